"""Answers given faster than they can be read."""

from __future__ import annotations

from itertools import count, repeat

import pytest

from ecomfit.messages import speaker
from ecomfit.quiz.pace import hasty
from ecomfit.quiz.quiz import Quiz
from ecomfit.quiz.terminal.interview import run
from quiz.bases import DEFAULT
from quiz.terminal.scripted import Scripted

#: Questions of the default base, each some ten words long or more.
IDS = list(DEFAULT.questions)[:24]


def watched(*seconds: float) -> dict[str, float]:
    return dict(zip(IDS, seconds, strict=False))


def test_answers_that_took_as_long_as_reading_takes_raise_no_doubt() -> None:
    assert not hasty(DEFAULT, watched(*[4.0] * 24), "en")


def test_half_of_the_answers_too_fast_raise_doubt() -> None:
    assert hasty(DEFAULT, watched(*[0.3] * 12, *[4.0] * 12), "en")
    assert not hasty(DEFAULT, watched(*[0.3] * 11, *[4.0] * 13), "en")


def test_the_time_to_read_is_that_of_the_words_in_the_language_read() -> None:
    words = {lang: [len(DEFAULT.questions[id_].text.in_language(lang).split()) for id_ in IDS] for lang in ("id", "en")}
    assert words["id"] != words["en"]
    for lang, counts in words.items():
        assert not hasty(DEFAULT, watched(*[max(0.4, count / 10) for count in counts]), lang)
        assert hasty(DEFAULT, watched(*[max(0.4, count / 10) - 0.05 for count in counts]), lang)


def test_a_few_answers_say_nothing_of_haste() -> None:
    assert not hasty(DEFAULT, watched(*[0.1] * 11), "en")
    assert hasty(DEFAULT, watched(*[0.1] * 12), "en")


def test_statements_and_unknown_ids_are_not_counted() -> None:
    others = {f"courier.myth.{n}": 0.1 for n in range(1, 20)}
    assert not hasty(DEFAULT, others | watched(*[4.0] * 12), "en")


@pytest.mark.parametrize(("seconds", "hurried"), [(0.2, True), (5.0, False)])
def test_a_sitting_answered_in_a_hurry_is_told_so_in_its_result(seconds: float, hurried: bool) -> None:
    quiz = Quiz(DEFAULT, max_questions=12)
    ticks = count(0, seconds)
    run(quiz, Scripted(repeat(2)), None, speaker("en"), clock=lambda: float(next(ticks)))
    assert ("hasty" in quiz.result().cautions) is hurried
