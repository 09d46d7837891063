"""A card as lines that fit a window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomfit.messages import Say
from ecomfit.quiz.terminal.cards import Card, Move
from ecomfit.quiz.terminal.wrapping import wrapped
from ecomfit.text import legible

if TYPE_CHECKING:
    from prompt_toolkit.output import Output


@dataclass(frozen=True, slots=True)
class CardLines:
    """The parts of a card from top to bottom, each wrapped, and the pointer before the label that Enter answers."""

    message: str
    labels: tuple[str, ...]
    hints: str
    pointer: str

    @property
    def rows(self) -> int:
        """How high it is."""
        return sum(text.count("\n") + 1 for text in (self.message, *self.labels, self.hints))


def lines_of(card: Card, say: Say, window: Output) -> CardLines:
    """Return the lines of a card, as wide as a window is now."""
    columns = window.get_size().columns

    def shape(text: str, margin: int = 0, indent: str = "") -> str:
        return wrapped(legible(text, window.encoding()), columns - margin, indent)

    parts = [part for part in (card.heading, card.question, card.note) if part]
    message = "\n\n".join(shape(part, margin=2) for part in parts).splitlines()
    mark = f"  ({say('sitting.given')})"
    hints = [say("key.answer", n=len(card.labels))]
    hints += [say(f"key.{move.value}") for move in Move if move in card.moves]
    return CardLines(
        # Questionary puts a blank before the first line itself.
        message="\n".join(f" {line}" if line and i else line for i, line in enumerate(message)) + "\n",
        labels=tuple(
            shape(f"{n}  {label}{mark if n == card.previous else ''}", margin=5, indent="      ")
            for n, label in enumerate(card.labels, 1)
        ),
        hints=shape(" · ".join(hints), margin=5, indent="   "),
        pointer=shape("»"),
    )
