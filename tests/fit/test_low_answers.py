"""People who answer at one end: no role may come first just because the others rate higher."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

import numpy as np
import pytest

from ecomfit.fit.model import Model, compile_model
from ecomfit.fit.next_question import next_item
from ecomfit.fit.parameters import GOALS, Goal
from ecomfit.fit.ranking import RoleFit, rank

from .bases import default_base

if TYPE_CHECKING:
    from ecomfit.fit.observations.items import Item

Pattern = Literal["lowest", "highest", "unable", "unable but keen on this and that"]
FIXED: tuple[Pattern, ...] = ("lowest", "highest", "unable")
KB = default_base()
#: What each role asks for on average, by importance, on the scale of levels.
LEVELS = {
    id_: sum(asked.importance * asked.level for asked in role.requires.values())
    / sum(asked.importance for asked in role.requires.values())
    for id_, role in KB.roles.items()
}
MOST = 30

pytestmark = pytest.mark.parametrize("goal", GOALS)


@cache
def model_of(goal: Goal) -> Model:
    return compile_model(KB, goal)


def answer(item: Item, pattern: Pattern, rng: np.random.Generator) -> int:
    """Return what somebody of that pattern answers; a situation has no lowest option, so it is answered at random."""
    facet = KB.questions[item.id].facet
    if item.chosen is not None:
        return int(rng.integers(1, item.answers + 1))
    if pattern == "highest":
        return item.answers
    if pattern == "lowest" or facet == "ability":
        return 1
    return 3 if pattern == "unable" else int(rng.integers(1, item.answers + 1))


def full(goal: Goal, pattern: Pattern, seed: int = 0, *, situations: bool = False) -> list[RoleFit]:
    """Return the ranking after every rating, and every situation if so."""
    model, rng = model_of(goal), np.random.default_rng(seed)
    asked = [item for item in model.items if situations or item.chosen is None]
    return rank(model, model.believe({item.id: answer(item, pattern, rng) for item in asked}))


@cache
def adaptive(goal: Goal, pattern: Pattern, seed: int = 0, *, situations: bool = False) -> list[RoleFit]:
    """Return the ranking after a quiz of thirty questions."""
    model, rng = model_of(goal), np.random.default_rng(seed)
    left = {item.id for item in model.items if situations or item.chosen is None}
    answers: dict[str, int] = {}
    for _ in range(MOST):
        item = next_item(model, model.believe(answers), left)
        assert item is not None
        answers[item.id] = answer(item, pattern, rng)
        left.remove(item.id)
    return rank(model, model.believe(answers))


def first_tier(ranking: list[RoleFit]) -> float:
    """Return the share of all roles that are in the first tier."""
    return sum(role.tier == 1 for role in ranking) / len(ranking)


def demanding(ranking: list[RoleFit]) -> float:
    """Return how much more the first three roles ask for than roles do on average, in levels."""
    return float(np.mean([LEVELS[role.role] for role in ranking[:3]]) - np.mean(list(LEVELS.values())))


@pytest.mark.parametrize("pattern", FIXED)
def test_no_role_is_called_the_best(goal: Goal, pattern: Pattern) -> None:
    for ranking in (
        full(goal, pattern),
        full(goal, pattern, situations=True),
        adaptive(goal, pattern),
        adaptive(goal, pattern, situations=True),
    ):
        assert max(role.p_best for role in ranking) < 0.5


@pytest.mark.parametrize("pattern", ["lowest", "highest"])
def test_all_answers_at_one_end_leave_a_third_of_the_roles_together(goal: Goal, pattern: Pattern) -> None:
    assert first_tier(full(goal, pattern)) >= 1 / 3
    assert np.mean([first_tier(full(goal, pattern, seed, situations=True)) for seed in range(6)]) >= 1 / 3


def test_the_lowest_answers_to_thirty_ratings_leave_a_third_of_the_roles_together(goal: Goal) -> None:
    assert first_tier(adaptive(goal, "lowest")) >= 1 / 3


@pytest.mark.parametrize("pattern", ["lowest", "highest", "unable"])
def test_nobody_at_one_end_is_sent_to_the_demanding_roles(goal: Goal, pattern: Pattern) -> None:
    assert demanding(full(goal, pattern)) <= 0.25
    assert demanding(adaptive(goal, pattern)) <= 0.25


@pytest.mark.parametrize("pattern", ["lowest", "highest", "unable", "unable but keen on this and that"])
def test_nor_are_those_who_answer_the_rest_at_random(goal: Goal, pattern: Pattern) -> None:
    assert np.mean([demanding(full(goal, pattern, seed, situations=True)) for seed in range(8)]) <= 0.25
