"""Whether the person knows what a job is really like: a belief about each role, apart from θ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, inf, pi, sqrt
from statistics import NormalDist
from typing import Literal, TypeAlias

from ecomfit.fit.observations.moments import observation
from ecomfit.fit.parameters import DEFAULTS

#: The answers to a statement, from 1.
AGREE, UNSURE, DISAGREE = 1, 2, 3
#: The share of people who judge a statement rightly, where the knowledge base does not say: a little more than the half
#: who would by chance, since most people know something of most jobs.
TYPICAL = 0.6

Judgement: TypeAlias = Literal["right", "unsure", "wrong"]


@dataclass(frozen=True, slots=True)
class Realism:
    """What is believed of a person's realism about one role: 0 is what a typical person knows.

    Attributes:
        asked: statements answered; `right`: of them, those judged rightly (unsure is not right).
        shares: statement id → its share of the posterior mean, standard units; they sum to the mean.
        variance: posterior variance.
    """

    asked: int
    right: int
    shares: Mapping[str, float]
    variance: float


def realism(answers: Mapping[str, int], truths: Mapping[str, tuple[bool, float]]) -> Realism:
    """Return the belief after `answers` (statement id → 1 agree, 2 unsure, 3 disagree).

    A scalar ρ with prior N(0, 1). People judge a statement rightly, are unsure of it, or judge it wrongly, as ρ and
    noise put them in the highest part, the middle or the lowest part of people, the parts being as large as is typical.
    So a person who knows what is typical gains nothing on average by being asked.

    Args:
        answers: only statements about this role.
        truths: statement id → whether it is so (a reality) or not (a myth), and the share of people who judge it
            rightly; of the others half are unsure and half wrong.
    """
    verdicts = {id_: _verdict(answer, truths[id_][0]) for id_, answer in answers.items()}
    readings = {id_: _reading(verdict, truths[id_][1], DEFAULTS.noise) for id_, verdict in verdicts.items()}
    precision = 1.0 + sum(1 / noise for _, noise in readings.values())
    return Realism(
        asked=len(verdicts),
        right=sum(verdict == "right" for verdict in verdicts.values()),
        shares={id_: value / noise / precision for id_, (value, noise) in readings.items()},
        variance=1.0 / precision,
    )


def _verdict(answer: int, true: bool) -> Judgement:
    if answer == UNSURE:
        return "unsure"
    return "right" if (answer == AGREE) == true else "wrong"


def _reading(verdict: Judgement, typical: float, noise: float) -> tuple[float, float]:
    """Return the value and the noise that ρ is observed with: its moments among the people who judge so."""
    wrong, unsure = (1 - typical) / 2, 1 - typical
    low, high = {"wrong": (0.0, wrong), "unsure": (wrong, unsure), "right": (unsure, 1.0)}[verdict]
    mean, variance = _truncated(low, high)
    # Of what puts people in their part, ρ is only a part itself: of the variance 1 + noise it has 1.
    share = 1 / (1 + noise)
    return observation(mean * sqrt(share), 1 - share + share * variance)


def _truncated(low: float, high: float) -> tuple[float, float]:
    """Return mean and variance of the standard normal distribution between two of its quantiles."""
    a, b = (_quantile(low), _quantile(high))
    density_a, density_b = _density(a), _density(b)
    mean = (density_a - density_b) / (high - low)
    edges = (a * density_a if low > 0 else 0.0) - (b * density_b if high < 1 else 0.0)
    return mean, 1 + edges / (high - low) - mean**2


def _quantile(share: float) -> float:
    return -inf if share <= 0 else inf if share >= 1 else NormalDist().inv_cdf(share)


def _density(x: float) -> float:
    return exp(-x * x / 2) / sqrt(2 * pi)
