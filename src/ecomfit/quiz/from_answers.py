"""A quiz rebuilt from answers that are there already: a mapping, a sheet, or a saved sitting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ecomfit.errors import AnswersError
from ecomfit.fit.parameters import LEAST, MOST, Goal
from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.quiz.checks import check_mapping
from ecomfit.quiz.journal_format import fingerprint
from ecomfit.quiz.practical import PracticalMatters
from ecomfit.quiz.quiz import Quiz
from ecomfit.quiz.result import Result
from ecomfit.quiz.saved import SavedSitting
from ecomfit.quiz.sheet import About, Sheet


def score(
    kb: KnowledgeBase,
    answers: Mapping[str, int],
    *,
    goal: Goal = "balanced",
    lang: str = "en",
    conditions: Mapping[str, bool] | None = None,
    label: str | None = None,
) -> Result:
    """Score answers given elsewhere: every one of them counts.

    Raises:
        AnswersError: when an id, an answer or a condition is none of the knowledge base's.
    """
    check_mapping(answers, "answers")
    about = About(label, {} if conditions is None else conditions)
    quiz = Quiz(kb, goal=goal, full=True, lang=lang, about=about)
    for id_, answer in answers.items():
        quiz.answer(id_, answer)
    return quiz.result()


def replay(
    kb: KnowledgeBase,
    sheet: Sheet,
    *,
    goal: Goal = "balanced",
    full: bool = False,
    max_questions: int | None = None,
    lang: str = "en",
) -> Quiz:
    """Return the finished quiz of someone who would answer as `sheet` says.

    It asks, in its own order, only what the sheet answers; answers that it did not need stay out of the score unless
    `full`, with which every answer counts. Statements about roles are put where the sheet answers them.
    """
    quiz = Quiz(
        kb,
        goal=goal,
        max_questions=max_questions or MOST,
        full=full,
        only=sheet.answers.keys(),
        lang=lang,
        about=sheet.about,
    )
    if full:
        for id_, answer in sheet.answers.items():
            quiz.answer(id_, answer)
        return quiz
    while (question := quiz.next_question()) is not None:
        quiz.answer(question.id, sheet.answers[question.id])
    for statement in quiz.statements():
        if statement.id in sheet.answers:
            quiz.answer(statement.id, sheet.answers[statement.id])
    return quiz


@dataclass(frozen=True, slots=True)
class Resumed:
    """A quiz put back together.

    Attributes:
        lost: ids whose answers are left out, because the knowledge base no longer asks the same there.
        changed: whether the knowledge base is another than the one the sitting began with.
    """

    quiz: Quiz
    lost: tuple[str, ...]
    changed: bool


def resume(kb: KnowledgeBase, sitting: SavedSitting, lang: str) -> Resumed:
    """Put a saved sitting's answers back into a quiz, in the order they were given."""
    head = sitting.head
    quiz = Quiz(
        kb,
        goal=head.get("goal", "balanced"),
        max_questions=head.get("max_questions", MOST),
        full=head.get("full", False),
        lang=lang,
        about=About(head.get("label"), taken=head.get("started")),
    )
    quiz.practical = _practical_matters(kb, sitting)
    quiz.min_questions = head.get("min_questions", LEAST)
    lost = []
    for id_ in sitting.order:
        answer, of = sitting.answers.get(id_) or (None, sitting.skipped[id_])
        same = of == fingerprint(kb, id_) != ""
        if answer is None:
            if same:
                quiz.skip(id_)
            continue
        try:
            if same:
                quiz.answer(id_, answer, seconds=sitting.seconds.get(id_))
        except AnswersError:
            same = False
        if not same:
            lost.append(id_)
    if sitting.due is not None:
        due, of = sitting.due
        # Under a limit set lower since, what was open then is no longer asked.
        if of == fingerprint(kb, due) != "" and quiz.stopped() != "limit":
            quiz.reopen(due)
    return Resumed(quiz, tuple(lost), head.get("knowledge", kb.hash) != kb.hash)


def _practical_matters(kb: KnowledgeBase, sitting: SavedSitting) -> PracticalMatters:
    """Return what a sitting says of the conditions of a knowledge base.

    Whoever has come to the questions has dealt with them all: earlier versions did not keep which were left out.
    """
    met = {id_: met for id_, met in sitting.conditions.items() if id_ in kb.conditions}
    if sitting.order:
        met = dict.fromkeys(kb.conditions) | met
    return PracticalMatters(tuple(kb.conditions), met)
