"""The exact contributions of the answers: what counted for a role, and what sets two roles apart.

A role's fit is the sum of what each answer adds to it, so the difference of two roles' fits is the sum of the
differences. Nothing here is an approximation; the answers that are not named are summed up, never dropped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.numbers import rounded
from ecomfit.text import clean

if TYPE_CHECKING:
    from ecomfit.quiz.result import RankedRole

#: How many answers a comparison of two roles names on either side.
SIDE = 2
#: How many answers for, and how many against, a report tells.
FOR, AGAINST = 5, 3
#: An effect under this share of the greatest is not worth a line.
WORTH_TELLING = 0.1
#: Effects are compared with four decimals, as the JSON has them.
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class AnswerEffect:
    """An answer that counted: the question, the answer in words, and what it added to the fit (as the JSON has it)."""

    id: str
    question: str
    answer: str
    effect: float


@dataclass(frozen=True, slots=True)
class Reasons:
    """The answers that counted most for a role, and against it."""

    supporting: tuple[AnswerEffect, ...]
    opposing: tuple[AnswerEffect, ...]


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


def answer_effects(kb: KnowledgeBase, ranked: RankedRole, lang: str) -> list[AnswerEffect]:
    """Return what every answer to a question added to a role's fit, statements about the role left out."""
    return [
        AnswerEffect(
            id_,
            clean(question.text.in_language(lang)),
            clean(question.labels[answer - 1].in_language(lang)),
            effect,
        )
        for id_, answer, effect in ranked.because
        if (question := kb.questions.get(id_)) is not None
    ]


def reasons(kb: KnowledgeBase, ranked: RankedRole, lang: str) -> Reasons:
    """Return the answers to questions that counted most, each list with the greatest effect first."""
    effects = answer_effects(kb, ranked, lang)
    most = max((abs(reason.effect) for reason in effects), default=0.0)
    weighty = [reason for reason in effects if abs(reason.effect) > WORTH_TELLING * most]
    return Reasons(
        supporting=tuple(reason for reason in weighty if reason.effect > 0)[:FOR],
        opposing=tuple(reason for reason in weighty if reason.effect < 0)[:AGAINST],
    )


def pair(kb: KnowledgeBase, one: RankedRole, other: RankedRole, lang: str) -> Pair | None:
    """Return why `one` comes before `other`; None where no answer sets them apart."""
    differences = _differences(answer_effects(kb, one, lang), answer_effects(kb, other, lang))
    if not any(reason.effect for reason in differences):
        return None
    for_one = [reason for reason in differences if reason.effect > 0][:SIDE]
    for_other = [reason for reason in differences if reason.effect < 0][:SIDE]
    pictures = [realism for role in (one, other) if (realism := realism_effect(kb, role)) is not None]
    picture = (realism_effect(kb, one) or 0.0) - (realism_effect(kb, other) or 0.0) if pictures else None
    total = rounded(one.fit - other.fit, _DIGITS)
    return Pair(
        one_rank=one.rank,
        one=one.name,
        other_rank=other.rank,
        other=other.name,
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


def realism_effect(kb: KnowledgeBase, ranked: RankedRole) -> float | None:
    """Return what the person's picture of a job added to its fit; None where they were not asked about it."""
    if ranked.realism is None:
        return None
    return float(sum(effect for id_, _, effect in ranked.because if id_ not in kb.questions))
