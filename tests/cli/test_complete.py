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
CATALOGUE = load_catalogue()
ROLES = list(CATALOGUE.roles)


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


@pytest.mark.parametrize("begun", ["", "data_", "cou", "nothing_begins_so"])
def test_roles_are_completed_for_comparing(offered: Offered, begun: str) -> None:
    beginning = [role for role in ROLES if role.startswith(begun)]
    assert offered(f"compare {begun}") == beginning
    # No role is compared with itself.
    assert offered(f"compare courier {begun}") == [role for role in beginning if role != "courier"]


@pytest.mark.parametrize("begun", ["", "data_", "cou", "nothing_begins_so"])
def test_roles_skills_and_terms_are_completed_for_explaining(offered: Offered, begun: str) -> None:
    terms = [term for term in CATALOGUE.glossary if " " not in term]
    assert len(terms) > 5
    everything = [*ROLES, *CATALOGUE.skills, *terms]
    assert offered(f"explain {begun}") == [word for word in everything if word.startswith(begun)]


@pytest.mark.parametrize("command", ["explain", "compare", "compare seo_specialist"])
def test_what_a_role_is_called_too_is_completed_once_something_is_typed(offered: Offered, command: str) -> None:
    assert "backend" not in " ".join(offered(f"{command} "))
    assert "dropshipper" in offered(f"{command} drop")
    assert "dropshipper" in CATALOGUE.roles["online_seller"].aliases


@pytest.mark.parametrize("beginning", ["", "data_", "cou", "nothing_begins_so"])
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


@pytest.mark.parametrize("kind", ["ids", "aliases", "terms"])
def test_only_words_that_no_shell_takes_for_anything_else_are_offered(
    offered: Offered, tmp_path: Path, kind: str
) -> None:
    shutil.copytree(MINIMAL, tmp_path, dirs_exist_ok=True)
    role = {"name": "R", "requires": {"a": {"importance": 1}}}
    words = ["plain", "an-id", "v2.1", "rôle", "-rf", "a b", "$(x)", "`x`", "a;b", "a'b", 'a"b', "a:b", "*", "a\\b"]
    words = [f"x{word}" for word in words] if kind == "aliases" else words
    roles = {
        "ids": dict.fromkeys(words, role),
        "aliases": {"r": role | {"aliases": words}},
        "terms": {"r": role},
    }[kind]
    base = {"version": 1, "skills": {"a": {"name": "A"}}, "roles": roles}
    base |= {"glossary": dict.fromkeys(words, "T")} if kind == "terms" else {}
    (tmp_path / "roles.yaml").write_text(json.dumps(base), encoding="utf-8")
    offers = offered("explain x" if kind == "aliases" else "explain ", ECOMFIT_KB=str(tmp_path))
    harmless = ["plain", "an-id", "v2.1", "rôle"]
    expected = {
        "ids": [*harmless, "a"],
        "aliases": [*(f"x{word}" for word in harmless), "x-rf"],
        "terms": ["r", "a", *harmless],
    }
    assert offers == expected[kind]


def test_what_is_wrong_is_left_to_the_command_to_say(offered: Offered) -> None:
    assert offered("explain cou", ECOMFIT_KB="/no/such/place") == []
    assert offered("compare cou", ECOMFIT_KB="/no/such/place") == []


COMMANDS = ["report", "quiz --resume", "history delete", "history compare"]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Keep sittings, one of which cannot be read and two of which a shell would take for something else."""
    place = tmp_path / "ecomfit" / "sittings"
    place.mkdir(parents=True)
    for name in ("20260301-090000", "20260302-090000", "$(touch pwned)", "-rf"):
        (place / f"{name}.jsonl").write_text("damaged")
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_the_sittings_that_are_kept_are_completed(offered: Offered, kept: Path, command: str) -> None:
    home = str(kept)
    assert set(offered(f"{command} ", XDG_DATA_HOME=home)) == {"20260301-090000", "20260302-090000"}
    assert offered(f"{command} 20260302", XDG_DATA_HOME=home) == ["20260302-090000"]
    assert offered(f"{command} 2025", XDG_DATA_HOME=home) == []


@pytest.mark.parametrize("command", ["history delete", "history compare"])
def test_a_sitting_that_is_named_already_is_not_offered_again(offered: Offered, kept: Path, command: str) -> None:
    assert offered(f"{command} 20260301-090000 ", XDG_DATA_HOME=str(kept)) == ["20260302-090000"]


@pytest.mark.parametrize("command", COMMANDS)
def test_where_no_sitting_can_be_read_none_is_offered(offered: Offered, tmp_path: Path, command: str) -> None:
    assert offered(f"{command} ", XDG_DATA_HOME=str(tmp_path)) == []


def test_a_folder_that_is_closed_offers_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def closed() -> None:
        raise PermissionError

    monkeypatch.setattr("ecomfit.quiz.saved_folder.sittings", closed)
    assert complete.sittings(SimpleNamespace(params={}), "") == []  # type: ignore[arg-type]
