"""The reasons behind a role's place, in words: which answers counted, and which expectations were wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomfit.fit.realism import AGREE, DISAGREE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecomfit.knowledge.records import KnowledgeBase, Role
    from ecomfit.quiz.result import RankedRole

#: How many answers for, and how many against, a report tells.
FOR, AGAINST = 5, 3
#: An effect under this share of the greatest is not worth a line.
WORTH_TELLING = 0.1


@dataclass(frozen=True, slots=True)
class Reason:
    """An answer that counted: the question, the answer in words, and what it added to the fit."""

    id: str
    question: str
    answer: str
    effect: float


@dataclass(frozen=True, slots=True)
class Reasons:
    """The answers that counted most for a role, and against it."""

    supporting: tuple[Reason, ...]
    opposing: tuple[Reason, ...]


def reasons(kb: KnowledgeBase, ranked: RankedRole, lang: str) -> Reasons:
    """Return the answers to questions that counted most, each list with the greatest effect first."""
    asked = [entry for entry in ranked.because if entry[0] in kb.questions]
    most = max((abs(effect) for _, _, effect in asked), default=0.0)
    telling = [entry for entry in asked if abs(entry[2]) > WORTH_TELLING * most]
    return Reasons(
        supporting=tuple(_reason(kb, entry, lang) for entry in telling if entry[2] > 0)[:FOR],
        opposing=tuple(_reason(kb, entry, lang) for entry in telling if entry[2] < 0)[:AGAINST],
    )


def _reason(kb: KnowledgeBase, entry: tuple[str, int, float], lang: str) -> Reason:
    id_, answer, effect = entry
    question = kb.questions[id_]
    return Reason(id_, question.text.in_language(lang), question.labels[answer - 1].in_language(lang), effect)


@dataclass(frozen=True, slots=True)
class Expectations:
    """What a person should know of a job: the myths they held with the reality of each, and other realities."""

    held: tuple[tuple[str, str], ...]
    others: tuple[str, ...]


def expectations(role: Role, answers: Mapping[str, int], lang: str) -> Expectations:
    """Sort a role's misconceptions by whether the person turned out to hold them.

    A myth is held when it was agreed with, or when its reality was disagreed with.
    """
    held, others = [], []
    for number, pair in enumerate(role.misconceptions, 1):
        believes = (
            answers.get(f"{role.id}.myth.{number}") == AGREE or answers.get(f"{role.id}.reality.{number}") == DISAGREE
        )
        reality = pair.reality.in_language(lang)
        if believes:
            held.append((pair.myth.in_language(lang), reality))
        else:
            others.append(reality)
    return Expectations(tuple(held), tuple(others))
