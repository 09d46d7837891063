"""The answer on one screen: who leads, why, what is missing, and where to begin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.messages import Say
from ecomfit.numbers import chance, rounded, whole
from ecomfit.quiz.result import RankedRole, Result
from ecomfit.report.view.contributions import WORTH_TELLING, AnswerEffect, answer_effects
from ecomfit.report.view.role import SkillGap, for_reading, story

#: So many of the leading roles are shown, and so many answers that counted.
LEADING, REASONS = 5, 3
#: Effects are compared with as many decimals as the JSON has.
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Start:
    """Where to begin with the first of the leading roles.

    Attributes:
        role: its name.
        gap: what is missing most; `step`: what to do first; `unmet`: a practical condition that is not met. None where
            there is none.
    """

    role: str
    gap: SkillGap | None
    step: str | None
    unmet: str | None


@dataclass(frozen=True, slots=True)
class AnswerScreen:
    """What a person reads first, and perhaps alone.

    Attributes:
        title: what the result is of, and of whom where that is noted.
        headline: the answer in words.
        cautions: why to doubt it.
        leading: the roles of the first tier, at most LEADING; `more`: how many are not among them.
        key: how to read a number, by the example of the first role; `key_in_short`: the same in fewer words.
        reasons: the answers that counted most for the leading roles together, the greatest effect first.
        start: None where no role stands out.
        going_on: what more questions are expected to do; None where nothing is to be said of it.
    """

    title: str
    headline: str
    cautions: tuple[str, ...]
    leading: tuple[RankedRole, ...]
    more: int
    key: str
    key_in_short: str
    reasons: tuple[AnswerEffect, ...]
    start: Start | None
    going_on: str | None


def answer_of(kb: KnowledgeBase, result: Result, say: Say, going_on: str | None = None) -> AnswerScreen:
    """Prepare a result for one screen."""
    tied = tuple(for_reading(ranked, known=result.asked > 0) for ranked in result.ranking if ranked.tier == 1)
    # Where every role ties, what sets the first one off is nothing to go by.
    tells = result.asked > 0 and len(tied) < len(result.ranking)
    low, high = tied[0].interval
    figures = {"match": whole(tied[0].match), "low": whole(low), "high": whole(high)}
    return AnswerScreen(
        title=say("answer.title_for", label=result.label) if result.label else say("answer.title"),
        headline=_headline(result, tied, say),
        cautions=tuple(say(f"caution.{caution}") for caution in result.cautions),
        leading=tied[:LEADING] if result.asked else (),
        more=max(0, len(tied) - LEADING) if result.asked else 0,
        key=say("answer.key", **figures) if result.asked else "",
        key_in_short=say("answer.key_in_short", **figures) if result.asked else "",
        reasons=_reasons(kb, tied, result.lang) if tells else (),
        start=_start(kb, result, tied[0], say) if tells else None,
        going_on=going_on,
    )


def expected_of_more(ties: int, expected: float, more: int, say: Say) -> str | None:
    """Say what `more` questions are expected to do to `ties` roles too close to call; None where one role leads."""
    if ties == 1:
        return None
    left = max(1, whole(expected))
    return say("answer.fewer" if left < ties else "answer.as_many", n=ties, more=more, left=left)


def _headline(result: Result, tied: Sequence[RankedRole], say: Say) -> str:
    first = tied[0].name
    if not result.asked:
        return say("answer.nothing")
    if len(tied) > 1:
        return say("answer.tied", n=len(tied))
    if result.cautions:
        return say("answer.doubted", role=first)
    if result.has_best:
        return say("answer.best", role=first, p=chance(tied[0].p_best))
    return say("answer.likely", role=first, n=result.contenders)


def _reasons(kb: KnowledgeBase, tied: Sequence[RankedRole], lang: str) -> tuple[AnswerEffect, ...]:
    """Return the answers that counted most for roles on average: fits are sums, so the averages add up to theirs."""
    totals: dict[str, float] = defaultdict(float)
    for ranked in tied:
        for reason in answer_effects(kb, ranked, lang):
            totals[reason.id] += reason.effect
    averages = [
        replace(reason, effect=rounded(totals[reason.id] / len(tied), _DIGITS))
        for reason in answer_effects(kb, tied[0], lang)
    ]
    most = max((abs(reason.effect) for reason in averages), default=0.0)
    weighty = [reason for reason in averages if abs(reason.effect) > WORTH_TELLING * most]
    return tuple(sorted(weighty, key=lambda reason: -abs(reason.effect))[:REASONS])


def _start(kb: KnowledgeBase, result: Result, first: RankedRole, say: Say) -> Start:
    told = story(kb, result, first, say)
    return Start(
        role=first.name,
        gap=next(iter(told.gaps), None),
        step=next(iter(told.first_steps), None),
        unmet=next(iter(told.unmet), None),
    )
