"""Every role in short, on the terminal."""

from __future__ import annotations

from rich.console import RenderableType
from rich.text import Text

from ecomfit.messages import Say
from ecomfit.report.json.catalogue import RolesData
from ecomfit.report.terminal.blocks import draw, indented, line
from ecomfit.text import clean


def roles_report(data: RolesData, say: Say) -> str:  # noqa: ARG001 - every formatter is called alike
    """Return the list of what `roles_dict` returned."""
    parts: list[RenderableType] = []
    for role in data["roles"]:
        parts.append(Text.assemble((clean(role["name"]), "bold"), (f"  {clean(role['role'])}", "dim"), overflow="fold"))
        if role["summary"]:
            parts.append(indented(line(role["summary"])))
    return draw(parts)
