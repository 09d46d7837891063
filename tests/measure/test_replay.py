"""A sitting replayed from known answers is the sitting that the quiz itself would have been."""

from __future__ import annotations

import numpy as np
import pytest

from ecomfit.fit.model import compile_model
from ecomfit.fit.stopping import Limits, StopReason, why_stop
from ecomfit.measure.replay import moments, stopped_at
from ecomfit.measure.simulate import answer_all, draw_people
from ecomfit.quiz.quiz import Quiz
from fit.bases import base, rating

KB = base(
    ["a", "b", "c"],
    {skill: {skill: 5} for skill in "abc"},
    [rating(f"{skill}{n}", "interest", {skill: 1}) for skill in "abc" for n in range(8)],
)
MODEL = compile_model(KB)


def sheets(count: int, seed: int) -> list[dict[str, int]]:
    """Return the answers of simulated people to every question."""
    rng = np.random.default_rng(seed)
    ids = [item.id for item in MODEL.items]
    rows = answer_all(MODEL, rng, draw_people(MODEL, rng, count)).tolist()
    return [dict(zip(ids, row, strict=True)) for row in rows]


@pytest.mark.parametrize("most", [9, 15, 20, 24, 40])
def test_the_quiz_and_its_replay_agree_on_every_state_of_a_sitting(most: int) -> None:
    for answers in sheets(6, seed=most):
        for moment in moments(MODEL, answers):
            quiz = Quiz(KB, max_questions=most)
            for id_ in moment.asked:
                quiz.answer(id_, answers[id_])
            reason = why_stop(MODEL, moment.belief, len(moment.asked), moment.unasked, Limits(most=most))
            assert quiz.stopped() == reason


def test_the_quiz_asks_and_ends_as_its_replay_does() -> None:
    ends: set[StopReason] = set()
    undecided = dict.fromkeys(KB.questions, 3)
    for most in (14, 24, 40):
        for answers in [*sheets(12, seed=1), undecided]:
            quiz = Quiz(KB, max_questions=most)
            while (question := quiz.next_question()) is not None:
                quiz.answer(question.id, answers[question.id])
            moment, reason = stopped_at(MODEL, answers, Limits(most=most))
            assert (tuple(quiz.answers), quiz.stopped()) == (moment.asked, reason)
            ends.add(reason)
    assert ends == {"settled", "limit", "complete"}


def test_what_is_skipped_counts_to_the_limit_and_settles_nothing() -> None:
    # One skill for all roles: settled as soon as there are answers enough.
    kb = base(["a"], {"r": {"a": 5}, "s": {"a": 5}}, [rating(f"q{n}", "interest", {"a": 1}) for n in range(9)])
    model = compile_model(kb)
    answers = dict.fromkeys(["q0", "q1", "q2"], 4)
    rest = ["q6", "q7", "q8"]
    belief = model.believe(answers)
    assert why_stop(model, belief, 6, rest, Limits(least=3, most=7)) == "settled"
    assert why_stop(model, belief, 6, rest, Limits(least=4, most=7)) is None
    assert why_stop(model, belief, 6, rest, Limits(least=4, most=6)) == "limit"
    assert why_stop(model, belief, 6, [], Limits(least=3, most=6)) == "complete"
