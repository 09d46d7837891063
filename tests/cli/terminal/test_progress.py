"""The bar of a long command."""

from __future__ import annotations

import io
import re
import sys

import pytest

from ecomfit.cli.terminal.progress import progress


class Tty(io.StringIO):
    def isatty(self) -> bool:
        return True


def drawn_on(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO) -> str:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", stream)
    with progress("Asking [b]people[/b]", 3) as advance:
        for _ in range(3):
            advance()
    return stream.getvalue()


def test_a_terminal_is_shown_how_much_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = drawn_on(monkeypatch, Tty())
    assert "Asking [b]people[/b]" in shown
    assert "3/3" in shown


def test_its_colours_are_those_of_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    shown = drawn_on(monkeypatch, Tty())
    assert "\x1b[36m" in shown
    assert not re.search(r"\x1b\[(?:[0-9;]*;)?[34]8;", shown)


def test_anything_else_is_shown_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn_on(monkeypatch, io.StringIO()) == ""


def told_on(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO | None, total: int) -> None:
    monkeypatch.setenv("ACCESSIBLE", "1")
    monkeypatch.setattr(sys, "stderr", stream)
    with progress("Asking", total) as advance:
        for _ in range(total):
            advance()


@pytest.mark.parametrize(
    ("total", "shares"), [(2, [0, 50, 100]), (4, [0, 25, 50, 75, 100]), (8000, [0, 25, 50, 75, 100])]
)
def test_in_plain_lines_it_is_told_now_and_then(monkeypatch: pytest.MonkeyPatch, total: int, shares: list[int]) -> None:
    screen = Tty()
    told_on(monkeypatch, screen, total)
    assert screen.getvalue().splitlines() == [f"Asking: {share}%" for share in shares]


def test_in_plain_lines_too_nothing_else_is_shown_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.StringIO()
    told_on(monkeypatch, file, 4)
    told_on(monkeypatch, None, 4)
    assert file.getvalue() == ""
