"""What is typed while nothing is asked: it neither shows on the terminal nor answers the next question."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from prompt_toolkit.input.typeahead import clear_typeahead

if sys.platform != "win32":
    import termios

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prompt_toolkit.input import Input


@contextmanager
def unechoed(source: Input) -> Iterator[None]:
    """Keep a terminal from showing what is typed while no prompt reads it; Ctrl-C still interrupts."""
    terminal = _terminal(source)
    if sys.platform == "win32" or terminal is None:
        yield
        return
    before = termios.tcgetattr(terminal)
    quiet = [*before]
    quiet[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(terminal, termios.TCSANOW, quiet)
    try:
        yield
    finally:
        # What was typed and not read is dropped too: it was meant for a question, not for the shell.
        termios.tcsetattr(terminal, termios.TCSAFLUSH, before)


def forget_typed_ahead(source: Input) -> None:
    """Drop keys that were pressed before now."""
    clear_typeahead(source)
    terminal = _terminal(source)
    if sys.platform != "win32" and terminal is not None:
        termios.tcflush(terminal, termios.TCIFLUSH)


def _terminal(source: Input) -> int | None:
    """Return the descriptor of the terminal that `source` reads, None where it reads none."""
    try:
        return source.fileno() if os.isatty(source.fileno()) else None
    except (OSError, NotImplementedError):
        return None
