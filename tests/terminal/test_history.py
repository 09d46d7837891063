"""The sittings kept on this computer: listed, shown again, deleted."""

from __future__ import annotations

import errno
import json
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from ecomfit.knowledge.load import load
from ecomfit.messages import speaker
from ecomfit.quiz.journal import Journal
from ecomfit.report.json.schema import schema_text

from .terminal import KB, Terminal

if TYPE_CHECKING:
    from .conftest import Run

BASE = load(KB)


@pytest.fixture
def place(data: Path) -> Path:
    return data / "ecomfit" / "sittings"


def sitting(place: Path, hour: int, *, answers: int = 2, top: str | None = None, goal: str = "grow") -> str:
    head = {"kb": KB, "lang": "en", "goal": goal}
    journal = Journal.begin(BASE, datetime(2026, 3, 1, hour, tzinfo=UTC), head, pytest.fail, place)
    for id_ in list(BASE.questions)[:answers]:
        journal.answered(id_, 1, 2.5)
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
    assert rows[0].split()[-3:] == ["5", "Stock", "Analyst"]
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
                "asked": 2,
                "finished": True,
                "top": "shop_designer",
            }
        ],
        "unreadable": [],
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


def test_on_a_terminal_deleting_every_one_is_asked_about_first(data: Path, place: Path) -> None:
    for hour in (9, 10):
        sitting(place, hour)
    for lang, key, code, told in (
        ("en", "\r", 0, "Nothing was deleted."),
        ("id", "t\r", 0, "Tidak ada yang dihapus."),
        ("en", "\x04", 0, "Nothing was deleted."),
        ("en", "\x03", 130, "cannot be undone"),
    ):
        with Terminal("history", "delete", "--all", "--lang", lang, data=data, columns=40) as terminal:
            # To its last word: what a terminal has not shown yet is gone with Ctrl-C.
            terminal.wait(speaker(lang)("history.sure", n=2).split()[-1])
            terminal.press(key)
            assert terminal.end() == code
            assert told in " ".join(terminal.text.split())
            assert "Traceback" not in terminal.raw
        assert len(list(place.iterdir())) == 2
    with Terminal("history", "delete", "--all", "--lang", "en", data=data) as terminal:
        terminal.wait("Delete all sittings (2)? This cannot be undone. (y/N)")
        terminal.press("ya\r")
        assert terminal.end() == 0
        assert "Sittings deleted: 2." in terminal.text
    assert list(place.iterdir()) == []


def test_a_byte_that_means_nothing_is_no_yes(data: Path, place: Path) -> None:
    sitting(place, 9)
    with Terminal("history", "delete", "--all", "--lang", "en", data=data) as terminal:
        terminal.wait("(1)?")
        os.write(terminal.process.fileno(), b"\xff\r")
        assert terminal.end() == 0
        assert "Nothing was deleted." in terminal.text
    assert len(list(place.iterdir())) == 1


@pytest.mark.parametrize("shell", ['"$@" </dev/null', '"$@" >/dev/null 2>&1'])
def test_where_nobody_can_be_asked_every_one_is_deleted_at_once(data: Path, place: Path, shell: str) -> None:
    sitting(place, 9)
    with Terminal("history", "delete", "--all", data=data, shell=shell) as terminal:
        assert terminal.end() == 0
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("columns", [80, 40])
def test_the_list_keeps_every_id_whole_on_the_screen(data: Path, place: Path, columns: int) -> None:
    kept = [sitting(place, hour, top="shop_designer") for hour in (9, 9, 10)]
    with Terminal("history", "--lang", "id", data=data, columns=columns) as terminal:
        assert terminal.end() == 0
        assert [line.split()[0] for line in terminal.lines if line.startswith("2026")] == [kept[2], *kept[1::-1]]


@pytest.mark.parametrize("arguments", [(), ("20260301-090000", "--all")])
def test_which_ones_must_be_said(run: Run, place: Path, arguments: tuple[str, ...]) -> None:
    sitting(place, 9)
    code, _, err = run("history", "delete", *arguments)
    assert code == 2
    assert err == "Error: Name the ids of the sittings to delete, or --all for every one (see: ecomfit history)\n"
    assert len(ids(run)) == 1


