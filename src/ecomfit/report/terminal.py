"""A result for the terminal."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Group
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from ecomfit.report.blocks import Track, bullets, heading, indented, line, numbered, rows
from ecomfit.report.clean import clean
from ecomfit.report.numbers import chance, decimal, signed, whole
from ecomfit.report.reasons import Reason, expectations, reasons

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console, ConsoleOptions, RenderableType, RenderResult

    from ecomfit.knowledge.records import KnowledgeBase, Role
    from ecomfit.quiz.result import RankedRole, Result
    from ecomfit.wording import Say

#: A list of about seven occupations is a good length (Gutentag et al. 2022, doi 10.1007/s10775-022-09569-5).
SHOWN = 7
#: Of so many roles the reasons are told; all the rest about the job only of those among them that nothing ranks above.
TOLD = 3
#: Below this width a role's bar goes under its name.
WIDE = 72


def result_report(kb: KnowledgeBase, result: Result, say: Say, top: int = SHOWN) -> RenderableType:
    """Return the report of a result, at most `top` roles."""
    shown = result.ranking[:top]
    parts: list[RenderableType] = [*_head(result, say), Text()]
    parts += _ranking(result, shown, say)
    for ranked in shown[:TOLD]:
        parts += [Text(), *_role(kb, result, ranked, say)]
    parts += [Text(), Rule(style="dim"), line(say("report.guidance"), "dim")]
    return Group(*parts)


def in_short(result: Result, say: Say) -> str:
    """Return the gist of a result in a line: the first tier, and whether it can be told apart at all."""
    first = [ranked.name for ranked in result.ranking if ranked.tier == 1]
    if len(first) == 1:
        return say("short.one", role=clean(first[0]))
    if len(first) > TOLD:
        return say("short.many", n=len(first), roles=clean(", ".join(first[:TOLD])))
    return say("short.few", roles=clean(", ".join(first)))


def _head(result: Result, say: Say) -> Iterator[RenderableType]:
    title = say("report.title")
    yield Rule(Text(f"{title} · {clean(result.label)}" if result.label else title, style="bold"), align="left")
    yield line(say("report.asked", asked=result.asked, questions=result.questions, goal=say(f"goal.{result.goal}")))
    yield line(say(f"stopped.{result.stopped}"))
    for caution in result.cautions:
        yield line("! " + say(f"caution.{caution}"), "yellow")


def _ranking(result: Result, shown: tuple[RankedRole, ...], say: Say) -> Iterator[RenderableType]:
    yield line(say("report.how_to_read"), "dim")
    for tier, grouped in groupby(shown, key=lambda ranked: ranked.tier):
        members = list(grouped)
        whole_tier = sum(ranked.tier == tier for ranked in result.ranking)
        yield Text()
        yield heading(_tier_title(tier, whole_tier, len(result.ranking), say))
        for ranked in members:
            yield _Line(ranked, say)
        if whole_tier > len(members):
            yield line(say("tier.more", n=whole_tier - len(members)), "dim")


def _tier_title(tier: int, size: int, roles: int, say: Say) -> str:
    if size == roles and size > 1:
        return say("tier.all")
    if tier == 1:
        return say("tier.first_one") if size == 1 else say("tier.first", n=size)
    return say("tier.next_one") if size == 1 else say("tier.next", n=size)


class _Line:
    """A role of the ranking: its place, name, bar, match and interval, on one line or on two."""

    def __init__(self, ranked: RankedRole, say: Say) -> None:
        self.ranked = ranked
        self.say = say

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        ranked, (low, high) = self.ranked, self.ranked.interval
        name = Text(clean(ranked.name), style="bold" if ranked.tier == 1 else "", overflow="fold")
        dash = "-" if options.ascii_only else "–"
        figures = Text(f"{whole(ranked.match)} ({whole(low)}{dash}{whole(high)})")
        track = Track(low, ranked.match, high)
        table = Table.grid(padding=(0, 1, 0, 0), expand=True)
        table.add_column(width=3, justify="right", no_wrap=True)
        if options.max_width >= WIDE:
            table.add_column(ratio=4)
            table.add_column(ratio=5)
            table.add_column(width=12, justify="right", no_wrap=True)
            table.add_row(f"{ranked.rank}.", name, track, figures)
            yield table
            return
        table.add_column(ratio=1)
        table.add_column(width=12, justify="right", no_wrap=True)
        table.add_row(f"{ranked.rank}.", name, figures)
        yield table
        yield indented(track, 4)


def _role(kb: KnowledgeBase, result: Result, ranked: RankedRole, say: Say) -> Iterator[RenderableType]:
    yield from _why(kb, result, ranked, say)
    if ranked.tier == 1:
        yield from _job(kb, result, ranked, say)
    else:
        yield Text()
        yield line(say("role.explain", role=ranked.role), "dim")


def _why(kb: KnowledgeBase, result: Result, ranked: RankedRole, say: Say) -> Iterator[RenderableType]:
    role, lang = kb.roles[ranked.role], result.lang
    yield Rule(Text(f"{ranked.rank}. {clean(ranked.name)}", style="bold"), align="left", style="dim")
    if role.summary:
        yield line(role.summary.in_language(lang))
    yield line(_figures(ranked, say), "dim")
    found = reasons(kb, ranked, lang)
    for title, some, style in (("why.for", found.supporting, "green"), ("why.against", found.opposing, "red")):
        if some:
            yield Text()
            yield heading(say(title))
            yield indented(rows([(signed(r.effect, lang), _reason(r, say)) for r in some], style))
    yield from _gaps(kb, ranked, lang, say)
    unmet = [kb.conditions[id_].unmet.in_language(lang) for id_ in ranked.unmet_conditions]
    if unmet:
        yield Text()
        yield heading(say("role.unmet"))
        yield indented(bullets(unmet, "!", "yellow"))


def _job(kb: KnowledgeBase, result: Result, ranked: RankedRole, say: Say) -> Iterator[RenderableType]:
    role = kb.roles[ranked.role]
    yield from _expectations(kb, result, ranked, say)
    yield from _texts(role, result.lang, say)
    yield from _apart(kb, role, result, say)


def _figures(ranked: RankedRole, say: Say) -> str:
    figures = [say("role.p_best", p=chance(ranked.p_best)), say("role.p_top3", p=chance(ranked.p_top3))]
    if ranked.readiness is not None:
        figures.append(say("role.readiness", n=whole(ranked.readiness)))
    if ranked.interest is not None:
        figures.append(say("role.interest", n=whole(ranked.interest)))
    return " · ".join(figures)


def _reason(reason: Reason, say: Say) -> str:
    return say("why.item", question=reason.question, answer=reason.answer)


def _gaps(kb: KnowledgeBase, ranked: RankedRole, lang: str, say: Say) -> Iterator[RenderableType]:
    if not ranked.gaps:
        return
    yield Text()
    yield heading(say("gaps.title"))
    for gap in ranked.gaps[:3]:
        skill = kb.skills[gap.skill]
        figures = say("gaps.item", need=decimal(gap.need, lang, 0), have=decimal(gap.have, lang))
        yield indented(line(f"{skill.name.in_language(lang)}: {figures}"))
        if skill.grow:
            yield indented(line(skill.grow.in_language(lang), "dim"), 4)


def _expectations(kb: KnowledgeBase, result: Result, ranked: RankedRole, say: Say) -> Iterator[RenderableType]:
    found = expectations(kb.roles[ranked.role], result.answers, result.lang)
    if found.held:
        yield Text()
        yield heading(say("myths.held"))
        for myth, reality in found.held:
            yield indented(line(say("myths.you", myth=myth)))
            yield indented(line(say("myths.really", reality=reality), "bold"), 4)
    if found.others:
        yield Text()
        yield heading(say("myths.really_like"))
        yield indented(bullets(found.others))


def _texts(role: Role, lang: str, say: Say) -> Iterator[RenderableType]:
    for title, texts, ordered in (
        ("role.unsuited", role.unsuited_if, False),
        ("role.entry", role.entry, False),
        ("role.first_steps", role.first_steps, True),
    ):
        if texts:
            told = [text.in_language(lang) for text in texts]
            yield Text()
            yield heading(say(title))
            yield indented(numbered(told) if ordered else bullets(told))
    if role.preparation:
        yield Text()
        yield line(say(f"preparation.{role.preparation}"), "dim")


def _apart(kb: KnowledgeBase, role: Role, result: Result, say: Say) -> Iterator[RenderableType]:
    """Say what sets the role apart from those it is like, the ones that rank high before the others."""
    place = {ranked.role: ranked.rank for ranked in result.ranking}
    similar = sorted(role.similar, key=lambda other: place[other])
    if similar:
        yield Text()
        yield heading(say("role.similar"))
        named = (
            f"{kb.roles[o].name.in_language(result.lang)}: {role.similar[o].in_language(result.lang)}" for o in similar
        )
        yield indented(bullets(named))
