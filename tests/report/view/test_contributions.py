"""The reasons behind a place: the answers that counted, and the expectations that were wrong."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from ecomfit.report.view.contributions import AGAINST, FOR, WORTH_TELLING, reasons
from ecomfit.report.view.expectations import expectations
from report.fixed import ANSWERS, KB, LANGUAGES, fixed_result

if TYPE_CHECKING:
    from ecomfit.quiz.result import RankedRole

RESULT = fixed_result("en")


@pytest.mark.parametrize("ranked", RESULT.ranking, ids=lambda ranked: ranked.role)
def test_what_counted_most_is_told_first_and_what_hardly_counted_is_not(ranked: RankedRole) -> None:
    told = reasons(KB, ranked, "en")
    for some, most, sign in ((told.supporting, FOR, 1), (told.opposing, AGAINST, -1)):
        assert len(some) <= most
        assert all(sign * reason.effect > 0 for reason in some)
        assert all(abs(a.effect) >= abs(b.effect) for a, b in pairwise(some))
    effects = {id_: effect for id_, _, effect in ranked.because if id_ in KB.questions}
    greatest = max(abs(effect) for effect in effects.values())
    assert all(abs(reason.effect) > WORTH_TELLING * greatest for reason in (*told.supporting, *told.opposing))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_reason_quotes_the_question_and_the_answer_given(lang: str) -> None:
    told = reasons(KB, RESULT.ranking[0], lang)
    for reason in (*told.supporting, *told.opposing):
        question = KB.questions[reason.id]
        assert reason.question == question.text.in_language(lang)
        assert reason.answer == question.labels[ANSWERS[reason.id] - 1].in_language(lang)


@pytest.mark.parametrize(
    ("answers", "held"),
    [
        ({}, ["", ""]),
        ({"stock_analyst.myth.1": 1}, ["agreed", ""]),
        ({"stock_analyst.myth.1": 2, "stock_analyst.reality.2": 2}, ["", ""]),
        ({"stock_analyst.myth.1": 3, "stock_analyst.reality.2": 1}, ["", ""]),
        ({"stock_analyst.reality.2": 3}, ["", "doubted"]),
        ({"parcel_courier.myth.1": 1, "stock_analyst.reality.1": 3}, ["doubted", ""]),
        # Whoever disagreed with the myth too is not told that they believed it.
        ({"stock_analyst.myth.2": 3, "stock_analyst.reality.2": 3}, ["", "doubted"]),
    ],
)
def test_a_myth_is_held_by_who_agrees_with_it_or_disagrees_with_its_reality(
    answers: dict[str, int], held: list[str]
) -> None:
    role = KB.roles["stock_analyst"]
    found = expectations(role, answers, "en")
    pairs = [(pair.myth.in_language("en"), pair.reality.in_language("en")) for pair in role.misconceptions]
    wrong = tuple(
        (myth if how == "agreed" else None, real) for (myth, real), how in zip(pairs, held, strict=True) if how
    )
    assert found.mistakes == wrong
    rest = [real for (_, real), how in zip(pairs, held, strict=True) if not how]
    assert sorted((*found.known, *found.unsure, *found.others)) == sorted(rest)
