"""`ecomfit roles`: every role in short."""

from typing import Annotated

import typer

from ecomfit.cli import streams
from ecomfit.cli.options import directory, json_option, kb_option, lang_option, text_language
from ecomfit.messages import Say


def add(app: typer.Typer, say: Say) -> None:
    """Add the command."""

    @app.command(help=say("help.roles"))
    def roles(
        kb: Annotated[str | None, kb_option(say)] = None,
        lang: Annotated[str | None, lang_option(say)] = None,
        json: Annotated[bool, json_option(say)] = False,
    ) -> None:
        from ecomfit.knowledge.load import load_catalogue
        from ecomfit.report.json.catalogue import roles_dict

        catalogue = load_catalogue(directory(kb))
        data = roles_dict(catalogue, text_language(lang, catalogue.languages))
        if json:
            streams.show_json(data)
            return
        from ecomfit.report.terminal.roles import roles_report

        streams.show(roles_report(data, say))
