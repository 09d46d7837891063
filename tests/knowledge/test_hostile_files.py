"""Files that are not there, not files, too much, or made to do harm: a message each time, and soon."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
import yaml

from ecomfit.errors import KnowledgeBaseError
from ecomfit.knowledge import limits, yaml_tree
from ecomfit.knowledge.load import QUESTIONS, ROLES, load, load_catalogue

from .conftest import LoadFiles, ProblemsOf

MANY = 100_000
LOADERS = [
    pytest.param(getattr(yaml, "CSafeLoader", yaml.SafeLoader), id="C"),
    pytest.param(yaml.SafeLoader, id="Python"),
]


def refused(directory: str | Path) -> list[str]:
    with pytest.raises(KnowledgeBaseError) as caught:
        load(directory)
    with pytest.raises(KnowledgeBaseError):
        load_catalogue(directory)
    return caught.value.problems


def test_files_that_are_missing_are_named_together(tmp_path: Path) -> None:
    assert refused(tmp_path) == [
        f"{tmp_path}: there is no roles.yaml in it; a knowledge base needs it",
        f"{tmp_path}: there is no questions.yaml in it; a knowledge base needs it",
    ]


@pytest.mark.parametrize("name", ["nowhere", "a\0b", "x" * 5000, f"{ROLES}/"])
def test_a_directory_that_is_none(tmp_path: Path, name: str) -> None:
    (tmp_path / ROLES).write_text("version: 1")
    directory = tmp_path / name
    advice = "there is no such directory; name one that holds roles.yaml and questions.yaml"
    assert refused(str(directory)) == [f"{directory}: {advice}"]


def test_a_directory_in_place_of_a_file(tmp_path: Path, questions: bytes) -> None:
    (tmp_path / ROLES).mkdir()
    (tmp_path / QUESTIONS).write_bytes(questions)
    assert refused(tmp_path) == [f"{tmp_path / ROLES}: not a file; a knowledge base needs one of that name"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path: Path, questions: bytes) -> None:
    os.mkfifo(tmp_path / ROLES)
    (tmp_path / QUESTIONS).write_bytes(questions)
    assert refused(tmp_path) == [f"{tmp_path / ROLES}: not a file; a knowledge base needs one of that name"]


def test_a_file_that_cannot_be_read(tmp_path: Path, questions: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    why = os.strerror(errno.EACCES)

    def denied(path: Path, mode: str) -> object:
        raise PermissionError(errno.EACCES, why, str(path), mode)

    for name in (ROLES, QUESTIONS):
        (tmp_path / name).write_bytes(questions)
    monkeypatch.setattr(Path, "open", denied)
    assert refused(tmp_path) == [
        f"{tmp_path / name}: cannot be read ({why}); check its permissions" for name in (ROLES, QUESTIONS)
    ]


def test_a_file_of_40_megabytes_is_refused_for_its_size(problems_of: ProblemsOf, questions: bytes) -> None:
    assert problems_of(b"#" * 40_000_000, questions) == ["roles.yaml:1:1: larger than 32 MiB; split or shorten it"]


def test_a_file_below_that_size_may_be_mostly_comment(load_files: LoadFiles, roles: bytes, questions: bytes) -> None:
    assert load_files(roles + b"#" * 10_000_000, questions).roles


def test_more_values_than_memory_should_hold(
    problems_of: ProblemsOf, questions: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yaml_tree, "MAX_NODES", 10_000)  # as shipped it takes a file of some megabytes and seconds
    (problem,) = problems_of(b"[" + b"1," * 10_000 + b"]", questions)
    assert problem == "roles.yaml:1:20000: more than 10000 values; split or shorten the file"


TOO_DEEP = "nested deeper than 24 levels; flatten it"
NO_KEY = "a key must be a single value; if this is text, put it in quotes"


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"[" * 500, f"roles.yaml:1:25: {TOO_DEEP}"),
        (b"[" * 500 + b"]" * 500, f"roles.yaml:1:25: {TOO_DEEP}"),
        (b"- " * 500, f"roles.yaml:1:49: {TOO_DEEP}"),
        (b"".join(b" " * n + b"a:\n" for n in range(500)), f"roles.yaml:25:25: {TOO_DEEP}"),
        (b"{" * 500, f"roles.yaml:1:2: {NO_KEY}"),
        (b"? " * 500, f"roles.yaml:1:3: {NO_KEY}"),
    ],
    ids=["lists", "closed_lists", "block_lists", "block_mappings", "mappings", "keys"],
)
def test_what_is_nested_too_deep_is_shown_where_it_becomes_so(
    problems_of: ProblemsOf,
    questions: bytes,
    monkeypatch: pytest.MonkeyPatch,
    loader: object,
    data: bytes,
    problem: str,
) -> None:
    monkeypatch.setattr(yaml_tree, "_EVENTS", loader)
    assert problems_of(data, questions) == [problem]


# The parser may have a limit of its own, which it says in its own words before it tells of any bracket; newer ones do.
@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"[" * MANY, f"roles.yaml:1:25: {TOO_DEEP}"),
        (b"[" * MANY + b"]" * MANY, f"roles.yaml:1:25: {TOO_DEEP}"),
        (b"a: b\nc:\n - [x, {y: " + b"[" * MANY, f"roles.yaml:3:32: {TOO_DEEP}"),
        (b'[\'[[[\', "\\"[[[", [], {}, ' + b"[" * MANY, f"roles.yaml:1:49: {TOO_DEEP}"),
        (b"[ # [[[[\n" + b"[" * MANY, f"roles.yaml:2:24: {TOO_DEEP}"),
        (b"- " * MANY, f"roles.yaml:1:49: {TOO_DEEP}"),
        (b"".join(b" " * n + b"a:\n" for n in range(2000)), f"roles.yaml:25:25: {TOO_DEEP}"),
        (b"? " * MANY, f"roles.yaml:1:3: {NO_KEY}"),
    ],
    ids=["lists", "closed_lists", "below", "quoted", "comment", "block_lists", "block_mappings", "keys"],
)
def test_depth_cannot_be_used_against_the_parser(
    problems_of: ProblemsOf, questions: bytes, data: bytes, problem: str
) -> None:
    assert problems_of(data, questions) == [problem]


def test_mappings_without_end_are_one_problem(problems_of: ProblemsOf, questions: bytes) -> None:
    # Which of the two is met first is for the parser's release to decide.
    assert problems_of(b"{" * MANY, questions) in [[f"roles.yaml:1:25: {TOO_DEEP}"], [f"roles.yaml:1:2: {NO_KEY}"]]


def test_directives_without_end_are_one_problem(problems_of: ProblemsOf, questions: bytes) -> None:
    problem = "roles.yaml:1:1: a line that begins with % is a directive, which is not allowed; delete it"
    assert problems_of(b"%TAG !a! b\n" * MANY, questions) == [problem]


def test_aliases_are_never_followed(problems_of: ProblemsOf, questions: bytes) -> None:
    bomb = b"l0: &l0 [a]\n" + b"".join(b"l%d: &l%d [%s]\n" % (n, n, b"*l%d, " % (n - 1) * 9) for n in range(1, 60))
    problems = problems_of(bomb, questions)
    assert problems[:2] == [
        "roles.yaml:1:5: the anchor `&l0` is not allowed; delete it",
        "roles.yaml:2:5: the anchor `&l1` is not allowed; delete it",
    ]
    assert len(problems) == 60 + 59 * 9


def test_endless_anchors_are_listed_up_to_a_limit(problems_of: ProblemsOf, questions: bytes) -> None:
    problems = problems_of(b"[" + b"&a 1," * MANY + b"]", questions)
    assert len(problems) == 1001
    assert problems[-1].endswith("there are more problems than can be listed; mend these first")


def test_endless_mistakes_are_listed_up_to_a_limit(problems_of: ProblemsOf, questions: bytes) -> None:
    tasks = b", ".join([b"true"] * 10_500)
    head = b"version: 1\nskills: {planning: {name: A}, customer_care: {name: B}}\n"
    role = b"roles: {a: {name: A, requires: {planning: {importance: 1}}, tasks: [%s]}}" % tasks
    problems = problems_of(head + role, questions)
    own = [line for line in problems if line.startswith(ROLES)]
    assert len(own) == 10_001
    assert own[0].startswith(
        f"roles.yaml:3:{role.index(b'true') + 1}: an item of `tasks` of role `a` must be text, not true"
    )
    assert own[-1].endswith("500 more problems follow; mend these first")


def test_more_languages_than_anyone_has_are_one_problem(problems_of: ProblemsOf, roles: bytes) -> None:
    many = b", ".join(b"l%d" % n for n in range(10_000))
    plain = b"version: 1\nquestions: {q: {text: Q, facet: ability, options: []}}"
    problems = problems_of(roles.replace(b"languages: [id, en]", b"languages: [%s]" % many), plain)
    assert problems[0] == "roles.yaml:2:12: `languages` names 10000; name at most 50"
    assert len(problems) == 2


@pytest.mark.parametrize("digits", [b"5" * 5000, b"0x" + b"f" * 400, b"-" + b"5" * 5000, b"1e999"])
def test_a_number_beyond_all_measure_is_out_of_range(
    problems_of: ProblemsOf, roles: bytes, questions: bytes, digits: bytes
) -> None:
    (problem,) = problems_of(roles.replace(b"importance: 5", b"importance: " + digits), questions)
    written = digits.decode() if len(digits) <= 60 else digits[:60].decode() + "…"
    what = "`importance` of `customer_care` of role `store_manager`"
    assert problem == f"roles.yaml:21:35: {what} is `{written}`; it must be from 1 to 5"


def test_a_name_without_end_neither_fills_the_screen_nor_takes_long(
    problems_of: ProblemsOf, roles: bytes, questions: bytes
) -> None:
    endless = b"enjoy" * 2_000_000
    (problem,) = problems_of(roles, questions.replace(b"scale: enjoy", b"scale: " + endless))
    assert problem == f"questions.yaml:10:12: unknown scale `{'enjoy' * 12}…`; known are `enjoy`"


def test_unknown_names_by_the_thousand_do_not_take_long(problems_of: ProblemsOf, questions: bytes) -> None:
    skills = b", ".join(b"skill_%d: {name: S}" % n for n in range(250))
    required = b", ".join(b"skyll_%d: {importance: 1}" % n for n in range(5000))
    roles = b"version: 1\nskills: {planning: {name: P}, customer_care: {name: C}, %s}\n" % skills
    problems = problems_of(roles + b"roles: {a: {name: A, requires: {%s}}}" % required, questions)
    assert len(problems) == 5000
    assert problems[0].endswith("unknown skill `skyll_0`; did you mean `skill_0`?")
    assert problems[-1].endswith(" and 244 more")


def test_nine_hundred_roles_load(load_files: LoadFiles) -> None:
    skills = "".join(f"  s{n}: {{name: Skill {n}}}\n" for n in range(35))
    roles = "".join(
        f"  r{n}:\n    name: Role {n}\n    tasks: [One, Two, Three]\n    similar: {{r{(n + 1) % 900}: Another}}\n"
        f"    requires: {{s{n % 35}: {{importance: 5}}, s{(n + 7) % 35}: {{importance: 2, level: 4}}}}\n"
        for n in range(900)
    )
    scales = "scales: {enjoy: {facet: interest, labels: [no, yes]}}"
    questions = "".join(f"  q{n}: {{text: Q {n}, scale: enjoy, measures: {{s{n}: 1}}}}\n" for n in range(35))
    kb = load_files(
        f"version: 1\nskills:\n{skills}roles:\n{roles}".encode(),
        f"version: 1\n{scales}\nquestions:\n{questions}".encode(),
    )
    assert len(kb.roles) == 900


def sized(**sizes: int) -> tuple[bytes, bytes]:
    """Return the two files of a base with so many of each kind of thing."""
    n = {
        "skills": 1,
        "conditions": 0,
        "roles": 1,
        "aliases": 0,
        "words": 0,
        "terms": 0,
        "questions": 1,
        "scales": 1,
    } | sizes
    skills = ", ".join(f"s{i}: {{name: S}}" for i in range(n["skills"]))
    conditions = ", ".join(f"c{i}: {{ask: A, unmet: U}}" for i in range(n["conditions"]))
    aliases = ", ".join(f"a{i}" for i in range(n["aliases"]))
    asks = f"requires: {{s0: {{importance: 1}}}}, aliases: [{aliases}]"
    asks += f", search: [{', '.join(f'w{i}' for i in range(n['words']))}]" if n["words"] else ""
    roles = ", ".join(f"r{i}: {{name: R, {asks}}}" for i in range(n["roles"]))
    terms = ", ".join(f"t{i}: T" for i in range(n["terms"]))
    scales = ", ".join(f"e{i}: {{facet: interest, labels: [no, yes]}}" for i in range(n["scales"]))
    questions = ", ".join(f"q{i}: {{text: Q, scale: e0, measures: {{s0: 1}}}}" for i in range(n["questions"]))
    return (
        f"version: 1\nskills: {{{skills}}}\nconditions: {{{conditions}}}\nroles: {{{roles}}}\nglossary: {{{terms}}}\n"
    ).encode(), f"version: 1\nscales: {{{scales}}}\nquestions: {{{questions}}}\n".encode()


@pytest.mark.parametrize(
    ("kind", "place", "most"),
    [
        ("skills", "roles.yaml:2:9: `skills`", limits.SKILLS),
        ("conditions", "roles.yaml:3:13: `conditions`", limits.CONDITIONS),
        ("roles", "roles.yaml:4:8: `roles`", limits.ROLES),
        ("terms", "roles.yaml:5:11: `glossary`", limits.TERMS),
        ("scales", "questions.yaml:2:9: `scales`", limits.SCALES),
        ("questions", "questions.yaml:3:12: `questions`", limits.QUESTIONS),
        ("aliases", "roles.yaml:4:65: `aliases` of role `r0`", limits.ALIASES),
        ("words", "roles.yaml:4:77: `search` of role `r0`", limits.SEARCH_WORDS),
    ],
)
def test_a_base_holds_up_to_a_limit_of_each_kind_of_thing(
    load_files: LoadFiles, problems_of: ProblemsOf, kind: str, place: str, most: int
) -> None:
    assert load_files(*sized(**{kind: most})).hash
    assert problems_of(*sized(**{kind: most + 1})) == [f"{place} names {most + 1}; name at most {most}"]


@pytest.mark.parametrize("data", ["roles: [%s]", "roles: {%s}"])
def test_a_list_or_mapping_without_end_is_refused_where_it_has_become_too_long(
    problems_of: ProblemsOf, questions: bytes, data: str
) -> None:
    many = [f"a{i}" if "[" in data else f"a{i}: 1" for i in range(limits.MAX_ENTRIES + 1)]
    column = len(data.split("%", maxsplit=1)[0]) + len(", ".join(many[:-1])) + len(", ") + 1
    message = f"more than {limits.MAX_ENTRIES} values in one list or mapping; split or shorten it"
    assert problems_of((data % ", ".join(many)).encode(), questions) == [f"roles.yaml:1:{column}: {message}"]


def test_texts_in_thousands_of_languages_do_not_take_long(load_files: LoadFiles) -> None:
    text = ", ".join(f"l{i}: x" for i in range(limits.MAX_ENTRIES - 1))
    plain = b"version: 1\nskills: {s: {name: S}}\nroles: {r: {name: R, requires: {s: {importance: 1}}, tasks: [%s]}}\n"
    asking = b"version: 1\nscales: {e: {facet: interest, labels: [a, b]}}\n"
    asking += b"questions: {q: {text: Q, scale: e, measures: {s: 1}}}\n"
    tasks = ", ".join([f"{{{text}}}"] * 5).encode()
    assert len(load_files(plain % tasks, asking).roles["r"].tasks) == 5


@pytest.mark.parametrize(
    ("one", "other"), [("sql", "SQL"), ("caf\u00e9", "cafe\u0301"), ("stra\u00dfe", "STRASSE"), ("a1", "\uff411")]
)
def test_names_that_cannot_be_told_apart_are_refused(problems_of: ProblemsOf, one: str, other: str) -> None:
    def both(value: str) -> str:
        return f"  {one}: {value}\n  {other}: {value}\n"

    role = f"{{name: N, requires: {{{one}: {{importance: 1}}}}}}"
    roles = f"version: 1\nskills:\n{both('{name: N}')}roles:\n{both(role)}"
    scale = "scales:\n  e: {facet: interest, labels: [no, yes]}\n"
    questions = f"version: 1\n{scale}questions:\n{both(f'{{text: Q, scale: e, measures: {{{one}: 1}}}}')}"
    why = "only in case or in how its letters are encoded; rename one of them"
    assert problems_of(roles.encode(), questions.encode()) == [
        f"roles.yaml:4:3: the name `{other}` in `skills` differs from `{one}` in line 3 {why}",
        f"roles.yaml:7:3: the name `{other}` in `roles` differs from `{one}` in line 6 {why}",
        f"questions.yaml:6:3: the name `{other}` in `questions` differs from `{one}` in line 5 {why}",
    ]


def test_terms_that_differ_in_case_are_two(load_files: LoadFiles) -> None:
    roles, questions = sized()
    assert list(
        load_files(roles.replace(b"glossary: {", b"glossary: {IT: A, it: B"), questions).catalogue.glossary
    ) == [
        "IT",
        "it",
    ]
