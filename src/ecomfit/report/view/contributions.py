"""The exact contributions of the answers: what made a role's fit, and what sets two roles apart.

A role's fit is the sum of what each answer adds to it, so the difference of two roles' fits is the sum of the
differences. Nothing here is an approximation; the answers that are not named are summed up, never dropped.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecomfit.numbers import rounded
from ecomfit.report.view.reasons import answer_effects
from ecomfit.report.view.role import name_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.quiz.result import RankedRole
    from ecomfit.report.view.reasons import AnswerEffect

#: How many answers a waterfall names, and how many a comparison names on either side.
STEPS, SIDE = 7, 2
#: Effects are compared with four decimals, as the JSON has them.
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Contributions:
    """The greatest effects, and what the rest adds to make the total.

    Attributes:
        greatest: the answers with the greatest effect, in the order to be read.
        others: how many answers are not named, and `rest`, their effect together.
        realism: what the person's picture of the job adds; None where they were not asked about it.
        total: the fit, or the difference of two fits, in standard units.
    """

    greatest: tuple[AnswerEffect, ...]
    others: int
    rest: float
    realism: float | None
    total: float


@dataclass(frozen=True, slots=True)
class Pair:
    """Why one role rather than another: the roles' ranks and names, and the difference of their fits.

    `close` when the two are in one tier, so that the difference is no more than a leaning.
    """

    one_rank: int
    one: str
    other_rank: int
    other: str
    close: bool
    sum: Contributions


def waterfall(kb: KnowledgeBase, ranked: RankedRole, lang: str) -> Contributions | None:
    """Return what made a role's fit, the greatest effects named; None where no answer has any."""
    effects = answer_effects(kb, ranked, lang)
    greatest = tuple(reason for reason in effects if reason.effect)[:STEPS]
    return _sum(effects, greatest, _realism(kb, ranked), ranked.fit) if greatest else None


def pair(kb: KnowledgeBase, one: RankedRole, other: RankedRole, lang: str) -> Pair | None:
    """Return why `one` comes before `other`; None where no answer sets them apart."""
    differences = _differences(answer_effects(kb, one, lang), answer_effects(kb, other, lang))
    if not any(reason.effect for reason in differences):
        return None
    for_one = [reason for reason in differences if reason.effect > 0][:SIDE]
    for_other = [reason for reason in differences if reason.effect < 0][:SIDE]
    pictures = [realism for role in (one, other) if (realism := _realism(kb, role)) is not None]
    picture = (_realism(kb, one) or 0.0) - (_realism(kb, other) or 0.0) if pictures else None
    total = rounded(one.fit - other.fit, _DIGITS)
    return Pair(
        one_rank=one.rank,
        one=name_of(one.name, one.role),
        other_rank=other.rank,
        other=name_of(other.name, other.role),
        close=one.tier == other.tier,
        sum=_sum(differences, (*for_one, *for_other), picture, total),
    )


def _sum(
    effects: Sequence[AnswerEffect], greatest: tuple[AnswerEffect, ...], realism: float | None, total: float
) -> Contributions:
    rest = total - sum(reason.effect for reason in greatest) - (realism or 0.0)
    return Contributions(
        greatest=greatest,
        others=sum(bool(reason.effect) for reason in effects) - len(greatest),
        rest=rounded(rest, _DIGITS),
        realism=None if realism is None else rounded(realism, _DIGITS),
        total=total,
    )


def _differences(one: list[AnswerEffect], other: list[AnswerEffect]) -> list[AnswerEffect]:
    against = {reason.id: reason.effect for reason in other}
    differences = [replace(reason, effect=rounded(reason.effect - against[reason.id], _DIGITS)) for reason in one]
    return sorted(differences, key=lambda reason: -abs(reason.effect))


def _realism(kb: KnowledgeBase, ranked: RankedRole) -> float | None:
    if ranked.realism is None:
        return None
    return float(sum(effect for id_, _, effect in ranked.because if id_ not in kb.questions))
