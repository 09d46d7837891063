"""`ecomfit quiz` from a file of answers."""

from __future__ import annotations

import errno
import json
import os
from typing import TYPE_CHECKING, Any

import pytest

from ecomfit.messages import speaker
from ecomfit.quiz.from_answers import score
from quiz.bases import KB

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Outcome, Run

ANSWERS = {id_: 1 + place % len(question.labels) for place, (id_, question) in enumerate(KB.questions.items())}


def sheet(**more: object) -> bytes:
    return json.dumps({"answers": ANSWERS, **more}).encode()


def result(outcome: Outcome) -> dict[str, Any]:
    """Return the result printed as JSON."""
    assert (outcome.code, outcome.err) == (0, "")
    found: dict[str, Any] = json.loads(outcome.out)
    return found


@pytest.mark.parametrize("lang", ["id", "en"])
def test_without_a_terminal_and_without_answers_it_names_the_option(run: Run, lang: str) -> None:
    outcome = run("quiz", "--lang", lang)
    prefix = {"id": "Kesalahan", "en": "Error"}[lang]
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == f"{prefix}: {speaker(lang)('error.no_terminal')}\n"
    assert "--answers" in outcome.err


def test_a_file_of_answers_gives_a_report(run: Run, small: str, tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text("goal: grow\nlabel: Rina\nanswers:\n  poster: 5\n  layout: 4\n")
    outcome = run("quiz", "--kb", small, "--answers", str(file))
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("A career quiz for a small shop: your result")
    assert "Rina" in outcome.out.split("questions answered")[0]
    assert "2 of 13 questions answered · goal: a direction to grow in" in outcome.out
    assert "Online Shop and Social Media" in outcome.out
    assert "\x1b" not in outcome.out


def test_answers_from_standard_input_as_json(run: Run, small: str) -> None:
    found = result(run("quiz", "--kb", small, "--answers", "-", "--full", "--json", stdin=sheet()))
    assert found == score(KB, ANSWERS).to_dict() | {"answers": found["answers"]}
    assert found["answers"] == ANSWERS


def test_a_results_own_json_is_a_file_of_answers(run: Run, small: str) -> None:
    given = sheet(goal="now", label="Rina", conditions={"own_vehicle": False})
    first = run("quiz", "--kb", small, "--answers", "-", "--full", "--json", stdin=given)
    again = run("quiz", "--kb", small, "--answers", "-", "--full", "--json", stdin=first.out.encode())
    assert result(again)["ranking"] == result(first)["ranking"]
    assert result(again)["label"] == "Rina"
    assert result(again)["goal"] == "now"


def test_a_settled_default_quiz_taken_again_asks_the_same(run: Run) -> None:
    from quiz.bases import DEFAULT

    everything = {id_: 1 + len(id_) % len(question.labels) for id_, question in DEFAULT.questions.items()}
    stdin = json.dumps({"answers": everything}).encode()
    first = run("quiz", "--answers", "-", "--json", stdin=stdin)
    assert 12 <= result(first)["asked"] <= 30
    again = run("quiz", "--answers", "-", "--full", "--json", stdin=first.out.encode())
    assert result(again)["ranking"] == result(first)["ranking"]


def test_options_win_over_the_file(run: Run, small: str) -> None:
    stdin = sheet(goal="now", label="Rina")
    found = result(
        run("quiz", "--kb", small, "--answers", "-", "--goal", "grow", "--label", "Budi", "--json", stdin=stdin)
    )
    assert (found["goal"], found["label"]) == ("grow", "Budi")


def test_without_full_only_the_answers_that_were_needed_count(run: Run, small: str) -> None:
    found = result(run("quiz", "--kb", small, "--answers", "-", "--max-questions", "4", "--json", stdin=sheet()))
    assert (found["asked"], found["stopped"], len(found["answers"])) == (4, "limit", 4)


def test_top_says_how_many_roles_are_shown(run: Run, small: str) -> None:
    short = run("quiz", "--kb", small, "--answers", "-", "--top", "1", stdin=sheet()).out
    long = run("quiz", "--kb", small, "--answers", "-", "--top", "4", stdin=sheet()).out
    names = [role.name for role in score(KB, ANSWERS).ranking]
    assert [name in short.split("──")[0] + short for name in names[:1]] == [True]
    assert all(name.split()[0] in long for name in names)


def test_json_speaks_the_language_asked_for(run: Run, small: str) -> None:
    found = result(run("quiz", "--kb", small, "--lang", "id", "--answers", "-", "--json", stdin=sheet()))
    assert found["lang"] == "id"
    assert {role["name"] for role in found["ranking"]} == {role.name.in_language("id") for role in KB.roles.values()}


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("--answers", "none.yaml"), 1, f"none.yaml: cannot be read ({os.strerror(errno.ENOENT)})"),
        (("--answers", "."), 1, f".: cannot be read ({os.strerror(errno.EISDIR)})"),
        (("--full", "--max-questions", "3", "--answers", "-"), 2, "--full and --max-questions cannot be used together"),
        (("--max-questions", "0"), 2, "--max-questions"),
        (("--top", "0"), 2, "--top"),
        (("--goal", "soon"), 2, "--goal"),
        (("--answers",), 2, "--answers"),
        (("--no-such-option",), 2, "--no-such-option"),
    ],
)
def test_wrong_use_is_told_on_standard_error(
    run: Run,
    small: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    code: int,
    message: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = run("quiz", "--kb", small, "--lang", "en", *arguments, stdin=sheet())
    assert message in outcome.err
    assert "Traceback" not in outcome.err
    assert (outcome.code, outcome.out) == (code, "")


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_no_line_of_the_default_report_is_wider_than_the_terminal(run: Run, lang: str, width: int) -> None:
    from rich.cells import cell_len

    stdin = b"answers: {code_shipping_page: 5, hunt_code_typo: 4, customer_list_rules: 2}"
    outcome = run("quiz", "--answers", "-", "--lang", lang, stdin=stdin, COLUMNS=str(width))
    assert outcome.code == 0
    assert [line for line in outcome.out.split("\n") if cell_len(line) > width] == []
