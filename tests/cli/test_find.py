"""What a command was asked about: found, chosen on a terminal, or offered as commands to paste."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from ecomfit.cli.find import Search, typed_again
from ecomfit.cli.terminal import asking
from ecomfit.errors import NotFoundError
from ecomfit.knowledge.load import load_catalogue
from ecomfit.knowledge.lookup import Entry, find
from ecomfit.messages import speaker
from ecomfit.quiz.terminal import asker as asker_module
from ecomfit.quiz.terminal.cards import Card, Move, Reply

if TYPE_CHECKING:
    from typing import Self

    from ecomfit.messages import Say

CATALOGUE = load_catalogue()
NEAR = find(CATALOGUE, "manager").near


class Tty(io.StringIO):
    def isatty(self) -> bool:
        return True


class Person:
    """Sees one card and gives one reply."""

    def __init__(self, reply: Reply | type[BaseException]) -> None:
        self.reply = reply
        self.cards: list[Card] = []
        self.plain: bool | None = None

    def __call__(self, _: object, *, plain: bool) -> Self:
        self.plain = plain
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def ask(self, card: Card, _: Say) -> Reply:
        self.cards.append(card)
        if isinstance(self.reply, type):
            raise self.reply
        return self.reply


def search(
    monkeypatch: pytest.MonkeyPatch, person: Person, *, ask: bool = True, tty: bool = True, term: str = "xterm"
) -> Entry:
    """Look "manager" up, the person being at a terminal or not."""
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(sys, "stdin", Tty() if tty else io.StringIO())
    monkeypatch.setattr(sys, "stderr", Tty())
    monkeypatch.setattr(asker_module, "FallbackAsker", person)
    again = Search(CATALOGUE, "en", speaker("en"), ask=ask)
    return again.find("manager", lambda id_: typed_again("explain", id_, kb=None))


@pytest.mark.parametrize("number", range(1, len(NEAR) + 1))
def test_on_a_terminal_one_chooses_among_what_comes_near(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    person = Person(number)
    assert search(monkeypatch, person) == NEAR[number - 1]
    (card,) = person.cards
    assert len(card.labels) == len(NEAR) > 1
    assert card.labels[number - 1] == f"{CATALOGUE.roles[NEAR[number - 1].id].name.in_language('en')} (role)"
    assert "“manager”" in card.heading
    assert person.plain is False


@pytest.mark.parametrize("reply", [Move.QUIT, EOFError])
def test_whoever_leaves_is_told_the_commands(monkeypatch: pytest.MonkeyPatch, reply: Reply | type[EOFError]) -> None:
    person = Person(reply)
    with pytest.raises(NotFoundError) as error:
        search(monkeypatch, person)
    assert "  Product Manager (role): ecomfit explain product_manager" in str(error.value).split("\n")
    assert person.cards[0].on_enter is Move.QUIT


def test_an_interruption_stays_one(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(KeyboardInterrupt):
        search(monkeypatch, Person(KeyboardInterrupt))


def test_a_script_is_asked_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    person = Person(1)
    with pytest.raises(NotFoundError):
        search(monkeypatch, person, ask=False)
    assert person.cards == []


def test_nobody_is_asked_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    person = Person(1)
    with pytest.raises(NotFoundError):
        search(monkeypatch, person, tty=False)
    assert person.cards == []


def test_a_terminal_that_cannot_be_drawn_on_gets_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    person = Person(1)
    search(monkeypatch, person, term="dumb")
    assert person.plain is True


def test_it_is_asked_where_it_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    err, out = Tty(), Tty()
    monkeypatch.setattr(sys, "stdin", Tty())
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    assert asking.terminal() is err
    monkeypatch.setattr(sys, "stderr", None)
    assert asking.terminal() is out
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert asking.terminal() is None
    monkeypatch.setattr(sys, "stdin", None)
    assert asking.terminal() is None


@pytest.mark.parametrize(
    ("names", "kb", "command"),
    [
        (("seo_specialist",), None, "ecomfit explain seo_specialist"),
        (("World Wide Web",), None, 'ecomfit explain "World Wide Web"'),
        (("a",), "my-kb/v2", "ecomfit explain a --kb my-kb/v2"),
        (("a",), "/home/my kb", 'ecomfit explain a --kb "/home/my kb"'),
        (("$(x)",), None, None),
        (("--help",), None, None),
        (("a\x1b[2J",), None, None),
        (('a"b',), None, None),
        (("a",), "$HOME", None),
        (("",), None, None),
    ],
)
def test_a_command_to_paste_means_to_every_shell_what_it_says(
    names: tuple[str, ...], kb: str | None, command: str | None
) -> None:
    assert typed_again("explain", *names, kb=kb) == command
