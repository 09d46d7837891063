"""Roles, skills and terms explained on the terminal: one of them, or every role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from ecomfit.messages import Say
from ecomfit.numbers import level
from ecomfit.report.json.catalogue import RequirementData, RequiringRoleData, RoleData, SkillData, TermData
from ecomfit.report.terminal.blocks import (
    Bar,
    Title,
    bullets,
    draw,
    figures,
    heading,
    indented,
    line,
    lines,
    numbered,
    requirement,
    titled,
)
from ecomfit.report.terminal.console import plain
from ecomfit.report.view.handbook import Book
from ecomfit.text import clean


def book_report(book: Book, say: Say) -> str:
    """Return one explanation, or of a handbook the roles: its skills and terms would run to pages."""
    lang = book["lang"]
    parts: list[RenderableType] = []
    for role in book["roles"]:
        parts += _role(role, lang, say)
    if book["roles"]:
        parts += figures(say)
    if not book["whole"]:
        for skill in book["skills"]:
            parts += _skill(skill, lang, say)
        for term in book["terms"]:
            parts += _term(term)
    return draw(parts)


def _role(role: RoleData, lang: str, say: Say) -> Iterator[RenderableType]:
    yield Title(role["name"])
    if role["aliases"]:
        yield line(say("explain.aliases", names=", ".join(role["aliases"])), "dim")
    if role["summary"]:
        yield line(role["summary"])
    yield from _section(say("explain.tasks"), role["tasks"])
    yield Text()
    yield heading(say("explain.requires"))
    yield from _requirements(role["requires"], lang, say)
    if role["misconceptions"]:
        yield Text()
        yield heading(say("explain.misconceptions"))
        for pair in role["misconceptions"]:
            yield indented(line(say("myths.many", myth=pair["myth"])))
            yield indented(line(say("myths.really", reality=pair["reality"]), "bold"), 4)
    yield from _section(say("role.unsuited"), role["unsuited_if"])
    yield from _section(say("role.similar"), [f"{other['name']}: {other['difference']}" for other in role["similar"]])
    yield from _section(say("explain.conditions"), [condition["unmet"] for condition in role["conditions"]])
    yield from _section(say("role.circumstances"), role["circumstances"])
    yield from _section(say("role.entry"), role["entry"])
    if role["first_steps"]:
        yield from titled(say("role.first_steps"), numbered(role["first_steps"]))
    if role["search"]:
        yield Text()
        yield line(say("role.search", words=", ".join(role["search"])))
    if role["preparation"]:
        yield Text()
        yield line(say(f"preparation.{role['preparation']}"))
    if role["terms"]:
        yield line(say("explain.terms", terms=", ".join(role["terms"])), "dim")
    if role["sources"]:
        yield line(say("explain.sources", sources="; ".join(role["sources"])), "dim")


def _skill(skill: SkillData, lang: str, say: Say) -> Iterator[RenderableType]:
    yield Title(skill["name"])
    if skill["about"]:
        yield line(skill["about"])
    if skill["grow"]:
        yield from titled(say("explain.grow"), line(skill["grow"]))
    if skill["required_by"]:
        yield Text()
        yield heading(say("explain.required_by"))
        yield from _requirements(skill["required_by"], lang, say)


def _term(term: TermData) -> Iterator[RenderableType]:
    yield Title(term["term"])
    yield line(term["text"])


def _section(title: str, items: list[str]) -> Iterator[RenderableType]:
    if items:
        yield from titled(title, bullets(items))


def _requirements(
    requirements: Sequence[RequirementData | RequiringRoleData], lang: str, say: Say
) -> Iterator[RenderableType]:
    yield line(say("plain.requires_legend") if plain() else say("explain.requires_legend"), "dim")
    if plain():
        yield lines(
            "- " + requirement(required["name"], required["importance"], required["level"], lang, say)
            for required in requirements
        )
        return
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(overflow="fold")
    table.add_column(width=10, no_wrap=True)
    table.add_column(no_wrap=True)
    for required in requirements:
        table.add_row(clean(required["name"]), Bar(required["importance"], 5), f"{level(required['level'], lang)}/5")
    yield indented(table)
