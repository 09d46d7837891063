"""Two roles side by side prepared for reading: what stands beside what, in which order, ready to show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ecomfit.messages import Say
from ecomfit.report.json.comparison import ComparedRoleData, ComparisonData, RequiredData
from ecomfit.text import clean, name_of


@dataclass(frozen=True, slots=True)
class ComparedPoint:
    """One thing said of a role; `reality` is what is so where `text` is a misconception."""

    text: str
    reality: str | None = None


@dataclass(frozen=True, slots=True)
class ComparedSkill:
    """A skill, and how each of the two roles requires it, None where it does not."""

    name: str
    requires: tuple[RequiredData | None, ...]


@dataclass(frozen=True, slots=True)
class ComparedSection:
    """What is said of each of the two roles under one heading; empty where the knowledge base says nothing."""

    heading: str
    points: tuple[tuple[ComparedPoint, ...], ...]


@dataclass(frozen=True, slots=True)
class ComparedRoles:
    """Two roles side by side; every text is safe to show, and every role and skill has a name.

    Attributes:
        summaries: one for each role, "" where there is none.
        difference: what sets one apart from the other.
        sections: those of which something is said of either.
    """

    lang: str
    names: tuple[str, ...]
    summaries: tuple[str, ...]
    difference: tuple[str, ...]
    skills: tuple[ComparedSkill, ...]
    sections: tuple[ComparedSection, ...]

    @property
    def title(self) -> str:
        """Both names."""
        return " / ".join(self.names)


def comparison_of(data: ComparisonData, say: Say) -> ComparedRoles:
    """Prepare what `comparison_dict` returned for reading."""
    roles = data["roles"]
    sections = (
        _section(roles, say("explain.tasks"), lambda role: _points(role["tasks"])),
        _section(roles, say("role.unsuited"), lambda role: _points(role["unsuited_if"])),
        _section(roles, say("explain.misconceptions"), lambda role: _myths(role, say)),
        _section(roles, say("role.circumstances"), lambda role: _points(role["circumstances"])),
        _section(roles, say("role.entry"), lambda role: _points(role["entry"])),
        _section(
            roles,
            say("explain.conditions"),
            lambda role: _points([condition["unmet"] for condition in role["conditions"]]),
        ),
        _section(roles, say("compare.preparation"), lambda role: _preparation(role, say)),
    )
    return ComparedRoles(
        lang=data["lang"],
        names=tuple(name_of(role["name"], role["role"]) for role in roles),
        summaries=tuple(clean(role["summary"] or "") for role in roles),
        difference=tuple(clean(text) for text in data["difference"]),
        skills=tuple(
            ComparedSkill(name_of(skill["name"], skill["skill"]), tuple(skill["requires"])) for skill in data["skills"]
        ),
        sections=tuple(section for section in sections if any(section.points)),
    )


def _section(
    roles: Sequence[ComparedRoleData], heading: str, points: Callable[[ComparedRoleData], tuple[ComparedPoint, ...]]
) -> ComparedSection:
    return ComparedSection(heading, tuple(points(role) for role in roles))


def _points(texts: Sequence[str]) -> tuple[ComparedPoint, ...]:
    return tuple(ComparedPoint(clean(text)) for text in texts)


def _myths(role: ComparedRoleData, say: Say) -> tuple[ComparedPoint, ...]:
    return tuple(
        ComparedPoint(say("myths.many", myth=clean(pair["myth"])), say("myths.really", reality=clean(pair["reality"])))
        for pair in role["misconceptions"]
    )


def _preparation(role: ComparedRoleData, say: Say) -> tuple[ComparedPoint, ...]:
    return (ComparedPoint(say(f"preparation.{role['preparation']}")),) if role["preparation"] else ()
