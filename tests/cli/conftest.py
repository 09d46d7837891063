"""Running the program: in this process, with nothing of the tester's own environment, or as a real one."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pytest

import memo
from ecomfit.cli import app
from ecomfit.cli.main import main
from ecomfit.cli.usage.help_screens import narrow
from ecomfit.knowledge import load
from ecomfit.quiz import quiz

from .warm_program import WarmProgram

if TYPE_CHECKING:
    from collections.abc import Iterator

#: What decides how the program speaks and looks; a test sets what it is about.
DECIDING = (
    *("LANG", "LANGUAGE", "COLUMNS", "LINES", "TERM", "ACCESSIBLE", "COLORTERM", "NO_COLOR", "FORCE_COLOR"),
    "PYTHONIOENCODING",
)


@dataclass(frozen=True, slots=True)
class Outcome:
    code: int
    out: str
    err: str


class Run(Protocol):
    def __call__(self, *arguments: str, stdin: bytes | str = b"", **environ: str) -> Outcome: ...


class RunHere(Protocol):
    def __call__(self, *arguments: str, stdin: bytes | str | None = b"", **environ: str) -> Outcome: ...


def deciding(name: str) -> bool:
    return name in DECIDING or name.startswith(("LC_", "ECOMFIT_"))


@pytest.fixture(scope="session", autouse=True)
def _made_once() -> Iterator[None]:
    """Let runs in this process share what no run changes: the commands, knowledge bases, and their models."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app, "build", memo.commands(app.build, narrow))
        patch.setattr(load, "load", memo.by_files(load.load))
        patch.setattr(load, "load_catalogue", memo.by_files(load.load_catalogue))
        patch.setattr(quiz, "compile_model", memo.models())
        yield


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> RunHere:
    """Run the command line in this process; without `stdin`, as the interpreter leaves it where that is closed."""

    def call(*arguments: str, stdin: bytes | str | None = b"", **environ: str) -> Outcome:
        with monkeypatch.context() as patch:
            for name in filter(deciding, list(os.environ)):
                patch.delenv(name)
            for name, value in {"COLUMNS": "80", **environ}.items():
                patch.setenv(name, value)
            patch.setattr(sys, "argv", ["ecomfit", *arguments])
            typed = None if stdin is None else io.TextIOWrapper(io.BytesIO(as_bytes(stdin)), encoding="utf-8")
            patch.setattr(sys, "stdin", typed)
            capsys.readouterr()
            with pytest.raises(SystemExit) as exit_:
                main()
        captured = capsys.readouterr()
        code = exit_.value.code
        assert isinstance(code, int)
        return Outcome(code, captured.out, captured.err)

    return call


@pytest.fixture
def program() -> Run:
    """Run the installed program as a process of its own."""

    def call(*arguments: str, stdin: bytes | str = b"", **environ: str) -> Outcome:
        ended = subprocess.run(
            [program_file(), *arguments],
            input=as_bytes(stdin),
            capture_output=True,
            env=process_environ(environ),
            check=False,
        )
        return Outcome(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    return call


@pytest.fixture(scope="session")
def warm_program() -> Iterator[WarmProgram]:
    """Run the program as a process of its own that need not be loaded."""
    program = WarmProgram()
    yield program
    program.close()


def as_bytes(text: bytes | str) -> bytes:
    return text.encode() if isinstance(text, str) else text


def program_file() -> str:
    return str(Path(sys.executable).with_name("ecomfit"))


def process_environ(environ: dict[str, str]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not deciding(name)}
    return kept | {"COLUMNS": "80"} | environ


@pytest.fixture(scope="session")
def small() -> str:
    """Return the directory of a knowledge base of four roles."""
    return str(Path(__file__).parent.parent / "report" / "kb")
