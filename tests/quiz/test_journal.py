"""Writing a journal: what is kept, and what survives."""

from __future__ import annotations

import errno
import json
import os
import resource
import stat
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from ecomfit.quiz.journal import ForeignPlaceError, Journal
from ecomfit.quiz.journal_format import OpenElsewhereError, fingerprint
from ecomfit.quiz.saved import read
from ecomfit.quiz.saved_folder import sittings
from quiz.bases import KB

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
HEAD: dict[str, Any] = {"lang": "id", "goal": "grow", "full": False, "max_questions": 12, "label": "Rina", "kb": None}
ONE, TWO, THREE = list(KB.questions)[:3]


def refused(reason: str) -> None:
    pytest.fail(f"could not write: {reason}")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "data" / "sittings"


@pytest.fixture
def journal(place: Path) -> Iterator[Journal]:
    journal = Journal.begin(KB, NOON, HEAD, refused, place)
    yield journal
    journal.close()


def lines(journal: Journal) -> list[dict[str, Any]]:
    return [json.loads(line) for line in journal.path.read_bytes().splitlines()]


# What is kept


def test_a_sitting_is_read_as_it_was_written(journal: Journal) -> None:
    journal.condition("own_vehicle", met=False)
    journal.condition("weekends", met=None)
    journal.answered(ONE, 3, 2.5)
    journal.skipped(TWO)
    journal.answered(THREE, 1, 2.5)
    journal.answered(ONE, 4, 2.5)
    journal.finished("stock_analyst")
    sitting = read(journal.path)
    assert sitting is not None
    assert sitting.id == journal.id == "20260301-120000"
    assert sitting.head == {"started": NOON.isoformat(), "knowledge": KB.hash} | HEAD
    assert sitting.answers == {ONE: (4, fingerprint(KB, ONE)), THREE: (1, fingerprint(KB, THREE))}
    assert sitting.seconds == {ONE: 2.5, THREE: 2.5}
    assert sitting.skipped == {TWO: fingerprint(KB, TWO)}
    assert sitting.order == (ONE, TWO, THREE)
    assert sitting.conditions == {"own_vehicle": False, "weekends": None}
    assert (sitting.top, sitting.finished, sitting.torn) == ("stock_analyst", True, False)


def test_a_skipped_question_that_is_answered_later_is_answered_and_the_other_way_round(journal: Journal) -> None:
    journal.skipped(ONE)
    journal.answered(TWO, 1, 2.5)
    journal.answered(ONE, 2, 2.5)
    journal.skipped(TWO)
    sitting = read(journal.path)
    assert sitting is not None
    assert list(sitting.answers) == [ONE]
    assert list(sitting.skipped) == [TWO]
    assert not sitting.finished


def test_only_the_person_can_read_it(journal: Journal, place: Path) -> None:
    assert stat.S_IMODE(journal.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.stat().st_mode) == 0o700


def test_a_directory_that_others_can_read_is_closed_to_them(place: Path) -> None:
    place.mkdir(parents=True, mode=0o755)
    Journal.begin(KB, NOON, HEAD, refused, place).close()
    assert stat.S_IMODE(place.stat().st_mode) == 0o700


def test_a_loose_umask_changes_nothing(place: Path) -> None:
    before = os.umask(0)
    try:
        journal = Journal.begin(KB, NOON, HEAD, refused, place)
    finally:
        os.umask(before)
    journal.close()
    assert stat.S_IMODE(journal.path.stat().st_mode) == 0o600


def test_a_link_in_the_place_of_a_new_journal_is_not_followed(place: Path, tmp_path: Path) -> None:
    place.mkdir(parents=True)
    (tmp_path / "precious").write_text("kept")
    (place / f"{NOON:%Y%m%d-%H%M%S}.jsonl").symlink_to(tmp_path / "precious")
    (place / f"{NOON:%Y%m%d-%H%M%S}-2.jsonl").symlink_to(tmp_path / "not_there")
    journal = Journal.begin(KB, NOON, HEAD, refused, place)
    journal.answered(ONE, 3, 2.5)
    journal.close()
    assert journal.path.name == f"{NOON:%Y%m%d-%H%M%S}-3.jsonl"
    assert (tmp_path / "precious").read_text() == "kept"
    assert not (tmp_path / "not_there").exists()


