"""What each role asks of a person, as directions in θ."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

import numpy as np
import pytest

from ecomfit.fit.directions import interest_directions, role_directions
from ecomfit.fit.model import compile_model
from ecomfit.fit.parameters import Goal, Parameters
from ecomfit.fit.traits import traits_of

from .bases import base, default_base, one_each, rating

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ecomfit.fit.traits import Array
    from ecomfit.knowledge.records import Facet, KnowledgeBase


def directions(kb: KnowledgeBase, goal: Goal = "balanced") -> Array:
    return role_directions(kb, traits_of(kb), goal)


@pytest.mark.parametrize(
    ("goal", "interest", "ability"), [("now", 0.35, 0.65), ("balanced", 0.5, 0.5), ("grow", 0.7, 0.3)]
)
def test_two_roles_are_told_apart_by_what_only_one_asks(goal: Goal, interest: float, ability: float) -> None:
    kb = base(["a", "b"], {"r": {"a": 5}, "s": {"b": 2}}, one_each("a", "b"))
    # Centred, r asks half of (a − b) on the two facets: variance (1 + 1 − 2·.1) × (i² + a² + 2·.5·i·a).
    scale = sqrt(1.8 * (interest**2 + ability**2 + interest * ability))
    expected = np.array([interest, ability, -interest, -ability, 0]) / scale
    np.testing.assert_allclose(directions(kb, goal), [expected, -expected])


def test_what_all_roles_ask_of_everyone_says_nothing() -> None:
    kb = base(["a", "b", "c"], {"r": {"a": 3, "c": 5}, "s": {"b": 3, "c": 5}}, one_each("a", "b", "c"))
    expected = np.array([1, 1, -1, -1, 0, 0, 0]) / sqrt(1.8 * 3)
    np.testing.assert_allclose(directions(kb), [expected, -expected], atol=1e-15)


def test_only_the_proportions_of_importances_count() -> None:
    questions = one_each("a", "b", "c")
    small = base(["a", "b", "c"], {"r": {"a": 1, "b": 2}, "s": {"c": 1}}, questions)
    large = base(["a", "b", "c"], {"r": {"a": 2.5, "b": 5}, "s": {"c": 4}}, questions)
    np.testing.assert_allclose(directions(small), directions(large))


def test_pairs_that_nothing_measures_leave_their_share_to_the_others() -> None:
    # Of b only ability is measured, so r asks a third each of a's interest, a's ability and b's ability.
    questions = [*one_each("a"), rating("q", "ability", {"b": 1}), rating("p", "interest", {"c": 1})]
    kb = base(["a", "b", "c"], {"r": {"a": 4, "b": 4}, "s": {"c": 1}}, questions)
    traits = traits_of(kb)
    third = traits.vector([("a", "interest", 1 / 3), ("a", "ability", 1 / 3), ("b", "ability", 1 / 3)])
    contrast = third - traits.vector([("c", "interest", 1.0)])
    expected = contrast / sqrt(contrast @ traits.prior @ contrast)
    np.testing.assert_allclose(directions(kb), [expected, -expected], atol=1e-15)


def test_a_role_that_nothing_measures_has_no_direction_and_leaves_the_others_theirs() -> None:
    two = base(["a", "b", "c"], {"r": {"a": 5}, "s": {"b": 2}}, one_each("a", "b"))
    three = base(["a", "b", "c"], {"r": {"a": 5}, "unknown": {"c": 5}, "s": {"b": 2}}, one_each("a", "b"))
    np.testing.assert_allclose(directions(three)[[0, 2]], directions(two))
    assert not directions(three)[1].any()


def test_no_role_has_a_direction_where_nothing_that_roles_ask_is_measured() -> None:
    kb = base(["a", "b"], {"r": {"a": 5}, "s": {"a": 1}}, one_each("b"))
    assert not directions(kb).any()


def test_a_role_that_asks_what_the_average_role_asks_has_no_direction() -> None:
    kb = base(["a", "b"], {"r": {"a": 5}, "both": {"a": 3, "b": 3}, "s": {"b": 2}}, one_each("a", "b"))
    assert not directions(kb)[1].any()
    assert directions(kb)[[0, 2]].any(axis=1).all()


def test_the_only_role_has_no_direction() -> None:
    assert not directions(base(["a", "b"], {"r": {"a": 5, "b": 1}}, one_each("a", "b"))).any()


def test_interest_is_scaled_by_itself_and_not_compared_with_other_roles() -> None:
    kb = base(["a", "b"], {"r": {"a": 5}, "s": {"a": 1, "b": 2}}, one_each("a", "b"))
    # 1·a + 2·b has variance 1 + 4 + 2·2·.1.
    expected = np.array([[1, 0, 0, 0, 0], [1 / sqrt(5.4), 0, 2 / sqrt(5.4), 0, 0]])
    np.testing.assert_allclose(interest_directions(kb, traits_of(kb)), expected)


def test_the_only_role_has_an_interest_of_its_own() -> None:
    kb = base(["a", "b"], {"r": {"a": 5}}, one_each("a", "b"))
    assert interest_directions(kb, traits_of(kb)).tolist() == [[1, 0, 0, 0, 0]]


def test_where_no_interest_is_measured_there_are_no_interest_directions() -> None:
    questions = [rating("q", "ability", {"a": 1}), rating("p", "ability", {"b": 1})]
    kb = base(["a", "b"], {"r": {"a": 5}, "s": {"b": 2}}, questions)
    assert not interest_directions(kb, traits_of(kb)).any()
    assert directions(kb).any(axis=1).all()


@pytest.mark.parametrize(
    ("goal", "weights"),
    [
        ("now", {"interest": 0.35, "ability": 0.65}),
        ("balanced", {"interest": 0.5, "ability": 0.5}),
        ("grow", {"interest": 0.7, "ability": 0.3}),
    ],
)
def test_the_default_roles_are_as_worked_out_pair_by_pair(goal: Goal, weights: Mapping[Facet, float]) -> None:
    kb = default_base()
    model = compile_model(kb, goal)
    for r, expected in enumerate(pair_by_pair(kb, weights)):
        for pair, position in model.traits.index.items():
            assert model.directions[r, position] == pytest.approx(expected[pair], abs=1e-12)
    for r, expected in enumerate(pair_by_pair(kb, {"interest": 1.0}, centred=False)):
        for pair, position in model.traits.index.items():
            assert model.interest[r, position] == pytest.approx(expected[pair], abs=1e-12)


def pair_by_pair(
    kb: KnowledgeBase, weights: Mapping[Facet, float], *, centred: bool = True
) -> list[dict[tuple[str, Facet], float]]:
    """Work out the directions in plain dictionaries, from the words of the design."""
    measured = {(skill, question.facet) for question in kb.questions.values() for skill in question.skills}
    shares: list[dict[tuple[str, Facet], float]] = []
    for role in kb.roles.values():
        asked = {
            (skill, facet): requirement.importance * weight
            for skill, requirement in role.requires.items()
            for facet, weight in weights.items()
            if (skill, facet) in measured
        }
        total = sum(asked.values())
        shares.append({pair: asked.get(pair, 0.0) / total for pair in measured})
    average = {pair: sum(share[pair] for share in shares) / len(shares) * centred for pair in measured}

    def correlation(pair: tuple[str, Facet], other: tuple[str, Facet]) -> float:
        families = kb.skills[pair[0]].family, kb.skills[other[0]].family
        alike = families[0] is not None and families[0] == families[1]
        skill_part = 1.0 if pair[0] == other[0] else 0.35 if alike else 0.1
        return skill_part * (1.0 if pair[1] == other[1] else 0.5)

    result = []
    for share in shares:
        contrast = {pair: share[pair] - average[pair] for pair in measured}
        variance = sum(
            x * y * correlation(pair, other) for pair, x in contrast.items() for other, y in contrast.items()
        )
        result.append({pair: x / sqrt(variance) for pair, x in contrast.items()})
    return result


def test_no_default_role_is_favoured_before_any_answer_whatever_the_prior() -> None:
    kb = default_base()
    for parameters in (Parameters(), Parameters(same_family=0.6, other_family=0.3, across_facets=0.2, style=0.0)):
        model = compile_model(kb, "now", parameters)
        variances = np.diag(model.directions @ model.traits.prior @ model.directions.T)
        np.testing.assert_allclose(variances, 1.0)
        assert not model.directions[:, -1].any()
