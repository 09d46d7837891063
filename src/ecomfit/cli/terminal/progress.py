"""How far a long command is, on standard error, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ecomfit.cli import streams
from ecomfit.numbers import percentage
from ecomfit.report.terminal.console import plain

#: In plain lines it is told so many times on the way.
_TIMES = 4


@contextmanager
def progress(label: str, total: int) -> Iterator[Callable[[], None]]:
    """Show how much of `total` is done; yield what to call after each piece. A bar is gone when all is."""
    if plain():
        yield _lines(label, total)
        return
    notices = streams.notices()
    if not notices.is_terminal:
        yield lambda: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        # Of the colours that a terminal's theme sets; rich has others.
        BarColumn(None, style="dim", complete_style="cyan", finished_style="cyan"),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=notices, transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda: bar.advance(task)


def _lines(label: str, total: int) -> Callable[[], None]:
    """Tell how much is done in a line now and then: what is drawn anew in place, a screen reader reads each time."""
    if sys.stderr is None or not sys.stderr.isatty():
        return lambda: None
    done = 0

    def tell() -> None:
        streams.complain(f"{label}: {percentage(done / total)}")

    def advance() -> None:
        nonlocal done
        done += 1
        if done * _TIMES // total > (done - 1) * _TIMES // total:
            tell()

    tell()
    return advance
