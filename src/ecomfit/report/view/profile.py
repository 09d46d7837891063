"""The person's skills beside what the first roles require, on the 1–5 scale on which 3 is the assumed average."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ecomfit.fit.normal import Z80
from ecomfit.knowledge.records import AVERAGE_LEVEL, KnowledgeBase
from ecomfit.numbers import rounded
from ecomfit.quiz.result import RankedRole, Result
from ecomfit.quiz.skill_standing import Standing
from ecomfit.text import name_of

#: So many skills are shown, those that matter most to the roles told; more would be a wall of figures.
ROWS = 10
LOWEST, HIGHEST = 1.0, 5.0


@dataclass(frozen=True, slots=True)
class Level:
    """Where the person stands, and the 80 % interval, one decimal, within 1 … 5."""

    at: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Row:
    """A skill: the person's interest and ability (None where not measured), and the level each role needs, or None."""

    name: str
    interest: Level | None
    ability: Level | None
    needs: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """The roles, as (rank, name), and the skills that they require."""

    roles: tuple[tuple[int, str], ...]
    rows: tuple[Row, ...]


def profile(kb: KnowledgeBase, result: Result, ranked: Sequence[RankedRole]) -> Profile | None:
    """Return the skills that matter most to `ranked`, the most important first; None where nothing is known."""
    if not result.asked:
        return None
    standings = {standing.skill: standing for standing in result.skills}
    importance = {skill: max(_importances(kb, ranked, skill)) for skill in standings if _importances(kb, ranked, skill)}
    skills = sorted(importance, key=lambda skill: -importance[skill])[:ROWS]
    rows = tuple(
        Row(
            name=name_of(kb.skills[skill].name.in_language(result.lang), skill),
            interest=_level(standings[skill].interest),
            ability=_level(standings[skill].ability),
            needs=tuple(_need(kb, role, skill) for role in ranked),
        )
        for skill in skills
    )
    return Profile(tuple((role.rank, role.name) for role in ranked), rows) if rows else None


def _importances(kb: KnowledgeBase, ranked: Sequence[RankedRole], skill: str) -> list[float]:
    return [kb.roles[r.role].requires[skill].importance for r in ranked if skill in kb.roles[r.role].requires]


def _need(kb: KnowledgeBase, ranked: RankedRole, skill: str) -> float | None:
    requirement = kb.roles[ranked.role].requires.get(skill)
    return None if requirement is None else requirement.level


def _level(standing: Standing | None) -> Level | None:
    if standing is None:
        return None
    reach = Z80 * standing.sd
    return Level(*(_on_scale(standing.mean + x) for x in (0.0, -reach, reach)))


def _on_scale(standing: float) -> float:
    return rounded(min(max(AVERAGE_LEVEL + standing, LOWEST), HIGHEST), 1)
