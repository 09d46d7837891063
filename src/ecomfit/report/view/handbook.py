"""What is known of roles, skills and terms prepared for reading: one of them, or a handbook of them all."""

from __future__ import annotations

from typing import Any, TypedDict

from ecomfit.messages import Say
from ecomfit.report.json.catalogue import ExplanationData, RoleData, SkillData, TermData
from ecomfit.report.json.handbook import HANDBOOK, HandbookData
from ecomfit.text import clean


class Book(TypedDict):
    """A handbook, or one explanation, which `whole` tells apart; every text is safe to show, everything has a name."""

    lang: str
    title: str
    whole: bool
    roles: list[RoleData]
    skills: list[SkillData]
    terms: list[TermData]


def book_of(data: ExplanationData | HandbookData, say: Say) -> Book:
    """Prepare what `handbook_dict` or `explanation_dict` returned for reading."""
    if data["schema"] == HANDBOOK:
        roles, skills, terms = data["roles"], data["skills"], data["terms"]
    else:
        roles = [data["role"]] if "role" in data else []
        skills = [data["skill"]] if "skill" in data else []
        terms = [data["term"]] if "term" in data else []
    book: Book = {
        "lang": data["lang"],
        "title": say("handbook.title"),
        "whole": data["schema"] == HANDBOOK,
        "roles": [_role(role) for role in _cleaned(roles)],
        "skills": [_skill(skill) for skill in _cleaned(skills)],
        "terms": _cleaned(terms),
    }
    if not book["whole"]:
        names = (entry["name"] for entry in (*book["roles"], *book["skills"]))
        book["title"] = next(names, None) or book["terms"][0]["term"]
    return book


def _role(role: RoleData) -> RoleData:
    return {
        **role,
        "name": role["name"] or role["role"],
        "requires": [{**required, "name": required["name"] or required["skill"]} for required in role["requires"]],
        "similar": [{**other, "name": other["name"] or other["role"]} for other in role["similar"]],
    }


def _skill(skill: SkillData) -> SkillData:
    return {
        **skill,
        "name": skill["name"] or skill["skill"],
        "required_by": [{**role, "name": role["name"] or role["role"]} for role in skill["required_by"]],
    }


def _cleaned(data: Any) -> Any:
    """Return data with every text in it made safe to show."""
    if isinstance(data, str):
        return clean(data)
    if isinstance(data, list):
        return [_cleaned(item) for item in data]
    if isinstance(data, dict):
        return {key: _cleaned(value) for key, value in data.items()}
    return data
