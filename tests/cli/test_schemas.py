"""Every JSON that the program prints is what its schema says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from ecomfit.report.json.schema import names, schema_text

if TYPE_CHECKING:
    from .conftest import Run

RIASEC = Path(__file__).parents[1] / "knowledge" / "good" / "riasec"


def fits(name: str, text: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(text)
    Draft202012Validator(json.loads(schema_text(name))).validate(data)
    return data


@pytest.fixture
def answers(tmp_path: Path) -> str:
    file = tmp_path / "answers.json"
    given = {"sale_day": 1, "code_order_form": 5, "courier.myth.1": 1, "courier.reality.2": 3}
    file.write_text(json.dumps({"conditions": {"own_vehicle": False}, "answers": given}), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("name", names())
def test_every_schema_is_one(name: str, run: Run) -> None:
    Draft202012Validator.check_schema(json.loads(schema_text(name)))
    assert run("kb", "schema", name).out == schema_text(name)


def test_an_unknown_schema_is_refused_with_the_names_there_are(run: Run) -> None:
    outcome = run("kb", "schema", "nothing")
    assert outcome.code == 1
    assert all(name in outcome.err for name in names())


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("explanation", ["explain", "courier"]),
        ("explanation", ["explain", "analisis data"]),
        ("explanation", ["explain", "B2C"]),
        ("handbook", ["explain", "--all"]),
        ("roles", ["roles"]),
        ("comparison", ["compare", "seo specialist", "courier"]),
        ("check", ["kb", "check"]),
        ("history", ["history"]),
    ],
)
def test_what_is_known_is_printed_as_its_schema_says(name: str, arguments: list[str], run: Run, tmp_path: Path) -> None:
    outcome = run(*arguments, "--json", "--lang", "en", XDG_DATA_HOME=str(tmp_path))
    assert outcome.code == 0, outcome.err
    fits(name, outcome.out)


@pytest.mark.parametrize("more", [[], ["--full"], ["--goal", "grow", "--label", "Zoé 😀"]])
def test_a_result_is_what_its_schema_says_and_is_a_file_of_answers_again(
    more: list[str], answers: str, run: Run, tmp_path: Path
) -> None:
    fits("answers", Path(answers).read_text(encoding="utf-8"))
    outcome = run("quiz", "--answers", answers, "--json", "--lang", "id", *more)
    result = fits("result", outcome.out)
    again = tmp_path / "again.json"
    again.write_text(outcome.out, encoding="utf-8")
    repeated = fits("result", run("quiz", "--answers", str(again), "--json", "--lang", "id", *more).out)
    assert repeated["ranking"] == result["ranking"]


def test_a_result_of_a_base_without_abilities_is_what_the_schema_says(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text("answers: {R1: 5, I1: 2}", encoding="utf-8")
    result = fits("result", run("quiz", "--kb", str(RIASEC), "--answers", str(file), "--json").out)
    assert result["ranking"][0]["readiness"] is None
    assert result["skills"][0]["ability"] is None


def test_problems_of_a_base_are_printed_as_the_schema_says(run: Run, tmp_path: Path) -> None:
    outcome = run("kb", "check", str(tmp_path), "--json")
    assert outcome.code == 1
    assert not fits("check", outcome.out)["ok"]


def test_measurements_are_printed_as_their_schemas_say(run: Run, tmp_path: Path) -> None:
    questions = [f"{kind}{number}" for kind in "RIASEC" for number in range(1, 11)]
    rows = [",".join(str((place * row) % 5 + 1) for place in range(60)) for row in (1, 3)]
    file = tmp_path / "responses.csv"
    file.write_text(f"respondent,{','.join(questions)}\na,{rows[0]}\nb,{rows[1]}\n", encoding="utf-8")
    fits("evaluation", run("kb", "evaluate", str(file), "--kb", str(RIASEC), "--json").out)
    fits("audit", run("kb", "audit", "--kb", str(RIASEC), "--people", "60", "--json").out)
