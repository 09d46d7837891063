"""Writing a sitting's journal: each event is on disk before the next question shows."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from errno import ENOSPC
from typing import TYPE_CHECKING, Any

from ecomfit.quiz.journal import SCHEMA, OpenElsewhereError, directory, fingerprint, lock, reason

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from ecomfit.knowledge.records import KnowledgeBase


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
        """Begin a new journal of its own; raises OSError where none can be kept.

        `on_failure` is called once, with the system's reason, when a later write fails.
        """
        place = place or directory()
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        with suppress(OSError):  # a file system without permissions still keeps a journal
            place.chmod(0o700)
        path, descriptor = _create(place, started.strftime("%Y%m%d-%H%M%S"))
        journal = cls(path, descriptor, kb, on_failure)
        try:
            lock(descriptor, path)
            journal._write({"schema": SCHEMA, "started": started.isoformat(), "knowledge": kb.hash} | head)
            _sync_directory(place)
        except OSError:
            journal.close()
            path.unlink()
            raise
        return journal

    @classmethod
    def reopen(cls, kb: KnowledgeBase, path: Path, on_failure: Callable[[str], None]) -> Journal:
        """Go on with a journal, cutting off a torn last line.

        Raises:
            OSError: where it cannot be written.
            OpenElsewhereError: while another process writes it.
        """
        descriptor = os.open(path, os.O_RDWR | os.O_APPEND)
        journal = cls(path, descriptor, kb, on_failure)
        try:
            lock(descriptor, path)
            os.ftruncate(descriptor, path.read_bytes().rfind(b"\n") + 1)
        except (OSError, OpenElsewhereError):
            journal.close()
            raise
        return journal

    def answered(self, id_: str, answer: int) -> None:
        """Keep an answer."""
        self._append({"answer": id_, "is": answer, "of": fingerprint(self._kb, id_)})

    def skipped(self, id_: str) -> None:
        """Keep that a question was left out."""
        self._append({"skip": id_, "of": fingerprint(self._kb, id_)})

    def condition(self, id_: str, met: bool) -> None:
        """Keep whether a condition is met."""
        self._append({"condition": id_, "met": met})

    def finished(self, top: str) -> None:
        """Keep that the sitting is over, and its first role."""
        self._append({"finished": top})

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

    def _write(self, event: dict[str, Any]) -> None:
        line = (json.dumps(event, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
        while line:  # a disk that is almost full takes a part; the next write then says what is wrong
            written = os.write(self._descriptor, line)
            if not written:
                raise OSError(ENOSPC, os.strerror(ENOSPC))
            line = line[written:]
        os.fsync(self._descriptor)


def _create(place: Path, stamp: str) -> tuple[Path, int]:
    """Create a file that no other sitting has, also when two begin in the same second."""
    for number in range(1, 1000):
        path = place / (f"{stamp}.jsonl" if number == 1 else f"{stamp}-{number}.jsonl")
        with suppress(FileExistsError):
            return path, os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)
    raise FileExistsError(f"{place / stamp}: too many sittings began in this second")


def _sync_directory(place: Path) -> None:
    """Make a new file's name as safe as its content, where directories can be synced."""
    with suppress(OSError):
        descriptor = os.open(place, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
