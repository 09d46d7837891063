"""What the shell offers while a name is typed."""

from __future__ import annotations

import re

import typer

from ecomfit.cli.options import directory
from ecomfit.errors import EcomfitError

#: Some shells evaluate what they are offered, and a knowledge base may be a stranger's: names are never offered, and
#: ids only where no shell could take them for anything else.
_HARMLESS = re.compile(r"[\w.][\w.-]*")


def roles(context: typer.Context, incomplete: str) -> list[str]:
    """Return the ids of the roles that begin so."""
    from ecomfit.knowledge.load import load_catalogue

    try:
        catalogue = load_catalogue(directory(context.params.get("kb")))
    except EcomfitError:  # nothing to offer; the command itself will say what is wrong
        return []
    return [id_ for id_ in catalogue.roles if id_.startswith(incomplete) and _HARMLESS.fullmatch(id_)]
