"""Options that several commands share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from ecomfit.cli import language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomfit.wording import Say


def kb_option(say: Say) -> Any:
    """Return the option that names a knowledge base."""
    return typer.Option("--kb", metavar="DIR", envvar="ECOMFIT_KB", help=say("help.kb"), show_envvar=False)


def lang_option(say: Say) -> Any:
    """Return the option that names a language."""
    return typer.Option("--lang", metavar="id|en", help=say("help.lang"))


def json_option(say: Say) -> Any:
    """Return the option for scripts."""
    return typer.Option("--json", help=say("help.json"))


def directory(kb: str | None) -> Path | None:
    """Return the directory of the knowledge base asked for, None for the default one."""
    return Path(kb) if kb else None


def text_language(explicit: str | None, languages: Sequence[str]) -> str:
    """Return the language of a knowledge base's texts where nobody can be asked."""
    return language.of_texts(explicit, os.environ, languages) or language.default_of(languages)
