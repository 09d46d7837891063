"""`ecomfit compare ROLE ROLE`."""

from typing import Annotated

import typer

from ecomfit.cli import complete, streams
from ecomfit.cli.find import find_entry
from ecomfit.cli.options import directory, json_option, kb_option, lang_option, text_language
from ecomfit.messages import Say


def add(app: typer.Typer, say: Say) -> None:
    """Add the command."""

    @app.command(help=say("help.compare"))
    def compare(
        one: Annotated[
            str, typer.Argument(metavar="ROLE", help=say("help.compare_role"), autocompletion=complete.roles)
        ],
        other: Annotated[
            str, typer.Argument(metavar="ROLE", help=say("help.compare_role"), autocompletion=complete.roles)
        ],
        kb: Annotated[str | None, kb_option(say)] = None,
        lang: Annotated[str | None, lang_option(say)] = None,
        json: Annotated[bool, json_option(say)] = False,
    ) -> None:
        from ecomfit.knowledge.load import load_catalogue
        from ecomfit.report.json.comparison import comparison_dict

        catalogue = load_catalogue(directory(kb))
        texts = text_language(lang, catalogue.languages)
        roles = [catalogue.roles[find_entry(catalogue, name, texts, say, ("role",)).id] for name in (one, other)]
        data = comparison_dict(catalogue, roles[0], roles[1], texts)
        if json:
            streams.show_json(data)
            return
        from ecomfit.report.terminal.comparison import comparison_report

        streams.show(comparison_report(data, say))