def test_a_directory_that_refuses_is_told(run: Run, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = sitting(place, 9)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(type(place), "unlink", refuse)
    code, _, err = run("history", "delete", "--all")
    assert code == 1
    reason = os.strerror(errno.EACCES)
    assert err == (f"Sittings deleted: 0.\nError: Cannot delete ({reason}): {kept}; check the permissions of {place}\n")


def test_files_that_are_no_sittings_are_neither_listed_nor_deleted(run: Run, place: Path) -> None:
    kept = sitting(place, 9)
    (place / "notes.txt").write_text("mine")
    (place / "directory.jsonl").mkdir()
    os.mkfifo(place / "pipe.jsonl")
    assert ids(run) == [kept]
    assert run("history", "delete", "--all")[0] == 0
    assert len(list(place.iterdir())) == 3


@pytest.fixture
def damaged(place: Path) -> list[str]:
    """Return the ids of sittings that cannot be read."""
    place.mkdir(parents=True)
    (place / "20240101-000000.jsonl").write_bytes(b'{"schema": "ecomfit/sitting/2"}\n')
    (place / "junk.jsonl").write_bytes(b"\0\xff" * 50 + b"\n")
    (place / "deep.jsonl").write_bytes(b"[" * 100_000 + b"\n")
    return sorted(path.stem for path in place.iterdir())


def test_sittings_that_cannot_be_read_are_listed_as_such(run: Run, place: Path, damaged: list[str]) -> None:
    code, out, _ = run("history")
    assert code == 0
    assert [line.split()[0] for line in out.splitlines() if line.endswith("(cannot be read)")] == damaged
    kept = sitting(place, 9)
    data = json.loads(run("history", "--json")[1])
    assert [each["id"] for each in data["sittings"]] == [kept]
    assert data["unreadable"] == damaged


def test_deleting_every_one_deletes_those_that_cannot_be_read(run: Run, place: Path, damaged: list[str]) -> None:
    sitting(place, 9)
    assert run("history", "delete", "--all") == (0, "", f"Sittings deleted: {len(damaged) + 1}.\n")
    assert list(place.iterdir()) == []


def test_one_that_cannot_be_read_is_deleted_by_its_id(run: Run, place: Path, damaged: list[str]) -> None:
    assert run("history", "delete", damaged[0])[0] == 0
    assert sorted(path.stem for path in place.iterdir()) == damaged[1:]


@pytest.mark.parametrize("arguments", [("junk",), ()])
def test_a_sitting_that_cannot_be_read_is_not_said_to_be_missing(
    run: Run, damaged: list[str], arguments: tuple[str, ...]
) -> None:
    code, out, err = run("report", *arguments, "--lang", "en")
    assert (code, out) == (1, "")
    id_ = arguments[0] if arguments else damaged[0]
    assert err.startswith(f"Error: Sitting {id_} cannot be read")
    assert f"ecomfit history delete {id_}" in err


def test_a_directory_that_cannot_be_read_is_told(run: Run, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sitting(place, 9)

    def refuse(_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(os, "scandir", refuse)
    for arguments in (("history",), ("history", "delete", "--all"), ("report",), ("history", "compare")):
        code, out, err = run(*arguments, "--lang", "en")
        assert (code, out) == (1, "")
        assert err.startswith(f"Error: {place}: the saved sittings cannot be read ({os.strerror(errno.EACCES)})")


def test_what_was_deleted_for_scripts(run: Run, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, third = (sitting(place, hour) for hour in (9, 10, 11))
    code, out, err = run("history", "delete", first, "--json")
    assert (code, err) == (0, "")
    data = json.loads(out)
    Draft202012Validator(json.loads(schema_text("deletion"))).validate(data)
    assert data == {"schema": "ecomfit/deletion/1", "deleted": [first], "kept": []}

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(type(place), "unlink", refuse)
    code, out, _ = run("history", "delete", "--all", "--json")
    assert code == 1
    assert json.loads(out) == {"schema": "ecomfit/deletion/1", "deleted": [], "kept": [third, second]}


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


@pytest.mark.parametrize(
    "command", [("report",), ("report", "{id}"), ("quiz", "--resume"), ("quiz", "--resume", "{id}")]
)
@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("sitting", "the answers are read from that file"),
        ("roles.yaml", "the knowledge base in use is read from that file"),
        ("questions.yaml", "the knowledge base in use is read from that file"),
    ],
)
def test_a_page_replaces_neither_the_sitting_nor_its_knowledge_base(
    run: Run, place: Path, tmp_path: Path, command: tuple[str, ...], file: str, said: str
) -> None:
    base = tmp_path / "base"
    shutil.copytree(KB, base)
    journal = Journal.begin(BASE, datetime(2026, 3, 1, tzinfo=UTC), {"kb": str(base)}, pytest.fail, place)
    journal.answered("poster", 4, 2.5)
    journal.close()
    target = journal.path if file == "sitting" else base / file
    before = target.read_bytes()
    words = [word.format(id=journal.id) for word in command]
    code, out, err = run(*words, "--lang", "en", "--html", str(target))
    assert (code, out) == (2, "")
    assert err.startswith(f"Error: --html {target}: {said}")
    assert target.read_bytes() == before


# Which knowledge base a saved sitting belongs to


@pytest.fixture
def other(tmp_path: Path) -> str:
    """Return a knowledge base that no sitting was taken with."""
    return str(shutil.copytree(Path(__file__).parent.parent / "knowledge" / "good" / "minimal", tmp_path / "other"))


def of_default(place: Path, hour: int) -> str:
    """Keep a finished sitting of the default knowledge base."""
    base = load()
    journal = Journal.begin(
        base, datetime(2026, 3, 1, hour, tzinfo=UTC), {"kb": None, "lang": "en"}, pytest.fail, place
    )
    for id_ in list(base.questions)[:3]:
        journal.answered(id_, 1, 2.5)
    journal.finished("courier")
    journal.close()
    return journal.id


@pytest.mark.parametrize("command", [("report",), ("history", "compare")])
def test_a_sitting_of_the_default_base_is_read_with_it_whatever_the_environment_says(
    run: Run, place: Path, other: str, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    for hour in (9, 10):
        of_default(place, hour)
    monkeypatch.setenv("ECOMFIT_KB", other)
    code, out, err = run(*command, "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["schema"] in {"ecomfit/result/1", "ecomfit/change/1"}


def test_an_own_base_goes_before_the_environment_and_the_option_before_both(
    run: Run, place: Path, other: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting(place, 9, top="stock_analyst")
    monkeypatch.setenv("ECOMFIT_KB", other)
    assert json.loads(run("report", "--json")[1])["ranking"][0]["role"] in BASE.roles
    assert [each["role"] for each in json.loads(run("report", "--kb", other, "--json")[1])["ranking"]] == ["r"]


@pytest.mark.parametrize("command", [("report",), ("history", "compare")])
def test_answers_that_are_left_out_are_counted_for_the_person(run: Run, place: Path, command: tuple[str, ...]) -> None:
    for hour, strange in ((9, 1), (10, 2)):
        path = place / f"{sitting(place, hour, top='stock_analyst')}.jsonl"
        first, answer, *rest = path.read_text(encoding="utf-8").splitlines(keepends=True)
        lines = [answer.replace(next(iter(BASE.questions)), f"no_such_question_{n}") for n in range(strange)]
        path.write_text("".join((first, answer, *lines, *rest)), encoding="utf-8")
    code, out, err = run(*command, "--lang", "en")
    assert (code, out != "") == (0, True)
    # Of both sittings where both are compared, of the newest where it is shown.
    assert f": {3 if 'compare' in command else 2}." in err
    assert "left out" in err


def test_the_environment_says_it_where_the_sitting_no_longer_does(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    id_ = sitting(place, 9, top="stock_analyst")
    path = place / f"{id_}.jsonl"
    path.write_text("X" + path.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setenv("ECOMFIT_KB", KB)
    code, out, err = run("report", "--json", "--lang", "en")
    assert code == 0
    assert json.loads(out)["answers"] == dict.fromkeys(list(BASE.questions)[:2], 1)
    assert "its goal and options are lost" in err
