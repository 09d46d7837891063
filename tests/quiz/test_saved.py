"""Reading a saved sitting: a file may say anything without ending in a traceback."""

from __future__ import annotations

import errno
import json
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ecomfit.quiz.expectation_check import all_statements, is_statement
from ecomfit.quiz.from_answers import resume
from ecomfit.quiz.journal import Journal
from ecomfit.quiz.journal_format import SCHEMA, fingerprint
from ecomfit.quiz.saved import MAX_BYTES, read
from ecomfit.quiz.saved_folder import sittings
from quiz.bases import DEFAULT, KB

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ecomfit.knowledge.records import KnowledgeBase

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
HEAD: dict[str, Any] = {"lang": "id", "goal": "grow", "full": False, "max_questions": 12, "label": "Rina", "kb": None}
ONE, TWO, THREE = list(KB.questions)[:3]
GOOD = {"schema": SCHEMA, "started": NOON.isoformat(), "knowledge": KB.hash}


def refused(reason: str) -> None:
    pytest.fail(f"could not write: {reason}")


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal.begin(KB, NOON, HEAD, refused, tmp_path)
    yield journal
    journal.close()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"not JSON\n",
        b"[]\n",
        b"null\n",
        b'"ecomfit/sitting/1"\n',
        b'{"schema": "ecomfit/sitting/2"}\n',
        b'{"schema": ["ecomfit/sitting/1"]}\n',
        b'{"schema": "ecomfit/sitting/1"}',  # not even a whole first line
        b"\xff\xfe\n",
        b"\0" * 100 + b"\n",
        b"[" * 200_000 + b"\n",
        b'{"a":' * 200_000 + b"\n",
        b"9" * 10_000 + b"\n",
        b'not JSON\n{"finished": "nothing of a sitting before it"}\n',
    ],
    ids=lambda content: content[:20].decode("ascii", "replace"),
)
def test_a_file_that_is_no_journal_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(content)
    assert read(path) is None
    assert sittings(tmp_path).sittings == ()


def test_things_that_are_no_files_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "directory.jsonl").mkdir()
    (tmp_path / "nowhere.jsonl").symlink_to(tmp_path / "missing")
    (tmp_path / "loop.jsonl").symlink_to(tmp_path / "loop.jsonl")
    os.mkfifo(tmp_path / "pipe.jsonl")
    good = json.dumps(GOOD) + "\n"
    for name in ("-rf.jsonl", "a b.jsonl", "é.jsonl", ".jsonl", f"{'a' * 65}.jsonl", "a.json", "..jsonl"):
        (tmp_path / name).write_text(good)
    assert sittings(tmp_path).sittings == ()


