"""Everything that can be explained, as JSON-ready data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecomfit.knowledge.lookup import Entry
from ecomfit.report.json.catalogue import explanation_dict, role_dict, skill_dict

if TYPE_CHECKING:
    from ecomfit.knowledge.records import Catalogue

HANDBOOK = "ecomfit/handbook/1"


def handbook_dict(catalogue: Catalogue, lang: str) -> dict[str, Any]:
    """Return everything that can be explained, as JSON-ready data."""
    terms = [explanation_dict(catalogue, Entry("term", term), lang)["term"] for term in catalogue.glossary]
    return {
        "schema": HANDBOOK,
        "lang": lang,
        "roles": [role_dict(catalogue, role, lang) for role in catalogue.roles.values()],
        "skills": [skill_dict(catalogue, skill, lang) for skill in catalogue.skills.values()],
        "terms": terms,
    }
