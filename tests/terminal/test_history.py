"""The sittings kept on this computer: listed, shown again, deleted."""

from __future__ import annotations

import errno
import json
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from ecomfit.knowledge.load import load
from ecomfit.quiz.recording import Journal

from .terminal import KB

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Run

BASE = load(KB)


@pytest.fixture
def place(data: Path) -> Path:
    return data / "ecomfit" / "sittings"


def sitting(place: Path, hour: int, *, answers: int = 2, top: str | None = None, goal: str = "grow") -> str:
    head = {"kb": KB, "lang": "en", "goal": goal}
    journal = Journal.begin(BASE, datetime(2026, 3, 1, hour, tzinfo=UTC), head, pytest.fail, place)
    for id_ in list(BASE.questions)[:answers]:
        journal.answered(id_, 1)
    if top is not None:
        journal.finished(top)
    journal.close()
    return journal.id


def ids(run: Run) -> list[str]:
    code, out, _ = run("history", "--json")
    assert code == 0
    return [each["id"] for each in json.loads(out)["sittings"]]


def test_nothing_is_kept_yet(run: Run) -> None:
    assert run("history") == (0, "", "No sitting is saved.\n")
    assert run("history", "--lang", "id") == (0, "", "Belum ada sesi tersimpan.\n")
    assert ids(run) == []


def test_every_sitting_is_listed_newest_first(run: Run, place: Path) -> None:
    old, new = sitting(place, 9), sitting(place, 11, answers=5, top="stock_analyst", goal="now")
    code, out, err = run("history")
    assert (code, err) == (0, "")
    header, *rows = out.splitlines()
    assert header.split() == ["ID", "Begun", "Goal", "Answers", "First", "role"]
    assert [row.split()[0] for row in rows] == [new, old]
    assert "2026-03-01 11:00" in rows[0]
    assert rows[0].split()[-2:] == ["5", "stock_analyst"]
    assert "(unfinished)" in rows[1]


def test_for_scripts(run: Run, place: Path) -> None:
    id_ = sitting(place, 9, top="shop_designer")
    _, out, _ = run("history", "--json")
    assert json.loads(out) == {
        "schema": "ecomfit/history/1",
        "sittings": [
            {
                "id": id_,
                "started": "2026-03-01T09:00:00+00:00",
                "goal": "grow",
                "label": None,
                "answers": 2,
                "finished": True,
                "top": "shop_designer",
            }
        ],
    }


def test_deleting_by_id(run: Run, place: Path) -> None:
    first, second, third = (sitting(place, hour) for hour in (9, 10, 11))
    assert run("history", "delete", first, third, first) == (0, "", "Sittings deleted: 2.\n")
    assert ids(run) == [second]
    assert run("history", "delete", second, "--lang", "id") == (0, "", "Sesi yang dihapus: 1.\n")
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("wrong", ["20200101-000000", "../../../etc/passwd", "*", "", "20260301-090000.jsonl"])
def test_a_slip_in_one_id_deletes_nothing(run: Run, place: Path, wrong: str) -> None:
    kept = [sitting(place, hour) for hour in (9, 10)]
    code, out, err = run("history", "delete", kept[0], wrong, kept[1])
    assert (code, out) == (1, "")
    assert err == f"Error: No sitting with the id “{wrong}” is saved (see: ecomfit history)\n"
    assert sorted(ids(run)) == kept


def test_deleting_every_one(run: Run, place: Path) -> None:
    for hour in (9, 10, 11):
        sitting(place, hour)
    assert run("history", "delete", "--all") == (0, "", "Sittings deleted: 3.\n")
    assert ids(run) == []
    assert run("history", "delete", "--all") == (0, "", "Sittings deleted: 0.\n")


@pytest.mark.parametrize("arguments", [(), ("20260301-090000", "--all")])
def test_which_ones_must_be_said(run: Run, place: Path, arguments: tuple[str, ...]) -> None:
    sitting(place, 9)
    code, _, err = run("history", "delete", *arguments)
    assert code == 2
    assert err == "Error: Name the ids of the sittings to delete, or --all for every one (see: ecomfit history)\n"
    assert len(ids(run)) == 1


def test_a_directory_that_refuses_is_told(run: Run, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sitting(place, 9)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(type(place), "unlink", refuse)
    code, _, err = run("history", "delete", "--all")
    assert code == 1
    why = os.strerror(errno.EACCES)
    assert err == f"Error: Cannot delete ({why}); check the permissions of the data directory\n"


def test_files_that_are_no_sittings_are_neither_listed_nor_deleted(run: Run, place: Path) -> None:
    kept = sitting(place, 9)
    (place / "notes.txt").write_text("mine")
    (place / "junk.jsonl").write_bytes(b"\0\xff" * 50 + b"\n")
    (place / "deep.jsonl").write_bytes(b"[" * 100_000 + b"\n")
    (place / "directory.jsonl").mkdir()
    os.mkfifo(place / "pipe.jsonl")
    assert ids(run) == [kept]
    assert run("history", "delete", "--all")[0] == 0
    assert len(list(place.iterdir())) == 5


def test_what_a_journal_says_cannot_steer_the_terminal(run: Run, place: Path) -> None:
    head = {"schema": "ecomfit/sitting/1", "started": "\x1b[2Jnow", "goal": "now\x1b[31m", "label": "\x1b]0;x\x07"}
    place.mkdir(parents=True)
    (place / "a.jsonl").write_text(json.dumps(head) + "\n" + json.dumps({"finished": "\x1b[31mred"}) + "\n")
    code, out, _ = run("history")
    assert code == 0
    assert "\x1b[2J" not in out
    assert "\x1b[31m" not in out
    assert "\x1b" not in run("history", "--json")[1]


def test_a_saved_result_is_shown_again(run: Run, place: Path) -> None:
    id_ = sitting(place, 9, answers=13, top="stock_analyst")
    code, out, err = run("report", id_, "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["answers"] == dict.fromkeys(BASE.questions, 1)
