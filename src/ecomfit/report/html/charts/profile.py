"""The chart of the person's skills: ability and interest, each with its interval, and the levels that roles need."""

from __future__ import annotations

from ecomfit.messages import Say
from ecomfit.report.html.charts import svg
from ecomfit.report.view.profile import HIGHEST, LOWEST, Level, Profile, Row

#: Heights in pixels: of a skill, of the scale at the foot.
_ROW, _FOOT = 58, 24
_SCALE = svg.Axis(LOWEST, HIGHEST)


def profile_chart(profile: Profile, say: Say) -> str:
    """Return the chart as SVG."""
    parts: list[str] = []
    for place, row in enumerate(profile.rows):
        parts += _row(profile, row, place * _ROW)
    y = len(profile.rows) * _ROW
    parts += _foot(y)
    return svg.drawing("profile-chart", say("page.profile"), say("page.profile_desc"), y + _FOOT, parts)


def _row(profile: Profile, row: Row, top: int) -> list[str]:
    ability, interest = top + 36, top + 48
    parts = [
        svg.label(row.name, top + 15, font_weight="bold"),
        svg.line(_SCALE.at(LOWEST), _SCALE.at(HIGHEST), ability, svg.LIGHT),
        svg.line(_SCALE.at(LOWEST), _SCALE.at(HIGHEST), interest, svg.LIGHT),
    ]
    for need, ranks in _needs(profile, row).items():
        x = _SCALE.at(need)
        parts.append(svg.tick(x, ability - 7, ability + 7, svg.INK, 3))
        numbers = "·".join(str(rank) for rank in ranks)
        # At the end of the scale several ranks would be cut off by the edge.
        at, anchor = ("100%", "end") if need >= HIGHEST else (x, "middle")
        parts.append(svg.text(numbers, at, ability - 9, text_anchor=anchor, font_size=11))
    if row.ability:
        parts += [_reach(row.ability, ability), _mark(row.ability, ability, filled=True)]
    if row.interest:
        parts += [_reach(row.interest, interest), _mark(row.interest, interest, filled=False)]
    return parts


def _needs(profile: Profile, row: Row) -> dict[float, list[int]]:
    """Return the ranks of the roles that need each level, so that equal ones share a mark."""
    ranks: dict[float, list[int]] = {}
    for (rank, _), need in zip(profile.roles, row.needs, strict=True):
        if need is not None:
            ranks.setdefault(need, []).append(rank)
    return ranks


def _reach(level: Level, y: int) -> str:
    return svg.line(_SCALE.at(level.low), _SCALE.at(level.high), y, svg.MIDDLE, 3)


def _mark(level: Level, y: int, *, filled: bool) -> str:
    return svg.element(
        "circle",
        cx=_SCALE.at(level.at),
        cy=y,
        r=5,
        fill=svg.ACCENT if filled else svg.PAPER,
        stroke=svg.ACCENT,
        stroke_width=2,
    )


def _foot(y: int) -> list[str]:
    marks = [svg.line(_SCALE.at(LOWEST), _SCALE.at(HIGHEST), y, svg.MUTED)]
    for value in range(int(LOWEST), int(HIGHEST) + 1):
        x = _SCALE.at(value)
        marks.append(svg.tick(x, y, y + 5, svg.MUTED))
        marks.append(svg.text(str(value), x, y + 18, text_anchor="middle", fill=svg.MUTED, font_size=12))
    return marks
