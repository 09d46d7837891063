"""What is asked before the first question."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import pytest

from ecomfit.messages import speaker
from ecomfit.quiz.practical import PracticalMatters
from ecomfit.quiz.terminal.cards import Move
from ecomfit.quiz.terminal.opening import Quit, ask_conditions, ask_goal, ask_language
from quiz.bases import KB
from quiz.terminal.scripted import Scripted

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomfit.messages import Say
    from ecomfit.quiz.terminal.cards import Card, Reply

SAY = speaker("en")
VEHICLE, WEEKENDS = KB.conditions


Kept: TypeAlias = list[tuple[str, bool | None]]


def conditions(
    *replies: Reply, met: dict[str, bool | None] | None = None, back: bool = False, behind: bool = False
) -> tuple[dict[str, bool | None], Scripted, Kept, bool]:
    """Ask the conditions; return what was said of them, the asker, what was kept, and whether one got through."""
    asker, kept = Scripted(replies), Kept()
    practical = PracticalMatters((VEHICLE, WEEKENDS), {} if met is None else met)

    def keep(id_: str, met: bool | None) -> None:
        kept.append((id_, met))

    through = ask_conditions(asker, SAY, KB.conditions, "en", practical, keep, back=back, behind=behind)
    return practical.met, asker, kept, through


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


def test_the_goal_chosen_before_is_shown_and_can_be_kept() -> None:
    asker = Scripted([Move.FORWARD])
    assert ask_goal(asker, SAY, chosen="grow") == "grow"
    assert asker.cards[0].previous == 3
    first = Scripted([1])
    ask_goal(first, SAY)
    assert not first.cards[0].moves & {Move.BACK, Move.FORWARD}


def test_from_the_goal_one_goes_back_only_where_there_is_something_before_it() -> None:
    assert ask_goal(Scripted([Move.HELP, Move.BACK]), SAY, back=True) is None


def test_the_language_chosen_before_is_shown_and_can_be_kept() -> None:
    asker = Scripted([Move.FORWARD])
    assert ask_language(asker, SAY, ("id", "en"), chosen="en") == "en"
    assert asker.cards[0].previous == 2


# Conditions


@pytest.mark.parametrize(
    ("replies", "met"),
    [
        ([1, 2], {VEHICLE: True, WEEKENDS: False}),
        ([Move.SKIP, 1], {VEHICLE: None, WEEKENDS: True}),
        ([Move.SKIP, Move.SKIP], {VEHICLE: None, WEEKENDS: None}),
        ([1, Move.BACK, 2, 1], {VEHICLE: False, WEEKENDS: True}),
        ([1, Move.BACK, Move.FORWARD, 1], {VEHICLE: True, WEEKENDS: True}),
        ([1, Move.BACK, Move.SKIP, 1], {VEHICLE: None, WEEKENDS: True}),
        ([Move.HELP, 1, Move.HELP, 2], {VEHICLE: True, WEEKENDS: False}),
    ],
)
def test_what_is_met(replies: list[Reply], met: dict[str, bool | None]) -> None:
    said, _, kept, through = conditions(*replies)
    assert said == met
    assert through
    # What was kept last of each is what holds.
    assert dict(kept) == met


def test_each_is_kept_before_the_next_one_shows() -> None:
    seen: list[int] = []
    kept: Kept = []

    class Watching(Scripted):
        def ask(self, card: Card, say: Say, on_shown: Callable[[], None] | None = None) -> Reply:
            seen.append(len(kept))
            return super().ask(card, say, on_shown)

    practical = PracticalMatters((VEHICLE, WEEKENDS))
    ask_conditions(Watching([Move.SKIP, 2]), SAY, KB.conditions, "en", practical, lambda *said: kept.append(said))
    assert seen == [0, 1]
    assert kept == [(VEHICLE, None), (WEEKENDS, False)]
    assert practical.known() == {WEEKENDS: False}


def test_keeping_an_answer_by_going_on_keeps_nothing_anew() -> None:
    assert conditions(1, Move.BACK, Move.FORWARD, 2)[2] == [(VEHICLE, True), (WEEKENDS, False)]


def test_no_conditions_no_questions() -> None:
    nothing = Scripted([])
    assert ask_conditions(nothing, SAY, {}, "en", PracticalMatters(), lambda *_: None)
    assert not ask_conditions(nothing, SAY, {}, "en", PracticalMatters(), lambda *_: None, behind=True)


def test_going_back_shows_the_answer_and_offers_to_keep_it() -> None:
    first, second, again, _ = conditions(2, Move.BACK, Move.FORWARD, 1)[1].cards
    assert Move.BACK not in first.moves
    assert Move.BACK in second.moves
    assert Move.FORWARD not in first.moves | second.moves
    assert (again.text, again.previous) == (first.text, 2)
    assert Move.FORWARD in again.moves


def test_one_that_was_left_out_can_be_passed_over_again() -> None:
    *_, again, _ = conditions(Move.SKIP, Move.BACK, Move.FORWARD, 1)[1].cards
    assert again.previous is None
    assert Move.FORWARD in again.moves


@pytest.mark.parametrize("first", [True, None])
def test_only_what_is_still_open_is_asked(first: bool | None) -> None:
    said, asker, kept, _ = conditions(1, met={VEHICLE: first})
    assert [card.heading for card in asker.cards] == [SAY("opening.condition_heading", number=2, count=2)]
    assert said == {VEHICLE: first, WEEKENDS: True}
    assert kept == [(WEEKENDS, True)]
    assert conditions(met={VEHICLE: first, WEEKENDS: False})[1].cards == []


def test_one_goes_back_over_the_first_where_something_is_before_it() -> None:
    said, asker, _, through = conditions(1, Move.BACK, Move.BACK, back=True)
    assert not through
    assert said == {VEHICLE: True}
    assert all(Move.BACK in card.moves for card in asker.cards)


def test_whoever_comes_back_to_them_begins_at_the_last() -> None:
    met: dict[str, bool | None] = {VEHICLE: True, WEEKENDS: False}
    _, asker, kept, through = conditions(1, met=met, behind=True)
    assert through
    assert asker.cards[0].previous == 2
    assert kept == [(WEEKENDS, True)]


def test_help_belongs_to_the_condition_it_was_asked_at() -> None:
    _, asker, _, _ = conditions(Move.HELP, 1, 2)
    assert [bool(card.note) for card in asker.cards] == [False, True, False]
