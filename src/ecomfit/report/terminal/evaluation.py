"""An evaluation for a person, from its JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.console import Group
from rich.text import Text

from ecomfit.measure.evaluate import ORDERS
from ecomfit.numbers import decimal, percentage
from ecomfit.report.terminal.blocks import heading, line, rows, table

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import RenderableType

    from ecomfit.messages import Say


def evaluation_report(data: dict[str, Any], say: Say, lang: str) -> RenderableType:
    """Return an evaluation: a small table for each measure, and where the quiz stops."""
    points = {(point["order"], point["asked"]): point for point in data["points"]}
    asked = sorted({n for _, n in points})
    parts: list[RenderableType] = [
        line(say("evaluation.title", n=data["respondents"], questions=data["questions"]), "bold")
    ]
    if data["left_out"]:
        parts.append(line(say("evaluation.left_out", n=data["left_out"]), "yellow"))

    def section(measure: str, write: Callable[[float], str]) -> None:
        def cell(order: str, n: int) -> str:
            value = points[order, n][measure] if (order, n) in points else None
            return "–" if value is None else write(value)

        heads = (say("evaluation.asked"), *(say(f"order.{order}") for order in ORDERS))
        body = [(str(n), *(cell(order, n) for order in ORDERS)) for n in asked]
        parts.extend((Text(), heading(say(f"evaluation.{measure}")), table(heads, body)))

    for measure in ("agreement", "agreement_raw", "top3", "coverage"):
        if any(point[measure] is not None for point in data["points"]):
            section(measure, percentage)
    section("regret", lambda value: decimal(value, lang, 2))
    return Group(*parts, Text(), heading(say("evaluation.stopping")), rows(_stopping(data["stopping"], say, lang)))


def _stopping(stops: dict[str, Any], say: Say, lang: str) -> list[tuple[str, str]]:
    asked = stops["asked"]
    figures = [
        (decimal(asked["mean"], lang), say("evaluation.mean", least=stops["least"], most=stops["most"])),
        (f"{asked['p10']} · {asked['p50']} · {asked['p90']}", say("evaluation.percentiles")),
        (percentage(stops["agreement"]), say("evaluation.agreement")),
    ]
    if stops["agreement_raw"] is not None:
        figures.append((percentage(stops["agreement_raw"]), say("evaluation.agreement_raw")))
    figures += [(percentage(stops["top3"]), say("evaluation.top3"))]
    figures += [(str(stops["reasons"][why]), say(f"evaluation.{why}")) for why in sorted(stops["reasons"])]
    return figures
