"""The knowledge bases that sittings are tested with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ecomfit.knowledge.load import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomfit.knowledge.records import Question
    from ecomfit.quiz.quiz import Quiz

#: Four roles and thirteen questions with every feature there is.
KB = load(Path(__file__).parent.parent / "report" / "kb")
DEFAULT = load()


def take(quiz: Quiz, answer: Callable[[int, Question], int | None]) -> list[str]:
    """Take a quiz to its end; `answer(how many came before, question)` is None to skip. Return the ids in order."""
    asked: list[str] = []
    while (question := quiz.next_question()) is not None:
        given = answer(len(asked), question)
        if given is None:
            quiz.skip(question.id)
        else:
            quiz.answer(question.id, given)
        asked.append(question.id)
    return asked
