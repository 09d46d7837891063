"""A small knowledge base and fixed answers, so that what the default base says may change without a golden breaking."""

from __future__ import annotations

import io
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecomfit.knowledge.load import load
from ecomfit.quiz.from_answers import score
from ecomfit.report.terminal import console

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomfit.quiz.result import Result

DIRECTORY = Path(__file__).parent / "kb"
KB = load(DIRECTORY)
LANGUAGES = ("id", "en")
WIDTHS = (40, 80, 120)

#: Someone who likes figures, finds riding all day hard, and has a myth about each of two jobs.
ANSWERS = {
    "count_shelf": 4,
    "sales_table": 3,
    "dislike_tables": 2,
    "weekly_plan": 4,
    "event_plan": 2,
    "pitch": 2,
    "bargain": 2,
    "poster": 4,
    "layout": 2,
    "carry": 3,
    "long_ride": 1,
    "school_fair": 1,
    "stock_analyst.myth.1": 1,
    "stock_analyst.reality.2": 1,
    "shop_designer.reality.2": 3,
    "shop_designer.myth.1": 2,
}

#: The same person some months before: four questions answered otherwise, two not asked, one that was only asked then.
EARLIER = {id_: answer for id_, answer in ANSWERS.items() if id_ not in {"event_plan", "layout"}} | {
    "count_shelf": 2,
    "pitch": 4,
    "poster": 2,
    "long_ride": 3,
    "late_parcel": 1,
}


def fixed_result(lang: str, label: str | None = "Rina, kelas XI") -> Result:
    return score(KB, ANSWERS, lang=lang, conditions={"own_vehicle": False, "weekends": True}, label=label)


def two_sittings(lang: str) -> tuple[Result, Result]:
    """Return the results of two sittings of the same person, the older first."""
    earlier = score(KB, EARLIER, lang=lang, goal="now")
    return replace(earlier, taken="2026-02-03T09:30:00+07:00"), replace(fixed_result(lang), taken="2026-11-22T14:05:00")


def render(draw: Callable[[], str], width: int, *, colour: bool = False, plain: bool = False) -> str:
    """Return what a terminal of this width shows; with colour, the escape sequences written as `␛`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", io.StringIO())
        patch.setattr(console, "MOST_COLUMNS", width)
        patch.setenv("COLUMNS", str(width))
        if plain:
            patch.setenv("ACCESSIBLE", "1")
        if colour:
            patch.setenv("FORCE_COLOR", "1")
            patch.setenv("TERM", "xterm")
        return draw().replace("\x1b", "␛")
