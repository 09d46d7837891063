"""The JSON Schemas of what the program prints and reads, shipped beside this module."""

from __future__ import annotations

from importlib.resources import files

from ecomfit.errors import NotFoundError
from ecomfit.messages import message

_FOLDER = files("ecomfit.report.json") / "schemas"


def names() -> list[str]:
    """Return the names of the schemas, in the alphabet's order."""
    return sorted(file.name.removesuffix(".json") for file in _FOLDER.iterdir() if file.name.endswith(".json"))


def schema_text(name: str) -> str:
    """Return a schema as JSON text.

    Raises:
        NotFoundError: when there is none of that name.
    """
    if name not in names():
        raise NotFoundError(message("kb.no_schema", name=name, names=", ".join(names())))
    return (_FOLDER / f"{name}.json").read_text(encoding="utf-8")
