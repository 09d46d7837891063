"""The result of a sitting: the ranking and its reasons, as data that every report is made from."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from itertools import accumulate
from typing import Any, Literal, NamedTuple

from ecomfit.fit.belief import Belief
from ecomfit.fit.consistency import Caution, checkable, consistency
from ecomfit.fit.model import Model
from ecomfit.fit.normal import DECIMALS
from ecomfit.fit.parameters import Goal
from ecomfit.fit.ranking import RoleFit, percent, rank
from ecomfit.fit.readiness import Gap, gaps, readiness
from ecomfit.fit.realism import Realism, realism
from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.numbers import rounded
from ecomfit.quiz.expectation_check import all_statements, answers_by_role
from ecomfit.quiz.pace import hasty
from ecomfit.quiz.sheet import Sheet
from ecomfit.quiz.skill_standing import SkillStanding, standings

SCHEMA = "ecomfit/result/1"
Stopped = Literal["settled", "limit", "complete", "user"]
#: A role is called the best match only where it truly is with at least this chance.
BEST = 0.5
#: The best role is among the contenders with this chance.
CONTENDING = 0.9


class CountedAnswer(NamedTuple):
    """An answer, from 1, to a question or a statement, and what it adds to a role's fit (standard units, 4 digits)."""

    question: str
    answer: int
    effect: float


@dataclass(frozen=True, slots=True)
class RankedRole:
    """One role of the ranking, with the numbers that every report shows: they were rounded when it was made.

    Attributes:
        rank: from 1; `tier`: from 1, roles of one tier are too close to call.
        fit: standard units, 4 digits; `match` and its 80 % `interval`: among these roles, it stands out for this person
            more than for so many of 100 people, 1 digit.
        p_best: the chance that no role fits better, 2 digits; `p_top3`: that at most two do.
        readiness: percentage, 1 digit; None where ability is not measured.
        interest: greater than that of so many of 100 people, 1 digit; None where no interest is measured.
        realism: None when no statement about the role was answered.
        because: every answer, what counts most first.
        gaps: the skills that fall short, what matters most first.
        unmet_conditions: ids of the role's conditions that the person said no to.
    """

    rank: int
    tier: int
    role: str
    name: str
    fit: float
    match: float
    interval: tuple[float, float]
    p_best: float
    p_top3: float
    readiness: float | None
    interest: float | None
    realism: Realism | None
    because: tuple[CountedAnswer, ...]
    gaps: tuple[Gap, ...]
    unmet_conditions: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the role as the JSON contract has it: its fields, but for what JSON or a reader has no use of."""
        return {field.name: getattr(self, field.name) for field in fields(self)} | {
            "interval": list(self.interval),
            "realism": None if self.realism is None else {"asked": self.realism.asked, "right": self.realism.right},
            "because": [counted._asdict() for counted in self.because],
            "gaps": [{"skill": gap.skill, "need": gap.need, "have": gap.have} for gap in self.gaps],
            "unmet_conditions": list(self.unmet_conditions),
        }


@dataclass(frozen=True, slots=True)
class Result:
    """What the answers say.

    Attributes:
        asked: the questions answered; `questions`: all there are.
        likely_best: whether the first role is likelier than not the best one; `contenders`: how many roles, the
            likeliest first, it takes to hold the best of all with a chance of 90 %. Both go by the chances before they
            were rounded.
        cautions: why to doubt the answers; `checked`: whether there are enough of them to tell contradictions by.
        skills: what is believed of the person's skills, in file order, those that nothing measures left out.
        taken: when, as ISO 8601 date and time; None where nobody noted it.
    """

    version: int
    hash: str
    lang: str
    goal: Goal
    asked: int
    questions: int
    stopped: Stopped
    ranking: tuple[RankedRole, ...]
    likely_best: bool
    contenders: int
    cautions: tuple[Caution, ...]
    checked: bool
    answers: Mapping[str, int]
    conditions: Mapping[str, bool] = field(default_factory=dict)
    label: str | None = None
    skills: tuple[SkillStanding, ...] = ()
    taken: str | None = None

    @property
    def has_best(self) -> bool:
        """Whether the first role may be called the best match: likelier than not, and nothing doubts the answers."""
        return self.likely_best and not self.cautions

    def to_dict(self) -> dict[str, Any]:
        """Return the result as the JSON contract has it (`ecomfit/result/1`)."""
        return {
            "schema": SCHEMA,
            "knowledge": {"version": self.version, "hash": self.hash},
            "lang": self.lang,
            "goal": self.goal,
            "label": self.label,
            "taken": self.taken,
            "asked": self.asked,
            "questions": self.questions,
            "stopped": self.stopped,
            "ranking": [role.to_dict() for role in self.ranking],
            "skills": [skill.to_dict() for skill in self.skills],
            "consistency": {"ok": not self.cautions, "reasons": list(self.cautions)},
            "conditions": dict(self.conditions),
            "answers": dict(self.answers),
        }

    def to_json(self) -> str:
        """Return the result as JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2)


