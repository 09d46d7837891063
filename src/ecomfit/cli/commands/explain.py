"""`ecomfit explain ROLE|SKILL|TERM`."""

from typing import TYPE_CHECKING, Annotated

import typer

from ecomfit.cli import complete, output
from ecomfit.cli.find import Search, typed_again
from ecomfit.cli.options import directory, json_option, kb_option, lang_option, text_language
from ecomfit.errors import UsageError
from ecomfit.messages import Say, speaker

if TYPE_CHECKING:
    from ecomfit.report.json.catalogue import ExplanationData
    from ecomfit.report.json.handbook import HandbookData


def add(app: typer.Typer, say: Say) -> None:
    """Add the command."""

    @app.command(help=say("help.explain"))
    def explain(
        name: Annotated[
            list[str] | None,
            typer.Argument(metavar="ROLE|SKILL|TERM", help=say("help.explain_name"), autocompletion=complete.entries),
        ] = None,
        every: Annotated[bool, typer.Option("--all", help=say("help.all"))] = False,
        kb: Annotated[str | None, kb_option(say)] = None,
        lang: Annotated[str | None, lang_option(say)] = None,
        json: Annotated[bool, json_option(say)] = False,
        html: Annotated[str | None, output.html_option(say)] = None,
        markdown: Annotated[str | None, output.markdown_option(say)] = None,
    ) -> None:
        form = output.chosen(say, json=json, html=html, markdown=markdown)
        if every == bool(name):
            raise UsageError(say("error.all_and_name" if every else "error.no_name"))
        output.keep_base(form, directory(kb), say)
        from ecomfit.knowledge.load import load_catalogue
        from ecomfit.report.json.catalogue import explanation_dict

        catalogue = load_catalogue(directory(kb))
        texts = text_language(lang, catalogue.languages)
        data: ExplanationData | HandbookData
        if every:
            from ecomfit.report.json.handbook import handbook_dict

            data = handbook_dict(catalogue, texts)
        else:
            search = Search(catalogue, texts, say, ask=not json)
            entry = search.find(" ".join(name or ()), lambda id_: typed_again("explain", id_, kb=kb))
            data = explanation_dict(catalogue, entry, texts)
        output.put_book(data, speaker(texts), form)
