"""Reading nodes as typed values, collecting every problem with its place instead of stopping at the first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection
from typing import TypeVar

from ecomfit.knowledge.hints import Subject, both, item, kind_of, part
from ecomfit.knowledge.problems import FileProblems
from ecomfit.knowledge.records import Text
from ecomfit.knowledge.yaml_tree import ListNode, MappingNode, Node, ScalarNode
from ecomfit.messages import message

T = TypeVar("T")

#: A share of people is at least this, and at most all but this.
LEAST_SHARE = 0.01
#: Control characters but for the tab and the line break, surrogates, and line breaks in disguise.
_UNSHOWABLE = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")


class Reader(FileProblems):
    """Reads one file's nodes; what is wrong goes to `faults` and a harmless value comes back in its place."""

    def __init__(self, file: str, languages: tuple[str, ...] = ()) -> None:
        """Read for `file` (as it is named in messages), every text in `languages`."""
        super().__init__(file)
        self.languages = languages

    def fields(
        self, node: Node, what: Subject, known: Collection[str], required: Collection[str] = ()
    ) -> dict[str, Node]:
        """Return the fields of a mapping, without the unknown and the empty; say which are unknown or missing."""
        if not isinstance(node, MappingNode):
            self.problem(node, message("reader.no_record", what=what, kind=kind_of(node)))
            return {}
        given: dict[str, Node] = {}
        for name, (key, value) in node.entries.items():
            if name not in known:
                self.problem(key, message("reader.unknown_field", name=name, what=what, hint=self.hint(name, known)))
            elif not is_null(value):
                given[name] = value
        self.require(node, given, what, required)
        return given

    def records(
        self, node: Node | None, what: Subject, read: Callable[[str, Node], T], noun: str = "", *, most: int
    ) -> dict[str, T]:
        """Read a table whose ids are names for what it holds, so that a person must be able to tell them apart."""
        if isinstance(node, MappingNode) and len(node.entries) <= most:
            self._tell_apart(node, what)
        return self.table(node, what, read, noun, most=most)

    def _tell_apart(self, node: MappingNode, what: Subject) -> None:
        first: dict[str, ScalarNode] = {}
        for key, _ in node.entries.values():
            other = first.setdefault(_folded(key.written), key)
            if other is not key:
                names = {"name": key.written, "other": other.written, "line": other.line}
                self.problem(key, message("reader.look_alike", what=what, **names))

    def table(
        self,
        node: Node | None,
        what: Subject,
        read: Callable[[str, Node], T],
        noun: str = "",
        *,
        most: int | None = None,
    ) -> dict[str, T]:
        """Read a mapping from ids to records, each by `read(id, value)`; nothing where there is no node.

        Where `noun` names what it holds, there must be at least one; where `most` is given, no more than that.
        """
        if node is None:
            return {}
        if not isinstance(node, MappingNode):
            self.problem(node, message("reader.no_table", what=what, kind=kind_of(node)))
            return {}
        if noun and not node.entries:
            self.problem(node, message("reader.none_named", what=what, noun=message(f"noun.{noun}")))
        if self.too_many(node, what, len(node.entries), most):
            return {}
        for key, _ in node.entries.values():
            self._id(key, what)
        return {name: read(name, value) for name, (_, value) in node.entries.items()}

    def _id(self, key: ScalarNode, what: Subject) -> None:
        if not key.written.strip():
            self.problem(key, message("reader.empty_name", what=what))
        elif key.value is None:
            self.problem(key, message("reader.null_name", name=key.written, what=what))
        elif not key.written.isprintable() or key.written != key.written.strip():
            self.problem(key, message("reader.invisible", name=key.written, what=what))

    def sequence(
        self, node: Node | None, what: Subject, read: Callable[[Node], T], most: int | None = None
    ) -> tuple[T, ...]:
        """Read a list of at most so many, each item by `read`; nothing where there is no node."""
        if node is None:
            return ()
        if not isinstance(node, ListNode):
            self.problem(node, message("reader.no_list", what=what, kind=kind_of(node)))
            return ()
        if self.too_many(node, what, len(node.items), most):
            return ()
        return tuple(read(item) for item in node.items)

    def version(self, node: Node | None) -> int:
        """Read the format's version, which can only be 1 yet."""
        if node is not None and not (isinstance(node, ScalarNode) and node.value == 1 and node.value is not True):
            self.problem(node, message("reader.version"))
        return 1

    def required_text(self, fields: dict[str, Node], name: str, what: Subject) -> Text:
        """Read the text of a field whose absence has been noted already."""
        return self.text(fields[name], part(name, what)) if name in fields else Text({})

    def optional_text(self, fields: dict[str, Node], name: str, what: Subject) -> Text | None:
        """Read the text of a field that may be left out."""
        return self.text(fields[name], part(name, what)) if name in fields else None

    def optional_share(self, fields: dict[str, Node], name: str, what: Subject) -> float | None:
        """Read the share of people in a field that may be left out: neither nobody nor everybody."""
        if name not in fields:
            return None
        return self.number(fields[name], part(name, what), LEAST_SHARE, 1 - LEAST_SHARE)

    def texts(self, node: Node | None, what: Subject) -> tuple[Text, ...]:
        """Read a list of texts."""
        return self.sequence(node, what, lambda node: self.text(node, item(what)))

    def strings(self, node: Node | None, what: Subject, most: int | None = None) -> tuple[str, ...]:
        """Read a list of plain strings."""
        return self.sequence(node, what, lambda node: self.string(node, item(what)), most)

    def distinct(self, node: Node | None, what: Subject) -> dict[str, Node]:
        """Read a list of plain strings, none of which may be there twice, each with its place."""
        items: dict[str, Node] = {}

        def read(node: Node) -> None:
            name = self.string(node, item(what))
            if name in items:
                self.problem(node, message("reader.twice", name=name, what=what))
            elif name:
                items[name] = node

        self.sequence(node, what, read)
        return items

    def text(self, node: Node, what: Subject) -> Text:
        """Read a text: a plain string, or a mapping from language to string that has every declared language."""
        if isinstance(node, MappingNode):
            return Text(self.by_language(node, what, self.string))
        return Text({"": self.string(node, what)})

    def by_language(self, node: MappingNode, what: Subject, read: Callable[[Node, Subject], T]) -> dict[str, T]:
        """Read a mapping from language to what `read` makes of it, which has every declared language and no other."""
        wanted = self.languages or tuple(node.entries)
        if not node.entries or tuple(node.entries) != self.languages:
            self._check_languages(node, wanted, what)
        texts = {lang: node.entries[lang][1] for lang in wanted if lang in node.entries}
        return {lang: read(text, message("part.in_language", what=what, lang=lang)) for lang, text in texts.items()}

    def _check_languages(self, node: MappingNode, wanted: tuple[str, ...], what: Subject) -> None:
        known = frozenset(wanted)
        for name, (key, _) in node.entries.items():
            if name not in known:
                hint = self.suggestion(name, wanted) or message("reader.declare_language")
                self.problem(key, message("reader.other_language", what=what, lang=name, hint=hint))
            elif not name.strip():
                self.problem(key, message("reader.empty_language", what=what))
        missing = [lang for lang in wanted if lang not in node.entries]
        if missing or not node.entries:
            langs = both(missing) if missing else message("reader.any_language")
            self.problem(node, message("reader.no_text", what=what, langs=langs))

    def string(self, node: Node, what: Subject) -> str:
        """Read a text that is not empty. A number is taken as it is written: a name may be 360, a code 2.10."""
        if not isinstance(node, ScalarNode) or isinstance(node.value, bool):
            hint = message("reader.quote_it") if isinstance(node, ScalarNode) else ""
            self.problem(node, message("reader.not_text", what=what, kind=kind_of(node), hint=hint))
            return ""
        if node.value is None or not node.written.strip():
            self.problem(node, message("reader.empty", what=what))
            return ""
        if not node.written.isprintable() and (wrong := _UNSHOWABLE.search(node.written)):
            self.problem(node, message("reader.control_character", what=what, code=ord(wrong[0])))
        return node.written

    def number(self, node: Node, what: Subject, low: float, high: float) -> float:
        """Read a number within `low` … `high`."""
        if not isinstance(node, ScalarNode) or isinstance(node.value, bool) or not isinstance(node.value, int | float):
            self.problem(node, message("reader.not_number", what=what, low=low, high=high, kind=kind_of(node)))
            return low
        if not low <= node.value <= high:
            self.problem(node, message("reader.out_of_bounds", what=what, value=node.written, low=low, high=high))
            return low
        return float(node.value)

    def whole(self, node: Node, what: Subject, low: int, high: int) -> int:
        """Read a whole number within `low` … `high`."""
        value = self.number(node, what, low, high)
        if value != int(value):
            self.problem(node, message("reader.not_whole", what=what, value=value, low=low, high=high))
        return int(value)


def _folded(name: str) -> str:
    """Return what a name has in common with all that look, or are typed, like it."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def is_null(node: Node) -> bool:
    """Tell whether a value was left out (`field:` with nothing behind it)."""
    return isinstance(node, ScalarNode) and node.value is None
