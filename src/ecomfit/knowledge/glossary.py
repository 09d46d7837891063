"""The terms of the glossary that a role's texts use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ecomfit.knowledge.records import Role, Text


def terms_used(glossary: Mapping[str, Text], role: Role, lang: str) -> list[str]:
    """Return the terms that stand in the role's texts in `lang` as whole words, in the order of the glossary.

    Case counts only in terms that are all capitals: "PPC" is a term, "it" is not IT.
    """
    prose = "\n".join(text.in_language(lang) for text in _texts(role))
    folded = prose.casefold()
    # Most terms are nowhere in the texts; to build a pattern for each takes a hundred times as long as to see that.
    near = (term for term in glossary if term.casefold() in folded)
    return [term for term in near if re.search(_pattern(term), prose)]


def _pattern(term: str) -> str:
    ignoring_case = "" if term.isupper() else "(?i)"
    return rf"{ignoring_case}(?<!\w){re.escape(term)}(?!\w)"


def _texts(role: Role) -> Iterator[Text]:
    if role.summary is not None:
        yield role.summary
    lists: tuple[Iterable[Text], ...] = (
        role.tasks,
        role.unsuited_if,
        role.similar.values(),
        role.circumstances,
        role.entry,
        role.first_steps,
    )
    for texts in lists:
        yield from texts
    for pair in role.misconceptions:
        yield pair.myth
        yield pair.reality
