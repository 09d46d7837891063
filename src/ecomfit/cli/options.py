"""Options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typer

from ecomfit.cli import language
from ecomfit.messages import LANGUAGES, Say


def kb_option(say: Say) -> Any:
    """Return the option that names a knowledge base."""
    return typer.Option("--kb", metavar="DIR", help=say("help.kb"))


def lang_option(say: Say) -> Any:
    """Return the option that names a language."""
    return typer.Option("--lang", metavar="|".join(LANGUAGES), help=say("help.lang"))


def json_option(say: Say) -> Any:
    """Return the option for scripts."""
    return typer.Option("--json", help=say("help.json"))


def directory(kb: Path | str | None) -> Path | None:
    """Return the directory that `--kb`, else ECOMFIT_KB, names; None for the default knowledge base."""
    place = kb or os.environ.get("ECOMFIT_KB")
    return Path(place) if place else None


def text_language(explicit: str | None, languages: Sequence[str]) -> str:
    """Return the language of a knowledge base's texts where nobody can be asked."""
    return language.of_texts(explicit, os.environ, languages) or language.default_of(languages)
