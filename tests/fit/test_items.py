"""What an answer observes of the person."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

import numpy as np
import pytest

from ecomfit.fit.items import Item, item_of
from ecomfit.fit.parameters import Parameters
from ecomfit.fit.traits import traits_of

from .bases import base, one_each, rating, situation

if TYPE_CHECKING:
    from ecomfit.knowledge.records import Question

#: θ is (a interest, a ability, b interest, b ability, c interest, c ability, style); a and b are of a family.
KB = base({"a": "x", "b": "x", "c": "y"}, {"r": {"a": 1}}, one_each("a", "b", "c"))
TRAITS = traits_of(KB)


def item(question: Question, parameters: Parameters | None = None) -> Item:
    return item_of(question, TRAITS, parameters) if parameters else item_of(question, TRAITS)


def test_five_labels_are_1_12_standard_units_apart_around_the_middle() -> None:
    np.testing.assert_allclose(item(rating("q", "interest", {"a": 1})).values, [-2.24, -1.12, 0, 1.12, 2.24])


@pytest.mark.parametrize(
    ("labels", "values"),
    [
        # 1.12·√(24 / (L² − 1)), worked out by hand: √8, √3, √1.6 and √.5 steps.
        (2, [-1.5839, 1.5839]),
        (3, [-1.9399, 0, 1.9399]),
        (4, [-2.12505, -0.70835, 0.70835, 2.12505]),
        (7, [-2.3759, -1.5839, -0.7920, 0, 0.7920, 1.5839, 2.3759]),
    ],
)
def test_other_scales_are_stretched_to_the_same_spread(labels: int, values: list[float]) -> None:
    read = item(rating("q", "interest", {"a": 1}, labels)).values
    np.testing.assert_allclose(read, values, atol=5e-5)
    assert np.var(read) == pytest.approx(2 * 1.12**2)


def test_the_typical_answer_is_read_as_nothing_special() -> None:
    np.testing.assert_allclose(
        item(rating("q", "ability", {"a": 1}, typical=2.5)).values, [-1.68, -0.56, 0.56, 1.68, 2.8]
    )


@pytest.mark.parametrize(
    ("measures", "loadings"),
    [
        ({"a": 1}, [1, 0, 0, 0, 0, 0]),
        ({"a": 7}, [1, 0, 0, 0, 0, 0]),
        ({"a": -0.2}, [-1, 0, 0, 0, 0, 0]),
        ({"a": 1, "b": 1}, [1 / sqrt(2.7), 0, 1 / sqrt(2.7), 0, 0, 0]),  # one family: 1 + 1 + 2·.35
        ({"a": 1, "c": -1}, [1 / sqrt(1.8), 0, 0, 0, -1 / sqrt(1.8), 0]),  # two families: 1 + 1 − 2·.10
        ({"a": 1, "c": 2}, [1 / sqrt(5.4), 0, 0, 0, 2 / sqrt(5.4), 0]),
    ],
)
def test_loadings_have_unit_variance_and_style_its_own_sign(measures: dict[str, float], loadings: list[float]) -> None:
    rated = item(rating("q", "interest", measures))
    np.testing.assert_allclose(rated.loadings, [[*loadings, 1.0]] * 5)
    assert rated.noise == 1.2
    assert rated.evidence is None


def test_the_facet_of_the_scale_is_what_is_observed() -> None:
    assert item(rating("q", "ability", {"b": 1})).loadings[0].tolist() == [0, 0, 0, 1, 0, 0, 1]


def test_a_situation_is_read_against_the_average_option() -> None:
    picked = item(situation("q", "interest", {"a": 1.0}, {"c": 1.0}))
    # (a − c) / 2, whose variance is 1.8 / 4.
    contrast = np.array([1, 0, 0, 0, -1, 0, 0]) / sqrt(1.8)
    np.testing.assert_allclose(picked.loadings, [contrast, -contrast])
    np.testing.assert_allclose(picked.values, [1.5, 1.5])
    assert picked.noise == 1.2
    assert picked.answers == 2


def test_three_options_are_each_read_against_all() -> None:
    picked = item(situation("q", "ability", {"a": 1.0}, {"b": 1.0}, {"a": 0.5, "c": -1.0}))
    # Less the mean (a/2, b/3, −c/3), times 6: a 3, b −2, c 2; a −3, b 4, c 2; a 0, b −2, c −4.
    expected = []
    for a, b, c in [(3, -2, 2), (-3, 4, 2), (0, -2, -4)]:
        variance = a * a + b * b + c * c + 2 * 0.35 * a * b + 2 * 0.1 * (a + b) * c
        expected.append(np.array([0, a, 0, b, 0, c, 0]) / sqrt(variance))
    np.testing.assert_allclose(picked.loadings, expected, atol=1e-15)


def test_a_situation_keeps_its_evidence_in_standard_units() -> None:
    picked = item(situation("q", "interest", {"a": 2.0}, {"b": -0.5}))
    assert picked.evidence is not None
    assert picked.evidence.tolist() == [[2, 0, 0, 0, 0, 0, 0], [0, 0, -0.5, 0, 0, 0, 0]]


def test_an_option_that_is_just_the_average_says_nothing() -> None:
    picked = item(situation("q", "interest", {"a": 1.0}, {"b": 1.0}, {"a": 0.5, "b": 0.5}))
    assert not picked.loadings[2].any()
    assert picked.values.tolist() == [1.5, 1.5, 0.0]


def test_options_that_are_all_alike_say_nothing() -> None:
    picked = item(situation("q", "interest", {"a": 0.7}, {"a": 0.7}, {"a": 0.7}))
    assert not picked.loadings.any()
    assert not picked.values.any()


def test_parameters_replace_step_choice_and_noise() -> None:
    own = Parameters(step=1.0, choice=0.9, noise=0.4)
    rated, picked = (
        item(rating("q", "interest", {"a": 1}), own),
        item(situation("q", "interest", {"a": 1}, {"b": 1}), own),
    )
    np.testing.assert_allclose(rated.values, [-2, -1, 0, 1, 2])
    np.testing.assert_allclose(picked.values, [0.9, 0.9])
    assert rated.noise == picked.noise == 0.4
