"""The bar of a long command."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from ecomfit.cli.terminal.progress import progress

if TYPE_CHECKING:
    import pytest


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


def test_anything_else_is_shown_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn_on(monkeypatch, io.StringIO()) == ""
