"""What is believed of a person's skills, one by one: how much they would enjoy each, and how well they can do it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ecomfit.numbers import rounded

if TYPE_CHECKING:
    from ecomfit.fit.belief import Belief
    from ecomfit.fit.traits import Traits


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a person stands among people in general on one skill and facet: mean and sd, standard units.

    They are not rounded: no report shows them, but levels that come of them.
    """

    mean: float
    sd: float

    def to_dict(self) -> dict[str, float]:
        """Return it rounded as the result's JSON has it."""
        return {"mean": rounded(self.mean, 4), "sd": rounded(self.sd, 4)}


@dataclass(frozen=True, slots=True)
class SkillStanding:
    """One skill's interest and ability; None where no question measures that facet of it."""

    skill: str
    interest: Standing | None
    ability: Standing | None

    def to_dict(self) -> dict[str, Any]:
        """Return it as the result's JSON has it."""
        return {
            "skill": self.skill,
            "interest": self.interest and self.interest.to_dict(),
            "ability": self.ability and self.ability.to_dict(),
        }


def standings(traits: Traits, belief: Belief) -> Iterator[SkillStanding]:
    """Yield the skills that are measured, in file order."""
    measured = {
        pair: Standing(float(belief.mean[i]), float(max(belief.covariance[i, i], 0.0) ** 0.5))
        for pair, i in traits.index.items()
    }
    for skill in dict.fromkeys(skill for skill, _ in traits.index):
        yield SkillStanding(skill, measured.get((skill, "interest")), measured.get((skill, "ability")))
