"""What the tests on terminals, real and imagined, share."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TypeAlias

import pytest

from ecomfit.cli.main import main

from .terminal import DECIDING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

#: Runs a command line in this process; returns the exit code, standard output and standard error.
Run: TypeAlias = "Callable[..., tuple[object, str, str]]"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return where the program keeps its data."""
    return tmp_path / "data"


@pytest.fixture
def run(data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what runs a command line in this process."""

    def call(*arguments: str) -> tuple[object, str, str]:
        monkeypatch.setattr(sys, "argv", ["ecomfit", *arguments])
        with pytest.raises(SystemExit) as exit_:
            main()
        return exit_.value.code, *capsys.readouterr()

    for name in [name for name in os.environ if DECIDING.fullmatch(name)]:
        monkeypatch.delenv(name)
    for name, value in {"XDG_DATA_HOME": str(data), "COLUMNS": "100", "TERM": "xterm"}.items():
        monkeypatch.setenv(name, value)
    return call
