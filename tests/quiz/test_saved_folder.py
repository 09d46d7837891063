"""The sittings that are kept: in which order, which of them, and how they are deleted for good."""

from __future__ import annotations

import errno
import json
import os
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ecomfit.quiz import saved_folder as kept
from ecomfit.quiz.journal import Journal
from ecomfit.quiz.journal_format import SCHEMA, OpenElsewhereError
from ecomfit.quiz.saved import MAX_BYTES
from ecomfit.quiz.saved_folder import delete, sittings
from quiz.bases import KB

if TYPE_CHECKING:
    from contextlib import ExitStack

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "data" / "sittings"


def at(begun: datetime, place: Path) -> str:
    journal = Journal.begin(KB, begun, {}, pytest.fail, place)
    journal.close()
    return journal.id


def ids(place: Path) -> list[str]:
    return [sitting.id for sitting in sittings(place).sittings]


# In which order


def test_the_newest_comes_first(place: Path) -> None:
    old, new, middle = (at(NOON.replace(hour=hour), place) for hour in (9, 14, 11))
    assert ids(place) == [new, middle, old]
    kept_now = sittings(place)
    found = [kept_now.newest(), kept_now.find(old)]
    assert [sitting and sitting.id for sitting in found] == [new, old]


def test_the_newest_that_is_unfinished_goes_before_newer_ones_that_are_finished(place: Path) -> None:
    old, middle, new = (at(NOON.replace(hour=hour), place) for hour in (9, 11, 14))

    def newest_unfinished() -> str | None:
        sitting = sittings(place).newest(unfinished=True)
        return None if sitting is None else sitting.id

    for id_, left in ((new, middle), (old, middle), (middle, None)):
        with (place / f"{id_}.jsonl").open("a", encoding="utf-8") as file:
            file.write('{"finished":"courier"}\n')
        assert newest_unfinished() == left
    newest = sittings(place).newest()
    assert newest is not None
    assert newest.id == new


def test_the_beginning_of_an_id_stands_for_every_one_that_begins_so(place: Path) -> None:
    first, second, third = (at(NOON.replace(hour=hour), place) for hour in (9, 9, 11))
    (place / "20260301-10.jsonl").write_text("none that can be read")
    meant = sittings(place).meant
    assert second == f"{first}-2"
    assert meant(first) == [first]
    assert meant(f"{first}-") == [second]
    assert meant("20260301-1") == [third, "20260301-10"]
    assert len(meant("2026")) == 4
    assert meant("") == meant("0301") == []


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2026-03-02T01:00:00+07:00", "2026-03-01T23:30:00-05:00"),  # after a flight
        ("2026-03-01T12:00:00+07:00", "2026-03-01T09:00:00+00:00"),
        ("2026-10-25T02:40:00+02:00", "2026-10-25T02:10:00+01:00"),  # the hour that autumn repeats
        ("2026-03-01T09:00:00", "2026-03-01T09:00:01+00:00"),
        ("nonsense", "2026-03-01T09:00:00+00:00"),
        ("0001-01-01T00:00:00+14:00", "2026-03-01T09:00:00+00:00"),
    ],
)
def test_it_is_the_moment_that_counts_and_not_what_the_clock_on_the_wall_said(
    tmp_path: Path, earlier: str, later: str
) -> None:
    for name, started in (("b", earlier), ("a", later)):
        (tmp_path / f"{name}.jsonl").write_text(json.dumps({"schema": SCHEMA, "started": started}) + "\n")
    assert ids(tmp_path) == ["a", "b"]


def test_a_sitting_that_does_not_say_when_it_began_has_it_in_its_name(place: Path) -> None:
    first, second, third = (at(NOON.replace(hour=hour), place) for hour in (9, 10, 11))
    path = place / f"{second}.jsonl"
    path.write_text(json.dumps({"schema": SCHEMA}) + "\n")
    assert ids(place) == [third, second, first]


def test_a_sitting_of_the_future_is_not_the_newest(place: Path) -> None:
    now = datetime.now(UTC)
    future = at(now + timedelta(days=700), place)
    today, before = at(now, place), at(now - timedelta(days=700), place)
    assert ids(place) == [today, before, future]
    # Another computer's clock may be a little ahead.
    ahead = at((now + timedelta(hours=2)).astimezone(timezone(timedelta(hours=-9))), place)
    assert ids(place) == [ahead, today, before, future]


# Which of them


def unreadable(place: Path) -> list[str]:
    return [path.name for path in sittings(place).unreadable]


@pytest.fixture
def damaged(place: Path) -> dict[str, Path]:
    """Return files of sittings that cannot be read, by what is wrong with them."""
    place.mkdir(parents=True)
    good = json.dumps({"schema": SCHEMA}).encode() + b"\n"
    contents = {
        "empty": b"",
        "binary": b"\0\xff" * 50,
        "first-line": b"X" + good,
        "newer": good.replace(b"sitting/1", b"sitting/2"),
        "a name with blanks": good,
        "-rf": good,
    }
    for name, content in contents.items():
        (place / f"{name}.jsonl").write_bytes(content)
    with (place / "large.jsonl").open("wb") as file:
        file.write(good)
        file.truncate(MAX_BYTES + 1)
    return {path.stem: path for path in place.iterdir()}


