"""`ecomfit history`: the sittings kept on this computer, listed."""

from typing import Annotated

import typer

from ecomfit.cli import streams
from ecomfit.cli.options import json_option, lang_option
from ecomfit.cli.saved import all_saved
from ecomfit.messages import Say


def add(group: typer.Typer, say: Say) -> None:
    """Add the command, which is what its group does without another."""

    @group.callback()
    def history(
        context: typer.Context,
        lang: Annotated[str | None, lang_option(say)] = None,  # noqa: ARG001 - read before the commands are built
        json: Annotated[bool, json_option(say)] = False,
    ) -> None:
        if context.invoked_subcommand is not None:
            return
        from ecomfit.report.json.history import history_dict

        kept = all_saved(say)
        data = history_dict(kept.sittings, [path.stem for path in kept.unreadable])
        if json:
            streams.show_json(data)
        elif data["sittings"] or data["unreadable"]:
            from ecomfit.report.terminal.history import history_report

            streams.show(history_report(data, say))
        else:
            streams.complain(say("history.none"))
