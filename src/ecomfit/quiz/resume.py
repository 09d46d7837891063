"""Going on with a saved sitting: its answers put back, except those whose question is no longer the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomfit.errors import AnswersError
from ecomfit.fit.parameters import MOST
from ecomfit.quiz.journal_format import fingerprint
from ecomfit.quiz.quiz import Quiz

if TYPE_CHECKING:
    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.quiz.journal_format import SavedSitting


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
    quiz = Quiz(kb, head.get("goal", "balanced"), head.get("max_questions", MOST), head.get("full", False), lang=lang)
    quiz.label = head.get("label")
    quiz.taken = head.get("started")
    quiz.conditions = {id_: met for id_, met in sitting.conditions.items() if id_ in kb.conditions}
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
                quiz.answer(id_, answer)
        except AnswersError:
            same = False
        if not same:
            lost.append(id_)
    if sitting.due is not None:
        due, of = sitting.due
        if of == fingerprint(kb, due) != "":
            quiz.reopen(due)
    quiz.seconds = {id_: after for id_, after in sitting.seconds.items() if id_ in quiz.answers}
    return Resumed(quiz, tuple(lost), head.get("knowledge", kb.hash) != kb.hash)
