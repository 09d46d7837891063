"""The outcome of checking a knowledge base, and what it holds in figures, as JSON-ready data."""

from __future__ import annotations

from typing import TypedDict

from ecomfit.knowledge.records import KnowledgeBase, Rating, Situation

CHECK = "ecomfit/check/1"


class ProblemsData(TypedDict):
    """`ecomfit/check/1` where there are problems."""

    schema: str
    ok: bool
    problems: list[str]


class QuestionCountsData(TypedDict):
    """How many questions there are: all, of either facet, those that offer options, and reversed items."""

    total: int
    interest: int
    ability: int
    situations: int
    reversed: int


class SummaryData(ProblemsData):
    """`ecomfit/check/1` where there are none."""

    directory: str
    hash: str
    languages: list[str]
    roles: int
    skills: int
    questions: QuestionCountsData
    misconceptions: int
    conditions: int
    glossary: int
    unmeasured: list[str]


def problems_dict(problems: list[str]) -> ProblemsData:
    """Return the outcome of a check that found problems."""
    return {"schema": CHECK, "ok": False, "problems": problems}


def summary_dict(kb: KnowledgeBase) -> SummaryData:
    """Return the outcome of a check that found none, with what is there."""
    questions = list(kb.questions.values())
    measured = {skill for question in questions for skill in question.skills}
    ratings = [question for question in questions if isinstance(question, Rating)]
    return {
        "schema": CHECK,
        "ok": True,
        "problems": [],
        "directory": str(kb.catalogue.directory),
        "hash": kb.hash,
        "languages": list(kb.languages),
        "roles": len(kb.roles),
        "skills": len(kb.skills),
        "questions": {
            "total": len(questions),
            "interest": sum(question.facet == "interest" for question in questions),
            "ability": sum(question.facet == "ability" for question in questions),
            "situations": sum(isinstance(question, Situation) for question in questions),
            "reversed": sum(any(loading < 0 for loading in rating.measures.values()) for rating in ratings),
        },
        "misconceptions": sum(len(role.misconceptions) for role in kb.roles.values()),
        "conditions": len(kb.conditions),
        "glossary": len(kb.catalogue.glossary),
        "unmeasured": [skill for skill in kb.skills if skill not in measured],
    }
