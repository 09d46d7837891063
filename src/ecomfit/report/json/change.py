"""What changed between two sittings of a person, and which answers changed it, as JSON-ready data."""

from __future__ import annotations

from typing import TypedDict

from ecomfit.fit.normal import DECIMALS
from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.numbers import rounded
from ecomfit.quiz.result import RankedRole, Result

CHANGE = "ecomfit/change/1"
#: So many first roles of either sitting are looked at, and so many answers are named for each.
ROLES, ANSWERS = 3, 3


class ComparedSittingData(TypedDict):
    """One of the two sittings."""

    taken: str | None
    goal: str
    asked: int


class ChangedAnswersData(TypedDict):
    """How many questions were answered in both sittings, and how many of them differently."""

    both: int
    changed: int


class AnswerChangeData(TypedDict):
    """An answer that moved a role: before and after, null where it was not given, and what that adds to the fit."""

    question: str
    answers: list[int | None]
    effect: float


class RoleChangeData(TypedDict):
    """How a role moved; `rank` and `match` are pairs, before and after."""

    role: str
    name: str
    rank: list[int]
    match: list[float]
    fit_change: float
    because: list[AnswerChangeData]


class ChangeData(TypedDict):
    """`ecomfit/change/1`; the older sitting comes first."""

    schema: str
    lang: str
    sittings: list[ComparedSittingData]
    answers: ChangedAnswersData
    roles: list[RoleChangeData]


def change_dict(kb: KnowledgeBase, before: Result, after: Result) -> ChangeData:
    """Return what changed from one result to another, both scored with the same knowledge base.

    A role's fit is the sum of its answers' effects, so the difference of two fits is the sum of the differences of
    effects; `because` names the greatest of them, with null for an answer that one of the sittings lacks.
    """
    old = {role.role: role for role in before.ranking}
    new = {role.role: role for role in after.ranking}
    looked_at = dict.fromkeys(
        [role.role for role in after.ranking[:ROLES]] + [role.role for role in before.ranking[:ROLES]]
    )
    return {
        "schema": CHANGE,
        "lang": after.lang,
        "sittings": [{"taken": result.taken, "goal": result.goal, "asked": result.asked} for result in (before, after)],
        "answers": {
            "both": len(before.answers.keys() & after.answers.keys()),
            "changed": sum(after.answers.get(id_) not in (None, answer) for id_, answer in before.answers.items()),
        },
        "roles": [_role(kb, old[id_], new[id_]) for id_ in looked_at],
    }


def _role(kb: KnowledgeBase, old: RankedRole, new: RankedRole) -> RoleChangeData:
    effects: dict[str, float] = {}
    for sign, role in ((-1, old), (1, new)):
        for id_, _, effect in role.because:
            effects[id_] = effects.get(id_, 0.0) + sign * effect
    answers = [{id_: answer for id_, answer, _ in role.because} for role in (old, new)]
    greatest = sorted(effects, key=lambda id_: -round(abs(effects[id_]), DECIMALS))
    because: list[AnswerChangeData] = [
        {
            "question": id_,
            "answers": [answers[0].get(id_), answers[1].get(id_)],
            "effect": rounded(effects[id_], 4),
        }
        for id_ in greatest
        if id_ in kb.questions
    ]
    return {
        "role": new.role,
        "name": new.name,
        "rank": [old.rank, new.rank],
        "match": [rounded(old.match, 1), rounded(new.match, 1)],
        "fit_change": rounded(new.fit - old.fit, 4),
        "because": because[:ANSWERS],
    }
