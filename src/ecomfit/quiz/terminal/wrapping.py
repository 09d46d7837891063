"""Text wrapped and written so that a terminal can show it."""

from __future__ import annotations

import os
import textwrap
from typing import TextIO

from ecomfit.text import legible

#: Wider lines are hard to read; narrower ones cannot be wrapped sensibly, and the terminal breaks them.
MOST_COLUMNS, LEAST_COLUMNS = 90, 20


def write(stream: TextIO, text: str) -> None:
    """Write `text` at once."""
    stream.write(legible(text, stream.encoding))
    stream.flush()


def tell(stream: TextIO, text: str, columns: int | None = None) -> None:
    """Write a paragraph, wrapped to the terminal behind `stream`: a broken word is hard to read, and to hear."""
    write(stream, wrapped(text, columns or columns_of(stream)) + "\n")


def wrapped(text: str, columns: int, indent: str = "") -> str:
    """Return `text` with each of its lines wrapped, those that follow a line's first indented."""
    width = max(LEAST_COLUMNS, min(columns, MOST_COLUMNS))
    return "\n".join(textwrap.fill(line, width, subsequent_indent=indent) for line in text.splitlines())


def columns_of(stream: TextIO) -> int:
    """Return how wide the terminal behind `stream` is."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except (OSError, ValueError):  # not a terminal, or no file at all
        return 80
