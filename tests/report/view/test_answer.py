"""The answer on one screen, prepared for reading."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ecomfit.fit.consistency import Caution
from ecomfit.messages import speaker
from ecomfit.quiz.from_answers import score
from ecomfit.quiz.result import Result
from ecomfit.report.view import answer
from ecomfit.report.view.answer import LEADING, REASONS, answer_of, expected_of_more
from report.fixed import ANSWERS, KB, fixed_result

SAY = speaker("en")
RESULT = fixed_result("en")


def first_tier(result: Result, size: int) -> Result:
    """Return the result with its first roles, so many of them, in the first tier."""
    ranking = (replace(role, tier=1 if place < size else 2) for place, role in enumerate(result.ranking))
    return replace(result, ranking=tuple(ranking))


def test_a_best_role_is_called_so_with_its_chance() -> None:
    best = replace(first_tier(RESULT, 1), likely_best=True, cautions=())
    screen = answer_of(KB, best, SAY)
    assert screen.headline == SAY("answer.best", role=best.ranking[0].name, p=round(100 * best.ranking[0].p_best))
    assert [role.role for role in screen.leading] == [best.ranking[0].role]
    assert screen.more == 0


def test_a_role_that_is_not_surely_the_best_is_not_called_so() -> None:
    likely = replace(first_tier(RESULT, 1), likely_best=False, cautions=())
    screen = answer_of(KB, likely, SAY)
    assert screen.headline == SAY("answer.likely", role=likely.ranking[0].name, n=likely.contenders)


@pytest.mark.parametrize("cautions", [(), ("hasty",)])
def test_tied_roles_are_said_to_be_tied_whatever_else_is_in_doubt(cautions: tuple[Caution, ...]) -> None:
    tied = replace(first_tier(RESULT, 2), likely_best=True, cautions=cautions)
    screen = answer_of(KB, tied, SAY)
    assert screen.headline == SAY("answer.tied", n=2)
    assert screen.cautions == tuple(SAY(f"caution.{caution}") for caution in cautions)


def test_a_doubted_answer_has_no_best_role() -> None:
    doubted = replace(first_tier(RESULT, 1), likely_best=True, cautions=("contradictory",))
    assert answer_of(KB, doubted, SAY).headline == SAY("answer.doubted", role=doubted.ranking[0].name)


def test_more_roles_than_are_shown_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answer, "LEADING", 2)
    screen = answer_of(KB, first_tier(RESULT, 3), SAY)
    assert [role.role for role in screen.leading] == [role.role for role in RESULT.ranking[:2]]
    assert screen.more == 1


def test_reasons_are_averages_over_the_tied_roles() -> None:
    tied = first_tier(RESULT, 2)
    screen = answer_of(KB, tied, SAY)
    one, other = ({counted.question: counted.effect for counted in role.because} for role in tied.ranking[:2])
    averages = {id_: (effect + other[id_]) / 2 for id_, effect in one.items() if id_ in KB.questions}
    heaviest = sorted(averages, key=lambda id_: -abs(averages[id_]))[:REASONS]
    assert [reason.id for reason in screen.reasons] == heaviest
    for reason in screen.reasons:
        assert reason.effect == pytest.approx(averages[reason.id], abs=1e-4)


def test_where_every_role_ties_no_role_is_begun_with() -> None:
    screen = answer_of(KB, first_tier(RESULT, len(RESULT.ranking)), SAY)
    assert (screen.reasons, screen.start) == ((), None)
    assert len(screen.leading) == min(LEADING, len(RESULT.ranking))


def test_where_nothing_is_answered_nothing_is_said_of_any_role() -> None:
    screen = answer_of(KB, score(KB, {}, lang="en"), SAY)
    assert screen.headline == SAY("answer.nothing")
    assert (screen.leading, screen.key, screen.reasons, screen.start) == ((), "", (), None)


def test_the_start_is_the_first_roles_greatest_gap_first_step_and_unmet_condition() -> None:
    result = first_tier(score(KB, ANSWERS, lang="en", conditions={"own_vehicle": False}), 1)
    role = KB.roles[result.ranking[0].role]
    start = answer_of(KB, result, SAY).start
    assert start is not None
    assert start.gap is not None
    assert start.gap.name == KB.skills[result.ranking[0].gaps[0].skill].name.in_language("en")
    assert start.step == role.first_steps[0].in_language("en")
    unmet = [KB.conditions[id_].unmet.in_language("en") for id_ in result.ranking[0].unmet_conditions]
    assert start.unmet == (unmet[0] if unmet else None)


def test_it_says_whose_answer_it_is() -> None:
    assert answer_of(KB, replace(RESULT, label=None), SAY).title == SAY("answer.title")
    assert "Rina" in answer_of(KB, RESULT, SAY).title


@pytest.mark.parametrize(
    ("ties", "expected", "key", "left"),
    [
        (5, 3.4, "answer.fewer", 3),
        (5, 4.6, "answer.as_many", 5),
        (2, 0.4, "answer.fewer", 1),
        (4, 6.0, "answer.as_many", 6),
    ],
)
def test_what_more_questions_are_expected_to_do_is_said_in_whole_roles(
    ties: int, expected: float, key: str, left: int
) -> None:
    assert expected_of_more(ties, expected, 10, SAY) == SAY(key, n=ties, more=10, left=left)


def test_where_one_role_leads_nothing_is_expected_of_more_questions() -> None:
    assert expected_of_more(1, 1.0, 10, SAY) is None
