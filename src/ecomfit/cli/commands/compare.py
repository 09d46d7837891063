"""`ecomfit compare ROLE ROLE`."""

from typing import Annotated

import typer

from ecomfit.cli import complete, streams
from ecomfit.cli.find import Search, typed_again
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
        search = Search(catalogue, texts, say, ("role",), ask=not json)
        first = catalogue.roles[search.find(one, lambda id_: typed_again("compare", id_, other, kb=kb)).id]
        second = catalogue.roles[search.find(other, lambda id_: typed_again("compare", first.id, id_, kb=kb)).id]
        data = comparison_dict(catalogue, first, second, texts)
        if json:
            streams.show_json(data)
            return
        from ecomfit.report.terminal.comparison import comparison_report

        streams.show(comparison_report(data, say))
