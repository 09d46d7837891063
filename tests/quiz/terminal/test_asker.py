"""Which asker is used, and what happens where nothing can be drawn."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable

import pytest

from ecomfit.messages import Say, speaker
from ecomfit.quiz.terminal import drawn
from ecomfit.quiz.terminal.asker import FallbackAsker
from ecomfit.quiz.terminal.cards import Card, Reply

SAY = speaker("en")
CARD = Card("Question 7", "Making a poster", ("No", "Yes"))


class Drawn:
    """Stands in for the drawn cards, and fails as they do once it has been asked often enough."""

    def __init__(self, stream: object) -> None:
        del stream
        self.hints: list[str] = []
        self.asked = 0
        self.left = False

    def __enter__(self) -> Drawn:
        made.append(self)
        return self

    def __exit__(self, *_: object) -> None:
        self.left = True

    def ask(self, card: Card, say: Say, on_shown: Callable[[], None] | None) -> Reply:
        del card, on_shown
        self.hints.append(say("answer.yes"))
        self.asked += 1
        if self.asked > allowed[-1]:
            raise drawn.CannotDrawError
        return self.asked


made: list[Drawn] = []
allowed = [99]


@pytest.fixture(autouse=True)
def _drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    made.clear()
    monkeypatch.setattr(drawn, "DrawnAsker", Drawn)
    monkeypatch.setattr(sys, "stdin", io.StringIO("2\n1\n"))


def test_prompts_are_drawn_by_one_asker_that_is_left_at_the_end() -> None:
    with FallbackAsker(io.StringIO(), plain=False) as asker:
        assert [asker.ask(CARD, SAY), asker.ask(CARD, SAY)] == [1, 2]
        assert not made[0].left
    assert len(made) == 1
    assert made[0].left


def test_telling_alone_loads_no_prompts() -> None:
    screen = io.StringIO()
    with FallbackAsker(screen, plain=False) as asker:
        asker.tell("word " * 30)
    assert not made
    assert max(map(len, screen.getvalue().splitlines())) <= 80


def test_a_language_chosen_on_the_way_reaches_the_prompts() -> None:
    with FallbackAsker(io.StringIO(), plain=False) as asker:
        asker.ask(CARD, SAY)
        asker.ask(CARD, speaker("id"))
    assert made[0].hints == ["Yes", "Ya"]


def test_plain_lines_where_they_are_wanted() -> None:
    screen = io.StringIO()
    with FallbackAsker(screen, plain=True) as asker:
        asker.tell("A paragraph.")
        assert [asker.ask(CARD, SAY), asker.ask(CARD, SAY)] == [2, 1]
    assert not made
    assert screen.getvalue().startswith("A paragraph.\n")


@pytest.mark.parametrize("drawn", [0, 2])
def test_plain_lines_from_where_drawing_fails(drawn: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[__name__], "allowed", [drawn])
    screen = io.StringIO()
    shown: list[str] = []
    with FallbackAsker(screen, plain=False) as asker:
        replies = [asker.ask(CARD, SAY, lambda: shown.append(screen.getvalue())) for _ in range(drawn + 2)]
    assert replies == [*range(1, drawn + 1), 2, 1]
    assert screen.getvalue().count("Making a poster") == 2
    assert [text.count("Making a poster") for text in shown] == [1, 2]
