"""Cards as plain lines and typed answers: for screen readers, and for terminals that cannot be drawn on."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

from ecomfit.quiz.terminal.cards import Card, Move, Reply
from ecomfit.quiz.terminal.wrapping import tell, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from ecomfit.messages import Say

#: What can be typed for each move, in any language: the words of both, and the keys of the drawn prompts.
WORDS: dict[Move, frozenset[str]] = {
    Move.BACK: frozenset({"back", "b", "kembali"}),
    Move.FORWARD: frozenset({"next", "n", "forward", "lanjut"}),
    Move.SKIP: frozenset({"skip", "s", "lewati"}),
    Move.HELP: frozenset({"help", "?", "bantuan"}),
    Move.QUIT: frozenset({"quit", "q", "keluar"}),
}


class PlainAsker:
    """Asks with numbered lines and reads a line; moves no cursor and uses no colour."""

    def __init__(self, say: Say, stream: TextIO | None = None, source: TextIO | None = None) -> None:
        """Write to `stream` (standard error by default) and read from `source` (standard input)."""
        self.say = say
        self.on_first_prompt: Callable[[], None] | None = None
        self._stream = stream or sys.stderr
        self._source = source or sys.stdin
        self._named: frozenset[Move] = frozenset()
        if isinstance(self._source, io.TextIOWrapper):
            # A byte that means nothing in this encoding is a slip of the hand, to be asked about again.
            self._source.reconfigure(errors="replace")

    def tell(self, text: str) -> None:
        """Show a paragraph."""
        tell(self._stream, text)

    def ask(self, card: Card) -> Reply:
        """Put the card until a line is an answer or one of its moves."""
        self._put(card)
        while True:
            if self.on_first_prompt is not None:
                began, self.on_first_prompt = self.on_first_prompt, None
                began()
            reply = _reply(self._read(card), card)
            if reply is not None:
                return reply
            self.tell(self.say("plain.again", n=len(card.labels), words=self._words(card)))

    def _put(self, card: Card) -> None:
        self.tell("")
        for line in (card.heading, card.text, card.note):
            if line:
                self.tell(line)
        for number, label in enumerate(card.labels, 1):
            given = f" ({self.say('sitting.given')})" if number == card.given else ""
            self.tell(f"{number}. {label}{given}")
        # Words are named when they first can be used: read out under every question they would be in the way.
        if not card.moves <= self._named:
            self._named |= card.moves
            self.tell(self.say("plain.words", words=self._words(card)))

    def _words(self, card: Card) -> str:
        return ", ".join(self.say(f"word.{move.value}") for move in Move if move in card.moves)

    def _read(self, card: Card) -> str:
        write(self._stream, self.say("plain.prompt", n=len(card.labels)) + " ")
        try:
            line = self._source.readline()
        except KeyboardInterrupt:
            self.tell("")  # what follows begins on a line of its own
            raise
        except OSError:  # the terminal is gone
            line = ""
        if not line:
            self.tell("")
            raise EOFError
        return line.strip().casefold()


def _reply(typed: str, card: Card) -> Reply | None:
    if typed.isascii() and typed.isdigit() and len(typed) < 4 and 1 <= int(typed) <= len(card.labels):
        return int(typed)
    return next((move for move in card.moves if typed in WORDS[move]), None)
