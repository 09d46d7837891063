"""What the answers did to the roles told: each answer once, with its effect on every one of them.

An answer counts for several roles. Told role by role, the same question would stand on a report three times; told once,
with a figure for each role, it also shows what sets two of them apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.numbers import rounded
from ecomfit.report.view.contributions import answer_effects, realism_effect

if TYPE_CHECKING:
    from ecomfit.quiz.result import RankedRole

#: Of each role so many answers are named, those with the greatest effect on it.
NAMED = 5
#: Effects are added up with four decimals, as the JSON has them.
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class AnswerAcrossRoles:
    """An answer that counted: the question, the answer in words, and what it added to the fit of each role."""

    question: str
    answer: str
    effects: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class EffectsAcrossRoles:
    """What made the fit of each role; every tuple of figures has one for each, in the order of `roles`.

    Attributes:
        roles: as (rank, name).
        answers: those that count most for any of the roles, in the order of their effect on the first.
        others: how many more answers have an effect, and `rest`, their effect together.
        realism: what the person's picture of each job adds, None where they were not asked about it.
        totals: the fits, in standard units.
    """

    roles: tuple[tuple[int, str], ...]
    answers: tuple[AnswerAcrossRoles, ...]
    others: int
    rest: tuple[float, ...]
    realism: tuple[float | None, ...]
    totals: tuple[float, ...]


def effects_across(kb: KnowledgeBase, ranked: Sequence[RankedRole], lang: str) -> EffectsAcrossRoles | None:
    """Return what the answers did to the roles; None where none did anything."""
    every = [{reason.id: reason for reason in answer_effects(kb, role, lang)} for role in ranked]
    named = {id_ for one in every for id_ in [id_ for id_, reason in one.items() if reason.effect][:NAMED]}
    if not named:
        return None
    by_role = [{id_: reason.effect for id_, reason in one.items()} for one in every]
    realism = tuple(realism_effect(kb, role) for role in ranked)
    counted = {id_ for one in by_role for id_, effect in one.items() if effect}
    return EffectsAcrossRoles(
        roles=tuple((role.rank, role.name) for role in ranked),
        answers=tuple(
            AnswerAcrossRoles(reason.question, reason.answer, tuple(one[id_] for one in by_role))
            # Ties keep the order of size that the JSON has them in.
            for id_, reason in sorted(every[0].items(), key=lambda item: -item[1].effect)
            if id_ in named
        ),
        others=len(counted - named),
        rest=tuple(
            rounded(role.fit - sum(one[id_] for id_ in named) - (picture or 0.0), _DIGITS)
            for role, one, picture in zip(ranked, by_role, realism, strict=True)
        ),
        realism=realism,
        totals=tuple(role.fit for role in ranked),
    )
