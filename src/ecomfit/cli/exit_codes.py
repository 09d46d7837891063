"""How the program ends."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the shell is told; the reference of the commands explains each."""

    DONE = 0
    DATA_WRONG = 1
    USAGE_WRONG = 2
    BUG = 3
    INTERRUPTED = 130
