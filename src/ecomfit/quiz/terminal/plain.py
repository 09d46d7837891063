"""Cards as plain lines and typed answers: for screen readers, and for terminals that cannot be drawn on."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from functools import cache
from typing import TextIO

from ecomfit.messages import LANGUAGES, Say, speaker
from ecomfit.quiz.terminal.cards import KEYS, Card, Move, Reply
from ecomfit.quiz.terminal.wrapping import tell, write

#: A bar in a heading, beside the words for it: a screen reader would read out each of its marks.
_BAR = re.compile(r"\s*\[[#.]+\]\s*")


@cache
def words_for(move: Move) -> frozenset[str]:
    """Return what can be typed for a move: its key, its name, and its word in every language, whichever is spoken."""
    return frozenset({KEYS[move], move.value, *(speaker(lang)(f"word.{move.value}").casefold() for lang in LANGUAGES)})


class PlainAsker:
    """Asks with numbered lines and reads a line; moves no cursor and uses no colour."""

    def __init__(self, stream: TextIO, source: TextIO) -> None:
        """Write to `stream` and read from `source`."""
        self._stream = stream
        self._source = source
        self._named: set[str] = set()
        # Another asker may have read from it, after which it takes no other setting.
        if isinstance(self._source, io.TextIOWrapper) and self._source.errors != "replace":
            # A byte that means nothing in this encoding is a slip of the hand, to be asked about again.
            self._source.reconfigure(errors="replace")

    def tell(self, text: str) -> None:
        """Show a paragraph."""
        tell(self._stream, text)

    def ask(self, card: Card, say: Say, on_shown: Callable[[], None] | None = None) -> Reply:
        """Put the card until a line is an answer or one of its moves."""
        self._put(card, say)
        if on_shown is not None:
            on_shown()
        while (reply := _reply(self._read(card, say), card)) is None:
            self.tell(say("plain.again", n=len(card.labels), words=", ".join(_words(card, say))))
        return reply

    def _put(self, card: Card, say: Say) -> None:
        self.tell("")
        for line in (_BAR.sub(", ", card.heading), card.stem, card.text, card.note):
            if line:
                self.tell(line)
        for number, label in enumerate(card.labels, 1):
            mark = f" ({say('sitting.given')})" if number == card.previous else ""
            self.tell(f"{number}. {label}{mark}")
        # Words are named when they first can be used: read out under every question they would be in the way.
        words = _words(card, say)
        if not self._named.issuperset(words):
            self._named.update(words)
            self.tell(say("plain.words", words=", ".join(words)))

    def _read(self, card: Card, say: Say) -> str:
        write(self._stream, say("plain.prompt", n=len(card.labels)) + " ")
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


def _words(card: Card, say: Say) -> list[str]:
    answers = [label.casefold() for label in card.labels] if card.words else []
    return [*answers, *(say(f"word.{move.value}") for move in Move if move in card.moves)]


def _reply(typed: str, card: Card) -> Reply | None:
    if not typed:
        return card.on_enter
    if typed.isascii() and typed.isdigit() and len(typed) < 4 and 1 <= int(typed) <= len(card.labels):
        return int(typed)
    if typed in card.words:
        return card.words[typed]
    return next((move for move in card.moves if typed in words_for(move)), None)
