"""A sitting from its practical matters to the last statement: what is put to the person, and what replies do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from ecomfit.knowledge.records import Question
from ecomfit.messages import Say
from ecomfit.quiz.expectation_check import ANSWERS, Statement
from ecomfit.quiz.terminal.cards import Asker, Card, Move, Reply
from ecomfit.quiz.terminal.opening import Quit, ask_conditions
from ecomfit.quiz.terminal.progress import Progress

if TYPE_CHECKING:
    from ecomfit.quiz.quiz import Quiz


#: How a part of a sitting ends.
_End: TypeAlias = Literal["finished", "quit", "back"]


class Recorder(Protocol):
    """Keeps what the person does, before the next question shows."""

    def answered(self, id_: str, answer: int, seconds: float) -> None:
        """Keep an answer to a question or a statement, and how long it took from when that was shown."""

    def skipped(self, id_: str) -> None:
        """Keep that a question was left out."""

    def due(self, id_: str) -> None:
        """Keep which question is open while an earlier one is answered anew, which might choose another."""

    def condition(self, id_: str, met: bool | None) -> None:
        """Keep whether a practical condition is met, None where it was left out."""


def run(
    quiz: Quiz,
    asker: Asker,
    recorder: Recorder | None,
    say: Say,
    clock: Callable[[], float] = monotonic,
    before: Callable[[], None] | None = None,
) -> Literal["finished", "quit"]:
    """Ask until the quiz is over or the person quits.

    Args:
        quiz: what to ask.
        asker: asks it.
        recorder: keeps what the person does; None to keep nothing.
        say: says what is said besides.
        clock: counts the seconds that each answer takes.
        before: asks anew what came before all this, of whoever goes back beyond the first card; None where nothing did.
    """
    desk = _Desk(quiz, asker, recorder, say, clock, before, Progress(quiz))
    parts = (_ask_practical_matters, _ask_questions, _check_expectations)
    part, behind = 0, False
    try:
        while part < len(parts):
            end = parts[part](desk, behind)
            if end == "quit":
                return "quit"
            behind = end == "back"
            part += -1 if behind else 1
            if part < 0 and before is not None:
                before()
                desk.progress.begin_anew()
                part, behind = 0, False
    except Quit:
        return "quit"
    return "finished"


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where cards are put, and replies kept."""

    quiz: Quiz
    asker: Asker
    recorder: Recorder | None
    say: Say
    clock: Callable[[], float]
    before: Callable[[], None] | None
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


def _ask_practical_matters(desk: _Desk, behind: bool) -> _End:
    def keep(id_: str, met: bool | None) -> None:
        if desk.recorder is not None:
            desk.recorder.condition(id_, met)

    quiz, back = desk.quiz, desk.before is not None
    through = ask_conditions(
        desk.asker, desk.say, quiz.kb.conditions, quiz.lang, quiz.practical, keep, back=back, behind=behind
    )
    return "finished" if through else "back"


def _ask_questions(desk: _Desk, _: bool) -> _End:
    quiz, say = desk.quiz, desk.say
    begins_here = desk.before is None and not quiz.practical.put
    while (question := quiz.next_question()) is not None:
        back = not (begins_here and quiz.at_first())
        card = _question_card(quiz, question, desk.progress.heading(question.id, say), back=back)
        reply = desk.put(question.id, card, partial(_why, quiz, question, say))
        if reply is Move.QUIT:
            return "quit"
        if reply is Move.BACK:
            if quiz.at_first():
                return "back"
            quiz.back()
        elif reply is Move.FORWARD:
            quiz.forward()
    return "finished"


def _check_expectations(desk: _Desk, _: bool) -> _End:
    quiz, say = desk.quiz, desk.say
    # The statements are chosen once: what the person thinks of a job must not change which jobs they are asked about.
    statements = quiz.statements()
    dealt_with = quiz.answers.keys() | quiz.skipped
    place = next((i for i, statement in enumerate(statements) if statement.id not in dealt_with), len(statements))
    if place < len(statements):
        for paragraph in ("", say("expectation.intro", n=len(statements)), ""):
            desk.asker.tell(paragraph)
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


def _question_card(quiz: Quiz, question: Question, heading: str, *, back: bool) -> Card:
    moves = {Move.SKIP, Move.HELP, Move.QUIT}
    if back:
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
