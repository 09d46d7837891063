"""Two roles beside each other as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ecomfit.messages import Say
from ecomfit.numbers import level
from ecomfit.report.json.comparison import RequiredData
from ecomfit.report.markdown.syntax import bold, bullets, escaped, heading, inline, section
from ecomfit.report.view.comparison import ComparedPoint, ComparedRoles, ComparedSkill


def comparison_markdown(comparison: ComparedRoles, say: Say) -> str:
    """Return two roles, as `comparison_of` prepares them, each thing said of the one and then of the other."""
    return "\n\n".join(_blocks(comparison, say)) + "\n"


def _blocks(comparison: ComparedRoles, say: Say) -> Iterator[str]:
    names = comparison.names
    yield heading(1, comparison.title)
    for name, summary in zip(names, comparison.summaries, strict=True):
        if summary:
            yield f"{bold(name)}: {inline(summary)}"
    yield from section(2, say("compare.difference"), comparison.difference)
    yield heading(2, say("compare.skills"))
    yield escaped(say("explain.requires_levels"))
    yield "\n".join(bullets(_skill(skill, names, comparison.lang, say) for skill in comparison.skills))
    for part in comparison.sections:
        yield heading(2, part.heading)
        for name, points in zip(names, part.points, strict=True):
            if points:
                yield heading(3, name)
                yield "\n".join(bullets(_point(point) for point in points))


def _point(point: ComparedPoint) -> str:
    return escaped(point.text) + ("" if point.reality is None else f" {bold(point.reality)}")


def _skill(skill: ComparedSkill, names: Sequence[str], lang: str, say: Say) -> str:
    sides = (
        f"{inline(name)}: {_required(required, lang, say)}"
        for name, required in zip(names, skill.requires, strict=True)
    )
    return f"{bold(skill.name)}: {'; '.join(sides)}"


def _required(required: RequiredData | None, lang: str, say: Say) -> str:
    if required is None:
        return inline(say("compare.not_required"))
    importance, needed = level(required["importance"], lang), level(required["level"], lang)
    return f"{inline(say('handbook.importance'))} {importance}/5 · {inline(say('handbook.level'))} {needed}/5"
