"""What the shell offers while a name is typed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Protocol

import pytest

from ecomfit.cli import complete
from ecomfit.knowledge.load import load_catalogue

if TYPE_CHECKING:
    from .conftest import Run

MINIMAL = Path(__file__).parent.parent / "knowledge" / "good" / "minimal"
ROLES = list(load_catalogue().roles)


class Offered(Protocol):
    def __call__(self, typed: str, shell: str = ..., **environ: str) -> list[str]: ...


def asked(typed: str, shell: str) -> dict[str, str]:
    """Return what a shell sets to ask what may follow."""
    words = f"ecomfit {typed}"
    environ = {"_ECOMFIT_COMPLETE": shell, "COMP_WORDS": words, "COMP_CWORD": str(len(words.split(" ")) - 1)}
    return environ | {"_TYPER_COMPLETE_ARGS": words, "_TYPER_COMPLETE_FISH_ACTION": "get-args"}


@pytest.fixture
def offered(run: Run) -> Offered:
    def call(typed: str, shell: str = "complete_bash", **environ: str) -> list[str]:
        outcome = run(**asked(typed, shell), **environ)
        assert outcome.err == ""
        return outcome.out.split()

    return call


@pytest.mark.parametrize("command", ["explain", "compare", "compare courier"])
@pytest.mark.parametrize("begun", ["", "data", "cou", "nothing_begins_so"])
def test_roles_are_completed(offered: Offered, command: str, begun: str) -> None:
    assert offered(f"{command} {begun}") == [role for role in ROLES if role.startswith(begun)]


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


def test_a_process_completes_them_too(program: Run) -> None:
    outcome = program(**asked("explain cou", "complete_bash"))
    assert (outcome.code, outcome.out.split(), outcome.err) == (0, ["courier"], "")


@pytest.mark.parametrize("shell", ["complete_fish", "complete_zsh", "complete_bash"])
def test_no_shell_is_offered_a_name(offered: Offered, shell: str) -> None:
    shown = " ".join(offered("explain cou", shell, ECOMFIT_LANG="id"))
    assert "courier" in shown
    assert "Kurir" not in shown


def test_only_ids_that_no_shell_takes_for_anything_else_are_offered(offered: Offered, tmp_path: Path) -> None:
    shutil.copytree(MINIMAL, tmp_path, dirs_exist_ok=True)
    role = {"name": "R", "requires": {"a": {"importance": 1}}}
    ids = ["plain", "an-id", "v2.1", "rôle", "-rf", "a b", "$(x)", "`x`", "a;b", "a'b", 'a"b', "a:b", "*", "a\\b"]
    base = {"version": 1, "skills": {"a": {"name": "A"}}, "roles": dict.fromkeys(ids, role)}
    (tmp_path / "roles.yaml").write_text(json.dumps(base), encoding="utf-8")
    assert offered("explain ", ECOMFIT_KB=str(tmp_path)) == ["plain", "an-id", "v2.1", "rôle"]


def test_what_is_wrong_is_left_to_the_command_to_say(offered: Offered) -> None:
    assert offered("explain cou", ECOMFIT_KB="/no/such/place") == []
