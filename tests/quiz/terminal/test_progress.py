"""How far a sitting is, in words."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest

from ecomfit.messages import speaker
from ecomfit.quiz.quiz import Quiz
from ecomfit.quiz.terminal.progress import Progress, settled_words
from quiz.bases import DEFAULT, KB

SAY = speaker("en")
QUESTIONS = len(KB.questions)
CLOSER = "the roles in front are closer together again"


def at_random(seed: int) -> tuple[list[str], list[str]]:
    """Take the quiz that ships by answers at random; return what headed each question, and the ids."""
    quiz, rng = Quiz(DEFAULT), Random(seed)
    progress = Progress(quiz)
    headings, ids = [], []
    while (question := quiz.next_question()) is not None:
        headings.append(progress.heading(question.id, SAY))
        ids.append(question.id)
        quiz.answer(question.id, rng.randint(1, len(question.labels)))
    return headings, ids


@pytest.mark.parametrize(
    ("settled", "shown"),
    [
        (0.0, "[..........] still open"),
        (0.3, "[###.......] taking shape"),
        (0.6, "[######....] clearer"),
        (0.99, "[#########.] clearer"),
        (1.0, "[##########] settled"),
    ],
)
def test_how_settled_it_is(settled: float, shown: str) -> None:
    assert settled_words(settled, SAY) == shown


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, f"Question 1 of {QUESTIONS} "),
        ({"full": True}, f"Question 1 of {QUESTIONS} "),
        ({"full": True, "max_questions": 2}, f"Question 1 of {QUESTIONS} "),
        ({"max_questions": QUESTIONS}, f"Question 1 of {QUESTIONS} "),
        ({"max_questions": QUESTIONS - 1}, f"Question 1 of at most {QUESTIONS - 1} "),
        ({"max_questions": 1}, "Question 1 of at most 1 "),
    ],
)
def test_the_heading_says_of_how_many(options: dict[str, int], said: str) -> None:
    quiz = Quiz(KB, **options)  # type: ignore[arg-type]
    question = quiz.next_question()
    assert question is not None
    assert Progress(quiz).heading(question.id, SAY).startswith(said)


def test_a_question_beyond_a_limit_that_was_lowered_is_not_one_of_fewer() -> None:
    quiz = Quiz(KB)
    first, second = "pitch", "layout"
    quiz.answer(first, 2)
    quiz.answer(second, 2)
    quiz.max_questions = 1
    assert Progress(quiz).heading(second, SAY).startswith("Question 2 of at most 2 ")


def test_the_bar_moves_back_only_with_the_reason() -> None:
    falls = 0
    for seed in range(3):
        headings, _ = at_random(seed)
        for before, after in pairwise(headings):
            fell = after.count("#") < before.count("#")
            assert (CLOSER in after) is fell
            falls += fell
    assert falls


def test_an_answer_that_is_taken_back_is_the_reason() -> None:
    quiz = Quiz(DEFAULT)
    progress = Progress(quiz)
    ids = []
    while (question := quiz.next_question()) is not None:
        shown = progress.heading(question.id, SAY)
        ids.append(question.id)
        quiz.answer(question.id, 1 if len(ids) % 2 else len(question.labels))
    for id_ in ids[:25]:
        quiz.skip(id_)
    after = progress.heading(ids[-1], SAY)
    assert after.count("#") < shown.count("#")
    assert after.endswith("; an answer was taken back")


def test_going_back_and_forward_shows_no_less_and_gives_no_reason() -> None:
    quiz = Quiz(DEFAULT)
    progress = Progress(quiz)
    for n in range(20):
        question = quiz.next_question()
        assert question is not None
        progress.heading(question.id, SAY)
        quiz.answer(question.id, 1 + n % len(question.labels))
    here = quiz.next_question()
    assert here is not None
    bar = progress.heading(here.id, SAY).partition("[")[2].partition("]")[0]
    for move in [quiz.back] * 6 + [quiz.forward] * 6:
        move()
        question = quiz.next_question()
        assert question is not None
        heading = progress.heading(question.id, SAY)
        assert f"[{bar}]" in heading
        assert CLOSER not in heading
    assert question == here


def test_what_was_shown_under_another_goal_is_forgotten() -> None:
    quiz = Quiz(DEFAULT)
    progress = Progress(quiz)
    for _ in range(25):
        question = quiz.next_question()
        assert question is not None
        shown = progress.heading(question.id, SAY)
        quiz.answer(question.id, len(question.labels))
    assert "#" in shown
    assert question is not None
    for id_ in list(quiz.answers):
        quiz.skip(id_)
    progress.begin_anew()
    assert progress.heading(question.id, SAY).endswith("[..........] still open")
