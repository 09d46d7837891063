"""The commands put together, in the language chosen before they are built."""

from typing import Annotated

import typer

from ecomfit.cli.commands import (
    compare,
    explain,
    history,
    history_compare,
    history_delete,
    quiz,
    report,
    roles,
)
from ecomfit.cli.commands.kb import audit, check, evaluate, schema
from ecomfit.cli.options import lang_option
from ecomfit.cli.streams import write
from ecomfit.cli.usage import help_screens
from ecomfit.messages import Say


def build(say: Say) -> typer.Typer:
    """Return the application. Each command lives in a module of its own and imports what it needs when it runs."""
    # Rich help would double the time that every call takes to start, and screen readers read plain help better.
    app = typer.Typer(
        cls=help_screens.Group,
        help=say("help.app"),
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={
            "help_option_names": ["-h", "--help"],
            "obj": say,
            "terminal_width": help_screens.narrow(),
        },
    )

    @app.callback()
    def options(
        version: Annotated[
            bool, typer.Option("--version", help=say("help.version"), is_eager=True, callback=_version)
        ] = False,
        lang: Annotated[str | None, lang_option(say)] = None,  # read before the commands are built
    ) -> None:
        pass

    for command in (quiz, explain, compare, roles, report):
        command.add(app, say)
    kept = typer.Typer(help=say("help.history"), invoke_without_command=True, rich_markup_mode=None)
    for command in (history, history_delete, history_compare):
        command.add(kept, say)
    app.add_typer(kept, name="history")
    bases = typer.Typer(help=say("help.kb_group"), rich_markup_mode=None)
    for command in (check, audit, evaluate, schema):
        command.add(bases, say)
    app.add_typer(bases, name="kb")
    help_screens.speak(app)
    return app


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        write(f"ecomfit {version('ecomfit')}\n")
        raise typer.Exit
