"""What is typed while nothing is asked: it neither shows on the terminal nor answers the next question."""

from __future__ import annotations

import os
import select
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from prompt_toolkit.input import Input
from prompt_toolkit.input.typeahead import get_typeahead
from prompt_toolkit.keys import Keys

if sys.platform != "win32":
    import termios


@contextmanager
def unechoed(source: Input) -> Iterator[Callable[[bool], None]]:
    """Keep a terminal from showing what is typed while no prompt reads it; Ctrl-C still interrupts.

    It yields what gives the terminal back (True) and takes it again (False) in between.
    """
    terminal = _terminal(source)
    if sys.platform == "win32" or terminal is None:
        yield lambda _: None
        return
    before = termios.tcgetattr(terminal)
    quiet = [*before]
    quiet[3] &= ~(termios.ECHO | termios.ICANON)
    quiet[6] = [*before[6]]
    quiet[6][termios.VMIN], quiet[6][termios.VTIME] = 0, 0  # what has come can be read at once
    termios.tcsetattr(terminal, termios.TCSANOW, quiet)

    def give(back: bool, when: int = termios.TCSANOW) -> None:
        with suppress(OSError, termios.error):  # the terminal may be gone
            termios.tcsetattr(terminal, when, before if back else quiet)

    try:
        yield give
    finally:
        # What was typed and not read is dropped too: it was meant for a question, not for the shell.
        give(True, termios.TCSAFLUSH)


def forget_typed_ahead(source: Input) -> None:
    """Drop keys that were pressed before now, but for the two that are meant whenever they come.

    Raises:
        KeyboardInterrupt: when Ctrl-C was among them.
        EOFError: when Ctrl-D was.
    """
    keys = {press.key for press in get_typeahead(source)}
    pending = _pending(source)
    if Keys.ControlC in keys or b"\x03" in pending:
        raise KeyboardInterrupt
    if Keys.ControlD in keys or b"\x04" in pending:
        raise EOFError


def _pending(source: Input) -> bytes:
    """Take what a terminal has received and no prompt has read."""
    terminal = None if sys.platform == "win32" else _terminal(source)
    pending = b""
    while terminal is not None and select.select([terminal], [], [], 0)[0]:
        received = os.read(terminal, 4096)
        if not received:  # the terminal is gone
            break
        pending += received
    return pending


def _terminal(source: Input) -> int | None:
    """Return the descriptor of the terminal that `source` reads, None where it reads none."""
    try:
        return source.fileno() if os.isatty(source.fileno()) else None
    except (OSError, NotImplementedError):
        return None
