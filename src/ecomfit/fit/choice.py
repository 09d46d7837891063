"""Which question to ask next: the knowledge gradient.

The value of a question is how much it is expected to raise the fit of the role that will then look best (Frazier,
Powell & Dayanik 2009, The knowledge-gradient policy for correlated normal beliefs, INFORMS J. Computing 21(4)).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ecomfit.fit.normal import cdf, lattice, quantiles

if TYPE_CHECKING:
    from collections.abc import Collection

    from ecomfit.fit.belief import Belief
    from ecomfit.fit.items import Item
    from ecomfit.fit.model import Model
    from ecomfit.fit.traits import Array

#: Points of the one-dimensional expectation over a rating's answer.
NODES = 128
#: Points (mirrored, so twice as many) of the chance of each option of a situation.
OPTION_POINTS = 64
#: Values that differ by less than this are the same value, on whatever machine they were computed.
DECIMALS = 9


@dataclass(frozen=True, slots=True)
class Value:
    """What asking a question is worth.

    Attributes:
        gain: expected rise of the best role's posterior mean, standard units of fit, 0 or more.
        information: expected variance of the changes in the differences between roles; it breaks ties of `gain`.
    """

    item: Item
    gain: float
    information: float


def next_item(model: Model, belief: Belief, unasked: Collection[str]) -> Item | None:
    """Return the item of greatest value among those whose ids are `unasked`; ties go to file order."""
    best: Value | None = None
    for value in values(model, belief, unasked):
        if best is None or (value.gain, value.information) > (best.gain, best.information):
            best = value
    return best.item if best else None


def values(model: Model, belief: Belief, unasked: Collection[str]) -> list[Value]:
    """Return the value of every unasked item, in file order, rounded so that the order is the same everywhere."""
    items = [item for item in model.items if item.id in unasked]
    if not items:
        return []
    fits = model.directions @ belief.mean
    spread = model.directions @ belief.covariance  # (roles, traits + 1)
    ratings = [item for item in items if item.evidence is None]
    found = {item.id: _situation(item, belief, fits, spread) for item in items if item.evidence is not None}
    if ratings:
        found |= dict(zip((item.id for item in ratings), _ratings(ratings, belief, fits, spread), strict=True))
    return [Value(item, *np.round(found[item.id], DECIMALS).tolist()) for item in items]


def _ratings(items: list[Item], belief: Belief, fits: Array, spread: Array) -> list[tuple[float, float]]:
    loadings = np.array([item.loadings[0] for item in items])
    noise = np.array([item.noise for item in items])
    sd = np.sqrt(np.einsum("it,tu,iu->i", loadings, belief.covariance, loadings) + noise)
    slopes = (loadings @ spread.T) / sd[:, None]  # how far each fit moves when the answer is one sd from expected
    gains = expected_best(fits, slopes) - fits.max()
    return list(zip(gains.tolist(), _information(slopes).tolist(), strict=True))


def _situation(item: Item, belief: Belief, fits: Array, spread: Array) -> tuple[float, float]:
    chances = option_chances(item, belief)
    expected = item.loadings @ belief.mean
    variance = np.einsum("at,tu,au->a", item.loadings, belief.covariance, item.loadings) + item.noise
    moves = (item.loadings @ spread.T) * ((item.values - expected) / variance)[:, None]  # (answers, roles)
    # An option is one observation, not a draw from the predictive distribution, so the fits after it do not average
    # to the fits now; measured against their own average the gain is never negative.
    average = chances @ moves
    gain = float(chances @ (fits + moves).max(axis=1) - (fits + average).max())
    return gain, float(chances @ _information(moves - average))


def option_chances(item: Item, belief: Belief) -> Array:
    """Return the predictive probability of each option of a situation, shape (answers,).

    The option picked is the one of greatest utility, evidence·θ plus noise.
    """
    assert item.evidence is not None
    utility = item.evidence @ belief.covariance @ item.evidence.T + item.noise * np.eye(item.answers)
    draws = item.evidence @ belief.mean + lattice(OPTION_POINTS, item.answers) @ np.linalg.cholesky(utility).T
    return np.bincount(np.round(draws, DECIMALS).argmax(axis=1), minlength=item.answers) / len(draws)


def _information(slopes: Array) -> Array:
    """Return the variance of the fits' differences that slopes of shape (…, roles) bring, averaged over roles."""
    centred = slopes - slopes.mean(axis=-1, keepdims=True)
    information: Array = (centred**2).mean(axis=-1)
    return information


def expected_best(fits: Array, slopes: Array) -> Array:
    """Return E max over roles of fits + slopes·Z, Z standard normal; slopes (items, roles), result (items,).

    An average over fixed quantiles of Z. Roles that cannot come first at any of them are left out, which changes
    nothing but the time it takes.
    """
    nodes = quantiles(NODES)
    leader = int(fits.argmax())
    reach = np.abs(slopes - slopes[:, [leader]]).max(axis=0) * nodes.max()
    rivals = fits - fits[leader] + reach >= 0
    fits, slopes = fits[rivals], slopes[:, rivals]
    total = np.zeros(len(slopes))
    for node in nodes:
        total += (fits + slopes * node).max(axis=1)
    return total / len(nodes)


def expected_best_exact(fits: Array, slopes: Array) -> float:
    """Return E max over roles of fits + slopes·Z exactly, for one item (slopes of shape (roles,)).

    The upper envelope of the lines, integrated piece by piece (Frazier, Powell & Dayanik 2009, algorithm 1). This is
    the plain form that `expected_best` is tested against.
    """
    order = np.lexsort((fits, slopes))
    a, b = fits[order], slopes[order]
    keep = [i for i in range(len(b)) if i + 1 == len(b) or b[i] != b[i + 1]]  # of equal slopes only the highest
    envelope = [keep[0]]
    starts = [-np.inf]
    for i in keep[1:]:
        while True:
            last = envelope[-1]
            crossing = (a[last] - a[i]) / (b[i] - b[last])
            if crossing > starts[-1]:
                break
            envelope.pop()
            starts.pop()
        envelope.append(i)
        starts.append(crossing)
    low, high = np.array(starts), np.array([*starts[1:], np.inf])
    density = np.exp(-(np.array([low, high]) ** 2) / 2) / np.sqrt(2 * np.pi)
    return float(np.sum(a[envelope] * (cdf(high) - cdf(low)) + b[envelope] * (density[0] - density[1])))
