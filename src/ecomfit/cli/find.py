"""Finding what a command was asked about, asking which of several is meant, or saying what comes near."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomfit.cli import streams
from ecomfit.cli.terminal import asking
from ecomfit.errors import NotFoundError, UsageError
from ecomfit.messages import Say
from ecomfit.text import clean, name_of

if TYPE_CHECKING:
    from ecomfit.knowledge.lookup import Entry, EntryKind, Meaning
    from ecomfit.knowledge.records import Catalogue

EVERYTHING: tuple[EntryKind, ...] = ("role", "skill", "term")
#: What means the same to every shell, between double quotes where there is a blank in it.
_PLAIN_WORD = re.compile(r"[\w./][\w./ -]*")


@dataclass(frozen=True, slots=True)
class Search:
    """How a command looks things up.

    Attributes:
        lang: the language of the names that are offered.
        kinds: what is looked for.
        ask: whether a person on a terminal may be asked which of several they mean.
    """

    catalogue: Catalogue
    lang: str
    say: Say
    kinds: Sequence[EntryKind] = EVERYTHING
    ask: bool = True

    def find(self, query: str, again: Callable[[str], str | None]) -> Entry:
        """Return the entry that `query` means; `again` gives the command to type for the id of what is offered.

        Raises:
            NotFoundError: when that is not clear, with what comes near; or when nothing does.
            UsageError: when it is longer than any name.
        """
        from ecomfit.knowledge.lookup import LONGEST, find

        if len(query) > LONGEST:
            raise UsageError(self.say("explain.too_long", count=len(query), most=LONGEST))
        meaning = find(self.catalogue, query, self.kinds)
        if meaning.entry is not None:
            self._tell_guess(query, meaning)
            return meaning.entry
        if not meaning.near:
            raise NotFoundError(self.say("explain.unknown", query=clean(query)))
        if self.ask and (chosen := self._chosen(query, meaning.near)) is not None:
            return chosen
        offers = [self._offer(entry, again(entry.id)) for entry in meaning.near]
        raise NotFoundError("\n".join([self.say("explain.near", query=clean(query)), *offers]))

    def _tell_guess(self, query: str, meaning: Meaning) -> None:
        if meaning.entry is None or meaning.spelling is None:
            return
        name, spelling = self._name(meaning.entry), clean(meaning.spelling)
        if spelling in (name, meaning.entry.id):
            streams.complain(self.say("explain.taken", query=clean(query), name=name))
        else:
            streams.complain(self.say("explain.taken_called", query=clean(query), name=name, spelling=spelling))

    def _chosen(self, query: str, near: Sequence[Entry]) -> Entry | None:
        if asking.terminal() is None:
            return None
        from ecomfit.quiz.terminal.cards import Card, Move

        labels = tuple(self._label(entry) for entry in near)
        heading = self.say("explain.choose", query=clean(query))
        card = Card(heading, "", labels, frozenset({Move.QUIT}), on_enter=Move.QUIT)
        reply = asking.put(card, self.say)
        return near[reply - 1] if isinstance(reply, int) else None

    def _offer(self, entry: Entry, command: str | None) -> str:
        return f"  {self._label(entry)}" + (f": {command}" if command else "")

    def _label(self, entry: Entry) -> str:
        return f"{self._name(entry)} ({self.say(f'kind.{entry.kind}')})"

    def _name(self, entry: Entry) -> str:
        if entry.kind == "term":
            return clean(entry.id)
        named = self.catalogue.roles[entry.id] if entry.kind == "role" else self.catalogue.skills[entry.id]
        return name_of(named.name.in_language(self.lang), entry.id)


def typed_again(command: str, *names: str, kb: str | None) -> str | None:
    """Return a command to paste into a shell; None where a shell could take one of its words for anything else."""
    words = [*names, kb] if kb else [*names]
    if not all(_PLAIN_WORD.fullmatch(word) for word in words):
        return None
    shown = [f'"{word}"' if " " in word else word for word in words]
    if kb:
        shown.insert(-1, "--kb")
    return " ".join(["ecomfit", command, *shown])
