"""What the program itself says, in each language it speaks."""

from __future__ import annotations

from typing import Protocol

from ecomfit.messages.messages import MESSAGES

LANGUAGES = ("id", "en")


class Say(Protocol):
    """Says a message, with its values filled in."""

    def __call__(self, key: str, **values: object) -> str:
        """Return the message `key`; KeyError for one that does not exist, which is a bug."""


def speaker(lang: str) -> Say:
    """Return what says messages in `lang`, or in English where the program does not speak it."""
    spoken = lang if lang in LANGUAGES else "en"

    def say(key: str, **values: object) -> str:
        return MESSAGES[key][spoken].format(**values)

    return say
