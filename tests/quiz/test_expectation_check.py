"""The expectation check: which statements about which roles are put."""

from __future__ import annotations

from itertools import permutations

import pytest

from ecomfit.quiz.expectation_check import all_statements, statements_of, statements_to_ask
from ecomfit.quiz.from_answers import score
from ecomfit.quiz.quiz import Quiz
from quiz.bases import DEFAULT, KB

FIRST = [*DEFAULT.roles][4:16:5]
ORDER = ["stock_analyst", "shop_designer", "parcel_courier", "live_seller"]


def test_each_misconception_makes_a_myth_and_a_reality_numbered_from_one() -> None:
    statements = statements_of(KB.roles["stock_analyst"])
    assert [(statement.id, statement.true) for statement in statements] == [
        ("stock_analyst.myth.1", False),
        ("stock_analyst.reality.1", True),
        ("stock_analyst.myth.2", False),
        ("stock_analyst.reality.2", True),
    ]
    assert {statement.role for statement in statements} == {"stock_analyst"}
    assert statements[3].text.in_language("id") == "Persen dan rata-rata sudah cukup jauh."


def test_a_role_without_misconceptions_has_no_statements() -> None:
    assert statements_of(KB.roles["live_seller"]) == []
    assert statements_to_ask(KB, ["live_seller"]) == []


def test_a_myth_and_a_reality_that_do_not_answer_each_other_are_put_for_each_of_the_first_three_roles() -> None:
    asked = [statement.id for statement in statements_to_ask(KB, ORDER)]
    assert asked == [
        "stock_analyst.myth.1",
        "stock_analyst.reality.2",
        "shop_designer.reality.2",
        "shop_designer.myth.1",
        "parcel_courier.myth.1",
        "parcel_courier.reality.2",
    ]


def test_the_fourth_role_is_not_checked() -> None:
    asked = statements_to_ask(KB, ["live_seller", *ORDER[:3]])
    assert {statement.role for statement in asked} == {"stock_analyst", "shop_designer"}


def test_the_order_of_the_statements_tells_nothing_of_the_ranking() -> None:
    asked = {tuple(s.id for s in statements_to_ask(DEFAULT, list(ranking))) for ranking in permutations(FIRST)}
    assert len(asked) == 1
    assert {statement.role for statement in statements_to_ask(DEFAULT, [*reversed(FIRST)])} == set(FIRST)


@pytest.mark.parametrize("first", list(DEFAULT.roles))
def test_of_every_role_of_the_default_base_one_true_and_one_false_statement_can_be_put(first: str) -> None:
    asked = statements_to_ask(DEFAULT, [first])
    assert sorted(statement.true for statement in asked) == [False, True]
    assert len({statement.id.rsplit(".", 1)[1] for statement in asked}) == 2


def test_statements_are_not_questions() -> None:
    quiz = Quiz(KB)
    assert not quiz.kb.questions.keys() & all_statements(KB).keys()
    for statement in quiz.statements():
        quiz.answer(statement.id, 1)
    result = quiz.result()
    assert result.asked == 0
    assert quiz.stopped() is None


def test_a_role_known_for_what_it_is_rises_and_one_liked_for_a_myth_falls() -> None:
    answers = {"count_shelf": 4, "sales_table": 3}
    fits = [
        score(KB, answers | {"stock_analyst.myth.1": said, "stock_analyst.reality.2": 4 - said}).ranking[0].fit
        for said in (1, 2, 3)  # believes the myth, is unsure, knows better
    ]
    assert fits[0] < fits[1] < fits[2]


def test_being_asked_about_a_role_does_not_raise_it_by_itself() -> None:
    answers = {"count_shelf": 4, "sales_table": 3}
    unasked = score(KB, answers).ranking[0].fit
    # Of one statement six in ten judge rightly, two are unsure and two wrong; their mean is as if nobody were asked.
    right, unsure, wrong = (score(KB, answers | {"stock_analyst.myth.1": said}).ranking[0].fit for said in (3, 2, 1))
    assert wrong < unsure < right
    assert 0.6 * right + 0.2 * unsure + 0.2 * wrong == pytest.approx(unasked, abs=1e-4)


def test_the_result_counts_the_statements_judged_rightly() -> None:
    said = {"stock_analyst.myth.1": 3, "stock_analyst.reality.2": 2, "shop_designer.myth.1": 1}
    about = {role.role: role.realism for role in score(KB, said).ranking}
    analyst, designer = about["stock_analyst"], about["shop_designer"]
    assert analyst is not None
    assert designer is not None
    assert (analyst.asked, analyst.right) == (2, 1)
    assert (designer.asked, designer.right) == (1, 0)
    assert about["parcel_courier"] is None
