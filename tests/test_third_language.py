"""A new language is one new file: the program finds it, speaks it, and says errors and numbers in it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

import ecomfit
from ecomfit.knowledge.load import QUESTIONS, ROLES, default_directory
from ecomfit.messages import messages_in

if TYPE_CHECKING:
    from collections.abc import Callable

#: Stands before every message of the made-up language.
MARK = "¤"
SMALL = Path(__file__).parent / "report" / "kb"


class Ended(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where a copy of the program is that has one file more."""
    place = tmp_path_factory.mktemp("copy")
    source = Path(ecomfit.__file__).parent
    shutil.copytree(source, place / "ecomfit", ignore=shutil.ignore_patterns("__pycache__"))
    data = place / "ecomfit" / "data"
    if not data.exists():
        data.mkdir()
        for file in (ROLES, QUESTIONS):
            shutil.copy(default_directory() / file, data)
    english = (source / "messages" / "en.py").read_text(encoding="utf-8")
    marked = {key: f"{MARK}{text}" for key, text in messages_in("en").items()} | {"number.decimal_mark": "٫"}
    text = english.split("MESSAGES", 1)[0] + f"MESSAGES: dict[str, str] = {marked!r}\n"
    (place / "ecomfit" / "messages" / "xx.py").write_text(text, encoding="utf-8")
    return place


@pytest.fixture
def speak(package: Path) -> Callable[..., Ended]:
    def call(*arguments: str) -> Ended:
        environ = {**os.environ, "PYTHONPATH": str(package), "PYTHONUTF8": "1", "COLUMNS": "80", "ECOMFIT_LANG": "xx"}
        command = [sys.executable, "-P", "-m", "ecomfit", *arguments]
        ended = subprocess.run(command, capture_output=True, env=environ, check=False, encoding="utf-8")
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    return call


def test_help_speaks_it_and_offers_it(speak: Callable[..., Ended]) -> None:
    ended = speak("--help")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(MARK + "Usage:")
    assert "id|xx|en" in ended.out


@pytest.mark.parametrize(
    "arguments",
    [("quiz", "--jsn"), ("report", "no-such-id"), ("kb", "check", "/no/such/place"), ("kb", "schema", "nothing")],
    ids=" ".join,
)
def test_errors_speak_it(speak: Callable[..., Ended], arguments: tuple[str, ...]) -> None:
    ended = speak(*arguments)
    assert ended.code in (1, 2)
    assert MARK in (ended.out + ended.err).splitlines()[0]


def test_every_part_of_a_problem_speaks_it(speak: Callable[..., Ended], tmp_path: Path) -> None:
    (tmp_path / ROLES).write_text("version: 1\nskills: {a: {name: [b]}}\nroles: {r: {name: R, requires: {a: {}}}}\n")
    shutil.copy(SMALL / QUESTIONS, tmp_path)
    first = speak("kb", "check", str(tmp_path)).out.splitlines()[0]
    assert first == "roles.yaml:2:20: ¤¤`name` of ¤¤skill `a` must be text, not ¤a list"


def test_explanations_speak_it_with_its_own_numbers(speak: Callable[..., Ended], tmp_path: Path) -> None:
    (tmp_path / ROLES).write_text(
        "version: 1\nskills: {a: {name: A}}\nroles: {r: {name: R, requires: {a: {importance: 3, level: 2.5}}}}\n"
    )
    ended = speak("explain", "r", "--kb", str(tmp_path), "--lang", "xx")
    assert (ended.code, ended.err) == (0, "")
    assert re.search(rf"{MARK}\S", ended.out)
    assert "2٫5" in ended.out
