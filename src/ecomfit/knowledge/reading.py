"""Reading nodes as typed values, collecting every problem with its place instead of stopping at the first."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeVar

from ecomfit.knowledge.records import Text
from ecomfit.knowledge.yamlnodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ecomfit.knowledge.yamlnodes import ScalarValue

T = TypeVar("T")


class Reader:
    """Reads one file's nodes; what is wrong goes to `problems` and a harmless value comes back in its place."""

    def __init__(self, file: str, languages: tuple[str, ...] = ()) -> None:
        """Read for `file` (as it is named in messages), every text in `languages`."""
        self.file = file
        self.languages = languages
        self.problems: list[tuple[int, int, str]] = []

    def problem(self, node: Node, message: str) -> None:
        """Note a problem at the place of `node`."""
        self.problems.append((node.line, node.column, message))

    def lines(self) -> list[str]:
        """Return the problems as `file:line:column: message`, in file order."""
        return [f"{self.file}:{line}:{column}: {message}" for line, column, message in sorted(self.problems)]

    def fields(self, node: Node, what: str, known: Iterable[str], required: Iterable[str] = ()) -> dict[str, Node]:
        """Return the fields of a mapping, without the unknown and the empty; say which are unknown or missing."""
        if not isinstance(node, Mapping):
            self.problem(node, f"{what} must be a mapping (`field: value` lines), not {kind_of(node)}")
            return {}
        allowed = list(known)
        for name, (key, _) in node.entries.items():
            if name not in allowed:
                self.problem(key, f"unknown field `{name}` in {what}{did_you_mean(name, allowed)}")
        given = {name: value for name, (_, value) in node.entries.items() if name in allowed}
        for name in required:
            if name not in given or is_null(given[name]):
                self.problem(node, f"{what} has no `{name}`; add it")
        return {name: value for name, value in given.items() if not is_null(value)}

    def table(self, node: Node | None, what: str, read: Callable[[str, Node], T]) -> dict[str, T]:
        """Read a mapping from ids to records, each by `read(id, value)`; nothing where there is no node."""
        if node is None:
            return {}
        if not isinstance(node, Mapping):
            self.problem(node, f"{what} must be a mapping from names to values, not {kind_of(node)}")
            return {}
        for name, (key, _) in node.entries.items():
            if key.value is None or not name.strip():
                self.problem(key, f"a name in {what} is empty; write one")
        return {name: read(name, value) for name, (_, value) in node.entries.items()}

    def sequence(self, node: Node | None, what: str, read: Callable[[Node], T]) -> tuple[T, ...]:
        """Read a list, each item by `read`; nothing where there is no node."""
        if node is None:
            return ()
        if not isinstance(node, Sequence):
            self.problem(node, f"{what} must be a list (`- item` lines), not {kind_of(node)}")
            return ()
        return tuple(read(item) for item in node.items)

    def version(self, node: Node | None) -> int:
        """Read the format's version, which can only be 1 yet."""
        if node is not None and not (isinstance(node, Scalar) and node.value == 1 and node.value is not True):
            self.problem(node, "`version` must be 1, the only version of the format there is")
        return 1

    def required_text(self, fields: dict[str, Node], name: str, what: str) -> Text:
        """Read the text of a field whose absence has been noted already."""
        return self.text(fields[name], f"`{name}` of {what}") if name in fields else Text({})

    def optional_text(self, fields: dict[str, Node], name: str, what: str) -> Text | None:
        """Read the text of a field that may be left out."""
        return self.text(fields[name], f"`{name}` of {what}") if name in fields else None

    def texts(self, node: Node | None, what: str) -> tuple[Text, ...]:
        """Read a list of texts."""
        return self.sequence(node, what, lambda item: self.text(item, f"an item of {what}"))

    def strings(self, node: Node | None, what: str) -> tuple[str, ...]:
        """Read a list of plain strings."""
        return self.sequence(node, what, lambda item: self.string(item, f"an item of {what}"))

    def text(self, node: Node, what: str) -> Text:
        """Read a text: a plain string, or a mapping from language to string that has every declared language."""
        if isinstance(node, Mapping):
            return self._languages(node, what)
        return Text({"": self.string(node, what)})

    def _languages(self, node: Mapping, what: str) -> Text:
        for name, (key, _) in node.entries.items():
            if self.languages and name not in self.languages:
                hint = did_you_mean(name, self.languages) or "; add it to `languages` or delete it"
                self.problem(key, f"{what} has a text in `{name}`, which is not among the languages{hint}")
        wanted = self.languages or tuple(node.entries)
        missing = [lang for lang in wanted if lang not in node.entries]
        if missing or not node.entries:
            self.problem(
                node, f"{what} has no text in {' and '.join(f'`{lang}`' for lang in missing) or 'any language'}; add it"
            )
        texts = {lang: node.entries[lang][1] for lang in wanted if lang in node.entries}
        return Text({lang: self.string(text, f"{what} in `{lang}`") for lang, text in texts.items()})

    def string(self, node: Node, what: str) -> str:
        """Read a text that is not empty. A number is taken as it stands: a name may be 360."""
        if not isinstance(node, Scalar) or isinstance(node.value, bool):
            self.problem(node, f"{what} must be text, not {kind_of(node)}; if it is text, put it in quotes")
            return ""
        if node.value is None or not str(node.value).strip():
            self.problem(node, f"{what} is empty; write it or delete the field")
            return ""
        return str(node.value)

    def number(self, node: Node, what: str, low: float, high: float) -> float:
        """Read a number within `low` … `high`."""
        value = node.value if isinstance(node, Scalar) else None
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.problem(node, f"{what} must be a number from {low:g} to {high:g}, not {kind_of(node)}")
            return low
        if not low <= value <= high:
            self.problem(node, f"{what} is {value:g}; it must be from {low:g} to {high:g}")
            return low
        return float(value)

    def whole(self, node: Node, what: str, low: int, high: int) -> int:
        """Read a whole number within `low` … `high`."""
        value = self.number(node, what, low, high)
        if value != int(value):
            self.problem(node, f"{what} is {value:g}; it must be a whole number from {low} to {high}")
        return int(value)

    def references(self, node: Node | None, known: Iterable[str], what: str) -> None:
        """Say which keys of a mapping are none of the `known` ids."""
        if isinstance(node, Mapping):
            ids = list(known)
            for name, (key, _) in node.entries.items():
                self.reference(key, name, ids, what)

    def reference(self, node: Node, name: str, known: Iterable[str], what: str) -> None:
        """Say so when `name`, written at `node`, is none of the `known` ids."""
        ids = list(known)
        if name not in ids:
            self.problem(node, f"unknown {what} `{name}`{did_you_mean(name, ids) or f'; known are {listed(ids)}'}")


def is_null(node: Node) -> bool:
    """Tell whether a value was left out (`field:` with nothing behind it)."""
    return isinstance(node, Scalar) and node.value is None


def kind_of(node: Node) -> str:
    """Name what a node is, for a message."""
    if isinstance(node, Mapping):
        return "a mapping"
    if isinstance(node, Sequence):
        return "a list"
    value: ScalarValue = node.value
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true" if value else "false"
    return "a number" if isinstance(value, int | float) else "text"


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return a suggestion to append to a message, or nothing when no known name is near."""
    near = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f"; did you mean `{near[0]}`?" if near else ""


def listed(ids: list[str], most: int = 8) -> str:
    """List ids for a message, cut where they would fill the screen."""
    shown = ", ".join(f"`{name}`" for name in ids[:most]) or "none"
    return shown + (f" and {len(ids) - most} more" if len(ids) > most else "")
