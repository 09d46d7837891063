"""The reasons behind a role's place, in words: which answers counted, and which expectations were wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomfit.fit.realism import AGREE, DISAGREE
from ecomfit.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecomfit.knowledge.records import KnowledgeBase, Role
    from ecomfit.quiz.result import RankedRole

#: How many answers for, and how many against, a report tells.
FOR, AGAINST = 5, 3
#: An effect under this share of the greatest is not worth a line.
WORTH_TELLING = 0.1


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


def reasons(kb: KnowledgeBase, ranked: RankedRole, lang: str) -> Reasons:
    """Return the answers to questions that counted most, each list with the greatest effect first."""
    effects = answer_effects(kb, ranked, lang)
    most = max((abs(reason.effect) for reason in effects), default=0.0)
    weighty = [reason for reason in effects if abs(reason.effect) > WORTH_TELLING * most]
    return Reasons(
        supporting=tuple(reason for reason in weighty if reason.effect > 0)[:FOR],
        opposing=tuple(reason for reason in weighty if reason.effect < 0)[:AGAINST],
    )


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


@dataclass(frozen=True, slots=True)
class Expectations:
    """What a person should know of a job: what they got wrong with what is so, and other realities.

    Attributes:
        mistakes: the myth that the person agreed with, None where they disagreed with the reality instead, and what is
            so.
        others: realities of the other misconceptions.
    """

    mistakes: tuple[tuple[str | None, str], ...]
    others: tuple[str, ...]


def expectations(role: Role, answers: Mapping[str, int], lang: str) -> Expectations:
    """Sort a role's misconceptions by whether the person agreed with the myth or disagreed with the reality."""
    mistakes: list[tuple[str | None, str]] = []
    others: list[str] = []
    for number, pair in enumerate(role.misconceptions, 1):
        reality = clean(pair.reality.in_language(lang))
        if answers.get(f"{role.id}.myth.{number}") == AGREE:
            mistakes.append((clean(pair.myth.in_language(lang)), reality))
        elif answers.get(f"{role.id}.reality.{number}") == DISAGREE:
            mistakes.append((None, reality))
        else:
            others.append(reality)
    return Expectations(tuple(mistakes), tuple(others))
