"""Finding what a command was asked about, or saying what comes near."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ecomfit.errors import NotFoundError, UsageError
from ecomfit.messages import Say
from ecomfit.text import clean

if TYPE_CHECKING:
    from ecomfit.knowledge.lookup import Entry, EntryKind
    from ecomfit.knowledge.records import Catalogue

EVERYTHING: tuple[EntryKind, ...] = ("role", "skill", "term")


def find_entry(catalogue: Catalogue, query: str, lang: str, say: Say, kinds: Iterable[EntryKind] = EVERYTHING) -> Entry:
    """Return the entry that `query` means.

    Raises:
        NotFoundError: when that is not clear, with what comes near; or when nothing does.
        UsageError: when it is longer than any name.
    """
    from ecomfit.knowledge.lookup import LONGEST, find

    if len(query) > LONGEST:
        raise UsageError(say("explain.too_long", count=len(query), most=LONGEST))
    found = find(catalogue, query, kinds)
    if found.entry is not None:
        return found.entry
    if not found.near:
        raise NotFoundError(say("explain.unknown", query=clean(query)))
    offers = [f"  {_name(entry, catalogue, lang)} ({say(f'kind.{entry.kind}')})" for entry in found.near]
    raise NotFoundError("\n".join([say("explain.near", query=clean(query)), *offers]))


def _name(entry: Entry, catalogue: Catalogue, lang: str) -> str:
    if entry.kind == "role":
        return catalogue.roles[entry.id].name.in_language(lang)
    return catalogue.skills[entry.id].name.in_language(lang) if entry.kind == "skill" else entry.id
