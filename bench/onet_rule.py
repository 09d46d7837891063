"""Check the default knowledge base's importances and levels against O*NET's ratings.

    python bench/onet_rule.py RATINGS.csv NORMS.csv

RATINGS.csv has a row per occupation, element and scale (columns onet_soc, element_id, scale, value); NORMS.csv the mean
and standard deviation of each over all rated occupations (element_id, scale, mean, sd). Both come from O*NET 29.3 by
the U.S. Department of Labor, Employment and Training Administration (CC BY 4.0).

Prints, per role, what the rule of docs/knowledge-base.md gives and what `roles.yaml` says, each as importance/level.
Exits 1 when an entry departs from the rule and the comment on its line does not say so.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, TypeAlias

from ecomfit.knowledge.load import ROLES, load_catalogue
from ecomfit.knowledge.yaml_tree import MappingNode, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ecomfit.knowledge.records import Catalogue, Requirement, Role
    from ecomfit.knowledge.yaml_tree import Node, ScalarNode

#: An O*NET element's id and one of its scales: IM (importance), LV (level) or OI (occupational interest).
Rated: TypeAlias = tuple[str, str]

#: Importances down a role's ranking of its own skills: two that the job stands on, then two of each lower step.
IMPORTANCES = (5, 5, 4, 4, 3, 3, 2, 2, 1)
#: What an average person has, and the level of a skill that has no LV rating.
MIDDLE_LEVEL = 3
#: A standard deviation over occupations is wider than one over people, so a level moves half as far.
LEVELS_PER_SD = 0.5
#: IM runs from 1 to 5 and OI from 1 to 7: the middle of each, and what makes their distances from it equally long.
MIDDLE_AND_LENGTH = {"IM": (3.0, 1.0), "OI": (4.0, 4 / 6)}


@dataclass(frozen=True, slots=True)
class Onet:
    """Ratings by occupation, and the (mean, standard deviation) of each over all occupations that O*NET rates."""

    ratings: dict[str, dict[Rated, float]]
    norms: dict[Rated, tuple[float, float]]

    def score(self, elements: Sequence[str], occupations: Sequence[str]) -> float | None:
        """Return how much the occupations ask of a skill, None where nothing is rated.

        The mean over elements and occupations of the z-score (more than others ask?) and the distance from the middle
        of the scale (much at all?): the first alone favours the merely unusual, the second what everyone needs.
        """
        scores = [
            z + (value - middle) * length
            for scale, (middle, length) in MIDDLE_AND_LENGTH.items()
            for value, z in self._rated(elements, occupations, scale)
        ]
        return fmean(scores) if scores else None

    def level(self, elements: Sequence[str], occupations: Sequence[str]) -> int:
        """Return the level 1–5 that the occupations ask of a skill."""
        z = [z for _, z in self._rated(elements, occupations, "LV")]
        return max(1, min(5, round(MIDDLE_LEVEL + LEVELS_PER_SD * fmean(z)))) if z else MIDDLE_LEVEL

    def _rated(self, elements: Sequence[str], occupations: Sequence[str], scale: str) -> Iterator[tuple[float, float]]:
        """Yield each rating and its z-score."""
        for occupation in occupations:
            ratings = self.ratings.get(occupation, {})
            for key in ((element, scale) for element in elements):
                if key in ratings:
                    mean, sd = self.norms[key]
                    yield ratings[key], (ratings[key] - mean) / sd


@dataclass(frozen=True, slots=True)
class Entry:
    """A required skill: what the base says, what the rule gives (None: O*NET rates nothing), and the comment."""

    skill: str
    base: Requirement
    rule: tuple[int, int] | None
    comment: str

    @property
    def kind(self) -> str:
        """Where the numbers come from."""
        if self.rule is None:
            return "by hand"
        return "adjusted" if any(self.moves().values()) else "by rule"

    def moves(self) -> dict[str, float]:
        """Return by how much the base departs from the rule in importance and in level."""
        if self.rule is None:
            return {}
        return {"importance": self.base.importance - self.rule[0], "level": self.base.level - self.rule[1]}

    def problem(self) -> str | None:
        """Return what is wrong with the comment: an adjusted entry's begins with what the rule gives."""
        words, rule = ("rule", "rule level"), self.rule or ()
        departs = zip(words, rule, self.moves().values(), strict=False)
        said = ", ".join(f"{word} {figure}" for word, figure, move in departs if move)
        start = f"{said}: " if said else ""
        if self.kind == "by rule" or (self.comment.startswith(start) and len(self.comment) > len(start)):
            return None
        return f"{self.skill}: {self.kind}, without a comment “{start}reason”"

    def row(self) -> str:
        """Return the entry as a line of the table."""
        rule = f"{self.rule[0]}/{self.rule[1]}" if self.rule else "–"
        base = f"{self.base.importance:g}/{self.base.level:g}"
        return f"  {self.skill:<18}{rule:>6}{base:>7}   {self.kind:<9} {self.comment}".rstrip()


