"""What picking an option says, against people who pick."""

from __future__ import annotations

from math import exp, pi, sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ecomfit.fit.model import Model
from ecomfit.fit.observations.chosen import ChosenOption, chosen
from ecomfit.fit.observations.moments import observation
from ecomfit.measure.simulate import draw_people
from fit.bases import default_model

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ecomfit.fit.traits import Array

NOISE = 1.2
#: Three options that speak for three traits, two of them akin, unlike one another in size too.
EVIDENCE = np.array([[1.0, 0.0, 0.0], [0.0, 0.5, 0.5], [0.0, -0.4, 1.5]])
PRIOR = np.array([[1.0, 0.1, 0.1], [0.1, 1.0, 0.35], [0.1, 0.35, 1.0]])


def pick(choice: ChosenOption, people: Array, seed: int) -> NDArray[np.intp]:
    """Return the position of the option that each of `people` picks."""
    noise = sqrt(choice.noise) * np.random.default_rng(seed).standard_normal((len(people), len(choice.evidence)))
    picked: NDArray[np.intp] = (people @ choice.evidence.T + choice.popularity + noise).argmax(axis=1)
    return picked


def left(value: float, noise: float) -> tuple[float, float]:
    """Return mean and variance that an observation so leaves of a prior N(0, 1)."""
    return value / (1 + noise), noise / (1 + noise)


@pytest.fixture(scope="module")
def model() -> Model:
    return default_model()


@pytest.fixture(scope="module")
def crowd(model: Model) -> Array:
    return draw_people(model, np.random.default_rng(1), 100_000)


@pytest.fixture(scope="module")
def picks(model: Model, crowd: Array) -> dict[str, NDArray[np.intp]]:
    """What 100,000 people pick in each situation of the default base."""
    situations = [item for item in model.items if item.chosen is not None]
    assert situations
    return {item.id: pick(item.chosen, crowd, seed) for seed, item in enumerate(situations) if item.chosen is not None}


def test_people_in_general_pick_each_option_as_often(model: Model, picks: dict[str, NDArray[np.intp]]) -> None:
    for item in model.items:
        if item.chosen is not None:
            shares = np.bincount(picks[item.id], minlength=item.answers) / 100_000
            np.testing.assert_allclose(shares, 1 / item.answers, atol=0.01, err_msg=item.id)


def test_what_an_option_is_read_as_is_what_those_who_pick_it_are(
    model: Model, crowd: Array, picks: dict[str, NDArray[np.intp]]
) -> None:
    for item in model.items:
        if item.chosen is None:
            continue
        for option, contrast in enumerate(item.loadings):
            among = crowd[picks[item.id] == option] @ contrast
            mean, variance = left(item.values[option], item.noise[option])
            assert mean == pytest.approx(among.mean(), abs=0.02), (item.id, option)
            assert variance == pytest.approx(among.var(), abs=0.02), (item.id, option)


@pytest.mark.parametrize("shares", [[0.6, 0.3, 0.1], [1 / 3, 1 / 3, 1 / 3], [0.05, 0.05, 0.9]])
def test_people_pick_as_often_as_is_asked(shares: list[float]) -> None:
    choice = chosen(EVIDENCE, PRIOR, NOISE, np.array(shares))
    people = np.random.default_rng(2).multivariate_normal(np.zeros(3), PRIOR, 100_000)
    np.testing.assert_allclose(np.bincount(pick(choice, people, 3)) / len(people), shares, atol=0.01)


def test_two_options_of_which_few_pick_one_worked_out_by_hand() -> None:
    evidence, shares = np.array([[1.0, 0.0], [0.0, 1.0]]), (0.97, 0.03)
    choice = chosen(evidence, np.eye(2), NOISE, np.array(shares))
    contrasts = np.array([[1.0, -1.0], [-1.0, 1.0]]) / sqrt(2)
    values, noise = choice.reading(contrasts, np.eye(2))
    # The second is picked where its utility is ahead by what only 3 % reach. Of the variance of what is ahead,
    # 2 + 2.4, the contrast has 2. Beyond t the normal distribution has mean φ(t)/.03, and variance as follows.
    t, share = NormalDist().inv_cdf(0.97), 2 / 4.4
    density = exp(-t * t / 2) / sqrt(2 * pi)
    few, rest = density / 0.03, -density / 0.97
    often, seldom = left(values[0], noise[0]), left(values[1], noise[1])
    assert seldom[0] == pytest.approx(sqrt(share) * few, abs=0.05)
    assert seldom[1] == pytest.approx(1 - share * (few**2 - t * few), abs=0.05)
    assert often[0] == pytest.approx(-sqrt(share) * rest, abs=0.02)
    assert often[1] == pytest.approx(1 - share * (rest**2 - t * rest), abs=0.02)
    # What anyone would pick says little, what few pick much.
    assert often[0] < 0.06
    assert often[1] > 0.9
    assert seldom[0] > 1.4
    assert seldom[1] < 0.65


@settings(deadline=None, derandomize=True)
@given(st.floats(0.1, 3), st.floats(-0.9, 0.9))
def test_the_more_options_speak_for_the_more_the_choice_says(size: float, correlation: float) -> None:
    prior = np.array([[1.0, correlation], [correlation, 1.0]])
    spread = 2 - 2 * correlation
    contrasts = np.array([[1.0, -1.0], [-1.0, 1.0]]) / sqrt(spread)
    choice = chosen(size * np.eye(2), prior, NOISE, np.full(2, 1 / 2))
    values, noise = choice.reading(contrasts, prior)
    # Half of a normal distribution, of whose variance the contrast has this share: it grows with the size.
    share = size**2 * spread / (size**2 * spread + 2 * NOISE) * 2 / pi
    for option in (0, 1):
        mean, variance = left(values[option], noise[option])
        if share > 0.003:  # what says next to nothing is read as nothing
            assert mean == pytest.approx(sqrt(share), abs=0.01)
        assert variance == pytest.approx(1 - share, abs=0.02)


def test_options_that_speak_for_nothing_say_nothing() -> None:
    choice = chosen(np.zeros((2, 3)), PRIOR, NOISE, np.full(2, 1 / 2))
    values, noise = choice.reading(np.zeros((2, 3)), PRIOR)
    assert not values.any()
    assert (noise > 0).all()


def test_an_observation_leaves_the_moments_that_it_is_matched_to() -> None:
    assert left(*observation(0.4, 0.7)) == pytest.approx((0.4, 0.7))
    assert left(*observation(-1.5, 0.1)) == pytest.approx((-1.5, 0.1))


def test_what_takes_next_to_no_variance_away_says_nothing() -> None:
    value, noise = observation(0.02, 0.9995)
    assert value == 0
    assert left(value, noise)[1] == pytest.approx(1.0, abs=1e-3)
