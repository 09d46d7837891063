"""The saved sittings, and which of them were deleted, as JSON-ready data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from ecomfit.quiz.saved_folder import SavedSittings

HISTORY = "ecomfit/history/1"
DELETION = "ecomfit/deletion/1"


class SavedSittingData(TypedDict):
    """A saved sitting in short; null is what its journal does not say.

    `answers` are those to questions and to statements about jobs, `asked` those to questions, as a report counts them.
    """

    id: str
    started: str | None
    goal: str | None
    label: str | None
    answers: int
    asked: int
    finished: bool
    top: str | None


class HistoryData(TypedDict):
    """`ecomfit/history/1`."""

    schema: str
    sittings: list[SavedSittingData]
    unreadable: list[str]


class DeletionData(TypedDict):
    """`ecomfit/deletion/1`."""

    schema: str
    deleted: list[str]
    kept: list[str]


def history_dict(kept: SavedSittings) -> HistoryData:
    """Return all that is kept; `top` is the first role, null while a sitting is unfinished."""
    return {
        "schema": HISTORY,
        "sittings": [
            {
                "id": sitting.id,
                "started": sitting.head.get("started"),
                "goal": sitting.head.get("goal"),
                "label": sitting.head.get("label"),
                "answers": len(sitting.answers),
                "asked": sitting.asked,
                "finished": sitting.finished,
                "top": sitting.top,
            }
            for sitting in kept.sittings
        ],
        "unreadable": [path.stem for path in kept.unreadable],
    }


def deletion_dict(deleted: Sequence[str], kept: Sequence[str]) -> DeletionData:
    """Return which sittings were deleted, and which were to be and could not."""
    return {"schema": DELETION, "deleted": list(deleted), "kept": list(kept)}
