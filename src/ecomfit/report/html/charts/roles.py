"""A role's match on a scale from 0 to 100, with its interval."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomfit.report.html.charts import svg

if TYPE_CHECKING:
    from ecomfit.quiz.result import RankedRole

_SCALE = svg.Axis(0, 100)


def match_chart(ranked: RankedRole) -> str:
    """Return a role's bar; of the first tier it is filled, so that it is told apart without colour."""
    low, high = ranked.interval
    rank = "first" if ranked.tier == 1 else "later"
    return svg.drawing(
        18,
        [
            svg.line(_SCALE.at(0), _SCALE.at(100), 9, "track"),
            svg.bar(_SCALE.at(low), 5, _SCALE.reach(low, high), 8, f"reach-{rank}"),
            svg.dot(_SCALE.at(ranked.match), 9, f"mark-{rank}"),
        ],
    )


def match_scale() -> str:
    """Return the scale of the roles' bars."""
    return svg.scale(_SCALE, (0, 25, 50, 75, 100))
