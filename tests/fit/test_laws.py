"""Laws that hold for every knowledge base and every person."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ecomfit.fit.model import compile_model
from ecomfit.fit.parameters import GOALS, Goal, Parameters
from ecomfit.fit.ranking import rank
from ecomfit.fit.readiness import gaps, readiness
from ecomfit.knowledge.records import FACETS, KnowledgeBase, Rating, Requirement

from .bases import base, one_each, rating
from .strategies import SKILLS, answers_to, bases, importances, law, people

if TYPE_CHECKING:
    from ecomfit.fit.traits import Array
    from ecomfit.knowledge.records import Question, Role

goals = st.sampled_from(list(GOALS))
Person = tuple[KnowledgeBase, dict[str, int]]


def fits(kb: KnowledgeBase, answers: dict[str, int], goal: Goal = "balanced", style: float = 0.3) -> dict[str, float]:
    """Return role → fit."""
    model = compile_model(kb, goal, Parameters(style=style))
    return dict(zip(model.roles, (model.directions @ model.believe(answers).mean).tolist(), strict=True))


def variances(kb: KnowledgeBase, answers: dict[str, int]) -> Array:
    """Return the posterior variance of every role's fit and interest, and of every trait."""
    model = compile_model(kb)
    covariance = model.believe(answers).covariance
    looked_at = np.concatenate([model.directions, model.interest, np.eye(model.traits.size)])
    found: Array = np.einsum("rt,tu,ru->r", looked_at, covariance, looked_at)
    return found


def with_questions(kb: KnowledgeBase, questions: dict[str, Question]) -> KnowledgeBase:
    return KnowledgeBase(kb.catalogue, questions, kb.hash)


def with_roles(kb: KnowledgeBase, roles: dict[str, Role]) -> KnowledgeBase:
    return KnowledgeBase(replace(kb.catalogue, roles=roles), kb.questions, kb.hash)


@law
@given(st.data(), people())
def test_the_order_of_answers_never_matters(data: st.DataObject, person: Person) -> None:
    kb, answers = person
    shuffled = {id_: answers[id_] for id_ in data.draw(st.permutations(list(answers)))}
    model = compile_model(kb)
    one, other = model.believe(answers), model.believe(shuffled)
    assert one.answered == other.answered
    for field in ("mean", "covariance", "pull", "at_face"):
        np.testing.assert_array_equal(getattr(one, field), getattr(other, field))
    assert rank(model, one) == rank(model, other)


@law
@given(st.data(), people(), goals)
def test_the_order_of_the_questions_file_never_matters(data: st.DataObject, person: Person, goal: Goal) -> None:
    kb, answers = person
    shuffled = {id_: kb.questions[id_] for id_ in data.draw(st.permutations(list(kb.questions)))}
    assert fits(with_questions(kb, shuffled), answers, goal) == pytest.approx(fits(kb, answers, goal), abs=1e-9)


@law
@given(people(), goals)
def test_effects_sum_to_the_fit(person: Person, goal: Goal) -> None:
    kb, answers = person
    model = compile_model(kb, goal)
    for role in rank(model, model.believe(answers)):
        assert set(role.effects) == set(answers)
        assert sum(role.effects.values()) == pytest.approx(role.fit, abs=1e-9)


@law
@given(people(), goals)
def test_a_ranking_is_a_ranking(person: Person, goal: Goal) -> None:
    kb, answers = person
    model = compile_model(kb, goal)
    ranking = rank(model, model.believe(answers))
    assert sorted(role.role for role in ranking) == sorted(kb.roles)
    assert [role.fit for role in ranking] == pytest.approx(sorted((r.fit for r in ranking), reverse=True), abs=1e-9)
    assert ranking[0].tier == 1
    assert {later.tier - role.tier for role, later in pairwise(ranking)} <= {0, 1}
    # Fits are centred over the roles, so that nobody fits every role worse than people in general do.
    assert ranking[0].fit >= -1e-9
    for role in ranking:
        low, high = role.interval
        assert 0 <= low <= role.match <= high <= 100
        assert 0 <= role.sd <= 1 + 1e-9


@law
@given(people(), goals)
def test_chances_add_up_to_the_places_there_are(person: Person, goal: Goal) -> None:
    kb, answers = person
    model = compile_model(kb, goal)
    ranking = rank(model, model.believe(answers))
    assert sum(role.p_best for role in ranking) == pytest.approx(1)
    assert sum(role.p_top3 for role in ranking) == pytest.approx(min(3, len(kb.roles)))
    for role in ranking:
        assert -1e-12 <= role.p_best <= role.p_top3 + 1e-12 <= 1 + 2e-12