def read_onet(ratings_csv: Path, norms_csv: Path) -> Onet:
    """Read the two files."""
    ratings: dict[str, dict[Rated, float]] = {}
    with ratings_csv.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            ratings.setdefault(row["onet_soc"], {})[row["element_id"], row["scale"]] = float(row["value"])
    with norms_csv.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return Onet(ratings, {(row["element_id"], row["scale"]): (float(row["mean"]), float(row["sd"])) for row in rows})


def comments(roles_yaml: Path) -> dict[tuple[str, str], str]:
    """Return the comment behind each entry of `requires`, by role and skill ("" where there is none)."""
    data = roles_yaml.read_bytes()
    lines = data.decode("utf-8-sig").split("\n")
    return {
        (role, skill): lines[key.line - 1].partition("  # ")[2].strip()
        for role, (_, fields) in _children(read_yaml(data, ROLES), "roles").items()
        for skill, (key, _) in _children(fields, "requires").items()
    }


def _children(node: Node, field: str) -> dict[str, tuple[ScalarNode, Node]]:
    child = node.entries[field][1] if isinstance(node, MappingNode) else node
    return child.entries if isinstance(child, MappingNode) else {}


def entries(role: Role, catalogue: Catalogue, onet: Onet, said: dict[tuple[str, str], str]) -> list[Entry]:
    """Apply the rule to a role: rank those of its skills that O*NET rates and deal out the importances."""
    elements = {skill: catalogue.skills[skill].onet for skill in role.requires}
    scores = {skill: onet.score(ids, role.onet) for skill, ids in elements.items()}
    rated = {skill: score for skill, score in scores.items() if score is not None}
    rule = {
        skill: (IMPORTANCES[min(rank, len(IMPORTANCES) - 1)], onet.level(elements[skill], role.onet))
        for rank, skill in enumerate(sorted(rated, key=lambda skill: -rated[skill]))
    }
    return [Entry(skill, base, rule.get(skill), said[role.id, skill]) for skill, base in role.requires.items()]


def totals(every: list[Entry]) -> str:
    """Count the entries by where their numbers come from, and what was adjusted by how much."""
    kinds = Counter(entry.kind for entry in every)
    moves = Counter((what, by) for entry in every for what, by in entry.moves().items() if by)
    adjusted = (f"{what} {by:+g} in {count}" for (what, by), count in sorted(moves.items()))
    return (
        f"{len(every)} entries: {kinds['by rule']} by rule, {kinds['adjusted']} adjusted, "
        f"{kinds['by hand']} by hand (no O*NET element)\nadjusted: {_listed(adjusted)}"
    )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or "none"


def main() -> int:
    """Print the tables and the totals; return the exit code."""
    parser = argparse.ArgumentParser(description="Check importances and levels against O*NET's ratings.")
    parser.add_argument("ratings", type=Path, metavar="RATINGS.csv")
    parser.add_argument("norms", type=Path, metavar="NORMS.csv")
    arguments = parser.parse_args()
    onet, catalogue = read_onet(arguments.ratings, arguments.norms), load_catalogue()
    said = comments(catalogue.directory / ROLES)
    table = {id_: entries(role, catalogue, onet, said) for id_, role in catalogue.roles.items()}
    print("importance/level      rule   base")
    for id_, rows in table.items():
        print(f"{id_} ({_listed(catalogue.roles[id_].onet)})", *(entry.row() for entry in rows), sep="\n")
    used = {occupation for role in catalogue.roles.values() for occupation in role.onet}
    interests_only = {id_ for id_, rated in onet.ratings.items() if {scale for _, scale in rated} == {"OI"}}
    problems = [f"{id_}: {problem}" for id_, rows in table.items() for e in rows if (problem := e.problem())]
    print(f"\n{totals([entry for rows in table.values() for entry in rows])}")
    print(f"skills without an element: {_listed(id_ for id_, skill in catalogue.skills.items() if not skill.onet)}")
    print(f"occupations with interests only: {_listed(sorted(interests_only))}; used: {len(interests_only & used)}")
    print(f"occupations without ratings: {_listed(sorted(used - onet.ratings.keys()))}")
    print(f"departures without a comment: {len(problems)}", *problems, sep="\n  ")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
