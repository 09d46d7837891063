"""Everything ecomfit raises on purpose: each message says what is wrong, where, and what to do."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ecomfit.messages import ENGLISH, Message, Say, speaker
from ecomfit.text import cut, marked_line

_QUOTE = re.compile("`([^`]*)`")
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong at one place of a file, and what to do; `place` is `file:line:column` or `file:line`."""

    place: str
    message: Message

    def in_language(self, say: Say) -> str:
        """Return one line that fits the screen and cannot command it, whatever names it quotes."""
        message = self.message.in_language(say)
        return f"{self.place}: " + marked_line(_QUOTE.sub(lambda quote: f"`{cut(quote[1], _LONGEST_QUOTE)}`", message))

    def __str__(self) -> str:
        """Return it in English."""
        return self.in_language(speaker(ENGLISH))


class EcomfitError(Exception):
    """The input or the data is wrong; `str(error)` is an English sentence for the person who must act.

    Attributes:
        messages: what is wrong, a line each: in words already, or yet to be said in the reader's language.
    """

    def __init__(self, *messages: str | Message | Problem) -> None:
        """Keep everything that is wrong, so that a person sees all of it at once."""
        super().__init__(*messages)
        self.messages = messages

    def __str__(self) -> str:
        """Return what is wrong in English."""
        return self.in_language(speaker(ENGLISH))

    def in_language(self, say: Say) -> str:
        """Return what is wrong as `say` words it; what is in words already stays as it is."""
        return "\n".join(self.lines(say))

    def lines(self, say: Say) -> list[str]:
        """Return what is wrong as `say` words it, thing by thing."""
        return [line if isinstance(line, str) else line.in_language(say) for line in self.messages]


class KnowledgeBaseError(EcomfitError):
    """A knowledge base cannot be used."""

    @property
    def problems(self) -> list[str]:
        """Return one English line each, `file:line:column: what is wrong; what to do`, in file order."""
        return self.lines(speaker(ENGLISH))


class AnswersError(EcomfitError):
    """An answer, or a file of answers, does not belong to the questions asked."""


class NotFoundError(EcomfitError):
    """Nothing of that name (a role, a skill, a term, a saved sitting) is known."""


class UsageError(EcomfitError):
    """The command was called in a way that cannot work, such as a quiz without a terminal."""
