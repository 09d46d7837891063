"""`ecomfit compare ROLE ROLE`."""

from typing import Annotated

import typer

from ecomfit.cli import complete, output
from ecomfit.cli.find import Search, typed_again
from ecomfit.cli.options import directory, json_option, kb_option, lang_option, text_language
from ecomfit.errors import UsageError
from ecomfit.messages import Say, speaker
from ecomfit.text import clean, name_of


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
        html: Annotated[str | None, output.html_option(say)] = None,
        markdown: Annotated[str | None, output.markdown_option(say)] = None,
    ) -> None:
        form = output.chosen(say, json=json, html=html, markdown=markdown)
        output.keep_base(form, directory(kb), say)
        from ecomfit.knowledge.load import load_catalogue
        from ecomfit.report.json.comparison import comparison_dict

        catalogue = load_catalogue(directory(kb))
        texts = text_language(lang, catalogue.languages)
        search = Search(catalogue, texts, say, ("role",), ask=not json)
        first = catalogue.roles[search.find(one, lambda id_: typed_again("compare", id_, other, kb=kb)).id]
        second = catalogue.roles[search.find(other, lambda id_: typed_again("compare", first.id, id_, kb=kb)).id]
        if first is second:
            name = name_of(first.name.in_language(texts), first.id)
            raise UsageError(say("compare.same", one=clean(one), other=clean(other), name=name))
        output.put_comparison(comparison_dict(catalogue, first, second, texts), speaker(texts), form)
