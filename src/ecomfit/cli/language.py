"""Which language to speak: the option, the environment, the locale; then what the knowledge base has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ecomfit.errors import UsageError
from ecomfit.messages import ENGLISH, LANGUAGES, speaker


def asked_for(arguments: Sequence[str], environ: Mapping[str, str]) -> str | None:
    """Return the language named by `--lang` or ECOMFIT_LANG, read before any command is, so that help speaks it."""
    asked: str | None = None
    for i, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
        elif argument == "--lang" and i + 1 < len(arguments):
            asked = arguments[i + 1]
    return asked if asked is not None else environ.get("ECOMFIT_LANG") or None


def of_locale(environ: Mapping[str, str]) -> str | None:
    """Return the language of the locale; None for the C locale, which speaks none."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environ.get(name)
        if value:
            lang = value.split(".")[0].split("_")[0].lower()
            # Java and old systems call Indonesian by its former code.
            return None if lang in {"c", "posix"} else {"in": "id"}.get(lang, lang)
    return None


def spoken(arguments: Sequence[str], environ: Mapping[str, str]) -> str:
    """Return the language in which the program itself speaks."""
    for lang in (asked_for(arguments, environ), of_locale(environ)):
        if lang in LANGUAGES:
            return lang
    return ENGLISH


def of_texts(explicit: str | None, environ: Mapping[str, str], languages: Sequence[str]) -> str | None:
    """Return the language for a knowledge base's texts, or None where nothing decides it.

    Raises:
        UsageError: when the language asked for is none of the knowledge base's.
    """
    lang = explicit or environ.get("ECOMFIT_LANG") or None
    if lang is not None:
        if languages and lang not in languages:
            say = speaker(spoken((), environ))
            raise UsageError(say("error.lang", lang=lang, languages=", ".join(languages)))
        return lang
    lang = of_locale(environ)
    return lang if lang in (languages or LANGUAGES) else None


def default_of(languages: Sequence[str]) -> str:
    """Return the language where nothing decides it and nobody can be asked: English, else the first there is."""
    return ENGLISH if not languages or ENGLISH in languages else languages[0]
