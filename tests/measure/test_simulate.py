"""Simulated people, and whether the belief finds out what they are."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np
import pytest

from ecomfit.fit.model import Model, compile_model
from ecomfit.fit.parameters import Parameters
from ecomfit.fit.ranking import rank
from ecomfit.measure.advice import top3_share
from ecomfit.measure.score_many import fits_of
from ecomfit.measure.simulate import answer_all, draw_incumbents, draw_people
from fit.bases import base, default_model, one_each, rating, situation

if TYPE_CHECKING:
    from ecomfit.knowledge.records import Question

PHI = NormalDist().cdf


@pytest.fixture(scope="module")
def model() -> Model:
    return default_model()


@pytest.fixture(scope="module")
def small() -> Model:
    kb = base({"a": "x", "b": "x", "c": None}, {"r": {"a": 5}, "s": {"b": 3, "c": 3}}, one_each("a", "b", "c"))
    return compile_model(kb)


def test_people_are_drawn_from_the_prior(small: Model) -> None:
    people = draw_people(small, np.random.default_rng(1), 40_000)
    assert people.shape == (40_000, 7)
    np.testing.assert_allclose(people.mean(axis=0), 0.0, atol=0.025)
    np.testing.assert_allclose(np.cov(people.T), small.traits.prior, atol=0.03)


def test_people_without_any_style_are_drawn_too() -> None:
    kb = base(["a", "b"], {"r": {"a": 5}, "s": {"b": 3}}, one_each("a", "b"))
    people = draw_people(compile_model(kb, parameters=Parameters(style=0.0)), np.random.default_rng(1), 50)
    assert people[:, :-1].all()
    np.testing.assert_allclose(people[:, -1], 0.0, atol=1e-6)


def test_incumbents_fit_their_role_exactly_and_are_otherwise_as_people_are(small: Model) -> None:
    incumbents = draw_incumbents(small, np.random.default_rng(2), 40_000, 1, 2.5)
    direction, prior = small.directions[1], small.traits.prior
    np.testing.assert_allclose(incumbents @ direction, 2.5)
    # A Gaussian given one linear function of it, by the textbook: the function has variance 1.
    along = prior @ direction
    np.testing.assert_allclose(incumbents.mean(axis=0), 2.5 * along, atol=0.025)
    np.testing.assert_allclose(np.cov(incumbents.T), prior - np.outer(along, along), atol=0.03)


def test_incumbents_of_a_role_without_a_direction_are_people_in_general() -> None:
    only = compile_model(base(["a"], {"r": {"a": 5}}, one_each("a")))
    people = draw_people(only, np.random.default_rng(3), 5)
    incumbents = draw_incumbents(only, np.random.default_rng(3), 5, 0, 2.5)
    np.testing.assert_array_equal(incumbents, people)


def test_without_noise_people_give_the_nearest_label_and_the_best_option() -> None:
    questions: list[Question] = [
        rating("q", "interest", {"a": 1}),
        rating("reversed", "interest", {"a": -1}, typical=2),
        situation("s", "interest", {"a": 1, "b": -1}, {"a": -1, "b": 1}),
    ]
    quiet = compile_model(base(["a", "b"], {"r": {"a": 1}}, questions), parameters=Parameters(noise=1e-9))
    # θ is (a, b, style). Labels are √(12·1.3/24) = .806 apart, so the borders are at ±.403 and ±1.209 from the middle
    # or typical one.
    people = np.array([[0.4, 0.2, 0.0], [0.5, 0.4, 0.0], [-2.0, 0.1, 0.3], [1.0, 0.0, 2.0], [0.0, 0.0, -9.0]])
    observed_q = [0.4, 0.5, -1.7, 3.0, -9.0]
    observed_reversed = [-0.4, -0.5, 2.3, 1.0, -9.0]
    expected_q = [1 + sum(y > border for border in (-1.209, -0.403, 0.403, 1.209)) for y in observed_q]
    expected_reversed = [1 + sum(y > border for border in (-0.403, 0.403, 1.209, 2.016)) for y in observed_reversed]
    assert (expected_q, expected_reversed) == ([3, 4, 1, 5, 1], [2, 1, 5, 3, 1])
    answers = answer_all(quiet, np.random.default_rng(5), people)
    assert answers[:, 0].tolist() == expected_q
    assert answers[:, 1].tolist() == expected_reversed
    # Mirror images are as popular. a − b is .2, .1, −2.1, 1; the last person has no preference.
    assert answers[:4, 2].tolist() == [1, 1, 2, 1]


def test_labels_come_as_often_as_the_normal_distribution_says() -> None:
    model = compile_model(base(["a"], {"r": {"a": 1}}, [rating("q", "ability", {"a": 1}, typical=2.5)]))
    rng = np.random.default_rng(6)
    answers = answer_all(model, rng, draw_people(model, rng, 40_000))[:, 0]
    # √1.25 a label; what rounding adds, 1.25/12, is no part of the noise before it.
    borders = [PHI(sqrt(1.25) * (label + 0.5 - 2.5) / sqrt(1 + 0.3 + 1.2 - 1.25 / 12)) for label in range(1, 5)]
    expected = np.diff([0.0, *borders, 1.0])
    np.testing.assert_allclose(np.bincount(answers, minlength=6)[1:] / 40_000, expected, atol=0.01)


def test_options_come_as_often_as_the_normal_distribution_says() -> None:
    model = compile_model(base(["a", "b"], {"r": {"a": 1}}, [situation("q", "interest", {"a": 1}, {"b": 1})]))
    rng = np.random.default_rng(7)
    people = np.tile([1.0, 0.0, 0.0], (40_000, 1))
    # The difference of the utilities is 1 with the noise of two answers.
    first = (answer_all(model, rng, people)[:, 0] == 1).mean()
    assert first == pytest.approx(PHI(1 / sqrt(2.4)), abs=0.01)


def test_people_in_general_pick_every_option_as_often_whatever_it_speaks_for() -> None:
    uneven = situation("q", "interest", {"a": 3}, {"b": 0.2}, {"a": 1, "b": -2})
    model = compile_model(base(["a", "b"], {"r": {"a": 1}}, [uneven]))
    rng = np.random.default_rng(12)
    answers = answer_all(model, rng, draw_people(model, rng, 40_000))[:, 0]
    # Three standard errors are .007, and the points that popularity is found with err by .005.
    np.testing.assert_allclose(np.bincount(answers)[1:] / 40_000, 1 / 3, atol=0.015)


def test_answers_vary_as_the_model_says_they_do_rounding_and_all() -> None:
    # With so little noise hardly an answer lies beyond the ends; rounding by itself adds 1.9/2/12, a seventh of it.
    kb = base(["a"], {"r": {"a": 1}}, [rating("q", "interest", {"a": 1})])
    model = compile_model(kb, parameters=Parameters(noise=0.6))
    rng = np.random.default_rng(13)
    people = np.zeros((40_000, 2))
    labels = answer_all(model, rng, people)[:, 0]
    read = model.items[0].values[labels - 1]
    # Of somebody in the middle only the noise is left, what rounding adds included.
    assert read.var() == pytest.approx(0.6, abs=0.02)


def test_the_same_seed_gives_the_same_people_and_answers(model: Model) -> None:
    one, other = np.random.default_rng(8), np.random.default_rng(8)
    people = draw_people(model, one, 3)
    np.testing.assert_array_equal(draw_people(model, other, 3), people)
    np.testing.assert_array_equal(answer_all(model, one, people), answer_all(model, other, people))


def test_the_belief_finds_out_what_people_in_general_are(model: Model) -> None:
    rng = np.random.default_rng(9)
    people = draw_people(model, rng, 60)
    answers = answer_all(model, rng, people)
    truth = people @ model.directions.T
    found, within, best = np.empty_like(truth), np.empty_like(truth), []
    for person in range(len(people)):
        # Thirty questions, as many as a quiz asks.
        asked = rng.choice(len(model.items), 30, replace=False)
        belief = model.believe({model.items[q].id: int(answers[person, q]) for q in asked})
        ranking = rank(model, belief)
        for role in ranking:
            r = model.roles.index(role.role)
            found[person, r] = role.fit
            within[person, r] = abs(truth[person, r] - role.fit) < 1.2816 * role.sd
        best.append(ranking[0].role)
    assert 0.7 <= within.mean() <= 0.9  # the intervals are 80 % ones
    assert np.corrcoef(found.ravel(), truth.ravel())[0, 1] >= 0.5
    assert (truth[np.arange(60), [model.roles.index(role) for role in best]]).mean() >= 0.7
    assert max(best.count(role) for role in model.roles) <= 15  # no role wins by default


def test_incumbents_get_their_own_role(model: Model) -> None:
    rng = np.random.default_rng(10)
    rates = []
    for r in range(len(model.roles)):
        answers = answer_all(model, rng, draw_incumbents(model, rng, 20, r, 2.5))
        rates.append(top3_share(fits_of(model, answers), r))
    assert np.mean(rates) >= 0.75
    assert min(rates) >= 0.5