def test_what_cannot_be_read_is_known_and_can_be_deleted(place: Path, damaged: dict[str, Path]) -> None:
    good = at(NOON, place)
    assert ids(place) == [good]
    assert unreadable(place) == sorted(path.name for path in damaged.values())
    assert sittings(place).paths() == damaged | {good: place / f"{good}.jsonl"}
    assert delete(sittings(place).paths().values()) == {}
    assert list(place.iterdir()) == []


def test_a_sitting_that_is_closed_to_this_person_is_known_and_can_be_deleted(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    id_ = at(NOON, place)
    open_, path_open = os.open, Path.open

    def refuse(path: Any, *more: Any, **named: Any) -> Any:
        if str(path).endswith(".jsonl"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return (path_open if isinstance(path, Path) else open_)(path, *more, **named)

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(os, "open", refuse)
    assert unreadable(place) == [f"{id_}.jsonl"]
    assert delete(sittings(place).unreadable) == {}
    assert list(place.iterdir()) == []


def test_a_directory_that_cannot_be_read_is_not_taken_for_an_empty_one(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(NOON, place)

    def refuse(_: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(PermissionError):
        sittings(place)


def test_where_nothing_is_kept(place: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for nowhere in (place, tmp_path / "file", tmp_path / "file" / "sittings"):
        assert sittings(nowhere) == kept.SavedSittings((), ())
    assert sittings(place).newest() is None


@pytest.mark.parametrize(
    "id_", ["", "nope", "../20260301-090000", "20260301-090000.jsonl", "sittings/20260301-090000", "\0"]
)
def test_an_id_is_never_a_path(place: Path, id_: str) -> None:
    at(NOON.replace(hour=9), place)
    assert sittings(place).find(id_) is None
    assert sittings(place).meant(id_) == []
    assert id_ not in sittings(place).paths()


def test_things_that_are_no_files_of_sittings_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "directory.jsonl").mkdir()
    (tmp_path / "nowhere.jsonl").symlink_to(tmp_path / "missing")
    (tmp_path / "loop.jsonl").symlink_to(tmp_path / "loop.jsonl")
    os.mkfifo(tmp_path / "pipe.jsonl")
    for name in (".jsonl", ".hidden.jsonl", "a.json", "notes.txt"):
        (tmp_path / name).write_text("mine")
    assert sittings(tmp_path) == kept.SavedSittings((), ())


def test_sittings_are_kept_where_the_platform_keeps_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    journal = Journal.begin(KB, NOON, {}, pytest.fail)
    journal.close()
    assert journal.path.is_relative_to(kept.directory())
    assert [sitting.id for sitting in sittings().sittings] == [journal.id]


# Deleting


def test_nothing_is_deleted_while_one_of_them_is_open(place: Path) -> None:
    at(NOON.replace(hour=9), place)
    journal = Journal.begin(KB, NOON, {}, pytest.fail, place)
    with pytest.raises(OpenElsewhereError) as caught:
        delete(sittings(place).paths().values())
    assert caught.value.id == journal.id
    assert len(ids(place)) == 2
    journal.close()
    assert delete(sittings(place).paths().values()) == {}
    assert ids(place) == []


def test_a_sitting_is_held_until_it_is_gone(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    id_ = at(NOON, place)
    unlink, tried = Path.unlink, []

    def slowly(path: Path, *, missing_ok: bool = False) -> None:
        with pytest.raises(OpenElsewhereError):
            Journal.reopen(KB, path, pytest.fail)
        tried.append(path.stem)
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", slowly)
    assert delete(sittings(place).paths().values()) == {}
    assert tried == [id_]


def test_a_sitting_that_is_opened_meanwhile_is_left(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = (at(NOON.replace(hour=hour), place) for hour in (9, 10))
    hold, looks = kept._hold, []

    def opened_at_the_second_look(path: Path, held: ExitStack) -> None:
        looks.append(path.stem)
        if looks.count(second) == 2 and path.stem == second:
            raise OpenElsewhereError(second)
        hold(path, held)

    monkeypatch.setattr(kept, "_hold", opened_at_the_second_look)
    left = delete(sittings(place).paths().values())
    assert list(left) == [second]
    assert ids(place) == [second]
    assert first not in ids(place)


def test_many_sittings_are_not_all_open_at_once(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for second in range(20):
        at(NOON.replace(second=second), place)
    open_now, most = set(), 0
    opening, closing = os.open, os.close

    def opened(*given: Any, **named: Any) -> int:
        nonlocal most
        descriptor = opening(*given, **named)
        open_now.add(descriptor)
        most = max(most, len(open_now))
        return descriptor

    def closed(descriptor: int) -> None:
        open_now.discard(descriptor)
        closing(descriptor)

    monkeypatch.setattr(os, "open", opened)
    monkeypatch.setattr(os, "close", closed)
    assert delete(sittings(place).paths().values()) == {}
    assert (most, open_now) == (1, set())


def test_a_link_is_deleted_and_what_it_leads_to_is_not(place: Path, tmp_path: Path) -> None:
    place.mkdir(parents=True)
    (tmp_path / "mine").write_text("kept")
    (place / "link.jsonl").symlink_to(tmp_path / "mine")
    assert delete(sittings(place).paths().values()) == {}
    assert list(place.iterdir()) == []
    assert (tmp_path / "mine").read_text() == "kept"
