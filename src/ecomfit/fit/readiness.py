"""Whether the person could do the job today: ability against the level a role needs, kept apart from the match."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from ecomfit.fit.belief import Belief
from ecomfit.fit.normal import DECIMALS, cdf
from ecomfit.fit.traits import Traits
from ecomfit.knowledge.records import AVERAGE_LEVEL, Requirement


@dataclass(frozen=True, slots=True)
class Gap:
    """A skill in which the person is believed to stand below the level needed.

    Attributes:
        importance: to the role, 1–5.
        need: the level needed; `have`: the one believed, both on the 1–5 scale.
    """

    skill: str
    importance: float
    need: float
    have: float


def readiness(traits: Traits, belief: Belief, requires: Mapping[str, Requirement]) -> float | None:
    """Return the chance of reaching the levels, 0–100, the mean by importance over skills whose ability is measured.

    None where no ability that is required is measured. It is the mean of the chances of each level by itself, not the
    chance of reaching all of them.
    """
    total = 0.0
    reached = 0.0
    for skill, requirement in requires.items():
        position = traits.index.get((skill, "ability"))
        if position is None:
            continue
        sd = np.sqrt(max(belief.covariance[position, position], 1e-12))
        above = (AVERAGE_LEVEL + belief.mean[position] - requirement.level) / sd
        total += requirement.importance
        reached += requirement.importance * float(cdf(above))
    return 100.0 * reached / total if total else None


def gaps(traits: Traits, belief: Belief, requires: Mapping[str, Requirement]) -> list[Gap]:
    """Return the skills that fall short, what matters most (importance × shortfall) first."""
    short = [
        Gap(skill, requirement.importance, requirement.level, have)
        for skill, requirement in requires.items()
        if (position := traits.index.get((skill, "ability"))) is not None
        and round(have := min(max(AVERAGE_LEVEL + float(belief.mean[position]), 1.0), 5.0), 1) < requirement.level
    ]
    return sorted(short, key=lambda gap: round(-gap.importance * (gap.need - gap.have), DECIMALS))
