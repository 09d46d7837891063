"""Every folder of `bad/` is refused with exactly the lines of its `expected.txt`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from ecomfit.errors import KnowledgeBaseError
from ecomfit.knowledge import yaml_tree
from ecomfit.knowledge.load import QUESTIONS, ROLES, load, load_catalogue
from ecomfit.messages import speaker
from languages import english_words

CASES = sorted(Path(__file__).with_name("bad").iterdir())
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


def expected(case: Path) -> list[str]:
    return (case / "expected.txt").read_text(encoding="utf-8").replace("{directory}", str(case)).splitlines()


def own_words(lines: list[str]) -> list[str]:
    """Leave out what the YAML parser says, which each of its releases words differently; place and advice are ours."""
    return [re.sub(r"(not valid YAML): .*; ", r"\1: …; ", line) for line in lines]


@each_case
def test_every_problem_of_both_files_is_reported_with_its_place(case: Path) -> None:
    with pytest.raises(KnowledgeBaseError) as caught:
        load(case)
    assert own_words(caught.value.problems) == expected(case)
    assert own_words(str(caught.value).splitlines()) == expected(case)


@each_case
def test_without_libyaml_the_same_problems_are_found(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_tree, "_EVENTS", yaml.SafeLoader)
    with pytest.raises(KnowledgeBaseError) as caught:
        load(case)
    assert own_words(caught.value.problems) == expected(case)


@each_case
def test_the_catalogue_alone_is_refused_for_the_problems_of_its_own_file(case: Path) -> None:
    own = [line for line in expected(case) if line.startswith(f"{ROLES}:") or f"no {ROLES} in" in line]
    if not own:
        assert load_catalogue(case).roles
        return
    with pytest.raises(KnowledgeBaseError) as caught:
        load_catalogue(case)
    assert own_words(caught.value.problems) == own


@each_case
def test_every_problem_can_be_said_in_indonesian(case: Path) -> None:
    with pytest.raises(KnowledgeBaseError) as caught:
        load(case)
    said = caught.value.lines(speaker("id"))
    assert [place(line, case) for line in said] == [place(line, case) for line in caught.value.problems]
    for line, english in zip(said, caught.value.problems, strict=True):
        own = re.sub("(bukan YAML yang benar): .*; ", r"\1: …; ", line.removeprefix(place(line, case)))
        assert english_words(own.replace(ROLES, "").replace(QUESTIONS, "")) == []
        assert own not in english


def place(line: str, case: Path) -> str:
    """Return what a line begins with, which is the same in every language."""
    found = re.match(rf"{re.escape(str(case))}(/\w+\.yaml)?: |\w+\.yaml:\d+:\d+: ", line)
    assert found, line
    return found[0]
