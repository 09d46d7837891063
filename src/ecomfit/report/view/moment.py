"""A date and time as people write it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from ecomfit.text import clean

if TYPE_CHECKING:
    from ecomfit.messages import Say


def moment(iso: str, say: Say) -> str:
    """Write an ISO 8601 date, or date and time, in words; anything else is shown as it is."""
    try:
        when = datetime.fromisoformat(iso)
    except ValueError:
        return clean(iso)
    date = say("moment.date", day=when.day, month=say("moment.months").split()[when.month - 1], year=when.year)
    # A date alone parses as its midnight.
    return date if len(iso) <= len("2026-01-31") else say("moment.time", date=date, hour=when.hour, minute=when.minute)
