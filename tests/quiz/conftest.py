"""What holds for every test of a sitting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from ecomfit.fit.model import compile_model
from ecomfit.quiz import quiz

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomfit.fit.model import Model
    from ecomfit.fit.parameters import Goal
    from ecomfit.knowledge.records import KnowledgeBase


@pytest.fixture(scope="session", autouse=True)
def _models_are_made_once() -> Iterator[None]:
    """Let quizzes of one base and goal share their model, which nothing changes: making it takes most of their time."""
    made: dict[tuple[int, Any], tuple[KnowledgeBase, Model]] = {}

    def once(kb: KnowledgeBase, goal: Goal) -> Model:
        # By identity, for a base is unhashable; kept with the model, lest another base get its address.
        if (id(kb), goal) not in made:
            made[id(kb), goal] = (kb, compile_model(kb, goal))
        return made[id(kb), goal][1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(quiz, "compile_model", once)
        yield
