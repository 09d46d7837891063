"""A quiz rebuilt: taken from answers that are there already, or gone on with, also when the base has changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from ecomfit.knowledge.records import KnowledgeBase, Rating, Text
from ecomfit.messages import speaker
from ecomfit.quiz.from_answers import replay, resume, score
from ecomfit.quiz.journal import Journal
from ecomfit.quiz.quiz import Quiz
from ecomfit.quiz.saved import SavedSitting, read
from ecomfit.quiz.sheet import About, Sheet
from ecomfit.quiz.terminal.cards import Move
from ecomfit.quiz.terminal.interview import run
from quiz.bases import DEFAULT, KB, take
from quiz.terminal.scripted import Scripted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from ecomfit.quiz.terminal.cards import Reply

SAY = speaker("en")
CHANGED = "another hash"
ANSWERS = {id_: 1 + place % len(question.labels) for place, (id_, question) in enumerate(KB.questions.items())}
EVERYTHING = {id_: 1 + len(id_) % len(question.labels) for id_, question in DEFAULT.questions.items()}


def test_it_asks_what_a_person_of_these_answers_would_be_asked() -> None:
    quiz = Quiz(DEFAULT)
    take(quiz, lambda _, question: EVERYTHING[question.id])
    replayed = replay(DEFAULT, Sheet(EVERYTHING))
    assert replayed.answers == quiz.answers
    assert replayed.result() == quiz.result()


def test_answers_it_did_not_need_are_kept_out_of_the_score() -> None:
    result = replay(DEFAULT, Sheet(EVERYTHING), max_questions=5).result()
    assert result.asked == len(result.answers) == 5
    assert result.stopped == "limit"


def test_it_asks_only_what_is_answered() -> None:
    some = {"poster": 5, "layout": 3}
    result = replay(KB, Sheet(some)).result()
    assert result.answers == some
    assert result.stopped == "user"


def test_with_full_every_answer_counts() -> None:
    result = replay(KB, Sheet(ANSWERS), full=True).result()
    assert result.ranking == score(KB, ANSWERS).ranking
    assert result.stopped == "complete"


def test_with_full_answers_to_statements_about_any_role_count() -> None:
    about = {f"{role}.myth.1": 1 for role in ("stock_analyst", "shop_designer", "parcel_courier")}
    answers = ANSWERS | about | {"stock_analyst.reality.1": 3, "shop_designer.reality.1": 3}
    result = replay(KB, Sheet(answers), full=True).result()
    assert result.answers == answers
    assert result.ranking == score(KB, answers).ranking


def test_statements_are_put_only_where_they_are_answered() -> None:
    quiz = replay(KB, Sheet(ANSWERS))
    assert quiz.answers.keys() <= KB.questions.keys()
    first = quiz.statements()[0]
    answered = replay(KB, Sheet(ANSWERS | {first.id: 1, "live_seller.no": 1})).result()
    assert first.id in answered.answers


def test_the_sheet_comes_through() -> None:
    sheet = Sheet({"poster": 5}, About("Rina", {"own_vehicle": False}))
    result = replay(KB, sheet, goal="grow", lang="id").result()
    assert (result.label, dict(result.conditions), result.goal, result.lang) == (
        "Rina",
        {"own_vehicle": False},
        "grow",
        "id",
    )
    courier = next(role for role in result.ranking if role.role == "parcel_courier")
    assert courier.unmet_conditions == ("own_vehicle",)


def test_nothing_answered_is_a_result_too() -> None:
    assert replay(KB, Sheet({})).result().asked == 0


@pytest.fixture
def sat(tmp_path: Path) -> Sat:
    return Sat(tmp_path)


class Sat:
    """Takes a sitting at one go, or in two with a journal between them."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def __call__(self, *replies: Reply, quiz: Quiz | None = None) -> tuple[SavedSitting, Quiz]:
        quiz = quiz or Quiz(KB, goal="grow", max_questions=9, lang="id")
        head = {"goal": quiz.goal, "max_questions": quiz.max_questions, "full": quiz.full, "label": "Rina"}
        journal = Journal.begin(KB, datetime(2026, 3, 1, tzinfo=UTC), head, pytest.fail, self._place)
        run(quiz, Scripted(replies), journal, SAY)
        journal.close()
        sitting = read(journal.path)
        assert sitting is not None
        return sitting, quiz


