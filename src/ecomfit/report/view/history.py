"""The saved sittings prepared for reading: a line each, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomfit.fit.parameters import GOALS
from ecomfit.messages import Say
from ecomfit.report.view.phrases import stamp

if TYPE_CHECKING:
    from ecomfit.report.json.history import HistoryData


@dataclass(frozen=True, slots=True)
class ListedSitting:
    """A saved sitting in words, "" for what its journal does not say.

    Attributes:
        asked: how many questions were answered; "" for a sitting that cannot be read.
        top: the name of its first role, or that it is unfinished or cannot be read.
    """

    id: str
    started: str
    label: str
    goal: str
    asked: str
    top: str


def history_view(data: HistoryData, roles: Mapping[str, str], say: Say) -> tuple[ListedSitting, ...]:
    """Prepare what `history_dict` returned; `roles` are the names of first roles by the ids of their sittings."""
    readable = [
        ListedSitting(
            id=sitting["id"],
            started=stamp(sitting["started"] or ""),
            label=sitting["label"] or "",
            goal=say(f"goal.{sitting['goal']}") if sitting["goal"] in tuple(GOALS) else "",
            asked=str(sitting["asked"]),
            top=roles.get(sitting["id"]) or sitting["top"] or say("history.unfinished"),
        )
        for sitting in data["sittings"]
    ]
    return (*readable, *(ListedSitting(id_, "", "", "", "", say("history.unreadable")) for id_ in data["unreadable"]))
