"""What comes next, going back, skipping, and when it is over."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ecomfit.errors import AnswersError
from ecomfit.fit.parameters import LEAST, MOST
from ecomfit.knowledge.load import load
from ecomfit.messages import speaker
from ecomfit.quiz.expectation_check import Statement
from ecomfit.quiz.from_answers import score
from ecomfit.quiz.quiz import Quiz
from ecomfit.quiz.terminal.progress import settled_words
from quiz.bases import DEFAULT, KB, take

SAY = speaker("en")
#: Six types and sixty ratings, on which the quiz often settles before its limit.
RIASEC = Path(__file__).parent.parent / "knowledge" / "good" / "riasec"
ANSWERS = {id_: 1 + place % len(question.labels) for place, (id_, question) in enumerate(KB.questions.items())}


def begun(questions: int) -> tuple[Quiz, list[str]]:
    """Return a quiz with some questions answered, and their ids in the order in which they came up."""
    quiz, asked = Quiz(KB, full=True), []
    for _ in range(questions):
        question = quiz.next_question()
        assert question is not None
        quiz.answer(question.id, ANSWERS[question.id])
        asked.append(question.id)
    return quiz, asked


def next_id(quiz: Quiz) -> str | None:
    question = quiz.next_question()
    return None if question is None else question.id


# What comes next


@settings(max_examples=40)
@given(st.permutations(list(ANSWERS)), st.integers(0, len(ANSWERS)))
def test_the_next_question_is_the_same_for_the_same_answers_in_any_order(ids: list[str], answered: int) -> None:
    given_first, given_again = Quiz(KB, full=True), Quiz(KB, full=True)
    some = ids[:answered]
    for id_ in some:
        given_first.answer(id_, ANSWERS[id_])
    for id_ in sorted(some):
        given_again.answer(id_, ANSWERS[id_])
    assert next_id(given_first) == next_id(given_again)


def test_the_next_question_of_the_default_base_does_not_depend_on_the_order_either() -> None:
    quiz = Quiz(DEFAULT)
    asked = [quiz.next_question()]
    for place in range(9):
        question = asked[-1]
        assert question is not None
        quiz.answer(question.id, 1 + place % len(question.labels))
        asked.append(quiz.next_question())
    backwards = Quiz(DEFAULT)
    for id_, answer in reversed(quiz.answers.items()):
        backwards.answer(id_, answer)
    assert backwards.next_question() == asked[-1]


def test_asking_again_without_an_answer_gives_the_same_question() -> None:
    quiz, _ = begun(3)
    assert next_id(quiz) == next_id(quiz)


def test_no_question_is_asked_twice() -> None:
    quiz = Quiz(KB, full=True)
    asked = take(quiz, lambda place, _: None if place % 3 == 0 else 1)
    assert sorted(asked) == sorted(KB.questions)


def test_only_questions_that_may_be_asked_are() -> None:
    quiz = Quiz(KB, full=True, only={"poster", "pitch", "no such question"})
    assert sorted(take(quiz, lambda _, __: 2)) == ["pitch", "poster"]


# Going back


def test_back_goes_to_the_question_before_and_keeps_every_answer() -> None:
    quiz, asked = begun(5)
    before = dict(quiz.answers)
    here = next_id(quiz)
    assert quiz.back() == KB.questions[asked[4]]
    assert next_id(quiz) == asked[4]
    assert quiz.back() == KB.questions[asked[3]]
    assert next_id(quiz) == asked[3]
    assert quiz.answers == before
    quiz.answer(asked[3], before[asked[3]])
    assert next_id(quiz) == here


def test_changing_an_earlier_answer_keeps_the_later_ones() -> None:
    quiz, asked = begun(6)
    before = dict(quiz.answers)
    for _ in range(4):
        quiz.back()
    changed = asked[2]
    quiz.answer(changed, 2 if before[changed] == 1 else 1)
    assert {id_ for id_, answer in quiz.answers.items() if answer != before[id_]} == {changed}
    assert quiz.answers.keys() == before.keys()


def test_a_changed_answer_counts_as_if_it_had_been_given_at_first() -> None:
    quiz, asked = begun(6)
    quiz.back()
    quiz.back()
    quiz.answer(asked[4], 2 if ANSWERS[asked[4]] == 1 else 1)
    straight = score(KB, quiz.answers)
    assert quiz.result().ranking == straight.ranking


def test_a_question_gone_back_to_can_be_skipped_after_all() -> None:
    quiz, asked = begun(4)
    quiz.back()
    quiz.skip(asked[3])
    assert asked[3] not in quiz.answers
    assert quiz.answers.keys() == set(asked[:3])
    assert next_id(quiz) not in asked


def test_a_skipped_question_can_be_gone_back_to_and_answered() -> None:
    quiz = Quiz(KB)
    first = quiz.next_question()
    assert first is not None
    quiz.skip(first.id)
    assert next_id(quiz) != first.id
    assert quiz.back() == first
    quiz.answer(first.id, 1)
    assert quiz.answers == {first.id: 1}
    assert quiz.skipped == set()


def test_there_is_nothing_before_the_first_question() -> None:
    quiz = Quiz(KB)
    assert quiz.back() is None
    first = quiz.next_question()
    assert quiz.back() is None
    assert quiz.next_question() == first


def test_back_from_the_end_comes_to_the_last_question() -> None:
    quiz = Quiz(KB, full=True)
    asked = take(quiz, lambda _, __: 1)
    back = quiz.back()
    assert back is not None
    assert back.id == asked[-1]
    assert next_id(quiz) == asked[-1]
    quiz.answer(asked[-1], 2)
    assert quiz.next_question() is None


# When it is over


def test_what_is_said_on_the_way_is_of_the_answers_as_they_are_now() -> None:
    def said(quiz: Quiz) -> tuple[float, list[Statement]]:
        return quiz.settled(), quiz.statements()

    quiz, seen = Quiz(KB), []
    for answers in ({"pitch": 1}, {"pitch": 5}, {"pitch": 5, "layout": 2}, {"layout": 2}, {}):
        fresh = Quiz(KB)
        for either in (quiz, fresh):
            for id_ in ("pitch", "layout"):
                if id_ in answers:
                    either.answer(id_, answers[id_])
                else:
                    either.skip(id_)
        assert said(quiz) == said(fresh)
        seen.append(said(quiz))
    assert len({settled for settled, _ in seen}) > 2


def test_going_on_from_where_nobody_went_back_changes_nothing() -> None:
    quiz, _ = begun(2)
    due = quiz.next_question()
    quiz.forward()
    assert quiz.next_question() == due


def test_it_stops_at_the_limit_and_skipped_questions_count() -> None:
    quiz = Quiz(DEFAULT, max_questions=5)
    asked = take(quiz, lambda place, _: None if place % 2 else 3)
    result = quiz.result()
    assert (len(asked), result.asked, result.stopped) == (5, 3, "limit")


def test_full_asks_everything_whatever_the_limit() -> None:
    quiz = Quiz(KB, full=True, max_questions=1)
    assert sorted(take(quiz, lambda _, __: 1)) == sorted(KB.questions)
    assert (quiz.result().asked, quiz.result().stopped) == (len(KB.questions), "complete")


def test_full_begins_with_the_questions_that_are_worth_most() -> None:
    short = take(Quiz(KB, max_questions=6), lambda _, question: ANSWERS[question.id])
    assert take(Quiz(KB, full=True), lambda _, question: ANSWERS[question.id])[:6] == short


def test_it_settles_only_after_the_least_number_of_answers() -> None:
    quiz = Quiz(DEFAULT, max_questions=190)
    take(quiz, lambda _, question: len(question.labels) if set(question.skills) & {"physical_work"} else 1)
    assert quiz.result().stopped == "settled"
    assert LEAST <= quiz.result().asked < 190


def test_a_quiz_left_early_says_so() -> None:
    quiz, _ = begun(3)
    assert quiz.result().stopped == "user"


def test_how_settled_it_is_goes_from_nothing_to_everything() -> None:
    quiz = Quiz(KB, full=True)
    assert quiz.settled() == 0.0
    seen = []
    while (question := quiz.next_question()) is not None:
        quiz.answer(question.id, ANSWERS[question.id])
        seen.append(quiz.settled())
        assert 0.0 <= seen[-1] <= 1.0
    assert seen[-1] == 1.0


def test_settled_is_said_just_where_the_stopping_rule_holds() -> None:
    kb = load(RIASEC)
    ends = set()
    for seed in range(8):
        answer = random.Random(seed)
        quiz = Quiz(kb)
        while (question := quiz.next_question()) is not None:
            assert settled_words(quiz.settled(), SAY).endswith("] settled") is False
            liked = question.skills[0] in list(kb.skills)[:2]
            quiz.answer(question.id, answer.choice([4, 5] if liked else [1, 2]))
        says_settled = settled_words(quiz.settled(), SAY).endswith("] settled")
        assert says_settled is (quiz.stopped() == "settled")
        ends.add(quiz.stopped())
    assert "settled" in ends


def test_it_never_stops_as_settled_before_there_is_anything_to_go_by() -> None:
    for answered in range(LEAST):
        quiz = Quiz(load(RIASEC))
        for _ in range(answered):
            question = quiz.next_question()
            assert question is not None
            quiz.answer(question.id, 3)
        assert quiz.stopped() is None
        assert quiz.settled() < 1.0


# Answers


def test_scoring_a_mapping_equals_the_quiz_with_full() -> None:
    quiz = Quiz(KB, full=True)
    take(quiz, lambda _, question: ANSWERS[question.id])
    assert score(KB, ANSWERS).ranking == quiz.result().ranking


def test_a_second_answer_replaces_the_first() -> None:
    quiz = Quiz(KB)
    quiz.answer("poster", 1)
    quiz.answer("poster", 5)
    assert quiz.answers == {"poster": 5}
    assert score(KB, {"poster": 5}).ranking == quiz.result().ranking


def test_skipping_takes_an_answer_back() -> None:
    quiz = Quiz(KB)
    quiz.answer("poster", 1)
    quiz.skip("poster")
    assert quiz.result().ranking == score(KB, {}).ranking


@pytest.mark.parametrize(
    ("id_", "answer", "message"),
    [
        ("poster", 6, "the answer to 'poster' is 6; it must be a whole number from 1 to 5"),
        ("poster", 0, "the answer to 'poster' is 0; it must be a whole number from 1 to 5"),
        ("layout", 5, "the answer to 'layout' is 5; it must be a whole number from 1 to 4"),
        ("late_parcel", 3, "the answer to 'late_parcel' is 3; it must be a whole number from 1 to 2"),
        ("poster", True, "the answer to 'poster' is True; it must be a whole number from 1 to 5"),
        ("poster", 3.0, "the answer to 'poster' is 3.0; it must be a whole number from 1 to 5"),
        ("poster", "3", "the answer to 'poster' is '3'; it must be a whole number from 1 to 5"),
        ("poster", None, "the answer to 'poster' is None; it must be a whole number from 1 to 5"),
        ("stock_analyst.myth.1", 4, "the answer to 'stock_analyst.myth.1' is 4; it must be a whole number from 1 to 3"),
        ("stock_analyst.myth.3", 1, "there is no question 'stock_analyst.myth.3' in this knowledge base"),
        ("nothing", 1, "there is no question 'nothing' in this knowledge base"),
    ],
)
def test_an_answer_that_there_is_not_is_refused_and_changes_nothing(id_: str, answer: object, message: str) -> None:
    quiz = Quiz(KB)
    quiz.answer("pitch", 2)
    with pytest.raises(AnswersError) as refusal:
        quiz.answer(id_, answer)  # type: ignore[arg-type]
    assert str(refusal.value) == message
    assert quiz.answers == {"pitch": 2}


def test_a_question_that_there_is_not_cannot_be_skipped() -> None:
    with pytest.raises(AnswersError, match="there is no question 'nothing' in this knowledge base"):
        Quiz(KB).skip("nothing")


def test_a_goal_that_there_is_not_is_refused() -> None:
    with pytest.raises(AnswersError, match="unknown goal 'soon'; it is one of now, balanced, grow"):
        Quiz(KB, goal="soon")  # type: ignore[arg-type]


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_must_leave_a_question(limit: int) -> None:
    with pytest.raises(AnswersError, match=f"max_questions is {limit}; ask at least 1 question"):
        Quiz(KB, max_questions=limit)


def test_the_goal_moves_the_weight_between_liking_and_being_able() -> None:
    likes = {"poster": 5, "layout": 1, "carry": 1, "long_ride": 4}  # would love designing, can ride
    designer = {
        goal: next(role.fit for role in score(KB, likes, goal=goal).ranking if role.role == "shop_designer")
        for goal in ("now", "balanced", "grow")
    }
    assert designer["now"] < designer["balanced"] < designer["grow"]


def test_by_default_it_asks_no_more_than_thirty_questions() -> None:
    quiz = Quiz(DEFAULT)
    assert len(take(quiz, lambda _, __: None)) == MOST == 30


# Going on after the end


def test_at_its_limit_it_goes_on_for_as_many_questions_as_wanted_as_often_as_wanted() -> None:
    quiz = Quiz(DEFAULT, max_questions=4)
    asked = take(quiz, lambda place, question: 1 + place % len(question.labels))
    assert (len(asked), quiz.stopped()) == (4, "limit")
    for more in (3, 2):
        quiz.go_on(more)
        assert quiz.stopped() is None
        assert len(take(quiz, lambda place, question: 1 + place % len(question.labels))) == more
        assert quiz.stopped() == "limit"


def test_once_settled_it_goes_on_too() -> None:
    quiz = Quiz(load(RIASEC))
    take(quiz, lambda _, question: 5 if next(iter(question.skills)) == "realistic" else 1)
    assert quiz.stopped() == "settled"
    quiz.go_on(7)
    assert len(take(quiz, lambda *_: 3)) == 7


def test_it_goes_on_no_further_than_there_are_questions() -> None:
    quiz = Quiz(KB, max_questions=len(KB.questions) - 2)
    take(quiz, lambda *_: 1)
    quiz.go_on(10)
    assert len(take(quiz, lambda *_: 1)) == 2
    assert quiz.stopped() == "complete"


def test_what_more_questions_are_expected_to_do_is_told_of_those_left() -> None:
    quiz = Quiz(KB)
    assert quiz.expected_ties(0) == len(KB.roles)
    assert quiz.expected_ties(10) < len(KB.roles)
    for id_, answer in ANSWERS.items():
        quiz.answer(id_, answer)
    assert quiz.expected_ties(10) == sum(role.tier == 1 for role in quiz.result().ranking)


def test_under_another_goal_every_answer_stays_and_the_rest_is_as_if_it_had_been_so_from_the_start() -> None:
    quiz, fresh = Quiz(DEFAULT, goal="now"), Quiz(DEFAULT, goal="grow")
    for n in range(8):
        question = quiz.next_question()
        assert question is not None
        quiz.answer(question.id, 1 + n % len(question.labels))
    before = quiz.settled()
    quiz.aim("grow")
    for id_, answer in quiz.answers.items():
        fresh.answer(id_, answer)
    assert quiz.settled() == fresh.settled() != before
    assert quiz.next_question() == fresh.next_question()
    assert quiz.result() == fresh.result()
    with pytest.raises(AnswersError, match="later"):
        quiz.aim("later")  # type: ignore[arg-type]
    assert quiz.goal == "grow"
