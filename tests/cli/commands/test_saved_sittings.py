"""Saved sittings whose knowledge base or journal is no longer what it was, and what may be compared."""

from __future__ import annotations

import io
import json
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ecomfit.cli.main import main
from ecomfit.knowledge.load import load
from ecomfit.quiz.from_answers import score
from ecomfit.quiz.journal import Journal

if TYPE_CHECKING:
    from ..conftest import Run


@pytest.fixture
def base(small: str, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small, tmp_path / "base"))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data" / "ecomfit" / "sittings"


def sit(
    base: Path,
    place: Path,
    hour: int,
    *,
    day: int = 1,
    finished: bool = True,
    label: str | None = None,
    top: str = "courier",
) -> str:
    """Keep a sitting in which two questions were answered; return its id."""
    head = {"kb": str(base), "lang": "en", "goal": "grow", "label": label}
    journal = Journal.begin(load(base), datetime(2026, 3, day, hour, tzinfo=UTC), head, pytest.fail, place)
    journal.answered("poster", 1, 2.5)
    journal.answered("carry", 2, 2.5)
    if finished:
        journal.finished(top)
    journal.close()
    return journal.id


@pytest.mark.parametrize("command", [("report",), ("history", "compare")])
def test_what_a_changed_base_no_longer_asks_is_left_out_and_said(
    run: Run, base: Path, place: Path, command: tuple[str, ...]
) -> None:
    for hour in (9, 10):
        sit(base, place, hour)
    questions = base / "questions.yaml"
    questions.write_text(questions.read_text(encoding="utf-8").replace("  poster:", "  placard:"), encoding="utf-8")
    lost = {"report": 1, "history": 2}[command[0]]
    outcome = run(*command)
    assert outcome.code == 0
    said = "The knowledge base has changed since this sitting began."
    assert outcome.err.split() == f"{said} Answers left out because their question changed: {lost}.".split()


def test_an_answer_to_no_question_is_left_out_and_said(run: Run, base: Path, place: Path) -> None:
    journal = place / f"{sit(base, place, 9)}.jsonl"
    journal.write_text(journal.read_text(encoding="utf-8").replace('"poster"', '"placard"'), encoding="utf-8")
    outcome = run("report")
    assert (outcome.code, outcome.err) == (0, "Answers left out because they fit no question: 1.\n")


def test_one_sitting_is_not_compared(run: Run, base: Path, place: Path) -> None:
    outcome = run("history", "compare", sit(base, place, 9))
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("Error: Name two ids of sittings")


def test_without_two_that_were_finished_there_is_nothing_to_compare(run: Run, base: Path, place: Path) -> None:
    sit(base, place, 9)
    sit(base, place, 10, finished=False)
    outcome = run("history", "compare")
    assert (outcome.code, outcome.out) == (1, "")
    assert "no two finished sittings" in outcome.err


# Which sitting an id means


@pytest.mark.parametrize("cut", ["20260301-09", "20260301-0", "20260301-090000"])
def test_an_id_may_be_cut_where_it_stays_clear(run: Run, base: Path, place: Path, cut: str) -> None:
    sit(base, place, 9, label="Rina")
    sit(base, place, 10, label="Budi")
    assert json.loads(run("report", cut, "--json").out)["label"] == "Rina"
    compared = json.loads(run("history", "compare", "20260301-1", cut, "--json").out)["sittings"]
    assert [sitting["taken"][11:13] for sitting in compared] == ["10", "09"]


def test_a_whole_id_is_clear_though_another_begins_with_it(run: Run, base: Path, place: Path) -> None:
    first, second = sit(base, place, 9, label="Rina"), sit(base, place, 9, label="Budi")
    assert second.startswith(first)
    assert json.loads(run("report", first, "--json").out)["label"] == "Rina"


@pytest.mark.parametrize(
    "command", [("report",), ("history", "compare", "20260301-090000"), ("history", "compare", "2")]
)
def test_a_beginning_that_several_ids_share_names_them(
    run: Run, base: Path, place: Path, command: tuple[str, ...]
) -> None:
    ids = [sit(base, place, hour) for hour in (9, 10)]
    (place / "2junk.jsonl").write_text("no sitting")
    outcome = run(*command, "2")
    assert (outcome.code, outcome.out) == (1, "")
    first, *listed = outcome.err.splitlines()
    assert "“2”" in first
    assert sorted(line.strip() for line in listed) == [*ids, "2junk"]


def test_of_many_ids_only_the_newest_are_listed(run: Run, base: Path, place: Path) -> None:
    ids = [sit(base, place, hour) for hour in range(10)]
    listed = [line.strip() for line in run("report", "2026").err.splitlines()[1:]]
    assert listed == [*ids[:1:-1], "…"]


