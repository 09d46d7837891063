"""What the shell offers while a name is typed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from ecomfit.cli import complete
from ecomfit.knowledge.load import load_catalogue

PROGRAM = "from ecomfit.cli.main import main; main()"
MINIMAL = Path(__file__).parent.parent / "knowledge" / "good" / "minimal"
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
def test_roles_are_completed(command: str) -> None:
    assert offered(f"{command} cou") == [role for role in ROLES if role.startswith("cou")] != []


@pytest.mark.parametrize("beginning", ["", "data", "cou", "nothing_begins_so"])
@pytest.mark.parametrize("kb", [None, str(MINIMAL), "nowhere"])
def test_what_is_offered_begins_as_typed_and_is_of_the_base_named(
    kb: str | None, beginning: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ECOMFIT_KB", raising=False)
    of_base = {None: ROLES, str(MINIMAL): list(load_catalogue(MINIMAL).roles), "nowhere": []}[kb]
    context = SimpleNamespace(params={"kb": kb})
    offers = complete.roles(context, beginning)  # type: ignore[arg-type]
    assert offers == [role for role in of_base if role.startswith(beginning)]


def test_no_shell_is_offered_a_name() -> None:
    for shell in ("complete_fish", "complete_zsh", "complete_bash"):
        shown = offered("explain cou", shell, ECOMFIT_LANG="id")
        assert "courier" in " ".join(shown)
        assert "Kurir" not in " ".join(shown)


def test_only_ids_that_no_shell_takes_for_anything_else_are_offered(tmp_path: Path) -> None:
    shutil.copytree(MINIMAL, tmp_path, dirs_exist_ok=True)
    role = {"name": "R", "requires": {"a": {"importance": 1}}}
    ids = ["plain", "an-id", "v2.1", "rôle", "-rf", "a b", "$(x)", "`x`", "a;b", "a'b", 'a"b', "a:b", "*", "a\\b"]
    base = {"version": 1, "skills": {"a": {"name": "A"}}, "roles": dict.fromkeys(ids, role)}
    (tmp_path / "roles.yaml").write_text(json.dumps(base), encoding="utf-8")
    assert offered("explain ", ECOMFIT_KB=str(tmp_path)) == ["plain", "an-id", "v2.1", "rôle"]


def test_what_is_wrong_is_left_to_the_command_to_say() -> None:
    assert offered("explain cou", ECOMFIT_KB="/no/such/place") == []
