"""What a quiz is handed, checked: its options, and the ids and answers of a sitting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from numbers import Integral
from typing import TypeGuard

from ecomfit.errors import AnswersError
from ecomfit.fit.parameters import GOALS
from ecomfit.knowledge.records import KnowledgeBase, Question
from ecomfit.messages import message
from ecomfit.quiz.expectation_check import ANSWERS, Statement
from ecomfit.quiz.sheet import About


def check_options(kb: object, goal: object, max_questions: object, lang: object) -> None:
    """Raise AnswersError unless a quiz can be made of these."""
    if not isinstance(kb, KnowledgeBase):
        raise AnswersError(message("argument.kb", given=repr(kb)))
    if goal not in tuple(GOALS):  # what cannot be hashed is none of them either
        raise AnswersError(message("argument.goal", given=repr(goal), goals=", ".join(GOALS)))
    if not _is_whole(max_questions):
        raise AnswersError(message("argument.no_count", given=repr(max_questions)))
    if max_questions < 1:
        raise AnswersError(message("argument.too_few", given=max_questions))
    if not isinstance(lang, str):
        raise AnswersError(message("argument.lang", given=repr(lang)))


def ids_among(questions: Mapping[str, Question], only: Iterable[str] | None) -> list[str]:
    """Return the ids of the questions that `only` names, in file order; of all of them where it is None.

    Raises:
        AnswersError: when `only` is nothing that can name questions.
    """
    if only is None:
        return list(questions)
    if isinstance(only, str) or not isinstance(only, Iterable):
        raise AnswersError(message("argument.only", given=repr(only)))
    named: Iterable[object] = only
    ids = {id_ for id_ in named if isinstance(id_, str)}
    return [id_ for id_ in questions if id_ in ids]


def check_id(id_: object, *tables: Mapping[str, object]) -> None:
    """Raise AnswersError unless `id_` is in one of the tables."""
    if not _is_in(id_, *tables):
        raise AnswersError(message("argument.no_question", id=repr(id_)))


def check_answer(kb: KnowledgeBase, statements: Mapping[str, Statement], id_: str, answer: object) -> None:
    """Raise AnswersError unless `answer` is one of the answers, counted from 1, to the question or statement `id_`."""
    check_id(id_, kb.questions, statements)
    most = answers_to(kb, id_)
    if not is_answer(answer, most):
        raise AnswersError(message("argument.answer", id=repr(id_), given=repr(answer), most=most))


def check_seconds(id_: str, seconds: object) -> None:
    """Raise AnswersError unless an answer can have taken so long; None is where nobody watched."""
    if seconds is not None and not (isinstance(seconds, (int, float)) and seconds >= 0):
        raise AnswersError(message("argument.seconds", id=repr(id_), given=repr(seconds)))


def check_mapping(table: object, name: str) -> None:
    """Raise AnswersError unless `table`, which messages call `name`, is a mapping."""
    if not isinstance(table, Mapping):
        raise AnswersError(message("argument.no_table", name=name, given=repr(table)))


def check_about(kb: KnowledgeBase, about: About) -> None:
    """Raise AnswersError unless `about` is of a person who could take the quiz on this knowledge base."""
    if not isinstance(about, About):
        raise AnswersError(message("argument.about", given=repr(about)))
    check_mapping(about.conditions, "conditions")
    for id_, met in about.conditions.items():
        if not _is_in(id_, kb.conditions):
            raise AnswersError(message("argument.no_condition", id=repr(id_)))
        if not isinstance(met, bool):
            raise AnswersError(message("argument.condition", id=repr(id_), given=repr(met)))
    for name, text in (("label", about.label), ("taken", about.taken)):
        if text is not None and not isinstance(text, str):
            raise AnswersError(message(f"argument.{name}", given=repr(text)))


def answers_to(kb: KnowledgeBase, id_: str) -> int:
    """Return how many answers there are to a question or a statement."""
    question = kb.questions.get(id_)
    return len(question.labels) if question else ANSWERS


def is_answer(answer: object, most: int) -> TypeGuard[int]:
    """Tell whether something is a whole number from 1 to `most`."""
    return _is_whole(answer) and 1 <= answer <= most


def _is_in(id_: object, *tables: Mapping[str, object]) -> bool:
    """Tell whether something, whatever it is, is an id of one of the tables."""
    return isinstance(id_, str) and any(id_ in table for table in tables)


def _is_whole(number: object) -> TypeGuard[int]:
    """Tell whether something is a whole number, of numpy's or of any other making; True and False are none."""
    return isinstance(number, Integral) and not isinstance(number, bool)
