"""The measurements of a knowledge base for a person, from their JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.console import Group
from rich.table import Table
from rich.text import Text

from ecomfit.numbers import decimal, share
from ecomfit.report.terminal.audit_summary import summary
from ecomfit.report.terminal.blocks import bullets, heading, line, rows
from ecomfit.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from rich.console import RenderableType

    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.messages import Say

ORDERS = ("adaptive", "rotation", "random")


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
        parts.extend((Text(), heading(say(f"evaluation.{measure}")), _table(heads, body)))

    for measure in ("agreement", "agreement_raw", "top3", "coverage"):
        if any(point[measure] is not None for point in data["points"]):
            section(measure, _percent)
    section("regret", lambda value: decimal(value, lang, 2))
    return Group(*parts, Text(), heading(say("evaluation.stopping")), rows(_stopping(data["stopping"], say, lang)))


def _stopping(stops: dict[str, Any], say: Say, lang: str) -> list[tuple[str, str]]:
    asked = stops["asked"]
    figures = [
        (decimal(asked["mean"], lang), say("evaluation.mean", least=stops["least"], most=stops["most"])),
        (f"{asked['p10']} · {asked['p50']} · {asked['p90']}", say("evaluation.percentiles")),
        (_percent(stops["agreement"]), say("evaluation.agreement")),
    ]
    if stops["agreement_raw"] is not None:
        figures.append((_percent(stops["agreement_raw"]), say("evaluation.agreement_raw")))
    figures += [(_percent(stops["top3"]), say("evaluation.top3"))]
    figures += [(str(stops["reasons"][why]), say(f"evaluation.{why}")) for why in sorted(stops["reasons"])]
    return figures


def audit_report(kb: KnowledgeBase, data: dict[str, Any], say: Say, lang: str) -> RenderableType:
    """Return an audit: the findings, a line of figures for each role, and what the adaptive quiz loses."""
    simulated, quiz = data["simulated"], data["quiz"]
    parts: list[RenderableType] = [line(say("audit.title", **simulated), "bold"), Text()]
    found = [_finding(kb, finding, say, lang) for finding in data["findings"] if finding["kind"] != "never_asked"]
    if quiz["never_asked"]:
        found.append(say("finding.never_asked", names=", ".join(quiz["never_asked"])))
    parts += [heading(say("audit.findings")), bullets(found)] if found else [line(say("audit.no_findings"))]
    parts += [Text(), heading(say("audit.all")), rows(summary(data, say, lang))]
    parts += [Text(), heading(say("audit.roles")), line(say("audit.legend", **simulated), "dim")]
    for role in data["roles"]:
        parts += [Text(), line(_name(kb, role["role"], lang), "bold"), rows(_role(kb, role, say, lang))]
    parts += [Text(), heading(say("audit.regret")), line(say("audit.regret_legend", n=simulated["adaptive"]), "dim")]
    heads = (say("audit.order"), say("audit.lost"), "±")
    asked = decimal(quiz["asked"], lang)
    body = [
        (_order(order, asked, say), decimal(lost["mean"], lang, 2), decimal(lost["standard_error"], lang, 2))
        for order, lost in quiz["regret"].items()
    ]
    told = {"settled": _percent(quiz["settled"]), "found": _percent(quiz["incumbents_top3"])}
    return Group(*parts, _table(heads, body), line(say("audit.quiz", **told)))


def _order(order: str, asked: str, say: Say) -> str:
    if order.startswith("rotation_"):
        return say("audit.rotation", n=order.removeprefix("rotation_"))
    return say(f"audit.{order}", n=asked)


def _role(kb: KnowledgeBase, role: dict[str, Any], say: Say, lang: str) -> list[tuple[str, str]]:
    shifted, rival = role["first_shifted"], role["rival"]
    figures = [
        (_percent(role["first"]), say("audit.first")),
        (
            _percent(shifted["mean"]),
            say("audit.first_shifted", least=_percent(shifted["least"]), most=_percent(shifted["most"])),
        ),
    ]
    for fit, found in role["incumbents_top3"].items():
        figures.append((_percent(found), say("audit.found", fit=decimal(float(fit), lang))))
    figures.append((_percent(role["incumbents_top3_quiz"]), say("audit.found_quiz")))
    if rival:
        name = _name(kb, rival["role"], lang)
        figures.append(
            (_percent(rival["first"]), say("audit.rival", role=name, r=decimal(rival["correlation"], lang, 2)))
        )
    return figures


def _finding(kb: KnowledgeBase, finding: dict[str, Any], say: Say, lang: str) -> str:
    about, value = finding["about"], finding["value"]
    name = kb.skills[about].name.in_language(lang) if about in kb.skills else about
    if finding["kind"] not in {"few_questions_interest", "few_questions_ability"} and about in kb.roles:
        name = _name(kb, about, lang)
    return say(
        f"finding.{finding['kind']}",
        name=name,
        other=_name(kb, finding["other"], lang) if finding["other"] else "",
        percent=_percent(value),
        number=decimal(value, lang, 2),
        count=int(value),
    )


def _name(kb: KnowledgeBase, role: str, lang: str) -> str:
    return kb.roles[role].name.in_language(lang)


def _percent(counted: float) -> str:
    return f"{share(counted)}%"


def _table(heads: Sequence[str], body: Iterable[Sequence[str]]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for place, head in enumerate(heads):
        table.add_column(clean(head), justify="right" if place else "left", overflow="fold")
    for cells in body:
        table.add_row(*(Text(clean(cell)) for cell in cells))
    return table
