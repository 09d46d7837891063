"""The saved sittings, and which of them were deleted, as JSON-ready data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
