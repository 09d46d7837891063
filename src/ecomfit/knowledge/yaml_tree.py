"""YAML 1.2 core as a tree that remembers where everything stands: no tags, aliases, duplicate keys or surprises.

PyYAML's own loaders read `no` as False, let the last of two equal keys win, and can be made to eat all memory or to
crash by a few hundred bytes. Reading its events costs less than loading and allows none of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sized
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeAlias

import yaml

from ecomfit.errors import KnowledgeBaseError
from ecomfit.knowledge.limits import MAX_DEPTH, MAX_ENTRIES, MAX_KEY, MAX_NODES
from ecomfit.knowledge.yaml_faults import not_valid, opened_beyond
from ecomfit.knowledge.yaml_scalars import ScalarValue, plain_value
from ecomfit.knowledge.yaml_text import Fault, Refused, decoded, located, place
from ecomfit.messages import Message, message

MAX_PROBLEMS = 1000
_TOO_DEEP = message("yaml.too_deep", most=MAX_DEPTH)

_EVENTS = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class ScalarNode:
    """A single value, and the text it was written as; line and column count from 1."""

    value: ScalarValue
    written: str
    line: int
    column: int


@dataclass(slots=True)
class ListNode:
    """A list."""

    items: list[Node]
    line: int
    column: int


@dataclass(slots=True)
class MappingNode:
    """A mapping, keys as they are written in file order, each with its place."""

    entries: dict[str, tuple[ScalarNode, Node]]
    line: int
    column: int


Node: TypeAlias = ScalarNode | ListNode | MappingNode


def read_yaml(data: bytes, name: str | Path) -> Node:
    """Read one document; raise KnowledgeBaseError naming the places of what is not allowed."""
    root, faults = parse_yaml(data)
    if root is None or faults:
        raise KnowledgeBaseError(*located(str(name), faults))
    return root


def parse_yaml(data: bytes) -> tuple[Node | None, list[Fault]]:
    """Return the document and what is not allowed in it; no document where that leaves nothing to go on with."""
    builder = _Builder()
    text = ""
    try:
        text = decoded(data)
        return builder.document(yaml.parse(text, Loader=_EVENTS)), builder.faults
    except Refused as refused:
        return None, [*builder.faults, *refused.faults]
    except yaml.MarkedYAMLError as error:
        deep = opened_beyond(MAX_DEPTH - len(builder.above), text, builder.position)
        fault = not_valid(text, error) if deep is None else (*place(text[:deep]), _TOO_DEEP)
        return None, [*builder.faults, fault]


class _Mark(Protocol):
    line: int
    column: int


class _NodeEvent(Protocol):
    """What the parser's events always have, which their type stubs leave open."""

    start_mark: _Mark
    anchor: str | None
    tag: str | None


class _ScalarEvent(_NodeEvent, Protocol):
    value: str
    implicit: tuple[bool, bool]