def texts(quiz: Quiz, replies: Iterable[Reply]) -> list[str]:
    asker = Scripted(replies)
    run(quiz, asker, None, SAY)
    return [card.text for card in asker.cards]


def test_it_goes_on_where_it_was_left(sat: Sat) -> None:
    sitting, left = sat(1, 2, Move.SKIP, 1, Move.QUIT)
    resumed = resume(KB, sitting, "id")
    quiz = resumed.quiz
    assert (resumed.lost, resumed.changed) == ((), False)
    assert (quiz.goal, quiz.max_questions, quiz.full, quiz.lang, quiz.about.label) == ("grow", 9, False, "id", "Rina")
    assert quiz.about.taken == "2026-03-01T00:00:00+00:00"
    assert (quiz.answers, quiz.skipped) == (left.answers, left.skipped)
    assert quiz.next_question() == left.next_question()


def test_how_long_the_answers_took_is_put_back(sat: Sat) -> None:
    sitting, left = sat(1, 2, Move.SKIP, 1, Move.QUIT)
    assert sitting.seconds.keys() == left.answers.keys()
    sitting = replace(sitting, seconds=dict.fromkeys(sitting.seconds, 4.5) | {"gone": 1.0})
    assert resume(KB, sitting, "id").quiz.seconds == dict.fromkeys(left.answers, 4.5)
    assert resume(KB, replace(sitting, seconds={}), "id").quiz.seconds == {}


def test_going_back_meets_the_questions_in_their_old_order(sat: Sat) -> None:
    back: list[Reply] = [*[Move.BACK] * 4, Move.QUIT]
    sitting, left = sat(1, Move.SKIP, 2, 3, *back[:-1], 2, Move.QUIT)
    assert texts(resume(KB, sitting, "id").quiz, back) == texts(left, back)


@pytest.mark.parametrize("changed_to", [1, 2, Move.SKIP])
def test_the_question_that_was_open_is_due_though_an_earlier_answer_has_changed(sat: Sat, changed_to: Reply) -> None:
    sitting, left = sat(1, 2, 1, Move.BACK, Move.BACK, changed_to, Move.QUIT)
    assert sitting.due is not None
    assert resume(KB, sitting, "id").quiz.next_question() == left.next_question()
    assert sitting.due[0] == left.open_question()


def test_under_a_lower_limit_what_was_open_is_no_longer_asked(sat: Sat) -> None:
    sitting, left = sat(1, 2, 1, Move.BACK, Move.BACK, 1, Move.QUIT)
    assert left.open_question() is not None
    assert resume(KB, sitting.with_settings({"max_questions": 3}), "id").quiz.next_question() is None
    assert resume(KB, sitting.with_settings({"max_questions": 4}), "id").quiz.next_question() == left.next_question()


def test_other_settings_keep_every_answer(sat: Sat) -> None:
    sitting, left = sat(*[1] * 9, *[2] * 6, quiz=Quiz(KB, max_questions=9, goal="grow"))
    quiz = resume(KB, sitting.with_settings({"goal": "now", "max_questions": 11}), "en").quiz
    assert (quiz.goal, quiz.answers, quiz.result().label) == ("now", left.answers, "Rina")
    asked = take(quiz, lambda _, question: len(question.labels))
    assert len(asked) <= 2
    assert quiz.result().asked <= 11
    full = resume(KB, sitting.with_settings({"full": True}), "en").quiz
    take(full, lambda _, question: len(question.labels))
    assert full.result().asked == len(KB.questions)


