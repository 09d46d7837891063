"""How the end labels of a scale are read: the lowest says "at most this", the highest "at least this".

Nobody can answer lower than the lowest label. On a question that few rate high (`typical` is low) it stands but a
little under what is typical, on one that most rate high far under it. Taken at their values, the lowest labels of
somebody who ticks them everywhere would put the person relatively high in just the rarest skills. So an end label
bounds what is read: where the person's level in that facet lies further out, the level is read.

The level is the mean of the facet's readings, and so the fixed point of a piecewise linear equation. It is found by
leaving out the end labels that do not bind until none is left to leave out: those left out all lie on one side of it,
so it moves one way only, and each round is the mean of what is left.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ecomfit.fit.traits import Array
from ecomfit.knowledge.records import Facet

#: Readings that differ by less than this are the same, but for rounding.
SAME = 1e-9


def read_by_facet(levels: Sequence[Facet | None], values: Array, ends: Array) -> Array:
    """Return the readings of any answers, those of one facet beside each other, shape (people, answers).

    Args:
        levels: the facet in whose level an answer is read, None for one that is read as it stands; one for each answer.
        values: as for `read_ends`.
        ends: as for `read_ends`.
    """
    read = values.copy()
    for facet in {level for level in levels if level is not None}:
        of = [i for i, level in enumerate(levels) if level == facet]
        read[:, of] = read_ends(values[:, of], ends[:, of])
    return read


def read_ends(values: Array, ends: Array) -> Array:
    """Return the readings of answers to ratings of one facet, shape (people, answers) like all arguments.

    Args:
        values: what each label says at its face, in standard units from what is typical.
        ends: −1 where the label is the lowest of its scale, 1 where it is the highest, else 0.
    """
    level = values.mean(axis=1, keepdims=True)
    while True:
        beyond = ends * (level - values) > SAME  # the level is further out than the label can say
        binding = np.where(beyond, 0.0, values).sum(axis=1, keepdims=True) / (~beyond).sum(axis=1, keepdims=True)
        if (np.abs(binding - level) <= SAME).all():
            return np.where(beyond, level, values)
        level = binding
