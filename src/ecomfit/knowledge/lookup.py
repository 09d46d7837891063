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
#: A word of fewer letters with one of them replaced is as a rule another word ("packet" is no slip for "packer").
LONG_WORD = 7
#: Likeness from which words written as one, or apart, are the same words.
RUN_TOGETHER = 0.9


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be explained."""

    kind: EntryKind
    id: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a query means.

    Attributes:
        entry: what is meant, where that is clear.
        near: else the entries that come near, nearest first.
        spelling: the name that the query was taken for, where it is not that name itself.
    """

    entry: Entry | None
    near: tuple[Entry, ...] = ()
    spelling: str | None = None


#: A name as it stands in the knowledge base, the same folded, what it means, and what is taken off its likeness.
Spellings: TypeAlias = list[tuple[str, str, Entry, float]]


def find(catalogue: Catalogue, query: str, kinds: Iterable[EntryKind] = ("role", "skill", "term")) -> Meaning:
    """Find what `query` means; roles come before skills and skills before terms of the same spelling."""
    query, kind_set = _fold(query), frozenset(kinds)
    spellings = [spelling for spelling in _spellings(catalogue) if spelling[2].kind in kind_set]
    if not query:
        return Meaning(None)
    for _, folded, entry, _ in spellings:
        if folded == query:
            return Meaning(entry)
    likeness: dict[Entry, float] = {}
    taken_for: dict[Entry, tuple[float, str]] = {}
    likeness_to_query = _likeness_to(query)
    for name, folded, entry, handicap in spellings:
        of_spelling = likeness_to_query(folded) - handicap
        if of_spelling > likeness.get(entry, 0.0):
            likeness[entry] = of_spelling
        if of_spelling >= SURE and of_spelling > taken_for.get(entry, (0.0, ""))[0] and _is_slip(query, folded):
            taken_for[entry] = of_spelling, name
    ranked = sorted(likeness, key=lambda entry: -likeness[entry])
    near = tuple(entry for entry in ranked if likeness[entry] >= NEAR)[:OFFERED]
    if near and near[0] in taken_for and (len(near) == 1 or likeness[near[0]] - likeness[near[1]] >= LEAD):
        return Meaning(near[0], near, taken_for[near[0]][1])
    return Meaning(None, near)


def _is_slip(query: str, folded: str) -> bool:
    """Return whether slips of the pen lead from a spelling to what was typed, and not another word.

    Of a single word letters are left out, doubled or swapped by mistake, seldom the first. Of several, each must be
    like one of the spelling's, or all be run together.
    """
    if " " not in query and " " not in folded:
        replaced = len(query) == len(folded) and sorted(query) != sorted(folded)
        return query[0] == folded[0] and not (replaced and len(query) < LONG_WORD)
    words = folded.split()
    return SequenceMatcher(None, folded.replace(" ", ""), query.replace(" ", "")).ratio() >= RUN_TOGETHER or all(
        any(word == other or SequenceMatcher(None, other, word).ratio() >= NEAR for other in words)
        for word in query.split()
    )


def _spellings(catalogue: Catalogue) -> Spellings:
    roles = [
        (text, _fold(text), Entry("role", role.id), handicap)
        for role in catalogue.roles.values()
        for text, handicap in _names(role).items()
    ]
    skills = [
        (text, _fold(text), Entry("skill", skill.id), 0.0)
        for skill in catalogue.skills.values()
        for text in (skill.id, *skill.name.every())
    ]
    terms = [(term, _fold(term), Entry("term", term), 0.0) for term in catalogue.glossary]
    return roles + skills + terms


def _names(role: Role) -> dict[str, float]:
    """Return what a role is called, and what is taken off for being called so too."""
    return dict.fromkeys((role.id, *role.name.every()), 0.0) | dict.fromkeys(role.aliases, ALIAS)


def _likeness_to(query: str) -> Callable[[str], float]:
    """Return what tells how alike a spelling is to `query`, 0–1: letter by letter, or word by word in any order."""
    matcher = SequenceMatcher(None, "", query)
    query_words = set(query.split())

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