@law
@given(st.data(), people(), goals)
def test_a_reversed_item_is_the_item_negated_answered_mirrored(data: st.DataObject, person: Person, goal: Goal) -> None:
    kb, answers = person
    items = [question for question in kb.questions.values() if isinstance(question, Rating)]
    assume(items)
    item = data.draw(st.sampled_from(items))
    mirror = len(item.labels) + 1
    negated = replace(item, measures={s: -x for s, x in item.measures.items()}, typical=mirror - item.typical)
    mirrored = answers | ({item.id: mirror - answers[item.id]} if item.id in answers else {})
    other = with_questions(kb, {**kb.questions, item.id: negated})
    # With a response style the two differ, as they should: saying yes to everything would not show otherwise.
    assert fits(other, mirrored, goal, style=0) == pytest.approx(fits(kb, answers, goal, style=0), abs=1e-9)


@law
@given(st.data(), people())
def test_more_answers_never_make_anything_less_sure(data: st.DataObject, person: Person) -> None:
    kb, answers = person
    more = data.draw(answers_to(kb)) | answers
    assert (variances(kb, more) <= variances(kb, answers) + 1e-9).all()


@law
@given(st.data(), people(), goals)
def test_relabelling_roles_permutes_the_ranking(data: st.DataObject, person: Person, goal: Goal) -> None:
    kb, answers = person
    renamed = {id_: f"new_{id_}" for id_ in kb.roles}
    moved = data.draw(st.permutations(list(kb.roles)))
    other = with_roles(kb, {renamed[id_]: replace(kb.roles[id_], id=renamed[id_]) for id_ in moved})
    model, relabelled = compile_model(kb, goal), compile_model(other, goal)
    before = {renamed[role.role]: role for role in rank(model, model.believe(answers))}
    after = rank(relabelled, relabelled.believe(answers))
    for role in after:
        twin = before[role.role]
        assert (role.fit, role.sd) == pytest.approx((twin.fit, twin.sd), abs=1e-7)
        # The fits are exact; the chances are averages over a lattice whose axes follow the order of the roles.
        assert (role.p_best, role.p_top3) == pytest.approx((twin.p_best, twin.p_top3), abs=2e-2)
        assert role.interest == pytest.approx(twin.interest, abs=1e-9)
        assert role.effects == pytest.approx(twin.effects, abs=1e-9)


@law
@given(people(), goals)
def test_renaming_roles_changes_nothing_else(person: Person, goal: Goal) -> None:
    kb, answers = person
    other = with_roles(kb, {f"new_{id_}": replace(role, id=f"new_{id_}") for id_, role in kb.roles.items()})
    model, renamed = compile_model(kb, goal), compile_model(other, goal)
    ranking = rank(model, model.believe(answers))
    assert rank(renamed, renamed.believe(answers)) == [replace(role, role=f"new_{role.role}") for role in ranking]


@law
@given(people(plain=True), goals)
def test_mirroring_every_rating_negates_every_fit(person: Person, goal: Goal) -> None:
    kb, answers = person
    mirrored = {id_: len(kb.questions[id_].labels) + 1 - label for id_, label in answers.items()}
    negated = {role: -fit for role, fit in fits(kb, answers, goal).items()}
    assert fits(kb, mirrored, goal) == pytest.approx(negated, abs=1e-9)


@law
@given(bases(), goals)
def test_typical_answers_show_nothing_special(kb: KnowledgeBase, goal: Goal) -> None:
    usual = {
        id_: replace(question, typical=round(question.typical))
        for id_, question in kb.questions.items()
        if isinstance(question, Rating)
    }
    assume(usual)
    answers = {id_: int(question.typical) for id_, question in usual.items()}
    assert fits(with_questions(kb, dict(usual)), answers, goal) == pytest.approx(dict.fromkeys(kb.roles, 0.0))


@law
@given(st.data(), people(), goals, st.floats(0.01, 100))
def test_the_size_of_loadings_says_nothing(data: st.DataObject, person: Person, goal: Goal, factor: float) -> None:
    kb, answers = person
    rated = [question for question in kb.questions.values() if isinstance(question, Rating)]
    assume(rated)
    question = data.draw(st.sampled_from(rated))
    scaled = replace(question, measures={skill: factor * x for skill, x in question.measures.items()})
    other = with_questions(kb, {**kb.questions, question.id: scaled})
    assert fits(other, answers, goal) == pytest.approx(fits(kb, answers, goal), abs=1e-9)


