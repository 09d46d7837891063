"""Finding a role, a skill or a term by whatever a person types: any case, spelling, language or alias."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ecomfit.knowledge.records import Catalogue

Kind = Literal["role", "skill", "term"]
#: Likeness (0–1) from which a single best match is taken to be what was meant, and from which it is offered at all.
SURE = 0.82
NEAR = 0.6
#: How clearly a spelling must beat those of other things to be taken without asking.
LEAD = 0.06
OFFERED = 5
#: Of two things equally near, the one whose name is so comes before the one that is only called so too.
ALIAS = 0.001


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be explained."""

    kind: Kind
    id: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a query means: `entry` when that is clear, else the entries that come near, nearest first."""

    entry: Entry | None
    near: tuple[Entry, ...] = ()


#: A spelling, what it means, and what is taken off its likeness.
Spellings: TypeAlias = list[tuple[str, Entry, float]]


def find(catalogue: Catalogue, query: str, kinds: Iterable[Kind] = ("role", "skill", "term")) -> Found:
    """Find what `query` means; roles come before skills and skills before terms of the same spelling."""
    wanted = _fold(query)
    wanted_kinds = set(kinds)
    spellings = [spelling for spelling in _spellings(catalogue) if spelling[1].kind in wanted_kinds]
    if not wanted:
        return Found(None)
    for folded, entry, _ in spellings:
        if folded == wanted:
            return Found(entry)
    likeness: dict[Entry, float] = {}
    for folded, entry, handicap in spellings:
        alike = _alike(wanted, folded) - handicap
        if alike > likeness.get(entry, 0.0):
            likeness[entry] = alike
    ranked = sorted(likeness, key=lambda entry: -likeness[entry])
    near = tuple(entry for entry in ranked if likeness[entry] >= NEAR)[:OFFERED]
    if near and likeness[near[0]] >= SURE and (len(near) == 1 or likeness[near[0]] - likeness[near[1]] >= LEAD):
        return Found(near[0], near)
    return Found(None, near)


def _spellings(catalogue: Catalogue) -> Spellings:
    roles = [
        (_fold(text), Entry("role", role.id), ALIAS if text in role.aliases else 0.0)
        for role in catalogue.roles.values()
        for text in (role.id, *role.name.every(), *role.aliases)
    ]
    skills = [
        (_fold(text), Entry("skill", skill.id), 0.0)
        for skill in catalogue.skills.values()
        for text in (skill.id, *skill.name.every())
    ]
    terms = [(_fold(term), Entry("term", term), 0.0) for term in catalogue.glossary]
    return roles + skills + terms


def _alike(wanted: str, folded: str) -> float:
    """Return how alike two spellings are, 0–1: letter by letter, or word by word in any order."""
    letters = SequenceMatcher(None, wanted, folded).ratio()
    query_words, words = set(wanted.split()), set(folded.split())
    if not query_words & words:
        return letters
    # All words asked for are there, if among others: near, but never as sure as the whole name.
    shared = len(query_words & words)
    return max(letters, 0.75 * shared / len(query_words) + 0.25 * shared / len(words) - 0.05)


def _fold(text: str) -> str:
    """Fold case, accents, punctuation and spacing away."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    kept = (char if char.isalnum() else " " for char in plain if not unicodedata.combining(char))
    return " ".join("".join(kept).split())
