"""The saved sittings, listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecomfit.fit.parameters import GOALS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import RenderableType

    from ecomfit.messages import Say
    from ecomfit.quiz.saved import SavedSitting

HISTORY = "ecomfit/history/1"
DELETION = "ecomfit/deletion/1"


def history_dict(sittings: Iterable[SavedSitting], unreadable: Iterable[str] = ()) -> dict[str, Any]:
    """Return the sittings in the order given; `top` is the first role, null while a sitting is unfinished.

    `unreadable` are the ids of those that are kept and cannot be read.
    """
    return {
        "schema": HISTORY,
        "sittings": [
            {
                "id": sitting.id,
                "started": sitting.head.get("started"),
                "goal": sitting.head.get("goal"),
                "label": sitting.head.get("label"),
                "answers": len(sitting.answers),
                "finished": sitting.finished,
                "top": sitting.top,
            }
            for sitting in sittings
        ],
        "unreadable": list(unreadable),
    }


def deletion_dict(deleted: Sequence[str], kept: Sequence[str]) -> dict[str, Any]:
    """Return which sittings were deleted, and which were to be and could not."""
    return {"schema": DELETION, "deleted": list(deleted), "kept": list(kept)}


def history_table(data: dict[str, Any], say: Say) -> RenderableType:
    """Return the list for a person."""
    from rich.table import Table

    from ecomfit.text import clean

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
    return table
