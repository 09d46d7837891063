"""The reference of the commands as a manual page, in the man macros that every formatter knows."""

from __future__ import annotations

import re
from textwrap import wrap
from typing import TYPE_CHECKING

from command_page import about, parameters
from command_tree import shared_options
from page_words import REVISED, last_sections

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from command_tree import Command, Parameter
    from page_words import Word


def man_page(top: Command, word: Word, version: str) -> str:
    """Return the page."""
    return "\n".join(_lines(top, word, version)) + "\n"


def _lines(top: Command, word: Word, version: str) -> Iterator[str]:
    shared = shared_options(top)
    commands = [command for command in top.everything() if command.runs]
    yield f'.TH ECOMFIT 1 "{REVISED}" "ecomfit {version}" "{word("manual")}"'
    yield from _section(word("name"))
    yield f"ecomfit \\- {_plain(word('in_short'))}"
    yield from _section(word("synopsis"))
    yield "\n.br\n".join(_call(command) for command in commands)
    yield from _section(word("description"))
    yield _text(f"{top.about} {word('output')}")
    yield from _section(word("options"))
    yield _text(word("every_command"))
    yield from _items(shared, word)
    yield ".PP"
    yield _text(word("alone"))
    yield from _items(parameters(top, shared), word)
    yield from _section(word("commands"))
    for command in commands:
        yield f".SS {_call(command)}"
        yield _text(command.about)
        yield from _items(parameters(command, shared), word)
    for title, entries in last_sections(word):
        yield from _section(title)
        for name, text in entries:
            yield from _entry(f"\\fB{_plain(name)}\\fR", text)
    yield from _section(word("examples"))
    calls = dict.fromkeys(call for command in top.everything() for call in command.examples)
    yield from (".nf", *map(_plain, calls), ".fi")


def _section(title: str) -> Iterator[str]:
    yield f'.SH "{_plain(title).upper()}"'


def _items(parameters: Iterable[Parameter], word: Word) -> Iterator[str]:
    for parameter in parameters:
        names = ", ".join(f"\\fB{_plain(name)}\\fR" for name in parameter.names)
        value = f"\\fI{_plain(parameter.value)}\\fR" if parameter.value else ""
        yield from _entry(" ".join(filter(None, (names, value))), about(parameter, word))


def _entry(tag: str, text: str) -> Iterator[str]:
    yield from (".TP", tag, _text(text))


def _call(command: Command) -> str:
    rest = command.usage.removeprefix(command.name)
    return f"\\fB{_plain(command.name)}\\fR{_plain(rest)}"


def _text(text: str) -> str:
    """Return running text in lines as short as formatters ask for, none of which looks like a command of theirs."""
    lines = wrap(_plain(text), 78, break_long_words=False, break_on_hyphens=False)
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in lines)


def _plain(text: str) -> str:
    """Return a text with nothing in it that the formatter would take for a command of its own; code is set bold."""
    safe = text.replace("\\", "\\e").replace("-", "\\-")
    safe = re.sub("[^\x20-\x7e]", lambda found: f"\\[u{ord(found[0]):04X}]", safe)
    return re.sub("`([^`]*)`", r"\\fB\1\\fR", safe)