def test_an_open_question_that_is_answered_or_changed_is_not_due(sat: Sat) -> None:
    sitting, left = sat(1, 2, Move.BACK, Move.BACK, 2, Move.QUIT)
    assert sitting.due is not None
    id_ = sitting.due[0]
    for due in ((id_, "another question"), ("gone", ""), (next(iter(left.answers)), sitting.due[1])):
        quiz = resume(KB, replace(sitting, due=due), "id").quiz
        again = Quiz(KB, goal="grow", max_questions=9)
        for answered, answer in left.answers.items():
            again.answer(answered, answer)
        assert quiz.next_question() == again.next_question()
    sitting, left = sat(1, 2, Move.BACK, Move.BACK, 2, 1, Move.QUIT)
    assert resume(KB, sitting, "id").quiz.next_question() == left.next_question()


def test_a_finished_sitting_goes_straight_to_its_result(sat: Sat) -> None:
    sitting, left = sat(*[1] * 9, *[2] * 6, quiz=Quiz(KB, max_questions=9))
    assert any(id_ not in KB.questions for id_ in sitting.answers)
    quiz = resume(KB, sitting, "en").quiz
    asker = Scripted([])
    assert run(quiz, asker, None, SAY) == "finished"
    assert not asker.cards
    assert quiz.result().ranking == left.result().ranking


def test_it_goes_on_in_the_middle_of_the_statements(sat: Sat) -> None:
    sitting, _ = sat(*[1] * 9, 2, Move.SKIP, Move.QUIT, quiz=Quiz(KB, max_questions=9))
    asker = Scripted([Move.QUIT])
    run(resume(KB, sitting, "en").quiz, asker, None, SAY)
    assert asker.cards[0].heading.startswith("What is the job like? 3 of")


def test_the_question_that_was_due_is_due_again_at_every_point_of_a_sitting(tmp_path: Path) -> None:
    quiz = Quiz(DEFAULT)
    journal = Journal.begin(DEFAULT, datetime(2026, 3, 1, tzinfo=UTC), {"goal": quiz.goal}, pytest.fail, tmp_path)
    points = 0
    while (due := quiz.next_question()) is not None:
        sitting = read(journal.path)
        assert sitting is not None
        assert resume(DEFAULT, sitting, "en").quiz.next_question() == due
        points += 1
        if points % 5 == 0:
            quiz.skip(due.id)
            journal.skipped(due.id)
        else:
            answer = 1 + points * 7 % len(due.labels)
            quiz.answer(due.id, answer)
            journal.answered(due.id, answer, 1.0)
    journal.close()
    sitting = read(journal.path)
    assert sitting is not None
    resumed = resume(DEFAULT, sitting, "en").quiz
    assert resumed.next_question() is None
    assert [statement.id for statement in resumed.statements()] == [statement.id for statement in quiz.statements()]
    assert points >= 12


# A changed knowledge base


def changed(**questions: Rating | None) -> KnowledgeBase:
    """Return the knowledge base with some questions changed, and those that are None removed."""
    bank = {id_: questions.get(id_, question) for id_, question in KB.questions.items()}
    return replace(KB, questions={id_: question for id_, question in bank.items() if question}, hash=CHANGED)


def rating(id_: str) -> Rating:
    question = KB.questions[id_]
    assert isinstance(question, Rating)
    return question


def answered(sitting: SavedSitting, at: int) -> str:
    ratings = [id_ for id_ in sitting.answers if isinstance(KB.questions[id_], Rating)]
    return ratings[at]


def test_an_answer_whose_question_is_gone_is_left_out_and_counted(sat: Sat) -> None:
    sitting, _ = sat(*[2] * 6, Move.QUIT)
    gone = answered(sitting, 0)
    resumed = resume(changed(**{gone: None}), sitting, "en")
    assert (resumed.lost, resumed.changed) == ((gone,), True)
    assert resumed.quiz.answers == {id_: 2 for id_ in sitting.answers if id_ != gone}


