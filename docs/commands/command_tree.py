"""The program's commands as data, read off the one definition that the program itself is built from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import typer.main

from ecomfit.cli.app import build
from ecomfit.cli.usage.parameters import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomfit.messages import Say


@dataclass(frozen=True, slots=True)
class Parameter:
    """An argument or an option: what is typed, what it is for, its default and its bounds where it has any."""

    names: tuple[str, ...]
    value: str
    about: str
    default: str | None
    lowest: int | None
    highest: int | None

    @property
    def typed(self) -> str:
        """What is typed: the names of an option, and what stands for its value."""
        return " ".join(filter(None, (", ".join(self.names), self.value)))


@dataclass(frozen=True, slots=True)
class Command:
    """A command or a group of commands; `runs` says whether it does something when it is called by itself."""

    path: tuple[str, ...]
    usage: str
    about: str
    examples: tuple[str, ...]
    arguments: tuple[Parameter, ...]
    options: tuple[Parameter, ...]
    below: tuple[Command, ...]
    runs: bool

    @property
    def name(self) -> str:
        """The words that call it."""
        return " ".join(self.path)

    def everything(self) -> Iterator[Command]:
        """Yield this command and all below it, in the order of the help screens."""
        yield self
        for command in self.below:
            yield from command.everything()


def command_tree(say: Say) -> Command:
    """Return the whole program, its texts in the language of `say`."""
    return _command(typer.main.get_command(build(say)), ("ecomfit",), None, say)


def shared_options(top: Command) -> tuple[Parameter, ...]:
    """Return the options that every command has alike, so that they need be told only once."""
    commands = [command for command in top.everything() if command.runs]
    return tuple(option for option in top.options if all(option in command.options for command in commands))


def _command(command: Any, path: tuple[str, ...], above: Any, say: Say) -> Command:
    context = command.context_class(command, info_name=path[-1], parent=above, obj=say, **_settings(command))
    shown = [param for param in command.get_params(context) if not param.hidden]
    about, examples = _parts(command.help or "")
    arguments, options = (
        tuple(_parameter(param, say) for param in shown if param.param_type_name == kind)
        for kind in ("argument", "option")
    )
    below = getattr(command, "commands", {})
    return Command(
        path,
        _usage(path, [param for param in shown if param.param_type_name == "argument"], say),
        about,
        examples,
        arguments,
        options,
        tuple(_command(child, (*path, name), context, say) for name, child in below.items() if not child.hidden),
        not below or command.invoke_without_command,
    )


def _settings(command: Any) -> dict[str, Any]:
    """Return what decides which options there are, and nothing of the terminal that this runs on."""
    return {name: value for name, value in command.context_settings.items() if name == "help_option_names"}


def _usage(path: tuple[str, ...], arguments: list[Any], say: Say) -> str:
    values = [(value_of(argument, say), argument.required) for argument in arguments]
    pieces = [value if required or value.startswith("[") else f"[{value}]" for value, required in values]
    return " ".join((*path, say("help.some_options"), *pieces))


def _parts(text: str) -> tuple[str, tuple[str, ...]]:
    """Split a help text into what it says and its examples: the program's calls, however they are set off."""
    about, _, rest = text.partition("\n\n")
    calls = [line[line.index("ecomfit ") :] for line in rest.split("\n") if "ecomfit " in line]
    return about, tuple(calls)


def _parameter(param: Any, say: Say) -> Parameter:
    option = param.param_type_name == "option"
    # The library keeps some names in no fixed order.
    names = tuple(sorted(param.opts, key=len)) if option else ()
    value = "" if option and param.is_flag else value_of(param, say)
    told = param.show_default and param.default is not None and param.default is not False
    # Typer 0.29 moved the bounds from the type to the parameter itself.
    kind = getattr(param, "type", None)
    lowest, highest = (getattr(param, bound, getattr(kind, bound, None)) for bound in ("min", "max"))
    return Parameter(names, value, param.help or "", str(param.default) if told else None, lowest, highest)
