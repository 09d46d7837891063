"""The skills that may still be missing for the roles told: each once, with the level that every one of them needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.messages import Say
from ecomfit.numbers import decimal, level
from ecomfit.report.view.phrases import GAPS
from ecomfit.report.view.role import rated_skills
from ecomfit.text import clean, name_of

if TYPE_CHECKING:
    from ecomfit.quiz.result import RankedRole, Result


@dataclass(frozen=True, slots=True)
class SkillToBuild:
    """A skill that falls short for some of the roles.

    Attributes:
        levels: the level that each of those roles needs, and the one the person is believed to have, in words.
        grow: how to build it, where the knowledge base says; None for a skill that is not among the first for any role.
    """

    name: str
    levels: str
    grow: str | None


def skills_to_build(
    kb: KnowledgeBase, result: Result, ranked: Sequence[RankedRole], say: Say
) -> tuple[SkillToBuild, ...]:
    """Return the skills, those of the first role before the others', what matters most to a role first."""
    needs: dict[str, dict[float, list[str]]] = {}
    have: dict[str, float] = {}
    first: set[str] = set()
    for role in ranked:
        for place, gap in enumerate(role.gaps):
            needs.setdefault(gap.skill, {}).setdefault(gap.need, []).append(role.name)
            have[gap.skill] = gap.have
            first |= {gap.skill} if place < GAPS else set()
    rated, lang = rated_skills(kb, result), result.lang
    return tuple(
        SkillToBuild(
            name=name_of(kb.skills[skill].name.in_language(lang), skill),
            levels=_needed(needs[skill], lang, say)
            + "; "
            + (say("page.have", have=decimal(have[skill], lang)) if skill in rated else say("page.not_asked")),
            grow=clean(grow.in_language(lang)) if skill in first and (grow := kb.skills[skill].grow) else None,
        )
        for skill in needs
    )


def _needed(roles: Mapping[float, Sequence[str]], lang: str, say: Say) -> str:
    return ", ".join(say("page.need", need=level(need, lang), roles=", ".join(roles[need])) for need in roles)
