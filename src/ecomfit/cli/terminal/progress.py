"""A progress bar on standard error, on a terminal only."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ecomfit.cli import streams


@contextmanager
def progress(label: str, total: int) -> Iterator[Callable[[], None]]:
    """Show how much of `total` is done; yield what to call after each piece. The bar is gone when all is."""
    notices = streams.notices()
    if not notices.is_terminal:
        yield lambda: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(None),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=notices, transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda: bar.advance(task)
