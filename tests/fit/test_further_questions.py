"""What further questions are expected to do to the roles that cannot be told apart."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomfit.fit.further_questions import expected_ties
from ecomfit.fit.model import Model, compile_model
from ecomfit.fit.ranking import first_tier_sizes, fits_of, rank
from ecomfit.fit.realism import Realism, realism
from ecomfit.knowledge.records import KnowledgeBase

from .bases import base, default_model, one_each
from .strategies import law, people


@pytest.fixture(scope="module")
def model() -> Model:
    return default_model()


def first_tier(model: Model, answers: dict[str, int], about: dict[str, Realism] | None = None) -> int:
    return sum(role.tier == 1 for role in rank(model, model.believe(answers), about))


@law
@given(people())
def test_the_first_tier_has_the_size_that_a_ranking_gives_it(person: tuple[KnowledgeBase, dict[str, int]]) -> None:
    kb, answers = person
    model = compile_model(kb)
    fits, covariance = fits_of(model, model.believe(answers))
    assert first_tier_sizes(fits[None], covariance).tolist() == [first_tier(model, answers)]


@given(st.integers(1, 9))
def test_many_draws_are_counted_as_one_by_one(seed: int) -> None:
    rng = np.random.default_rng(seed)
    draws = rng.standard_normal((20, 5)).round(1)
    root = rng.standard_normal((5, 5)) / 2
    covariance = root @ root.T
    together = first_tier_sizes(draws, covariance).tolist()
    assert together == [first_tier_sizes(draw[None], covariance)[0] for draw in draws]
    assert min(together) >= 1


def test_no_further_question_leaves_what_there_is(model: Model) -> None:
    answers = {item.id: 1 + place % item.answers for place, item in enumerate(model.items[:40])}
    believed = model.believe(answers)
    unasked = [item.id for item in model.items[40:]]
    assert expected_ties(model, believed, unasked, 0) == first_tier(model, answers)
    assert expected_ties(model, believed, (), 10) == first_tier(model, answers)


def test_from_nothing_known_more_questions_leave_fewer_ties(model: Model) -> None:
    ids = [item.id for item in model.items]
    ties = [expected_ties(model, model.believe({}), ids, count) for count in (0, 5, 20)]
    assert ties[0] == len(model.roles)
    assert ties == sorted(ties, reverse=True)
    assert ties[2] < ties[0] - 5


def test_questions_about_what_no_role_asks_for_leave_the_ties_as_they_are() -> None:
    kb = base(["a", "b", "c"], {"r": {"a": 5}, "s": {"b": 5}}, one_each("a", "b", "c"))
    model = compile_model(kb)
    assert expected_ties(model, model.believe({}), ["c_interest"], 1) == 2
    assert expected_ties(model, model.believe({}), ["a_interest", "b_interest"], 2) < 2


def test_what_is_known_of_the_picture_of_a_job_counts() -> None:
    kb = base(["a", "b"], {"r": {"a": 5}, "s": {"b": 5}}, one_each("a", "b"))
    model = compile_model(kb)
    answers = {"a_interest": 3, "b_interest": 3, "a_ability": 3, "b_ability": 3}
    about = {"r": realism({f"r{n}": 1 for n in range(9)}, {f"r{n}": (True, 0.5) for n in range(9)})}
    believed = model.believe(answers)
    assert expected_ties(model, believed, (), 1, about) == first_tier(model, answers, about)
    assert fits_of(model, believed, about)[0][0] > fits_of(model, believed)[0][0]
