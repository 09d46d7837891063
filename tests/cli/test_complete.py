"""What the shell offers while a name is typed."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from ecomfit.knowledge.load import load_catalogue

PROGRAM = "from ecomfit.cli.main import main; main()"
ROLES = list(load_catalogue().roles)


def offered(typed: str, shell: str = "complete_bash", **environ: str) -> list[str]:
    words = f"ecomfit {typed}"
    asked = {"_ECOMFIT_COMPLETE": shell, "COMP_WORDS": words, "COMP_CWORD": str(len(words.split(" ")) - 1)}
    asked |= {"_TYPER_COMPLETE_ARGS": words, "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], env=os.environ | asked | environ, capture_output=True, check=True, text=True
    )
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.parametrize("command", ["explain", "compare", "compare courier"])
@pytest.mark.parametrize("begun", ["", "data", "cou", "nothing_begins_so"])
def test_roles_are_completed(command: str, begun: str) -> None:
    assert offered(f"{command} {begun}") == [role for role in ROLES if role.startswith(begun)]


def test_another_shell_shows_names_in_the_language_spoken() -> None:
    assert offered("explain cou", "complete_fish", ECOMFIT_LANG="id") == ["courier", "Kurir"]


@pytest.mark.parametrize("environ", [{"ECOMFIT_KB": "/no/such/place"}, {"ECOMFIT_LANG": "xx"}])
def test_what_is_wrong_is_left_to_the_command_to_say(environ: dict[str, str]) -> None:
    assert offered("explain cou", **environ) == []
