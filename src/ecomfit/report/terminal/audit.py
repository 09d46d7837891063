"""An audit for a person, from its JSON: the findings, all roles at once, the roles one by one, and the quiz."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from ecomfit.messages import Say
from ecomfit.numbers import decimal, exact_percentage, percentage
from ecomfit.report.json.audit import AuditData, AuditedQuizData, AuditedRoleData, FindingData
from ecomfit.report.terminal.blocks import bullets, draw, heading, line, rows, table
from ecomfit.report.view.measurements import AuditView

#: What is found about a skill; a role may have the same id.
_ABOUT_SKILLS = frozenset({"few_questions_interest", "few_questions_ability"})


def audit_report(view: AuditView, say: Say) -> str:
    """Return an audit: the findings, a line of figures for each role, and what the adaptive quiz loses."""
    return draw(_parts(view, say))


def _parts(view: AuditView, say: Say) -> Iterator[RenderableType]:
    data, lang = view.data, view.lang
    simulated = data["simulated"]
    yield line(say("audit.title", **simulated), "bold")
    yield Text()
    yield from _findings(view, say)
    yield Text()
    yield heading(say("audit.all"))
    yield rows(_all_roles(data, say, lang))
    yield Text()
    yield heading(say("audit.roles"))
    yield line(say("audit.legend", **simulated), "dim")
    for role in data["roles"]:
        yield Text()
        yield line(view.roles[role["role"]], "bold")
        yield rows(_role(view, role, say))
    yield Text()
    yield heading(say("audit.regret"))
    yield line(say("audit.regret_legend", n=simulated["adaptive"]), "dim")
    yield from _quiz(data["quiz"], say, lang)


def _findings(view: AuditView, say: Say) -> Iterator[RenderableType]:
    findings = [_finding(view, finding, say) for finding in view.data["findings"] if finding["kind"] != "never_asked"]
    never_asked = view.data["quiz"]["never_asked"]
    if never_asked:
        findings.append(say("finding.never_asked", names=", ".join(never_asked)))
    if not findings:
        yield line(say("audit.no_findings"))
        return
    yield heading(say("audit.findings"))
    yield bullets(findings)


def _finding(view: AuditView, finding: FindingData, say: Say) -> str:
    about, other, value = finding["about"], finding["other"], finding["value"]
    first, second = (view.skills, view.roles) if finding["kind"] in _ABOUT_SKILLS else (view.roles, view.skills)
    return say(
        f"finding.{finding['kind']}",
        name=about and first.get(about, second.get(about, about)),
        other=view.roles[other] if other else "",
        percent=percentage(value),
        number=decimal(value, view.lang, 2),
        count=int(value),
    )


def _all_roles(data: AuditData, say: Say, lang: str) -> Iterator[tuple[str, str]]:
    """Yield the figures that tell whether a knowledge base works, and what they say."""
    roles = data["roles"]

    def percent(share: float) -> str:
        return exact_percentage(share, lang)

    def span(shares: Sequence[float]) -> str:
        return f"{percent(min(shares))}–{percent(max(shares))}"

    yield span([role["first"] for role in roles]), say("audit.all_first")
    yield span([role["first_shifted"]["mean"] for role in roles]), say("audit.all_shifted")
    extremes = [(role["first_shifted"]["least"], role["first_shifted"]["most"]) for role in roles]
    yield span([share for pair in extremes for share in pair]), say("audit.all_extremes")
    for fit in roles[0]["incumbents_top3"]:
        shares = [role["incumbents_top3"][fit] for role in roles]
        worst = say("audit.all_found", fit=decimal(float(fit), lang), worst=percent(min(shares)))
        yield percent(sum(shares) / len(shares)), worst
    yield percent(data["quiz"]["incumbents_top3"]), say("audit.all_found_quiz")
    cautioned, level = data["quiz"]["cautioned"], data["first_level"]
    yield percent(cautioned["people"]), say("audit.cautioned_people")
    yield percent(cautioned["random"]), say("audit.cautioned_random")
    yield _pair(level["people"], level["low"], lang), say("audit.level")
    yield _pair(level["people_quiz"], level["low_quiz"], lang), say("audit.level_quiz")


def _pair(one: float, other: float, lang: str) -> str:
    return f"{decimal(one, lang, 2)} · {decimal(other, lang, 2)}"


def _role(view: AuditView, role: AuditedRoleData, say: Say) -> Iterator[tuple[str, str]]:
    shifted, rival, lang = role["first_shifted"], role["rival"], view.lang
    least, most = percentage(shifted["least"]), percentage(shifted["most"])
    yield percentage(role["first"]), say("audit.first")
    yield percentage(shifted["mean"]), say("audit.first_shifted", least=least, most=most)
    for fit, share in role["incumbents_top3"].items():
        yield percentage(share), say("audit.found", fit=decimal(float(fit), lang))
    yield percentage(role["incumbents_top3_quiz"]), say("audit.found_quiz")
    if rival:
        name, likeness = view.roles[rival["role"]], decimal(rival["correlation"], lang, 2)
        yield percentage(rival["first"]), say("audit.rival", role=name, r=likeness)


def _quiz(quiz: AuditedQuizData, say: Say, lang: str) -> Iterator[RenderableType]:
    asked = decimal(quiz["asked"], lang)
    yield table(
        (say("audit.order"), say("audit.lost"), "±"),
        (
            (_order(order, asked, say), decimal(lost["mean"], lang, 2), decimal(lost["standard_error"], lang, 2))
            for order, lost in quiz["regret"].items()
        ),
    )
    yield line(say("audit.quiz", settled=percentage(quiz["settled"]), found=percentage(quiz["incumbents_top3"])))


def _order(order: str, asked: str, say: Say) -> str:
    if order.startswith("rotation_"):
        return say("audit.rotation", n=order.removeprefix("rotation_"))
    return say(f"audit.{order}", n=asked)
