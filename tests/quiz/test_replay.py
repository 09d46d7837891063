"""Taking the quiz from answers that are there already."""

from __future__ import annotations

from ecomfit.quiz.quiz import Quiz, score
from ecomfit.quiz.replay import replay
from ecomfit.quiz.result import Sheet
from quiz.bases import DEFAULT, KB, take

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
    sheet = Sheet({"poster": 5}, {"own_vehicle": False}, "Rina")
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
