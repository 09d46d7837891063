"""What is known of roles, skills and terms, as JSON-ready data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NotRequired, TypedDict

from ecomfit.knowledge.glossary import terms_used
from ecomfit.knowledge.lookup import Entry, EntryKind
from ecomfit.knowledge.records import Catalogue, Role, Skill, Text

EXPLANATION: Literal["ecomfit/explanation/1"] = "ecomfit/explanation/1"
ROLES = "ecomfit/roles/1"


class RequirementData(TypedDict):
    """A skill that a role requires."""

    skill: str
    name: str
    importance: float
    level: float


class MisconceptionData(TypedDict):
    """What people believe of a role, and what is so."""

    myth: str
    reality: str


class SimilarData(TypedDict):
    """A role that is like another, and what sets the two apart."""

    role: str
    name: str
    difference: str


class ConditionData(TypedDict):
    """A practical condition of a role: what a person is asked, and what is so, for whoever does not meet it."""

    condition: str
    ask: str
    unmet: str


class RoleData(TypedDict):
    """All that is known of a role."""

    role: str
    name: str
    aliases: list[str]
    family: str | None
    summary: str | None
    tasks: list[str]
    requires: list[RequirementData]
    misconceptions: list[MisconceptionData]
    unsuited_if: list[str]
    similar: list[SimilarData]
    conditions: list[ConditionData]
    circumstances: list[str]
    entry: list[str]
    first_steps: list[str]
    search: list[str]
    preparation: int | None
    terms: list[str]
    onet: list[str]
    sources: list[str]


class RequiringRoleData(TypedDict):
    """A role that requires a skill."""

    role: str
    name: str
    importance: float
    level: float


class SkillData(TypedDict):
    """All that is known of a skill."""

    skill: str
    name: str
    family: str | None
    about: str | None
    grow: str | None
    onet: list[str]
    required_by: list[RequiringRoleData]


class TermData(TypedDict):
    """A term of the glossary."""

    term: str
    text: str


class ExplanationData(TypedDict):
    """`ecomfit/explanation/1`; of `role`, `skill` and `term` it has the one that `kind` names."""

    schema: Literal["ecomfit/explanation/1"]
    lang: str
    kind: EntryKind
    role: NotRequired[RoleData]
    skill: NotRequired[SkillData]
    term: NotRequired[TermData]


class RoleInShortData(TypedDict):
    """A role in short."""

    role: str
    name: str
    family: str | None
    summary: str | None


class RolesData(TypedDict):
    """`ecomfit/roles/1`."""

    schema: str
    lang: str
    roles: list[RoleInShortData]


def explanation_dict(catalogue: Catalogue, entry: Entry, lang: str) -> ExplanationData:
    """Return all that is known of one role, skill or term; what the knowledge base leaves out is null or empty."""
    data: ExplanationData = {"schema": EXPLANATION, "lang": lang, "kind": entry.kind}
    match entry.kind:
        case "role":
            data["role"] = role_dict(catalogue, catalogue.roles[entry.id], lang)
        case "skill":
            data["skill"] = skill_dict(catalogue, catalogue.skills[entry.id], lang)
        case "term":
            data["term"] = term_dict(catalogue, entry.id, lang)
    return data


def roles_dict(catalogue: Catalogue, lang: str) -> RolesData:
    """Return every role in short."""
    roles: list[RoleInShortData] = [
        {
            "role": role.id,
            "name": role.name.in_language(lang),
            "family": role.family,
            "summary": _text(role.summary, lang),
        }
        for role in catalogue.roles.values()
    ]
    return {"schema": ROLES, "lang": lang, "roles": roles}


def role_dict(catalogue: Catalogue, role: Role, lang: str) -> RoleData:
    """Return all that is known of a role."""
    return {
        "role": role.id,
        "name": role.name.in_language(lang),
        "aliases": list(role.aliases),
        "family": role.family,
        "summary": _text(role.summary, lang),
        "tasks": _texts(role.tasks, lang),
        "requires": [
            {
                "skill": skill,
                "name": catalogue.skills[skill].name.in_language(lang),
                "importance": requirement.importance,
                "level": requirement.level,
            }
            for skill, requirement in role.requires.items()
        ],
        "misconceptions": misconceptions_of(role, lang),
        "unsuited_if": _texts(role.unsuited_if, lang),
        "similar": [
            {"role": other, "name": catalogue.roles[other].name.in_language(lang), "difference": text.in_language(lang)}
            for other, text in role.similar.items()
        ],
        "conditions": conditions_of(catalogue, role, lang),
        "circumstances": _texts(role.circumstances, lang),
        "entry": _texts(role.entry, lang),
        "first_steps": _texts(role.first_steps, lang),
        "search": list(role.search.in_language(lang)) if role.search else [],
        "preparation": role.preparation,
        "terms": terms_used(catalogue.glossary, role, lang),
        "onet": list(role.onet),
        "sources": list(role.sources),
    }


def misconceptions_of(role: Role, lang: str) -> list[MisconceptionData]:
    """Return what people believe of a role, and what is so."""
    return [
        {"myth": pair.myth.in_language(lang), "reality": pair.reality.in_language(lang)} for pair in role.misconceptions
    ]


def conditions_of(catalogue: Catalogue, role: Role, lang: str) -> list[ConditionData]:
    """Return the practical conditions of a role."""
    return [
        {"condition": each.id, "ask": each.ask.in_language(lang), "unmet": each.unmet.in_language(lang)}
        for each in map(catalogue.conditions.__getitem__, role.conditions)
    ]


def skill_dict(catalogue: Catalogue, skill: Skill, lang: str) -> SkillData:
    """Return all that is known of a skill, and which roles require it, where it matters most first."""
    requiring = [(role, role.requires[skill.id]) for role in catalogue.roles.values() if skill.id in role.requires]
    requiring.sort(key=lambda pair: -pair[1].importance)
    return {
        "skill": skill.id,
        "name": skill.name.in_language(lang),
        "family": skill.family,
        "about": _text(skill.about, lang),
        "grow": _text(skill.grow, lang),
        "onet": list(skill.onet),
        "required_by": [
            {
                "role": role.id,
                "name": role.name.in_language(lang),
                "importance": requirement.importance,
                "level": requirement.level,
            }
            for role, requirement in requiring
        ],
    }


def term_dict(catalogue: Catalogue, term: str, lang: str) -> TermData:
    """Return a term of the glossary with what it means."""
    return {"term": term, "text": catalogue.glossary[term].in_language(lang)}


def _text(text: Text | None, lang: str) -> str | None:
    return None if text is None else text.in_language(lang)


def _texts(texts: Iterable[Text], lang: str) -> list[str]:
    return [text.in_language(lang) for text in texts]
