"""Help screens that speak one language: the library knows English only, and its defaults are said beside ours."""

from __future__ import annotations

from shutil import get_terminal_size
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from ecomfit.cli.exit_codes import ExitCode
from ecomfit.cli.streams import complain
from ecomfit.cli.usage import completion, wrong_usage
from ecomfit.cli.usage.parameters import named, value_of
from ecomfit.messages import Say

#: Options that the library adds, with help of its own.
_ADDED = {
    "help": "help.help",
    completion.INSTALL: "help.install_completion",
    completion.SHOW: "help.show_completion",
}
#: What the library raises where a command is called wrongly; only this child of it has a public name.
LibraryError: Any = typer.BadParameter.__mro__[1]
#: The library writes no narrower help than for a terminal of so many columns.
NARROW = 52


class _Spoken:
    """A command that finds what says its messages in the context's object. Goes before a class of the library's."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters; those that the library adds speak in our words."""
        params: list[Any] = super().get_params(ctx)  # type: ignore[misc]
        for param in params:
            if param.name in _ADDED:
                param.help = ctx.obj(_ADDED[param.name])
            if param.name in (completion.INSTALL, completion.SHOW):
                completion.reword(param)
        return params

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the first line."""
        say: Say = ctx.obj
        formatter.write_usage(ctx.command_path, " ".join(_pieces(self, ctx, say)), prefix=f"{say('help.usage')} ")

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write what can be given to the command, and the commands below it."""
        say: Say = ctx.obj
        params = [param for param in ctx.command.get_params(ctx) if not param.hidden]
        for kind, title in (("argument", say("help.arguments")), ("option", say("help.options"))):
            records = [_record(param, say) for param in params if param.param_type_name == kind]
            if records:
                with formatter.section(title):
                    formatter.write_dl(records, col_max=_names(formatter.width))
        if isinstance(ctx.command, TyperGroup):
            ctx.command.format_commands(ctx, formatter)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse, and say in our words what is wrong."""
        given = list(args)
        # The library would refuse what is too much in words that tell nothing apart from other mistakes.
        refuses, ctx.allow_extra_args = not ctx.allow_extra_args, True
        try:
            rest: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]
        except LibraryError as error:
            raise wrong_usage.explained(error, ctx, given) from None
        if refuses and rest and not ctx.resilient_parsing:
            raise wrong_usage.too_many(rest, ctx)
        return rest


class Command(_Spoken, TyperCommand):
    """A command whose help and usage errors speak the program's language."""


class Group(_Spoken, TyperGroup):
    """A group of commands whose help and usage errors speak the program's language."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the commands with the first sentence of each one's help."""
        commands = {name: command for name, command in self.commands.items() if not command.hidden}
        width = max(formatter.width - 6 - max(map(len, commands)), NARROW // 2)
        with formatter.section(ctx.obj("help.commands")):
            formatter.write_dl([(name, command.get_short_help_str(width)) for name, command in commands.items()])

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Return the command that is named."""
        if self.get_command(ctx, args[0]) is None and not ctx.resilient_parsing:
            raise wrong_usage.no_command(args[0], list(self.commands), ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run the command that is named; without one, show what there is."""
        try:
            return super().invoke(ctx)
        except LibraryError:
            if ctx.invoked_subcommand is not None:
                raise
            complain(ctx.get_help())
            raise typer.Exit(ExitCode.USAGE_WRONG) from None


def speak(app: typer.Typer) -> None:
    """Let every command of an application, and of the groups in it, speak the program's language."""
    for command in app.registered_commands:
        command.cls = Command
    for group in app.registered_groups:
        group.cls = Group
        if group.typer_instance is not None:
            speak(group.typer_instance)


def narrow() -> int | None:
    """Return the width for a terminal that is narrower than the library's help, else None, which leaves it to it."""
    columns = get_terminal_size().columns
    return columns - 2 if columns < NARROW else None


def _names(width: int) -> int:
    """Return how wide the column of names may be before what they are for goes below them."""
    return 30 if width >= NARROW - 2 else 8


def _pieces(command: Any, ctx: Any, say: Say) -> list[str]:
    arguments = [param for param in command.get_params(ctx) if param.param_type_name == "argument"]
    names = [(named(param, say), param.required) for param in arguments]
    pieces = [name if required or name.startswith("[") else f"[{name}]" for name, required in names]
    below = [say("help.below")] if isinstance(command, TyperGroup) else []
    return [say("help.some_options"), *pieces, *below]


def _record(param: Any, say: Say) -> tuple[str, str]:
    """Return a parameter's name and what it is for, its default at the end."""
    text = param.help or ""
    if param.show_default and param.default is not None and param.default is not False:
        text = say("help.with_default", text=text.removesuffix("."), value=param.default)
    if param.param_type_name == "argument":
        return named(param, say), text
    value = "" if param.is_flag else f" {value_of(param, say)}"
    return ", ".join(sorted(param.opts, key=len)) + value, text  # the library keeps some names in no fixed order