@law
@given(st.data(), people(), goals, st.floats(0.01, 100))
def test_the_size_of_importances_says_nothing(data: st.DataObject, person: Person, goal: Goal, factor: float) -> None:
    kb, answers = person
    role = data.draw(st.sampled_from(list(kb.roles.values())))
    requires = {skill: Requirement(factor * asked.importance, asked.level) for skill, asked in role.requires.items()}
    other = with_roles(kb, {**kb.roles, role.id: replace(role, requires=requires)})
    # Shares that are equal but for rounding are told from different ones at 1e-6.
    assert fits(other, answers, goal) == pytest.approx(fits(kb, answers, goal), abs=1e-7)


@law
@given(st.data(), people(), goals)
def test_a_requirement_that_nothing_measures_changes_nothing(data: st.DataObject, person: Person, goal: Goal) -> None:
    kb, answers = person
    role = data.draw(st.sampled_from(list(kb.roles.values())))
    requires = {"unheard_of": Requirement(5.0, 5.0), **role.requires}
    other = with_roles(kb, {**kb.roles, role.id: replace(role, requires=requires)})
    assert fits(other, answers, goal) == pytest.approx(fits(kb, answers, goal), abs=1e-12)
    model = compile_model(kb, goal)
    belief = model.believe(answers)
    assert readiness(model.traits, belief, requires) == readiness(model.traits, belief, role.requires)
    assert gaps(model.traits, belief, requires) == gaps(model.traits, belief, role.requires)


@law
@given(st.data(), importances, goals)
def test_what_is_asked_alike_of_every_role_changes_nothing(data: st.DataObject, importance: float, goal: Goal) -> None:
    # Every role asks as much in all, and all is measured, so that the addition takes the same part of each.
    amounts = data.draw(st.lists(importances, min_size=4, max_size=4))
    roles = {f"r{i}": dict(zip(SKILLS, data.draw(st.permutations(amounts)), strict=True)) for i in range(3)}
    questions = one_each(*SKILLS, "e")
    before = base([*SKILLS, "e"], roles, questions)
    after = base([*SKILLS, "e"], {id_: {**asked, "e": importance} for id_, asked in roles.items()}, questions)
    answers = data.draw(answers_to(before))
    assert fits(after, answers, goal) == pytest.approx(fits(before, answers, goal), abs=1e-7)


@law
@given(st.data(), people(plain=True))
def test_the_goal_says_nothing_where_one_facet_is_measured(data: st.DataObject, person: Person) -> None:
    kb, answers = person
    facet = data.draw(st.sampled_from(FACETS))
    questions = {
        id_: replace(question, scale=replace(question.scale, facet=facet))
        for id_, question in kb.questions.items()
        if isinstance(question, Rating)
    }
    one_facet = with_questions(kb, dict(questions))
    balanced = fits(one_facet, answers, "balanced")
    assert fits(one_facet, answers, "now") == pytest.approx(balanced, abs=1e-7)
    assert fits(one_facet, answers, "grow") == pytest.approx(balanced, abs=1e-7)


@law
@given(people(), goals)
def test_two_copies_of_every_role_fit_as_the_roles_do(person: Person, goal: Goal) -> None:
    kb, answers = person
    copies = {f"copy_{id_}": replace(role, id=f"copy_{id_}") for id_, role in kb.roles.items()}
    twice = fits(with_roles(kb, {**kb.roles, **copies}), answers, goal)
    once = fits(kb, answers, goal)
    assert twice == pytest.approx(once | {f"copy_{id_}": fit for id_, fit in once.items()}, abs=1e-7)


@law
@given(st.data(), people(plain=True), goals)
def test_each_further_label_moves_the_fits_alike(data: st.DataObject, person: Person, goal: Goal) -> None:
    kb, answers = person
    # Between the ends of a scale: what the end labels say depends on the other answers about the same facet.
    between = {id_: answer for id_, answer in answers.items() if 1 < answer < len(kb.questions[id_].labels)}
    long = [id_ for id_, question in kb.questions.items() if len(question.labels) >= 5]
    assume(long)
    asked = data.draw(st.sampled_from(long))
    paths = [np.array(list(fits(kb, between | {asked: label}, goal).values())) for label in (2, 3, 4)]
    np.testing.assert_allclose(paths[2] - paths[1], paths[1] - paths[0], atol=1e-9)


@law
@given(people())
def test_a_better_answer_about_an_ability_never_lowers_readiness_in_it(person: Person) -> None:
    kb, answers = person
    asked = rating("extra", "ability", {"a": 1})
    model = compile_model(with_questions(kb, {**kb.questions, "extra": asked}))
    requires = {"a": Requirement(3.0, 4.0)}
    ready = [readiness(model.traits, model.believe({**answers, "extra": label}), requires) for label in range(1, 6)]
    assert all(low is not None and high is not None and low < high for low, high in pairwise(ready))
