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

#: A blank at which no line is broken.
_NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class CardLines:
    """The parts of a card from top to bottom, each wrapped, the first three with what parts them from the next.

    Attributes:
        hints: the keys and what they do.
        choose: what to press, said in place of the hints to whoever pressed what answers nothing.
        no_back: said there to whoever wants to go back where that cannot be.
        pointer: stands before the label that Enter answers.
    """

    heading: str
    question: str
    note: str
    labels: tuple[str, ...]
    hints: str
    choose: str
    no_back: str
    pointer: str

    @property
    def rows(self) -> int:
        """How high it is, whatever is said below the labels, which have an empty line above and below."""
        above = f"{self.heading}{self.question}{self.note}"
        below = max(self.hints, self.choose, self.no_back, key=lambda text: text.count("\n"))
        return sum(text.count("\n") + 1 for text in (above, *self.labels, "", below))


def lines_of(card: Card, say: Say, window: Output) -> CardLines:
    """Return the lines of a card, as wide as a window is now."""
    columns = window.get_size().columns

    def shape(text: str, margin: int = 5, indent: str = "   ") -> str:
        return wrapped(legible(text, window.encoding()), columns - margin, indent)

    def paragraph(text: str) -> str:
        # Questionary puts a blank before the first line itself.
        return "\n ".join(shape(text, margin=2, indent="").splitlines())

    mark = f"  ({say('sitting.given')})"
    count = len(card.labels)
    yes_no = bool(card.words)
    hints = [say("key.yes_no") if yes_no else say("key.answer", n=count)]
    hints += [say(f"key.{move.value}") for move in Move if move in card.moves]
    # A key stays with what it does, and the dot with what is before it.
    whole = [legible(hint, window.encoding()).replace(" ", _NO_BREAK) for hint in hints]
    dot = legible("·", window.encoding())
    return CardLines(
        heading=f" {paragraph(card.heading)}" + ("\n\n" if card.question else "\n") if card.heading else "",
        question=paragraph(card.question) + ("\n\n" if card.note else "\n") if card.question else "",
        note=f"{paragraph(card.note)}\n" if card.note else "",
        labels=tuple(
            shape(f"{n}  {label}{mark if n == card.previous else ''}", indent="      ")
            for n, label in enumerate(card.labels, 1)
        ),
        hints=wrapped(f"{_NO_BREAK}{dot} ".join(whole), columns - 5, "   ").replace(_NO_BREAK, " "),
        choose=shape(say("key.choose_yes_no") if yes_no else say("key.choose", n=count)),
        no_back=shape(say("key.no_back")),
        pointer=shape("»"),
    )
