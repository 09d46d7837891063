"""What is known of roles, skills and terms, as JSON-ready data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecomfit.knowledge.glossary import terms_used

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecomfit.knowledge.lookup import Entry
    from ecomfit.knowledge.records import Catalogue, Role, Skill, Text

EXPLANATION = "ecomfit/explanation/1"
ROLES = "ecomfit/roles/1"


def explanation_dict(catalogue: Catalogue, entry: Entry, lang: str) -> dict[str, Any]:
    """Return all that is known of one role, skill or term; what the knowledge base leaves out is null or empty."""
    if entry.kind == "role":
        about = role_dict(catalogue, catalogue.roles[entry.id], lang)
    elif entry.kind == "skill":
        about = skill_dict(catalogue, catalogue.skills[entry.id], lang)
    else:
        about = {"term": entry.id, "text": catalogue.glossary[entry.id].in_language(lang)}
    return {"schema": EXPLANATION, "lang": lang, "kind": entry.kind, entry.kind: about}


def roles_dict(catalogue: Catalogue, lang: str) -> dict[str, Any]:
    """Return every role in short."""
    roles = [
        {
            "role": role.id,
            "name": role.name.in_language(lang),
            "family": role.family,
            "summary": _text(role.summary, lang),
        }
        for role in catalogue.roles.values()
    ]
    return {"schema": ROLES, "lang": lang, "roles": roles}


def role_dict(catalogue: Catalogue, role: Role, lang: str) -> dict[str, Any]:
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
        "misconceptions": [
            {"myth": pair.myth.in_language(lang), "reality": pair.reality.in_language(lang)}
            for pair in role.misconceptions
        ],
        "unsuited_if": _texts(role.unsuited_if, lang),
        "similar": [
            {"role": other, "name": catalogue.roles[other].name.in_language(lang), "difference": text.in_language(lang)}
            for other, text in role.similar.items()
        ],
        "conditions": [
            {"condition": id_, "ask": catalogue.conditions[id_].ask.in_language(lang)} for id_ in role.conditions
        ],
        "entry": _texts(role.entry, lang),
        "first_steps": _texts(role.first_steps, lang),
        "preparation": role.preparation,
        "terms": terms_used(catalogue.glossary, role, lang),
        "onet": list(role.onet),
        "sources": list(role.sources),
    }


def skill_dict(catalogue: Catalogue, skill: Skill, lang: str) -> dict[str, Any]:
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


def _text(text: Text | None, lang: str) -> str | None:
    return None if text is None else text.in_language(lang)


def _texts(texts: Iterable[Text], lang: str) -> list[str]:
    return [text.in_language(lang) for text in texts]
