"""From a file's bytes to a text whose every character and line the YAML parser takes as an editor does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from ecomfit.knowledge.limits import MAX_BYTES
from ecomfit.text import cut, marked_line

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Line and column, counted from 1, and what is wrong; what to do.
Problem: TypeAlias = tuple[int, int, str]

#: What YAML does not allow; the line breaks of YAML 1.1 alone, which no editor counts as such; a stray byte order mark.
_NOT_ALLOWED = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
#: Finding a place means counting lines from the beginning, so a file full of them is cut short.
_MOST_CHARACTERS = 20
_QUOTE = re.compile("`([^`]*)`")
_LONGEST_QUOTE = 60


class Refused(Exception):
    """Reading a file cannot go on."""

    def __init__(self, *problems: Problem) -> None:
        """Keep what is wrong, by place."""
        super().__init__(*problems)
        self.problems = problems


def decoded(data: bytes) -> str:
    """Return the text of a file; raise Refused where it is none, or holds what YAML does not allow."""
    if len(data) > MAX_BYTES:
        raise Refused((1, 1, f"larger than {MAX_BYTES // 2**20} MiB; split or shorten it"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = place(error.object[: error.start].decode())
        raise Refused((line, column, "not UTF-8 text; save the file as UTF-8")) from None
    if "\0" in text:
        line, column = place(text[: text.index("\0")])
        raise Refused((line, column, "not text, for it holds U+0000; save the file as UTF-8 text"))
    if not text.replace("\n", "").isprintable() and _NOT_ALLOWED.search(text):  # the first is the faster by half
        raise Refused(*_not_allowed(text))
    # Directives are of no use here, and libyaml's time grows with the square of their number.
    if text.startswith("%") or "\n%" in text or "\r%" in text:
        line, column = place(re.split(r"(?<![^\r\n])%", text, maxsplit=1)[0])
        raise Refused((line, column, "a line that begins with % is a directive, which is not allowed; delete it"))
    return text


def _not_allowed(text: str) -> list[Problem]:
    problems: list[Problem] = []
    for wrong in _NOT_ALLOWED.finditer(text):
        line, column = place(text[: wrong.start()])
        if len(problems) == _MOST_CHARACTERS:
            return [*problems, (line, column, "more such characters follow; mend these first")]
        problems.append((line, column, f"the character U+{ord(wrong[0]):04X} is not allowed; delete it"))
    return problems


def place(before: str) -> tuple[int, int]:
    """Return line and column of what follows the text `before`."""
    line = before.count("\n") + before.count("\r") - before.count("\r\n") + 1
    return line, len(before) - max(before.rfind("\n"), before.rfind("\r"))


def listing(file: str, problems: Iterable[Problem]) -> list[str]:
    """Return problems as `file:line:column: message`, in file order."""
    return [f"{file}:{line}:{column}: {_shown(message)}" for line, column, message in sorted(problems)]


def _shown(message: str) -> str:
    """Return a message that fits the screen and cannot command it, whatever names it quotes."""
    return marked_line(_QUOTE.sub(lambda quote: f"`{cut(quote[1], _LONGEST_QUOTE)}`", message))
