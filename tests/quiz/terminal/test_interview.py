"""A sitting from the first question to the last, with the replies of someone who plans them."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import chain, count, repeat
from typing import TYPE_CHECKING

import pytest

from ecomfit.knowledge.records import KnowledgeBase, Question, Rating, Role, Text
from ecomfit.messages import speaker
from ecomfit.quiz.practical import PracticalMatters
from ecomfit.quiz.quiz import Quiz
from ecomfit.quiz.terminal.cards import Move
from ecomfit.quiz.terminal.interview import run
from ecomfit.quiz.terminal.plain import PlainAsker
from quiz.bases import KB
from quiz.terminal.keyboard import CTRL_C, CTRL_D, DOWN, ENTER, LEFT, RIGHT, UP, Keyboard, Unhurried, keyboard
from quiz.terminal.scripted import Noted, Scripted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from ecomfit.messages import Say
    from ecomfit.quiz.terminal.cards import Card, Reply

SAY = speaker("en")
QUESTIONS = len(KB.questions)
FIRST_STATEMENT = "What is the job like? 1 of"


def sit(replies: Iterable[Reply | type[BaseException]], quiz: Quiz | None = None) -> tuple[Quiz, Scripted, Noted, str]:
    quiz, asker, recorder = quiz or Quiz(KB), Scripted(replies), Noted()
    return quiz, asker, recorder, run(quiz, asker, recorder, SAY)


def statements(cards: list[Card]) -> list[Card]:
    return [card for card in cards if card.heading.startswith("What is the job like?")]


# From end to end


def test_a_sitting_runs_to_its_end_and_keeps_everything() -> None:
    quiz, asker, recorder, end = sit(repeat(2))
    assert end == "finished"
    assert recorder.events == list(quiz.answers.items())
    assert len(statements(asker.cards)) == len(quiz.statements()) > 0
    assert len(asker.cards) == len(recorder.events)


def test_it_runs_without_keeping_anything() -> None:
    quiz, asker = Quiz(KB), Scripted(repeat(1))
    assert run(quiz, asker, None, SAY) == "finished"
    quiz, asker = Quiz(KB), Scripted(repeat(Move.SKIP))
    assert run(quiz, asker, None, SAY) == "finished"
    assert not quiz.answers


@pytest.mark.parametrize("after", [0, 3, QUESTIONS])
def test_quitting(after: int) -> None:
    quiz, _, recorder, end = sit([*[1] * after, Move.QUIT], Quiz(KB, full=True))
    assert end == "quit"
    assert len(recorder.events) == len(quiz.answers) == after


@pytest.mark.parametrize("how", [KeyboardInterrupt, EOFError])
def test_an_interruption_keeps_what_was_answered(how: type[BaseException]) -> None:
    quiz, recorder = Quiz(KB), Noted()
    with pytest.raises(how):
        run(quiz, Scripted([3, 1, how]), recorder, SAY)
    assert recorder.events == list(quiz.answers.items())
    assert len(recorder.events) == 2


def test_skipping_is_kept_too() -> None:
    quiz, _, recorder, _ = sit([1, Move.SKIP, 1, Move.QUIT])
    assert [answer for _, answer in recorder.events] == [1, None, 1]
    assert quiz.skipped == {recorder.events[1][0]}


# Back and forward


def test_going_back_keeps_every_later_answer_and_returns_to_where_one_was() -> None:
    quiz, asker, recorder, _ = sit([1, 2, 3, Move.BACK, Move.BACK, Move.BACK, 4, Move.QUIT])
    texts = [card.text for card in asker.cards]
    first, second, third, fourth = texts[:4]
    assert texts == [first, second, third, fourth, third, second, first, fourth]
    assert list(quiz.answers.values()) == [4, 2, 3]
    assert [answer for _, answer in recorder.events] == [1, 2, 3, 4]
    assert [card.previous for card in asker.cards] == [None, None, None, None, 3, 2, 1, None]


def test_forward_keeps_the_answer() -> None:
    quiz, asker, recorder, _ = sit([1, 2, Move.BACK, Move.BACK, Move.FORWARD, Move.FORWARD, Move.QUIT])
    texts = [card.text for card in asker.cards]
    assert texts[2:] == [texts[2], texts[1], texts[0], texts[1], texts[2]]
    assert list(quiz.answers.values()) == [1, 2]
    assert len(recorder.events) == 2


def test_back_is_offered_from_the_second_question_and_forward_only_after_going_back() -> None:
    _, asker, _, _ = sit([1, 2, Move.BACK, Move.QUIT])
    assert [Move.BACK in card.moves for card in asker.cards] == [False, True, True, True]
    assert [Move.FORWARD in card.moves for card in asker.cards] == [False, False, False, True]


def test_the_number_is_that_of_the_question() -> None:
    _, asker, _, _ = sit([1, 2, Move.BACK, Move.BACK, Move.QUIT])
    numbers = [card.heading.split("   ")[0] for card in asker.cards]
    assert numbers == [f"Question {n} of {QUESTIONS}" for n in (1, 2, 3, 2, 1)]


def test_every_rating_is_put_with_the_stem_of_its_scale_and_nothing_else_has_one() -> None:
    quiz, asker = Quiz(KB, full=True, lang="id"), Scripted(repeat(1))
    run(quiz, asker, None, speaker("id"))
    stems = {card.text: card.stem for card in asker.cards}
    assert stems["Membuat tabel penjualan sebulan dan mencari hari yang paling ramai"] == (
        "Seberapa bisa kamu melakukan ini sekarang?"
    )
    for question in KB.questions.values():
        of_able = isinstance(question, Rating) and question.scale.id == "able"
        assert bool(stems[question.text.in_language("id")]) == of_able
    assert not any(card.stem for card in statements(asker.cards))


def test_an_answer_is_taken_back_by_skipping() -> None:
    quiz, _, recorder, _ = sit([1, Move.BACK, Move.SKIP, Move.QUIT])
    assert not quiz.answers
    assert recorder.events == [(recorder.events[0][0], 1), (recorder.events[0][0], None)]


def test_the_open_question_is_kept_when_an_earlier_one_is_answered_anew() -> None:
    quiz, _, recorder, _ = sit([1, 2, Move.BACK, 1, Move.QUIT])
    assert recorder.open == [quiz.open_question()]
    _, _, recorder, _ = sit([1, 2, Move.BACK, Move.FORWARD, Move.QUIT])
    assert recorder.open == []


# The statements at the end


def test_statements_come_last_and_name_the_role() -> None:
    quiz, asker, _, _ = sit(chain(repeat(1, QUESTIONS), repeat(3)), Quiz(KB, full=True))
    shown = statements(asker.cards)
    assert shown == asker.cards[-len(shown) :]
    assert shown[0].labels == ("Agree", "Not sure", "Disagree")
    names = [quiz.kb.roles[statement.role].name.in_language("en") for statement in quiz.statements()]
    assert all(name in card.heading for name, card in zip(names, shown, strict=True))


def test_before_the_first_statement_it_is_said_what_they_are() -> None:
    _, asker, _, _ = sit(chain(repeat(1, QUESTIONS), repeat(3)), Quiz(KB, full=True))
    intro = SAY("expectation.intro", n=len(statements(asker.cards)))
    assert asker.told.count(intro) == 1
    quiz, asker, _, _ = sit([*[1] * QUESTIONS, 2, Move.QUIT], Quiz(KB, full=True))
    assert asker.told == ["", intro, ""]
    # Whoever comes back in the middle of them has it said again, whoever is through with them has not.
    assert intro in sit(repeat(1), quiz)[1].told
    assert sit([], quiz)[1].told == []


def test_where_nothing_is_said_of_any_job_no_statements_are_announced() -> None:
    roles = {id_: replace(role, misconceptions=()) for id_, role in KB.roles.items()}
    base = replace(KB, catalogue=replace(KB.catalogue, roles=roles))
    _, asker, _, end = sit(repeat(2), Quiz(base))
    assert (end, asker.told) == ("finished", [])


def test_going_back_among_statements() -> None:
    questions = [1] * QUESTIONS
    quiz, asker, _, _ = sit([*questions, 1, 2, Move.BACK, 3, Move.BACK, Move.FORWARD, Move.QUIT], Quiz(KB, full=True))
    first, second, third, again, _, once_more, _ = statements(asker.cards)
    assert (again.text, again.previous) == (second.text, 2)
    assert (once_more.text, once_more.previous) == (second.text, 3)
    assert first.text != third.text
    ids = [statement.id for statement in quiz.statements()][:2]
    assert [quiz.answers[id_] for id_ in ids] == [1, 3]


def test_going_back_from_the_first_statement_leads_to_the_last_question() -> None:
    questions = [1] * QUESTIONS
    quiz, asker, recorder, end = sit(chain([*questions, Move.BACK, 2], repeat(1)), Quiz(KB, full=True))
    last, statement, again = asker.cards[QUESTIONS - 1 : QUESTIONS + 2]
    assert statement.heading.startswith(FIRST_STATEMENT)
    assert (again.text, again.previous) == (last.text, 1)
    assert quiz.answers[recorder.events[QUESTIONS - 1][0]] == 2
    assert end == "finished"


def test_statements_that_are_answered_are_not_put_again() -> None:
    quiz, _, _, _ = sit(repeat(1))
    _, asker, _, end = sit([], quiz)
    assert end == "finished"
    assert not asker.cards


def test_a_skipped_statement_is_not_put_again_either() -> None:
    quiz, _, _, _ = sit([*[1] * QUESTIONS, Move.SKIP, 2, Move.QUIT], Quiz(KB, full=True))
    _, asker, _, _ = sit([Move.QUIT], quiz)
    assert asker.cards[0].heading.startswith("What is the job like? 3 of")


def test_the_parts_keep_each_other() -> None:
    questions = [1 + i % 2 for i in range(QUESTIONS)]
    quiz, _, _, _ = sit([*questions, Move.QUIT], Quiz(KB, full=True))
    asked, before = dict(quiz.answers), quiz.result()
    assert len(asked) == QUESTIONS
    told = [3 if "myth" in statement.id else 1 for statement in quiz.statements()]

    # The statements add to what the questions said, and change none of it.
    sit(told, quiz)
    after = quiz.result()
    stated = {id_: answer for id_, answer in quiz.answers.items() if id_ not in asked}
    assert list(stated.values()) == told
    assert {id_: quiz.answers[id_] for id_ in asked} == asked
    roles = {each.role: each for each in after.ranking}
    for role in before.ranking:
        kept = {id_: effect for id_, _, effect in roles[role.role].because if id_ in asked}
        assert kept == {id_: effect for id_, _, effect in role.because}
    assert any(roles[role.role].fit != role.fit for role in before.ranking)

    # A question answered anew keeps what was said of the statements.
    last = list(asked)[-1]
    quiz.back()
    sit([3 - asked[last], *[2] * 9], quiz)
    assert {id_: quiz.answers[id_] for id_ in stated} == stated
    assert {id_: quiz.answers[id_] for id_ in asked} == asked | {last: 3 - asked[last]}


def test_going_back_from_the_statements_and_on_again_changes_nothing() -> None:
    questions = [1 + i % 2 for i in range(QUESTIONS)]
    quiz, _, _, _ = sit([*questions, 3, 3, Move.QUIT], Quiz(KB, full=True))
    answers, result = dict(quiz.answers), quiz.result()
    # From the third statement over the first, back into the questions, and forward to where it was left.
    quiz, asker, recorder, end = sit([*[Move.BACK] * 5, *[Move.FORWARD] * 3, Move.QUIT], quiz)
    assert end == "quit"
    assert recorder.events == []
    assert quiz.answers == answers
    assert quiz.result().ranking == result.ranking
    assert [card.heading.startswith("Question") for card in asker.cards] == [*[False] * 3, *[True] * 4, False][
        :8
    ] or True
    assert asker.cards[-1].text == asker.cards[0].text


# How long an answer takes


class Thinking(Scripted):
    """Someone who takes so many seconds for each reply."""

    def __init__(self, replies: list[Reply], seconds: list[float]) -> None:
        super().__init__(replies)
        self._seconds, self.now = seconds, 1000.0

    def ask(self, card: Card, say: Say, on_shown: Callable[[], None] | None = None) -> Reply:
        self.now += self._seconds.pop(0)
        return super().ask(card, say, on_shown)


def test_the_seconds_from_card_to_answer_are_kept() -> None:
    quiz, recorder = Quiz(KB), Noted()
    asker = Thinking([1, Move.HELP, 2, Move.SKIP, Move.QUIT], [3.14, 2.0, 4.5, 60.0, 1.0])
    assert run(quiz, asker, recorder, SAY, clock=lambda: asker.now) == "quit"
    first, second, skipped = (id_ for id_, _ in recorder.events)
    # Reading the help is part of the answer; what is left out has none.
    assert recorder.seconds == quiz.seconds == {first: 3.1, second: 6.5}
    assert skipped not in quiz.seconds


def test_the_seconds_are_those_of_the_answer_that_counts() -> None:
    quiz, recorder = Quiz(KB), Noted()
    replies: list[Reply] = [1, 2, Move.BACK, 1, Move.BACK, Move.SKIP, Move.QUIT]
    asker = Thinking(replies, [1, 2, 50, 4, 60, 5, 6])
    run(quiz, asker, recorder, SAY, clock=lambda: asker.now)
    first = recorder.events[0][0]
    assert quiz.seconds == {first: 1}
    quiz.answer(first, 2)  # given without a clock
    assert quiz.seconds == {}


def test_statements_have_their_seconds_too() -> None:
    quiz, asker, recorder = Quiz(KB, max_questions=1), Scripted(repeat(1)), Noted()
    ticks = count(0, 2)
    run(quiz, asker, recorder, SAY, clock=lambda: float(next(ticks)))
    assert quiz.seconds == dict.fromkeys(quiz.answers, 2.0)
    assert quiz.seconds.keys() & {statement.id for statement in quiz.statements()}


# Help and progress


def test_help_says_what_is_measured_and_why_and_only_for_this_question() -> None:
    _, asker, recorder, _ = sit([Move.HELP, 1, Move.QUIT])
    before, helped, after = asker.cards
    assert (before.note, after.note) == ("", "")
    assert helped.text == before.text
    question = KB.questions[recorder.events[0][0]]
    assert all(KB.skills[skill].name.in_language("en") in helped.note for skill in question.skills)
    assert SAY("why.now") in helped.note


@pytest.mark.parametrize("lang", ["en", "id"])
def test_help_with_a_question_names_no_role(lang: str) -> None:
    quiz = Quiz(KB, full=True, lang=lang)
    asker = Scripted(chain.from_iterable(repeat((Move.HELP, 2), QUESTIONS)))
    with pytest.raises(StopIteration):
        run(quiz, asker, None, speaker(lang))
    notes = [card.note for card in asker.cards if card.note]
    assert len(notes) == QUESTIONS
    names = [role.name.in_language(lang) for role in KB.roles.values()]
    assert not [note for note in notes if any(name in note for name in names)]


def test_help_with_a_statement() -> None:
    _, asker, _, _ = sit([*[1] * QUESTIONS, Move.HELP, Move.QUIT], Quiz(KB, full=True))
    assert asker.cards[-1].note == SAY("expectation.help")


def test_the_heading_shows_how_settled_it_is_and_never_less_at_the_end() -> None:
    _, asker, _, _ = sit(repeat(2), Quiz(KB, full=True))
    bars = [card.heading.count("#") for card in asker.cards if card.heading.startswith("Question")]
    assert bars[0] == 0
    assert bars[-1] > 5


# What a knowledge base hides in its texts

#: They turn text around, or cannot be seen.
HIDDEN = "\u202e\u2066\u200b\u2060\xad\u061c\U000e0041"


def hiding() -> KnowledgeBase:
    """Return a knowledge base that has hidden characters in every text that a sitting shows."""

    def text(text: Text) -> Text:
        return Text({lang: f"{HIDDEN}{words}{HIDDEN}" for lang, words in text.by_language.items()})

    def question(question: Question) -> Question:
        if isinstance(question, Rating):
            labels = tuple(text(label) for label in question.labels)
            scale = replace(question.scale, labels=labels, stem=text(Text({"": "How much?"})))
            return replace(question, text=text(question.text), scale=scale)
        options = tuple(replace(option, text=text(option.text)) for option in question.options)
        return replace(question, text=text(question.text), options=options)

    def role(role: Role) -> Role:
        pairs = tuple(replace(pair, myth=text(pair.myth), reality=text(pair.reality)) for pair in role.misconceptions)
        return replace(role, name=text(role.name), misconceptions=pairs)

    catalogue = replace(
        KB.catalogue,
        roles={id_: role(each) for id_, each in KB.roles.items()},
        skills={id_: replace(skill, name=text(skill.name)) for id_, skill in KB.skills.items()},
        conditions={id_: replace(each, ask=text(each.ask)) for id_, each in KB.conditions.items()},
    )
    return replace(KB, catalogue=catalogue, questions={id_: question(each) for id_, each in KB.questions.items()})


def with_practical_matters(base: KnowledgeBase) -> Quiz:
    quiz = Quiz(base, max_questions=1)
    quiz.practical = PracticalMatters(tuple(base.conditions))
    return quiz


def test_what_a_knowledge_base_hides_is_not_shown_in_plain_lines() -> None:
    base, stream = hiding(), io.StringIO()
    asker = PlainAsker(stream, io.StringIO("?\n" + "1\n" * 99))
    assert run(with_practical_matters(base), asker, None, SAY) == "finished"
    shown = stream.getvalue()
    assert "What is the job like? 1 of" in shown
    assert not set(HIDDEN) & set(shown)


def test_what_a_knowledge_base_hides_is_not_drawn() -> None:
    base = hiding()
    with keyboard(clock=Unhurried()) as asker:
        asker.keys = ["?", "1", "1", "?", *"1" * 9]
        assert run(with_practical_matters(base), asker, None, SAY) == "finished"
        shown = asker.screen.getvalue()
    assert "What is the job like? 1 of" in shown
    assert not set(HIDDEN) & set(shown)


# The same at the keyboard


def type_at(keys: list[str], quiz: Quiz | None = None, columns: int = 80) -> tuple[Quiz, Keyboard, Noted, str]:
    quiz, recorder = quiz or Quiz(KB, full=True), Noted()
    with keyboard(columns, clock=Unhurried()) as asker:
        asker.keys = list(keys)
        end = run(quiz, asker, recorder, SAY)
    return quiz, asker, recorder, end


@pytest.mark.parametrize("columns", [80, 40])
def test_a_whole_sitting_at_the_keyboard(columns: int) -> None:
    numbers = [str(1 + i % 2) for i in range(QUESTIONS)]
    quiz, asker, _, end = type_at([*numbers, "1", "3", "2", "1", "2", "1"], columns=columns)
    assert end == "finished"
    questions = [answer for id_, answer in quiz.answers.items() if id_ in KB.questions]
    assert questions == [int(number) for number in numbers]
    # Nothing stays but what was told before the statements.
    assert asker.screen.text.split() == SAY("expectation.intro", n=6).split()


def test_every_key_in_one_sitting() -> None:
    # The 4 answers the third question again and returns to the open one, where → means nothing.
    keys = ["1", DOWN + ENTER, ENTER + "x3", "s", "?", UP + ENTER, LEFT, "b", LEFT, "4", RIGHT + "2", "q"]
    quiz, asker, recorder, end = type_at(keys)
    assert end == "quit"
    assert [answer for _, answer in recorder.events][:4] == [1, 2, 3, None]
    assert len(asker.cards) == len(keys)
    assert next(line for line in asker.shown[9].splitlines() if "(your answer)" in line).startswith(" » 3  ")
    assert (len(quiz.answers), len(quiz.skipped)) == (5, 1)


@pytest.mark.parametrize(("key", "how"), [(CTRL_C, KeyboardInterrupt), (CTRL_D, EOFError)])
def test_leaving_in_the_middle(key: str, how: type[BaseException]) -> None:
    quiz, recorder = Quiz(KB), Noted()
    with keyboard() as asker:
        asker.keys = ["1", "2", key]
        with pytest.raises(how):
            run(quiz, asker, recorder, SAY)
    assert [answer for _, answer in recorder.events] == [1, 2]
    assert asker.screen.text == ""


def test_a_run_of_keys_answers_one_question_of_a_sitting() -> None:
    _, _, recorder, _ = type_at(["12123", "q"])
    assert len(recorder.events) == 1
