"""A sitting on disk: an append-only journal, one JSON line an event, safe before the next question shows."""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ecomfit.errors import NotFoundError, UsageError
from ecomfit.quiz.statements import all_statements

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from ecomfit.knowledge.records import KnowledgeBase

SCHEMA = "ecomfit/sitting/1"
_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{0,63}")


def directory() -> Path:
    """Return where sittings are kept: the platform's data directory, which only the person themselves can read."""
    from platformdirs import user_data_path

    return user_data_path("ecomfit", appauthor=False) / "sittings"


@dataclass(frozen=True, slots=True)
class Sitting:
    """What a journal holds.

    Attributes:
        head: how the sitting began: started (ISO 8601), knowledge (hash), kb, lang, goal, full, max_questions, label.
        answers: question or statement id → (answer, fingerprint of what was asked), in the order they came up.
        skipped: ids of what was left out, in that order.
        conditions: condition id → whether it is met.
        top: the first role of the result, once the sitting was finished.
        torn: whether a last line was cut off and is left out.
    """

    id: str
    path: Path
    head: dict[str, Any]
    answers: dict[str, tuple[int, str]] = field(default_factory=dict)
    skipped: tuple[str, ...] = ()
    conditions: dict[str, bool] = field(default_factory=dict)
    top: str | None = None
    torn: bool = False

    @property
    def finished(self) -> bool:
        """Whether the last question was answered."""
        return self.top is not None


def fingerprint(kb: KnowledgeBase, id_: str) -> str:
    """Return a short digest of what a question or statement asks, so that an answer is never read as another's."""
    asked = kb.questions.get(id_) or all_statements(kb).get(id_)
    return sha256(repr(asked).encode()).hexdigest()[:12]


class Journal:
    """Appends events to one sitting's file. Once writing fails it says so once and writes no more."""

    def __init__(self, path: Path, descriptor: int, kb: KnowledgeBase) -> None:
        """Use `begin` or `reopen`."""
        self.path = path
        self.id = path.stem
        self.failure: str | None = None
        self.on_failure: Callable[[str], None] = lambda _: None
        self._descriptor = descriptor
        self._kb = kb

    @classmethod
    def begin(cls, kb: KnowledgeBase, started: datetime, head: dict[str, Any], place: Path | None = None) -> Journal:
        """Begin a new journal of its own; raises OSError where none can be kept."""
        place = place or directory()
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        stamp = started.strftime("%Y%m%d-%H%M%S")
        for number in range(1, 1000):
            path = place / (f"{stamp}.jsonl" if number == 1 else f"{stamp}-{number}.jsonl")
            try:
                descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o600)
            except FileExistsError:
                continue
            _lock(descriptor, path)
            journal = cls(path, descriptor, kb)
            journal._append({"schema": SCHEMA, "started": started.isoformat(), "knowledge": kb.hash} | head)
            return journal
        raise FileExistsError(f"{place / stamp}: too many sittings began in this second")

    @classmethod
    def reopen(cls, kb: KnowledgeBase, sitting: Sitting) -> Journal:
        """Go on with a journal, cutting off a torn last line; raises UsageError while it is open elsewhere."""
        descriptor = os.open(sitting.path, os.O_RDWR | os.O_APPEND)
        _lock(descriptor, sitting.path)
        data = sitting.path.read_bytes()
        os.ftruncate(descriptor, data.rfind(b"\n") + 1)
        return cls(sitting.path, descriptor, kb)

    def answered(self, id_: str, answer: int) -> None:
        """Keep an answer."""
        self._append({"answer": id_, "is": answer, "of": fingerprint(self._kb, id_)})

    def skipped(self, id_: str) -> None:
        """Keep that a question was left out."""
        self._append({"skip": id_})

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
        if self.failure is not None:
            return
        line = (json.dumps(event, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
        try:
            # One write of one line: what another process or a crash sees is a whole line or none, or a torn last one.
            written = os.write(self._descriptor, line)
            if written != len(line):
                raise OSError(28, "no space left on the device")
            os.fsync(self._descriptor)
        except OSError as error:
            self.failure = error.strerror or str(error)
            self.on_failure(self.failure)


def _lock(descriptor: int, path: Path) -> None:
    """Hold a journal for this process, so that two sittings cannot mix in it."""
    try:
        import fcntl
    except ImportError:  # Windows: a file that is being written is not opened a second time by people there either
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise UsageError(f"{path.stem}: this sitting is open in another window; finish it there") from None


def read(path: Path) -> Sitting | None:
    """Read a journal; None for a file that is none."""
    data = path.read_bytes()
    whole, _, rest = data.rpartition(b"\n")
    events = [event for line in whole.splitlines() if isinstance(event := _event(line), dict)]
    if not events or events[0].get("schema") != SCHEMA:
        return None
    answers: dict[str, tuple[int, str]] = {}
    skipped: dict[str, None] = {}
    conditions: dict[str, bool] = {}
    top: str | None = None
    for event in events[1:]:
        match event:
            case {"answer": str(id_), "is": int(answer), "of": str(of)}:
                answers[id_] = (answer, of)
                skipped.pop(id_, None)
            case {"skip": str(id_)}:
                answers.pop(id_, None)
                skipped[id_] = None
            case {"condition": str(id_), "met": bool(met)}:
                conditions[id_] = met
            case {"finished": str(first)}:
                top = first
    return Sitting(path.stem, path, events[0], answers, tuple(skipped), conditions, top, torn=bool(rest))


def _event(line: bytes) -> Any:
    try:
        return json.loads(line)
    except ValueError:
        return None


def sittings(place: Path | None = None) -> list[Sitting]:
    """Return every sitting, newest first."""
    place = place or directory()
    if not place.is_dir():
        return []
    found = (read(path) for path in place.glob("*.jsonl"))
    return sorted((s for s in found if s is not None), key=lambda s: (str(s.head.get("started")), s.id), reverse=True)


def find(id_: str | None, place: Path | None = None) -> Sitting:
    """Return the sitting of an id, or the newest one.

    Raises:
        NotFoundError: when there is none.
    """
    saved = sittings(place)
    if id_ is None:
        if not saved:
            raise NotFoundError("there is no saved sitting")
        return saved[0]
    for sitting in saved:
        if sitting.id == id_ and _ID.fullmatch(id_):
            return sitting
    raise NotFoundError(f"there is no saved sitting `{id_}`; `ecomfit history` lists them")


def delete(sitting: Sitting) -> None:
    """Delete a sitting for good."""
    sitting.path.unlink(missing_ok=True)
