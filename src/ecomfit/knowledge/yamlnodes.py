"""YAML 1.2 core as a tree that remembers where everything stands: no tags, aliases, duplicate keys or surprises.

PyYAML's own loaders read `no` as False, let the last of two equal keys win, and can be made to eat all memory or to
crash by a few hundred bytes. Reading its events costs less than loading and allows none of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import yaml

from ecomfit.errors import KnowledgeBaseError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: Far above any honest knowledge base (900 roles with all their texts are some 8 MB).
MAX_BYTES = 32 * 2**20
MAX_NODES = 1_000_000
MAX_DEPTH = 24

_EVENTS = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
#: Python refuses to read integers of many thousand digits; nothing here needs more than these.
_MAX_DIGITS = 300

ScalarValue: TypeAlias = str | int | float | bool | None


@dataclass(slots=True)
class Scalar:
    """A single value; line and column count from 1."""

    value: ScalarValue
    line: int
    column: int


@dataclass(slots=True)
class Sequence:
    """A list."""

    items: list[Node]
    line: int
    column: int


@dataclass(slots=True)
class Mapping:
    """A mapping, keys as text in file order, each with the place of its key."""

    entries: dict[str, tuple[Scalar, Node]]
    line: int
    column: int


Node: TypeAlias = Scalar | Sequence | Mapping


def read_yaml(data: bytes, name: str | Path) -> Node:
    """Read one document; raise KnowledgeBaseError naming the place of what is not allowed."""
    if len(data) > MAX_BYTES:
        raise KnowledgeBaseError([f"{name}:1:1: larger than {MAX_BYTES // 2**20} MiB; split or shorten it"])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        raise KnowledgeBaseError([f"{name}:{line}:{column}: not UTF-8 text; save the file as UTF-8"]) from None
    builder = _Builder(str(name))
    try:
        return builder.document(yaml.parse(text, Loader=_EVENTS))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise KnowledgeBaseError(
            [f"{name}:{line}:{column}: not valid YAML: {error.problem or error.context}"]
        ) from None
    except yaml.reader.ReaderError as error:
        before = text[: error.position]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise KnowledgeBaseError(
            [f"{name}:{line}:{column}: the character U+{ord(text[error.position]):04X} is not allowed; delete it"]
        ) from None


class _Builder:
    """Builds the tree from parser events, keeping the open collections on a stack instead of recursing."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[str] = []

    def fail(self, mark: yaml.Mark, message: str) -> KnowledgeBaseError:
        return KnowledgeBaseError([*self.problems, f"{self.name}:{mark.line + 1}:{mark.column + 1}: {message}"])

    def document(self, events: Iterator[yaml.Event]) -> Node:
        stack: list[Sequence | Mapping] = []
        keys: list[Scalar | None] = []
        root: Node | None = None
        nodes = 0
        for event in events:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                node: Node = self.scalar(event)
            elif kind is yaml.MappingStartEvent:
                node = Mapping({}, event.start_mark.line + 1, event.start_mark.column + 1)
            elif kind is yaml.SequenceStartEvent:
                node = Sequence([], event.start_mark.line + 1, event.start_mark.column + 1)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                stack.pop()
                keys.pop()
                continue
            elif kind is yaml.AliasEvent:
                raise self.fail(event.start_mark, f"an alias (*{event.anchor}) is not allowed; write the value out")
            elif kind is yaml.DocumentStartEvent and root is not None:
                raise self.fail(event.start_mark, "a second document begins; keep one document in the file")
            else:
                continue
            nodes += 1
            if nodes > MAX_NODES:
                raise self.fail(event.start_mark, f"more than {MAX_NODES} values; split or shorten the file")
            if event.anchor or event.tag:
                self.mark_refused(event)
            if not stack:
                root = node
            elif isinstance(parent := stack[-1], Sequence):
                parent.items.append(node)
            else:
                self.into_mapping(parent, keys, node, event.start_mark)
            if not isinstance(node, Scalar):
                stack.append(node)
                keys.append(None)
                if len(stack) > MAX_DEPTH:
                    raise self.fail(event.start_mark, f"nested deeper than {MAX_DEPTH} levels; flatten it")
        if self.problems:
            raise KnowledgeBaseError(self.problems)
        if root is None:
            raise KnowledgeBaseError([f"{self.name}:1:1: the file is empty; begin with `version: 1`"])
        return root

    def mark_refused(self, event: yaml.NodeEvent) -> None:
        what = f"an anchor (&{event.anchor})" if event.anchor else f"a tag ({event.tag})"
        where = f"{self.name}:{event.start_mark.line + 1}:{event.start_mark.column + 1}"
        self.problems.append(f"{where}: {what} is not allowed; delete it")

    def into_mapping(self, parent: Mapping, keys: list[Scalar | None], node: Node, mark: yaml.Mark) -> None:
        key = keys[-1]
        if key is None:
            if not isinstance(node, Scalar):
                raise self.fail(mark, "a key must be a single value; if this is text, put it in quotes")
            keys[-1] = node
            return
        keys[-1] = None
        name = key_text(key)
        if name in parent.entries:
            first = parent.entries[name][0].line
            where = f"{self.name}:{key.line}:{key.column}"
            self.problems.append(f"{where}: `{name}` is here twice, first in line {first}; keep one of them")
        else:
            parent.entries[name] = (key, node)

    def scalar(self, event: yaml.ScalarEvent) -> Scalar:
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        text = event.value
        if event.implicit[0] and not event.tag:  # plain, not quoted
            try:
                return Scalar(plain_value(text), line, column)
            except ValueError as error:
                raise self.fail(event.start_mark, str(error)) from None
        return Scalar(text, line, column)


def plain_value(text: str) -> ScalarValue:
    """Resolve an unquoted scalar by the YAML 1.2 core schema, where `no`, `yes` and `on` are text."""
    if text in _NULL:
        return None
    first = text[0]
    if first.isalpha():  # almost every text, so it is told apart first
        return True if text in _TRUE else False if text in _FALSE else text
    if first in "+-.0123456789":
        if len(text) > _MAX_DIGITS:
            return text
        if _INTEGER.fullmatch(text):
            return int(text)
        if _BASED.fullmatch(text):
            return int(text, 0)
        if _FLOAT.fullmatch(text):
            return float(text)
        if _NOT_FINITE.fullmatch(text):
            raise ValueError(f"{text} is not a number that can be used here; write a finite one")
    return text


def key_text(key: Scalar) -> str:
    """Return a key as text: ids such as 2024 or true are read as they are written."""
    if isinstance(key.value, bool):
        return "true" if key.value else "false"
    return "null" if key.value is None else str(key.value)
