"""An audit for a person, from its JSON: what it found, all roles at once, the roles one by one, and the quiz."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.console import Group
from rich.text import Text

from ecomfit.numbers import decimal, exact_percentage, percentage
from ecomfit.report.terminal.blocks import bullets, heading, line, rows, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.messages import Say


def audit_report(kb: KnowledgeBase, data: dict[str, Any], say: Say, lang: str) -> RenderableType:
    """Return an audit: the findings, a line of figures for each role, and what the adaptive quiz loses."""
    simulated, quiz = data["simulated"], data["quiz"]
    parts: list[RenderableType] = [line(say("audit.title", **simulated), "bold"), Text()]
    found = [_finding(kb, finding, say, lang) for finding in data["findings"] if finding["kind"] != "never_asked"]
    if quiz["never_asked"]:
        found.append(say("finding.never_asked", names=", ".join(quiz["never_asked"])))
    parts += [heading(say("audit.findings")), bullets(found)] if found else [line(say("audit.no_findings"))]
    parts += [Text(), heading(say("audit.all")), rows(_summary(data, say, lang))]
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
    told = {"settled": percentage(quiz["settled"]), "found": percentage(quiz["incumbents_top3"])}
    return Group(*parts, table(heads, body), line(say("audit.quiz", **told)))


def _summary(data: dict[str, Any], say: Say, lang: str) -> Iterator[tuple[str, str]]:
    """Yield the figures that tell whether a knowledge base works, and what they say."""
    roles = data["roles"]

    def span(shares: list[float]) -> str:
        return f"{exact_percentage(min(shares), lang)}–{exact_percentage(max(shares), lang)}"

    yield span([role["first"] for role in roles]), say("audit.all_first")
    yield span([role["first_shifted"]["mean"] for role in roles]), say("audit.all_shifted")
    extremes = [role["first_shifted"][end] for role in roles for end in ("least", "most")]
    yield span(extremes), say("audit.all_extremes")
    for fit in roles[0]["incumbents_top3"]:
        found = [role["incumbents_top3"][fit] for role in roles]
        worst = exact_percentage(min(found), lang)
        yield (
            exact_percentage(sum(found) / len(found), lang),
            say("audit.all_found", fit=decimal(float(fit), lang), worst=worst),
        )
    yield exact_percentage(data["quiz"]["incumbents_top3"], lang), say("audit.all_found_quiz")
    cautioned, level = data["quiz"]["cautioned"], data["first_level"]
    yield exact_percentage(cautioned["people"], lang), say("audit.cautioned_people")
    yield exact_percentage(cautioned["random"], lang), say("audit.cautioned_random")
    yield _pair(level["people"], level["low"], lang), say("audit.level")
    yield _pair(level["people_quiz"], level["low_quiz"], lang), say("audit.level_quiz")


def _pair(one: float, other: float, lang: str) -> str:
    return f"{decimal(one, lang, 2)} · {decimal(other, lang, 2)}"


def _order(order: str, asked: str, say: Say) -> str:
    if order.startswith("rotation_"):
        return say("audit.rotation", n=order.removeprefix("rotation_"))
    return say(f"audit.{order}", n=asked)


def _role(kb: KnowledgeBase, role: dict[str, Any], say: Say, lang: str) -> list[tuple[str, str]]:
    shifted, rival = role["first_shifted"], role["rival"]
    figures = [
        (percentage(role["first"]), say("audit.first")),
        (
            percentage(shifted["mean"]),
            say("audit.first_shifted", least=percentage(shifted["least"]), most=percentage(shifted["most"])),
        ),
    ]
    for fit, found in role["incumbents_top3"].items():
        figures.append((percentage(found), say("audit.found", fit=decimal(float(fit), lang))))
    figures.append((percentage(role["incumbents_top3_quiz"]), say("audit.found_quiz")))
    if rival:
        name = _name(kb, rival["role"], lang)
        figures.append(
            (percentage(rival["first"]), say("audit.rival", role=name, r=decimal(rival["correlation"], lang, 2)))
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
        percent=percentage(value),
        number=decimal(value, lang, 2),
        count=int(value),
    )


def _name(kb: KnowledgeBase, role: str, lang: str) -> str:
    return kb.roles[role].name.in_language(lang)
