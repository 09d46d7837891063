"""Names completed in real shells, also from the knowledge base of somebody who means ill."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pexpect
import pytest
import yaml

from .terminal import PATIENCE, PROGRAM, environment

if TYPE_CHECKING:
    from collections.abc import Iterator

#: How each shell is started with nothing of the tester's own; what makes it ready to complete; what reads a script.
SHELLS = {
    "bash": (["--noprofile", "--norc", "-i"], "PS1='ready> '", "."),
    "zsh": (["-f", "-i"], "PS1='ready> '; autoload -Uz compinit; compinit -u -d dump", "."),
    "fish": (["--no-config", "-i"], "function fish_prompt; echo -n 'ready> '; end", "source"),
}
MINIMAL = Path(__file__).parent.parent / "knowledge" / "good" / "minimal"


def attacks(mark: str) -> list[str]:
    """Return texts that would create the file `mark` if a shell evaluated them."""
    create = f">{mark}"
    commands = (
        f"$({create})",
        f"`{create}`",
        f"\\$({create})",
        f"\\`{create}\\`",
        f"\\\\$({create})",
        f"$(touch {mark})",
    )
    quoted = [f"{quote}{command}{quote}" for command in commands for quote in ("", "'", '"')]
    return [
        *quoted,
        f"');{create};('",
        f'");{create};("',
        f"))';{create};: '((",
        f";{create};",
        f"${{:-$({create})}}",
    ]


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """Return a knowledge base whose ids and texts are meant for the shell."""
    marked = attacks("pwned")
    minimal = yaml.safe_load((MINIMAL / "roles.yaml").read_text(encoding="utf-8"))
    role = minimal["roles"]["r"]
    # Some begin as a harmless one does, so that no shell leaves them out unasked.
    names = [*marked, *(f"r{text}" for text in marked), "-rf", "--help"]
    roles = {id_: role | {"name": "R", "summary": "R"} for id_ in names}
    roles |= {f"role-{n}": role | {"name": f"{text} {text}", "summary": text} for n, text in enumerate(marked)}
    roles["harmless_one"] = role | {"name": "\n".join(marked)}
    folder = tmp_path / "base"
    shutil.copytree(MINIMAL, folder)
    minimal["roles"] = roles
    (folder / "roles.yaml").write_text(json.dumps(minimal), encoding="utf-8")
    return folder


@pytest.fixture(params=SHELLS)
def shell(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Any, Path]]:
    """Return a shell on a terminal in which `ecomfit` completes, and the directory it is in."""
    name = request.param
    file = shutil.which(name)
    if file is None:
        pytest.skip(f"{name} is not installed")
    programs, here = tmp_path / "bin", tmp_path / "here"
    programs.mkdir()
    here.mkdir()
    program = programs / "ecomfit"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{PROGRAM}" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environ = environment(tmp_path / "data", {"PATH": f"{programs}:{os.environ['PATH']}", "HOME": str(tmp_path)})
    script = subprocess.run(
        [program], env=environ | {"_ECOMFIT_COMPLETE": f"source_{name}"}, capture_output=True, check=True, text=True
    )
    (tmp_path / "script").write_text(script.stdout, encoding="utf-8")
    options, ready, read = SHELLS[name]
    # A terminal that says nothing of itself is asked nothing, and 300 columns keep a line whole.
    terminal = pexpect.spawn(
        file, options, cwd=str(here), env=environ | {"TERM": "dumb"}, dimensions=(50, 300), encoding="utf-8", timeout=60
    )
    terminal.sendline(f"{ready}; {read} {tmp_path / 'script'}; echo beg''un")
    terminal.expect("begun\r?\n")
    yield terminal, here
    terminal.close(force=True)


def wait(terminal: Any, text: str) -> None:
    """Wait until the shell shows a text."""
    shown, end = "", time.monotonic() + PATIENCE
    while text not in shown:
        assert time.monotonic() < end, shown
        try:
            shown += terminal.read_nonblocking(65536, timeout=0.2)
        except pexpect.TIMEOUT:
            continue


def test_no_shell_runs_what_a_knowledge_base_says(shell: tuple[Any, Path], base: Path) -> None:
    terminal, here = shell
    for n, begun in enumerate(("", "r", "role-")):
        terminal.send(f"ecomfit explain --kb {base} {begun}\t\t")
        # What comes of it is not looked at, only what has been done when the shell listens again.
        terminal.send("\x15")
        terminal.sendline(f"echo do''ne{n}")
        wait(terminal, f"done{n}\r")
    terminal.send(f"ecomfit explain --kb {base} harm\t")  # completion is at work, and on this base
    wait(terminal, "harmless_one")
    assert [entry.name for entry in here.iterdir() if entry.name != "dump"] == []


@pytest.mark.parametrize(
    ("begun", "word"),
    [
        ("explain mobile_\t", "mobile_app_developer"),
        ("explain stock_\t", "stock_control"),
        ("explain helpd\t", "helpdesk"),
        ("compare courier mobile_\t", "mobile_app_developer"),
    ],
)
def test_what_ships_is_completed(shell: tuple[Any, Path], begun: str, word: str) -> None:
    terminal, _ = shell
    terminal.send(f"ecomfit {begun}")
    wait(terminal, word)


@pytest.mark.parametrize("command", ["report", "quiz --resume", "history delete", "history compare"])
def test_sittings_are_completed(shell: tuple[Any, Path], tmp_path: Path, command: str) -> None:
    terminal, _ = shell
    place = tmp_path / "data" / "ecomfit" / "sittings"
    place.mkdir(parents=True)
    (place / "20260301-090000.jsonl").write_text("")
    terminal.send(f"ecomfit {command} 2026\t")
    wait(terminal, "20260301-090000")
