"""The exact Gaussian posterior, against other ways to the same numbers."""

from __future__ import annotations

from math import pi, sqrt
from typing import TYPE_CHECKING

import numpy as np
import pytest

from ecomfit.fit.belief import readings
from ecomfit.fit.model import Model, compile_model
from ecomfit.fit.parameters import Parameters

from .bases import base, default_model, one_each, rating, situation

if TYPE_CHECKING:
    from ecomfit.fit.traits import Array
    from ecomfit.knowledge.records import Question


def observations(model: Model, answers: dict[str, int]) -> tuple[Array, Array, Array]:
    """Return H, the readings y and the variances of the noise for `answers`, in file order."""
    observed = [(item, answers[item.id] - 1) for item in model.items if item.id in answers]
    return (
        np.array([item.loadings[answer] for item, answer in observed]),
        readings(observed),
        np.array([item.noise[answer] for item, answer in observed]),
    )


@pytest.fixture(scope="module")
def model() -> Model:
    return default_model()


@pytest.fixture(scope="module")
def answers(model: Model) -> dict[str, int]:
    """Answers to every second question of the default knowledge base, its situations among them."""
    rng = np.random.default_rng(20)
    return {item.id: int(rng.integers(1, item.answers + 1)) for item in model.items[::2]}


def test_one_answer_worked_out_by_hand() -> None:
    model = compile_model(base(["a"], {"r": {"a": 1}}, [rating("q", "interest", {"a": 1})]))
    belief = model.believe({"q": 5})
    # y = 2·√(12·2.5/24) = √5 with variance 1 + .3 + 1.2 = 2.5, covariances 1 with the trait and .3 with the style.
    np.testing.assert_allclose(belief.mean, [sqrt(5) / 2.5, 0.3 * sqrt(5) / 2.5])
    np.testing.assert_allclose(belief.covariance, [[1 - 1 / 2.5, -0.3 / 2.5], [-0.3 / 2.5, 0.3 - 0.09 / 2.5]])
    np.testing.assert_allclose(belief.at_face, belief.mean)
    assert belief.answered == ("q",)


def test_one_choice_worked_out_by_hand() -> None:
    model = compile_model(base(["a", "b"], {"r": {"a": 1}}, [situation("q", "interest", {"a": 1}, {"b": 1})]))
    belief = model.believe({"q": 2})
    # b is picked where b − a, of variance 1.8, and the noise of two utilities, 2.4, are together above 0: half of a
    # normal distribution of variance 4.2, whose mean is √(2/π) standard deviations and variance 1 − 2/π.
    mean, gone = 1.8 / sqrt(4.2) * sqrt(2 / pi), 1.8**2 / 4.2 * 2 / pi
    np.testing.assert_allclose(belief.mean, np.array([-1, 1, 0]) / 2 * mean, atol=0.01)
    # Half of what is known of b − a more is of each, the other half of what they share less.
    assert belief.covariance[0, 0] == pytest.approx(1 - gone / 4, abs=0.01)
    assert belief.covariance[0, 1] == pytest.approx(0.1 + gone / 4, abs=0.01)
    assert belief.covariance[2].tolist() == [0, 0, 0.3]


def test_yes_to_an_item_and_to_its_reverse_is_style() -> None:
    questions = [rating("q", "interest", {"a": 1}), rating("reversed", "interest", {"a": -1})]
    belief = compile_model(base(["a"], {"r": {"a": 1}}, questions)).believe({"q": 5, "reversed": 5})
    # The sum of the two is 2·style + noise of 2.4: variance 3.6, covariance with style .6.
    np.testing.assert_allclose(belief.mean, [0, 0.6 * 2 * sqrt(5) / 3.6], atol=1e-15)


def test_interest_in_a_skill_is_some_evidence_of_ability_in_it() -> None:
    belief = compile_model(base(["a", "b"], {"r": {"a": 1}}, one_each("a", "b"))).believe({"a_interest": 5})
    np.testing.assert_allclose(belief.mean, np.array([1, 0.5, 0.1, 0.05, 0.3]) * sqrt(5) / 2.5)


def test_nothing_answered_is_the_prior(model: Model) -> None:
    belief = model.believe({})
    assert not belief.mean.any()
    np.testing.assert_array_equal(belief.covariance, model.traits.prior)
    assert belief.answered == ()
    assert belief.pull.shape == (model.traits.size, 0)
    assert not belief.at_face.any()


def test_answers_to_questions_that_are_not_there_observe_nothing(model: Model) -> None:
    belief = model.believe({"no_such_question": 3})
    assert belief.answered == ()
    assert not belief.mean.any()


def test_the_posterior_is_the_one_in_information_form(model: Model, answers: dict[str, int]) -> None:
    loadings, values, noise = observations(model, answers)
    precision = np.linalg.inv(model.traits.prior) + (loadings.T / noise) @ loadings
    belief = model.believe(answers)
    np.testing.assert_allclose(belief.covariance, np.linalg.inv(precision), atol=1e-10)
    np.testing.assert_allclose(belief.mean, np.linalg.solve(precision, loadings.T @ (values / noise)), atol=1e-10)


