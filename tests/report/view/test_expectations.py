"""What a person thought of jobs, wrongly, rightly and unsurely, told of every statement they answered."""

from __future__ import annotations

import pytest

from ecomfit.knowledge.records import Role
from ecomfit.messages import speaker
from ecomfit.quiz.from_answers import score
from ecomfit.report.html.page import result_page
from ecomfit.report.markdown.result import result_markdown
from ecomfit.report.terminal.result import result_report
from ecomfit.report.view import result as view_of_result
from ecomfit.report.view.expectations import expectations, of_other_roles
from ecomfit.report.view.result import view_of
from report.fixed import ANSWERS, KB

KINDS = ("myth", "reality")
ANALYST = KB.roles["stock_analyst"]


def reality(role: Role, number: int) -> str:
    return role.misconceptions[number - 1].reality.in_language("en")


@pytest.mark.parametrize(
    ("answers", "known"),
    [
        ({}, []),
        ({"stock_analyst.myth.1": 3}, [1]),
        ({"stock_analyst.reality.2": 1}, [2]),
        ({"stock_analyst.myth.1": 3, "stock_analyst.reality.2": 1}, [1, 2]),
        ({"stock_analyst.myth.1": 2, "stock_analyst.reality.2": 2}, []),
        # Whoever disagrees with both of a pair is wrong once.
        ({"stock_analyst.myth.2": 3, "stock_analyst.reality.2": 3}, []),
    ],
)
def test_who_judges_rightly_is_said_to_have_known(answers: dict[str, int], known: list[int]) -> None:
    assert expectations(ANALYST, answers, "en").known == tuple(reality(ANALYST, number) for number in known)


def test_of_a_job_that_is_not_told_of_only_what_was_asked_is_explained() -> None:
    answers = {"stock_analyst.myth.2": 1, "stock_analyst.reality.1": 2, "parcel_courier.reality.1": 1}
    thoughts = dict(of_other_roles(KB, answers, ["parcel_courier"], "en"))
    assert list(thoughts) == ["Stock Analyst"]
    (analyst,) = thoughts.values()
    assert analyst.mistakes == ((ANALYST.misconceptions[1].myth.in_language("en"), reality(ANALYST, 2)),)
    assert analyst.known == ()
    assert analyst.unsure == (reality(ANALYST, 1),)


@pytest.mark.parametrize("answer", [1, 2, 3])
def test_every_report_explains_every_statement_answered(answer: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    say = speaker("en")
    monkeypatch.setattr(view_of_result, "STORIES", 1)
    asked = {f"{id_}.{kind}.1": answer for id_, role in KB.roles.items() for kind in KINDS if role.misconceptions}
    questions = {id_: given for id_, given in ANSWERS.items() if id_ in KB.questions}
    view = view_of(KB, score(KB, questions | asked, lang="en"), say)
    assert len(view.elsewhere) == len(asked) / 2 - 1
    for role in KB.roles.values():
        for formatter in (result_report, result_page, result_markdown):
            told = " ".join(formatter(view, say).replace("\\", "").replace("&#39;", "'").split())
            for pair in role.misconceptions[:1]:
                assert pair.reality.in_language("en") in told
