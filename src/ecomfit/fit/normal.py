"""The standard normal distribution: Φ of arrays, and a fixed lattice of points in many dimensions."""

from __future__ import annotations

from functools import lru_cache
from math import erfc, sqrt
from statistics import NormalDist

import numpy as np

from ecomfit.fit.traits import Array

_UNIT = NormalDist()
_ROOT_2 = sqrt(2)

#: Half the width of an 80 % interval in standard deviations.
Z80 = _UNIT.inv_cdf(0.9)
#: Values that differ by less than this many decimals show are the same value, on whatever machine they were computed.
DECIMALS = 9


def cdf(x: Array | float) -> Array:
    """Return Φ(x), elementwise."""
    return np.array([0.5 * erfc(-value / _ROOT_2) for value in np.ravel(x).tolist()]).reshape(np.shape(x))


def quantile(chance: float) -> float:
    """Return Φ⁻¹(chance), the chance between 0 and 1."""
    return _UNIT.inv_cdf(chance)


@lru_cache(maxsize=16)
def lattice(points: int, dimensions: int) -> Array:
    """Return points of the standard normal distribution, shape (2 · points, dimensions), the same on every machine.

    A Richtmyer lattice (multiples of the square roots of primes, modulo 1; Niederreiter 1992, Random Number
    Generation and Quasi-Monte Carlo Methods, p. 72) through the normal quantile, and its mirror image, so that the
    mean is exactly zero.
    """
    steps = np.sqrt(_primes(dimensions)) % 1.0
    uniform = (np.outer(np.arange(1, points + 1), steps) + 0.5) % 1.0
    half = np.array([_UNIT.inv_cdf(min(max(u, 1e-12), 1 - 1e-12)) for u in uniform.ravel()]).reshape(uniform.shape)
    both = np.concatenate([half, -half])
    both.setflags(write=False)
    return both


def pivoted_root(covariance: Array) -> Array:
    """Return A, shape (n, rank ≤ n), with A Aᵀ the covariance, its columns in the order of what they explain.

    A Cholesky factor that takes the largest remaining variance first (Higham 2002, Accuracy and Stability of
    Numerical Algorithms, §10.3). A lattice is most even in its first dimensions, so most of the variance should be
    there; unlike eigenvectors, the factor is the same on every machine. Equal variances go to the first of them.
    """
    rest = covariance.copy()
    columns: list[Array] = []
    for _ in range(len(rest)):
        variances = np.round(np.diag(rest), 12)
        pivot = int(variances.argmax())
        if variances[pivot] <= 1e-10:
            break
        column = rest[:, pivot] / np.sqrt(rest[pivot, pivot])
        columns.append(column)
        rest = rest - np.outer(column, column)
    return np.array(columns).T.reshape(len(rest), len(columns))


def _primes(count: int) -> Array:
    primes: list[int] = []
    candidate = 2
    while len(primes) < count:
        if all(candidate % prime for prime in primes):
            primes.append(candidate)
        candidate += 1
    return np.array(primes, dtype=np.float64)
