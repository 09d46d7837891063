"""Answers that say little: the result must say honestly how little is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecomfit.quiz.quiz import Quiz
from quiz.bases import DEFAULT, take

if TYPE_CHECKING:
    from ecomfit.knowledge.records import Question
    from ecomfit.quiz.result import Result


def lowest(_: int, __: Question) -> int:
    return 1


def highest(_: int, question: Question) -> int:
    return len(question.labels)


def middle(_: int, question: Question) -> int:
    return (len(question.labels) + 1) // 2


def alternating(place: int, question: Question) -> int:
    return 1 if place % 2 else len(question.labels)


def result_of(answer: object) -> Result:
    quiz = Quiz(DEFAULT)
    take(quiz, answer)  # type: ignore[arg-type]
    return quiz.result()


def leaders(result: Result) -> int:
    return sum(role.tier == 1 for role in result.ranking)


@pytest.mark.parametrize("answer", [lowest, highest, middle])
def test_the_same_answer_to_everything_tells_hardly_anything(answer: object) -> None:
    result = result_of(answer)
    first = result.ranking[0]
    assert "one_label" in result.cautions
    assert result.stopped == "limit"
    assert leaders(result) > 3  # the situations picked are evidence, so not every role ties
    assert first.interval[1] - first.interval[0] > 25
    assert first.p_best < 0.4
    assert first.match < 90


def test_answers_that_swing_from_end_to_end_contradict_each_other() -> None:
    result = result_of(alternating)
    assert "contradictory" in result.cautions
    assert not result.has_best


def test_no_answer_at_all_tells_nothing() -> None:
    quiz = Quiz(DEFAULT)
    take(quiz, lambda _, __: None)
    result = quiz.result()
    roles = len(result.ranking)
    assert result.asked == 0
    assert result.stopped == "limit"
    assert leaders(result) == roles
    for role in result.ranking:
        assert [role.fit, role.match] == pytest.approx([0, 50])
        assert list(role.interval) == pytest.approx([10, 90], abs=0.1)
        assert 0.2 / roles < role.p_best < 3 / roles
        assert role.because == ()