def test_an_answer_is_on_disk_before_anything_else_happens(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[str, int]] = []
    write, fsync = os.write, os.fsync

    def writing(descriptor: int, data: bytes) -> int:
        calls.append(("write", descriptor))
        return write(descriptor, data)

    def syncing(descriptor: int) -> None:
        calls.append(("fsync", descriptor))
        fsync(descriptor)

    monkeypatch.setattr(os, "write", writing)
    monkeypatch.setattr(os, "fsync", syncing)
    journal.answered(ONE, 3, 2.5)
    assert [name for name, _ in calls] == ["write", "fsync"]
    assert len({descriptor for _, descriptor in calls}) == 1
    assert lines(journal)[-1] == {"answer": ONE, "is": 3, "of": fingerprint(KB, ONE), "after": 2.5}


def test_the_name_of_a_new_journal_is_as_safe_as_what_it_says(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[tuple[bool, int]] = []
    fsync = os.fsync

    def syncing(descriptor: int) -> None:
        status = os.fstat(descriptor)
        synced.append((stat.S_ISDIR(status.st_mode), status.st_ino))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", syncing)
    journal = Journal.begin(KB, NOON, HEAD, refused, place)
    journal.close()
    folders = [(True, folder.stat().st_ino) for folder in (place.parent, place.parent.parent)]
    assert synced == [*folders, (False, journal.path.stat().st_ino), (True, place.stat().st_ino)]


# Two at once


def test_two_sittings_of_one_second_have_a_file_each(journal: Journal, place: Path) -> None:
    other = Journal.begin(KB, NOON, HEAD, refused, place)
    journal.answered(ONE, 1, 2.5)
    other.answered(TWO, 2, 2.5)
    journal.answered(THREE, 3, 2.5)
    other.close()
    assert other.id == "20260301-120000-2"
    assert {s.id: list(s.answers) for s in sittings(place).sittings} == {journal.id: [ONE, THREE], other.id: [TWO]}


def test_a_sitting_that_is_open_is_not_opened_again(journal: Journal) -> None:
    with pytest.raises(OpenElsewhereError, match=journal.id):
        Journal.reopen(KB, journal.path, refused)
    journal.answered(ONE, 1, 2.5)
    journal.close()
    again = Journal.reopen(KB, journal.path, refused)
    again.answered(TWO, 2, 2.5)
    again.close()
    sitting = read(journal.path)
    assert sitting is not None
    assert list(sitting.answers) == [ONE, TWO]


def test_a_file_system_without_locks_still_keeps_sittings(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")

    def none(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", none)
    Journal.begin(KB, NOON, HEAD, refused, place).close()
    assert len(sittings(place).sittings) == 1


def test_a_system_without_such_locks_still_keeps_sittings(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)  # importing it fails, as on Windows
    journal = Journal.begin(KB, NOON, HEAD, refused, place)
    journal.answered(ONE, 1, 2.5)
    journal.close()
    assert len(sittings(place).sittings) == 1


def test_a_second_in_which_too_many_sittings_began_is_an_operating_system_error(place: Path) -> None:
    place.mkdir(parents=True)
    for number in range(1, 1000):
        (place / ("20260301-120000.jsonl" if number == 1 else f"20260301-120000-{number}.jsonl")).touch()
    with pytest.raises(FileExistsError, match="20260301-120000"):
        Journal.begin(KB, NOON, HEAD, refused, place)


def test_what_took_the_place_of_a_journal_is_not_written_to(place: Path) -> None:
    journal, said = failing(place)
    journal.path.unlink()
    journal.path.write_text("somebody else's")
    journal.answered(ONE, 1, 2.5)
    assert not journal.there()
    journal.close()
    assert said == [os.strerror(errno.ENOENT)]
    assert journal.path.read_text() == "somebody else's"


# A crash in the middle of a write


@pytest.mark.parametrize("kept", range(1, 30, 4))
def test_a_torn_last_line_is_left_out_and_cut_off(journal: Journal, kept: int) -> None:
    journal.answered(ONE, 1, 2.5)
    journal.close()
    whole = journal.path.read_bytes()
    torn = (json.dumps({"answer": TWO, "is": 2, "of": "x"}) + "\n").encode()[:kept]
    journal.path.write_bytes(whole + torn)
    sitting = read(journal.path)
    assert sitting is not None
    assert sitting.torn
    assert list(sitting.answers) == [ONE]
    again = Journal.reopen(KB, journal.path, refused)
    assert journal.path.read_bytes() == whole
    again.answered(TWO, 2, 2.5)
    again.close()
    sitting = read(journal.path)
    assert sitting is not None
    assert not sitting.torn
    assert list(sitting.answers) == [ONE, TWO]


def test_a_damaged_line_in_the_middle_costs_only_itself(journal: Journal) -> None:
    journal.answered(ONE, 1, 2.5)
    with journal.path.open("ab") as file:
        file.write(b"\0" * 4096 + b"\n")
    journal.answered(TWO, 2, 2.5)
    sitting = read(journal.path)
    assert sitting is not None
    assert sitting.torn
    assert list(sitting.answers) == [ONE, TWO]


# A disk that refuses


def failing(place: Path) -> tuple[Journal, list[str]]:
    said: list[str] = []
    return Journal.begin(KB, NOON, HEAD, said.append, place), said


def test_a_full_disk_is_said_once(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal, said = failing(place)
    journal.answered(ONE, 1, 2.5)

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "write", full)
    journal.answered(TWO, 2, 2.5)
    journal.answered(THREE, 3, 2.5)
    monkeypatch.undo()
    journal.answered(THREE, 3, 2.5)  # not after a gap
    journal.close()
    assert said == [os.strerror(errno.ENOSPC)]
    assert journal.failed
    sitting = read(journal.path)
    assert sitting is not None
    assert list(sitting.answers) == [ONE]


def test_a_disk_that_cannot_sync_is_said_once(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal, said = failing(place)

    def broken(_: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "fsync", broken)
    journal.answered(ONE, 1, 2.5)
    journal.answered(TWO, 2, 2.5)
    journal.close()
    assert said == [os.strerror(errno.EIO)]


def test_a_write_in_parts_is_finished(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[:7]))
    journal.answered(ONE, 3, 2.5)
    monkeypatch.undo()
    assert lines(journal)[-1] == {"answer": ONE, "is": 3, "of": fingerprint(KB, ONE), "after": 2.5}


@pytest.mark.parametrize("room", [0, 5, 60])
def test_a_disk_that_takes_only_a_part_leaves_a_journal_that_resumes(place: Path, room: int) -> None:
    journal, said = failing(place)
    journal.answered(ONE, 3, 2.5)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (journal.path.stat().st_size + room, before[1]))
    try:
        journal.answered(TWO, 2, 2.5)
        journal.answered(THREE, 2, 2.5)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        journal.close()
    assert said == [os.strerror(errno.EFBIG)]
    sitting = read(journal.path)
    assert sitting is not None
    assert sitting.torn is (room > 0)
    again = Journal.reopen(KB, journal.path, refused)
    again.answered(TWO, 1, 2.5)
    again.close()
    sitting = read(journal.path)
    assert sitting is not None
    assert {id_: answer for id_, (answer, _) in sitting.answers.items()} == {ONE: 3, TWO: 1}


def test_a_write_that_takes_nothing_is_a_full_disk(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal, said = failing(place)
    monkeypatch.setattr(os, "write", lambda *_: 0)
    journal.answered(ONE, 1, 2.5)
    journal.close()
    assert said == [os.strerror(errno.ENOSPC)]


def test_a_journal_that_cannot_begin_leaves_nothing_behind(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(OSError) as raised:  # noqa: PT011 - told apart by its number, not by the system's words
        Journal.begin(KB, NOON, HEAD, refused, place)
    assert raised.value.errno == errno.ENOSPC
    assert list(place.iterdir()) == []


def test_a_place_that_cannot_be_made_is_an_operating_system_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="file"):
        Journal.begin(KB, NOON, HEAD, refused, tmp_path / "file" / "sittings")


def test_a_directory_that_cannot_be_synced_or_closed_to_others_is_no_reason_to_refuse(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fsync = os.fsync

    def files_only(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        fsync(descriptor)

    def no_modes(*_: object, **__: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "fsync", files_only)
    monkeypatch.setattr(type(place), "chmod", no_modes)
    Journal.begin(KB, NOON, HEAD, refused, place).close()
    assert len(sittings(place).sittings) == 1


def test_a_journal_that_is_gone_cannot_be_reopened(journal: Journal) -> None:
    journal.close()
    journal.path.unlink()
    with pytest.raises(FileNotFoundError):
        Journal.reopen(KB, journal.path, refused)


def test_a_journal_that_is_deleted_while_it_is_opened_is_not_written_to(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.close()
    fcntl = pytest.importorskip("fcntl")
    monkeypatch.setattr(fcntl, "flock", lambda *_: journal.path.unlink())
    with pytest.raises(FileNotFoundError):
        Journal.reopen(KB, journal.path, refused)


def test_a_journal_that_is_deleted_on_the_way_is_said_once(place: Path) -> None:
    journal, said = failing(place)
    journal.answered(ONE, 1, 2.5)
    assert journal.there()
    journal.path.unlink()
    journal.answered(TWO, 1, 2.5)
    journal.answered(THREE, 1, 2.5)
    assert said == [os.strerror(errno.ENOENT)]
    assert not journal.there()
    journal.close()


@pytest.mark.parametrize("name", ["kb", "label"])
@pytest.mark.parametrize("text", ["\udcff", "/a/\ud800"])
def test_a_head_that_is_no_text_is_kept_where_it_may_be_none(place: Path, name: str, text: str) -> None:
    journal = Journal.begin(KB, NOON, HEAD | {name: text}, refused, place)
    journal.answered(ONE, 3, 2.5)
    journal.close()
    sitting = read(journal.path)
    assert sitting is not None
    # A folder may have such a name; a label would be in a result.
    assert sitting.head.get(name) == (text if name == "kb" else None)
    assert list(sitting.answers) == [ONE]


def test_whatever_goes_wrong_at_the_beginning_leaves_nothing_behind(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    place.mkdir(parents=True)
    with pytest.raises(KeyboardInterrupt):
        Journal.begin(KB, NOON, HEAD, refused, place)
    assert list(place.iterdir()) == []


# The directory


def test_what_a_link_leads_to_keeps_its_mode(place: Path, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o755)
    place.parent.mkdir()
    place.symlink_to(shared)
    journal = Journal.begin(KB, NOON, HEAD, refused, place)
    journal.close()
    assert stat.S_IMODE(shared.stat().st_mode) == 0o755
    assert stat.S_IMODE(journal.path.stat().st_mode) == 0o600


def test_nothing_is_kept_in_a_directory_of_another_user(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place.mkdir(parents=True, mode=0o777)
    monkeypatch.setattr(os, "geteuid", lambda: place.stat().st_uid + 1)
    with pytest.raises(ForeignPlaceError) as caught:
        Journal.begin(KB, NOON, HEAD, refused, place)
    assert caught.value.place == place
    assert list(place.iterdir()) == []


def test_a_journal_that_is_held_while_it_begins_cannot_be_kept(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")

    def held(*_: object) -> None:
        raise BlockingIOError

    monkeypatch.setattr(fcntl, "flock", held)
    with pytest.raises(OSError, match=os.strerror(errno.EAGAIN)):
        Journal.begin(KB, NOON, HEAD, refused, place)
    assert list(place.iterdir()) == []
