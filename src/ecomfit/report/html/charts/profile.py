"""A skill on the scale of levels: ability and interest, each with its interval, and what the roles need."""

from __future__ import annotations

from ecomfit.report.html.charts import svg
from ecomfit.report.view.profile import HIGHEST, LOWEST, Level, Profile, Row

#: How far down the lines of ability and of interest are, pixels; the ranks stand above.
_ABILITY, _INTEREST = 19, 32
_SCALE = svg.Axis(LOWEST, HIGHEST)


def skill_chart(profile: Profile, row: Row) -> str:
    """Return the drawing of a skill."""
    parts = [svg.line(_SCALE.at(LOWEST), _SCALE.at(HIGHEST), y, "track") for y in (_ABILITY, _INTEREST)]
    for need, ranks in _needs(profile, row).items():
        x = _SCALE.at(need)
        parts.append(svg.tick(x, _ABILITY - 7, _ABILITY + 7, "need"))
        # At the end of the scale several ranks would be cut off by the edge.
        at, anchor = ("100%", "end") if need >= HIGHEST else ("0", "start") if need <= LOWEST else (x, "middle")
        parts.append(svg.text("·".join(str(rank) for rank in ranks), at, _ABILITY - 9, anchor))
    if row.ability:
        parts += _level(row.ability, _ABILITY, "mark-ability")
    if row.interest:
        parts += _level(row.interest, _INTEREST, "mark-interest")
    return svg.drawing(39, parts)


def level_scale() -> str:
    """Return the scale of levels."""
    return svg.scale(_SCALE, range(int(LOWEST), int(HIGHEST) + 1))


def key(kind: str) -> str:
    """Return the mark of ability, of interest or of what is needed, to stand beside its name."""
    mark = svg.tick("50%", 0, 14, "need") if kind == "need" else svg.dot("50%", 7, f"mark-{kind}")
    return svg.drawing(14, [mark], width="16")


def _needs(profile: Profile, row: Row) -> dict[float, list[int]]:
    """Return the ranks of the roles that need each level, so that equal ones share a mark."""
    ranks: dict[float, list[int]] = {}
    for (rank, _), need in zip(profile.roles, row.needs, strict=True):
        if need is not None:
            ranks.setdefault(need, []).append(rank)
    return ranks


def _level(level: Level, y: int, kind: str) -> list[str]:
    return [
        svg.bar(_SCALE.at(level.low), y - 1.5, _SCALE.reach(level.low, level.high), 3, "reach-later"),
        svg.dot(_SCALE.at(level.at), y, kind),
    ]
