"""`ecomfit explain ROLE|SKILL|TERM`."""

from typing import TYPE_CHECKING, Annotated

import typer

from ecomfit.cli import console
from ecomfit.cli.options import directory, json_option, kb_option, lang_option, text_language

if TYPE_CHECKING:
    from ecomfit.knowledge.lookup import Entry, Found
    from ecomfit.knowledge.records import Catalogue
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
        from ecomfit.knowledge.lookup import find
        from ecomfit.report.catalogue_json import explanation_dict

        catalogue = load_catalogue(directory(kb))
        texts = text_language(lang, catalogue.languages)
        query = " ".join(name)
        entry = _only(find(catalogue, query), query, catalogue, texts, say)
        data = explanation_dict(catalogue, entry, texts)
        if json:
            console.show_json(data)
            return
        from ecomfit.report.explanation import explanation

        console.show(explanation(data, say))


def _only(found: "Found", query: str, catalogue: "Catalogue", lang: str, say: "Say") -> "Entry":
    """Return what was found, or say what comes near."""
    from ecomfit.errors import NotFoundError
    from ecomfit.report.clean import clean

    if found.entry is not None:
        return found.entry
    if not found.near:
        raise NotFoundError(say("explain.unknown", query=clean(query)))
    offers = [f"  {_name(entry, catalogue, lang)} ({say(f'kind.{entry.kind}')})" for entry in found.near]
    raise NotFoundError("\n".join([say("explain.near", query=clean(query)), *offers]))


def _name(entry: "Entry", catalogue: "Catalogue", lang: str) -> str:
    if entry.kind == "role":
        return catalogue.roles[entry.id].name.in_language(lang)
    return catalogue.skills[entry.id].name.in_language(lang) if entry.kind == "skill" else entry.id
