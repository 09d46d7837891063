"""What an answer observes of the person."""

from __future__ import annotations

from math import pi, sqrt
from typing import TYPE_CHECKING

import numpy as np
import pytest

from ecomfit.fit.observations.items import Item, item_of
from ecomfit.fit.parameters import Parameters
from ecomfit.fit.traits import traits_of
from fit.bases import base, one_each, rating, situation

if TYPE_CHECKING:
    from ecomfit.knowledge.records import Question

#: θ is (a interest, a ability, b interest, b ability, c interest, c ability, style); a and b are of a family.
KB = base({"a": "x", "b": "x", "c": "y"}, {"r": {"a": 1}}, one_each("a", "b", "c"))
TRAITS = traits_of(KB)


def item(question: Question, parameters: Parameters | None = None) -> Item:
    return item_of(question, TRAITS, parameters) if parameters else item_of(question, TRAITS)


def test_five_labels_are_so_far_apart_that_they_spread_as_answers_are_foretold_to() -> None:
    # Evenly spread the numbers −2 … 2 have variance 2, and an answer has 1 + .3 + 1.2: the step is √1.25.
    values = item(rating("q", "interest", {"a": 1})).values
    np.testing.assert_allclose(values, np.array([-2, -1, 0, 1, 2]) * sqrt(1.25))


@pytest.mark.parametrize(
    ("labels", "values"),
    [
        # √(12·2.5 / (L² − 1)), worked out by hand: steps of √10, √3.75, √2 and √.625.
        (2, [-1.5811, 1.5811]),
        (3, [-1.9365, 0, 1.9365]),
        (4, [-2.1213, -0.7071, 0.7071, 2.1213]),
        (7, [-2.3717, -1.5811, -0.7906, 0, 0.7906, 1.5811, 2.3717]),
    ],
)
def test_other_scales_are_stretched_to_the_same_spread(labels: int, values: list[float]) -> None:
    read = item(rating("q", "interest", {"a": 1}, labels)).values
    np.testing.assert_allclose(read, values, atol=5e-5)
    assert np.var(read) == pytest.approx(1 + 0.3 + 1.2)


def test_the_typical_answer_is_read_as_nothing_special() -> None:
    np.testing.assert_allclose(
        item(rating("q", "ability", {"a": 1}, typical=2.5)).values,
        np.array([-1.5, -0.5, 0.5, 1.5, 2.5]) * sqrt(1.25),
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
    assert rated.noise.tolist() == [1.2] * 5
    assert rated.chosen is None


@pytest.mark.parametrize(
    ("measures", "level"), [({"a": 2, "b": 1}, "ability"), ({"a": -1}, None), ({"a": 2, "b": -1}, None)]
)
def test_a_rating_has_part_in_the_level_of_its_facet_unless_it_is_reversed_in_anything(
    measures: dict[str, float], level: str | None
) -> None:
    assert item(rating("q", "ability", measures)).level == level


def test_the_facet_of_the_scale_is_what_is_observed() -> None:
    assert item(rating("q", "ability", {"b": 1})).loadings[0].tolist() == [0, 0, 0, 1, 0, 0, 1]


def test_a_situation_is_read_against_the_average_option() -> None:
    picked = item(situation("q", "interest", {"a": 1.0}, {"c": 1.0}))
    # (a − c) / 2, whose variance is 1.8 / 4.
    contrast = np.array([1, 0, 0, 0, -1, 0, 0]) / sqrt(1.8)
    np.testing.assert_allclose(picked.loadings, [contrast, -contrast])
    assert picked.answers == 2
    assert picked.level is None
    # Options that mirror one another are picked by half each, and say as much.
    assert picked.values[0] == pytest.approx(picked.values[1])
    assert picked.noise[0] == pytest.approx(picked.noise[1])
    # Of those above 0 in a − c + noise, of variance 1.8 + 2.4, (a − c) / √1.8 has mean √(1.8/4.2 · 2/π) and variance
    # 1 − 1.8/4.2 · 2/π. This is what observing it leaves of a variance of 1.
    share = 1.8 / 4.2 * 2 / pi
    assert picked.values[0] / (1 + picked.noise[0]) == pytest.approx(sqrt(share), abs=0.01)
    assert picked.noise[0] / (1 + picked.noise[0]) == pytest.approx(1 - share, abs=0.01)


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
    assert picked.chosen is not None
    assert picked.chosen.noise == 1.2
    assert picked.chosen.evidence.tolist() == [[2, 0, 0, 0, 0, 0, 0], [0, 0, -0.5, 0, 0, 0, 0]]


def test_an_option_that_is_just_the_average_says_nothing() -> None:
    picked = item(situation("q", "interest", {"a": 1.0}, {"b": 1.0}, {"a": 0.5, "b": 0.5}))
    assert not picked.loadings[2].any()
    assert picked.values[0] > 0
    assert picked.values[1] > 0
    assert picked.values[2] == 0


def test_options_that_are_all_alike_say_nothing() -> None:
    picked = item(situation("q", "interest", {"a": 0.7}, {"a": 0.7}, {"a": 0.7}))
    assert not picked.loadings.any()
    assert not picked.values.any()


def test_parameters_decide_the_step_and_the_noise() -> None:
    own = Parameters(style=0.2, noise=0.8)
    rated, picked = (
        item(rating("q", "interest", {"a": 1}), own),
        item(situation("q", "interest", {"a": 1}, {"b": 1}), own),
    )
    # 1 + .2 + .8 is the variance of −2 … 2 as it is.
    np.testing.assert_allclose(rated.values, [-2, -1, 0, 1, 2])
    assert rated.noise.tolist() == [0.8] * 5
    assert picked.chosen is not None
    assert picked.chosen.noise == 0.8
    # Among those above 0 in a − b + noise, of variance 1.3 + 1.6 within one family.
    share = 1.3 / 2.9 * 2 / pi
    np.testing.assert_allclose(picked.values / (1 + picked.noise), [sqrt(share)] * 2, atol=0.01)