def test_deleting_takes_whole_ids(run: Run, base: Path, place: Path) -> None:
    id_ = sit(base, place, 9)
    outcome = run("history", "delete", id_[:-1])
    assert outcome.code == 1
    assert (place / f"{id_}.jsonl").exists()


# The same answers under another goal


@pytest.mark.parametrize("goal", ["now", "balanced", "grow"])
def test_a_result_is_shown_under_another_goal_and_what_is_saved_stays(
    run: Run, base: Path, place: Path, goal: str
) -> None:
    path = place / f"{sit(base, place, 9)}.jsonl"
    before = path.read_bytes()
    result = json.loads(run("report", "--goal", goal, "--json").out)
    assert result["goal"] == goal
    assert result["answers"] == {"poster": 1, "carry": 2}
    assert path.read_bytes() == before
    assert json.loads(run("report", "--json").out)["goal"] == "grow"


def test_another_goal_ranks_as_a_sitting_of_that_goal_would(run: Run, base: Path, place: Path) -> None:
    sit(base, place, 9)
    shown = json.loads(run("report", "--goal", "now", "--json").out)["ranking"]
    kept = json.loads(run("report", "--json").out)["ranking"]
    scored = score(load(base), {"poster": 1, "carry": 2}, goal="now").ranking
    assert [(role["role"], role["match"]) for role in shown] == [(role.role, role.match) for role in scored]
    assert [role["match"] for role in shown] != [role["match"] for role in kept]


# The list


@pytest.mark.parametrize("lang", ["id", "en"])
def test_first_roles_are_named_in_the_readers_language(run: Run, base: Path, place: Path, lang: str) -> None:
    sit(base, place, 9, top="stock_analyst")
    assert load(base).roles["stock_analyst"].name.in_language(lang) in run("history", "--lang", lang, COLUMNS="100").out


def test_where_the_base_is_gone_or_lacks_the_role_its_id_is_shown(run: Run, base: Path, place: Path) -> None:
    sit(base, place, 9, top="shop_designer")
    sit(base, place, 10, top="role_of_before")
    assert "role_of_before" in run("history", COLUMNS="100").out
    shutil.rmtree(base)
    outcome = run("history", COLUMNS="100")
    assert (outcome.code, outcome.err) == (0, "")
    assert "shop_designer" in outcome.out


def test_what_a_report_counts_is_what_the_list_counts(run: Run, base: Path, place: Path) -> None:
    path = place / f"{sit(base, place, 9)}.jsonl"
    journal = Journal.reopen(load(base), path, pytest.fail)
    journal.answered("shop_designer.myth.1", 3, 2.5)
    journal.finished("stock_analyst")
    journal.close()
    (listed,) = json.loads(run("history", "--json").out)["sittings"]
    assert (listed["answers"], listed["asked"]) == (3, 2)
    assert json.loads(run("report", "--json").out)["asked"] == 2
    header, row = run("history", COLUMNS="100").out.splitlines()
    assert row[: header.index("Answers") + len("Answers")].split()[-1] == "2"


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("columns", [20, 30, 40, 60, 80, 120])
def test_no_line_of_the_list_is_wider_than_the_screen_and_no_word_is_broken(
    run: Run, base: Path, place: Path, lang: str, columns: int
) -> None:
    ids = [sit(base, place, 9, top="shop_designer"), sit(base, place, 9, label="Sari dari toko sebelah")]
    ids.append(sit(base, place, 10, finished=False))
    lines = run("history", "--lang", lang, COLUMNS=str(columns)).out.splitlines()
    assert max(len(line) for line in lines) <= columns
    words = " ".join(lines).split()
    name = load(base).roles["shop_designer"].name.in_language(lang)
    for word in (*ids, "2026-03-01", "09:00", "Sari", "sebelah", "courier", *name.split()):
        assert word in words


def test_a_label_of_one_long_word_leaves_room_for_the_others(run: Run, base: Path, place: Path) -> None:
    id_ = sit(base, place, 9, label="x" * 200)
    lines = run("history").out.splitlines()
    assert max(len(line) for line in lines) <= 80
    assert {id_, "courier"} <= set(" ".join(lines).split())


def test_without_labels_there_is_no_column_for_them(run: Run, base: Path, place: Path) -> None:
    sit(base, place, 9)
    assert "Label" not in run("history").out
    sit(base, place, 10, label="Sari")
    assert "Label" in run("history").out


# Comparing


@pytest.mark.parametrize(("one", "other"), [("Sari", "Budi"), ("Sari", None)])
def test_sittings_of_different_labels_are_compared_with_a_warning(
    run: Run, base: Path, place: Path, one: str, other: str | None
) -> None:
    sit(base, place, 9, label=one)
    sit(base, place, 10, label=other)
    outcome = run("history", "compare")
    assert outcome.code == 0
    assert "labelled differently" in outcome.err
    assert one in outcome.err
    assert (other or "(no label)") in outcome.err


