"""What messages say about nodes and names."""

from __future__ import annotations

from difflib import get_close_matches
from itertools import islice
from typing import TYPE_CHECKING

from ecomfit.knowledge.yaml_tree import ListNode, MappingNode, Node

if TYPE_CHECKING:
    from collections.abc import Collection

_LONGEST_GUESSED = 60


def kind_of(node: Node) -> str:
    """Name what a node is, for a message."""
    if isinstance(node, MappingNode):
        return "a mapping"
    if isinstance(node, ListNode):
        return "a list"
    if node.value is None:
        return "nothing"
    if isinstance(node.value, bool):
        return "true" if node.value else "false"
    return "a number" if isinstance(node.value, int | float) else "text"


def did_you_mean(name: str, known: Collection[str]) -> str:
    """Return a suggestion to append to a message, or nothing when no known name is near."""
    if len(name) > _LONGEST_GUESSED:
        return ""
    near = get_close_matches(name, known, n=1, cutoff=0.6)
    return f"; did you mean `{near[0]}`?" if near else ""


def listed(ids: Collection[str], most: int = 8) -> str:
    """List ids for a message, cut where they would fill the screen."""
    first = ", ".join(f"`{name}`" for name in islice(ids, most)) or "none"
    return first + (f" and {len(ids) - most} more" if len(ids) > most else "")
