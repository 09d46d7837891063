"""A result as Markdown, for notes and e-mail: CommonMark without tables, legible as plain text too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ecomfit.messages import Say
from ecomfit.numbers import decimal, level, signed
from ecomfit.report.markdown.syntax import bold, bullets, escaped, heading, section
from ecomfit.report.view.contributions import AnswerEffect, Pair
from ecomfit.report.view.expectations import Expectations
from ecomfit.report.view.phrases import GAPS, key_figures, match_figures, mistake, others
from ecomfit.report.view.role import RoleStory

if TYPE_CHECKING:
    from ecomfit.report.view.profile import Level, Profile
    from ecomfit.report.view.result import Head, Tier, View


def result_markdown(view: View, say: Say) -> str:
    """Return the report of a result."""
    blocks = [*_head(view.head, say), heading(2, say("page.ranking")), escaped(say("report.how_to_read"))]
    for tier in view.tiers:
        blocks += _tier(tier, say)
    for role in view.roles:
        blocks += _role(role, view.lang, say)
    for name, thoughts in view.elsewhere:
        blocks += _judged(say("myths.elsewhere", role=name), thoughts, say)
    if view.roles:
        blocks += [heading(3, say("figures.title")), escaped(say("figures.text"))]
    if view.profile:
        blocks += _profile(view.profile, view.lang, say)
    if view.pairs:
        blocks += [heading(2, say("page.rather")), escaped(say("page.rather_intro"))]
        for pair in view.pairs:
            blocks += _pair(pair, view.lang, say)
    return "\n\n".join([*blocks, "---", escaped(say("report.guidance"))]) + "\n"


def _head(head: Head, say: Say) -> Iterator[str]:
    yield heading(1, head.title)
    facts = [
        (say("page.for_whom"), head.label),
        (say("page.taken"), head.taken),
        (say("page.answered"), head.asked),
        (say("page.knowledge"), head.knowledge),
    ]
    yield "\n".join(bullets(f"{escaped(name)}: {escaped(fact)}" for name, fact in facts if fact))
    yield bold(head.short)
    yield escaped(head.stopped)
    for caution in head.cautions:
        yield f"{bold(say('page.caution'))} {escaped(caution)}"


def _tier(tier: Tier, say: Say) -> Iterator[str]:
    yield heading(3, tier.title)
    yield "\n".join(f"{ranked.rank}. {bold(ranked.name)}: {match_figures(ranked)}" for ranked in tier.roles)
    if tier.more:
        yield escaped(say("page.more", n=tier.more))


def _role(role: RoleStory, lang: str, say: Say) -> Iterator[str]:
    yield heading(2, f"{role.ranked.rank}. {role.ranked.name}")
    if role.summary:
        yield escaped(role.summary)
    yield escaped(key_figures(role.ranked, say))
    for title, some in (("why.for", role.reasons.supporting), ("why.against", role.reasons.opposing)):
        if some:
            yield heading(3, say(title))
            yield "\n".join(bullets(_reason(reason, lang, say) for reason in some))
    if role.gaps:
        yield heading(3, say("gaps.title"))
        yield "\n".join(bullets(_gaps(role)))
    yield from section(3, say("role.unmet"), role.unmet)
    if role.expectations.asked:
        yield from _judged(say("myths.held"), role.expectations, say)
    yield from section(3, say("myths.really_like"), role.expectations.others)
    yield from section(3, say("role.unsuited"), role.unsuited)
    yield from section(3, say("role.circumstances"), role.circumstances)
    yield from section(3, say("role.entry"), role.entry)
    yield from section(3, say("role.first_steps"), role.first_steps, ordered=True)
    if role.search:
        yield escaped(say("role.search", words=", ".join(role.search)))
    if role.preparation:
        yield escaped(role.preparation)
    yield from section(3, say("role.similar"), (f"{name}: {apart}" for name, apart in role.similar))


def _judged(title: str, expectations: Expectations, say: Say) -> Iterator[str]:
    yield heading(3, title)
    wrong = (
        f"{escaped(mistake(myth, say))} {bold(say('myths.really', reality=reality))}"
        for myth, reality in expectations.mistakes
    )
    right = (escaped(say("myths.knew", reality=reality)) for reality in expectations.known)
    unsure = (escaped(say("myths.unsure", reality=reality)) for reality in expectations.unsure)
    yield "\n".join(bullets([*wrong, *right, *unsure]))


def _reason(reason: AnswerEffect, lang: str, say: Say) -> str:
    words = say("why.item", question=reason.question, answer=reason.answer)
    # The effect comes first so that the sign is not taken for the mark of a list.
    return f"**{signed(reason.effect, lang)}** {escaped(words)}"


def _gaps(role: RoleStory) -> Iterator[str]:
    for place, gap in enumerate(role.gaps):
        grow = f" {escaped(gap.grow)}" if gap.grow and place < GAPS else ""
        yield f"{bold(gap.name)}: {escaped(gap.levels)}.{grow}"


def _profile(profile: Profile, lang: str, say: Say) -> Iterator[str]:
    def standing(at: Level | None) -> str:
        if at is None:
            return say("page.not_measured")
        return f"{decimal(at.at, lang)} ({decimal(at.low, lang)}–{decimal(at.high, lang)})"

    yield heading(2, say("page.profile"))
    yield escaped(say("page.profile_intro"))
    rows = []
    for row in profile.rows:
        parts = [
            f"{say('page.your_ability')} {standing(row.ability)}",
            f"{say('page.your_interest')} {standing(row.interest)}",
            *(
                f"{say('page.needed', role=name)} {level(need, lang)}"
                for (_, name), need in zip(profile.roles, row.needs, strict=True)
                if need is not None
            ),
        ]
        rows.append(f"{bold(row.name)}: {escaped(' · '.join(parts))}")
    yield "\n".join(bullets(rows))


def _pair(pair: Pair, lang: str, say: Say) -> Iterator[str]:
    one, other = f"{pair.one_rank}. {pair.one}", f"{pair.other_rank}. {pair.other}"
    yield heading(3, say("page.rather_title", one=one, other=other))
    contributions = pair.sum
    entries = [_reason(reason, lang, say) for reason in contributions.greatest]
    if contributions.others:
        entries.append(f"**{signed(contributions.rest, lang)}** {escaped(others(contributions.others, say))}")
    if contributions.realism is not None:
        entries.append(f"**{signed(contributions.realism, lang)}** {escaped(say('page.realism_both'))}")
    verdict = say("page.close" if pair.close else "page.apart")
    entries.append(f"**{signed(contributions.total, lang)}** {bold(say('page.difference'))} ({escaped(verdict)})")
    yield "\n".join(bullets(entries))
