"""Small knowledge bases, written down in the records themselves."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ecomfit.fit.model import Model, compile_model
from ecomfit.knowledge.load import load
from ecomfit.knowledge.records import (
    Catalogue,
    Facet,
    KnowledgeBase,
    Option,
    Question,
    Rating,
    Requirement,
    Role,
    Scale,
    Situation,
    Skill,
    Text,
)

if TYPE_CHECKING:
    from collections.abc import Iterable


def base(
    skills: Iterable[str] | Mapping[str, str | None],
    roles: Mapping[str, Mapping[str, float | tuple[float, float]]],
    questions: Iterable[Question],
) -> KnowledgeBase:
    """Build a base; skills may have families, and a role asks for a skill by importance, or importance and level."""
    families = skills if isinstance(skills, Mapping) else dict.fromkeys(skills)
    catalogue = Catalogue(
        version=1,
        languages=(),
        skills={id_: Skill(id_, text(id_), family=family) for id_, family in families.items()},
        conditions={},
        roles={id_: Role(id_, text(id_), requirements(requires)) for id_, requires in roles.items()},
        glossary={},
        directory=Path(),
    )
    return KnowledgeBase(catalogue, {question.id: question for question in questions}, "")


def twins(*skills: str) -> KnowledgeBase:
    """Build a base of two roles that ask the same in other numbers, and one that asks for another skill."""
    weights = dict(zip(skills, (1.2, 2.7, 3.3), strict=True))
    other = {skill: 0.9 * weight for skill, weight in weights.items()}
    return base([*skills, "z"], {"twin": other, "r": weights, "s": {"z": 5}}, one_each(*skills, "z"))


def text(words: str) -> Text:
    return Text({"": words})


def requirements(requires: Mapping[str, float | tuple[float, float]]) -> dict[str, Requirement]:
    return {
        skill: Requirement(*asked) if isinstance(asked, tuple) else Requirement(asked)
        for skill, asked in requires.items()
    }


def rating(
    id_: str, facet: Facet, measures: Mapping[str, float], labels: int = 5, typical: float | None = None
) -> Rating:
    scale = Scale(f"{facet}_{labels}", facet, tuple(text(str(label)) for label in range(1, labels + 1)))
    return Rating(id_, text(id_), scale, measures, (labels + 1) / 2 if typical is None else typical)


def situation(id_: str, facet: Facet, *evidence: Mapping[str, float]) -> Situation:
    options = tuple(Option(text(str(number)), weights) for number, weights in enumerate(evidence, start=1))
    return Situation(id_, text(id_), facet, options)


def one_each(*skills: str) -> list[Question]:
    """Return a five-label rating of each facet of each skill: `a_interest`, `a_ability`, `b_interest`, …"""
    facets: tuple[Facet, ...] = ("interest", "ability")
    return [rating(f"{skill}_{facet}", facet, {skill: 1}) for skill in skills for facet in facets]


@cache
def default_base() -> KnowledgeBase:
    """Return the default knowledge base, read once."""
    return load()


@cache
def default_model() -> Model:
    """Return the model of the default knowledge base, compiled once; nothing in it changes."""
    return compile_model(default_base())
