"""What an answer did to a role: a bar to the right from nothing where it counts for it, to the left where against."""

from __future__ import annotations

from ecomfit.report.html.charts import svg
from ecomfit.report.view.effects import EffectsAcrossRoles


def effect_chart(effects: EffectsAcrossRoles, effect: float) -> str:
    """Return the bar of an effect, on the scale of all the answers that are named."""
    every = [0.0, *(one for answer in effects.answers for one in answer.effects)]
    scale = svg.Axis(min(every), max(every))
    low, high = min(0.0, effect), max(0.0, effect)
    return svg.drawing(
        12,
        [
            svg.tick(scale.at(0), 0, 12, "rule"),
            # What counts against is outlined, so that it is told apart without colour.
            svg.bar(scale.at(low), 2, scale.reach(low, high), 8, "against" if effect < 0 else "for"),
        ],
    )
