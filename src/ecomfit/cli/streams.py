"""Where output goes: results on standard output, everything else on standard error."""

from __future__ import annotations

import json
import os
import sys
import textwrap
from collections.abc import Mapping
from contextlib import suppress
from errno import EBADF
from typing import TYPE_CHECKING, TextIO

from ecomfit.report.terminal.console import MOST_COLUMNS, console
from ecomfit.text import JSON, PLAIN, marked, marked_in_json

if TYPE_CHECKING:
    from rich.console import Console


def notices() -> Console:
    """Return the console for everything that is not a result."""
    if sys.stderr is not None and hasattr(sys.stderr, "reconfigure"):
        sys.stderr.reconfigure(errors=PLAIN)
    return console(stderr=True)


def show(drawn: str) -> None:
    """Print a report that was drawn for a person; raises OSError where standard output is closed."""
    _put(sys.stdout, drawn, PLAIN)
    _opened(sys.stdout).flush()


def show_json(data: Mapping[str, object]) -> None:
    """Print a result for a script."""
    write_json(json.dumps(data, ensure_ascii=False, indent=2))


def write_json(text: str) -> None:
    """Write JSON that no terminal obeys and every encoding can hold; it reads back as the same data."""
    _put(sys.stdout, marked_in_json(text) + "\n", JSON)


def write(text: str) -> None:
    """Write a result as it stands; a character that the terminal's encoding lacks must not end the program."""
    _put(sys.stdout, marked(text), PLAIN)


def complain(text: str) -> None:
    """Print a message on standard error, without loading what only reports need.

    Where nobody can read it, it is lost: the exit status still tells.
    """
    with suppress(OSError, ValueError):
        _put(sys.stderr, _fitted(marked(text), sys.stderr) + "\n", PLAIN)


def _fitted(text: str, stream: TextIO | None) -> str:
    """Wrap at words what a terminal would break within them; whatever else reads it gets each line whole."""
    if stream is None or not stream.isatty():
        return text
    from ecomfit.quiz.terminal.wrapping import columns_of

    width = min(columns_of(stream), MOST_COLUMNS)
    lines = ((line, line[: len(line) - len(line.lstrip())]) for line in text.splitlines())
    wrapped = (
        textwrap.wrap(line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False) or [""]
        for line, indent in lines
    )
    return "\n".join(line for paragraph in wrapped for line in paragraph)


def flushed() -> OSError | None:
    """Write out what is still on its way; return what went wrong with standard output.

    Whatever could not be written is dropped: Python would try again at its end, and end with a status of its own.
    """
    failed: OSError | None = None
    for stream in (sys.stdout, sys.stderr):
        if stream is None:
            continue
        try:
            stream.flush()
        except OSError as error:
            if stream is sys.stdout:
                failed = error
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        except ValueError:  # closed on the way
            continue
    return failed


def _opened(stream: TextIO | None) -> TextIO:
    if stream is None:  # closed before the program began
        raise OSError(EBADF, os.strerror(EBADF))
    return stream


def _put(stream: TextIO | None, text: str, errors: str) -> None:
    stream = _opened(stream)
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, errors).decode(encoding))
