"""Whether the answers hang together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ecomfit.fit.belief import Belief
from ecomfit.fit.consistency import Reason, consistency
from ecomfit.fit.model import compile_model
from ecomfit.fit.simulate import answer_all, draw_people
from ecomfit.knowledge.load import load

from .bases import base, rating, situation

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from ecomfit.knowledge.records import Question

QUESTIONS: list[Question] = [rating(f"q{i}", "interest", {"a": 1}) for i in range(30)]
QUESTIONS.insert(6, situation("s", "interest", {"a": 1}, {"b": 1}))
ITEMS = compile_model(base(["a", "b"], {"r": {"a": 1}}, QUESTIONS)).items


def surprised(innovations: list[float]) -> list[Reason]:
    """Return the reasons where the answers came as surprising as `innovations` say."""
    size = len(innovations)
    belief = Belief(np.zeros(3), np.eye(3), ("q",) * size, np.zeros((3, size)), np.array(innovations))
    return consistency(ITEMS, belief, {})


def labels(*ratings: int) -> list[Reason]:
    """Return the reasons where the ratings, in file order, were these labels; the situation is answered 1."""
    answers = {f"q{i}": label for i, label in enumerate(ratings)} | {"s": 1}
    calm = Belief(np.zeros(3), np.eye(3), tuple(answers), np.zeros((3, len(answers))), np.zeros(len(answers)))
    return consistency(ITEMS, calm, dict(reversed(answers.items())))


def test_answers_as_surprising_as_people_are_raise_no_doubt() -> None:
    assert surprised([1.0] * 30) == []
    assert surprised([-1.3] * 30) == []  # mean square 1.69


def test_answers_more_surprising_than_that_contradict_each_other() -> None:
    assert surprised([1.31, -1.31] * 15) == ["contradictory"]  # mean square 1.716
    assert surprised([0.0] * 11 + [4.6]) == ["contradictory"]  # mean square 1.763


def test_a_few_answers_cannot_contradict_each_other() -> None:
    assert surprised([3.0] * 11) == []
    assert surprised([3.0] * 12) == ["contradictory"]


def test_twelve_ratings_alike_in_a_row_raise_doubt() -> None:
    assert labels(*[3] * 11) == []
    assert labels(*[3] * 12) == ["one_label"]


def test_a_run_must_be_half_of_the_ratings() -> None:
    assert labels(*[4] * 12, *[1, 2] * 6) == ["one_label"]
    assert labels(*[4] * 12, *[1, 2] * 6, 1) == []
    assert labels(*[1, 2] * 7, *[4] * 15) == ["one_label"]


def test_ratings_alike_but_not_in_a_row_raise_none() -> None:
    assert labels(*[3] * 11, 2, *[3] * 11) == []


def test_nothing_answered_raises_none() -> None:
    model = compile_model(load())
    assert consistency(model.items, model.believe({}), {}) == []


def test_both_doubts_are_given_in_a_fixed_order() -> None:
    answers = {f"q{i}": 5 for i in range(12)}
    belief = Belief(np.zeros(3), np.eye(3), tuple(answers), np.zeros((3, 12)), np.full(12, 2.0))
    assert consistency(ITEMS, belief, answers) == ["contradictory", "one_label"]


def test_people_are_seldom_doubted_and_random_answers_mostly() -> None:
    model = compile_model(load())
    rng = np.random.default_rng(11)
    honest = answer_all(model, rng, draw_people(model, rng, 40))
    anything = np.array([[rng.integers(1, item.answers + 1) for item in model.items] for _ in range(40)])

    def doubted(everyone: NDArray[np.int64]) -> float:
        ids = [item.id for item in model.items]
        given = [dict(zip(ids, answers.tolist(), strict=True)) for answers in everyone]
        return float(np.mean([bool(consistency(model.items, model.believe(answers), answers)) for answers in given]))

    assert doubted(honest) <= 0.05
    assert doubted(anything) >= 0.5
