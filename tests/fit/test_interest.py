"""Interest: whoever answers higher never stands lower."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomfit.fit.model import Model, compile_model
from ecomfit.fit.ranking import rank
from ecomfit.knowledge.records import KnowledgeBase, Rating

from .bases import default_base, default_model, rating
from .strategies import bases, law

if TYPE_CHECKING:
    from ecomfit.fit.observations.items import Item
    from ecomfit.fit.traits import Array


@pytest.fixture(scope="module")
def model() -> Model:
    return default_model()


def interest(model: Model, answers: dict[str, int]) -> Array:
    """Return the interest in what each role asks for, in the order of the roles."""
    found = {role.role: role.interest for role in rank(model, model.believe(answers))}
    return np.array([found[role] for role in model.roles])


def upright(kb: KnowledgeBase, labels: int) -> KnowledgeBase:
    """Return a base whose questions are all ratings of so many labels, none reversed."""
    questions = {
        id_: rating(
            id_,
            question.facet,
            {skill: abs(x) for skill, x in question.measures.items()}
            if isinstance(question, Rating)
            else dict.fromkeys(question.skills, 1.0),
            labels,
        )
        for id_, question in kb.questions.items()
    }
    return KnowledgeBase(kb.catalogue, questions, kb.hash)


@law
@given(st.data(), bases(), st.integers(2, 7))
def test_all_answers_a_label_higher_never_lower_it(data: st.DataObject, kb: KnowledgeBase, labels: int) -> None:
    model = compile_model(upright(kb, labels))
    asked = data.draw(st.lists(st.sampled_from(list(kb.questions)), min_size=1, unique=True))
    answers = {id_: data.draw(st.integers(1, labels - 1)) for id_ in asked}
    raised = {id_: label + 1 for id_, label in answers.items()}
    assert (interest(model, raised) >= interest(model, answers) - 1e-9).all()


def drawn(items: list[Item], count: int, seed: int) -> dict[str, int]:
    """Return answers to `count` of `items`, none the highest."""
    rng = np.random.default_rng(seed)
    return {items[i].id: int(rng.integers(1, items[i].answers)) for i in rng.choice(len(items), count, replace=False)}


@pytest.mark.parametrize("count", [30, 60, 120])
def test_nor_on_the_default_base_where_no_question_is_reversed(model: Model, count: int) -> None:
    plain = [item for item in model.items if item.level is not None]
    for seed in range(10):
        answers = drawn(plain, count, seed)
        raised = {id_: label + 1 for id_, label in answers.items()}
        assert (interest(model, raised) > interest(model, answers)).all()


def test_nor_on_the_default_base_where_every_rating_is_answered(model: Model) -> None:
    every = [item for item in model.items if item.chosen is None]
    answers = drawn(every, len(every), 0)
    raised = {id_: label + 1 for id_, label in answers.items()}
    assert (interest(model, raised) > interest(model, answers)).all()


@pytest.mark.parametrize("count", [30, 60, 120])
def test_nor_where_reversed_ratings_are_answered_a_label_lower(model: Model, count: int) -> None:
    """Agreeing with a reversed rating says less interest, and with few others it may outweigh them."""
    every = [item for item in model.items if item.chosen is None]
    upwards = {item.id: 1 if item.level is not None else -1 for item in every}
    for seed in range(10):
        answers = {id_: label if upwards[id_] > 0 else label + 1 for id_, label in drawn(every, count, seed).items()}
        raised = {id_: label + upwards[id_] for id_, label in answers.items()}
        assert (interest(model, raised) > interest(model, answers)).all()


def test_agreeing_with_a_reversed_rating_lowers_the_interest_in_what_it_measures(model: Model) -> None:
    kb = default_base()
    found = [
        (question.id, skill)
        for question in kb.questions.values()
        if isinstance(question, Rating) and question.facet == "interest"
        for skill, loading in question.measures.items()
        if loading < 0 and len(question.measures) == 1
    ]
    assert found
    for id_, skill in found:
        at = model.traits.index[(skill, "interest")]
        assert model.believe({id_: 5}).at_face[at] < model.believe({id_: 4}).at_face[at] < 0


def test_the_highest_labels_everywhere_stand_above_everyone_in_the_middle(model: Model) -> None:
    plain = [item for item in model.items if item.level is not None]
    high, low = ({item.id: label for item in plain} for label in (5, 1))
    assert (interest(model, high) > 0).all()
    assert (interest(model, low) < 0).all()
