"""Two roles side by side: as data, and on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType
    from rich.table import Table

    from ecomfit.knowledge.records import Catalogue, Requirement, Role
    from ecomfit.messages import Say

COMPARISON = "ecomfit/comparison/1"


def comparison_dict(catalogue: Catalogue, one: Role, other: Role, lang: str) -> dict[str, Any]:
    """Return two roles side by side.

    `skills` holds every skill that either requires, those first in whose importance the two differ most; `requires`
    has one entry a role, null where that role does not require the skill. `difference` holds what the knowledge base
    says sets one apart from the other, from either side.
    """
    roles = (one, other)
    skills = list(dict.fromkeys(skill for role in roles for skill in role.requires))
    skills.sort(key=lambda skill: -abs(_importance(one, skill) - _importance(other, skill)))
    apart = [a.similar[b.id].in_language(lang) for a, b in ((one, other), (other, one)) if b.id in a.similar]
    return {
        "schema": COMPARISON,
        "lang": lang,
        "roles": [
            {
                "role": role.id,
                "name": role.name.in_language(lang),
                "summary": role.summary.in_language(lang) if role.summary else None,
                "tasks": [task.in_language(lang) for task in role.tasks],
                "unsuited_if": [text.in_language(lang) for text in role.unsuited_if],
                "preparation": role.preparation,
            }
            for role in roles
        ],
        "difference": apart,
        "skills": [
            {
                "skill": skill,
                "name": catalogue.skills[skill].name.in_language(lang),
                "requires": [_requirement(role.requires.get(skill)) for role in roles],
            }
            for skill in skills
        ],
    }


def _importance(role: Role, skill: str) -> float:
    return role.requires[skill].importance if skill in role.requires else 0.0


def _requirement(requirement: Requirement | None) -> dict[str, float] | None:
    if requirement is None:
        return None
    return {"importance": requirement.importance, "level": requirement.level}


def comparison(data: dict[str, Any], say: Say) -> RenderableType:
    """Return the comparison of what `comparison_dict` returned, for the terminal."""
    from rich.console import Group

    return Group(*_parts(data, say))


def _parts(data: dict[str, Any], say: Say) -> Iterator[RenderableType]:
    from rich.rule import Rule
    from rich.text import Text

    from ecomfit.report.terminal.blocks import bullets, heading, indented, line
    from ecomfit.text import clean

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
    for title, field in (("explain.tasks", "tasks"), ("role.unsuited", "unsuited_if")):
        for role in roles:
            if role[field]:
                yield Text()
                yield heading(f"{role['name']}: {say(title)}")
                yield indented(bullets(role[field]))
    for role in roles:
        if role["preparation"]:
            yield Text()
            preparation = say(f"preparation.{role['preparation']}")
            yield line(f"{role['name']}. {preparation}", "dim")


def _skills(data: dict[str, Any]) -> Table:
    from rich.table import Table
    from rich.text import Text

    from ecomfit.numbers import decimal
    from ecomfit.report.terminal.blocks import Bar
    from ecomfit.text import clean

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
                level = required["level"]
                shown = decimal(level, data["lang"], 0 if level == int(level) else 1)
                cell.add_row(Bar(required["importance"], 5, width=5), f"{shown}/5")
            cells.append(cell)
        table.add_row(clean(skill["name"]), *cells)
    return table
