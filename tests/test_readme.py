"""What the README says one can type can be typed, and does what it says."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import ecomfit
from ecomfit.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Iterator

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(set(re.findall(r"(?:`|^|&& )(ecomfit [^`\n&]+)", README, re.MULTILINE)))
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def outcome(*arguments: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> tuple[int, str]:
    monkeypatch.setattr(sys, "argv", ["ecomfit", *arguments])
    monkeypatch.setenv("ECOMFIT_LANG", "en")
    with pytest.raises(SystemExit) as exit_:
        main()
    assert isinstance(exit_.value.code, int)
    return exit_.value.code, capsys.readouterr().out


def command_and_options(command: str) -> tuple[list[str], list[str]]:
    """Split `ecomfit history delete --all` into what to ask the help of, and the options that it must name."""
    words = shlex.split(command)[1:]
    options = [word for word in words if word.startswith("--")]
    deep = 2 if words[0] == "kb" or words[:2] == ["history", "delete"] else 1
    return words[:deep], options


def blocks(kind: str) -> Iterator[str]:
    return (text for found, text in BLOCKS if found == kind)


def test_the_readme_names_commands() -> None:
    assert len(COMMANDS) >= 10


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_readme_exists_with_its_options(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, options = command_and_options(command)
    code, text = outcome(*path, "--help", capsys=capsys, monkeypatch=monkeypatch)
    assert code == 0
    assert [option for option in options if option not in text] == []


def test_the_two_commands_that_must_work_are_on_lines_of_their_own() -> None:
    assert {"pip install . && ecomfit quiz", "pip install -e '.[dev]' && pytest"} <= set(README.split("\n"))


def test_the_file_of_answers_of_the_readme_is_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (answers,) = blocks("yaml")
    file = tmp_path / "answers.yaml"
    file.write_text(answers, encoding="utf-8")
    code, text = outcome("quiz", "--answers", str(file), "--json", capsys=capsys, monkeypatch=monkeypatch)
    assert (code, '"goal": "balanced"' in text) == (0, True)


def test_the_python_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (script,) = blocks("python")
    exec(compile(script, "README.md", "exec"), {})
    names = {role.name.in_language("en") for role in ecomfit.load().roles.values()}
    assert capsys.readouterr().out.strip() in names


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)", README))))
def test_what_the_readme_links_to_is_there(link: str) -> None:
    assert (Path(__file__).parent.parent / link).exists()
