"""The sittings kept on this computer: listed, found, and deleted."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from ecomfit.quiz.journal_format import SUFFIX, OpenElsewhereError, lock
from ecomfit.quiz.saved import SavedSitting, read

#: Clocks of two computers differ by less; what is dated later than this was dated by a clock that was wrong.
_AHEAD = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class SavedSittings:
    """All that is kept.

    Attributes:
        sittings: those that can be read, newest first.
        unreadable: the files of those that cannot: damaged, of a newer version, or closed to this person.
    """

    sittings: tuple[SavedSitting, ...]
    unreadable: tuple[Path, ...]

    def newest(self, *, unfinished: bool = False) -> SavedSitting | None:
        """Return the newest sitting, or the newest unfinished one; None where there is none."""
        return next((sitting for sitting in self.sittings if not (unfinished and sitting.finished)), None)

    def meant(self, id_: str) -> list[str]:
        """Return the ids that an id, or the beginning of one, may stand for: a whole one stands for itself alone."""
        ids = list(self.paths())
        return [id_] if id_ in ids else [each for each in ids if id_ and each.startswith(id_)]

    def find(self, id_: str) -> SavedSitting | None:
        """Return the sitting of a whole id; None where it cannot be read or is not there."""
        return next((sitting for sitting in self.sittings if sitting.id == id_), None)

    def paths(self) -> dict[str, Path]:
        """Return every file by the id of its sitting, whether it can be read or not."""
        return {sitting.id: sitting.path for sitting in self.sittings} | {path.stem: path for path in self.unreadable}


def directory() -> Path:
    """Return where sittings are kept: the platform's data directory, which only the person themselves can read."""
    from platformdirs import user_data_path

    return user_data_path("ecomfit", appauthor=False) / "sittings"


def file_of(id_: str) -> Path:
    """Return where the sitting of a whole id is kept, if it is."""
    return directory() / f"{id_}{SUFFIX}"


def sittings(place: Path | None = None) -> SavedSittings:
    """Return all that is kept.

    Raises:
        OSError: where the directory cannot be read.
    """
    readable: list[SavedSitting] = []
    unreadable: list[Path] = []
    for path in _files(place or directory()):
        sitting = read(path)
        if sitting is None:
            unreadable.append(path)
        else:
            readable.append(sitting)
    now = datetime.now(UTC)
    newest_first = sorted(readable, key=lambda sitting: _age(sitting, now), reverse=True)
    return SavedSittings(tuple(newest_first), tuple(unreadable))


def delete(files: Iterable[Path]) -> dict[str, OSError | OpenElsewhereError]:
    """Delete sittings for good; return those that are still there, by id, with the reason.

    Each is held while it is deleted, so that nobody goes on with one that is about to be gone.

    Raises:
        OpenElsewhereError: while another process writes one of them; none is deleted then.
    """
    paths = list(files)
    for path in paths:
        with ExitStack() as locks:
            _hold(path, locks)
    failures: dict[str, OSError | OpenElsewhereError] = {}
    for path in paths:
        try:
            with ExitStack() as locks:
                _hold(path, locks)
                path.unlink(missing_ok=True)
        except (OSError, OpenElsewhereError) as error:
            failures[path.stem] = error
    return failures


def _hold(path: Path, locks: ExitStack) -> None:
    """Lock a sitting's file; one that cannot be opened is open to nobody else of this person either."""
    if os.name == "nt":  # where an open file cannot be deleted
        return
    with suppress(OSError):
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        locks.callback(os.close, descriptor)
        if not lock(descriptor):
            raise OpenElsewhereError(path.stem)


def _files(place: Path) -> list[Path]:
    """Return the files of sittings, also those whose name was changed; nothing else is in this directory of ours."""
    try:
        entries = sorted(os.scandir(place), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return []
    files = (entry for entry in entries if entry.name.endswith(SUFFIX) and not entry.name.startswith("."))
    return [Path(entry.path) for entry in files if Path(entry.path).is_file()]


def _age(sitting: SavedSitting, now: datetime) -> tuple[bool, datetime, str]:
    """Return what sittings are ordered by: when they began, those that claim to begin in the future before all."""
    start = _start_of(sitting)
    return start <= now + _AHEAD, start, sitting.id


def _start_of(sitting: SavedSitting) -> datetime:
    """Return when a sitting began: as it says, else as its name does."""
    with suppress(ValueError, OverflowError):
        start = datetime.fromisoformat(sitting.head.get("started", ""))
        return start.astimezone(UTC) if start.tzinfo else start.replace(tzinfo=UTC)
    with suppress(ValueError):
        return datetime.strptime(sitting.id[:15], "%Y%m%d-%H%M%S").replace(tzinfo=UTC)
    return datetime.min.replace(tzinfo=UTC)