def make_result(kb: KnowledgeBase, model: Model, sheet: Sheet, *, goal: Goal, lang: str, stopped: Stopped) -> Result:
    """Score a sheet: every answer on it counts."""
    belief = model.believe(sheet.answers)
    about = realism_of(kb, sheet.answers)
    ranked = rank(model, belief, about)
    chances = [fit.p_best for fit in ranked]
    cautions = consistency(model, sheet.answers)
    if hasty(kb, sheet.seconds, lang):
        cautions.append("hasty")
    return Result(
        version=kb.version,
        hash=kb.hash,
        lang=lang,
        goal=goal,
        asked=len(belief.answered),
        questions=len(kb.questions),
        stopped=stopped,
        ranking=tuple(
            _ranked(kb, model, belief, place, fit, sheet, about.get(fit.role), lang)
            for place, fit in enumerate(ranked, 1)
        ),
        likely_best=chances[0] >= BEST,
        contenders=contenders(chances),
        cautions=tuple(cautions),
        checked=checkable(model, sheet.answers),
        answers=dict(sheet.answers),
        conditions=dict(sheet.about.conditions),
        label=sheet.about.label,
        skills=tuple(standings(model.traits, belief)),
        taken=sheet.about.taken,
    )


def contenders(chances: Sequence[float]) -> int:
    """Return how many roles, the likeliest first, hold the best one with a chance of 90 %."""
    falling = sorted(chances, reverse=True)
    return 1 + sum(round(total, DECIMALS) < CONTENDING for total in accumulate(falling[:-1]))


def realism_of(kb: KnowledgeBase, answers: Mapping[str, int]) -> dict[str, Realism]:
    """Return what is believed of the realism about each role of which a statement was answered."""
    known = all_statements(kb)
    return {
        role: realism(judgements, {id_: (known[id_].true, known[id_].typical) for id_ in judgements})
        for role, judgements in answers_by_role(known, answers).items()
    }


def _ranked(
    kb: KnowledgeBase,
    model: Model,
    belief: Belief,
    place: int,
    fit: RoleFit,
    sheet: Sheet,
    about: Realism | None,
    lang: str,
) -> RankedRole:
    role = kb.roles[fit.role]
    effects = sorted(fit.effects.items(), key=lambda effect: -round(abs(effect[1]), DECIMALS))
    ready = readiness(model.traits, belief, role.requires)
    interested = any((skill, "interest") in model.traits.index for skill in role.requires)
    low, high = fit.interval
    return RankedRole(
        rank=place,
        tier=fit.tier,
        role=role.id,
        name=role.name.in_language(lang),
        fit=rounded(fit.fit, 4),
        match=rounded(fit.match, 1),
        interval=(rounded(low, 1), rounded(high, 1)),
        p_best=rounded(fit.p_best, 2),
        p_top3=rounded(fit.p_top3, 2),
        readiness=None if ready is None else rounded(ready, 1),
        interest=rounded(percent(fit.interest), 1) if interested else None,
        realism=about,
        because=tuple(CountedAnswer(id_, sheet.answers[id_], rounded(effect, 4)) for id_, effect in effects),
        gaps=tuple(replace(gap, have=rounded(gap.have, 1)) for gap in gaps(model.traits, belief, role.requires)),
        unmet_conditions=tuple(c for c in role.conditions if sheet.about.conditions.get(c) is False),
    )
