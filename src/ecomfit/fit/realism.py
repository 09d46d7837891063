"""Whether the person knows what a job is really like: a belief about each role, apart from θ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ecomfit.fit.parameters import DEFAULTS, Parameters

if TYPE_CHECKING:
    from collections.abc import Mapping

#: The answers to a statement, from 1.
AGREE, UNSURE, DISAGREE = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Realism:
    """What is believed of a person's realism about one role.

    Attributes:
        asked: statements answered; `right`: of them, those judged rightly (unsure is not right).
        shares: statement id → its share of the posterior mean, standard units; they sum to the mean.
    """

    asked: int
    right: int
    shares: Mapping[str, float]


def realism(answers: Mapping[str, int], truths: Mapping[str, bool], parameters: Parameters = DEFAULTS) -> Realism:
    """Return the belief after `answers` (statement id → 1 agree, 2 unsure, 3 disagree).

    A scalar with prior N(0, 1); a statement judged rightly is observed as standing 1.5 above the average, wrongly as
    1.5 below, unsure as 0, each with the noise of one answer: the same reading as that of a situation's option.

    Args:
        answers: only statements about this role.
        truths: statement id → whether it is so (a reality) or not (a myth).
        parameters: for the noise, and for how far a choice is read as standing from the average.
    """
    verdicts = {
        id_: 0 if answer == UNSURE else 1 if (answer == AGREE) == truths[id_] else -1 for id_, answer in answers.items()
    }
    observed = parameters.choice * np.array(list(verdicts.values()), dtype=np.float64)
    # n equal observations of a scalar with unit prior variance: each has the weight 1 / (n + noise).
    shares = observed / (len(observed) + parameters.noise)
    right = sum(verdict > 0 for verdict in verdicts.values())
    return Realism(len(verdicts), right, dict(zip(verdicts, shares.tolist(), strict=True)))
