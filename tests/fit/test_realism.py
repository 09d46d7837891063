"""What is believed of a person's realism about a role."""

from __future__ import annotations

from itertools import pairwise
from math import sqrt
from statistics import NormalDist

import numpy as np
import pytest

from ecomfit.fit.normal import cdf
from ecomfit.fit.realism import AGREE, DISAGREE, TYPICAL, UNSURE, Realism, realism

UNIT = NormalDist()
NOISE = 1.2
#: Answers to something that is so.
RIGHT, WRONG = AGREE, DISAGREE
TYPICALS = [0.1, 0.3, 0.5, TYPICAL, 0.8, 0.95]


def judged(answer: int, typical: float = TYPICAL) -> Realism:
    return realism({"s": answer}, {"s": (True, typical)})


def mean(found: Realism) -> float:
    return sum(found.shares.values())


def by_integration(low: float, high: float) -> tuple[float, float]:
    """Return mean and variance of ρ among people whose ρ + noise is between two quantiles of it."""
    rho = np.linspace(-9, 9, 20_001)
    width = sqrt(1 + NOISE)
    a = width * UNIT.inv_cdf(low) if low > 0 else -np.inf
    b = width * UNIT.inv_cdf(high) if high < 1 else np.inf
    weights = np.exp(-(rho**2) / 2) * (cdf((b - rho) / sqrt(NOISE)) - cdf((a - rho) / sqrt(NOISE)))
    weights /= weights.sum()
    average = float(weights @ rho)
    return average, float(weights @ (rho - average) ** 2)


@pytest.mark.parametrize("typical", TYPICALS)
def test_one_judgement_is_read_as_what_the_people_who_judge_so_know(typical: float) -> None:
    wrong, unsure = (1 - typical) / 2, 1 - typical
    for answer, low, high in ((WRONG, 0.0, wrong), (UNSURE, wrong, unsure), (RIGHT, unsure, 1.0)):
        found = judged(answer, typical)
        assert (mean(found), found.variance) == pytest.approx(by_integration(low, high), abs=1e-4)


@pytest.mark.parametrize("typical", TYPICALS)
def test_a_person_who_knows_what_is_typical_gains_nothing_on_average(typical: float) -> None:
    other = (1 - typical) / 2
    average = (
        typical * mean(judged(RIGHT, typical))
        + other * mean(judged(UNSURE, typical))
        + other * mean(judged(WRONG, typical))
    )
    assert average == pytest.approx(0.0, abs=1e-12)


@pytest.mark.parametrize("typical", TYPICALS)
def test_right_raises_and_wrong_lowers_and_unsure_is_between(typical: float) -> None:
    right, unsure, wrong = (mean(judged(answer, typical)) for answer in (RIGHT, UNSURE, WRONG))
    assert wrong < 0 < right
    assert wrong < unsure < right
    assert abs(unsure) < max(right, -wrong)


def test_to_know_what_few_know_counts_more_and_not_to_know_what_all_know_too() -> None:
    for better, worse in pairwise(TYPICALS):
        assert mean(judged(RIGHT, better)) > mean(judged(RIGHT, worse)) > 0
        assert 0 > mean(judged(WRONG, better)) > mean(judged(WRONG, worse))


def test_to_agree_with_a_myth_is_wrong_and_to_disagree_right() -> None:
    myth = {"s": (False, 0.6)}
    assert mean(realism({"s": AGREE}, myth)) == mean(judged(WRONG))
    assert mean(realism({"s": DISAGREE}, myth)) == mean(judged(RIGHT))
    assert mean(realism({"s": UNSURE}, myth)) == mean(judged(UNSURE))


def test_only_right_judgements_are_counted_as_right() -> None:
    truths = {"m": (False, 0.6), "r": (True, 0.6), "t": (True, 0.6)}
    found = realism({"m": DISAGREE, "r": UNSURE, "t": DISAGREE}, truths)
    assert (found.asked, found.right) == (3, 1)


@pytest.mark.parametrize("answer", [RIGHT, UNSURE, WRONG])
def test_each_statement_makes_it_surer(answer: int) -> None:
    truths = {f"s{n}": (True, 0.6) for n in range(4)}
    variances = [realism(dict.fromkeys(list(truths)[:n], answer), truths).variance for n in range(5)]
    assert variances[0] == 1
    assert all(later < before for before, later in pairwise(variances))


def test_two_statements_are_two_observations() -> None:
    # In precisions: 1 of the prior and each observation's own; the mean is their weighted one.
    one, other = judged(RIGHT, 0.3), judged(WRONG, 0.8)
    both = realism({"a": RIGHT, "b": WRONG}, {"a": (True, 0.3), "b": (True, 0.8)})
    precision = 1 / one.variance + 1 / other.variance - 1
    assert both.variance == pytest.approx(1 / precision)
    assert both.shares == pytest.approx(
        {"a": mean(one) / one.variance / precision, "b": mean(other) / other.variance / precision}
    )


def test_nothing_answered_is_the_prior() -> None:
    assert realism({}, {"s": (True, 0.6)}) == Realism(asked=0, right=0, shares={}, variance=1.0)
