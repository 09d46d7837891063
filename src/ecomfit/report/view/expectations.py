"""Which expectations of a job were wrong and which right, and what else is so of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ecomfit.fit.realism import AGREE, DISAGREE, UNSURE
from ecomfit.knowledge.records import KnowledgeBase, Role
from ecomfit.quiz.expectation_check import all_statements, answers_by_role
from ecomfit.text import clean, name_of


@dataclass(frozen=True, slots=True)
class Expectations:
    """What a person should know of a job: what they got wrong, with what is so, what they got right, and the rest.

    Attributes:
        mistakes: the myth that the person agreed with, None where they disagreed with the reality instead, and what is
            so.
        known: realities that the person judged rightly, by agreeing with them or disagreeing with the myth.
        unsure: realities of which they were not sure.
        others: realities of the misconceptions that they were not asked about.
    """

    mistakes: tuple[tuple[str | None, str], ...]
    known: tuple[str, ...]
    unsure: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def asked(self) -> bool:
        """Whether the person was asked about any."""
        return bool(self.mistakes or self.known or self.unsure)


def expectations(role: Role, answers: Mapping[str, int], lang: str) -> Expectations:
    """Sort a role's misconceptions by what the person said of the myth and of the reality."""
    mistakes: list[tuple[str | None, str]] = []
    known: list[str] = []
    unsure: list[str] = []
    others: list[str] = []
    for number, pair in enumerate(role.misconceptions, 1):
        reality = clean(pair.reality.in_language(lang))
        of_myth, of_reality = (answers.get(f"{role.id}.{kind}.{number}") for kind in ("myth", "reality"))
        if of_myth == AGREE:
            mistakes.append((clean(pair.myth.in_language(lang)), reality))
        elif of_reality == DISAGREE:
            mistakes.append((None, reality))
        elif of_myth == DISAGREE or of_reality == AGREE:
            known.append(reality)
        elif UNSURE in (of_myth, of_reality):
            unsure.append(reality)
        else:
            others.append(reality)
    return Expectations(tuple(mistakes), tuple(known), tuple(unsure), tuple(others))


def of_other_roles(
    kb: KnowledgeBase, answers: Mapping[str, int], told: Collection[str], lang: str
) -> tuple[tuple[str, Expectations], ...]:
    """Return what a person thought of the jobs that they were asked about and that are not `told` of, by name."""
    asked = [kb.roles[id_] for id_ in answers_by_role(all_statements(kb), answers) if id_ not in told]
    return tuple((name_of(role.name.in_language(lang), role.id), expectations(role, answers, lang)) for role in asked)
