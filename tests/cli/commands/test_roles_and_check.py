"""`ecomfit roles` and `ecomfit kb check`."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from quiz.bases import DEFAULT, KB

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Run


@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_role_is_listed_on_a_screen(run: Run, lang: str) -> None:
    outcome = run("roles", "--lang", lang)
    assert (outcome.code, outcome.err) == (0, "")
    lines = [line.rstrip() for line in outcome.out.splitlines()]
    assert len(lines) < 24
    for role in DEFAULT.roles.values():
        assert len([line for line in lines if re.search(f" {role.name.in_language(lang)} +{role.id}$", line)]) == 1


def test_roles_stand_with_their_family(run: Run) -> None:
    lines = run("roles", "--lang", "id").out.splitlines()
    assert [line.split()[0] for line in lines if not line.startswith(" ")] == [
        "Teknologi", "Desain", "Pemasaran", "Manajemen", "Data", "Layanan", "Toko", "Operasional",
    ]  # fmt: skip
    families = [role.family for role in DEFAULT.roles.values()]
    place = next(place for place, line in enumerate(lines) if line.startswith("Data"))
    assert [line.split()[-1] for line in lines[place : place + families.count("data")]] == [
        "data_analyst",
        "business_analyst",
        "ai_specialist",
    ]


def test_all_in_long_is_no_json(run: Run) -> None:
    outcome = run("roles", "--long", "--json")
    assert (outcome.code, outcome.out) == (2, "")


def test_in_long_every_role_is_listed_with_what_it_does(run: Run) -> None:
    outcome = run("roles", "--long", "--lang", "id")
    assert (outcome.code, outcome.err) == (0, "")
    for role in DEFAULT.roles.values():
        assert f"{role.name.in_language('id')}  {role.id}\n" in outcome.out.replace(" \n", "\n")


def test_roles_as_json(run: Run, small: str) -> None:
    outcome = run("roles", "--kb", small, "--json", "--lang", "en")
    data = json.loads(outcome.out)
    assert (data["schema"], data["lang"]) == ("ecomfit/roles/1", "en")
    assert [role["role"] for role in data["roles"]] == list(KB.roles)
    assert set(data["roles"][0]) == {"role", "name", "family", "summary"}


def test_a_fine_knowledge_base_is_summed_up(run: Run, small: str) -> None:
    outcome = run("kb", "check", small)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("This knowledge base is ready to use.\n")
    assert "13: 7 interest, 6 ability; 2 situations, 1 reversed" in outcome.out


def test_the_default_knowledge_base_is_fine_and_measures_every_skill(run: Run) -> None:
    data = json.loads(run("kb", "check", "--json").out)
    assert (data["ok"], data["problems"], data["unmeasured"]) == (True, [], [])
    assert data["hash"] == DEFAULT.hash


def test_problems_are_results_and_their_number_is_not(run: Run, tmp_path: Path) -> None:
    (tmp_path / "roles.yaml").write_text(
        "version: 1\nskills: {a: {name: A}}\nroles: {r: {name: R, requires: {b: 1}}}\n"
    )
    (tmp_path / "questions.yaml").write_text("")
    outcome = run("kb", "check", str(tmp_path))
    lines = outcome.out.splitlines()
    assert outcome.code == 1
    assert lines[-1] == "questions.yaml:1:1: the file is empty; fill it in"
    assert all(line.startswith(("roles.yaml:3:", "questions.yaml:1:1: ")) for line in lines)
    assert outcome.err == f"{len(lines)} problems found\n"


def test_problems_as_json(run: Run, small: str, tmp_path: Path) -> None:
    from pathlib import Path as Place
    from shutil import copy

    copy(Place(small) / "roles.yaml", tmp_path)
    outcome = run("kb", "check", str(tmp_path), "--json", "--lang", "id")
    assert (outcome.code, outcome.err) == (1, "1 masalah ditemukan\n")
    assert json.loads(outcome.out) == {
        "schema": "ecomfit/check/1",
        "ok": False,
        "problems": [f"{tmp_path}: tidak ada questions.yaml di dalamnya; basis pengetahuan memerlukannya"],
    }


def test_the_environment_names_the_knowledge_base(run: Run, small: str) -> None:
    assert json.loads(run("kb", "check", "--json", ECOMFIT_KB=small).out)["hash"] == KB.hash
    assert json.loads(run("roles", "--json", ECOMFIT_KB=small).out)["roles"][0]["role"] == "stock_analyst"
    assert json.loads(run("kb", "check", "--json", ECOMFIT_KB="").out)["hash"] == DEFAULT.hash
