"""What a knowledge base says in one or several languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Text:
    """A text in one or several languages, in the order the knowledge base declares them.

    A plain string of the knowledge base is the same text in every language, kept under the language "".
    """

    by_language: Mapping[str, str]

    def in_language(self, lang: str) -> str:
        """Return the text in `lang`; where that is missing in English, else in the first language there is."""
        return _in_language(self.by_language, lang, "")

    def every(self) -> tuple[str, ...]:
        """Return the text in every language, for looking things up."""
        return tuple(self.by_language.values())


@dataclass(frozen=True, slots=True)
class Words:
    """A list of words in one or several languages, kept as a `Text` keeps its one."""

    by_language: Mapping[str, tuple[str, ...]]

    def in_language(self, lang: str) -> tuple[str, ...]:
        """Return the words in `lang`; where there are none in English, else in the first language there is."""
        return _in_language(self.by_language, lang, ())


def _in_language(values: Mapping[str, T], lang: str, nothing: T) -> T:
    for choice in (lang, "", "en"):
        if choice in values:
            return values[choice]
    return next(iter(values.values()), nothing)
