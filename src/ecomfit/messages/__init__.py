"""What the program itself says, in each language it speaks.

Every other module of this folder is a language and is named by its code, so that a new language is one new file: its
`MESSAGES` are a message to each key, and the first of them are what else is particular to a language.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

ENGLISH = "en"
#: The codes of the languages there are, English last: where nothing else decides, the reader's own comes first.
LANGUAGES: tuple[str, ...] = tuple(
    sorted((file.name for file in iter_modules(__path__)), key=lambda code: (code == ENGLISH, code))
)


class Say(Protocol):
    """Says a message, with its values filled in."""

    def __call__(self, key: str, **values: object) -> str:
        """Return the message `key`; KeyError for one that does not exist, which is a bug."""


def messages_in(lang: str) -> dict[str, str]:
    """Return all messages in one of the LANGUAGES; only the languages that are spoken are ever loaded."""
    messages: dict[str, str] = import_module(f"{__name__}.{lang}").MESSAGES
    return messages


def speaker(lang: str) -> Say:
    """Return what says messages in `lang`, or in English where the program does not speak it."""
    messages = messages_in(lang if lang in LANGUAGES else ENGLISH)

    def say(key: str, **values: object) -> str:
        return messages[key].format(**values)

    return say


@dataclass(frozen=True, slots=True)
class Message:
    """Something to say, before it is known in which language.

    Attributes:
        key: which message it is.
        values: what is filled in; messages among them are said in the same language.
    """

    key: str
    values: Mapping[str, object]

    def in_language(self, say: Say) -> str:
        """Return it as `say` words it."""
        return say(self.key, **{name: _worded(value, say) for name, value in self.values.items()})

    def __str__(self) -> str:
        """Return it in English."""
        return self.in_language(speaker(ENGLISH))


def message(key: str, /, **values: object) -> Message:
    """Return the message `key` with its values."""
    return Message(key, values)


def _worded(value: object, say: Say) -> object:
    return value.in_language(say) if isinstance(value, Message) else value
