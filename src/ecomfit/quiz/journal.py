"""Writing a sitting's journal: each event is on disk before the next question shows."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from errno import EACCES, EAGAIN, EEXIST, ENOENT, ENOSPC
from pathlib import Path
from typing import Any

from ecomfit.disk import reason, sync_folder
from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.quiz.journal_format import SCHEMA, SUFFIX, OpenElsewhereError, fingerprint, lock
from ecomfit.quiz.saved_folder import directory


class ForeignPlaceError(PermissionError):
    """The directory of sittings belongs to another user."""

    def __init__(self, place: Path) -> None:
        """Say which."""
        super().__init__(EACCES, os.strerror(EACCES), str(place))
        self.place = place


class Journal:
    """Appends events to one sitting's file. Once writing fails it says so once and writes no more."""

    def __init__(self, path: Path, descriptor: int, kb: KnowledgeBase, on_failure: Callable[[str], None]) -> None:
        """Use `begin` or `reopen`."""
        self.path = path
        self.id = path.stem
        self.failed = False
        self._on_failure = on_failure
        self._descriptor = descriptor
        self._kb = kb

    @classmethod
    def begin(
        cls,
        kb: KnowledgeBase,
        started: datetime,
        head: dict[str, Any],
        on_failure: Callable[[str], None],
        place: Path | None = None,
    ) -> Journal:
        """Begin a new journal of its own.

        `on_failure` is called once, with the system's reason, when a later write fails.

        Raises:
            OSError: where none can be kept.
            ForeignPlaceError: where the directory is another user's, who could do anything with what is kept there.
        """
        place = place or directory()
        _make(place)
        path, descriptor = _create(place, started.strftime("%Y%m%d-%H%M%S"))
        journal = cls(path, descriptor, kb, on_failure)
        try:
            if not lock(descriptor):  # somebody is about to delete all that is kept
                raise BlockingIOError(EAGAIN, os.strerror(EAGAIN))
            journal._write({"schema": SCHEMA, "started": started.isoformat(), "knowledge": kb.hash} | head)
            sync_folder(place)
        except BaseException:
            journal.close()
            path.unlink(missing_ok=True)
            raise
        return journal

    @classmethod
    def reopen(cls, kb: KnowledgeBase, path: Path, on_failure: Callable[[str], None]) -> Journal:
        """Go on with a journal, cutting off a torn last line.

        Raises:
            OSError: where it cannot be written, or was deleted meanwhile.
            OpenElsewhereError: while another process writes it.
        """
        descriptor = os.open(path, os.O_RDWR | os.O_APPEND)
        journal = cls(path, descriptor, kb, on_failure)
        try:
            if not lock(descriptor):
                raise OpenElsewhereError(journal.id)
            journal._find()
            os.ftruncate(descriptor, path.read_bytes().rfind(b"\n") + 1)
        except (OSError, OpenElsewhereError):
            journal.close()
            raise
        return journal

    def answered(self, id_: str, answer: int, seconds: float) -> None:
        """Keep an answer, and how long it took."""
        self._append({"answer": id_, "is": answer, "of": fingerprint(self._kb, id_), "after": seconds})

    def skipped(self, id_: str) -> None:
        """Keep that a question was left out."""
        self._append({"skip": id_, "of": fingerprint(self._kb, id_)})

    def due(self, id_: str) -> None:
        """Keep which question is open while an earlier one is answered anew."""
        self._append({"due": id_, "of": fingerprint(self._kb, id_)})

    def condition(self, id_: str, met: bool | None) -> None:
        """Keep whether a practical condition is met, None where it was left out."""
        self._append({"condition": id_, "met": met})

    def settings(self, changes: Mapping[str, Any]) -> None:
        """Keep what is set anew, such as the goal or the number of questions, by the names of the first line."""
        self._append({"settings": dict(changes)})

    def finished(self, top: str) -> None:
        """Keep that the sitting is over, and its first role."""
        self._append({"finished": top})

    def there(self) -> bool:
        """Tell whether what was written is still where sittings are kept."""
        try:
            self._find()
        except OSError:
            return False
        return True

    def close(self) -> None:
        """Let go of the file."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def _append(self, event: dict[str, Any]) -> None:
        if self.failed:
            return
        try:
            self._write(event)
        except OSError as error:
            self.failed = True
            self._on_failure(reason(error))

    def _find(self) -> None:
        """Raise OSError where the file no longer has the name by which it would be found."""
        if not os.path.samestat(os.fstat(self._descriptor), self.path.stat()):
            raise FileNotFoundError(ENOENT, os.strerror(ENOENT))

    def _write(self, event: dict[str, Any]) -> None:
        self._find()
        line = _line(event)
        while line:  # a disk that is almost full takes a part; the next write then says what is wrong
            written = os.write(self._descriptor, line)
            if not written:
                raise OSError(ENOSPC, os.strerror(ENOSPC))
            line = line[written:]
        os.fsync(self._descriptor)


def _line(event: dict[str, Any]) -> bytes:
    try:
        text = json.dumps(event, ensure_ascii=False, separators=(",", ":")).encode()
    except UnicodeEncodeError:  # the name of a folder need not be text
        text = json.dumps(event, separators=(",", ":")).encode()
    return text + b"\n"


def _make(place: Path) -> None:
    """Make the directory of sittings where there is none, and close it to others."""
    new = [folder for folder in (place, *place.parents) if not folder.exists()]
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    for folder in new:
        sync_folder(folder.parent)
    if hasattr(os, "geteuid") and os.geteuid() not in (0, place.stat().st_uid):
        raise ForeignPlaceError(place)
    if not place.is_symlink():  # what a link leads to may be meant for others too; the journals are closed to them
        with suppress(OSError):  # a file system without permissions still keeps a journal
            place.chmod(0o700)


def _create(place: Path, stamp: str) -> tuple[Path, int]:
    """Create a file that no other sitting has, also when two begin in the same second."""
    for number in range(1, 1000):
        name = stamp if number == 1 else f"{stamp}-{number}"
        path = place / f"{name}{SUFFIX}"
        with suppress(FileExistsError):
            return path, os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)
    raise FileExistsError(EEXIST, os.strerror(EEXIST), str(place / stamp))
