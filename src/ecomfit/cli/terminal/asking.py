"""Whether somebody can be asked, and where."""

from __future__ import annotations

import os
import sys
from typing import TextIO


def terminal() -> TextIO | None:
    """Return the stream to ask on, None where there is no terminal.

    It is standard error, so that results alone go to standard output, where it is seen.
    """
    if sys.stdin is not None and sys.stdin.isatty():
        for stream in (sys.stderr, sys.stdout):
            if stream is not None and stream.isatty():
                return stream
    return None


def cannot_draw() -> bool:
    """Tell whether the terminal says, or says nothing to the contrary, that it cannot be drawn on."""
    nameless = sys.platform != "win32" and not os.environ.get("TERM")
    return nameless or os.environ.get("TERM") in {"dumb", "unknown"}
