"""`ecomfit roles`: every role in short."""

from typing import Annotated

import typer

from ecomfit.cli import streams
from ecomfit.cli.options import directory, json_option, kb_option, lang_option, text_language
from ecomfit.errors import UsageError
from ecomfit.messages import Say, speaker


def add(app: typer.Typer, say: Say) -> None:
    """Add the command."""

    @app.command(help=say("help.roles"))
    def roles(
        kb: Annotated[str | None, kb_option(say)] = None,
        lang: Annotated[str | None, lang_option(say)] = None,
        long: Annotated[bool, typer.Option("--long", help=say("help.long"))] = False,
        json: Annotated[bool, json_option(say)] = False,
    ) -> None:
        from ecomfit.knowledge.load import load_catalogue
        from ecomfit.report.json.catalogue import roles_dict

        if long and json:
            raise UsageError(say("error.exclusive", first="--json", second="--long"))
        catalogue = load_catalogue(directory(kb))
        texts = text_language(lang, catalogue.languages)
        data = roles_dict(catalogue, texts)
        if json:
            streams.show_json(data)
            return
        from ecomfit.report.terminal.roles import long_roles_report, roles_report

        streams.show((long_roles_report if long else roles_report)(data, speaker(texts)))
