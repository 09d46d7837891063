"""What so many further questions are expected to do: how many roles will still be too close to call after them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from ecomfit.fit.belief import Belief
from ecomfit.fit.model import Model
from ecomfit.fit.next_question import next_item
from ecomfit.fit.normal import DECIMALS, lattice, pivoted_root
from ecomfit.fit.ranking import first_tier_sizes, fits_of
from ecomfit.fit.realism import Realism
from ecomfit.fit.stopping import expected_reduction

#: Lattice points (mirrored, so twice as many) of the expectation: it is told in whole roles.
POINTS = 1024


def expected_ties(
    model: Model,
    belief: Belief,
    unasked: Collection[str],
    count: int,
    realism: Mapping[str, Realism] | None = None,
) -> float:
    """Return how many roles are expected to share the first tier once `count` more questions are answered.

    The posterior covariance after them is known now, and the fits will have moved by a draw from N(0, W (P − P_after)
    Wᵀ), as in `stopping`. Which questions they will be depends on the answers; here each is the one worth most if the
    answers before it change no fit.

    Args:
        model: the compiled knowledge base.
        belief: what is believed of the person.
        unasked: ids of the questions that may still be asked; where there are fewer than `count`, all of them.
        count: how many questions.
        realism: as for `ranking.rank`.
    """
    after, left = belief, set(unasked)
    for _ in range(count):
        item = next_item(model, after, left)
        if item is None:
            break
        after = replace(after, covariance=after.covariance - expected_reduction([item], after))
        left.remove(item.id)
    fits, _ = fits_of(model, belief, realism)
    _, covariance = fits_of(model, after, realism)
    root = pivoted_root(model.directions @ (belief.covariance - after.covariance) @ model.directions.T)
    draws = fits + lattice(POINTS, root.shape[1]) @ root.T
    return round(float(first_tier_sizes(draws, covariance).mean()), DECIMALS)
