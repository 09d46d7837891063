"""What the tests of knowledge bases share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from ecomfit.errors import KnowledgeBaseError
from ecomfit.knowledge.load import QUESTIONS, ROLES, load
from ecomfit.knowledge.records import KnowledgeBase

GOOD = Path(__file__).parent / "good"

LoadFiles: TypeAlias = Callable[[bytes, bytes], KnowledgeBase]
ProblemsOf: TypeAlias = Callable[[bytes, bytes], list[str]]


@pytest.fixture
def load_files(tmp_path: Path) -> LoadFiles:
    """Return a function that loads a knowledge base from the bytes of its two files."""

    def load_from(roles: bytes, questions: bytes) -> KnowledgeBase:
        (tmp_path / ROLES).write_bytes(roles)
        (tmp_path / QUESTIONS).write_bytes(questions)
        return load(tmp_path)

    return load_from


@pytest.fixture
def problems_of(load_files: LoadFiles) -> ProblemsOf:
    """Return a function that tells what is wrong with two files, which must not load."""

    def problems(roles: bytes, questions: bytes) -> list[str]:
        with pytest.raises(KnowledgeBaseError) as caught:
            load_files(roles, questions)
        return caught.value.problems

    return problems


@pytest.fixture
def roles() -> bytes:
    """Return a good `roles.yaml`."""
    return (GOOD / "base" / ROLES).read_bytes()


@pytest.fixture
def questions() -> bytes:
    """Return a good `questions.yaml`."""
    return (GOOD / "base" / QUESTIONS).read_bytes()
