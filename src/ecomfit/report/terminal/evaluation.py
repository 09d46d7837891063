"""An evaluation for a person, from its JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, TypeAlias

from rich.console import RenderableType
from rich.text import Text

from ecomfit.measure.evaluate import ORDERS
from ecomfit.messages import Say
from ecomfit.numbers import decimal, percentage
from ecomfit.report.json.evaluation import EvaluationData, StoppingData
from ecomfit.report.terminal.blocks import draw, heading, line, rows, table
from ecomfit.report.view.measurements import EvaluationView

Measure: TypeAlias = Literal["agreement", "agreement_raw", "top3", "coverage", "regret"]
PERCENTAGES: tuple[Measure, ...] = ("agreement", "agreement_raw", "top3", "coverage")


def evaluation_report(view: EvaluationView, say: Say) -> str:
    """Return an evaluation: a small table for each measure, and where the quiz stops."""
    return draw(_parts(view.data, say, view.lang))


def _parts(data: EvaluationData, say: Say, lang: str) -> Iterator[RenderableType]:
    yield line(say("evaluation.title", n=data["respondents"], questions=data["questions"]), "bold")
    if data["left_out"]:
        yield line(say("evaluation.left_out", n=data["left_out"]), "yellow")
    for measure in PERCENTAGES:
        if any(point[measure] is not None for point in data["points"]):
            yield from _measure(data, measure, percentage, say)
    yield from _measure(data, "regret", lambda value: decimal(value, lang, 2), say)
    yield Text()
    yield heading(say("evaluation.stopping"))
    yield rows(_stopping(data["stopping"], say, lang))


def _measure(
    data: EvaluationData, measure: Measure, write: Callable[[float], str], say: Say
) -> Iterator[RenderableType]:
    """Yield a measure's table: a line for each number of questions asked, a column for each order."""
    values = {(point["order"], point["asked"]): point[measure] for point in data["points"]}

    def cell(order: str, asked: int) -> str:
        value = values.get((order, asked))
        return "–" if value is None else write(value)

    yield Text()
    yield heading(say(f"evaluation.{measure}"))
    heads = (say("evaluation.asked"), *(say(f"order.{order}") for order in ORDERS))
    yield table(heads, ((str(n), *(cell(order, n) for order in ORDERS)) for n in sorted({n for _, n in values})))


def _stopping(stops: StoppingData, say: Say, lang: str) -> Iterator[tuple[str, str]]:
    asked = stops["asked"]
    yield decimal(asked["mean"], lang), say("evaluation.mean", least=stops["least"], most=stops["most"])
    yield f"{asked['p10']} · {asked['p50']} · {asked['p90']}", say("evaluation.percentiles")
    yield percentage(stops["agreement"]), say("evaluation.agreement")
    if stops["agreement_raw"] is not None:
        yield percentage(stops["agreement_raw"]), say("evaluation.agreement_raw")
    yield percentage(stops["top3"]), say("evaluation.top3")
    for why in sorted(stops["reasons"]):
        yield str(stops["reasons"][why]), say(f"evaluation.{why}")
