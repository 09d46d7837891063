"""What help and errors say of a parameter: its name, its values, its bounds, whatever the version of the library."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ecomfit.messages import Say


def named(param: Any, say: Say) -> str:
    """Return an option's name, or what stands for an argument."""
    return max(param.opts, key=len) if param.param_type_name == "option" else value_of(param, say)


def value_of(param: Any, say: Say) -> str:
    """Return what stands for a parameter's value: its metavar in the reader's language, or its choices."""
    shown = param.metavar or "|".join(choices(param)) or param.name.upper()
    return re.sub("[A-Z]+", lambda word: say(f"metavar.{word[0].lower()}"), shown)


def choices(param: Any) -> list[str]:
    """Return the values that a parameter can have, where they are counted out."""
    return [str(choice) for choice in getattr(_kind(param), "choices", None) or ()]


def bounds(param: Any) -> tuple[int | None, int | None]:
    """Return the least and the greatest value of a whole number; None where it has none, or is none."""
    kind = _kind(param)
    lowest, highest = (getattr(param, bound, getattr(kind, bound, None)) for bound in ("min", "max"))
    whole = getattr(kind, "annotation", None) is int or str(getattr(kind, "name", "")).startswith("int")
    return (lowest, highest) if whole else (None, None)


def given(param: Any, args: Sequence[str]) -> str:
    """Return the value given for an option, which no error of the library's carries."""
    value = ""
    for argument, following in zip(args, [*args[1:], ""], strict=True):
        for option in param.opts:
            if argument == option:
                value = following
            elif argument.startswith(f"{option}="):
                value = argument.removeprefix(f"{option}=")
    return value


def _kind(param: Any) -> Any:
    """Return what describes a parameter's type, which Typer 0.29 renamed."""
    return getattr(param, "type_descriptor", None) or getattr(param, "type", None)