def test_a_file_that_cannot_be_read_is_left_alone(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(type(journal.path), "open", refuse)
    assert read(journal.path) is None


def test_a_file_that_is_far_too_large_is_no_journal(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(json.dumps(GOOD).encode() + b"\n")
    assert read(path) is not None
    with path.open("ab") as file:
        file.truncate(MAX_BYTES + 1)
    assert read(path) is None


@pytest.mark.parametrize(
    "head",
    [
        {"goal": 5},
        {"goal": ["now"]},
        {"goal": "rich"},
        {"max_questions": 0},
        {"max_questions": -3},
        {"max_questions": True},
        {"max_questions": "12"},
        {"max_questions": 1e9},
        {"full": "yes"},
        {"lang": 7},
        {"label": {"a": 1}},
        {"kb": False},
        {"started": 20260301},
        {"knowledge": None},
    ],
    ids=str,
)
def test_a_head_of_the_wrong_kind_is_as_if_it_were_not_there(tmp_path: Path, head: dict[str, Any]) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(GOOD | head) + "\n")
    sitting = read(path)
    assert sitting is not None
    assert not sitting.head.keys() & (head.keys() - GOOD.keys())
    quiz = resume(KB, sitting, "en").quiz
    assert (quiz.goal, quiz.max_questions, quiz.full) == ("balanced", 30, False)


HOSTILE = [
    "not JSON",
    "[]",
    '{"answer": 5, "is": 1, "of": "x"}',
    '{"answer": "poster", "is": "4", "of": "x"}',
    '{"answer": "poster", "is": 4.0, "of": "x"}',
    '{"answer": "poster", "is": NaN, "of": "x"}',
    '{"answer": "poster", "is": 4}',
    '{"answer": ["poster"], "is": 4, "of": "x"}',
    '{"skip": null, "of": "x"}',
    '{"condition": "own_vehicle", "met": 1}',
    '{"finished": 3}',
    '{"answer": "\\ud800", "is": 4, "of": "x"}',
    '{"finished": "\\udfff"}',
    '{"settings": "now"}',
    "{" * 100_000,
]


@pytest.mark.parametrize("first", ['X"schema": "ecomfit/sitting/1"}', "", "\0" * 40, "[]"])
def test_a_damaged_first_line_costs_only_what_it_said(journal: Journal, first: str) -> None:
    journal.answered(ONE, 3, 2.5)
    journal.close()
    rest = journal.path.read_text(encoding="utf-8").split("\n", 1)[1]
    journal.path.write_text(f"{first}\n{rest}", encoding="utf-8")
    sitting = read(journal.path)
    assert sitting is not None
    assert sitting.torn
    assert sitting.head == {}
    resumed = resume(KB, sitting, "en")
    assert resumed.quiz.answers == {ONE: 3}
    assert (resumed.lost, resumed.changed) == ((), False)
    again = Journal.reopen(KB, journal.path, refused)
    again.answered(TWO, 1, 2.5)
    again.close()
    sitting = read(journal.path)
    assert sitting is not None
    assert list(sitting.answers) == [ONE, TWO]


@pytest.mark.parametrize("met", [True, None])
def test_a_damaged_first_line_does_not_cost_the_practical_matters_where_there_is_nothing_else(
    journal: Journal, met: bool | None
) -> None:
    journal.condition("own_vehicle", met=met)
    rest = journal.path.read_text(encoding="utf-8").split("\n", 1)[1]
    journal.path.write_text(f"X\n{rest}", encoding="utf-8")
    sitting = read(journal.path)
    assert sitting is not None
    assert sitting.conditions == {"own_vehicle": met}


def test_what_was_set_last_holds(journal: Journal) -> None:
    journal.settings({"goal": "grow", "lang": "en"})
    journal.settings({"goal": "now", "label": "somebody else"})
    sitting = read(journal.path)
    assert sitting is not None
    assert (sitting.head["goal"], sitting.head["lang"]) == ("now", "en")
    assert sitting.head.get("label") != "somebody else"


@pytest.mark.parametrize("schema", ["ecomfit/sitting/2", "something/else", None])
def test_the_answers_of_another_format_are_not_guessed_at(tmp_path: Path, schema: str | None) -> None:
    path = tmp_path / "a.jsonl"
    answer = {"answer": ONE, "is": 3, "of": fingerprint(KB, ONE)}
    path.write_text("".join(json.dumps(line) + "\n" for line in ({"schema": schema}, answer)))
    assert read(path) is None


@pytest.mark.parametrize("line", HOSTILE, ids=lambda line: line[:40])
def test_a_line_that_says_nothing_is_left_out_and_told(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.jsonl"
    answer = json.dumps({"answer": "poster", "is": 4, "of": fingerprint(KB, "poster")})
    path.write_text("\n".join([json.dumps(GOOD), line, answer, ""]))
    sitting = read(path)
    assert sitting is not None
    assert sitting.torn
    assert (list(sitting.answers), sitting.conditions, sitting.top) == (["poster"], {}, None)


ANY_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["poster", "now", ONE, "../x"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
FIELDS = ["answer", "is", "of", "skip", "condition", "met", "finished", "settings", "schema"]


@pytest.mark.slow
@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(
    head=st.dictionaries(st.sampled_from(sorted(HEAD)), ANY_JSON),
    events=st.lists(st.dictionaries(st.sampled_from(FIELDS), ANY_JSON, max_size=4), max_size=6),
    rest=st.binary(max_size=30),
)
def test_whatever_a_journal_says_it_resumes(
    tmp_path: Path, head: dict[str, Any], events: list[dict[str, Any]], rest: bytes
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"".join(json.dumps(event).encode() + b"\n" for event in [head | GOOD, *events]) + rest)
    sitting = read(path)
    if sitting is not None:
        quiz = resume(KB, sitting, "en").quiz
        assert all(1 <= answer <= 9 for answer in quiz.answers.values())
        quiz.next_question()


# Gone on with under other settings


def test_what_was_set_last_holds_and_the_rest_of_the_first_line_stays(journal: Journal) -> None:
    journal.settings({"goal": "now", "max_questions": 20})
    journal.settings({"max_questions": 5, "full": True})
    sitting = read(journal.path)
    assert sitting is not None
    assert not sitting.torn
    changed = {"goal": "now", "max_questions": 5, "full": True}
    assert sitting.head == HEAD | {"started": NOON.isoformat(), "knowledge": KB.hash} | changed


@pytest.mark.parametrize(
    "settings",
    [{"goal": "rich"}, {"max_questions": 0}, {"full": 1}, {"label": "Budi"}, {"knowledge": "x"}, {}],
    ids=str,
)
def test_settings_that_cannot_be_change_nothing(journal: Journal, settings: dict[str, Any]) -> None:
    before = read(journal.path)
    assert before is not None
    journal.settings(settings)
    after = read(journal.path)
    assert after is not None
    assert after.head == before.head


def test_a_finished_sitting_that_goes_on_is_unfinished_until_its_new_end(journal: Journal) -> None:
    def top() -> str | None:
        sitting = read(journal.path)
        assert sitting is not None
        return sitting.top

    journal.answered(ONE, 1, 2.5)
    journal.finished("courier")
    assert top() == "courier"
    journal.settings({"full": True})
    assert top() is None
    journal.finished("seller")
    assert top() == "seller"
    journal.answered(TWO, 1, 2.5)
    assert top() is None
    journal.finished("designer")
    journal.skipped(THREE)
    assert top() is None


def test_a_line_of_settings_that_was_cut_off_leaves_the_sitting_as_it_was(journal: Journal) -> None:
    journal.answered(ONE, 1, 2.5)
    journal.finished("courier")
    whole = journal.path.read_bytes()
    journal.settings({"goal": "now", "max_questions": 20})
    line = journal.path.read_bytes().removeprefix(whole)
    before = read(journal.path)
    assert before is not None
    for length in range(len(line)):
        journal.path.write_bytes(whole + line[:length])
        sitting = read(journal.path)
        assert sitting is not None
        assert (sitting.head["goal"], sitting.head["max_questions"], sitting.top) == ("grow", 12, "courier")
        assert list(sitting.answers) == [ONE]


def test_answers_to_statements_are_not_counted_as_questions(journal: Journal) -> None:
    journal.answered(ONE, 1, 2.5)
    journal.answered("courier.myth.1", 3, 2.5)
    sitting = read(journal.path)
    assert sitting is not None
    assert (len(sitting.answers), sitting.asked) == (2, 1)


@pytest.mark.parametrize("kb", [KB, DEFAULT], ids=["small", "default"])
def test_statements_are_told_from_questions_by_their_ids(kb: KnowledgeBase) -> None:
    assert all(is_statement(id_) for id_ in all_statements(kb))
    assert not any(is_statement(id_) for id_ in kb.questions)


# How long an answer took


@pytest.mark.parametrize(
    ("after", "seconds"),
    [
        ("0", 0.0),
        ("7", 7.0),
        ("3.4", 3.4),
        ("-0.1", None),
        ("1e9", None),
        ("1" + "0" * 400, None),
        ("NaN", None),
        ("Infinity", None),
        ("true", None),
        ('"3"', None),
        ("null", None),
        ("[3]", None),
    ],
)
def test_a_time_that_cannot_be_is_as_if_it_were_not_there(tmp_path: Path, after: str, seconds: float | None) -> None:
    path = tmp_path / "a.jsonl"
    answer = json.dumps({"answer": ONE, "is": 1, "of": fingerprint(KB, ONE)})
    path.write_text(f'{json.dumps(GOOD)}\n{answer[:-1]}, "after": {after}}}\n')
    sitting = read(path)
    assert sitting is not None
    assert not sitting.torn
    assert list(sitting.answers) == [ONE]
    assert sitting.seconds == ({} if seconds is None else {ONE: seconds})


def test_a_time_belongs_to_the_last_answer_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    of = fingerprint(KB, ONE)
    events = [
        {"answer": ONE, "is": 1, "of": of, "after": 5.0},
        {"answer": ONE, "is": 2, "of": of},  # as older versions wrote it
        {"answer": TWO, "is": 1, "of": fingerprint(KB, TWO), "after": 6.0},
        {"skip": TWO, "of": fingerprint(KB, TWO)},
    ]
    path.write_text("".join(json.dumps(event) + "\n" for event in [GOOD, *events]))
    sitting = read(path)
    assert sitting is not None
    assert sitting.seconds == {}
