"""Going on with a saved sitting: its answers put back, except those whose question is no longer the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomfit.errors import AnswersError
from ecomfit.quiz.journal import fingerprint
from ecomfit.quiz.sitting import MOST, Quiz
from ecomfit.quiz.statements import all_statements

if TYPE_CHECKING:
    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.quiz.journal import Sitting


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


def resume(kb: KnowledgeBase, sitting: Sitting, lang: str) -> Resumed:
    """Put a saved sitting's answers back into a quiz, in the order they were given."""
    head = sitting.head
    quiz = Quiz(kb, head.get("goal", "balanced"), head.get("max_questions") or MOST, bool(head.get("full")), lang=lang)
    quiz.label = head.get("label")
    quiz.conditions = {id_: met for id_, met in sitting.conditions.items() if id_ in kb.conditions}
    known = kb.questions.keys() | all_statements(kb).keys()
    lost = []
    for id_, (answer, of) in sitting.answers.items():
        if id_ not in known or fingerprint(kb, id_) != of:
            lost.append(id_)
            continue
        try:
            quiz.answer(id_, answer)
        except AnswersError:
            lost.append(id_)
    for id_ in sitting.skipped:
        if id_ in known:
            quiz.skip(id_)
    return Resumed(quiz, tuple(lost), head.get("knowledge") != kb.hash)
