"""Saved sittings whose knowledge base or journal is no longer what it was, and what may be compared."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecomfit.knowledge.load import load
from ecomfit.quiz.journal import Journal

if TYPE_CHECKING:
    from ..conftest import Run


@pytest.fixture
def base(small: str, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small, tmp_path / "base"))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "ecomfit" / "sittings"


def sit(base: Path, place: Path, hour: int, *, finished: bool = True) -> str:
    """Keep a sitting in which two questions were answered; return its id."""
    head = {"kb": str(base), "lang": "en", "goal": "grow"}
    journal = Journal.begin(load(base), datetime(2026, 3, 1, hour, tzinfo=UTC), head, pytest.fail, place)
    journal.answered("poster", 1, 2.5)
    journal.answered("carry", 2, 2.5)
    if finished:
        journal.finished("courier")
    journal.close()
    return journal.id


@pytest.mark.parametrize("command", [("report",), ("history", "compare")])
def test_what_a_changed_base_no_longer_asks_is_left_out_and_said(
    run: Run, base: Path, place: Path, command: tuple[str, ...]
) -> None:
    for hour in (9, 10):
        sit(base, place, hour)
    questions = base / "questions.yaml"
    questions.write_text(questions.read_text(encoding="utf-8").replace("  poster:", "  placard:"), encoding="utf-8")
    lost = {"report": 1, "history": 2}[command[0]]
    outcome = run(*command)
    assert outcome.code == 0
    said = "The knowledge base has changed since this sitting began."
    assert outcome.err.split() == f"{said} Answers left out because their question changed: {lost}.".split()


def test_an_answer_to_no_question_is_left_out_and_said(run: Run, base: Path, place: Path) -> None:
    journal = place / f"{sit(base, place, 9)}.jsonl"
    journal.write_text(journal.read_text(encoding="utf-8").replace('"poster"', '"placard"'), encoding="utf-8")
    outcome = run("report")
    assert (outcome.code, outcome.err) == (0, "Answers left out because they fit no question: 1.\n")


def test_one_sitting_is_not_compared(run: Run, base: Path, place: Path) -> None:
    outcome = run("history", "compare", sit(base, place, 9))
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("Error: Name two ids of sittings")


def test_without_two_that_were_finished_there_is_nothing_to_compare(run: Run, base: Path, place: Path) -> None:
    sit(base, place, 9)
    sit(base, place, 10, finished=False)
    outcome = run("history", "compare")
    assert (outcome.code, outcome.out) == (1, "")
    assert "no two finished sittings" in outcome.err
