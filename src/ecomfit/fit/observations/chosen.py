"""What picking one of several options says: the moments of what is observed, given that the option was picked.

An option's utility is what it speaks for, evidence·θ, plus noise, plus what makes it as popular as it is; the option of
the greatest utility is picked. What is observed of an option's contrast is matched in moments with what is so of the
people who pick it: what anyone would pick says little, and what few pick says much.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ecomfit.fit.normal import DECIMALS, lattice
from ecomfit.fit.observations.moments import observation
from ecomfit.fit.traits import Array

#: Points (mirrored, so twice as many) over the utilities of a situation's options. On the default base the shares of
#: people who pick an option are off by .005 at most, their moments by .015; with half as many by .011 and .03.
POINTS = 2048
#: Steps of making the options as popular as they should be: after them the shares of the points are off by .001.
STEPS = 15


@dataclass(frozen=True, slots=True)
class ChosenOption:
    """How the options of one situation are chosen.

    Attributes:
        evidence: what each option speaks for, in standard units, shape (options, traits + 1).
        popularity: what is added to each option's utility, so that people in general pick it as often as is typical,
            shape (options,).
        noise: variance of the noise of each utility.
    """

    evidence: Array
    popularity: Array
    noise: float

    def reading(self, contrasts: Array, prior: Array) -> tuple[Array, Array]:
        """Return the value and the noise with which each option's contrast is observed, each of shape (options,).

        Args:
            contrasts: one for each option, of unit prior variance or all zeros, shape (options, traits + 1).
            prior: covariance of θ, shape (traits + 1, traits + 1).
        """
        utilities = _utilities(self.evidence, prior, self.noise)
        picked = _picked(utilities, self.popularity)
        covariance = self.evidence @ prior @ self.evidence.T + self.noise * np.eye(len(self.evidence))
        values, noise = np.zeros(len(contrasts)), np.full(len(contrasts), self.noise)
        for option, contrast in enumerate(contrasts):
            of_pickers = utilities[picked == option]
            if not contrast.any() or len(of_pickers) < 2:
                continue
            # Given the utilities the contrast is linear in them; the rest of it knows nothing of the choice.
            slope = np.linalg.solve(covariance, self.evidence @ prior @ contrast)
            rest = 1.0 - slope @ covariance @ slope
            projection = of_pickers @ slope
            values[option], noise[option] = observation(float(projection.mean()), float(rest + projection.var()))
        return values.round(DECIMALS), noise.round(DECIMALS)


def chosen(evidence: Array, prior: Array, noise: float, shares: Array) -> ChosenOption:
    """Return how options are chosen, so that people in general pick each as often as `shares` says.

    Args:
        evidence: shape (options, traits + 1).
        prior: covariance of θ, shape (traits + 1, traits + 1).
        noise: variance of the noise of each utility.
        shares: positive, summing to 1, shape (options,).
    """
    options = len(evidence)
    utilities = _utilities(evidence, prior, noise)
    popularity = np.zeros(options)
    for step in range(STEPS):
        actual = np.bincount(_picked(utilities, popularity), minlength=options) / len(utilities)
        # A rise of log utility by what the share lacks, ever more carefully; rounded, so that it is alike everywhere.
        pull = np.log(shares / np.maximum(actual, 0.5 / len(utilities)))
        popularity = (popularity + pull / (1 + step / 10)).round(6)
        popularity -= popularity.mean().round(6)
    return ChosenOption(evidence, popularity, noise)


def _utilities(evidence: Array, prior: Array, noise: float) -> Array:
    """Return utilities of people in general, popularity apart, shape (2 · POINTS, options)."""
    covariance = evidence @ prior @ evidence.T + noise * np.eye(len(evidence))
    draws: Array = lattice(POINTS, len(evidence)) @ np.linalg.cholesky(covariance).T
    return draws


def _picked(utilities: Array, popularity: Array) -> np.typing.NDArray[np.intp]:
    picked: np.typing.NDArray[np.intp] = np.round(utilities + popularity, DECIMALS).argmax(axis=1)
    return picked
