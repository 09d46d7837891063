"""The plain order of questions that the adaptive one is measured against."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ecomfit.knowledge.records import KnowledgeBase


def rotation(kb: KnowledgeBase) -> list[str]:
    """Return every question: one of each skill in turn, in file order, until none is left.

    A question that tells about several skills is asked when the first of their turns comes.
    """
    waiting = [[id_ for id_, question in kb.questions.items() if skill in question.skills] for skill in kb.skills]
    asked: dict[str, None] = {}
    while any(waiting):
        for queue in waiting:
            while queue and queue[0] in asked:
                queue.pop(0)
            if queue:
                asked[queue.pop(0)] = None
    return [*asked, *(id_ for id_ in kb.questions if id_ not in asked)]
