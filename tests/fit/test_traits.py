"""The person as a vector: which pairs it has, and how they are expected to go together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from ecomfit.fit.parameters import Parameters
from ecomfit.fit.traits import traits_of

from .bases import base, default_base, one_each, rating, situation

if TYPE_CHECKING:
    from ecomfit.knowledge.records import Question


def test_the_prior_is_skill_part_times_facet_part_with_style_apart() -> None:
    kb = base({"a": "x", "b": "x", "c": "y"}, {"r": {"a": 1}}, one_each("a", "b", "c"))
    skill_part = [[1, 0.35, 0.1], [0.35, 1, 0.1], [0.1, 0.1, 1]]
    facet_part = [[1, 0.5], [0.5, 1]]
    expected = np.zeros((7, 7))
    expected[:6, :6] = np.kron(skill_part, facet_part)
    expected[6, 6] = 0.3
    np.testing.assert_allclose(traits_of(kb).prior, expected, atol=1e-15)


def test_parameters_replace_every_number_of_the_prior() -> None:
    kb = base({"a": "x", "b": "x", "c": None}, {"r": {"a": 1}}, one_each("a", "b", "c"))
    own = Parameters(same_family=0.6, other_family=0.2, across_facets=0.25, style=0.0)
    prior = traits_of(kb, own).prior
    expected = np.kron([[1, 0.6, 0.2], [0.6, 1, 0.2], [0.2, 0.2, 1]], [[1, 0.25], [0.25, 1]])
    np.testing.assert_allclose(prior[:6, :6], expected, atol=1e-15)
    assert not prior[6].any()
    assert not prior[:, 6].any()


def test_skills_without_a_family_are_not_a_family() -> None:
    kb = base({"a": None, "b": None}, {"r": {"a": 1}}, one_each("a", "b"))
    assert traits_of(kb).prior[0, 2] == pytest.approx(0.1)


def test_only_measured_pairs_have_a_place_in_file_order_style_last() -> None:
    questions: list[Question] = [
        rating("q1", "ability", {"c": 1, "a": -1}),
        situation("q2", "interest", {"b": 1}, {"c": 0.5}),
    ]
    traits = traits_of(base(["a", "b", "c", "d"], {"r": {"d": 5}}, questions))
    assert traits.index == {("a", "ability"): 0, ("b", "interest"): 1, ("c", "interest"): 2, ("c", "ability"): 3}
    assert traits.size == 5


def test_weights_on_what_nothing_measures_are_left_out() -> None:
    traits = traits_of(base(["a", "b"], {"r": {"a": 1}}, [rating("q", "interest", {"a": 1})]))
    vector = traits.vector([("a", "interest", 2.0), ("a", "ability", 3.0), ("b", "interest", 4.0)])
    assert vector.tolist() == [2.0, 0.0]


def test_weights_on_one_pair_add_up() -> None:
    traits = traits_of(base(["a"], {"r": {"a": 1}}, [rating("q", "interest", {"a": 1})]))
    assert traits.vector([("a", "interest", 2.0), ("a", "interest", 3.0)]).tolist() == [5.0, 0.0]


def test_scaling_gives_unit_variance_and_keeps_the_direction() -> None:
    traits = traits_of(base({"a": "x", "b": "x"}, {"r": {"a": 1}}, one_each("a", "b")))
    # Variance of 3·a − 1·b of one facet: 9 + 1 − 2·3·.35.
    scaled = traits.scaled(np.array([3.0, 0.0, -1.0, 0.0, 0.0]))
    np.testing.assert_allclose(scaled, np.array([3.0, 0.0, -1.0, 0.0, 0.0]) / np.sqrt(7.9))


def test_a_vector_that_is_zero_but_for_rounding_becomes_zero() -> None:
    traits = traits_of(base(["a", "b"], {"r": {"a": 1}}, one_each("a", "b")))
    assert not traits.scaled(np.zeros(5)).any()
    assert not traits.scaled(np.array([1e-16, 0, -1e-16, 0, 0])).any()


def test_the_default_prior_is_a_covariance() -> None:
    traits = traits_of(default_base())
    np.testing.assert_array_equal(traits.prior, traits.prior.T)
    assert np.linalg.eigvalsh(traits.prior).min() > 0.05
    np.testing.assert_array_equal(np.diag(traits.prior)[:-1], 1.0)
