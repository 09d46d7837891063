"""What messages say about nodes and names."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from functools import reduce
from itertools import islice
from typing import TypeAlias

from ecomfit.knowledge.yaml_tree import ListNode, MappingNode, Node
from ecomfit.messages import Message, message

#: What a message is about: a name in the file, as it is, or words for it.
Subject: TypeAlias = str | Message

_LONGEST_GUESSED = 60


def kind_of(node: Node) -> Subject:
    """Name what a node is, for a message."""
    if isinstance(node, MappingNode):
        return message("value.mapping")
    if isinstance(node, ListNode):
        return message("value.list")
    if node.value is None:
        return message("value.nothing")
    if isinstance(node.value, bool):
        return "true" if node.value else "false"
    return message("value.number") if isinstance(node.value, int | float) else message("value.text")


def named(noun: str, id_: str) -> Message:
    """Name a thing by what it is and its id: role `courier`."""
    return message("part.named", noun=message(f"noun.{noun}"), id=id_)


def part(field: str, of: Subject) -> Message:
    """Name a field of something."""
    return message("part.field", field=field, of=of)


def item(of: Subject) -> Message:
    """Name an item of a list, which has no name of its own."""
    return message("part.item", of=of)


def entry(name: str, of: Subject) -> Message:
    """Name an entry of a mapping from names."""
    return message("part.entry", name=name, of=of)


def did_you_mean(name: str, known: Collection[str]) -> Message | None:
    """Return a suggestion to append to a message, or nothing when no known name is near."""
    if len(name) > _LONGEST_GUESSED:
        return None
    near = get_close_matches(name, known, n=1, cutoff=0.6)
    return message("hint.did_you_mean", name=near[0]) if near else None


def listed(ids: Collection[str], most: int = 8) -> Subject:
    """List ids for a message, cut where they would fill the screen."""
    first = ", ".join(f"`{name}`" for name in islice(ids, most)) or message("hint.none")
    return message("hint.and_more", names=first, n=len(ids) - most) if len(ids) > most else first


def both(names: Iterable[str]) -> Subject:
    """List names of which all are meant."""
    quoted: list[Subject] = [f"`{name}`" for name in names]
    return reduce(lambda one, other: message("hint.and", one=one, other=other), quoted)
