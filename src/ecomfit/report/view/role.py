"""One role of a result prepared for reading: its figures, and all that the person is told about the job."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ecomfit.knowledge.records import KnowledgeBase, Role, Text
from ecomfit.messages import Say
from ecomfit.numbers import decimal, level
from ecomfit.report.view.contributions import Reasons, reasons
from ecomfit.report.view.expectations import Expectations, expectations
from ecomfit.text import clean, name_of

if TYPE_CHECKING:
    from ecomfit.fit.readiness import Gap
    from ecomfit.quiz.result import RankedRole, Result


@dataclass(frozen=True, slots=True)
class SkillGap:
    """A skill that falls short.

    Attributes:
        levels: the level needed and the one the person is believed to have, in words; where no answer was about their
            ability in it, it says so.
        grow: how to build it, where the knowledge base says.
    """

    name: str
    levels: str
    grow: str | None


@dataclass(frozen=True, slots=True)
class RoleStory:
    """A role told in full; what the knowledge base leaves out is None or empty."""

    ranked: RankedRole
    summary: str | None
    reasons: Reasons
    gaps: tuple[SkillGap, ...]
    unmet: tuple[str, ...]
    expectations: Expectations
    unsuited: tuple[str, ...]
    circumstances: tuple[str, ...]
    entry: tuple[str, ...]
    first_steps: tuple[str, ...]
    search: tuple[str, ...]
    preparation: str | None
    similar: tuple[tuple[str, str], ...]


def for_reading(ranked: RankedRole, *, known: bool) -> RankedRole:
    """Return a role with a name to show; where nothing is `known` of the person, nothing absolute is said of them."""
    named = replace(ranked, name=name_of(ranked.name, ranked.role))
    return named if known else replace(named, readiness=None, interest=None)


def story(kb: KnowledgeBase, result: Result, ranked: RankedRole, say: Say) -> RoleStory:
    """Return all that is told of a role, as `for_reading` returned it."""
    role, lang = kb.roles[ranked.role], result.lang
    return RoleStory(
        ranked=ranked,
        summary=clean(role.summary.in_language(lang)) if role.summary else None,
        reasons=reasons(kb, ranked, lang),
        gaps=_gaps(kb, result, ranked, say) if result.asked else (),
        unmet=_texts((kb.conditions[id_].unmet for id_ in ranked.unmet_conditions), lang),
        expectations=expectations(role, result.answers, lang),
        unsuited=_texts(role.unsuited_if, lang),
        circumstances=_texts(role.circumstances, lang),
        entry=_texts(role.entry, lang),
        first_steps=_texts(role.first_steps, lang),
        search=_shown(role.search.in_language(lang)) if role.search else (),
        preparation=say(f"preparation.{role.preparation}") if role.preparation else None,
        similar=_similar(kb, result, role),
    )


def rated_skills(kb: KnowledgeBase, result: Result) -> set[str]:
    """Return the skills in which the person was asked about their ability."""
    return {
        skill
        for id_ in result.answers
        if (question := kb.questions.get(id_)) is not None and question.facet == "ability"
        for skill in question.skills
    }


def _gaps(kb: KnowledgeBase, result: Result, ranked: RankedRole, say: Say) -> tuple[SkillGap, ...]:
    """Return the skills that fall short, with the levels in words."""
    lang = result.lang
    rated = rated_skills(kb, result)

    def levels(gap: Gap) -> str:
        need = level(gap.need, lang)
        if gap.skill not in rated:
            return say("gaps.not_asked", need=need)
        return say("gaps.item", need=need, have=decimal(gap.have, lang))

    return tuple(
        SkillGap(
            name_of(kb.skills[gap.skill].name.in_language(lang), gap.skill),
            levels(gap),
            clean(grow.in_language(lang)) if (grow := kb.skills[gap.skill].grow) else None,
        )
        for gap in ranked.gaps
    )


def _similar(kb: KnowledgeBase, result: Result, role: Role) -> tuple[tuple[str, str], ...]:
    """Say what sets a role apart from those it is like, the ones that rank high before the others."""
    rank = {ranked.role: ranked.rank for ranked in result.ranking}
    return tuple(
        (
            name_of(kb.roles[other].name.in_language(result.lang), other),
            clean(role.similar[other].in_language(result.lang)),
        )
        for other in sorted(role.similar, key=lambda other: rank[other])
    )


def _texts(texts: Iterable[Text], lang: str) -> tuple[str, ...]:
    return _shown(text.in_language(lang) for text in texts)


def _shown(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(seen for text in texts if (seen := clean(text)))