class _Builder:
    """Builds the tree from parser events, one method for each kind, without recursing."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.root: Node | None = None
        self.parent: ListNode | MappingNode | None = None
        self.above: list[ListNode | MappingNode | None] = []
        #: The key of `parent` whose value comes next. None whenever a collection opens, so it needs no stack.
        self.key: ScalarNode | None = None
        self.nodes = 0
        self.whole = True
        #: Where what the parser came upon last ends, in characters from the beginning.
        self.position = 0

    def document(self, events: Iterator[yaml.Event]) -> Node | None:
        """Return the tree; None where an alias leaves a hole in it. Raise Refused where reading cannot go on."""
        handlers: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: self.mapping,
            yaml.SequenceStartEvent: self.sequence,
            yaml.MappingEndEvent: self.close,
            yaml.SequenceEndEvent: self.close,
            yaml.AliasEvent: self.alias,
            yaml.DocumentStartEvent: self.begin,
        }
        for event in events:
            self.position = event.end_mark.index if event.end_mark else self.position
            handle = handlers.get(type(event))
            if handle:
                handle(event)
        if self.root is None or (isinstance(self.root, ScalarNode) and self.root.value is None):
            raise Refused((1, 1, message("yaml.empty")))
        return self.root if self.whole else None

    def scalar(self, event: _ScalarEvent) -> None:
        """Take a single value: the next key of a mapping, or a node."""
        mark, text = event.start_mark, event.value
        if event.anchor or event.tag:
            self.refuse_mark(event)
        plain = event.implicit[0]
        node = ScalarNode(plain_value(text) if plain else text, text, mark.line + 1, mark.column + 1)
        if self.key is None and self.parent.__class__ is MappingNode:
            self.take_key(node)
        else:
            self.add(node)

    def mapping(self, event: _NodeEvent) -> None:
        """Open a mapping."""
        self.open(MappingNode({}, event.start_mark.line + 1, event.start_mark.column + 1), event)

    def sequence(self, event: _NodeEvent) -> None:
        """Open a list."""
        self.open(ListNode([], event.start_mark.line + 1, event.start_mark.column + 1), event)

    def open(self, node: ListNode | MappingNode, event: _NodeEvent) -> None:
        """Add a collection, and let what follows go into it."""
        if event.anchor or event.tag:
            self.refuse_mark(event)
        if self.key is None and isinstance(self.parent, MappingNode):
            raise Refused((node.line, node.column, message("yaml.key_no_value")))
        self.add(node)
        self.above.append(self.parent)
        self.parent = node
        if len(self.above) > MAX_DEPTH:
            raise Refused((node.line, node.column, _TOO_DEEP))

    def close(self, _event: yaml.Event) -> None:
        """Go back to the collection that holds the one just ended."""
        self.parent = self.above.pop()

    def add(self, node: Node) -> None:
        """Put a node in its place."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            raise Refused((node.line, node.column, message("yaml.too_many_values", most=MAX_NODES)))
        parent, key = self.parent, self.key
        if parent is None:
            self.root = node
        elif isinstance(parent, ListNode):
            self.count(parent.items, node)
            parent.items.append(node)
        elif key is not None:
            self.key = None
            self.count(parent.entries, key)
            if key.written in parent.entries:
                first = parent.entries[key.written][0].line
                self.note(key, message("yaml.twice", name=key.written, line=first))
            else:
                parent.entries[key.written] = (key, node)

    def count(self, siblings: Sized, node: Node) -> None:
        """Refuse to go on with a list or mapping that never ends."""
        if len(siblings) >= MAX_ENTRIES:
            raise Refused((node.line, node.column, message("yaml.too_long", most=MAX_ENTRIES)))

    def take_key(self, key: ScalarNode) -> None:
        """Keep a key until its value comes."""
        if len(key.written) > MAX_KEY:
            raise Refused((key.line, key.column, message("yaml.long_key", most=MAX_KEY)))
        if key.value == "<<":
            self.note(key, message("yaml.merge_key"))
            self.whole = False
        self.key = key

    def alias(self, event: _NodeEvent) -> None:
        """Refuse an alias, leaving a hole in its place."""
        hole = ScalarNode("", f"*{event.anchor}", event.start_mark.line + 1, event.start_mark.column + 1)
        self.note(hole, message("yaml.alias", name=event.anchor))
        self.whole = False
        if self.key is None and isinstance(self.parent, MappingNode):
            self.take_key(hole)
        else:
            self.add(hole)

    def begin(self, event: _NodeEvent) -> None:
        """Refuse every document but the first."""
        if self.root is not None:
            mark = event.start_mark
            raise Refused((mark.line + 1, mark.column + 1, message("yaml.second_document")))

    def refuse_mark(self, event: _NodeEvent) -> None:
        """Refuse an anchor or a tag; without it the value stands as it is written."""
        tag = (event.tag or "").replace("tag:yaml.org,2002:", "!!")
        what = message("yaml.anchor", name=event.anchor) if event.anchor else message("yaml.tag", tag=tag)
        mark = event.start_mark
        self.note(ScalarNode(None, "", mark.line + 1, mark.column + 1), what)

    def note(self, node: Node, what: Message) -> None:
        """Note a problem that does not keep the rest from being read."""
        if len(self.faults) >= MAX_PROBLEMS:
            raise Refused((node.line, node.column, message("yaml.more_problems")))
        self.faults.append((node.line, node.column, what))
