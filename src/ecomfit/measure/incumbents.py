"""People whom a role truly suits: whether they find it, and which role they are given in its place."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ecomfit.fit.model import Model
from ecomfit.fit.normal import DECIMALS
from ecomfit.fit.traits import Array
from ecomfit.measure.advice import first_shares
from ecomfit.measure.score_many import fits_of
from ecomfit.measure.simulate import answer_all, draw_incumbents

#: True fits of the incumbents to be found: people whom the role suits better than it does 93, 98 and 99.4 in 100.
STANDINGS = (1.5, 2.0, 2.5)


@dataclass(frozen=True, slots=True)
class Incumbents:
    """People whom one role suits equally well.

    Attributes:
        standing: their true fit, standard units.
        answers: from 1, shape (people, questions).
        fits: with every question asked, shape (people, roles).
    """

    standing: float
    answers: NDArray[np.int64]
    fits: Array


@dataclass(frozen=True, slots=True)
class Rival:
    """The role that comes first most often in another's place.

    Attributes:
        role: its position; None where there is no other role.
        first: share, 0–1, of the other's incumbents who get it first.
        likeness: correlation of their fits among people in general, −1 … 1.
    """

    role: int | None
    first: float
    likeness: float


def incumbents_of(model: Model, rng: np.random.Generator, role: int, count: int) -> list[Incumbents]:
    """Draw `count` incumbents of a role for each of `STANDINGS`, the best suited last."""
    crowds = [answer_all(model, rng, draw_incumbents(model, rng, count, role, standing)) for standing in STANDINGS]
    return [
        Incumbents(standing, answers, fits_of(model, answers))
        for standing, answers in zip(STANDINGS, crowds, strict=True)
    ]


def rival_of(model: Model, fits: Array, role: int) -> Rival:
    """Return the role most confused with this one, by the fits of its incumbents, shape (people, roles)."""
    if len(model.roles) == 1:
        return Rival(None, 0.0, 0.0)
    likeness = model.directions @ model.traits.prior @ model.directions[role]
    first = first_shares(fits)
    others = np.arange(len(first)) != role
    # Where no other role comes first, all shares are 0 and the likeness decides.
    rival = int(np.lexsort((np.round(likeness, DECIMALS), first, others))[-1])
    return Rival(rival, float(first[rival]), float(likeness[rival]))
