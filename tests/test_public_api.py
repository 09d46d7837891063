"""The Python API, as the example in the README has it, and what is imported only where it is used."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import ecomfit


def test_the_example_works_as_written() -> None:
    kb = ecomfit.load()
    quiz = ecomfit.Quiz(kb, goal="balanced", max_questions=30, full=False)
    asked = 0
    while (question := quiz.next_question()) is not None:
        quiz.answer(question.id, min(4, len(question.labels)))
        asked += 1
    result = quiz.result()
    assert 12 <= asked <= 30
    assert result.ranking[0].role in kb.roles
    assert len(result.ranking) == len(kb.roles)
    data = json.loads(result.to_json())
    assert data["schema"] == "ecomfit/result/1"
    assert data["asked"] == asked
    assert data["ranking"][0]["role"] == result.ranking[0].role


def test_skip_and_back_work_as_named() -> None:
    quiz = ecomfit.Quiz(ecomfit.load())
    first = quiz.next_question()
    assert first is not None
    quiz.skip(first.id)
    second = quiz.next_question()
    assert second is not None
    quiz.answer(second.id, 1)
    quiz.next_question()
    quiz.back()
    assert quiz.next_question() == second
    quiz.back()
    assert quiz.next_question() == first


def test_a_plain_mapping_can_be_scored() -> None:
    kb = ecomfit.load()
    result = ecomfit.score(kb, {"code_shipping_page": 5})
    assert isinstance(result, ecomfit.Result)
    assert result.asked == 1
    assert json.loads(result.to_json())["answers"] == {"code_shipping_page": 5}


@pytest.mark.parametrize("kind", [str, Path])
def test_a_knowledge_base_is_named_by_its_directory(kind: type) -> None:
    kb = ecomfit.load(kind(Path(__file__).parent / "report" / "kb"))
    assert list(kb.roles) == ["stock_analyst", "shop_designer", "parcel_courier", "live_seller"]


def test_errors_are_of_one_family_and_can_be_acted_on() -> None:
    with pytest.raises(ecomfit.EcomfitError, match="there is no such directory") as missing:
        ecomfit.load("no/such/directory")
    with pytest.raises(ecomfit.EcomfitError, match="there is no question 'none'") as unknown:
        ecomfit.score(ecomfit.load(), {"none": 1})
    assert isinstance(missing.value, ecomfit.KnowledgeBaseError)
    assert isinstance(unknown.value, ecomfit.AnswersError)


def test_everything_announced_is_there_and_nothing_else_is() -> None:
    errors = {"AnswersError", "EcomfitError", "KnowledgeBaseError"}
    assert {*ecomfit.__all__} == errors | {"About", "KnowledgeBase", "Quiz", "RankedRole", "Result", "load", "score"}
    assert all(getattr(ecomfit, name) for name in ecomfit.__all__)
    with pytest.raises(AttributeError, match="module 'ecomfit' has no attribute 'Quizz'"):
        _ = getattr(ecomfit, "Quizz")  # noqa: B009 - a type checker knows that it is not there


def test_what_is_announced_shows_before_it_is_used_and_is_looked_up_once() -> None:
    script = (
        "import ecomfit; assert set(ecomfit.__all__) <= set(dir(ecomfit)); "
        "ecomfit.load; assert 'load' in vars(ecomfit); assert 'Quiz' not in vars(ecomfit)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


USER = """
from typing import assert_type

import ecomfit

kb = ecomfit.load()
assert_type(kb, ecomfit.KnowledgeBase)
quiz = ecomfit.Quiz(kb, goal="grow", about=ecomfit.About("Rina", {"own_vehicle": True}))
while (question := quiz.next_question()) is not None:
    assert_type(question.id, str)
    quiz.answer(question.id, len(question.labels))
assert_type(quiz.result(), ecomfit.Result)
assert_type(ecomfit.score(kb, {}).ranking[0], ecomfit.RankedRole)
try:
    ecomfit.load("nowhere")
except ecomfit.KnowledgeBaseError as error:
    assert_type(error.problems, list[str])
ecomfit.Quizz  # type: ignore[attr-defined]
ecomfit.score(kb, {"poster": "4"})  # type: ignore[dict-item]
"""


@pytest.mark.slow
def test_a_type_checker_knows_all_that_is_announced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pytestconfig: pytest.Config
) -> None:
    api = pytest.importorskip("mypy.api")
    program = tmp_path / "user.py"
    program.write_text(USER)
    source = Path(ecomfit.__file__).parent.parent
    if not (source / "numpy").exists():  # where it is installed, mypy finds it by itself
        monkeypatch.setenv("MYPYPATH", str(source))
    settings = tmp_path / "mypy.ini"
    # numpy's own types take seconds to read, and none of them is announced.
    sections = ("[mypy]", "strict = true", "[mypy-ecomfit.*]", "follow_imports = silent")
    settings.write_text("\n".join([*sections, "[mypy-numpy.*]", "follow_imports = skip"]))
    # It keeps what it has read beside the failures of the last run, and reads again what has changed.
    cache: pytest.Cache | None = getattr(pytestconfig, "cache", None)
    kept = cache.mkdir("mypy") if cache is not None else os.devnull
    said, complaints, status = api.run([f"--config-file={settings}", f"--cache-dir={kept}", str(program)])
    assert status == 0, said + complaints


def test_the_package_can_be_run() -> None:
    command = [sys.executable, "-m", "ecomfit", "--version"]
    assert subprocess.run(command, capture_output=True, check=True, text=True).stdout.startswith("ecomfit ")


def test_run_as_a_package_it_is_called_by_its_name(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ecomfit", "roles", "--help"]
    shown = subprocess.run(command, capture_output=True, check=True, text=True, cwd=tmp_path).stdout
    assert "ecomfit roles" in shown
    assert "__main__" not in shown


@pytest.mark.parametrize(
    ("statement", "unwanted"),
    [
        ("import ecomfit", {"numpy", "rich", "typer", "yaml", "questionary"}),
        ("import ecomfit; ecomfit.load()", {"numpy", "rich", "typer", "questionary"}),
        ("import ecomfit; ecomfit.Quiz", {"rich", "typer", "questionary"}),
        ("from ecomfit.cli.app import build", {"numpy", "rich", "yaml", "questionary", "ecomfit.knowledge.records"}),
        ("import ecomfit.cli.commands.quiz_on_terminal", {"numpy", "rich", "yaml", "ecomfit.knowledge.records"}),
    ],
)
def test_nothing_is_imported_that_is_not_needed(statement: str, unwanted: set[str]) -> None:
    script = f"{statement}; import sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert set(loaded.stdout.split()) & unwanted == set()
