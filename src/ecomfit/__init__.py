"""An honest career-fit quiz for e-commerce jobs.

import ecomfit
kb = ecomfit.load()
quiz = ecomfit.Quiz(kb)
while (question := quiz.next_question()) is not None:
    quiz.answer(question.id, 4)
print(quiz.result().to_json())
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ecomfit.errors import AnswersError, EcomfitError, KnowledgeBaseError
    from ecomfit.knowledge.load import load
    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.quiz.from_answers import score
    from ecomfit.quiz.quiz import Quiz
    from ecomfit.quiz.result import RankedRole, Result
    from ecomfit.quiz.sheet import About

__all__ = [
    "About",
    "AnswersError",
    "EcomfitError",
    "KnowledgeBase",
    "KnowledgeBaseError",
    "Quiz",
    "RankedRole",
    "Result",
    "load",
    "score",
]

_HOMES = {
    "About": "ecomfit.quiz.sheet",
    "AnswersError": "ecomfit.errors",
    "EcomfitError": "ecomfit.errors",
    "KnowledgeBase": "ecomfit.knowledge.records",
    "KnowledgeBaseError": "ecomfit.errors",
    "Quiz": "ecomfit.quiz.quiz",
    "RankedRole": "ecomfit.quiz.result",
    "Result": "ecomfit.quiz.result",
    "load": "ecomfit.knowledge.load",
    "score": "ecomfit.quiz.from_answers",
}


if not TYPE_CHECKING:  # to a type checker, what is not named above is not there

    def __getattr__(name: str) -> Any:
        """Import what is asked for when it is asked for: `ecomfit explain` should not wait for numpy."""
        from importlib import import_module

        if name not in _HOMES:
            raise AttributeError(f"module 'ecomfit' has no attribute {name!r}")
        value = globals()[name] = getattr(import_module(_HOMES[name]), name)
        return value


def __dir__() -> list[str]:
    """Name also what has not been asked for yet."""
    return sorted({*globals(), *__all__})
