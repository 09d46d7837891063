"""What is small to write and would take minutes or gigabytes ends soon, and says why."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from .conftest import process_environ

if TYPE_CHECKING:
    from pathlib import Path

    from .warm_program import WarmProgram

#: Far above what is needed, so that neither a loaded machine nor another allocator fails a test: address space counts
#: what is only set aside, and a time limit what other processes take.
MEMORY, SECONDS = 1_500 * 2**20, 60
needs_limits = pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps to a limit of address space")


def many(count: int, entry: str) -> str:
    return ", ".join(entry.replace("#", str(n)) for n in range(count))


def roles(skills: int = 1, roles: int = 2, more: str = "", top: str = "") -> str:
    each = f"r#: {{name: R#, requires: {{s0: {{importance: 1}}, s{skills - 1}: {{importance: 2}}}}{more}}}"
    each = each if skills > 1 else f"r#: {{name: R#, requires: {{s0: {{importance: 1}}}}{more}}}"
    return f"version: 1\nskills: {{{many(skills, 's#: {name: S#}')}}}\nroles: {{{many(roles, each)}}}\n{top}"


def questions(count: int = 2, skills: int = 1) -> str:
    asked = (f"q{n}: {{text: Q{n}, scale: e, measures: {{s{n % skills}: 1}}}}" for n in range(count))
    return f"version: 1\nscales: {{e: {{facet: interest, labels: [a, b, c]}}}}\nquestions: {{{', '.join(asked)}}}\n"


ANSWERS = "answers: {q0: 1, q1: 3}\n"
QUIZ = ("quiz", "--answers", "answers.yaml")
EVALUATE = ("kb", "evaluate", "responses.csv")
CHECK = ("kb", "check", "base")


@dataclass(frozen=True)
class Case:
    """What is run where these files are (made when the test runs), with what code it ends, and what it says."""

    command: tuple[str, ...]
    code: int
    said: str
    files: dict[str, object] = field(default_factory=dict)


def holds(most: int, kind: str) -> str:
    return f"`{kind}` names {most}; name at most "


ENDLESS = "more than 20000 values in one list or mapping; split or shorten it"
CASES = {
    "aliases of 300 roles": Case(
        ("explain", "alyas 5"),
        1,
        "Perhaps:",
        {"roles": lambda: roles(1, 300, f", aliases: [{many(100, 'alias #')}]")},
    ),
    "20,000 terms": Case(
        ("explain", "r0"),
        1,
        holds(20_000, "glossary"),
        {"roles": lambda: roles(top=f"glossary: {{{many(20_000, 't#: T')}}}")},
    ),
    "as many terms as there may be": Case(
        ("explain", "r0"), 0, "R0", {"roles": lambda: roles(top=f"glossary: {{{many(2_000, 't#: T')}}}")}
    ),
    "a list of a million values": Case(
        CHECK, 1, ENDLESS, {"roles": lambda: roles(1, 1, f", aliases: [{'a,' * 1_000_000}]")}
    ),
    "20,000 roles": Case(QUIZ, 1, holds(20_000, "roles"), {"roles": lambda: roles(1, 20_000)}),
    "as many roles as there may be": Case(QUIZ, 0, "R1", {"roles": lambda: roles(1, 1_500)}),
    "2,000 skills": Case(QUIZ, 1, holds(2_000, "skills"), {"roles": lambda: roles(2_000)}),
    "as many skills as there may be": Case(
        QUIZ, 0, "R1", {"roles": lambda: roles(300), "questions": lambda: questions(300, 300)}
    ),
    "200,000 questions": Case(CHECK, 1, ENDLESS, {"questions": lambda: questions(200_000)}),
    "20,000 questions": Case(CHECK, 1, holds(20_000, "questions"), {"questions": lambda: questions(20_000)}),
    "as many questions as there may be": Case(QUIZ, 0, "R1", {"questions": lambda: questions(5_000)}),
    "300,000 unknown answers": Case(QUIZ, 1, ENDLESS, {"answers": lambda: f"answers: {{{many(300_000, 'x#: 1')}}}"}),
    "20,000 unknown answers to many questions": Case(
        QUIZ,
        1,
        "unknown question `x0`",
        {"questions": lambda: questions(5_000), "answers": lambda: f"answers: {{{many(20_000, 'x#: 1')}}}"},
    ),
    "200,000 unknown columns": Case(
        EVALUATE, 1, "is no question of this knowledge base", {"responses": lambda: "respondent," + many(200_000, "x#")}
    ),
    "100,000 columns of one name": Case(
        EVALUATE, 1, "column `q0` is there twice", {"responses": lambda: "respondent" + ",q0" * 100_000}
    ),
    "six million empty cells": Case(
        EVALUATE,
        1,
        "more than 5000000 cells",
        {"responses": lambda: "respondent,q0\n" + ("," * 99 + "\n") * 60_000},
    ),
    "a query of 100,000 characters": Case(("explain", "x" * 100_000), 2, "no name has more than 200"),
    "an audit of 100,000,000 people": Case(("kb", "audit", "--people", "100000000"), 2, "--people"),
    "answers without end": Case(("quiz", "--answers", "/dev/zero"), 1, "/dev/zero: larger than 32 MiB"),
    "responses without end": Case(("kb", "evaluate", "/dev/zero"), 1, "/dev/zero: larger than 64 MiB"),
}
#: They write or read tens of megabytes, or score a base as large as there may be.
SLOW = {
    "200,000 questions",
    "six million empty cells",
    "as many roles as there may be",
    "as many skills as there may be",
    "as many questions as there may be",
    "aliases of 300 roles",
}


@needs_limits
@pytest.mark.parametrize("name", [pytest.param(name, marks=[pytest.mark.slow] * (name in SLOW)) for name in CASES])
def test_it_ends_soon_in_bounded_memory_and_says_why(tmp_path: Path, warm_program: WarmProgram, name: str) -> None:
    case = CASES[name]
    (tmp_path / "base").mkdir()
    made = {"roles": roles, "questions": questions, "answers": lambda: ANSWERS, "responses": str} | case.files
    places = {
        "roles": "base/roles.yaml",
        "questions": "base/questions.yaml",
        "answers": "answers.yaml",
        "responses": "responses.csv",
    }
    for kind, place in places.items():
        make = made[kind]
        assert callable(make)
        (tmp_path / place).write_text(make(), encoding="utf-8")
    environ = process_environ({"ECOMFIT_KB": "base", "ECOMFIT_LANG": "en", "OPENBLAS_NUM_THREADS": "1"})
    ended = warm_program.run(*case.command, environ=environ, cwd=tmp_path, memory=MEMORY, seconds=SECONDS)
    told = " ".join((ended.out + ended.err).decode().split())
    assert case.said in told
    assert (ended.code, "Traceback" in told) == (case.code, False)