@pytest.mark.parametrize("label", ["Sari", None])
def test_sittings_of_one_label_are_compared_without_a_warning(
    run: Run, base: Path, place: Path, label: str | None
) -> None:
    for hour in (9, 10):
        sit(base, place, hour, label=label)
    assert run("history", "compare").err == ""


def test_sittings_of_one_day_are_told_apart_by_their_times(run: Run, base: Path, place: Path) -> None:
    for day, hour in ((1, 9), (2, 10), (2, 15)):
        sit(base, place, hour, day=day)
    title = run("history", "compare").out.splitlines()[0]
    assert "from 2026-03-02 10:00 to 2026-03-02 15:00" in title
    title = run("history", "compare", "20260301", "20260302-15").out.splitlines()[0]
    assert "from 2026-03-01 to 2026-03-02" in title
    assert ":" not in title


# Deleting every one


class Screen(io.StringIO):
    """A terminal on which a person has typed a line."""

    def isatty(self) -> bool:
        return True


def delete_all(monkeypatch: pytest.MonkeyPatch, line: str, *options: str) -> tuple[object, str]:
    """Run `ecomfit history delete --all` on a terminal; return the exit code and what standard error says."""
    monkeypatch.setattr(sys, "stdin", Screen(line))
    monkeypatch.setattr(sys, "stderr", Screen())
    monkeypatch.setattr(sys, "argv", ["ecomfit", "history", "delete", "--all", "--lang", "en", *options])
    with pytest.raises(SystemExit) as exit_:
        main()
    assert isinstance(sys.stderr, Screen)
    return exit_.value.code, sys.stderr.getvalue()


@pytest.mark.parametrize("line", ["y\n", "Y\n", "ya\n", " Yes \n", "YA"])
def test_all_are_deleted_on_a_yes_in_any_language(
    base: Path, place: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    for hour in (9, 10):
        sit(base, place, hour)
    code, said = delete_all(monkeypatch, line)
    assert code == 0
    assert "(2)" in said
    assert "cannot be undone" in said
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("line", ["\n", "", "n\n", "no\n", "yup\n", "yes please\n", "\udcff\n"])
def test_anything_else_deletes_nothing(base: Path, place: Path, monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    id_ = sit(base, place, 9)
    code, said = delete_all(monkeypatch, line)
    assert code == 0
    assert "Nothing was deleted." in said
    assert [path.stem for path in place.iterdir()] == [id_]


def test_for_scripts_nothing_is_said_to_be_deleted_either(
    base: Path, place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sit(base, place, 9)
    code, _ = delete_all(monkeypatch, "n\n", "--json")
    assert code == 0
    assert json.loads(capsys.readouterr().out) == {"schema": "ecomfit/deletion/1", "deleted": [], "kept": []}
    assert len(list(place.iterdir())) == 1


def test_on_request_nobody_is_asked(base: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sit(base, place, 9)
    assert delete_all(monkeypatch, "n\n", "--yes") == (0, "Sittings deleted: 1.\n")
    assert list(place.iterdir()) == []


def test_where_nothing_is_kept_nobody_is_asked(monkeypatch: pytest.MonkeyPatch, place: Path) -> None:
    assert delete_all(monkeypatch, "n\n") == (0, "Sittings deleted: 0.\n")
    assert not place.exists()


def test_without_a_terminal_all_are_deleted_at_once(run: Run, base: Path, place: Path) -> None:
    sit(base, place, 9)
    assert run("history", "delete", "--all", stdin="n\n").err == "Sittings deleted: 1.\n"
    assert list(place.iterdir()) == []


def test_the_page_of_a_sitting_is_opened_in_the_browser(
    run: Run, base: Path, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("platformdirs.user_downloads_path", lambda: tmp_path)
    monkeypatch.setattr("webbrowser.open", lambda url: not opened.append(url))  # type: ignore[func-returns-value]
    id_ = sit(base, place, 9)
    outcome = run("report", "--open")
    assert (outcome.code, outcome.out) == (0, "")
    page = tmp_path / f"ecomfit-{id_}.html"
    assert opened == [page.as_uri()]
    assert "<!DOCTYPE html>" in page.read_text(encoding="utf-8")


def test_a_page_is_opened_or_written_to_a_file_not_both(run: Run, base: Path, place: Path) -> None:
    sit(base, place, 9)
    outcome = run("report", "--open", "--json")
    assert outcome.code == 2
    assert "--open" in outcome.err
    assert "--json" in outcome.err
