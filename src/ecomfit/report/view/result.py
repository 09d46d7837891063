"""A result prepared for reading: every report, on the terminal, on paper or in an e-mail, shows this and no more.

Texts are in the reader's language and safe to show; numbers are those that the JSON has.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, groupby, pairwise

from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.messages import Say
from ecomfit.numbers import chance
from ecomfit.quiz.result import RankedRole, Result
from ecomfit.report.view.contributions import Pair, pair
from ecomfit.report.view.effects import EffectsAcrossRoles, effects_across
from ecomfit.report.view.expectations import Expectations, of_other_roles
from ecomfit.report.view.phrases import moment
from ecomfit.report.view.profile import Profile, profile
from ecomfit.report.view.role import RoleStory, for_reading, story
from ecomfit.report.view.skills_to_build import SkillToBuild, skills_to_build
from ecomfit.text import clean, name_of

#: A list of about seven occupations is a good length (Gutentag et al. 2022, doi 10.1007/s10775-022-09569-5).
SHOWN = 7
#: Of so many roles more is told than their place.
STORIES = 3
#: Of the knowledge base's hash so many digits are enough to tell two of them apart.
_HASH = 12


@dataclass(frozen=True, slots=True)
class Head:
    """What the report is about.

    Attributes:
        label: for whom; `taken`: when, in words; None where nobody said.
        knowledge: the beginning of the knowledge base's hash.
        asked: how many questions of how many were answered, and to what end; `stopped`: why no more.
        short: the gist in a sentence.
    """

    title: str
    label: str | None
    taken: str | None
    knowledge: str
    asked: str
    stopped: str
    cautions: tuple[str, ...]
    short: str


@dataclass(frozen=True, slots=True)
class Tier:
    """Roles too close to call, under a title that says so; `more` of them are not shown."""

    number: int
    title: str
    roles: tuple[RankedRole, ...]
    more: int


@dataclass(frozen=True, slots=True)
class View:
    """The whole report.

    Attributes:
        skills: what may still be missing for the roles told.
        effects: what the answers did to the roles told.
        elsewhere: what the person thought of jobs not among `roles`, by name.
        pairs: why each role rather than the next one; `other_pairs`: rather than one further down.
    """

    lang: str
    head: Head
    tiers: tuple[Tier, ...]
    roles: tuple[RoleStory, ...]
    elsewhere: tuple[tuple[str, Expectations], ...]
    skills: tuple[SkillToBuild, ...]
    profile: Profile | None
    effects: EffectsAcrossRoles | None
    pairs: tuple[Pair, ...]
    other_pairs: tuple[Pair, ...]


def view_of(kb: KnowledgeBase, result: Result, say: Say, top: int = SHOWN) -> View:
    """Prepare a result for reading, with at most `top` roles."""
    ranking = tuple(for_reading(ranked, known=result.asked > 0) for ranked in result.ranking[:top])
    # Where nothing was answered every role ties, and to tell of the first three would be to choose for the person.
    told = ranking[:STORIES] if result.asked else ()
    neighbours = (pair(kb, one, other, result.lang) for one, other in pairwise(ranking))
    further = (pair(kb, a, b, result.lang) for a, b in combinations(ranking, 2) if b.rank > a.rank + 1)
    return View(
        lang=result.lang,
        head=_head(kb, result, say),
        tiers=tuple(_tiers(result, ranking, say)),
        roles=tuple(story(kb, result, ranked, say) for ranked in told),
        elsewhere=of_other_roles(kb, result.answers, [ranked.role for ranked in told], result.lang),
        skills=skills_to_build(kb, result, told, say),
        profile=profile(kb, result, ranking[:STORIES]),
        effects=effects_across(kb, told, result.lang),
        pairs=tuple(one for one in neighbours if one is not None),
        other_pairs=tuple(one for one in further if one is not None),
    )


def in_short(result: Result, say: Say) -> str:
    """Return the gist of a result in a line: the first tier, and whether it can be told apart at all."""
    first = [name_of(ranked.name, ranked.role) for ranked in result.ranking if ranked.tier == 1]
    if result.cautions:
        return say("short.doubted", role=first[0])
    if len(first) == 1 and result.has_best:
        return say("short.best", role=first[0], p=chance(result.ranking[0].p_best))
    if len(first) == 1:
        return say("short.likely", role=first[0], n=result.contenders)
    if len(first) > STORIES:
        return say("short.many", n=len(first), roles=", ".join(first[:STORIES]))
    return say("short.few", roles=", ".join(first), n=result.contenders)


def _head(kb: KnowledgeBase, result: Result, say: Say) -> Head:
    quiz = clean(kb.title.in_language(result.lang)) if kb.title else ""
    return Head(
        title=say("report.title_of", title=quiz) if quiz else say("report.title"),
        label=clean(result.label) if result.label else None,
        taken=moment(result.taken, say) if result.taken else None,
        knowledge=result.hash[:_HASH],
        asked=say("report.asked", asked=result.asked, questions=result.questions, goal=say(f"goal.{result.goal}")),
        stopped=say(f"stopped.{result.stopped}") + ("" if result.checked else " " + say("consistency.unchecked")),
        cautions=tuple(say(f"caution.{caution}") for caution in result.cautions),
        short=in_short(result, say),
    )


def _tiers(result: Result, ranking: tuple[RankedRole, ...], say: Say) -> Iterator[Tier]:
    for number, grouped in groupby(ranking, key=lambda ranked: ranked.tier):
        roles = tuple(grouped)
        size = sum(ranked.tier == number for ranked in result.ranking)
        yield Tier(number, _tier_title(result, number, size, say), roles, size - len(roles))


def _tier_title(result: Result, tier: int, size: int, say: Say) -> str:
    if size == len(result.ranking) and size > 1:
        return say("tier.all")
    if tier == 1 and size == 1:
        return say("tier.best" if result.has_best else "tier.likely")
    if tier == 1:
        return say("tier.first", n=size)
    return say("tier.next_one") if size == 1 else say("tier.next", n=size)
