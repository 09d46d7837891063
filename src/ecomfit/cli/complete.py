"""What the shell offers while a name or the id of a sitting is typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from ecomfit.cli.options import directory
from ecomfit.errors import EcomfitError

if TYPE_CHECKING:
    from ecomfit.knowledge.records import Catalogue

#: Some shells evaluate what they are offered, and a knowledge base may be a stranger's: only words are offered that no
#: shell could take for anything else, whatever the way it quotes.
_HARMLESS = re.compile(r"[\w.][\w.-]*")


def entries(context: typer.Context, incomplete: str) -> list[str]:
    """Return the ids of roles, skills and terms that begin so; once something is typed, what roles are called too."""
    catalogue = _catalogue(context)
    if catalogue is None:
        return []
    ids = [*catalogue.roles, *catalogue.skills, *catalogue.glossary]
    return _offered([*ids, *_aliases(catalogue, incomplete)], incomplete)


def roles(context: typer.Context, incomplete: str) -> list[str]:
    """Return the ids of roles that begin so, and what they are called too; none that is on the line already."""
    catalogue = _catalogue(context)
    if catalogue is None:
        return []
    offers = _offered([*catalogue.roles, *_aliases(catalogue, incomplete)], incomplete)
    return [offer for offer in offers if offer != context.params.get("one")]


def sittings(context: typer.Context, incomplete: str) -> list[str]:
    """Return the ids of saved sittings that begin so, the newest first; none that is on the line already."""
    from ecomfit.quiz import saved_folder

    try:
        ids = saved_folder.sittings().paths()
    except OSError:
        return []
    named = context.params.get("ids") or ()
    return [id_ for id_ in _offered(ids, incomplete) if id_ not in named]


def _catalogue(context: typer.Context) -> Catalogue | None:
    from ecomfit.knowledge.load import load_catalogue

    try:
        return load_catalogue(directory(context.params.get("kb")))
    except EcomfitError:  # nothing to offer; the command itself will say what is wrong
        return None


def _aliases(catalogue: Catalogue, incomplete: str) -> list[str]:
    """Return what roles are called too, once something is typed: all of them at once would bury the ids."""
    return [alias for role in catalogue.roles.values() for alias in role.aliases] if incomplete else []


def _offered(words: Iterable[str], incomplete: str) -> list[str]:
    return [word for word in dict.fromkeys(words) if word.startswith(incomplete) and _HARMLESS.fullmatch(word)]
