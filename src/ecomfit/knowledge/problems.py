"""What is wrong in one file of a knowledge base: every problem at its place, up to a limit, and what might be meant."""

from __future__ import annotations

from collections.abc import Collection

from ecomfit.errors import Problem
from ecomfit.knowledge.hints import Subject, did_you_mean, listed
from ecomfit.knowledge.yaml_text import Fault, located
from ecomfit.knowledge.yaml_tree import MappingNode, Node
from ecomfit.messages import Message, message

#: Nobody reads more at once, and a hostile file has a million.
MAX_PROBLEMS = 10_000
#: How many pairs of names to compare, in search of one that was meant, before leaving suggestions out: a second or two.
_MOST_COMPARISONS = 50_000


class FileProblems:
    """Notes what is wrong in one file, in `faults`."""

    def __init__(self, file: str) -> None:
        """Note for `file`, as it is named in messages."""
        self.file = file
        self.faults: list[Fault] = []
        self._unlisted = 0
        self._comparisons = 0

    def problem(self, node: Node, what: Message) -> None:
        """Note a problem at the place of `node`."""
        if len(self.faults) < MAX_PROBLEMS:
            self.faults.append((node.line, node.column, what))
        else:
            self._unlisted += 1

    def problems(self) -> list[Problem]:
        """Return what is wrong, in file order."""
        problems = located(self.file, self.faults)
        if self._unlisted:
            line, column = max((line, column) for line, column, _ in self.faults)
            problems += located(self.file, [(line, column, message("reader.more_problems", n=self._unlisted))])
        return problems

    def require(self, node: Node, fields: dict[str, Node], what: Subject, names: Collection[str]) -> None:
        """Say which of the fields that must be there are not."""
        for name in names:
            if name not in fields:
                self.problem(node, message("reader.missing", what=what, name=name))

    def too_many(self, node: Node, what: Subject, count: int, most: int | None) -> bool:
        """Tell, and say, whether something names more than can be worked with."""
        if most is None or count <= most:
            return False
        self.problem(node, message("reader.too_many", what=what, n=count, most=most))
        return True

    def references(self, node: Node | None, known: Collection[str] | None, noun: str) -> None:
        """Say which keys of a mapping are none of the `known` ids."""
        if isinstance(node, MappingNode):
            for name, (key, _) in node.entries.items():
                if name.strip() and key.value is not None:
                    self.reference(key, name, known, noun)

    def reference(self, node: Node, name: str, known: Collection[str] | None, noun: str) -> None:
        """Say so when `name`, written at `node`, is none of the `known` ids (None where they could not be read)."""
        if known is not None and name not in known:
            what = message(f"noun.{noun}")
            self.problem(node, message("reader.unknown", noun=what, name=name, hint=self.hint(name, known)))

    def hint(self, name: str, known: Collection[str]) -> Message:
        """Return what is known to be there instead of `name`: what it may be meant for, or what there is."""
        return self.suggestion(name, known) or message("hint.known", names=listed(known))

    def suggestion(self, name: str, known: Collection[str]) -> Message | None:
        """Return the known name that `name` may be meant for, while there is time to look."""
        self._comparisons += len(known)
        return did_you_mean(name, known) if self._comparisons <= _MOST_COMPARISONS else None
