"""The plain forms of what the program computes faster: for tests to compare with."""

from __future__ import annotations

from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np

from ecomfit.fit.normal import cdf

if TYPE_CHECKING:
    from ecomfit.fit.traits import Array


def quantiles(points: int) -> Array:
    """Return the middle quantiles of `points` equal slices of the standard normal distribution, lowest first."""
    return np.array([NormalDist().inv_cdf((i + 0.5) / points) for i in range(points)])


def expected_best_exact(fits: Array, slopes: Array) -> float:
    """Return E max over roles of fits + slopes·Z exactly, for one item (slopes of shape (roles,)).

    The upper envelope of the lines, integrated piece by piece (Frazier, Powell & Dayanik 2009, algorithm 1).
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
