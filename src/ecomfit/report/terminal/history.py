"""The saved sittings, listed."""

from __future__ import annotations

from rich.table import Table

from ecomfit.fit.parameters import GOALS
from ecomfit.messages import Say
from ecomfit.report.json.history import HistoryData
from ecomfit.report.terminal.blocks import draw
from ecomfit.text import clean


def history_report(data: HistoryData, say: Say) -> str:
    """Return the list of what `history_dict` returned."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False)
    for column in ("id", "started", "goal", "answers", "top"):
        table.add_column(say(f"history.{column}"), overflow="fold", justify="right" if column == "answers" else "left")
    for sitting in data["sittings"]:
        started = str(sitting["started"] or "")[:16].replace("T", " ")
        goal = say(f"goal.{sitting['goal']}") if sitting["goal"] in tuple(GOALS) else ""
        top = sitting["top"] or say("history.unfinished")
        table.add_row(*(clean(cell) for cell in (sitting["id"], started, goal, str(sitting["answers"]), top)))
    for id_ in data["unreadable"]:
        table.add_row(clean(id_), "", "", "", say("history.unreadable"))
    return draw([table])
