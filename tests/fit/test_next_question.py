"""Which question comes next."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomfit.fit.model import Model, compile_model
from ecomfit.fit.next_question import next_item, values
from ecomfit.fit.parameters import Parameters
from ecomfit.fit.predictive import option_chances

from .bases import base, default_model, one_each, rating, situation
from .oracles import quantiles
from .strategies import law, people

if TYPE_CHECKING:
    from ecomfit.fit.belief import Belief
    from ecomfit.fit.observations.items import Item
    from ecomfit.knowledge.records import KnowledgeBase


@pytest.fixture(scope="module")
def model() -> Model:
    return default_model()


def some_answers(model: Model, count: int, seed: int) -> dict[str, int]:
    rng = np.random.default_rng(seed)
    chosen = rng.permutation(len(model.items))[:count]
    return {model.items[i].id: int(rng.integers(1, model.items[i].answers + 1)) for i in chosen}


def unasked(model: Model, answers: dict[str, int]) -> list[str]:
    return [item.id for item in model.items if item.id not in answers]


def fits_after(model: Model, answers: dict[str, int], item: Item, value: float, answer: int = 1) -> np.ndarray:
    """Return the fits after one more observation, `value`, of a question."""
    # Read as it is, whatever the level, and leaving the level as it is.
    observed = replace(item, values=np.full(item.answers, value), level=None)
    items = tuple(observed if other.id == item.id else other for other in model.items)
    fits: np.ndarray = model.directions @ replace(model, items=items).believe({**answers, item.id: answer}).mean
    return fits


def worth_of_rating(model: Model, answers: dict[str, int], belief: Belief, item: Item) -> float:
    """Return the gain by going through the answers it may get, each with a belief of its own."""
    h = item.loadings[0]
    sd = sqrt(h @ belief.covariance @ h + item.noise[0])
    after = [fits_after(model, answers, item, float(h @ belief.mean + sd * z)).max() for z in quantiles(500)]
    return float(np.mean(after) - (model.directions @ belief.mean).max())


def worth_of_situation(model: Model, answers: dict[str, int], belief: Belief, item: Item) -> float:
    after = np.array([fits_after(model, answers, item, item.values[a], a + 1) for a in range(item.answers)])
    chances = option_chances([item], belief)[0]
    return float(chances @ after.max(axis=1) - (chances @ after).max())


@pytest.mark.parametrize("count", [0, 4, 12])
def test_the_value_of_a_rating_is_the_expected_rise_of_the_best_fit(model: Model, count: int) -> None:
    answers = some_answers(model, count, seed=count)
    belief = model.believe(answers)
    ratings = [value for value in values(model, belief, unasked(model, answers)) if value.item.chosen is None]
    for value in ratings[::60]:
        assert value.gain == pytest.approx(worth_of_rating(model, answers, belief, value.item), abs=2e-4)


@pytest.mark.parametrize("count", [0, 4, 12])
def test_the_value_of_a_situation_is_averaged_over_its_options(model: Model, count: int) -> None:
    answers = some_answers(model, count, seed=count)
    belief = model.believe(answers)
    found = [value for value in values(model, belief, unasked(model, answers)) if value.item.chosen is not None]
    assert found
    for value in found:
        assert value.gain == pytest.approx(worth_of_situation(model, answers, belief, value.item), abs=1e-8)


@law
@given(people())
def test_no_question_is_worth_less_than_nothing(person: tuple[KnowledgeBase, dict[str, int]]) -> None:
    kb, answers = person
    model = compile_model(kb)
    for value in values(model, model.believe(answers), unasked(model, answers)):
        assert value.gain >= 0
        assert value.information >= 0


@law
@given(people(), st.randoms(use_true_random=False))
def test_the_choice_depends_on_the_answers_alone(person: tuple[KnowledgeBase, dict[str, int]], random: object) -> None:
    kb, answers = person
    left = unasked(compile_model(kb), answers)
    shuffled = sorted(answers), sorted(left)
    for order in shuffled:
        random.shuffle(order)  # type: ignore[attr-defined]
    one, other = compile_model(kb), compile_model(kb)
    first = next_item(one, one.believe(answers), left)
    second = next_item(other, other.believe({id_: answers[id_] for id_ in shuffled[0]}), set(shuffled[1]))
    assert (first and first.id) == (second and second.id)


def test_it_depends_on_the_answers_alone_on_the_default_base(model: Model) -> None:
    for seed in range(5):
        answers = some_answers(model, 10, seed)
        backwards = dict(reversed(answers.items()))
        left = unasked(model, answers)
        first = next_item(model, model.believe(answers), left)
        second = next_item(model, model.believe(backwards), frozenset(reversed(left)))
        assert first is not None
        assert first is second


def test_a_question_that_may_not_be_asked_is_not_chosen(model: Model) -> None:
    left = unasked(model, {})
    for _ in range(5):
        item = next_item(model, model.believe({}), left)
        assert item is not None
        assert item.id in left
        left.remove(item.id)  # as if it were skipped
    assert next_item(model, model.believe({}), ()) is None


def test_questions_alike_are_asked_in_file_order() -> None:
    questions = [rating(id_, "interest", {skill: 1}) for id_, skill in (("z", "b"), ("m", "a"), ("a", "a"), ("b", "b"))]
    model = compile_model(base(["a", "b"], {"r": {"a": 5}, "s": {"b": 5}}, questions))
    asked: dict[str, int] = {}
    while (item := next_item(model, model.believe(asked), unasked(model, asked))) is not None:
        asked[item.id] = 3
    assert list(asked) == ["z", "m", "a", "b"]


def test_of_worthless_questions_the_one_that_tells_most_about_the_roles_comes_first() -> None:
    sure = [rating(f"{skill}{n}", "interest", {skill: 1}) for skill in "ab" for n in range(60)]
    kb = base(["a", "b", "c"], {"r": {"a": 5}, "s": {"b": 5}}, [rating("c", "interest", {"c": 1}), *sure])
    model = compile_model(kb)
    answers = {question.id: 5 if question.id[0] == "a" else 1 for question in sure if question.id not in {"a59", "b59"}}
    found = {value.item.id: value for value in values(model, model.believe(answers), ["c", "a59"])}
    assert found["c"].gain == found["a59"].gain == 0
    item = next_item(model, model.believe(answers), ["c", "a59"])
    assert item is not None
    assert item.id == "a59"


def test_nothing_is_asked_about_what_no_role_asks_for_before_what_one_does() -> None:
    questions = one_each("unwanted", "a", "b")
    model = compile_model(base(["unwanted", "a", "b"], {"r": {"a": 5}, "s": {"b": 5}}, questions))
    asked: dict[str, int] = {}
    while (item := next_item(model, model.believe(asked), unasked(model, asked))) is not None:
        asked[item.id] = 4
    assert [id_.startswith("unwanted") for id_ in asked] == [False] * 4 + [True] * 2


def test_options_alike_are_as_likely() -> None:
    kb = base(["a", "b"], {"r": {"a": 1}}, [situation("q", "interest", {"a": 1}, {"b": 1})])
    model = compile_model(kb)
    np.testing.assert_allclose(option_chances(list(model.items), model.believe({})), [[0.5, 0.5]])


def test_the_chances_of_options_are_those_of_people_who_stand_so(model: Model) -> None:
    answers = some_answers(model, 15, seed=2)
    belief = model.believe(answers)
    item = next(item for item in model.items if item.chosen is not None and item.id not in answers)
    assert item.chosen is not None
    rng = np.random.default_rng(0)
    theta = rng.multivariate_normal(belief.mean, belief.covariance, 40_000)
    noise = sqrt(1.2) * rng.standard_normal((len(theta), item.answers))
    utility = theta @ item.chosen.evidence.T + item.chosen.popularity + noise
    picked = np.bincount(utility.argmax(axis=1), minlength=item.answers) / len(theta)
    np.testing.assert_allclose(option_chances([item], belief)[0], picked, atol=0.03)


ODD = {
    "one role": base(["a"], {"r": {"a": 5}}, one_each("a")),
    "one question": base(["a", "b"], {"r": {"a": 5}, "s": {"b": 5}}, [rating("q", "interest", {"a": 1})]),
    "one situation": base(["a", "b"], {"r": {"a": 5}}, [situation("q", "interest", {"a": 1}, {"b": 1})]),
    "roles alike": base(["a", "b"], {"r": {"a": 5, "b": 2}, "s": {"a": 5, "b": 2}}, one_each("a", "b")),
    "nothing measured": base(["a", "b"], {"r": {"a": 5}, "s": {"a": 3}}, one_each("b")),
    "options alike": base(["a"], {"r": {"a": 5}}, [situation("q", "interest", {"a": 1}, {"a": 1})]),
}


@pytest.mark.parametrize("kb", ODD.values(), ids=ODD.keys())
@pytest.mark.parametrize("style", [0.0, 0.3])
def test_odd_bases_are_asked_to_the_end(kb: KnowledgeBase, style: float) -> None:
    model = compile_model(kb, parameters=Parameters(style=style))
    asked: dict[str, int] = {}
    while (item := next_item(model, model.believe(asked), unasked(model, asked))) is not None:
        asked[item.id] = item.answers
    assert asked.keys() == kb.questions.keys()
