"""Whether the person could do the job today."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING

import numpy as np
import pytest

from ecomfit.fit.belief import Belief, believe, prior_belief
from ecomfit.fit.observations.items import item_of
from ecomfit.fit.readiness import Gap, gaps, readiness
from ecomfit.fit.traits import Traits, traits_of

from .bases import base, one_each, rating, requirements

if TYPE_CHECKING:
    from ecomfit.knowledge.records import Question

PHI = NormalDist().cdf
TRAITS = traits_of(base(["a", "b", "c"], {"r": {"a": 1}}, one_each("a", "b")))


def standing(a: float, b: float, sd: float = 0.5) -> Belief:
    """Return the belief that a person's abilities are `a` and `b`, each within `sd`."""
    mean = np.array([0.0, a, 0.0, b, 0.0])
    return Belief(mean, np.eye(5) * sd**2, (), np.zeros((5, 0)), mean)


def test_people_in_general_reach_the_middle_level_half_of_the_time() -> None:
    asked = requirements({"a": (5, 3), "b": (2, 3)})
    assert readiness(TRAITS, prior_belief(TRAITS), asked) == pytest.approx(50.0)


def test_a_level_is_a_standard_deviation_and_importance_weighs() -> None:
    asked = requirements({"a": (5, 4), "b": (1, 1)})
    expected = 100 * (5 * PHI(-1) + 1 * PHI(2)) / 6
    assert readiness(TRAITS, prior_belief(TRAITS), asked) == pytest.approx(expected)


def test_what_is_known_of_the_ability_counts_with_its_doubt() -> None:
    asked = requirements({"a": (4, 4.5), "b": (2, 2)})
    expected = 100 * (4 * PHI((3 + 1.2 - 4.5) / 0.5) + 2 * PHI((3 - 0.4 - 2) / 0.5)) / 6
    assert readiness(TRAITS, standing(1.2, -0.4), asked) == pytest.approx(expected)


def test_one_answer_worked_out_by_hand() -> None:
    kb = base(["a"], {"r": {"a": 1}}, [rating("q", "ability", {"a": 1})])
    traits = traits_of(kb)
    belief = believe(traits, [item_of(kb.questions["q"], traits)], {"q": 5})
    expected = 100 * PHI((3 + sqrt(5) / 2.5 - 4) / sqrt(1 - 1 / 2.5))
    assert readiness(traits, belief, requirements({"a": (3, 4)})) == pytest.approx(expected)


def test_a_known_ability_is_ready_or_not() -> None:
    asked = requirements({"a": (1, 3), "b": (3, 3)})
    assert readiness(TRAITS, standing(0.1, -0.1, sd=0.0), asked) == pytest.approx(25.0)


def test_skills_whose_ability_nothing_measures_are_left_out() -> None:
    asked = requirements({"a": (2, 4), "c": (5, 5)})
    assert readiness(TRAITS, prior_belief(TRAITS), asked) == pytest.approx(100 * PHI(-1))
    assert gaps(TRAITS, standing(-1, -1), asked) == [Gap("a", 2, 4, 2)]


@pytest.mark.parametrize(
    "questions",
    [[rating("q", "interest", {"a": 1})], [rating("q", "ability", {"b": 1})]],
    ids=["interest alone is measured", "the role's skill is not measured"],
)
def test_there_is_no_readiness_where_the_abilities_are_not_measured(questions: list[Question]) -> None:
    traits: Traits = traits_of(base(["a", "b"], {"r": {"a": 1}}, questions))
    asked = requirements({"a": (5, 4)})
    assert readiness(traits, prior_belief(traits), asked) is None
    assert gaps(traits, prior_belief(traits), asked) == []


def test_gaps_are_what_falls_short_the_most_important_shortfall_first() -> None:
    asked = requirements({"a": (2, 4), "b": (5, 3)})
    # a falls 2 short at importance 2, b 1 short at importance 5.
    assert gaps(TRAITS, standing(-1.0, -1.0), asked) == [Gap("b", 5, 3, 2), Gap("a", 2, 4, 2)]
    assert gaps(TRAITS, standing(1.0, -0.5), asked) == [Gap("b", 5, 3, 2.5)]


def test_equal_gaps_keep_the_order_of_the_role() -> None:
    asked = requirements({"b": (3, 4), "a": (3, 4)})
    assert [gap.skill for gap in gaps(TRAITS, standing(0.2, 0.2), asked)] == ["b", "a"]


def test_there_is_no_gap_where_the_level_is_just_reached() -> None:
    assert gaps(TRAITS, standing(1.0, 3.0), requirements({"a": (5, 4), "b": (5, 5)})) == []


def test_nobody_stands_below_the_lowest_level() -> None:
    (gap,) = gaps(TRAITS, standing(-4.0, 0.0), requirements({"a": (5, 2), "b": (5, 3)}))
    assert gap == Gap("a", 5, 2, 1.0)


def test_what_reads_as_the_level_needed_is_no_gap() -> None:
    needed = requirements({"a": (5, 4)})
    assert gaps(TRAITS, standing(0.96, 0.0), needed) == []  # both are written 4.0
    assert [gap.skill for gap in gaps(TRAITS, standing(0.94, 0.0), needed)] == ["a"]


def test_gaps_that_weigh_the_same_keep_the_order_of_the_role() -> None:
    # 3 × .2 and 2 × .3, which differ in their last bits.
    for needed in ({"b": (2, 3.5), "a": (3, 3.5)}, {"a": (3, 3.5), "b": (2, 3.5)}):
        assert [gap.skill for gap in gaps(TRAITS, standing(0.3, 0.2), requirements(needed))] == list(needed)
