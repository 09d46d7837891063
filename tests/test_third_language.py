"""A new language is one new file: the program finds it, speaks it, and says errors and numbers in it."""

from __future__ import annotations

import json
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
#: The roles of knowledge bases of one skill, by what stands for their folders in a command.
BASES = {
    "WRONG": "version: 1\nskills: {a: {name: [b]}}\nroles: {r: {name: R, requires: {a: {}}}}\n",
    "LEVEL": "version: 1\nskills: {a: {name: A}}\nroles: {r: {name: R, requires: {a: {importance: 3, level: 2.5}}}}\n",
}
MISTAKES = [("quiz", "--jsn"), ("report", "no-such-id"), ("kb", "check", "/no/such/place"), ("kb", "schema", "nothing")]
EXPLAIN = ("explain", "r", "--kb", "LEVEL", "--lang", "xx")
COMMANDS: list[tuple[str, ...]] = [("--help",), *MISTAKES, ("kb", "check", "WRONG"), EXPLAIN]
#: Runs commands in turn, and tells of each how it ended and what it said.
SEVERAL = """
import io, json, sys
from ecomfit.cli.main import main

told, real = [], sys.stdout
for command in json.loads(sys.argv[1]):
    sys.argv = ["ecomfit", *command]
    sys.stdout, sys.stderr = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    try:
        main()
    except SystemExit as end:
        code = end.code
    told.append([code, *(stream.buffer.getvalue().decode() for stream in (sys.stdout, sys.stderr))])
json.dump(told, real)
real.flush()  # its place as standard output is taken, and that alone is written out at the end for certain
"""


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


@pytest.fixture(scope="module")
def speak(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Ended]:
    """Return what tells how a command ended; they have all run in one process, most of which is loading."""
    bases = {}
    for name, roles in BASES.items():
        bases[name] = tmp_path_factory.mktemp(name)
        (bases[name] / ROLES).write_text(roles)
        shutil.copy(SMALL / QUESTIONS, bases[name])
    commands = [[str(bases.get(word, word)) for word in command] for command in COMMANDS]
    environ = {**os.environ, "PYTHONPATH": str(package), "PYTHONUTF8": "1", "COLUMNS": "80", "ECOMFIT_LANG": "xx"}
    told = subprocess.run(
        [sys.executable, "-P", "-c", SEVERAL, json.dumps(commands)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=environ,
        check=True,
        encoding="utf-8",
    )
    ended = dict(zip(COMMANDS, json.loads(told.stdout), strict=True))
    return lambda *command: Ended(*ended[command])


def test_help_speaks_it_and_offers_it(speak: Callable[..., Ended]) -> None:
    ended = speak("--help")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(MARK + "Usage:")
    assert "id|xx|en" in ended.out


@pytest.mark.parametrize("arguments", MISTAKES, ids=" ".join)
def test_errors_speak_it(speak: Callable[..., Ended], arguments: tuple[str, ...]) -> None:
    ended = speak(*arguments)
    assert ended.code in (1, 2)
    assert MARK in (ended.out + ended.err).splitlines()[0]


def test_every_part_of_a_problem_speaks_it(speak: Callable[..., Ended]) -> None:
    first = speak("kb", "check", "WRONG").out.splitlines()[0]
    assert first == "roles.yaml:2:20: ¤¤`name` of ¤¤skill `a` must be text, not ¤a list"


def test_explanations_speak_it_with_its_own_numbers(speak: Callable[..., Ended]) -> None:
    ended = speak(*EXPLAIN)
    assert (ended.code, ended.err) == (0, "")
    assert re.search(rf"{MARK}\S", ended.out)
    assert "2٫5" in ended.out
