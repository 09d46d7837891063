"""The waterfall of a role's fit: what each answer added or took, from nothing to the whole."""

from __future__ import annotations

from ecomfit.messages import Say
from ecomfit.numbers import signed
from ecomfit.report.html.charts import svg
from ecomfit.report.view.contributions import Contributions
from ecomfit.report.view.phrases import others

#: Height of a step in pixels.
_STEP = 44
#: Columns for "+0.00" beside a label.
_FIGURE = 7


def effects_chart(effects: Contributions, role: str, lang: str, say: Say) -> str:
    """Return the waterfall as SVG."""
    steps = _labelled(effects, say)
    ends = [0.0]
    for _, effect in steps:
        ends.append(ends[-1] + effect)
    scale = svg.Axis(min(*ends, effects.total), max(*ends, effects.total))
    # What joins the bars is drawn first: the labels stand on it.
    parts = [
        svg.tick(scale.at(end), place * _STEP + 25, (place + 1) * _STEP + 25, svg.MIDDLE)
        for place, end in enumerate(ends[1:])
    ]
    for place, (label, effect) in enumerate(steps):
        parts += _step(label, signed(effect, lang), scale, (ends[place], ends[place + 1]), place * _STEP)
    top = len(steps) * _STEP
    parts += _step(say("page.total"), signed(effects.total, lang), scale, (0.0, effects.total), top, total=True)
    height = top + _STEP + 4
    return svg.drawing("effects-chart", say("page.effects", role=role), say("page.effects_desc"), height, parts)


def _labelled(effects: Contributions, say: Say) -> list[tuple[str, float]]:
    """Return every step of a sum with what to call it, the named answers numbered; together they make the total."""
    steps = [(f"{number}. {reason.question}", reason.effect) for number, reason in enumerate(effects.greatest, 1)]
    if effects.others:
        steps.append((others(effects.others, say), effects.rest))
    if effects.realism is not None:
        steps.append((say("page.realism"), effects.realism))
    return steps


def _step(
    label: str, figure: str, scale: svg.Axis, reach: tuple[float, float], top: int, *, total: bool = False
) -> list[str]:
    start, end = reach
    low, high = min(start, end), max(start, end)
    against = end < start
    return [
        svg.label(label, top + 15, _FIGURE, font_weight="bold" if total else "normal"),
        svg.text(figure, "100%", top + 15, text_anchor="end", font_weight="bold"),
        # What counts against is outlined, so that it is told apart without colour.
        svg.element(
            "rect",
            x=scale.at(low),
            y=top + 21,
            width=scale.reach(low, high),
            height=10,
            fill=svg.PAPER if against else svg.INK if total else svg.ACCENT,
            stroke=svg.INK if against or total else svg.ACCENT,
            stroke_width=1.5,
        ),
    ]
