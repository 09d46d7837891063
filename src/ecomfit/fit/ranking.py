"""Reading a belief: which roles fit, how surely, in which tiers, and which answers made it so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from ecomfit.fit.belief import Belief
from ecomfit.fit.model import Model, order
from ecomfit.fit.normal import DECIMALS, Z80, cdf, lattice, pivoted_root, quantile
from ecomfit.fit.realism import Realism
from ecomfit.fit.traits import Array

#: A role shares the leader's tier while the chance that it is in truth the better one is at least this.
TOO_CLOSE = 0.2
#: A difference of less variance than this is known.
SURE = 1e-12
#: Lattice points (mirrored, so twice as many) behind `p_best` and `p_top3`. On the default base they err by .004 in the
#: typical worst role, so that two digits may be shown; a quarter as many err by .008.
POINTS = 4096
#: So many draws of fits are held at once.
AT_ONCE = 1_000_000
#: How much of the realism about a role (standard units) is added to its fit.
REALISM_WEIGHT = 0.3

#: Where roles stand among all, one or several.
Places: TypeAlias = int | NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class RoleFit:
    """How one role fits, in standard units of people in general.

    Attributes:
        fit: posterior mean of the fit, with what realism about the role adds.
        sd: posterior standard deviation of the fit, of the realism added to it too.
        tier: 1 for the roles that cannot be told from the best, then 2, …
        p_best: probability that no role fits better; `p_top3`: that at most two do.
        interest: where the person's interest in what the role asks for stands among people in general: posterior mean,
            every label taken at its face value, so that whoever answers higher never stands lower.
        effects: question id → what its answer adds to `fit`; they sum to it.
    """

    role: str
    fit: float
    sd: float
    tier: int
    p_best: float
    p_top3: float
    interest: float
    effects: Mapping[str, float]

    @property
    def match(self) -> float:
        """For how many of 100 people the role stands out less, among the roles, than for this person."""
        return percent(self.fit)

    @property
    def interval(self) -> tuple[float, float]:
        """The 80 % interval of `match`."""
        return percent(self.fit - Z80 * self.sd), percent(self.fit + Z80 * self.sd)


def percent(standing: float) -> float:
    """Return how many of 100 people stand below `standing` (standard units), 0–100."""
    return 100.0 * float(cdf(standing))


def rank(model: Model, belief: Belief, realism: Mapping[str, Realism] | None = None) -> list[RoleFit]:
    """Return every role's fit, best first; equal ones in the order of the knowledge base.

    Args:
        model: the compiled knowledge base.
        belief: what is believed of the person.
        realism: role id → what is believed of the realism about it, for the roles that statements were put about.
    """
    extra = realism_effects(realism or {})
    fits, covariance = fits_of(model, belief, realism)
    pulls = model.directions @ belief.pull
    p_best, p_top3 = chances(fits, covariance)
    interest = model.interest @ belief.at_face
    ranking = order(fits)
    tiers = _tiers(fits, covariance, ranking)
    return [
        RoleFit(
            role=model.roles[r],
            fit=float(fits[r]),
            sd=float(np.sqrt(max(covariance[r, r], 0.0))),
            tier=tier,
            p_best=float(p_best[r]),
            p_top3=float(p_top3[r]),
            interest=float(interest[r]),
            effects=dict(zip(belief.answered, pulls[r].tolist(), strict=True)) | extra.get(model.roles[r], {}),
        )
        for r, tier in zip(ranking, tiers, strict=True)
    ]


def fits_of(model: Model, belief: Belief, realism: Mapping[str, Realism] | None = None) -> tuple[Array, Array]:
    """Return the posterior mean of the fits, shape (roles,), and their covariance, shape (roles, roles).

    Standard units; with what realism about a role adds. Arguments as for `rank`.
    """
    by_role = realism or {}
    extra = realism_effects(by_role)
    variance = [REALISM_WEIGHT**2 * by_role[role].variance if role in by_role else 0.0 for role in model.roles]
    fits = model.directions @ belief.mean + np.array([sum(extra.get(role, {}).values()) for role in model.roles])
    return fits, model.directions @ belief.covariance @ model.directions.T + np.diag(variance)


def realism_effects(realism: Mapping[str, Realism]) -> dict[str, dict[str, float]]:
    """Return what each statement adds to the fit of the role it is about: role id → statement id → standard units."""
    return {
        role: {statement: REALISM_WEIGHT * share for statement, share in of_role.shares.items()}
        for role, of_role in realism.items()
    }


def chances(fits: Array, covariance: Array) -> tuple[Array, Array]:
    """Return the probabilities of being the best role and one of the best three, each of shape (roles,).

    Roles that are equal (identical requirements) share what they win together.

    Args:
        fits: shape (roles,).
        covariance: shape (roles, roles).
    """
    root = pivoted_root(covariance)
    points = lattice(POINTS, root.shape[1])
    best, top3 = np.zeros(len(fits)), np.zeros(len(fits))
    rows = max(1, AT_ONCE // len(fits))
    third = max(0, len(fits) - 3)  # its position from the lowest
    for start in range(0, len(points), rows):
        draws = np.round(fits + points[start : start + rows] @ root.T, DECIMALS)
        best += _share(draws, draws.max(axis=1, keepdims=True), 1)
        top3 += _share(draws, np.partition(draws, third, axis=1)[:, [third]], 3)
    return best / len(points), top3 / len(points)


def _share(draws: Array, bar: Array, places: int) -> Array:
    """Return how often each role is among the first `places`, those at the bar sharing what is left evenly."""
    share: Array
    reached = draws >= bar
    if reached.sum() == len(draws) * min(places, draws.shape[1]):  # no two are level where it matters
        share = reached.sum(axis=0, dtype=np.float64)
    else:
        above, level = draws > bar, draws == bar
        left = np.minimum(places - above.sum(axis=1, keepdims=True), level.sum(axis=1, keepdims=True))
        share = (above + level * left / level.sum(axis=1, keepdims=True)).sum(axis=0)
    return share


def _tiers(fits: Array, covariance: Array, ranking: list[int]) -> list[int]:
    """Return the tier of each role of the ranking: the next role leads the next tier when it is clearly behind."""
    tiers: list[int] = []
    leader = ranking[0]
    for role in ranking:
        if not _too_close(fits[role], fits[leader], covariance, role, leader):
            leader = role
            tiers.append(tiers[-1] + 1)
        else:
            tiers.append(tiers[-1] if tiers else 1)
    return tiers


def first_tier_sizes(fits: Array, covariance: Array) -> NDArray[np.int64]:
    """Return how many roles would share the first tier, shape (draws,).

    Args:
        fits: what the fits might be, shape (draws, roles).
        covariance: of the fits then, shape (roles, roles).
    """
    ranking = np.argsort(-np.round(fits, DECIMALS), axis=1, kind="stable")
    ranked = np.take_along_axis(fits, ranking, axis=1)
    close = _too_close(ranked, ranked[:, :1], covariance, ranking, ranking[:, :1])
    sizes: NDArray[np.int64] = np.logical_and.accumulate(close, axis=1).sum(axis=1)
    return sizes


def _too_close(fit: Array, leading: Array, covariance: Array, role: Places, leader: Places) -> NDArray[np.bool_]:
    """Tell whether roles of some fits are in truth better than the leader, of fit `leading`, with TOO_CLOSE chance."""
    variance = covariance[role, role] + covariance[leader, leader] - 2 * covariance[role, leader]
    spread = np.sqrt(np.where(variance < SURE, 0.0, variance))
    close: NDArray[np.bool_] = np.round(fit - leading, DECIMALS) >= quantile(TOO_CLOSE) * spread
    return close
