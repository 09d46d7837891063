"""The reference of the commands as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from command_tree import shared_options
from page_words import last_sections

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from command_tree import Command, Parameter
    from page_words import Word


def command_page(top: Command, word: Word) -> str:
    """Return the page. Names and calls stand in code; the help texts are plain and need no escaping."""
    return "\n\n".join(_blocks(top, word)) + "\n"


def about(parameter: Parameter, word: Word) -> str:
    """Return what a parameter is for, with its bounds and its default."""
    values = {"lowest": parameter.lowest, "highest": parameter.highest, "default": parameter.default}
    more = (word(key, value=value) for key, value in values.items() if value is not None)
    return " ".join((parameter.about, *more))


def parameters(command: Command, shared: Iterable[Parameter]) -> list[Parameter]:
    """Return what a command takes beyond what all take; arguments of one kind once."""
    return [*dict.fromkeys(command.arguments), *(option for option in command.options if option not in shared)]


def _blocks(top: Command, word: Word) -> Iterator[str]:
    shared = shared_options(top)
    commands = [command for command in top.everything() if command.runs]
    yield f"# {word('title')}"
    yield f"{word('made_by')} {word('other')}"
    yield f"{top.about} {word('output')}"
    yield _code(top.examples)
    yield "\n".join(f"- [`{command.name}`](#{_anchor(command)}): {command.about}" for command in commands)
    yield f"## {word('options')}"
    yield word("every_command")
    yield _items(shared, word)
    yield word("alone")
    yield _items(parameters(top, shared), word)
    for command in commands:
        yield f"## `{command.name}`"
        yield command.about
        yield f"```\n{command.usage}\n```"
        if own := parameters(command, shared):
            yield _items(own, word)
        if command.examples:
            yield _code(command.examples)
    for title, entries in last_sections(word):
        yield f"## {title}"
        yield "\n".join(f"- `{name}`: {text}" for name, text in entries)


def _anchor(command: Command) -> str:
    return "-".join(command.path)


def _code(lines: Iterable[str]) -> str:
    return "\n".join(("```console", *lines, "```"))


def _items(parameters: Iterable[Parameter], word: Word) -> str:
    return "\n".join(f"- `{parameter.typed}`: {about(parameter, word)}" for parameter in parameters)
