"""Two roles side by side on the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from ecomfit.messages import Say
from ecomfit.numbers import level
from ecomfit.report.json.comparison import ComparisonData
from ecomfit.report.terminal.blocks import Bar, bullets, draw, heading, indented, line
from ecomfit.text import clean


def comparison_report(data: ComparisonData, say: Say) -> str:
    """Return two roles side by side, from what `comparison_dict` returned."""
    return draw(_parts(data, say))


def _parts(data: ComparisonData, say: Say) -> Iterator[RenderableType]:
    roles = data["roles"]
    yield Rule(Text(" / ".join(clean(role["name"]) for role in roles), style="bold"), align="left")
    for role in roles:
        if role["summary"]:
            yield line(role["summary"])
    if data["difference"]:
        yield Text()
        yield heading(say("compare.difference"))
        yield indented(bullets(data["difference"]))
    yield Text()
    yield heading(say("compare.skills"))
    yield line(say("compare.legend"), "dim")
    yield indented(_skills(data))
    for role in roles:
        yield from _section(f"{role['name']}: {say('explain.tasks')}", role["tasks"])
    for role in roles:
        yield from _section(f"{role['name']}: {say('role.unsuited')}", role["unsuited_if"])
    for role in roles:
        if role["preparation"]:
            yield Text()
            preparation = say(f"preparation.{role['preparation']}")
            yield line(f"{role['name']}. {preparation}", "dim")


def _section(title: str, items: list[str]) -> Iterator[RenderableType]:
    if items:
        yield Text()
        yield heading(title)
        yield indented(bullets(items))


def _skills(data: ComparisonData) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0), pad_edge=False)
    table.add_column(overflow="fold", ratio=2)
    for _ in data["roles"]:
        table.add_column(overflow="fold", ratio=1)
    table.add_row("", *(Text(clean(role["name"]), style="bold") for role in data["roles"]))
    for skill in data["skills"]:
        cells: list[RenderableType] = []
        for required in skill["requires"]:
            cell = Table.grid(padding=(0, 1, 0, 0))
            if required is not None:
                cell.add_row(Bar(required["importance"], 5, width=5), f"{level(required['level'], data['lang'])}/5")
            cells.append(cell)
        table.add_row(clean(skill["name"]), *cells)
    return table
