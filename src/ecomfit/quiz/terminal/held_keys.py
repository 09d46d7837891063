"""Telling a key that is pressed again from one that is held down: a held key answers once."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

#: A key that answered and comes again within so many seconds may be one that is held down: keyboards begin to repeat
#: after a quarter to three quarters of a second.
REPEAT_DELAY = 0.8
#: A held key then comes again more often than this; nobody presses one key so fast on purpose, twice.
REPEAT_INTERVAL = 0.15


class KeyVerdict(Enum):
    """What to do with a key."""

    TAKE = "take"
    WAIT = "wait"
    DROP = "drop"


class HeldKeys:
    """Watches the keys of a whole sitting, so that a key held over from one question does not answer the next."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """Watch by a clock that counts seconds."""
        self._clock = clock
        self._last: str | None = None
        self._came = self._shown = float("-inf")

    def shown(self) -> None:
        """Note that a question shows now: what was pressed before, while there was nothing to answer, went unseen."""
        self._shown = self._clock()

    def press(self, key: str) -> KeyVerdict:
        """Judge a key that comes now: take it, drop it, or wait REPEAT_INTERVAL and see whether `came` moves."""
        now = self._clock()
        again, before = key == self._last, self._came
        self._last, self._came = key, now
        if not again:
            return KeyVerdict.TAKE
        if now - before < REPEAT_INTERVAL:
            return KeyVerdict.DROP
        return KeyVerdict.WAIT if now - max(before, self._shown) < REPEAT_DELAY else KeyVerdict.TAKE

    @property
    def came(self) -> float:
        """When the last key came, by the clock: a key waited for is to be taken when this has not moved since."""
        return self._came
