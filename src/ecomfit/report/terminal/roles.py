"""Every role on the terminal: a line each, or with what it does."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from ecomfit.messages import Say
from ecomfit.report.json.catalogue import RolesData
from ecomfit.report.terminal.blocks import draw, heading, indented, line, lines
from ecomfit.report.terminal.console import plain
from ecomfit.report.view.roles import RoleFamily, families_of
from ecomfit.text import clean


class FamilyColumns:
    """Families beside their roles where all of it fits on a line, else above them."""

    def __init__(self, families: Sequence[RoleFamily]) -> None:
        """List these families."""
        self.families = families

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw the list."""
        if plain():
            for family in self.families:
                if family.name:
                    yield heading(family.name)
                yield lines(f"- {role.name} ({role.id})" for role in family.roles)
            return
        roles = [role for family in self.families for role in family.roles]
        ids = max((cell_len(role.id) for role in roles), default=0)
        names = max((cell_len(role.name) for role in roles), default=0)
        heads = max((cell_len(family.name) for family in self.families), default=0)
        beside = heads + names + ids + 4 <= options.max_width
        table = Table.grid(padding=(0, 2, 0, 0))
        for _ in range(3 if beside else 1):
            table.add_column(overflow="fold")
        for family in self.families:
            if not beside and family.name:
                table.add_row(heading(family.name))
            for place, role in enumerate(family.roles):
                if beside:
                    table.add_row(heading("" if place else family.name), line(role.name), line(role.id, "dim"))
                else:
                    both = Text.assemble(role.name, (f"  {role.id}", "dim"), overflow="fold")
                    table.add_row(indented(both) if family.name else both)
        yield table


def roles_report(data: RolesData, say: Say) -> str:
    """Return the list of what `roles_dict` returned, a line a role."""
    return draw([FamilyColumns(families_of(data, say))])


def long_roles_report(data: RolesData, say: Say) -> str:  # noqa: ARG001 - every formatter is called alike
    """Return the same with what each role does."""
    parts: list[RenderableType] = []
    for role in data["roles"]:
        name, id_ = clean(role["name"]), clean(role["role"])
        both = Text.assemble((name, "bold"), (f"  {id_}", "dim"), overflow="fold")
        parts.append(line(f"{name} ({id_})") if plain() else both)
        if role["summary"]:
            parts.append(indented(line(role["summary"])))
    return draw(parts)
