"""One saved sitting, read from its journal with suspicion."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ecomfit.fit.parameters import GOALS
from ecomfit.quiz.expectation_check import is_statement
from ecomfit.quiz.journal_format import SCHEMA

#: A journal of a thousand answers has a hundredth of this; what is larger is none.
MAX_BYTES = 10_000_000
#: Nobody takes as many seconds (a year) for an answer.
LONGEST = 365 * 24 * 3600
_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z_-]{0,63}")
#: What the first line says, and of which type; anything else there is left out.
_HEAD: dict[str, type] = {
    "started": str,
    "knowledge": str,
    "kb": str,
    "lang": str,
    "goal": str,
    "full": bool,
    "max_questions": int,
    "min_questions": int,
    "label": str,
}
#: What of that may be set anew, by going back to it or when the sitting is gone on with.
_SETTINGS = frozenset({"goal", "lang", "full", "max_questions", "min_questions"})


@dataclass(frozen=True, slots=True)
class SavedSitting:
    """What a journal holds.

    Attributes:
        head: how the sitting began: started (ISO 8601), knowledge (hash), kb (None: the default one), label; and lang,
            goal, full, max_questions and min_questions as set last. Empty where the line that said so is damaged.
        answers: question or statement id → (answer, fingerprint of what was asked).
        seconds: id → how long the answer took, where that is known.
        skipped: id → fingerprint, of what was left out.
        order: ids of what was answered or left out, in the order they first were.
        due: the question that was open when an earlier one was answered anew, and its fingerprint.
        conditions: condition id → whether it is met, None where it was left out.
        top: the first role of the result, once the sitting was finished, and unless it was gone on with after that.
        torn: whether a line was damaged, such as one cut off in a crash, and is left out.
    """

    id: str
    path: Path
    head: dict[str, Any]
    answers: dict[str, tuple[int, str]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    due: tuple[str, str] | None = None
    conditions: dict[str, bool | None] = field(default_factory=dict)
    top: str | None = None
    torn: bool = False

    @property
    def finished(self) -> bool:
        """Whether the last question was answered."""
        return self.top is not None

    @property
    def asked(self) -> int:
        """How many questions are answered: what a report counts, which leaves out the statements about jobs."""
        return sum(not is_statement(id_) for id_ in self.answers)

    def with_settings(self, settings: Mapping[str, Any]) -> SavedSitting:
        """Return the same answers under another goal, or for more or fewer questions; the file stays as it is."""
        return replace(self, head={**self.head, **settings})


def read(path: Path) -> SavedSitting | None:
    """Read a journal; None for a file that is none."""
    lines = _lines(path)
    if lines is None:
        return None
    first, events, torn = lines
    answers: dict[str, tuple[int, str]] = {}
    seconds: dict[str, float] = {}
    skipped: dict[str, str] = {}
    order: dict[str, None] = {}
    due: tuple[str, str] | None = None
    conditions: dict[str, bool | None] = {}
    top: str | None = None
    head = _head(first)
    for event in events:
        match event:
            case {"answer": str(id_), "is": int(answer), "of": str(of)}:
                answers[id_] = (answer, of)
                seconds.pop(id_, None)
                if (after := _seconds(event.get("after"))) is not None:
                    seconds[id_] = after
                skipped.pop(id_, None)
                order[id_] = None
                top = None
            case {"skip": str(id_), "of": str(of)}:
                answers.pop(id_, None)
                seconds.pop(id_, None)
                skipped[id_] = of
                order[id_] = None
                top = None
            case {"due": str(id_), "of": str(of)}:
                due = (id_, of)
            case {"condition": str(id_), "met": (bool() | None) as met}:
                conditions[id_] = met
            case {"settings": dict(settings)}:
                head |= {name: value for name, value in _head(settings).items() if name in _SETTINGS}
                top = None
            case {"finished": str(role)}:
                top = role
            case _:
                torn = True
    return SavedSitting(path.stem, path, head, answers, seconds, skipped, tuple(order), due, conditions, top, torn)


def _lines(path: Path) -> tuple[dict[str, Any], list[dict[str, Any]], bool] | None:
    """Return what the first line of a journal says, what the others do, and whether one of its ends is damaged."""
    data = _bytes(path)
    if data is None:
        return None
    *lines, rest = data.split(b"\n")
    first, *events = [_event(line) for line in lines] or [{}]
    if first.get("schema") != SCHEMA and (first or not any(_is_of_a_sitting(event) for event in events)):
        return None
    return first, events, bool(rest) or not first


def _is_of_a_sitting(event: dict[str, Any]) -> bool:
    """Tell whether a line can only be one of a sitting, which makes a journal of a file whose first line is damaged."""
    match event:
        case {"answer": str(), "is": int(), "of": str()} | {"skip": str(), "of": str()}:
            return True
        case {"condition": str(), "met": bool() | None}:
            return True
    return False


def _seconds(after: object) -> float | None:
    """Return how long an answer took, None for what cannot be so."""
    if type(after) in (int, float) and 0 <= after < LONGEST:  # type: ignore[operator]
        return float(after)  # type: ignore[arg-type]
    return None


def _bytes(path: Path) -> bytes | None:
    try:
        if not _ID.fullmatch(path.stem) or not path.is_file():
            return None
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError:
        return None
    return data if len(data) <= MAX_BYTES else None


def _head(event: dict[str, Any]) -> dict[str, Any]:
    head = {name: event[name] for name, kind in _HEAD.items() if type(event.get(name)) is kind}
    # The name of a folder may be no text; anything else is shown, or goes into a result.
    head = {name: value for name, value in head.items() if name == "kb" or _is_text(value)}
    if event.get("kb", "") is None:
        head["kb"] = None
    if head.get("goal") not in GOALS:
        head.pop("goal", None)
    for number in ("max_questions", "min_questions"):
        if head.get(number, 1) < 1:
            head.pop(number)
    return head


def _event(line: bytes) -> dict[str, Any]:
    """Return what a line says, nothing where it is damaged."""
    try:
        event = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(event, dict):
        return {}
    return event if event.get("schema") == SCHEMA or _is_text(json.dumps(event, ensure_ascii=False)) else {}


def _is_text(value: object) -> bool:
    """Tell whether a value can be shown: half a character, written as an escape, cannot."""
    try:
        str(value).encode()
    except UnicodeEncodeError:
        return False
    return True
