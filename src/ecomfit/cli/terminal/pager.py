"""What is longer than the window, page by page in the person's own pager."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from contextlib import suppress

from ecomfit.cli import streams
from ecomfit.cli.terminal import asking
from ecomfit.text import PLAIN

#: As git sets it: end at once where all fits, let colours through, leave on the screen what was read.
_LESS = "FRX"


def show(report: str) -> None:
    """Print a report, through the pager where a person reads it on a terminal that is not as high."""
    command = _command() if _is_read_in_pages(report) else []
    if not command or not _paged(command, report):
        streams.show(report)


def _is_read_in_pages(report: str) -> bool:
    if not asking.shows_results() or asking.plain():
        return False
    return report.count("\n") >= shutil.get_terminal_size().lines


def _command() -> list[str]:
    """Return the pager that PAGER names, else less where there is one; nothing where there is none."""
    named = os.environ.get("PAGER")
    if named is None:
        less = shutil.which("less")
        return [less] if less else []
    try:
        return shlex.split(named)
    except ValueError:  # a quotation mark without its other
        return []


def _paged(command: list[str], report: str) -> bool:
    """Have a pager show a report; tell whether it could be started."""
    environ = {"LESS": _LESS, "LV": "-c", **os.environ}
    try:
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=environ)
    except (OSError, ValueError):
        return False
    with suppress(OSError, KeyboardInterrupt):  # it may end before it has read all
        pager.communicate(report.encode(sys.stdout.encoding or "utf-8", PLAIN))
    # Ctrl-C is a key of the pager's: this program gets it too, and must not go on while the other has the terminal.
    while pager.poll() is None:
        with suppress(KeyboardInterrupt):
            pager.wait()
    return True
