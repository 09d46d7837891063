"""What a console is like on which something is drawn for a person: how wide, in which colours, for which stream."""

from __future__ import annotations

import os
import sys
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

#: Lines longer than this are hard to read, however wide the terminal is.
MOST_COLUMNS = 100

_asked_for: ContextVar[bool] = ContextVar("plain", default=False)


def be_plain() -> None:
    """Have what is drawn from here on be plain, whatever the environment says."""
    _asked_for.set(True)


def plain() -> bool:
    """Tell whether nothing is to be drawn: sentences without colour, which a screen reader reads as they stand.

    That is so where it was asked for, by an option or by ACCESSIBLE, and where TERM names a terminal that can only
    write; a terminal that TERM does not name is taken for one of these.
    """
    accessible = os.environ.get("ACCESSIBLE", "").casefold() not in ("", "0", "false")
    return _asked_for.get() or accessible or _only_writes()


def _only_writes() -> bool:
    term = os.environ.get("TERM", "")
    if term or sys.platform == "win32":
        return term in ("dumb", "unknown")
    return sys.stdout is not None and sys.stdout.isatty()


def console(*, stderr: bool = False) -> Console:
    """Return a console for standard output, or for standard error.

    It keeps to NO_COLOR, to pipes and to narrow terminals; nothing in a text is read as markup.
    """
    from rich.console import Console

    # For rich a terminal that only writes has 80 columns. One that it takes for a file gets no escape sequence either,
    # and is measured.
    made = Console(stderr=stderr, force_terminal=False if plain() else None, highlight=False, markup=False, emoji=False)
    made.width = min(made.width, MOST_COLUMNS)
    return made
