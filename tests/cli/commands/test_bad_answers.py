"""Files of answers that cannot be read: a folder each, with the message that a person should get."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from languages import english_words

if TYPE_CHECKING:
    from cli.conftest import Run

CASES = sorted((Path(__file__).parent / "bad_answers").iterdir())


def own_words(text: str) -> str:
    """Leave out what the YAML parser says, which each of its releases words differently; place and advice are ours."""
    return re.sub(r"(not valid YAML): .*; ", r"\1: …; ", text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_bad_file_of_answers_is_refused_with_a_message(
    run: Run, small: str, monkeypatch: pytest.MonkeyPatch, case: Path
) -> None:
    monkeypatch.chdir(case)
    (file,) = case.glob("answers.*")
    outcome = run("quiz", "--kb", small, "--lang", "en", "--answers", file.name)
    assert own_words(outcome.err) == (case / "expected.txt").read_text(encoding="utf-8")
    assert (outcome.code, outcome.out) == (1, "")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_as_json_it_is_refused_alike(run: Run, small: str, monkeypatch: pytest.MonkeyPatch, case: Path) -> None:
    monkeypatch.chdir(case)
    (file,) = case.glob("answers.*")
    stdin = file.read_bytes()
    outcome = run("quiz", "--kb", small, "--lang", "en", "--answers", "-", "--json", stdin=stdin)
    assert own_words(outcome.err) == (case / "expected.txt").read_text(encoding="utf-8").replace(file.name, "<stdin>")
    assert (outcome.code, outcome.out) == (1, "")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_in_indonesian_nothing_of_it_is_english(
    run: Run, small: str, monkeypatch: pytest.MonkeyPatch, case: Path
) -> None:
    monkeypatch.chdir(case)
    (file,) = case.glob("answers.*")
    outcome = run("quiz", "--kb", small, "--lang", "id", "--answers", file.name)
    in_english = (case / "expected.txt").read_text(encoding="utf-8").splitlines()
    said = outcome.err.splitlines()
    assert len(said) == len(in_english)
    for line in said:
        own = re.sub("(bukan YAML yang benar): .*; ", r"\1: …; ", line.replace(file.name, ""))
        assert english_words(own) == []
    assert set(said).isdisjoint(in_english)
    assert (outcome.code, outcome.out) == (1, "")
