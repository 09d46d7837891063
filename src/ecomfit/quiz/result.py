"""The result of a sitting: the ranking and its reasons, as data that every report is made from."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from ecomfit.fit.consistency import Reason, consistency
from ecomfit.fit.ranking import RoleFit, percent, rank
from ecomfit.fit.readiness import Gap, gaps, readiness
from ecomfit.fit.realism import Realism, realism
from ecomfit.quiz.statements import all_statements, answers_by_role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecomfit.fit.belief import Belief
    from ecomfit.fit.model import Model
    from ecomfit.fit.parameters import Goal
    from ecomfit.knowledge.records import KnowledgeBase

SCHEMA = "ecomfit/result/1"
Stopped = Literal["settled", "limit", "complete", "user"]


@dataclass(frozen=True, slots=True)
class RankedRole:
    """One role of the ranking.

    Attributes:
        rank: from 1; `tier`: from 1, roles of one tier are too close to call.
        fit: standard units; `match` and its 80 % `interval`: a closer match than so many of 100 people.
        readiness: percentage, None where ability is not measured; `interest`: like match, None likewise.
        realism: None when no statement about the role was answered.
        because: (question or statement id, answer, what it adds to `fit`), what counts most first.
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
    because: tuple[tuple[str, int, float], ...]
    gaps: tuple[Gap, ...]
    unmet_conditions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What the answers say. `asked` counts the questions answered, `questions` all there are."""

    version: int
    hash: str
    lang: str
    goal: Goal
    asked: int
    questions: int
    stopped: Stopped
    ranking: tuple[RankedRole, ...]
    cautions: tuple[Reason, ...]
    answers: Mapping[str, int]
    conditions: Mapping[str, bool] = field(default_factory=dict)
    label: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the result as the JSON contract has it (`ecomfit/result/1`), numbers rounded for reading."""
        return {
            "schema": SCHEMA,
            "knowledge": {"version": self.version, "hash": self.hash},
            "lang": self.lang,
            "goal": self.goal,
            "label": self.label,
            "asked": self.asked,
            "questions": self.questions,
            "stopped": self.stopped,
            "ranking": [_role_dict(role) for role in self.ranking],
            "consistency": {"ok": not self.cautions, "reasons": list(self.cautions)},
            "conditions": dict(self.conditions),
            "answers": dict(self.answers),
        }

    def to_json(self) -> str:
        """Return the result as JSON text."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=2)


def _role_dict(role: RankedRole) -> dict[str, Any]:
    return {
        "rank": role.rank,
        "tier": role.tier,
        "role": role.role,
        "name": role.name,
        "fit": _rounded(role.fit, 4),
        "match": _rounded(role.match, 1),
        "interval": [_rounded(bound, 1) for bound in role.interval],
        "p_best": _rounded(role.p_best, 3),
        "p_top3": _rounded(role.p_top3, 3),
        "readiness": None if role.readiness is None else _rounded(role.readiness, 1),
        "interest": None if role.interest is None else _rounded(role.interest, 1),
        "realism": None if role.realism is None else {"asked": role.realism.asked, "right": role.realism.right},
        "because": [
            {"question": question, "answer": answer, "effect": _rounded(effect, 4)}
            for question, answer, effect in role.because
        ],
        "gaps": [{"skill": gap.skill, "need": gap.need, "have": _rounded(gap.have, 1)} for gap in role.gaps],
        "unmet_conditions": list(role.unmet_conditions),
    }


def _rounded(value: float, digits: int) -> float:
    return round(value, digits) + 0.0  # never −0.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a person said: answers to questions and statements (from 1), and the practical conditions."""

    answers: Mapping[str, int]
    conditions: Mapping[str, bool] = field(default_factory=dict)
    label: str | None = None


def make_result(kb: KnowledgeBase, model: Model, sheet: Sheet, *, goal: Goal, lang: str, stopped: Stopped) -> Result:
    """Score a sheet: every answer on it counts."""
    belief = model.believe(sheet.answers)
    about = realism_of(kb, sheet.answers)
    ranked = rank(model, belief, {role: found.shares for role, found in about.items()})
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
        cautions=tuple(consistency(model.items, belief, sheet.answers)),
        answers=dict(sheet.answers),
        conditions=dict(sheet.conditions),
        label=sheet.label,
    )


def realism_of(kb: KnowledgeBase, answers: Mapping[str, int]) -> dict[str, Realism]:
    """Return what is believed of the realism about each role of which a statement was answered."""
    known = all_statements(kb)
    return {
        role: realism(given, {id_: known[id_].true for id_ in given})
        for role, given in answers_by_role(known, answers).items()
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
    effects = sorted(fit.effects.items(), key=lambda effect: -round(abs(effect[1]), 9))
    return RankedRole(
        rank=place,
        tier=fit.tier,
        role=role.id,
        name=role.name.in_language(lang),
        fit=fit.fit,
        match=fit.match,
        interval=fit.interval,
        p_best=fit.p_best,
        p_top3=fit.p_top3,
        readiness=readiness(model.traits, belief, role.requires),
        interest=None if fit.interest is None else percent(fit.interest),
        realism=about,
        because=tuple((question, sheet.answers[question], effect) for question, effect in effects),
        gaps=tuple(gaps(model.traits, belief, role.requires)),
        unmet_conditions=tuple(c for c in role.conditions if sheet.conditions.get(c) is False),
    )
