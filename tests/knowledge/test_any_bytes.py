"""Whatever bytes come, `load` returns a knowledge base or says what is wrong and where."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ecomfit.errors import KnowledgeBaseError
from ecomfit.knowledge.load import QUESTIONS, ROLES, load
from ecomfit.knowledge.records import KnowledgeBase, Rating

GOOD = Path(__file__).with_name("good")
FILES = [(case / name).read_bytes() for case in sorted(GOOD.iterdir()) for name in (ROLES, QUESTIONS)]
LINE = re.compile(r"(roles|questions)\.yaml:[1-9][0-9]*:[1-9][0-9]*: .{5,}")
TOKENS = [
    *(b"null", b"~", b"no", b"true", b"1e999", b".nan", b"-.inf", b"0x", b"-1", b"0", b"", b"1.5", b"''", b'"\\x07"'),
    *(
        b"[",
        b"]",
        b"{",
        b"}",
        b": ",
        b"- ",
        b", ",
        b"? ",
        b"\n",
        b"\r",
        b"\n  ",
        b"\t",
        b"#",
        b"|\n",
        b">\n",
        b'"',
        b"'",
    ),
    *(
        b"&a ",
        b"*a",
        b"!!str ",
        b"!x",
        b"<<",
        b"---\n",
        b"...\n",
        b"%YAML 1.1\n",
        b"\xff",
        b"\0",
        b"\xe2\x80\xa8",
        b"\x1b",
    ),
]
bounded = settings(max_examples=200)


def outcome(roles: bytes, questions: bytes) -> KnowledgeBase | list[str]:
    with tempfile.TemporaryDirectory() as directory:
        (Path(directory) / ROLES).write_bytes(roles)
        (Path(directory) / QUESTIONS).write_bytes(questions)
        try:
            return load(directory)
        except KnowledgeBaseError as error:
            return error.problems


def check(outcome: KnowledgeBase | list[str]) -> None:
    """Assert that an outcome can be used: a knowledge base that is whole, or problems with their places."""
    if isinstance(outcome, list):
        assert outcome
        assert [line for line in outcome if not LINE.fullmatch(line)] == []
        return
    assert outcome.roles
    assert outcome.questions
    for role in outcome.roles.values():
        assert role.requires
        assert set(role.requires) <= set(outcome.skills)
        assert set(role.similar) <= set(outcome.roles) - {role.id}
        assert all(1 <= x.importance <= 5 and 1 <= x.level <= 5 for x in role.requires.values())
    for question in outcome.questions.values():
        assert question.skills
        assert set(question.skills) <= set(outcome.skills)
        assert len(question.labels) >= 2
        assert not isinstance(question, Rating) or 1 <= question.typical <= len(question.labels)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A good file with up to four stretches of it deleted, repeated or replaced, or its end cut off."""
    data = draw(st.sampled_from(FILES))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        new = draw(st.sampled_from(TOKENS) | st.binary(max_size=3) | st.just(data[start:end] * 2))
        data = data[:start] + new + data[end:]
    return data[: draw(st.none() | st.integers(0, len(data)))]


@st.composite
def revalued(draw: st.DrawFn) -> bytes:
    """A good file in which up to four lines have another value behind their first colon."""
    lines = draw(st.sampled_from(FILES)).split(b"\n")
    value = st.sampled_from([*TOKENS, b"[]", b"{}", b"[1, a]", b"{a: 1}", b"{id: a, en: b}", b"planning", b"5"])
    for _ in range(draw(st.integers(1, 4))):
        n = draw(st.integers(0, len(lines) - 1))
        field, colon, _ = lines[n].partition(b":")
        lines[n] = field + colon + b" " + draw(value)
    return b"\n".join(lines)


@bounded
@given(st.binary(max_size=200), st.binary(max_size=200))
def test_of_any_bytes(roles: bytes, questions: bytes) -> None:
    check(outcome(roles, questions))


@bounded
@given(st.lists(st.sampled_from(TOKENS), max_size=30), st.lists(st.sampled_from(TOKENS), max_size=30))
def test_of_any_yaml_marks(roles: list[bytes], questions: list[bytes]) -> None:
    check(outcome(b"".join(roles), b"version: 1\n" + b"".join(questions)))


@pytest.mark.slow
@bounded
@given(damaged(), damaged())
def test_of_damaged_files(roles: bytes, questions: bytes) -> None:
    check(outcome(roles, questions))


@bounded
@given(revalued(), st.sampled_from(FILES[1::2]))
def test_of_roles_with_values_of_other_kinds(roles: bytes, questions: bytes) -> None:
    check(outcome(roles, questions))


@bounded
@given(st.sampled_from(FILES[::2]), revalued())
def test_of_questions_with_values_of_other_kinds(roles: bytes, questions: bytes) -> None:
    check(outcome(roles, questions))
