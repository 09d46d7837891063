"""What is put to a person, and what they can say to it; how it looks and sounds is the prompts' business."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol, TypeAlias

from ecomfit.messages import LANGUAGES, Say, speaker


class Move(Enum):
    """What a person can do instead of answering."""

    BACK = "back"
    FORWARD = "forward"
    SKIP = "skip"
    HELP = "help"
    QUIT = "quit"


#: The key of each move, which can be typed as a word too.
KEYS: dict[Move, str] = {Move.BACK: "b", Move.FORWARD: "n", Move.SKIP: "s", Move.HELP: "?", Move.QUIT: "q"}
#: An answer, counted from 1, or a move.
Reply: TypeAlias = int | Move


@dataclass(frozen=True, slots=True)
class Card:
    """One thing to answer.

    Attributes:
        heading: where in the sitting this is, in a line.
        text: the question, or what it is about.
        labels: what to choose from, answer 1 first.
        moves: what else the person may do here.
        previous: the answer given before, if any.
        note: help, shown under the question once it was asked for.
        on_enter: the move that Enter alone is; None where it is nothing.
        stem: what is asked of the text, where it does not ask by itself.
    """

    heading: str
    text: str
    labels: tuple[str, ...]
    moves: frozenset[Move] = frozenset()
    previous: int | None = None
    note: str = ""
    on_enter: Move | None = None
    stem: str = ""

    @property
    def question(self) -> str:
        """The stem and the text, each on a line of its own."""
        return "\n".join(part for part in (self.stem, self.text) if part)

    @property
    def words(self) -> dict[str, int]:
        """The answers by what can be typed for them besides their numbers: yes and no, where these are the labels.

        Each can be typed in every language, whichever is spoken, and by its first letter, unless that is the key of a
        move here. Going on has an arrow too, and leaves its letter to a no.
        """
        labels = [label.casefold() for label in self.labels]
        spoken = [[speaker(lang)(f"answer.{word}").casefold() for word in ("yes", "no")] for lang in LANGUAGES]
        own = next((pair for pair in spoken if sorted(pair) == sorted(labels)), None)
        if own is None:
            return {}
        words: dict[str, int] = {}
        # Where two languages mean different things by a letter, it is that of the labels that counts: it comes last.
        for pair in (*spoken, own):
            for word, meant in zip(pair, own, strict=True):
                words |= dict.fromkeys((word[0], word), labels.index(meant) + 1)
        keys = {KEYS[move] for move in self.moves - {Move.FORWARD}}
        return {word: answer for word, answer in words.items() if word not in keys}


class Asker(Protocol):
    """Puts cards to the person."""

    def ask(self, card: Card, say: Say, on_shown: Callable[[], None] | None = None) -> Reply:
        """Return an answer to the card, or one of its moves.

        Args:
            card: what to answer.
            say: says what keys or words there are, in the language of the card.
            on_shown: called when the card can be read, and again where it had to be drawn anew.

        Raises:
            KeyboardInterrupt: after Ctrl-C.
            EOFError: after Ctrl-D, or when the input ends.
        """

    def tell(self, text: str) -> None:
        """Show a paragraph."""
