"""`ecomfit history`: the sittings kept on this computer, listed."""

from typing import Annotated

import typer

from ecomfit.cli import streams
from ecomfit.cli.options import json_option, lang_option, text_language
from ecomfit.cli.saved import all_saved, listed
from ecomfit.messages import Say


def add(group: typer.Typer, say: Say) -> None:
    """Add the command, which is what its group does without another."""

    @group.callback()
    def history(
        context: typer.Context,
        lang: Annotated[str | None, lang_option(say)] = None,
        json: Annotated[bool, json_option(say)] = False,
    ) -> None:
        if context.invoked_subcommand is not None:
            return
        kept = all_saved(say)
        if json:
            from ecomfit.report.json.history import history_dict

            streams.show_json(history_dict(kept))
        elif kept.paths():
            from ecomfit.report.terminal.history import history_report

            streams.show(history_report(listed(kept, text_language(lang, ()), say), say))
        else:
            streams.complain(say("history.none"))
