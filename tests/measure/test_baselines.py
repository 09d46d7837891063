"""The plain order of questions."""

from __future__ import annotations

from hypothesis import given

from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.measure.baselines import rotation
from fit.bases import base, one_each, rating, situation
from fit.strategies import bases, law


def test_one_question_of_each_skill_in_turn() -> None:
    assert rotation(base(["a", "b"], {"r": {"a": 1}}, one_each("b", "a"))) == [
        "a_interest",
        "b_interest",
        "a_ability",
        "b_ability",
    ]


def test_a_skill_without_questions_left_is_passed_over() -> None:
    questions = [rating(id_, "interest", {id_[0]: 1}) for id_ in ("a1", "a2", "a3", "b1")]
    assert rotation(base(["a", "b", "c"], {"r": {"a": 1}}, questions)) == ["a1", "b1", "a2", "a3"]


def test_a_question_about_two_skills_is_asked_once() -> None:
    questions = [situation("s", "interest", {"a": 1}, {"b": 1}), *one_each("b", "a")]
    assert rotation(base(["a", "b"], {"r": {"a": 1}}, questions))[:3] == ["s", "b_interest", "a_interest"]


@law
@given(bases())
def test_every_question_comes_once(kb: KnowledgeBase) -> None:
    assert sorted(rotation(kb)) == sorted(kb.questions)
