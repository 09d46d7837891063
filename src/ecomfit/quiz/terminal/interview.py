"""A sitting from the first question to the last: what is put to the person, and what their replies do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Literal, Protocol

from ecomfit.knowledge.records import Question
from ecomfit.messages import Say
from ecomfit.quiz.expectation_check import ANSWERS, Statement
from ecomfit.quiz.terminal.cards import Asker, Card, Move, Reply
from ecomfit.quiz.terminal.progress import Progress

if TYPE_CHECKING:
    from ecomfit.quiz.quiz import Quiz


class Recorder(Protocol):
    """Keeps what the person does, before the next question shows."""

    def answered(self, id_: str, answer: int, seconds: float) -> None:
        """Keep an answer to a question or a statement, and how long it took from when that was shown."""

    def skipped(self, id_: str) -> None:
        """Keep that a question was left out."""

    def due(self, id_: str) -> None:
        """Keep which question is open while an earlier one is answered anew, which might choose another."""


def run(
    quiz: Quiz, asker: Asker, recorder: Recorder | None, say: Say, clock: Callable[[], float] = monotonic
) -> Literal["finished", "quit"]:
    """Ask until the quiz is over or the person quits; `clock` counts the seconds that each answer takes."""
    desk = _Desk(quiz, asker, recorder, say, clock, Progress(quiz))
    end: Literal["finished", "quit", "back"] = "back"
    while end == "back":
        end = _ask_questions(desk)
        if end == "finished":
            end = _check_expectations(desk)
    return end


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where cards are put, and replies kept."""

    quiz: Quiz
    asker: Asker
    recorder: Recorder | None
    say: Say
    clock: Callable[[], float]
    progress: Progress

    def put(self, id_: str, card: Card, help_: Callable[[], str]) -> Reply:
        """Put a card, with its help once that is asked for; keep the reply where it deals with the card."""
        shown = self.clock()
        reply = self.asker.ask(card, self.say)
        while reply is Move.HELP:
            reply = self.asker.ask(replace(card, note=help_()), self.say)
        if isinstance(reply, int):
            seconds = round(self.clock() - shown, 1)
            self.quiz.answer(id_, reply, seconds=seconds)
            if self.recorder is not None:
                self.recorder.answered(id_, reply, seconds)
        elif reply is Move.SKIP:
            self.quiz.skip(id_)
            if self.recorder is not None:
                self.recorder.skipped(id_)
        if (isinstance(reply, int) or reply is Move.SKIP) and self.recorder is not None:
            open_ = self.quiz.open_question()
            if open_ is not None:
                self.recorder.due(open_)
        return reply


def _ask_questions(desk: _Desk) -> Literal["finished", "quit"]:
    quiz, say = desk.quiz, desk.say
    while (question := quiz.next_question()) is not None:
        card = _question_card(quiz, question, desk.progress.heading(question.id, say))
        reply = desk.put(question.id, card, partial(_why, quiz, question, say))
        if reply is Move.QUIT:
            return "quit"
        if reply is Move.BACK:
            quiz.back()
        elif reply is Move.FORWARD:
            quiz.forward()
    return "finished"


def _check_expectations(desk: _Desk) -> Literal["finished", "quit", "back"]:
    quiz, say = desk.quiz, desk.say
    # The statements are chosen once: what the person thinks of a job must not change which jobs they are asked about.
    statements = quiz.statements()
    dealt_with = quiz.answers.keys() | quiz.skipped
    place = next((i for i, statement in enumerate(statements) if statement.id not in dealt_with), len(statements))
    if place < len(statements):
        desk.asker.tell("")
        desk.asker.tell(say("expectation.intro", n=len(statements)))
    while place < len(statements):
        statement = statements[place]
        card = _statement_card(quiz, statement, place, len(statements), say)
        reply = desk.put(statement.id, card, partial(say, "expectation.help"))
        if reply is Move.QUIT:
            return "quit"
        if reply is Move.BACK:
            if place == 0:
                quiz.back()
                return "back"
            place -= 1
            continue
        place += 1
    return "finished"


def _why(quiz: Quiz, question: Question, say: Say) -> str:
    """Say what a question is about, and why it is put. The roles that it may decide between stay unnamed: it primes."""
    skills = ", ".join(quiz.kb.skills[skill].name.in_language(quiz.lang) for skill in question.skills)
    return say("why.measures", facet=say(f"facet.{question.facet}"), skills=skills) + "\n" + say("why.now")


def _question_card(quiz: Quiz, question: Question, heading: str) -> Card:
    moves = {Move.SKIP, Move.HELP, Move.QUIT}
    if not quiz.at_first():
        moves.add(Move.BACK)
    previous = quiz.answers.get(question.id)
    if quiz.revisiting():
        moves.add(Move.FORWARD)
    return Card(
        heading=heading,
        stem=question.stem.in_language(quiz.lang) if question.stem else "",
        text=question.text.in_language(quiz.lang),
        labels=tuple(label.in_language(quiz.lang) for label in question.labels),
        moves=frozenset(moves),
        previous=previous,
    )


def _statement_card(quiz: Quiz, statement: Statement, place: int, count: int, say: Say) -> Card:
    moves = {Move.BACK, Move.SKIP, Move.HELP, Move.QUIT}
    previous = quiz.answers.get(statement.id)
    return Card(
        heading=say(
            "expectation.heading",
            number=place + 1,
            count=count,
            role=quiz.kb.roles[statement.role].name.in_language(quiz.lang),
        ),
        text=statement.text.in_language(quiz.lang),
        labels=tuple(say(f"expectation.answer_{answer}") for answer in range(1, ANSWERS + 1)),
        moves=frozenset(moves | ({Move.FORWARD} if previous else set())),
        previous=previous,
    )