def test_an_answer_whose_question_says_something_else_is_left_out_and_the_question_asked_again(sat: Sat) -> None:
    sitting, _ = sat(*[2] * 6, Move.QUIT)
    id_ = answered(sitting, 1)
    kb = changed(**{id_: replace(rating(id_), text=Text({"id": "Lain sekali", "en": "Quite another"}))})
    resumed = resume(kb, sitting, "en")
    assert resumed.lost == (id_,)
    assert id_ not in resumed.quiz.answers
    resumed.quiz.max_questions = 99
    assert "Quite another" in texts(resumed.quiz, [2] * 60)


def test_an_answer_whose_labels_changed_places_is_left_out(sat: Sat) -> None:
    sitting, _ = sat(*[2] * 6, Move.QUIT)
    id_ = answered(sitting, 1)
    scale = replace(rating(id_).scale, labels=rating(id_).labels[::-1])
    assert resume(changed(**{id_: replace(rating(id_), scale=scale)}), sitting, "en").lost == (id_,)


def test_an_answer_that_is_only_scored_in_another_way_is_kept(sat: Sat) -> None:
    sitting, left = sat(*[2] * 6, Move.QUIT)
    id_ = answered(sitting, 1)
    resumed = resume(changed(**{id_: replace(rating(id_), typical=1.5)}), sitting, "en")
    assert (resumed.lost, resumed.changed) == ((), True)
    assert resumed.quiz.answers == left.answers


def test_a_skipped_question_that_changed_is_asked_again_and_not_counted_as_an_answer(sat: Sat) -> None:
    sitting, _ = sat(1, Move.SKIP, Move.SKIP, Move.SKIP, Move.SKIP, Move.QUIT)
    id_ = next(id_ for id_ in sitting.skipped if isinstance(KB.questions[id_], Rating))
    resumed = resume(changed(**{id_: replace(rating(id_), text=Text({"": "Quite another"}))}), sitting, "en")
    assert resumed.lost == ()
    assert resumed.quiz.skipped == sitting.skipped.keys() - {id_}


def test_answers_that_fit_nothing_are_left_out_and_counted(sat: Sat) -> None:
    sitting, _ = sat(*[2] * 4, Move.QUIT)
    id_, of = next((id_, of) for id_, (_, of) in sitting.answers.items())
    for wrong in ((99, of), (0, of), (True, of), (10**30, of), (2, "another question")):
        hostile = replace(
            sitting,
            answers=sitting.answers | {id_: wrong, "../etc": (1, ""), "": (1, "")},
            order=(*sitting.order, "../etc", ""),
        )
        resumed = resume(KB, hostile, "en")
        assert resumed.lost == (id_, "../etc", "")
        assert id_ not in resumed.quiz.answers
        assert not resumed.changed


def test_conditions_that_are_no_longer_asked_are_left_out(sat: Sat) -> None:
    sitting, _ = sat(Move.QUIT)
    sitting = replace(sitting, conditions={"own_vehicle": False, "wings": True})
    assert resume(KB, sitting, "en").quiz.result().conditions == {"own_vehicle": False}


@pytest.mark.parametrize("met", [True, False, None])
def test_practical_matters_go_on_with_what_is_still_open(sat: Sat, met: bool | None) -> None:
    sitting, _ = sat(Move.QUIT)
    practical = resume(KB, replace(sitting, conditions={"own_vehicle": met}), "en").quiz.practical
    assert practical.put == tuple(KB.conditions)
    assert practical.put[practical.first_open :] == ("weekends",)


def test_whoever_was_at_the_questions_is_through_with_the_practical_matters(sat: Sat) -> None:
    # Earlier versions did not keep what was left out.
    for reply in (1, Move.SKIP):
        sitting, _ = sat(reply, Move.QUIT)
        quiz = resume(KB, replace(sitting, conditions={"weekends": True}), "en").quiz
        assert quiz.practical.first_open == len(KB.conditions)
        assert quiz.result().conditions == {"weekends": True}
