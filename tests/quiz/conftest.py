"""What holds for every test of a sitting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import memo
from ecomfit.quiz import quiz

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session", autouse=True)
def _models_are_made_once() -> Iterator[None]:
    """Let quizzes of one base and goal share their model, which nothing changes: making it takes most of their time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(quiz, "compile_model", memo.models())
        yield
