"""Reading nodes as typed values, collecting every problem with its place instead of stopping at the first."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, TypeVar

from ecomfit.knowledge.hints import did_you_mean, kind_of, listed
from ecomfit.knowledge.records import Text
from ecomfit.knowledge.yaml_text import listing
from ecomfit.knowledge.yaml_tree import ListNode, MappingNode, Node, ScalarNode

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from ecomfit.knowledge.yaml_text import Problem

T = TypeVar("T")

#: Nobody reads more at once, and a hostile file has a million.
MAX_PROBLEMS = 10_000
#: How many pairs of names to compare, in search of one that was meant, before leaving suggestions out: a second or two.
_MOST_COMPARISONS = 50_000
#: A share of people is at least this, and at most all but this.
LEAST_SHARE = 0.01
#: Control characters but for the tab and the line break, surrogates, and line breaks in disguise.
_UNSHOWABLE = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")


class Reader:
    """Reads one file's nodes; what is wrong goes to `problems` and a harmless value comes back in its place."""

    def __init__(self, file: str, languages: tuple[str, ...] = ()) -> None:
        """Read for `file` (as it is named in messages), every text in `languages`."""
        self.file = file
        self.languages = languages
        self.problems: list[Problem] = []
        self._unlisted = 0
        self._comparisons = 0

    def problem(self, node: Node, message: str) -> None:
        """Note a problem at the place of `node`."""
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append((node.line, node.column, message))
        else:
            self._unlisted += 1

    def lines(self) -> list[str]:
        """Return the problems as `file:line:column: message`, in file order."""
        lines = listing(self.file, self.problems)
        if self._unlisted:
            line, column, _ = max(self.problems)
            lines.append(f"{self.file}:{line}:{column}: {self._unlisted} more problems follow; mend these first")
        return lines

    def fields(self, node: Node, what: str, known: Collection[str], required: Collection[str] = ()) -> dict[str, Node]:
        """Return the fields of a mapping, without the unknown and the empty; say which are unknown or missing."""
        if not isinstance(node, MappingNode):
            self.problem(node, f"{what} must be a mapping (`field: value` lines), not {kind_of(node)}")
            return {}
        given: dict[str, Node] = {}
        for name, (key, value) in node.entries.items():
            if name not in known:
                self.problem(key, f"unknown field `{name}` in {what}{self._hint(name, known)}")
            elif not is_null(value):
                given[name] = value
        self.require(node, given, what, required)
        return given

    def require(self, node: Node, fields: dict[str, Node], what: str, names: Collection[str]) -> None:
        """Say which of the fields that must be there are not."""
        for name in names:
            if name not in fields:
                self.problem(node, f"{what} has no `{name}`; add it")

    def records(
        self, node: Node | None, what: str, read: Callable[[str, Node], T], entry: str = "", *, most: int
    ) -> dict[str, T]:
        """Read a table whose ids are names for what it holds, so that a person must be able to tell them apart."""
        if isinstance(node, MappingNode) and len(node.entries) <= most:
            self._tell_apart(node, what)
        return self.table(node, what, read, entry, most=most)

    def _tell_apart(self, node: MappingNode, what: str) -> None:
        first: dict[str, ScalarNode] = {}
        for key, _ in node.entries.values():
            other = first.setdefault(_folded(key.written), key)
            if other is not key:
                self.problem(
                    key,
                    f"the name `{key.written}` in {what} differs from `{other.written}` in line {other.line} only in "
                    "case or in how its letters are encoded; rename one of them",
                )

    def table(
        self, node: Node | None, what: str, read: Callable[[str, Node], T], entry: str = "", *, most: int | None = None
    ) -> dict[str, T]:
        """Read a mapping from ids to records, each by `read(id, value)`; nothing where there is no node.

        Where `entry` names what it holds, there must be at least one; where `most` is given, no more than that.
        """
        if node is None:
            return {}
        if not isinstance(node, MappingNode):
            self.problem(node, f"{what} must be a mapping (`name: value` lines), not {kind_of(node)}")
            return {}
        if entry and not node.entries:
            self.problem(node, f"{what} names no {entry}; add at least one")
        if self.too_many(node, what, len(node.entries), most):
            return {}
        for key, _ in node.entries.values():
            self._id(key, what)
        return {name: read(name, value) for name, (_, value) in node.entries.items()}

    def _id(self, key: ScalarNode, what: str) -> None:
        if not key.written.strip():
            self.problem(key, f"a name in {what} is empty; write one")
        elif key.value is None:
            self.problem(key, f"the name `{key.written}` in {what} means nothing at all in YAML; put it in quotes")
        elif not key.written.isprintable() or key.written != key.written.strip():
            self.problem(
                key,
                f"the name `{key.written}` in {what} has spaces around it or invisible characters in it; delete them",
            )

    def too_many(self, node: Node, what: str, count: int, most: int | None) -> bool:
        """Tell, and say, whether something names more than can be worked with."""
        if most is None or count <= most:
            return False
        self.problem(node, f"{what} names {count}; name at most {most}")
        return True

    def sequence(
        self, node: Node | None, what: str, read: Callable[[Node], T], most: int | None = None
    ) -> tuple[T, ...]:
        """Read a list of at most so many, each item by `read`; nothing where there is no node."""
        if node is None:
            return ()
        if not isinstance(node, ListNode):
            self.problem(node, f"{what} must be a list (`- item` lines), not {kind_of(node)}")
            return ()
        if self.too_many(node, what, len(node.items), most):
            return ()
        return tuple(read(item) for item in node.items)

    def version(self, node: Node | None) -> int:
        """Read the format's version, which can only be 1 yet."""
        if node is not None and not (isinstance(node, ScalarNode) and node.value == 1 and node.value is not True):
            self.problem(node, "`version` must be 1, the only version of the format there is")
        return 1

    def required_text(self, fields: dict[str, Node], name: str, what: str) -> Text:
        """Read the text of a field whose absence has been noted already."""
        return self.text(fields[name], f"`{name}` of {what}") if name in fields else Text({})

    def optional_text(self, fields: dict[str, Node], name: str, what: str) -> Text | None:
        """Read the text of a field that may be left out."""
        return self.text(fields[name], f"`{name}` of {what}") if name in fields else None

    def optional_share(self, fields: dict[str, Node], name: str, what: str) -> float | None:
        """Read the share of people in a field that may be left out: neither nobody nor everybody."""
        if name not in fields:
            return None
        return self.number(fields[name], f"`{name}` of {what}", LEAST_SHARE, 1 - LEAST_SHARE)

    def texts(self, node: Node | None, what: str) -> tuple[Text, ...]:
        """Read a list of texts."""
        return self.sequence(node, what, lambda item: self.text(item, f"an item of {what}"))

    def strings(self, node: Node | None, what: str, most: int | None = None) -> tuple[str, ...]:
        """Read a list of plain strings."""
        return self.sequence(node, what, lambda item: self.string(item, f"an item of {what}"), most)

    def distinct(self, node: Node | None, what: str) -> dict[str, Node]:
        """Read a list of plain strings, none of which may be there twice, each with its place."""
        items: dict[str, Node] = {}

        def read(item: Node) -> None:
            name = self.string(item, f"an item of {what}")
            if name in items:
                self.problem(item, f"`{name}` is in {what} twice; keep one of them")
            elif name:
                items[name] = item

        self.sequence(node, what, read)
        return items

    def text(self, node: Node, what: str) -> Text:
        """Read a text: a plain string, or a mapping from language to string that has every declared language."""
        if isinstance(node, MappingNode):
            return self._languages(node, what)
        return Text({"": self.string(node, what)})

    def _languages(self, node: MappingNode, what: str) -> Text:
        wanted = self.languages or tuple(node.entries)
        if not node.entries or tuple(node.entries) != self.languages:
            self._check_languages(node, wanted, what)
        texts = {lang: node.entries[lang][1] for lang in wanted if lang in node.entries}
        return Text({lang: self.string(text, f"{what} in `{lang}`") for lang, text in texts.items()})

    def _check_languages(self, node: MappingNode, wanted: tuple[str, ...], what: str) -> None:
        known = frozenset(wanted)
        for name, (key, _) in node.entries.items():
            if name not in known:
                hint = self._meant(name, wanted) or "; add it to `languages` or delete it"
                self.problem(key, f"{what} has a text in `{name}`, which is not among the languages{hint}")
            elif not name.strip():
                self.problem(key, f"a language of {what} is empty; write one")
        missing = [lang for lang in wanted if lang not in node.entries]
        if missing or not node.entries:
            langs = " and ".join(f"`{lang}`" for lang in missing) or "any language"
            self.problem(node, f"{what} has no text in {langs}; add it")

    def string(self, node: Node, what: str) -> str:
        """Read a text that is not empty. A number is taken as it is written: a name may be 360, a code 2.10."""
        if not isinstance(node, ScalarNode) or isinstance(node.value, bool):
            hint = "; if it is text, put it in quotes" if isinstance(node, ScalarNode) else ""
            self.problem(node, f"{what} must be text, not {kind_of(node)}{hint}")
            return ""
        if node.value is None or not node.written.strip():
            self.problem(node, f"{what} is empty; write it or delete the field")
            return ""
        if not node.written.isprintable() and (wrong := _UNSHOWABLE.search(node.written)):
            self.problem(node, f"{what} holds the control character U+{ord(wrong[0]):04X}; delete it")
        return node.written

    def number(self, node: Node, what: str, low: float, high: float) -> float:
        """Read a number within `low` … `high`."""
        if not isinstance(node, ScalarNode) or isinstance(node.value, bool) or not isinstance(node.value, int | float):
            self.problem(node, f"{what} must be a number from {low:g} to {high:g}, not {kind_of(node)}")
            return low
        if not low <= node.value <= high:
            self.problem(node, f"{what} is `{node.written}`; it must be from {low:g} to {high:g}")
            return low
        return float(node.value)

    def whole(self, node: Node, what: str, low: int, high: int) -> int:
        """Read a whole number within `low` … `high`."""
        value = self.number(node, what, low, high)
        if value != int(value):
            self.problem(node, f"{what} is `{value:g}`; it must be a whole number from {low} to {high}")
        return int(value)

    def references(self, node: Node | None, known: Collection[str] | None, what: str) -> None:
        """Say which keys of a mapping are none of the `known` ids."""
        if isinstance(node, MappingNode):
            for name, (key, _) in node.entries.items():
                if name.strip() and key.value is not None:
                    self.reference(key, name, known, what)

    def reference(self, node: Node, name: str, known: Collection[str] | None, what: str) -> None:
        """Say so when `name`, written at `node`, is none of the `known` ids (None where they could not be read)."""
        if known is not None and name not in known:
            self.problem(node, f"unknown {what} `{name}`{self._hint(name, known)}")

    def _hint(self, name: str, known: Collection[str]) -> str:
        return self._meant(name, known) or f"; known are {listed(known)}"

    def _meant(self, name: str, known: Collection[str]) -> str:
        self._comparisons += len(known)
        return did_you_mean(name, known) if self._comparisons <= _MOST_COMPARISONS else ""


def _folded(name: str) -> str:
    """Return what a name has in common with all that look, or are typed, like it."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def is_null(node: Node) -> bool:
    """Tell whether a value was left out (`field:` with nothing behind it)."""
    return isinstance(node, ScalarNode) and node.value is None
