"""What is known of roles, skills and terms prepared for reading: one of them, or a handbook of them all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecomfit.report.json.handbook import HANDBOOK
from ecomfit.text import clean

if TYPE_CHECKING:
    from ecomfit.messages import Say


def book_of(data: dict[str, Any], say: Say) -> dict[str, Any]:
    """Prepare what `handbook_dict` or `explanation_dict` returned for reading; `whole` tells them apart."""
    whole = data["schema"] == HANDBOOK
    kept = data if whole else {f"{kind}s": [data[kind]] if kind in data else [] for kind in ("role", "skill", "term")}
    book = {key: _cleaned(kept[key]) for key in ("roles", "skills", "terms")}
    for kind in ("role", "skill"):
        for entry in book[f"{kind}s"]:
            entry["name"] = entry["name"] or entry[kind]
    first = next(entry for entries in book.values() for entry in entries)
    title = say("handbook.title") if whole else first.get("name") or first["term"]
    return {"lang": data["lang"], "title": title, "whole": whole, **book}


def _cleaned(data: Any) -> Any:
    """Return data with every text in it made safe to show."""
    if isinstance(data, str):
        return clean(data)
    if isinstance(data, list):
        return [_cleaned(item) for item in data]
    if isinstance(data, dict):
        return {key: _cleaned(value) for key, value in data.items()}
    return data
