"""What an author should look at in an audit: each finding is a fact with the figure behind it, not a verdict."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ecomfit.fit.consistency import ENOUGH as CHECKABLE
from ecomfit.knowledge.records import FACETS, KnowledgeBase
from ecomfit.measure.audit_record import Audit, RoleAudit

FindingKind = Literal[
    "no_contrast",
    "never_first",
    "often_first",
    "never_first_shifted",
    "often_first_shifted",
    "alike",
    "seldom_found",
    "never_asked",
    "few_questions_interest",
    "few_questions_ability",
    "weak_caution",
    "harder_for_low",
    "no_better_than_rotation",
]

#: A role that comes first so many times as often as its even share is winning by default.
OFTEN = 3.0
#: Two roles whose fits correlate more than this cannot be told apart by any number of questions that people answer.
LIKENESS = 0.95
#: With every question asked, an incumbent whom the role suits better than 99 in 100 people should be found this often.
TOP3 = 0.75
#: One question about a facet of a skill cannot tell what is particular to that question from the skill.
ENOUGH = 2
#: Of random ticks so many should be doubted where the quiz asks enough to tell them by, and the first roles of people
#: who stand low in everything should ask for a level no more than so much above that of people's first roles.
CAUTION_SHARE = 0.6
LEVEL_RISE = 0.1
#: What the adaptive quiz must not be worse than.
BAR = "rotation_45"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: the id of the role, question or skill it is about (of two roles alike, the second too), a figure."""

    kind: FindingKind
    about: str | None
    value: float
    other: str | None = None


def findings(kb: KnowledgeBase, audit: Audit) -> list[Finding]:
    """Return everything worth a look, roles first."""
    notes: list[Finding] = []
    even = 1 / len(audit.roles)
    for role in audit.roles if len(audit.roles) > 1 else ():
        notes += _role(role, even)
    seen: set[frozenset[str]] = set()
    for role in audit.roles:
        pair = frozenset({role.role, role.rival or role.role})
        if role.rival is not None and role.likeness > LIKENESS and pair not in seen:
            seen.add(pair)
            notes.append(Finding("alike", role.role, role.likeness, role.rival))
    adaptive, bar = audit.regret["adaptive"].mean, audit.regret.get(BAR)
    if bar is not None and adaptive > bar.mean:
        notes.append(Finding("no_better_than_rotation", None, adaptive - bar.mean))
    if audit.length >= CHECKABLE and audit.cautions.random < CAUTION_SHARE:
        notes.append(Finding("weak_caution", None, audit.cautions.random))
    if (harder := audit.level.low_quiz - audit.level.people_quiz) > LEVEL_RISE:
        notes.append(Finding("harder_for_low", None, harder))
    notes += [Finding("never_asked", id_, 0.0) for id_ in audit.never_asked]
    return notes + list(few_questions(kb))


def _role(role: RoleAudit, even: float) -> Iterator[Finding]:
    if not role.contrast:
        # Everything else follows from that.
        yield Finding("no_contrast", role.role, 0.0)
        return
    if role.first == 0:
        yield Finding("never_first", role.role, 0.0)
    elif role.first_shifted == 0:
        yield Finding("never_first_shifted", role.role, 0.0)
    if role.first > OFTEN * even:
        yield Finding("often_first", role.role, role.first)
    elif role.first_shifted > OFTEN * even:
        yield Finding("often_first_shifted", role.role, role.first_shifted)
    share = role.top3[max(role.top3)]
    if share < TOP3:
        yield Finding("seldom_found", role.role, share)


def few_questions(kb: KnowledgeBase) -> Iterator[Finding]:
    """Yield the facets of required skills that fewer than two questions measure, where any skill's is measured."""
    required = {skill for role in kb.roles.values() for skill in role.requires}
    for facet in FACETS:
        questions = [question for question in kb.questions.values() if question.facet == facet]
        for skill in kb.skills:
            count = sum(skill in question.skills for question in questions)
            if questions and skill in required and count < ENOUGH:
                kind: FindingKind = "few_questions_interest" if facet == "interest" else "few_questions_ability"
                yield Finding(kind, skill, float(count))
