"""Two roles side by side on the terminal, or one under the other where it is narrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from ecomfit.messages import Say
from ecomfit.numbers import level
from ecomfit.report.json.comparison import RequiredData
from ecomfit.report.terminal.blocks import (
    Bar,
    Title,
    bullets,
    draw,
    heading,
    indented,
    line,
    lines,
    requirement,
    titled,
)
from ecomfit.report.terminal.console import plain
from ecomfit.report.view.comparison import ComparedPoint, ComparedRoles, ComparedSkill

#: Two columns of text narrower than half of this break more lines than they save.
LEAST_COLUMNS = 60


class RoleColumns:
    """What belongs to each role under its name: side by side where there is room, else one under the other."""

    def __init__(self, names: Sequence[str], bodies: Sequence[RenderableType]) -> None:
        """Put each of `bodies` under the name at the same place."""
        self.names, self.bodies = names, bodies

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw them."""
        cells = [Group(line(name, "underline"), body) for name, body in zip(self.names, self.bodies, strict=True)]
        if plain() or options.max_width < LEAST_COLUMNS:
            for place, cell in enumerate(cells):
                if place:
                    yield Text()
                yield cell
            return
        table = Table.grid(padding=(0, 2, 0, 0), expand=True)
        for _ in cells:
            table.add_column(overflow="fold", ratio=1)
        table.add_row(*cells)
        yield table


def comparison_report(comparison: ComparedRoles, say: Say) -> str:
    """Return two roles side by side, as `comparison_of` prepares them."""
    return draw(_parts(comparison, say))


def _parts(comparison: ComparedRoles, say: Say) -> Iterator[RenderableType]:
    names = comparison.names
    yield Title(comparison.title)
    if any(comparison.summaries):
        yield RoleColumns(names, [line(summary) if summary else _nothing(say) for summary in comparison.summaries])
    if comparison.difference:
        yield from titled(say("compare.difference"), bullets(comparison.difference))
    yield Text()
    yield heading(say("compare.skills"))
    yield line(say("plain.requires_legend") if plain() else say("compare.legend"), "dim")
    yield indented(_skills(comparison.skills, names, comparison.lang, say))
    for section in comparison.sections:
        yield Text()
        yield heading(section.heading)
        yield RoleColumns(names, [_points(points, say) for points in section.points])


def _nothing(say: Say) -> RenderableType:
    return line(say("plain.nothing") if plain() else "—", "dim")


def _points(points: Sequence[ComparedPoint], say: Say) -> RenderableType:
    if not points:
        return _nothing(say)
    if plain():
        return lines("- " + " ".join(filter(None, (point.text, point.reality))) for point in points)
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for point in points:
        table.add_row("•", line(point.text))
        if point.reality is not None:
            table.add_row("", line(point.reality, "bold"))
    return table


def _required(name: str, needed: RequiredData | None, lang: str, say: Say) -> str:
    if needed is None:
        return say("plain.not_required", name=name)
    return requirement(name, needed["importance"], needed["level"], lang, say)


def _skills(skills: Sequence[ComparedSkill], names: Sequence[str], lang: str, say: Say) -> RenderableType:
    if plain():
        return lines(
            f"- {skill.name}. "
            + "; ".join(_required(name, needed, lang, say) for name, needed in zip(names, skill.requires, strict=True))
            for skill in skills
        )
    table = Table.grid(padding=(0, 1, 0, 0), pad_edge=False)
    table.add_column(overflow="fold", ratio=2)
    for _ in names:
        table.add_column(overflow="fold", ratio=1)
    table.add_row("", *(line(name, "underline") for name in names))
    for skill in skills:
        cells: list[RenderableType] = []
        for required in skill.requires:
            cell = Table.grid(padding=(0, 1, 0, 0))
            if required is not None:
                cell.add_row(Bar(required["importance"], 5, width=5), f"{level(required['level'], lang)}/5")
            cells.append(cell)
        table.add_row(line(skill.name), *cells)
    return table
