"""Moment matching: a Gaussian observation that leaves the mean and the variance that something else would.

What is learned from a choice or a judgement is not Gaussian; the update from it is (assumed-density filtering; Minka
2001, A family of algorithms for approximate Bayesian inference, §3.1).
"""

from __future__ import annotations

#: What takes less than this share of the prior variance away is read as saying nothing.
TELLING = 1e-3


def observation(mean: float, variance: float) -> tuple[float, float]:
    """Return the value and the noise variance of an observation of a quantity with prior N(0, 1).

    The quantity observed so has the posterior N(mean, variance); `variance` is positive. One that is hardly under the
    prior's is taken for a value of 0 with much noise.
    """
    if 1.0 - variance < TELLING:
        return 0.0, 1.0 / TELLING
    return mean / (1.0 - variance), variance / (1.0 - variance)
