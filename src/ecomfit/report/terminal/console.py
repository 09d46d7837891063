"""What a console is like on which something is drawn for a person: how wide, in which colours, for which stream."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

#: Lines longer than this are hard to read, however wide the terminal is.
MOST_COLUMNS = 100


def console(*, stderr: bool = False) -> Console:
    """Return a console for standard output, or for standard error.

    It keeps to NO_COLOR, to pipes and to narrow terminals; nothing in a text is read as markup.
    """
    from rich.console import Console

    made = Console(stderr=stderr, highlight=False, markup=False, emoji=False)
    made.width = min(made.width, MOST_COLUMNS)
    return made
