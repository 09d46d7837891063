"""Sentences that several reports make from the same numbers."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from ecomfit.messages import Say
from ecomfit.numbers import chance, whole
from ecomfit.text import clean

if TYPE_CHECKING:
    from ecomfit.quiz.result import RankedRole

#: Of so many gaps it is told how to build the skill, the most important first.
GAPS = 3


def match_figures(ranked: RankedRole) -> str:
    """Return a role's match with its interval."""
    low, high = ranked.interval
    return f"{whole(ranked.match)} ({whole(low)}–{whole(high)})"


def key_figures(ranked: RankedRole, say: Say) -> str:
    """Return a role's figures beside its match, as far as they are known, in a line."""
    figures = [say("role.p_best", p=chance(ranked.p_best)), say("role.p_top3", p=chance(ranked.p_top3))]
    if ranked.readiness is not None:
        figures.append(say("role.readiness", n=whole(ranked.readiness)))
    if ranked.interest is not None:
        figures.append(say("role.interest", n=whole(ranked.interest)))
    return " · ".join(figures)


def mistake(myth: str | None, say: Say) -> str:
    """Return what the person said of a misconception: that they agreed with the myth, or disagreed with the reality."""
    return say("myths.doubted") if myth is None else say("myths.you", myth=myth)


def others(count: int, say: Say) -> str:
    """Return what to call the answers that are not named in a sum."""
    return say("page.other") if count == 1 else say("page.others", n=count)


def moment(iso: str, say: Say) -> str:
    """Write an ISO 8601 date, or date and time, in words; anything else is shown as it is."""
    try:
        when = datetime.fromisoformat(iso)
    except ValueError:
        return clean(iso)
    date = say("moment.date", day=when.day, month=say("moment.months").split()[when.month - 1], year=when.year)
    # A date alone parses as its midnight.
    return date if len(iso) <= len("2026-01-31") else say("moment.time", date=date, hour=when.hour, minute=when.minute)


def stamp(iso: str) -> str:
    """Write an ISO 8601 date and time in figures, to the minute."""
    return iso[: len("2026-01-31 09:15")].replace("T", " ")
