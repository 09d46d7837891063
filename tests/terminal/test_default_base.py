"""The quiz that ships, at a real terminal: every label by its key, and coming back to the question that was due."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
import yaml

from ecomfit.knowledge.load import default_directory, load
from ecomfit.knowledge.records import Rating
from ecomfit.quiz.quiz import Quiz

from .terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ecomfit.knowledge.records import Question

BASE = load()
QUIZ = ("quiz", "--full-report", "--lang", "en", "--goal", "grow")


def kind(question: Question) -> str | None:
    """Return the scale of a question; None for a situation, which has labels of its own."""
    return question.scale.id if isinstance(question, Rating) else None


def firsts() -> list[str]:
    """Return the ids of two questions of each scale, and of two situations."""
    by_kind: dict[str | None, list[str]] = {}
    for question in BASE.questions.values():
        by_kind.setdefault(kind(question), []).append(question.id)
    return [id_ for ids in by_kind.values() for id_ in ids[:2]]


@pytest.fixture(scope="module")
def short(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the directory of the default base with those questions alone."""
    directory = tmp_path_factory.mktemp("short")
    shipped = default_directory()
    shutil.copy(shipped / "roles.yaml", directory)
    read = yaml.safe_load((shipped / "questions.yaml").read_text(encoding="utf-8"))
    read["questions"] = {id_: read["questions"][id_] for id_ in firsts()}
    (directory / "questions.yaml").write_text(yaml.safe_dump(read, allow_unicode=True, sort_keys=False), "utf-8")
    return directory


class Planned:
    """Somebody who gives the top answer to the first question of each kind, and the lowest to any other."""

    def __init__(self, directory: Path) -> None:
        base = load(directory)
        self.quiz = Quiz(base, goal="grow")
        self.missing = {kind(question) for question in base.questions.values()}

    def __iter__(self) -> Iterator[str]:
        """Yield the key of each answer, until every kind has had its top answer."""
        while self.missing and (question := self.quiz.next_question()) is not None:
            answer = len(question.labels) if kind(question) in self.missing else 1
            self.missing.discard(kind(question))
            self.quiz.answer(question.id, answer)
            yield str(answer)


def answered(data: Path) -> dict[str, int]:
    """Return what is kept so far, in its order."""
    (path,) = (data / "ecomfit" / "sittings").iterdir()
    events = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return {event["answer"]: event["is"] for event in events if "answer" in event}


def words(text: str) -> str:
    return " ".join(text.split())


def due(planned: Planned) -> str:
    """Return the text of the question to put now."""
    question = planned.quiz.next_question()
    assert question is not None
    return question.text.in_language("en")


def test_the_top_label_of_every_scale_has_a_key(data: Path, short: Path) -> None:
    planned = Planned(short)
    with Terminal(*QUIZ, "--kb", str(short), data=data, rows=40) as terminal:
        terminal.wait("Practical matters 1 of")
        for _ in BASE.conditions:
            terminal.answer("s")
        for key in planned:
            terminal.answer(key)
        assert planned.missing == set()
        assert answered(data) == planned.quiz.answers
        card = terminal.card
        assert words(due(planned)) in words(card)
        terminal.press("q")
        assert terminal.end() == 0
    with Terminal("quiz", "--full-report", "--resume", data=data, rows=40) as terminal:
        terminal.wait(f"Answers so far: {len(planned.quiz.answers)}")
        terminal.wait_until(lambda _: bool(terminal.card))
        assert terminal.card == card


def test_the_top_label_of_every_scale_can_be_typed(data: Path, short: Path) -> None:
    planned = Planned(short)
    with Terminal(*QUIZ, "--kb", str(short), "--plain", data=data, rows=40) as terminal:
        keys = ["s"] * len(BASE.conditions) + [*planned]
        for prompt, key in enumerate(keys, 1):
            terminal.type(key, prompt)
        terminal.type("q", len(keys) + 1)
        assert terminal.end() == 0
        assert planned.missing == set()
        assert answered(data) == planned.quiz.answers
        assert words(due(planned)) in words(terminal.scroll)
    with Terminal("quiz", "--full-report", "--resume", "--plain", data=data, rows=40) as terminal:
        terminal.wait("Answer (1-")
        assert words(due(planned)) in words(terminal.scroll)
        assert terminal.text.count("Question ") == 1
