"""Taking the quiz from answers that are there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomfit.fit.parameters import MOST
from ecomfit.quiz.quiz import Quiz

if TYPE_CHECKING:
    from ecomfit.fit.parameters import Goal
    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.quiz.result import Sheet


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
    quiz = Quiz(kb, goal, max_questions or MOST, full, only=sheet.answers.keys(), lang=lang)
    quiz.conditions = dict(sheet.conditions)
    quiz.label = sheet.label
    quiz.taken = sheet.taken
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
