"""What the Python API says to arguments that are not what they should be, and what it takes besides."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

from ecomfit.errors import AnswersError
from ecomfit.quiz.from_answers import score
from ecomfit.quiz.quiz import Quiz
from ecomfit.quiz.sheet import About
from quiz.bases import KB


def quiz(**arguments: Any) -> Quiz:
    return Quiz(**{"kb": KB, **arguments})


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"kb": None}, "the knowledge base is None; give what load() returns"),
        ({"goal": []}, "unknown goal []; it is one of"),
        ({"goal": "fame"}, "unknown goal 'fame'; it is one of"),
        *(
            ({"max_questions": wrong}, f"max_questions is {wrong!r}; it must be a whole number")
            for wrong in ("3", float("nan"), 3.0, None, True)
        ),
        ({"lang": None}, "the language is None; give its code"),
        ({"only": "poster"}, "only is 'poster'; give a list or set of the ids of questions"),
        ({"only": 5}, "only is 5; give a list or set of the ids of questions"),
        ({"about": "Rina"}, "about is 'Rina'; give an About"),
        ({"about": About(label=5)}, "the label is 5; it must be text"),  # type: ignore[arg-type]
        ({"about": About(taken=2026)}, "the time is 2026; it must be text"),  # type: ignore[arg-type]
        ({"about": About(conditions={"no_such": True})}, "there is no condition 'no_such'"),
    ],
)
def test_a_quiz_says_what_is_wrong_with_an_argument(arguments: dict[str, Any], said: str) -> None:
    with pytest.raises(AnswersError) as error:
        quiz(**arguments)
    assert str(error.value).startswith(said)


def test_nothing_but_the_base_is_told_by_its_place() -> None:
    with pytest.raises(TypeError):
        Quiz(KB, "grow")  # type: ignore[call-arg]


def test_whose_quiz_it_is_comes_through_to_the_result() -> None:
    about = About("Rina", {"own_vehicle": False}, "2026-03-01T09:00:00+07:00")
    result = quiz(about=about).result()
    assert (result.label, result.conditions, result.taken) == (about.label, about.conditions, about.taken)


@pytest.mark.parametrize("id_", ["x", "", None, [], 5])
@pytest.mark.parametrize("method", ["skip", "number"])
def test_an_id_that_is_none_is_named(method: str, id_: Any) -> None:
    with pytest.raises(AnswersError) as error:
        getattr(quiz(), method)(id_)
    assert repr(id_) in str(error.value)


@pytest.mark.parametrize("id_", ["x", None, []])
def test_an_answer_to_nothing_is_refused(id_: Any) -> None:
    with pytest.raises(AnswersError, match="there is no question"):
        quiz().answer(id_, 1)


@pytest.mark.parametrize("answer", [True, np.True_, 1.0, np.float64(1), "1", None, [], float("nan"), np.int64(0)])
def test_an_answer_is_a_whole_number_that_the_question_has(answer: Any) -> None:
    with pytest.raises(AnswersError, match="it must be a whole number from 1 to 5"):
        quiz().answer("poster", answer)


@pytest.mark.parametrize("seconds", ["3", -0.1, float("nan"), []])
def test_an_answer_takes_some_time(seconds: Any) -> None:
    sitting = quiz()
    with pytest.raises(AnswersError, match="the seconds of 'poster' are"):
        sitting.answer("poster", 4, seconds=seconds)
    assert sitting.answers == {}


@pytest.mark.parametrize("kind", [np.int64, np.int8, np.uint16])
def test_numpys_whole_numbers_are_whole_numbers(kind: type[Any]) -> None:
    plain = score(KB, {"poster": 4, "carry": 2})
    assert score(KB, {"poster": kind(4), "carry": kind(2)}).to_json() == plain.to_json()
    assert quiz(max_questions=kind(1)).max_questions == 1


def test_the_questions_to_ask_may_come_from_anything_that_names_them() -> None:
    def asked(only: Any) -> set[str]:
        sitting, ids = quiz(only=only, full=True), set()
        while (question := sitting.next_question()) is not None:
            ids.add(question.id)
            sitting.skip(question.id)
        return ids

    assert asked(["poster", "carry"]) == {"poster", "carry"}
    assert asked(id_ for id_ in ("poster", "carry")) == {"poster", "carry"}
    assert asked({"poster": 1, "no_such_question": 2}) == {"poster"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"conditions": {"no_such": True}}, "there is no condition 'no_such' in this knowledge base"),
        ({"conditions": {"own_vehicle": "no"}}, "the condition 'own_vehicle' is 'no'; it must be True or False"),
        ({"conditions": {"own_vehicle": 1}}, "the condition 'own_vehicle' is 1; it must be True or False"),
        ({"conditions": ["own_vehicle"]}, "conditions is ['own_vehicle']; give a mapping from ids"),
        ({"answers": [1, 2]}, "answers is [1, 2]; give a mapping from ids"),
        ({"label": 5}, "the label is 5; it must be text"),
    ],
)
def test_a_score_says_what_is_wrong_with_an_argument(arguments: dict[str, Any], said: str) -> None:
    with pytest.raises(AnswersError) as error:
        score(KB, **{"answers": {"poster": 4}, **arguments})
    assert str(error.value) == said


def test_a_score_keeps_the_conditions_given() -> None:
    result = score(KB, {"poster": 4}, conditions={"own_vehicle": False})
    assert json.loads(result.to_json())["conditions"] == {"own_vehicle": False}
