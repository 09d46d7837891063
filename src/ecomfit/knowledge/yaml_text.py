"""From a file's bytes to a text whose every character and line the YAML parser takes as an editor does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

from ecomfit.errors import Problem
from ecomfit.knowledge.limits import MAX_BYTES
from ecomfit.messages import Message, message

#: Line and column, counted from 1, and what is wrong; what to do.
Fault: TypeAlias = tuple[int, int, Message]

#: What YAML does not allow; the line breaks of YAML 1.1 alone, which no editor counts as such; a stray byte order mark.
_NOT_ALLOWED = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
#: Finding a place means counting lines from the beginning, so a file full of them is cut short.
_MOST_CHARACTERS = 20


class Refused(Exception):
    """Reading a file cannot go on."""

    def __init__(self, *faults: Fault) -> None:
        """Keep what is wrong, by place."""
        super().__init__(*faults)
        self.faults = faults


def decoded(data: bytes) -> str:
    """Return the text of a file; raise Refused where it is none, or holds what YAML does not allow."""
    if len(data) > MAX_BYTES:
        raise Refused((1, 1, message("yaml.too_large", most=MAX_BYTES // 2**20)))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = place(error.object[: error.start].decode())
        raise Refused((line, column, message("yaml.not_utf8"))) from None
    if "\0" in text:
        line, column = place(text[: text.index("\0")])
        raise Refused((line, column, message("yaml.not_text")))
    if not text.replace("\n", "").isprintable() and _NOT_ALLOWED.search(text):  # the first is the faster by half
        raise Refused(*_not_allowed(text))
    # Directives are of no use here, and libyaml's time grows with the square of their number.
    if text.startswith("%") or "\n%" in text or "\r%" in text:
        line, column = place(re.split(r"(?<![^\r\n])%", text, maxsplit=1)[0])
        raise Refused((line, column, message("yaml.directive")))
    return text


def _not_allowed(text: str) -> list[Fault]:
    faults: list[Fault] = []
    for wrong in _NOT_ALLOWED.finditer(text):
        line, column = place(text[: wrong.start()])
        if len(faults) == _MOST_CHARACTERS:
            return [*faults, (line, column, message("yaml.more_characters"))]
        faults.append((line, column, message("yaml.character", code=ord(wrong[0]))))
    return faults


def place(before: str) -> tuple[int, int]:
    """Return line and column of what follows the text `before`."""
    line = before.count("\n") + before.count("\r") - before.count("\r\n") + 1
    return line, len(before) - max(before.rfind("\n"), before.rfind("\r"))


def located(file: str, faults: Iterable[Fault]) -> list[Problem]:
    """Return what is wrong in a file, in file order, whatever the language it will be said in."""
    ordered = sorted((line, column, str(what), what) for line, column, what in faults)
    return [Problem(f"{file}:{line}:{column}", what) for line, column, _, what in ordered]
