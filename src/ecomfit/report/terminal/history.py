"""The saved sittings, listed: a table, or where that would break an id a few lines each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, JustifyMethod, RenderResult
from rich.table import Table
from rich.text import Text

from ecomfit.messages import Say
from ecomfit.report.terminal.blocks import draw, indented, line
from ecomfit.report.terminal.console import plain
from ecomfit.report.view.history import ListedSitting
from ecomfit.text import clean

_COLUMNS = ("id", "started", "label", "goal", "asked", "top")
_GAP = 2
#: So wide a label is never narrowed; a longer word in one is broken, so that it does not take the room of all others.
_LABEL = 12


def history_report(view: Sequence[ListedSitting], say: Say) -> str:
    """Return the list of what `history_view` returned."""
    return draw([HistoryList(view, say)])


class HistoryList:
    """The list, in the width that there is."""

    def __init__(self, view: Sequence[ListedSitting], say: Say) -> None:
        """List the sittings of a view."""
        self._view, self._say = view, say

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw a table where it fits, with a column of labels where any sitting has one."""
        names = [name for name in _COLUMNS if name != "label" or any(sitting.label for sitting in self._view)]
        heads = [self._say(f"history.{name}") for name in names]
        if plain():
            for sitting in self._view:
                told = zip(heads, (getattr(sitting, name) for name in names), strict=True)
                yield line("; ".join(f"{head}: {text}" for head, text in told if text))
            return
        body = [[clean(getattr(sitting, name)) for name in names] for sitting in self._view]
        columns = dict(zip(names, zip(heads, *body, strict=True), strict=True))
        widths = _widths(columns, options.max_width)
        if widths is None:
            for sitting in self._view:
                yield line(sitting.id)
                yield indented(line(" · ".join(self._phrases(sitting))))
            return
        table = Table(box=None, padding=(0, _GAP, 0, 0), pad_edge=False)
        for name, head in zip(names, heads, strict=True):
            justify: JustifyMethod = "right" if name == "asked" else "left"
            table.add_column(Text(head), width=widths[name], overflow="fold", justify=justify)
        for cells in body:
            table.add_row(*map(Text, cells))
        yield table

    def _phrases(self, sitting: ListedSitting) -> Iterator[str]:
        for name in _COLUMNS[1:]:
            text = getattr(sitting, name)
            if text:
                yield f"{self._say('history.asked')}: {text}" if name == "asked" else text


def _widths(columns: Mapping[str, Sequence[str]], most: int) -> dict[str, int] | None:
    """Return how wide each column is to be so that no word is broken; None where there is too little room."""
    room = most - _GAP * len(columns)
    widths = {name: max(map(cell_len, cells)) for name, cells in columns.items()}
    least = {name: max(cell_len(word) for cell in cells for word in cell.split()) for name, cells in columns.items()}
    if "label" in least:
        least["label"] = min(least["label"], _LABEL)
    whole_times = least | {"started": widths["started"]}
    if sum(whole_times.values()) <= room:
        least = whole_times
    if sum(least.values()) > room:
        return None
    while sum(widths.values()) > room:
        widest = max((name for name in widths if widths[name] > least[name]), key=lambda name: widths[name])
        widths[widest] -= 1
    return widths