def test_the_posterior_is_the_joint_gaussian_conditioned_on_the_answers(model: Model, answers: dict[str, int]) -> None:
    loadings, values, noise = observations(model, answers)
    size = model.traits.size
    # Everything random is a linear map of independent normals: θ = root·z, y = H·root·z + √noise·e.
    root = np.linalg.cholesky(model.traits.prior)
    everything = np.block([[root, np.zeros((size, len(values)))], [loadings @ root, np.diag(np.sqrt(noise))]])
    joint = everything @ everything.T
    regression = joint[:size, size:] @ np.linalg.inv(joint[size:, size:])
    belief = model.believe(answers)
    np.testing.assert_allclose(belief.mean, regression @ values, atol=1e-10)
    np.testing.assert_allclose(belief.covariance, joint[:size, :size] - regression @ joint[size:, :size], atol=1e-10)


def test_the_posterior_is_the_one_of_updating_answer_by_answer(model: Model, answers: dict[str, int]) -> None:
    mean, covariance = np.zeros(model.traits.size), model.traits.prior
    for h, y, noise in zip(*observations(model, answers), strict=True):
        variance = h @ covariance @ h + noise
        gain = covariance @ h / variance
        mean = mean + gain * (y - h @ mean)
        covariance = covariance - np.outer(gain, h @ covariance)
    belief = model.believe(answers)
    np.testing.assert_allclose(belief.mean, mean, atol=1e-10)
    np.testing.assert_allclose(belief.covariance, covariance, atol=1e-10)


def test_answered_is_in_file_order(model: Model, answers: dict[str, int]) -> None:
    backwards = dict(reversed(answers.items()))
    assert model.believe(backwards).answered == tuple(item.id for item in model.items[::2])


def test_each_pull_is_what_its_answer_adds(model: Model, answers: dict[str, int]) -> None:
    belief = model.believe(answers)
    np.testing.assert_allclose(belief.pull.sum(axis=1), belief.mean, atol=1e-12)
    # A reversed rating, since what its answer is changes how no other is read.
    position = next(i for i, _ in enumerate(belief.answered) if model.items[2 * i].level is None)
    id_, item = belief.answered[position], model.items[2 * position]
    assert item.chosen is None
    low, high = model.believe({**answers, id_: 1}), model.believe({**answers, id_: item.answers})
    # The mean is linear in each value, so that a pull is to its value as a change of the mean to a change of it.
    slope = (high.mean - low.mean) / (item.values[-1] - item.values[0])
    np.testing.assert_allclose(belief.pull[:, position], slope * item.values[answers[id_] - 1], atol=1e-10)


def test_the_lowest_label_is_read_as_low_as_the_person_is_elsewhere() -> None:
    # On "rare" few rate high: its lowest label says little at its face, .5 labels under what is typical.
    questions = [rating("rare", "interest", {"a": 1}, typical=1.5), rating("common", "interest", {"b": 1}, typical=4)]
    model = compile_model(base(["a", "b"], {"r": {"a": 1}}, questions))
    step = sqrt(1.25)
    belief = model.believe({"rare": 1, "common": 1})
    # Where all are lowest the level is the furthest of them, −3 labels, and both are read so: (−3, −3) × step.
    loadings = np.array([[1, 0, 1], [0, 1, 1]])
    prior = np.array([[1, 0.1, 0], [0.1, 1, 0], [0, 0, 0.3]])
    gain = prior @ loadings.T @ np.linalg.inv(loadings @ prior @ loadings.T + 1.2 * np.eye(2))
    np.testing.assert_allclose(belief.mean, gain @ [-3 * step, -3 * step])
    np.testing.assert_allclose(belief.at_face, gain @ [-0.5 * step, -3 * step])


def test_reversed_ratings_situations_and_the_other_facet_are_no_part_of_the_level() -> None:
    questions: list[Question] = [
        rating("rare", "interest", {"a": 1}, typical=1.5),
        rating("reversed", "interest", {"b": -1}, typical=4),
        rating("able", "ability", {"b": 1}, typical=4),
        situation("s", "interest", {"a": 1}, {"b": 1}),
    ]
    model = compile_model(base(["a", "b"], {"r": {"a": 1}}, questions))
    belief = model.believe({"rare": 1, "reversed": 1, "able": 1, "s": 1})
    np.testing.assert_allclose(belief.mean, belief.at_face)


def test_people_without_any_style_are_believed_too() -> None:
    questions = [rating("q", "interest", {"a": 1}), rating("reversed", "interest", {"a": -1})]
    kb = base(["a"], {"r": {"a": 1}}, questions)
    belief = compile_model(kb, parameters=Parameters(style=0.0)).believe({"q": 5, "reversed": 1})
    # Two observations 2·√(12·2.2/24) of one trait, each with noise 1.2.
    np.testing.assert_allclose(belief.mean, [2 * 2 * sqrt(1.1) / (2 + 1.2), 0.0])
    np.testing.assert_allclose(belief.covariance, [[1.2 / 3.2, 0.0], [0.0, 0.0]], atol=1e-15)
