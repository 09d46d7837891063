"""`ecomfit explain ROLE|SKILL|TERM`."""

from typing import TYPE_CHECKING, Annotated

import typer

from ecomfit.cli import console
from ecomfit.cli.find import find_entry
from ecomfit.cli.options import directory, json_option, kb_option, lang_option, text_language

if TYPE_CHECKING:
    from ecomfit.wording import Say


def add(app: typer.Typer, say: "Say") -> None:
    """Add the command."""

    @app.command(help=say("help.explain"))
    def explain(
        name: Annotated[list[str], typer.Argument(metavar="ROLE|SKILL|TERM", help=say("help.explain_name"))],
        kb: Annotated[str | None, kb_option(say)] = None,
        lang: Annotated[str | None, lang_option(say)] = None,
        json: Annotated[bool, json_option(say)] = False,
    ) -> None:
        from ecomfit.knowledge.load import load_catalogue
        from ecomfit.report.catalogue_json import explanation_dict

        catalogue = load_catalogue(directory(kb))
        texts = text_language(lang, catalogue.languages)
        entry = find_entry(catalogue, " ".join(name), texts, say)
        data = explanation_dict(catalogue, entry, texts)
        if json:
            console.show_json(data)
            return
        from ecomfit.report.explanation import explanation

        console.show(explanation(data, say))
