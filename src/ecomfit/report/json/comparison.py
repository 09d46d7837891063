"""Two roles side by side, as JSON-ready data."""

from __future__ import annotations

from typing import TypedDict

from ecomfit.knowledge.records import Catalogue, Requirement, Role
from ecomfit.report.json.catalogue import ConditionData, MisconceptionData, conditions_of, misconceptions_of

COMPARISON = "ecomfit/comparison/1"


class ComparedRoleData(TypedDict):
    """One of the two roles."""

    role: str
    name: str
    summary: str | None
    tasks: list[str]
    unsuited_if: list[str]
    misconceptions: list[MisconceptionData]
    circumstances: list[str]
    entry: list[str]
    conditions: list[ConditionData]
    preparation: int | None


class RequiredData(TypedDict):
    """How a role requires a skill."""

    importance: float
    level: float


class ComparedSkillData(TypedDict):
    """A skill that either role requires, as each of them does."""

    skill: str
    name: str
    requires: list[RequiredData | None]


class ComparisonData(TypedDict):
    """`ecomfit/comparison/1`."""

    schema: str
    lang: str
    roles: list[ComparedRoleData]
    difference: list[str]
    skills: list[ComparedSkillData]


def comparison_dict(catalogue: Catalogue, one: Role, other: Role, lang: str) -> ComparisonData:
    """Return two roles side by side.

    `skills` holds every skill that either requires, those first in whose importance the two differ most; `requires`
    has one entry a role, null where that role does not require the skill. `difference` holds what the knowledge base
    says sets one apart from the other, from either side.
    """
    roles = (one, other)
    skills = list(dict.fromkeys(skill for role in roles for skill in role.requires))
    skills.sort(key=lambda skill: -abs(_importance(one, skill) - _importance(other, skill)))
    differences = [a.similar[b.id].in_language(lang) for a, b in ((one, other), (other, one)) if b.id in a.similar]
    return {
        "schema": COMPARISON,
        "lang": lang,
        "roles": [
            {
                "role": role.id,
                "name": role.name.in_language(lang),
                "summary": role.summary.in_language(lang) if role.summary else None,
                "tasks": [task.in_language(lang) for task in role.tasks],
                "unsuited_if": [text.in_language(lang) for text in role.unsuited_if],
                "misconceptions": misconceptions_of(role, lang),
                "circumstances": [text.in_language(lang) for text in role.circumstances],
                "entry": [text.in_language(lang) for text in role.entry],
                "conditions": conditions_of(catalogue, role, lang),
                "preparation": role.preparation,
            }
            for role in roles
        ],
        "difference": differences,
        "skills": [
            {
                "skill": skill,
                "name": catalogue.skills[skill].name.in_language(lang),
                "requires": [_requirement(role.requires.get(skill)) for role in roles],
            }
            for skill in skills
        ],
    }


def _importance(role: Role, skill: str) -> float:
    return role.requires[skill].importance if skill in role.requires else 0.0


def _requirement(requirement: Requirement | None) -> RequiredData | None:
    if requirement is None:
        return None
    return {"importance": requirement.importance, "level": requirement.level}
