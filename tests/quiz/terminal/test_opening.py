"""What is asked before the first question."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecomfit.messages import speaker
from ecomfit.quiz.terminal.cards import Move
from ecomfit.quiz.terminal.opening import Quit, ask_conditions, ask_goal, ask_language, greet
from quiz.bases import KB
from quiz.terminal.scripted import Scripted

if TYPE_CHECKING:
    from ecomfit.quiz.terminal.cards import Reply

SAY = speaker("en")
VEHICLE, WEEKENDS = KB.conditions


def conditions(*replies: Reply) -> tuple[dict[str, bool], Scripted]:
    asker = Scripted(replies)
    return ask_conditions(asker, SAY, KB.conditions, "en"), asker


# Language and goal


@pytest.mark.parametrize(("reply", "lang"), [(1, "id"), (2, "en"), (3, "jv")])
def test_the_language_is_the_one_picked(reply: int, lang: str) -> None:
    asker = Scripted([reply])
    assert ask_language(asker, SAY, ("id", "en", "jv")) == lang
    assert asker.cards[0].labels == ("Bahasa Indonesia", "English", "jv")


@pytest.mark.parametrize(("reply", "goal"), [(1, "now"), (2, "balanced"), (3, "grow")])
def test_the_goal_is_the_one_picked(reply: int, goal: str) -> None:
    assert ask_goal(Scripted([reply]), SAY) == goal


def test_the_goal_is_explained_on_asking() -> None:
    asker = Scripted([Move.HELP, Move.HELP, 2])
    ask_goal(asker, SAY)
    assert [card.note for card in asker.cards] == ["", SAY("opening.goal_help"), SAY("opening.goal_help")]


def test_one_can_quit_at_once() -> None:
    with pytest.raises(Quit):
        ask_language(Scripted([Move.QUIT]), SAY, ("id", "en"))
    with pytest.raises(Quit):
        ask_goal(Scripted([Move.QUIT]), SAY)
    with pytest.raises(Quit):
        conditions(1, Move.QUIT)


# The greeting


@pytest.mark.parametrize(("questions", "minutes"), [(1, 1), (30, 4), (104, 16)])
@pytest.mark.parametrize("full", [False, True])
def test_the_greeting_says_how_long_it_takes_and_that_it_is_private(questions: int, minutes: int, full: bool) -> None:
    asker = Scripted([])
    greet(asker, SAY, questions, full=full)
    told = "\n".join(asker.told)
    assert f"{questions} questions, about {minutes} min" in told
    assert ("stops earlier" in told) is not full
    assert "Nothing is sent anywhere" in told


# Conditions


@pytest.mark.parametrize(
    ("replies", "met"),
    [
        ([1, 2], {VEHICLE: True, WEEKENDS: False}),
        ([Move.SKIP, 1], {WEEKENDS: True}),
        ([Move.SKIP, Move.SKIP], {}),
        ([1, Move.BACK, 2, 1], {VEHICLE: False, WEEKENDS: True}),
        ([1, Move.BACK, Move.FORWARD, 1], {VEHICLE: True, WEEKENDS: True}),
        ([1, Move.BACK, Move.SKIP, 1], {WEEKENDS: True}),
        ([Move.HELP, 1, Move.HELP, 2], {VEHICLE: True, WEEKENDS: False}),
    ],
)
def test_what_is_met(replies: list[Reply], met: dict[str, bool]) -> None:
    assert conditions(*replies)[0] == met


def test_no_conditions_no_questions() -> None:
    assert ask_conditions(Scripted([]), SAY, {}, "en") == {}


def test_going_back_shows_the_answer_and_offers_to_keep_it() -> None:
    _, asker = conditions(2, Move.BACK, Move.FORWARD, 1)
    first, second, again, _ = asker.cards
    assert Move.BACK not in first.moves
    assert Move.BACK in second.moves
    assert Move.FORWARD not in first.moves | second.moves
    assert (again.text, again.previous) == (first.text, 2)
    assert Move.FORWARD in again.moves


def test_help_belongs_to_the_condition_it_was_asked_at() -> None:
    _, asker = conditions(Move.HELP, 1, 2)
    assert [bool(card.note) for card in asker.cards] == [False, True, False]
