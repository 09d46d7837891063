"""Whether the answers hang together: a caution beside the result, never silently scored away."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ecomfit.fit.belief import Belief
    from ecomfit.fit.items import Item

Reason = Literal["contradictory", "one_label"]

#: Mean squared standardised innovation above which answers contradict each other more than one person's usually do.
SURPRISE = 1.7
#: Fewer answers than this cannot show either.
ENOUGH = 12
#: So many ratings in a row with one label, and so large a share of all of them.
RUN = 12
RUN_SHARE = 0.5


def consistency(items: Sequence[Item], belief: Belief, answers: Mapping[str, int]) -> list[Reason]:
    """Return the reasons for caution, in a fixed order; none when the answers hang together."""
    reasons: list[Reason] = []
    if len(belief.innovations) >= ENOUGH and float(np.mean(belief.innovations**2)) > SURPRISE:
        reasons.append("contradictory")
    ratings = [answers[item.id] for item in items if item.evidence is None and item.id in answers]
    longest = max((len(list(run)) for _, run in groupby(ratings)), default=0)
    if longest >= max(RUN, RUN_SHARE * len(ratings)):
        reasons.append("one_label")
    return reasons
