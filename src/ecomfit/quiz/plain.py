"""Cards as plain lines and typed answers: for screen readers, and for terminals that cannot be drawn on."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ecomfit.quiz.cards import Card, Move, Reply

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from ecomfit.wording import Say

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

    def tell(self, text: str) -> None:
        """Show a paragraph."""
        encoding = self._stream.encoding or "utf-8"
        self._stream.write(text.encode(encoding, "replace").decode(encoding) + "\n")
        self._stream.flush()

    def ask(self, card: Card) -> Reply:
        """Put the card until a line is an answer or one of its moves."""
        self.tell("")
        for line in (card.heading, card.text, card.note):
            if line:
                self.tell(line)
        for number, label in enumerate(card.labels, 1):
            given = f" ({self.say('sitting.given')})" if number == card.given else ""
            self.tell(f"{number}. {label}{given}")
        words = ", ".join(self.say(f"word.{move.value}") for move in Move if move in card.moves)
        while True:
            if self.on_first_prompt is not None:
                began, self.on_first_prompt = self.on_first_prompt, None
                began()
            self._stream.write(self.say("plain.prompt", n=len(card.labels)) + " ")
            self._stream.flush()
            line = self._source.readline()
            if not line:
                raise EOFError
            reply = _reply(line.strip().casefold(), card)
            if reply is not None:
                return reply
            self.tell(self.say("plain.again", n=len(card.labels), words=words))


def _reply(typed: str, card: Card) -> Reply | None:
    if typed.isascii() and typed.isdigit() and 1 <= int(typed[:3]) <= len(card.labels):
        return int(typed)
    return next((move for move in card.moves if typed in WORDS[move]), None)
