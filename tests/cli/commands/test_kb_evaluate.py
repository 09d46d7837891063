"""`ecomfit kb evaluate` and `ecomfit kb audit`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ecomfit.cli.commands.kb.audit import MOST_PEOPLE
from ecomfit.knowledge.load import load

if TYPE_CHECKING:
    from cli.conftest import Run

ROWS = (
    "p1,5,4,1,5,4,2,1,2,1,2,1,1,2",
    "p2,1,1,5,2,1,5,4,3,2,4,3,3,1",
    "p3,3,2,3,3,2,3,2,5,4,3,2,2,1",
    "p4,,,,,,,,,,,,,",
    "p5,2,1,4,1,1,,,,,5,4,,",
)


@pytest.fixture
def table(small: str, tmp_path: Path) -> Path:
    """Return a file of five respondents, one of whom answered nothing and one a little."""
    file = tmp_path / "responses.csv"
    header = ",".join(["respondent", *load(Path(small)).questions])
    file.write_text("\n".join((header, *ROWS)) + "\n", encoding="utf-8")
    return file


def evaluated(run: Run, small: str, table: Path, *options: str) -> dict[str, Any]:
    outcome = run("kb", "evaluate", str(table), "--kb", small, "--json", *options)
    assert (outcome.code, outcome.err) == (0, "")
    data = json.loads(outcome.out)
    assert isinstance(data, dict)
    return data


def test_an_evaluation_as_json(run: Run, small: str, table: Path) -> None:
    data = evaluated(run, small, table)
    assert data["schema"] == "ecomfit/evaluation/1"
    assert data["knowledge"]["hash"] == load(Path(small)).hash
    assert (data["questions"], data["respondents"], data["left_out"]) == (13, 4, 1)
    found = {(point["order"], point["asked"]): point for point in data["points"]}
    assert sorted({asked for _, asked in found}) == [6, 12, 13]
    assert {order: point["people"] for (order, asked), point in found.items() if asked == 6} == {
        "adaptive": 4,
        "rotation": 4,
        "random": 4,
    }
    everything = found["adaptive", 13]
    assert everything["people"] == 3
    assert (everything["agreement"], everything["regret"], everything["coverage"]) == (1.0, 0.0, None)
    stopping = data["stopping"]
    assert (stopping["least"], stopping["most"]) == (12, 30)
    assert stopping["asked"]["p10"] <= stopping["asked"]["p50"] <= stopping["asked"]["p90"] <= 13
    assert sum(stopping["reasons"].values()) == 4


def test_an_evaluation_depends_on_its_seed_alone(run: Run, small: str, table: Path) -> None:
    assert evaluated(run, small, table) == evaluated(run, small, table, "--seed", "0")
    assert evaluated(run, small, table, "--seed", "7")["seed"] == 7


def test_the_goal_is_heeded(run: Run, small: str, table: Path) -> None:
    assert evaluated(run, small, table, "--goal", "grow")["goal"] == "grow"
    assert evaluated(run, small, table, "--goal", "grow")["points"] != evaluated(run, small, table)["points"]


def test_responses_come_from_standard_input_too(run: Run, small: str, table: Path) -> None:
    outcome = run("kb", "evaluate", "-", "--kb", small, "--json", stdin=table.read_bytes())
    assert outcome.code == 0
    assert json.loads(outcome.out) == evaluated(run, small, table)


@pytest.mark.parametrize(("lang", "said"), [("en", "Where the quiz stops"), ("id", "Di mana kuis berhenti")])
def test_an_evaluation_for_a_person(run: Run, small: str, table: Path, lang: str, said: str) -> None:
    outcome = run("kb", "evaluate", str(table), "--kb", small, "--lang", lang, COLUMNS="40")
    assert (outcome.code, outcome.err) == (0, "")
    assert said in outcome.out
    assert "100%" in outcome.out
    assert all(len(line) <= 40 for line in outcome.out.splitlines())
    assert ("0,00" in outcome.out) == (lang == "id")


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "1 respondents answered nothing and are left out."), ("id", "1 responden tidak menjawab apa pun")],
)
def test_a_person_reads_how_many_respondents_are_left_out(
    run: Run, small: str, table: Path, lang: str, said: str
) -> None:
    assert said in run("kb", "evaluate", str(table), "--kb", small, "--lang", lang).out
    kept = table.read_text(encoding="utf-8").replace("p4" + 13 * "," + "\n", "")
    table.write_text(kept, encoding="utf-8")
    assert said[1:] not in run("kb", "evaluate", str(table), "--kb", small, "--lang", lang).out


def test_problems_in_the_responses_are_all_told(run: Run, small: str, table: Path) -> None:
    table.write_text(table.read_text().replace("p1,5", "p1,8").replace("p3,3", "p2,3"))
    outcome = run("kb", "evaluate", str(table), "--kb", small)
    assert (outcome.code, outcome.out) == (1, "")
    assert f"{table}:2: the answer to `count_shelf` is `8`" in outcome.err
    assert f"{table}:4: respondent `p2` is in line 3 already" in outcome.err


def test_responses_without_an_answer_cannot_be_evaluated(run: Run, small: str, table: Path) -> None:
    header = table.read_text().splitlines()[0]
    outcome = run("kb", "evaluate", "-", "--kb", small, stdin=f"{header}\n{ROWS[3]}\n".encode())
    assert outcome.code == 1
    assert "<stdin>: no respondent answered any question" in outcome.err


def test_a_missing_file_is_told(run: Run, small: str) -> None:
    outcome = run("kb", "evaluate", "no-such.csv", "--kb", small)
    assert outcome.code == 1
    assert "no-such.csv: cannot be read" in outcome.err


def audited(run: Run, small: str, *options: str) -> dict[str, Any]:
    outcome = run("kb", "audit", "--kb", small, "--people", "40", "--json", *options)
    assert (outcome.code, outcome.err) == (0, "")
    data = json.loads(outcome.out)
    assert isinstance(data, dict)
    return data


def test_an_audit_as_json(run: Run, small: str) -> None:
    data = audited(run, small)
    assert data["schema"] == "ecomfit/audit/1"
    assert data["simulated"]["people"] == 40
    assert [role["role"] for role in data["roles"]] == list(load(Path(small)).roles)
    assert sum(role["first"] for role in data["roles"]) == pytest.approx(1)
    for role in data["roles"]:
        assert role["incumbents_top3"].keys() == {"1.5", "2.0", "2.5"}
        assert role["rival"]["role"] != role["role"]
        assert role["first_shifted"]["least"] <= role["first_shifted"]["mean"] <= role["first_shifted"]["most"]
    assert data["quiz"]["regret"].keys() == {"adaptive", "everything"}
    told = {(finding["kind"], finding["about"]) for finding in data["findings"]}
    # Two questions ask what one likes to design, one how well one does it.
    assert ("few_questions_ability", "designing") in told
    assert ("few_questions_interest", "designing") not in told


def test_an_audit_depends_on_its_seed_alone(run: Run, small: str) -> None:
    assert audited(run, small) == audited(run, small)
    assert audited(run, small, "--seed", "1")["roles"] != audited(run, small)["roles"]


@pytest.mark.parametrize(("lang", "said"), [("en", "Parcel Courier"), ("id", "Kurir Paket")])
def test_an_audit_for_a_person(run: Run, small: str, lang: str, said: str) -> None:
    outcome = run("kb", "audit", "--kb", small, "--people", "40", "--lang", lang, COLUMNS="40")
    assert (outcome.code, outcome.err) == (0, "")
    assert said in outcome.out
    assert all(len(line) <= 40 for line in outcome.out.splitlines())


def test_findings_do_not_fail_an_audit(run: Run) -> None:
    one_role = Path(__file__).parents[2] / "knowledge" / "good" / "one_role"
    outcome = run("kb", "audit", "--kb", str(one_role), "--people", "10")
    assert outcome.code == 0
    assert "Worth a look" in outcome.out


def test_a_broken_base_is_told_before_anything_else(run: Run, tmp_path: Path) -> None:
    for command in (["audit"], ["evaluate", "none.csv"]):
        outcome = run("kb", *command, "--kb", str(tmp_path))
        assert outcome.code == 1
        assert "roles.yaml" in outcome.err


def test_no_fewer_than_one_person_can_be_simulated(run: Run, small: str) -> None:
    assert run("kb", "audit", "--kb", small, "--people", "0").code == 2


def test_no_more_people_can_be_simulated_than_memory_holds(run: Run, small: str) -> None:
    outcome = run("kb", "audit", "--kb", small, "--people", str(MOST_PEOPLE + 1))
    assert (outcome.code, outcome.out) == (2, "")
    assert "--people" in outcome.err
    assert str(MOST_PEOPLE) in outcome.err
