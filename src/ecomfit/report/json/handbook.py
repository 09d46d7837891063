"""Everything that can be explained, as JSON-ready data."""

from __future__ import annotations

from typing import Literal, TypedDict

from ecomfit.knowledge.records import Catalogue
from ecomfit.report.json.catalogue import RoleData, SkillData, TermData, role_dict, skill_dict, term_dict

HANDBOOK: Literal["ecomfit/handbook/1"] = "ecomfit/handbook/1"


class HandbookData(TypedDict):
    """`ecomfit/handbook/1`."""

    schema: Literal["ecomfit/handbook/1"]
    lang: str
    roles: list[RoleData]
    skills: list[SkillData]
    terms: list[TermData]


def handbook_dict(catalogue: Catalogue, lang: str) -> HandbookData:
    """Return everything that can be explained, as JSON-ready data."""
    return {
        "schema": HANDBOOK,
        "lang": lang,
        "roles": [role_dict(catalogue, role, lang) for role in catalogue.roles.values()],
        "skills": [skill_dict(catalogue, skill, lang) for skill in catalogue.skills.values()],
        "terms": [term_dict(catalogue, term, lang) for term in catalogue.glossary],
    }
