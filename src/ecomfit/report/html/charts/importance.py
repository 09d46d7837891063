"""How important a skill is to a role: a bar in a frame."""

from __future__ import annotations

from ecomfit.report.html.charts import svg

#: Pixels.
_WIDTH, _HEIGHT = 60, 10
#: The greatest importance.
_MOST = 5


def importance_chart(importance: float) -> str:
    """Return the bar."""
    whole = _WIDTH - 1
    return svg.drawing(
        _HEIGHT,
        [
            svg.bar("0.5", 0.5, f"{whole}", _HEIGHT - 1, "frame"),
            svg.bar("0.5", 0.5, f"{whole * importance / _MOST:g}", _HEIGHT - 1, "for"),
        ],
        width=f"{_WIDTH}",
    )
