"""What is said to lie ahead."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ecomfit.messages import LANGUAGES, speaker
from ecomfit.quiz.terminal.announcement import (
    CHOOSING,
    SHIPPED,
    WORDS_A_MINUTE,
    Ahead,
    Contents,
    ahead,
    contents_of,
    greet,
    shipped_contents,
)
from quiz.bases import DEFAULT, KB
from quiz.terminal.scripted import Scripted

SAY = speaker("en")
#: Words enough for a minute on each question.
SLOW = Contents(40, 2, 6, WORDS_A_MINUTE, 0, 0)


def minutes(contents: Contents, most: int, *, full: bool = False, goal: bool = False) -> int:
    return ahead(contents, most=most, full=full, goal=goal).minutes(SAY)


@pytest.mark.parametrize("lang", DEFAULT.languages)
def test_what_is_said_of_the_base_that_ships_before_it_is_loaded_is_so(lang: str) -> None:
    told, counted = SHIPPED[lang], contents_of(DEFAULT, lang)
    assert (told.questions, told.conditions, told.statements) == (
        counted.questions,
        counted.conditions,
        counted.statements,
    )
    # Words may change a little before the minutes do.
    for name in ("question_words", "condition_words", "statement_words"):
        assert getattr(told, name) == pytest.approx(getattr(counted, name), rel=0.05), (
            f"write SHIPPED of announcement.py anew: {counted}"
        )


def test_of_every_language_that_the_program_speaks_something_is_said() -> None:
    assert all(shipped_contents(lang).questions for lang in (*LANGUAGES, "xx"))


def test_words_are_those_of_stems_texts_and_labels() -> None:
    rated = next(question for question in KB.questions.values() if question.stem)
    assert rated.stem
    texts = [rated.stem, rated.text, *rated.labels]
    counted = contents_of(replace(KB, questions={rated.id: rated}), "en")
    assert counted.question_words == sum(len(text.in_language("en").split()) for text in texts)
    assert (counted.questions, counted.conditions) == (1, len(KB.conditions))


def test_a_base_without_conditions_and_statements_has_none_of_their_words() -> None:
    roles = {id_: replace(role, misconceptions=()) for id_, role in KB.roles.items()}
    bare = contents_of(replace(KB, catalogue=replace(KB.catalogue, roles=roles, conditions={})), "en")
    assert (bare.conditions, bare.condition_words, bare.statements, bare.statement_words) == (0, 0, 0, 0)


def test_as_many_statements_are_foretold_as_can_come_of_the_first_three_roles() -> None:
    assert contents_of(KB, "en").statements == 6
    one = {"parcel_courier": KB.roles["parcel_courier"], "live_seller": KB.roles["live_seller"]}
    assert contents_of(replace(KB, catalogue=replace(KB.catalogue, roles=one)), "en").statements == 2


def test_the_minutes_are_those_of_reading_and_choosing() -> None:
    assert minutes(SLOW, 30) == round(30 + 38 * CHOOSING / 60)
    assert minutes(SLOW, 5) == round(5 + 13 * CHOOSING / 60)
    assert minutes(SLOW, 5, full=True) == round(40 + 48 * CHOOSING / 60)
    assert minutes(replace(SLOW, question_words=0, conditions=0, statements=0), 1) == 1


def test_the_whole_quiz_that_ships_takes_several_times_as_long() -> None:
    contents = shipped_contents("en")
    assert minutes(contents, 30, full=True) > 4 * minutes(contents, 30)


def test_the_goal_is_a_screen_where_it_is_asked() -> None:
    asked, given = (ahead(SLOW, most=30, full=False, goal=goal) for goal in (True, False))
    assert (asked.screens, given.screens) == (39, 38)


@pytest.mark.parametrize(
    ("most", "full", "questions", "earlier"),
    [(30, False, 30, True), (50, False, 40, True), (12, False, 12, False), (13, False, 13, True), (5, True, 40, False)],
)
def test_it_can_stop_earlier_only_where_the_rule_may_hold_before_the_last_question(
    most: int, full: bool, questions: int, earlier: bool
) -> None:
    told = ahead(SLOW, most=most, full=full, goal=False)
    assert (told.questions, told.may_stop_earlier) == (questions, earlier)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_greeting_names_what_there_is_and_that_it_is_private(lang: str) -> None:
    say = speaker(lang)

    def told(lies_ahead: Ahead) -> str:
        asker = Scripted([])
        greet(asker, say, lies_ahead)
        return "\n".join(asker.told)

    every = told(ahead(SLOW, most=30, full=False, goal=True))
    for count in ("(1)", "(2)", "(30)", "(6)"):
        assert count in every
    assert "39" in every
    assert say("opening.stops_earlier") in every
    assert say("opening.private") in every
    few = told(ahead(replace(SLOW, conditions=0, statements=0), most=5, full=False, goal=False))
    assert few.count("(") == 1
    assert "(5)" in few
    assert say("opening.stops_earlier") not in few
    assert say("opening.part_all_questions", n=40) in told(ahead(SLOW, most=5, full=True, goal=False))
