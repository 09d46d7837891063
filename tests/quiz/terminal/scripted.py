"""Someone who replies as planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomfit.quiz.terminal.cards import Move

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ecomfit.messages import Say
    from ecomfit.quiz.terminal.cards import Card, Reply


class Scripted:
    """An asker that replies from a list, or that interrupts; it refuses replies that the card does not offer."""

    def __init__(self, replies: Iterable[Reply | type[BaseException]]) -> None:
        self.cards: list[Card] = []
        self.told: list[str] = []
        self._replies = iter(replies)

    def tell(self, text: str) -> None:
        self.told.append(text)

    def ask(self, card: Card, say: Say, on_shown: Callable[[], None] | None = None) -> Reply:
        del say
        if on_shown is not None:
            on_shown()
        self.cards.append(card)
        reply = next(self._replies)
        if isinstance(reply, type):
            raise reply
        if isinstance(reply, Move):
            assert reply in card.moves
        else:
            assert 1 <= reply <= len(card.labels)
        return reply


class Noted:
    """A recorder that keeps a list."""

    def __init__(self) -> None:
        self.events: list[tuple[str, int | None]] = []
        self.seconds: dict[str, float] = {}
        self.open: list[str] = []
        self.conditions: list[tuple[str, bool | None]] = []

    def answered(self, id_: str, answer: int, seconds: float) -> None:
        self.events.append((id_, answer))
        self.seconds[id_] = seconds

    def skipped(self, id_: str) -> None:
        self.events.append((id_, None))

    def due(self, id_: str) -> None:
        self.open.append(id_)

    def condition(self, id_: str, met: bool | None) -> None:
        self.conditions.append((id_, met))
