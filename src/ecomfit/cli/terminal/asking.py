"""Whether somebody can be asked, and where."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO

from ecomfit.messages import Say
from ecomfit.report.terminal import console

if TYPE_CHECKING:
    from ecomfit.quiz.terminal.cards import Card, Reply


def terminal() -> TextIO | None:
    """Return the stream to ask on, None where there is no terminal.

    It is standard error, so that results alone go to standard output, where it is seen.
    """
    if sys.stdin is not None and sys.stdin.isatty():
        for stream in (sys.stderr, sys.stdout):
            if stream is not None and stream.isatty():
                return stream
    return None


def shows_results() -> bool:
    """Tell whether results are read where questions are asked: they may go to a file, or to a program, instead."""
    return terminal() is not None and sys.stdout is not None and sys.stdout.isatty()


def plain() -> bool:
    """Tell whether to ask in plain lines: where reports are plain, and where nothing says that more can be drawn."""
    nameless = sys.platform != "win32" and not os.environ.get("TERM")
    return nameless or console.plain()


def put(card: Card, say: Say) -> Reply | None:
    """Put one card to the person; None where nobody can be asked, or they leave by Ctrl-D.

    Raises:
        KeyboardInterrupt: after Ctrl-C.
    """
    stream = terminal()
    if stream is None:
        return None
    from ecomfit.quiz.terminal.asker import FallbackAsker

    try:
        with FallbackAsker(stream, plain=plain()) as asker:
            return asker.ask(card, say)
    except EOFError:
        return None
