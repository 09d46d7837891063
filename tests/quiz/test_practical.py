"""What a person says of practical matters."""

from __future__ import annotations

from ecomfit.quiz.practical import PracticalMatters
from ecomfit.quiz.quiz import Quiz
from ecomfit.quiz.sheet import About
from quiz.bases import KB


def test_the_first_that_is_open_is_the_first_without_a_word() -> None:
    assert PracticalMatters(("a", "b"), {}).first_open == 0
    assert PracticalMatters(("a", "b"), {"a": None}).first_open == 1
    assert PracticalMatters(("a", "b"), {"b": True}).first_open == 0
    assert PracticalMatters(("a", "b"), {"a": False, "b": None}).first_open == 2
    assert PracticalMatters().first_open == 0


def test_what_was_left_out_is_not_known() -> None:
    assert PracticalMatters(("a", "b", "c"), {"a": None, "b": False, "c": True}).known() == {"b": False, "c": True}


def test_a_quiz_puts_none_of_its_own_accord_and_reports_what_it_is_told() -> None:
    quiz = Quiz(KB, about=About(conditions={"own_vehicle": False}))
    assert quiz.practical.put == ()
    quiz.practical = PracticalMatters(tuple(KB.conditions), {"own_vehicle": True, "weekends": None})
    assert quiz.result().conditions == {"own_vehicle": True}
