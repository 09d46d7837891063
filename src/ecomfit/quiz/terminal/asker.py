"""The asker that fits the terminal, chosen once there is something to ask: text shows before questionary loads."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack
from functools import cached_property
from typing import Self, TextIO

from ecomfit.messages import Say
from ecomfit.quiz.terminal.cards import Asker, Card, Reply
from ecomfit.quiz.terminal.plain import PlainAsker
from ecomfit.quiz.terminal.wrapping import tell


class FallbackAsker:
    """Asks with drawn prompts, or in plain lines where these are wanted or nothing can be drawn."""

    def __init__(self, stream: TextIO, *, plain: bool) -> None:
        """Ask on `stream`, and read from standard input."""
        self._stream = stream
        self._plain = plain
        self._terminal = ExitStack()

    def __enter__(self) -> Self:
        """Begin; nothing is done to the terminal before the first card."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the terminal as it was."""
        self._terminal.close()

    def tell(self, text: str) -> None:
        """Show a paragraph."""
        tell(self._stream, text)

    def ask(self, card: Card, say: Say, on_shown: Callable[[], None] | None = None) -> Reply:
        """Put the card."""
        if not self._plain:
            from ecomfit.quiz.terminal.drawn import CannotDrawError

            try:
                return self._drawn.ask(card, say, on_shown)
            except CannotDrawError:
                self._plain = True
        return self._lines.ask(card, say, on_shown)

    @cached_property
    def _drawn(self) -> Asker:
        from ecomfit.quiz.terminal.drawn import DrawnAsker

        return self._terminal.enter_context(DrawnAsker(self._stream))

    @cached_property
    def _lines(self) -> Asker:
        return PlainAsker(self._stream, sys.stdin)
