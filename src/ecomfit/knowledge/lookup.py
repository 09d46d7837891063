"""Finding a role, a skill or a term by whatever a person types: any case, spelling, language or alias."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

from ecomfit.knowledge.records import Catalogue, Role

EntryKind = Literal["role", "skill", "term"]
#: Likeness (0–1) from which a single best match is taken to be what was meant, and from which it is offered at all.
SURE = 0.82
NEAR = 0.6
#: How clearly a spelling must beat those of other things to be taken without asking.
LEAD = 0.06
OFFERED = 5
#: No name is longer; to compare a query without end with every name would take minutes.
LONGEST = 200
#: Of two things equally near, the one whose name is so comes before the one that is only called so too.
ALIAS = 0.001


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be explained."""

    kind: EntryKind
    id: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a query means: `entry` when that is clear, else the entries that come near, nearest first."""

    entry: Entry | None
    near: tuple[Entry, ...] = ()


#: A spelling, what it means, and what is taken off its likeness.
Spellings: TypeAlias = list[tuple[str, Entry, float]]


def find(catalogue: Catalogue, query: str, kinds: Iterable[EntryKind] = ("role", "skill", "term")) -> Meaning:
    """Find what `query` means; roles come before skills and skills before terms of the same spelling."""
    wanted = _fold(query)
    wanted_kinds = set(kinds)
    spellings = [spelling for spelling in _spellings(catalogue) if spelling[1].kind in wanted_kinds]
    if not wanted:
        return Meaning(None)
    for folded, entry, _ in spellings:
        if folded == wanted:
            return Meaning(entry)
    likeness: dict[Entry, float] = {}
    alike_to_wanted = _likeness_to(wanted)
    for folded, entry, handicap in spellings:
        alike = alike_to_wanted(folded) - handicap
        if alike > likeness.get(entry, 0.0):
            likeness[entry] = alike
    ranked = sorted(likeness, key=lambda entry: -likeness[entry])
    near = tuple(entry for entry in ranked if likeness[entry] >= NEAR)[:OFFERED]
    if near and likeness[near[0]] >= SURE and (len(near) == 1 or likeness[near[0]] - likeness[near[1]] >= LEAD):
        return Meaning(near[0], near)
    return Meaning(None, near)


def _spellings(catalogue: Catalogue) -> Spellings:
    roles = [
        (_fold(text), Entry("role", role.id), handicap)
        for role in catalogue.roles.values()
        for text, handicap in _names(role).items()
    ]
    skills = [
        (_fold(text), Entry("skill", skill.id), 0.0)
        for skill in catalogue.skills.values()
        for text in (skill.id, *skill.name.every())
    ]
    terms = [(_fold(term), Entry("term", term), 0.0) for term in catalogue.glossary]
    return roles + skills + terms


def _names(role: Role) -> dict[str, float]:
    """Return what a role is called, and what is taken off for being called so too."""
    return dict.fromkeys((role.id, *role.name.every()), 0.0) | dict.fromkeys(role.aliases, ALIAS)


def _likeness_to(wanted: str) -> Callable[[str], float]:
    """Return what tells how alike a spelling is to `wanted`, 0–1: letter by letter, or word by word in any order."""
    matcher = SequenceMatcher(None, "", wanted)
    query_words = set(wanted.split())

    def likeness(folded: str) -> float:
        matcher.set_seq1(folded)  # what is known of the second is kept from one comparison to the next
        # The first bounds cost little and spare most names the comparison; what is less than near is not offered.
        near = matcher.real_quick_ratio() >= NEAR and matcher.quick_ratio() >= NEAR
        letters = matcher.ratio() if near else 0.0
        words = set(folded.split())
        shared = len(query_words & words)
        if not shared:
            return letters
        # All words asked for are there, if among others: near, but never as sure as the whole name.
        return max(letters, 0.75 * shared / len(query_words) + 0.25 * shared / len(words) - 0.05)

    return likeness


def _fold(text: str) -> str:
    """Fold case, accents, punctuation and spacing away; what goes beyond any query is cut."""
    plain = unicodedata.normalize("NFKD", text[:LONGEST].casefold())
    kept = (char if char.isalnum() else " " for char in plain if not unicodedata.combining(char))
    return " ".join("".join(kept).split())
