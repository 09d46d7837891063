"""The numbers of the model that no single question decides, each with the reason for its value."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from ecomfit.knowledge.records import Facet  # the records take long to make, and every command knows the goals

Goal = Literal["now", "balanced", "grow"]

#: What a role's fit weighs the two facets by. A job for tomorrow leans on what one can do, a direction to grow in on
#: what one would enjoy: interest is what lasts, ability is what training changes.
GOALS: dict[Goal, dict[Facet, float]] = {
    "now": {"interest": 0.35, "ability": 0.65},
    "balanced": {"interest": 0.5, "ability": 0.5},
    "grow": {"interest": 0.7, "ability": 0.3},
}

#: The quiz has so many answers at least before it may call itself settled: an early lead is often the luck of what was
#: asked first, and twelve questions are no burden.
LEAST = 12
#: It asks so many questions at most: six or seven minutes, at the words that a question has.
MOST = 30
#: It stops when the best role's fit is expected to rise by less than this (standard units) by asking all the rest: by
#: less than one place among a hundred people (.8 at most), the last digit of the match that a report shows.
WORTH_ASKING = 0.02


@dataclass(frozen=True, slots=True)
class Parameters:
    """The prior and the noise, in standard units (a person's standing among people: mean 0, variance 1)."""

    #: Prior correlation of two skills of one family. Kept low and flat: correlations read off occupations are not
    #: those over people (over occupations realistic–enterprising is −.69, over 585 people's answers +.46).
    same_family: float = 0.35
    #: Prior correlation of two skills of different families: some people like, or can do, a bit more of everything.
    other_family: float = 0.10
    #: Prior correlation of interest and ability in the same skill: people get good at what they like, and vice versa.
    across_facets: float = 0.5
    #: Variance of the response style: how much higher than others a person ticks whatever is asked.
    style: float = 0.3
    #: Variance of one answer about what it measures: mood, wording, and all that is particular to one question. It
    #: holds the rounding to labels too.
    noise: float = 1.2

    def step(self, labels: int) -> float:
        """Return how many standard units one label is on a scale of so many.

        Answers spread evenly over L labels have the variance step² (L² − 1) / 12; this is the step with which that is
        the variance that the model foretells: of what is measured (1), the style and the noise.
        """
        return sqrt(12 * (1 + self.style + self.noise) / (labels**2 - 1))


DEFAULTS = Parameters()
