"""The adaptive quiz of many people whose answers are known beforehand, and what it came to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ecomfit.fit.consistency import consistency
from ecomfit.fit.model import Model
from ecomfit.fit.normal import DECIMALS
from ecomfit.fit.stopping import Limits
from ecomfit.fit.traits import Array
from ecomfit.measure.replay import stopped_at


@dataclass(frozen=True, slots=True)
class Sittings:
    """What the adaptive quiz came to.

    Attributes:
        fits: where it stops, shape (people, roles), rounded so that ties are ties everywhere.
        length: mean number of questions it asks.
        settled: share, 0–1, of people for whom it settles; `cautioned`: share who get a caution.
        questions: ids of the questions that it asks anybody.
    """

    fits: Array
    length: float
    settled: float
    cautioned: float
    questions: frozenset[str]


def sittings_of(model: Model, answers: NDArray[np.int64], limits: Limits, done: Callable[[], None]) -> Sittings:
    """Put people through the adaptive quiz; answers from 1, shape (people, questions); `done` is called after each."""
    ids = [item.id for item in model.items]
    fits, lengths, settled, cautioned = [], [], [], []
    questions: set[str] = set()
    for row in answers.tolist():
        sheet = dict(zip(ids, row, strict=True))
        moment, reason = stopped_at(model, sheet, limits)
        fits.append(model.directions @ moment.belief.mean)
        lengths.append(len(moment.asked))
        settled.append(reason == "settled")
        cautioned.append(bool(consistency(model, {id_: sheet[id_] for id_ in moment.asked})))
        questions.update(moment.asked)
        done()
    return Sittings(
        fits=np.round(fits, DECIMALS),
        length=float(np.mean(lengths)),
        settled=sum(settled) / len(settled),
        cautioned=sum(cautioned) / len(cautioned),
        questions=frozenset(questions),
    )
