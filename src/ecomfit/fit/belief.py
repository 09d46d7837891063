"""The belief about a person: the exact Gaussian posterior of θ given the answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ecomfit.fit.observations.ends import read_by_facet
from ecomfit.fit.observations.items import Item
from ecomfit.fit.traits import Array, Traits


@dataclass(frozen=True, slots=True)
class Belief:
    """The posterior N(mean, covariance) of θ.

    Attributes:
        mean: shape (traits + 1,), standard units.
        covariance: shape (traits + 1, traits + 1).
        answered: ids of the observed questions, in file order.
        pull: what each answer adds to the mean, shape (traits + 1, answered); its rows sum to `mean`. The mean is
            linear in what was observed, so these shares are exact, not an attribution.
        at_face: the mean were every label taken at its face value, the end labels too, shape (traits + 1,).
    """

    mean: Array
    covariance: Array
    answered: tuple[str, ...]
    pull: Array
    at_face: Array


def prior_belief(traits: Traits) -> Belief:
    """Return what is believed of a person who has answered nothing."""
    size = traits.size
    return Belief(np.zeros(size), traits.prior, (), np.zeros((size, 0)), np.zeros(size))


def believe(traits: Traits, items: Sequence[Item], answers: Mapping[str, int]) -> Belief:
    """Return the posterior after `answers` (question id → answer, from 1); unanswered items observe nothing.

    The posterior is built at once and in the order of `items`, not answer by answer, so that it cannot depend on the
    order in which the person answered. With H the loadings, y the readings and S = H Σ Hᵀ + R the covariance of what is
    observed, mean = Σ Hᵀ S⁻¹ y and covariance = Σ − Σ Hᵀ S⁻¹ H Σ (Anderson & Moore 1979, Optimal Filtering, ch. 5).
    """
    observations = [(item, answers[item.id] - 1) for item in items if item.id in answers]
    if not observations:
        return prior_belief(traits)
    loadings = np.array([item.loadings[a] for item, a in observations])
    noise = np.diag([item.noise[a] for item, a in observations])
    cross = traits.prior @ loadings.T
    root = np.linalg.cholesky(loadings @ cross + noise)
    whitened = np.linalg.solve(root, cross.T)  # L⁻¹ H Σ, shape (answered, traits + 1)
    gain = np.linalg.solve(root.T, whitened).T  # Σ Hᵀ S⁻¹
    pull = gain * readings(observations)
    return Belief(
        mean=pull.sum(axis=1),
        covariance=traits.prior - whitened.T @ whitened,
        answered=tuple(item.id for item, _ in observations),
        pull=pull,
        at_face=gain @ [item.values[a] for item, a in observations],
    )


def readings(observations: Sequence[tuple[Item, int]]) -> Array:
    """Return what each answer, a position in its item's `values`, is read as beside the others, shape (answered,)."""
    values = np.array([[item.values[a] for item, a in observations]])
    ends = np.array([[(a == item.answers - 1) - float(a == 0) for item, a in observations]])
    read: Array = read_by_facet([item.level for item, _ in observations], values, ends)[0]
    return read
