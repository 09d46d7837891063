"""When to stop."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from statistics import NormalDist

import numpy as np
import pytest
from hypothesis import given

from ecomfit.fit.model import Model, compile_model
from ecomfit.fit.next_question import next_item
from ecomfit.fit.parameters import GOALS, WORTH_ASKING, Goal, Parameters
from ecomfit.fit.stopping import Limits, expected_information, value_of_rest, why_stop
from ecomfit.knowledge.load import load
from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.measure.replay import moments, stopped_at
from ecomfit.measure.simulate import answer_all, draw_people

from .bases import base, default_base, default_model, one_each, rating, situation
from .oracles import expected_best_exact
from .strategies import law, people

RIASEC = Path(__file__).parent.parent / "knowledge" / "good" / "riasec"
#: As many questions as the quiz asks at least and at most.
LEAST, MOST = 12, 30
#: How far the points of the expectation may be off; a tenth of the way from start to end is eighty times as much.
LATTICE_ERROR = 2e-3
TWO = base(["a", "b"], {"r": {"a": 5}, "s": {"b": 5}}, one_each("a", "b"))


@pytest.fixture(scope="module")
def model() -> Model:
    return default_model()


@law
@given(people())
def test_asking_more_is_never_worth_less_than_nothing(person: tuple[KnowledgeBase, dict[str, int]]) -> None:
    kb, answers = person
    model = compile_model(kb)
    assert value_of_rest(model, model.believe(answers), kb.questions.keys() - answers.keys()) >= 0


def test_nothing_unasked_is_worth_nothing(model: Model) -> None:
    assert value_of_rest(model, model.believe({}), ()) == 0
    everything = {item.id: item.answers for item in model.items}
    assert value_of_rest(model, model.believe(everything), ()) == 0


def test_it_falls_as_questions_are_asked(model: Model) -> None:
    ids = [item.id for item in model.items]
    rng = np.random.default_rng(5)
    means = []
    for row in answer_all(model, rng, draw_people(model, rng, 8)).tolist():
        sheet = dict(zip(ids, row, strict=True))
        worth = []
        for n in (0, 40, 120, len(ids) - 1):
            answers = {id_: sheet[id_] for id_ in ids[:n]}
            worth.append(value_of_rest(model, model.believe(answers), ids[n:]))
        means.append(worth)
    at_start, some, most, but_one = np.mean(means, axis=0)
    assert at_start > some > most > but_one
    assert but_one < 0.02


def test_the_rest_is_worth_more_after_a_rating_only_because_roles_came_closer_together(model: Model) -> None:
    ids = [item.id for item in model.items if item.chosen is None]
    rng = np.random.default_rng(2)
    rises = 0
    for row in answer_all(model, rng, draw_people(model, rng, 3)).tolist():
        sheet = dict(zip([item.id for item in model.items], row, strict=True))
        for n in range(0, 60, 3):
            answers, rest = {id_: sheet[id_] for id_ in ids[:n]}, ids[n + 1 :]
            before, after = model.believe(answers), model.believe(answers | {ids[n]: sheet[ids[n]]})
            worth = value_of_rest(model, before, [ids[n], *rest])
            # Were all fits as far apart as they were, an answer could only take away from what is worth asking.
            assert value_of_rest(model, replace(after, mean=before.mean), rest) <= worth + LATTICE_ERROR
            rises += value_of_rest(model, after, rest) > worth + LATTICE_ERROR
    assert rises


def test_of_one_rating_it_is_the_expected_rise_by_it() -> None:
    model = compile_model(TWO)
    answers = {"a_interest": 4, "b_interest": 3, "a_ability": 4}
    belief = model.believe(answers)
    item = model.items[3]
    h = item.loadings[0]
    slopes = model.directions @ belief.covariance @ h / np.sqrt(h @ belief.covariance @ h + 1.2)
    fits = model.directions @ belief.mean
    rise = expected_best_exact(fits, slopes) - fits.max()
    assert value_of_rest(model, belief, ["b_ability"]) == pytest.approx(rise, abs=0.003)


def test_of_everything_it_is_what_people_gain_by_the_whole_quiz() -> None:
    questions = [rating(f"{skill}{n}", "interest", {skill: 1}) for skill in "abc" for n in range(3)]
    model = compile_model(base(["a", "b", "c"], {skill: {skill: 5} for skill in "abc"}, questions))
    rng = np.random.default_rng(1)
    theta = draw_people(model, rng, 4000)
    # Answers as the model has them, not rounded to labels.
    loadings = np.array([item.loadings[0] for item in model.items])
    noise = 1.2
    observed = theta @ loadings.T + np.sqrt(noise) * rng.standard_normal((len(theta), len(loadings)))
    cross = model.traits.prior @ loadings.T
    gain = cross @ np.linalg.inv(loadings @ cross + noise * np.eye(len(loadings)))
    best = (observed @ gain.T @ model.directions.T).max(axis=1).mean()
    assert value_of_rest(model, model.believe({}), [item.id for item in model.items]) == pytest.approx(best, abs=0.03)


def test_the_information_of_ratings_is_what_the_belief_gains_by_them(model: Model) -> None:
    ratings = [item for item in model.items if item.chosen is None]
    belief = model.believe({item.id: 2 for item in ratings[:5]})
    after = np.linalg.inv(np.linalg.inv(belief.covariance) + expected_information(ratings[5:], belief))
    np.testing.assert_allclose(after, model.believe({item.id: 2 for item in ratings}).covariance, atol=1e-9)


def test_the_information_of_a_situation_is_averaged_over_its_options() -> None:
    model = compile_model(base(["a", "b"], {"r": {"a": 1}}, [situation("q", "interest", {"a": 1}, {"b": 1})]))
    (item,) = model.items
    both = [np.outer(row, row) / noise for row, noise in zip(item.loadings, item.noise, strict=True)]
    np.testing.assert_allclose(expected_information([item], model.believe({})), (both[0] + both[1]) / 2)


@pytest.mark.parametrize("goal", GOALS)
def test_nothing_is_settled_before_there_are_answers(goal: Goal) -> None:
    for kb in (default_base(), load(RIASEC)):
        model = compile_model(kb, goal)
        assert value_of_rest(model, model.believe({}), list(kb.questions)) >= WORTH_ASKING


def test_the_quiz_settles_for_some_people_and_never_before_the_least() -> None:
    six = compile_model(load(RIASEC))
    limits = Limits(LEAST, MOST)
    stops = [stopped_at(six, answers, limits) for answers in sheets(six, 12, seed=8)]
    assert all(LEAST <= len(moment.asked) <= MOST for moment, _ in stops)
    assert any(reason == "settled" and len(moment.asked) < MOST for moment, reason in stops)


def test_settled_means_that_all_the_rest_is_worth_less_than_a_place_among_a_hundred_people() -> None:
    # In the middle, where people stand closest, a place is Φ⁻¹(.51); the quiz goes on while half of one is to be had.
    place, half = NormalDist().inv_cdf(0.51), NormalDist().inv_cdf(0.505)
    six = compile_model(load(RIASEC))
    settled = 0
    for answers in sheets(six, 12, seed=8):
        for moment in moments(six, answers):
            value = value_of_rest(six, moment.belief, moment.unasked)
            if why_stop(six, moment.belief, len(moment.asked), moment.unasked, Limits(1, 60)) is not None:
                assert value < place
                settled += bool(moment.unasked)
                break
            assert value > half or not moment.asked
    assert settled >= 6


def test_even_a_settled_answer_waits_for_the_least_number_of_questions() -> None:
    # Roles that nothing sets apart are settled from the start.
    questions = [rating(f"q{n}", "interest", {"a": 1}) for n in range(20)]
    alike = compile_model(base(["a"], {"r": {"a": 5}, "s": {"a": 5}}, questions))
    step, reason = stopped_at(alike, {question.id: 4 for question in questions}, Limits(LEAST, MOST))
    assert (len(step.asked), reason) == (LEAST, "settled")


def test_a_lead_that_nothing_can_change_is_settled() -> None:
    questions = [rating(f"{skill}{n}", "interest", {skill: 1}) for skill in "ab" for n in range(40)]
    model = compile_model(base(["a", "b"], {"r": {"a": 5}, "s": {"b": 5}}, questions))
    answers = {question.id: 5 if question.id[0] == "a" else 1 for question in questions[:30] + questions[40:70]}
    rest = model_rest(model, answers)
    assert value_of_rest(model, model.believe(answers), rest) == 0
    undecided = dict.fromkeys(answers, 3)
    assert value_of_rest(model, model.believe(undecided), rest) > 0.02


def sheets(model: Model, count: int, seed: int) -> list[dict[str, int]]:
    """Return the answers of simulated people to every question."""
    rng = np.random.default_rng(seed)
    ids = [item.id for item in model.items]
    rows = answer_all(model, rng, draw_people(model, rng, count)).tolist()
    return [dict(zip(ids, row, strict=True)) for row in rows]


def model_rest(model: Model, answers: dict[str, int]) -> list[str]:
    return [item.id for item in model.items if item.id not in answers]


@pytest.mark.parametrize("roles", [{"r": {"a": 5.0}}, {"r": {"a": 5.0}, "s": {"a": 5.0}}], ids=["one role", "alike"])
def test_roles_that_nothing_sets_apart_need_no_question(roles: dict[str, dict[str, float]]) -> None:
    model = compile_model(base(["a", "b"], roles, one_each("a", "b")))
    assert value_of_rest(model, model.believe({}), [item.id for item in model.items]) == 0


def test_answers_that_are_all_noise_are_worth_nothing() -> None:
    model = compile_model(TWO, parameters=Parameters(noise=1e9))
    assert value_of_rest(model, model.believe({}), [item.id for item in model.items]) < 1e-4


def test_people_without_any_style_can_be_settled_too() -> None:
    model = compile_model(TWO, parameters=Parameters(style=0.0))
    assert value_of_rest(model, model.believe({"a_interest": 4}), ["b_interest"]) > 0


def test_a_question_worth_nothing_is_still_a_question() -> None:
    model = compile_model(base(["a"], {"r": {"a": 5}}, one_each("a")))
    item = next_item(model, model.believe({}), ["a_ability"])
    assert item is not None
    assert item.id == "a_ability"
