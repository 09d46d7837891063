"""What the shell offers while a name is typed."""

from __future__ import annotations

import os

import typer

from ecomfit.cli.options import directory, text_language
from ecomfit.errors import EcomfitError


def roles(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the ids of the roles that begin so, each with its name, which some shells show beside it."""
    from ecomfit.knowledge.load import load_catalogue

    try:
        catalogue = load_catalogue(directory(context.params.get("kb") or os.environ.get("ECOMFIT_KB")))
        lang = text_language(context.params.get("lang"), catalogue.languages)
    except EcomfitError:  # nothing to offer; the command itself will say what is wrong
        return []
    return [(id_, role.name.in_language(lang)) for id_, role in catalogue.roles.items() if id_.startswith(incomplete)]
