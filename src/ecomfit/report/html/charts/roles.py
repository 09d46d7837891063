"""The chart of the roles: a bar from 0 to 100 for each, with its interval, under the title of its tier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ecomfit.messages import Say
from ecomfit.report.html.charts import svg
from ecomfit.report.view.phrases import match_figures

if TYPE_CHECKING:
    from ecomfit.quiz.result import RankedRole
    from ecomfit.report.view.result import Tier

#: Heights in pixels: of a line of a tier's title, of a role, of the scale at the foot.
_TITLE, _ROLE, _FOOT = 20, 46, 24
_SCALE = svg.Axis(0, 100)
#: Columns for "100 (100–100)" beside a name.
_FIGURES = 15


def roles_chart(tiers: Sequence[Tier], say: Say) -> str:
    """Return the chart as SVG."""
    parts: list[str] = []
    y = 0
    for tier in tiers:
        y += 8 if parts else 0
        y += _TITLE
        parts.append(svg.label(tier.title, y - 5, font_weight="bold", fill=svg.ACCENT))
        for ranked in tier.roles:
            parts += _role(ranked, y, first=tier.number == 1)
            y += _ROLE
    parts += _foot(y)
    return svg.drawing("roles-chart", say("page.ranking"), say("page.ranking_desc"), y + _FOOT, parts)


def _role(ranked: RankedRole, top: int, *, first: bool) -> list[str]:
    middle = top + 28
    low, high = ranked.interval
    return [
        svg.label(f"{ranked.rank}. {ranked.name}", top + 15, _FIGURES),
        svg.text(match_figures(ranked), "100%", top + 15, text_anchor="end", font_weight="bold"),
        svg.line(_SCALE.at(0), _SCALE.at(100), middle, svg.LIGHT, 2),
        svg.element(
            "rect",
            x=_SCALE.at(low),
            y=middle - 4,
            width=_SCALE.reach(low, high),
            height=8,
            rx=4,
            fill=svg.MUTED if first else svg.MIDDLE,
        ),
        svg.element(
            "circle",
            cx=_SCALE.at(ranked.match),
            cy=middle,
            r=6.5,
            fill=svg.INK if first else svg.PAPER,
            stroke=svg.PAPER if first else svg.INK,
            stroke_width=2,
        ),
    ]


def _foot(y: int) -> list[str]:
    marks = []
    for value in (0, 25, 50, 75, 100):
        anchor = {0: "start", 100: "end"}.get(value, "middle")
        x = {0: "0", 100: "100%"}.get(value, _SCALE.at(value))
        marks.append(svg.tick(_SCALE.at(value), y, y + 5, svg.MUTED))
        marks.append(svg.text(str(value), x, y + 18, text_anchor=anchor, fill=svg.MUTED, font_size=12))
    return [svg.line(_SCALE.at(0), _SCALE.at(100), y, svg.MUTED), *marks]
