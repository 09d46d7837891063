"""A result for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from ecomfit.messages import Say
from ecomfit.numbers import signed, whole
from ecomfit.report.terminal.blocks import (
    Title,
    Track,
    bullets,
    caution,
    draw,
    effects,
    figures,
    heading,
    indented,
    line,
    numbered,
    rule,
    titled,
)
from ecomfit.report.terminal.console import plain
from ecomfit.report.view.contributions import AnswerEffect
from ecomfit.report.view.expectations import Expectations
from ecomfit.report.view.phrases import GAPS, key_figures, match_figures, mistake
from ecomfit.report.view.role import RoleStory, SkillGap

if TYPE_CHECKING:
    from ecomfit.quiz.result import RankedRole
    from ecomfit.report.view.result import Head, Tier, View

#: Below this width a role's bar goes under its name.
WIDE = 72


def result_report(view: View, say: Say) -> str:
    """Return the report of a result."""
    legend = say("plain.how_to_read") if plain() else say("report.how_to_read")
    parts: list[RenderableType] = [*_head(view.head, say), Text(), line(legend, "dim")]
    for tier in view.tiers:
        parts += _tier(tier, say)
    for role in view.roles:
        parts += [Text(), *_role(role, view.lang, say)]
    for name, expectations in view.elsewhere:
        parts += _judged(say("myths.elsewhere", role=name), expectations, say)
    if view.roles:
        parts += figures(say)
    parts += [*rule(), line(say("report.guidance"), "dim")]
    return draw(parts)


def _head(head: Head, say: Say) -> Iterator[RenderableType]:
    yield Title(f"{head.title} · {head.label}" if head.label else head.title)
    if head.taken:
        yield line(say("report.taken", when=head.taken))
    yield line(head.asked)
    yield line(head.stopped)
    yield line(f"{say('page.knowledge')}: {head.knowledge}", "dim")
    for text in head.cautions:
        yield caution(text, say)


def _tier(tier: Tier, say: Say) -> Iterator[RenderableType]:
    yield Text()
    yield heading(tier.title)
    for ranked in tier.roles:
        yield line(sentence(ranked, say)) if plain() else _Line(ranked)
    if tier.more:
        yield line(say("tier.more", n=tier.more), "dim")


def sentence(ranked: RankedRole, say: Say) -> str:
    """Return a role of the ranking in words."""
    low, high = map(whole, ranked.interval)
    return say("plain.role", rank=ranked.rank, name=ranked.name, match=whole(ranked.match), low=low, high=high)


class _Line:
    """A role of the ranking: its place, name, bar, match and interval, on one line or on two."""

    def __init__(self, ranked: RankedRole) -> None:
        self.ranked = ranked

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        ranked = self.ranked
        name = line(ranked.name, "bold" if ranked.tier == 1 else "")
        figures = match_figures(ranked)
        numbers = Text(figures.replace("–", "-") if options.ascii_only else figures)
        low, high = ranked.interval
        track = Track(low, ranked.match, high)
        table = Table.grid(padding=(0, 1, 0, 0), expand=True)
        table.add_column(width=3, justify="right", no_wrap=True)
        if options.max_width >= WIDE:
            table.add_column(ratio=4)
            table.add_column(ratio=5)
            table.add_column(width=12, justify="right", no_wrap=True)
            table.add_row(f"{ranked.rank}.", name, track, numbers)
            yield table
            return
        table.add_column(ratio=1)
        table.add_column(width=12, justify="right", no_wrap=True)
        table.add_row(f"{ranked.rank}.", name, numbers)
        yield table
        yield indented(track, 4)


def _role(role: RoleStory, lang: str, say: Say) -> Iterator[RenderableType]:
    yield from _why(role, lang, say)
    # On a terminal all about the job is told only of the roles that nothing ranks above; it would run to pages.
    if role.ranked.tier == 1:
        yield from _job(role, say)
    else:
        yield from _thoughts(role, say)
        yield Text()
        yield line(say("role.explain", role=role.ranked.role), "dim")


def _why(role: RoleStory, lang: str, say: Say) -> Iterator[RenderableType]:
    yield Title(f"{role.ranked.rank}. {role.ranked.name}", "dim")
    if role.summary:
        yield line(role.summary)
    yield line(key_figures(role.ranked, say), "dim")
    for title, some, style in (
        ("why.for", role.reasons.supporting, "green"),
        ("why.against", role.reasons.opposing, "red"),
    ):
        if some:
            told = [(signed(reason.effect, lang), _reason(reason, say)) for reason in some]
            yield from titled(say(title), effects(told, say, style))
    yield from _gaps(role.gaps, say)
    if role.unmet:
        yield from titled(say("role.unmet"), bullets(role.unmet, "!", "yellow"))


def _reason(reason: AnswerEffect, say: Say) -> str:
    return say("why.item", question=reason.question, answer=reason.answer)


def _gaps(gaps: tuple[SkillGap, ...], say: Say) -> Iterator[RenderableType]:
    if not gaps:
        return
    yield Text()
    yield heading(say("gaps.title"))
    for gap in gaps[:GAPS]:
        yield indented(line(f"{gap.name}: {gap.levels}"))
        if gap.grow:
            yield indented(line(gap.grow, "dim"), 4)


def _thoughts(role: RoleStory, say: Say) -> Iterator[RenderableType]:
    if role.expectations.asked:
        yield from _judged(say("myths.held"), role.expectations, say)


def _judged(title: str, expectations: Expectations, say: Say) -> Iterator[RenderableType]:
    """Yield what the person thought of a job, and what is so."""
    yield Text()
    yield heading(title)
    for myth, reality in expectations.mistakes:
        yield indented(line(mistake(myth, say)))
        yield indented(line(say("myths.really", reality=reality), "bold"), 4)
    for reality in expectations.known:
        yield indented(line(say("myths.knew", reality=reality)))
    for reality in expectations.unsure:
        yield indented(line(say("myths.unsure", reality=reality)))


def _job(role: RoleStory, say: Say) -> Iterator[RenderableType]:
    yield from _thoughts(role, say)
    if role.expectations.others:
        yield from titled(say("myths.really_like"), bullets(role.expectations.others))
    if role.unsuited:
        yield from titled(say("role.unsuited"), bullets(role.unsuited))
    if role.circumstances:
        yield from titled(say("role.circumstances"), bullets(role.circumstances))
    if role.entry:
        yield from titled(say("role.entry"), bullets(role.entry))
    if role.first_steps:
        yield from titled(say("role.first_steps"), numbered(role.first_steps))
    if role.search:
        yield Text()
        yield line(say("role.search", words=", ".join(role.search)))
    if role.preparation:
        yield Text()
        yield line(role.preparation, "dim")
    if role.similar:
        yield from titled(say("role.similar"), bullets(f"{name}: {apart}" for name, apart in role.similar))
