"""Texts that would like to steer the terminal, in a knowledge base and on the command line."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

if TYPE_CHECKING:
    from .conftest import Run

MARKUP = "[bold red]Markup[/bold red] :smile: [link=https://evil.example]x[/link]"
BIDI = "Kurir\u202egnp.exe\u2066 \u200bPaket\u2060"
LONG = "Panjang" * 40
EMOJI = "👩‍🚒 數據分析師 🛵"
HOSTILE = [MARKUP, BIDI, LONG, EMOJI]
ROLES = f"""\
version: 1
skills:
  one: {{name: "{MARKUP}", about: "{BIDI}", grow: "{LONG}"}}
  two: {{name: "{BIDI}"}}
conditions:
  able: {{ask: "{MARKUP}", unmet: "{BIDI}"}}
roles:
  markup:
    name: "{MARKUP}"
    aliases: ["{BIDI} satu"]
    summary: "{BIDI}"
    tasks: ["{LONG}"]
    requires: {{one: {{importance: 5, level: 5}}}}
    misconceptions: [{{myth: "{MARKUP}", reality: "{BIDI}"}}]
    unsuited_if: ["{BIDI}"]
    similar: {{bidi: "{BIDI}"}}
    conditions: [able]
    circumstances: ["{BIDI}", "{MARKUP}"]
    entry: ["{MARKUP}"]
    first_steps: ["{BIDI}"]
    search: ["{BIDI}", "{MARKUP}", "{LONG}"]
    sources: ["{BIDI}"]
  bidi: {{name: "{BIDI}", requires: {{two: {{importance: 5, level: 5}}}}}}
  long: {{name: "{LONG}", requires: {{one: {{importance: 1}}, two: {{importance: 5}}}}}}
  emoji: {{name: "{EMOJI}", requires: {{one: {{importance: 5}}, two: {{importance: 2}}}}}}
glossary: {{term: "{BIDI} {LONG}"}}
"""
QUESTIONS = f"""\
version: 1
scales: {{able: {{facet: ability, stem: "{MARKUP}", labels: ["{MARKUP}", "{BIDI}", "{LONG}"]}}}}
questions:
  q1: {{scale: able, text: "{MARKUP}", measures: {{one: 1}}}}
  q2: {{scale: able, text: "{BIDI}", measures: {{two: 1}}}}
"""
ANSWERS = b"{conditions: {able: false}, answers: {q1: 1, q2: 2, markup.myth.1: 1}}"
COMMANDS = [
    ("roles",),
    ("explain", "markup"),
    ("explain", "bidi"),
    ("explain", "one"),
    ("explain", "term"),
    ("quiz", "--answers", "-", "--label", f"{MARKUP} {BIDI}\x1b[2J\x9b2J"),
    ("quiz", "--answers", "-", "--label", LONG),
]
#: What a line may hold beside what can be seen: joiners that emoji need.
JOINERS = {"\u200c", "\u200d"}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> str:
    directory = tmp_path_factory.mktemp("hostile")
    (directory / "roles.yaml").write_text(ROLES, encoding="utf-8")
    (directory / "questions.yaml").write_text(QUESTIONS, encoding="utf-8")
    return str(directory)


def unseen(text: str) -> set[str]:
    """Return the characters of a text that steer a terminal or cannot be seen."""
    hidden = {char for char in text if unicodedata.category(char) in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}}
    return hidden - JOINERS - {"\n"}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(command)[:30])
@pytest.mark.parametrize("width", ["40", "80"])
def test_a_report_shows_texts_and_obeys_none(run: Run, hostile: str, command: tuple[str, ...], width: str) -> None:
    outcome = run(*command, "--kb", hostile, stdin=ANSWERS, COLUMNS=width)
    assert (outcome.code, outcome.err) == (0, "")
    assert unseen(outcome.out) == set()
    assert [line for line in outcome.out.split("\n") if cell_len(line) > int(width)] == []


def test_markup_is_shown_as_it_is_written(run: Run, hostile: str) -> None:
    out = run("explain", "markup", "--kb", hostile, COLUMNS="120").out
    assert MARKUP in out
    assert "😄" not in out


def test_with_colour_no_link_and_no_style_comes_from_a_text(run: Run, hostile: str) -> None:
    out = run("roles", "--kb", hostile, FORCE_COLOR="1", TERM="xterm-256color").out
    assert "\x1b]8" not in out
    assert "\x1b[1;31m" not in out
    assert "[bold red]" in out


def test_a_long_word_is_shown_whole(run: Run, hostile: str) -> None:
    out = run("explain", "one", "--kb", hostile, COLUMNS="40").out
    assert LONG in "".join(out.split())


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(command)[:30])
def test_json_keeps_texts_and_escapes_what_cannot_be_seen(run: Run, hostile: str, command: tuple[str, ...]) -> None:
    outcome = run(*command, "--kb", hostile, "--json", stdin=ANSWERS)
    assert (outcome.code, outcome.err) == (0, "")
    assert unseen(outcome.out) == set()
    data = json.loads(outcome.out)
    assert outcome.code == 0
    if "--label" in command:
        assert data["label"] == command[-1]
        assert {role["name"] for role in data["ranking"]} == set(HOSTILE)


def test_what_is_offered_is_shown_clean(run: Run, hostile: str) -> None:
    outcome = run("explain", "kurir paket", "--kb", hostile)
    assert outcome.code == 1
    assert "Perhaps:" in outcome.err
    assert unseen(outcome.err) == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ("explain", "\x1b[2Jnothing like it\u202e"),
        ("roles", "--lang", "\x1b[2Jfr"),
        ("roles", "--kb", "\x1b[2Jnone\u202e"),
        ("kb", "check", "\x1b[2Jnone\u202e"),
        ("quiz", "--answers", "\x1b[2Jnone\u202e"),
    ],
    ids=lambda arguments: arguments[0],
)
def test_what_was_typed_is_quoted_clean(run: Run, arguments: tuple[str, ...]) -> None:
    outcome = run(*arguments)
    assert outcome.code in {1, 2}
    assert unseen(outcome.out + outcome.err) == set()


def test_a_file_of_a_hostile_name_is_quoted_clean(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "\x1b[2Janswers\u202e.yaml"
    file.write_text("answers: {none: 1}")
    outcome = run("quiz", "--answers", str(file))
    assert outcome.code == 1
    assert "unknown question `none`" in outcome.err
    assert unseen(outcome.err) == set()


def test_a_knowledge_base_with_terminal_commands_in_it_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "roles.yaml").write_text(ROLES.replace(MARKUP, "\\e[2J\\e]0;owned\\a"), encoding="utf-8")
    (tmp_path / "questions.yaml").write_text(QUESTIONS, encoding="utf-8")
    for command in (("roles", "--kb"), ("kb", "check")):
        outcome = run(*command, str(tmp_path))
        assert outcome.code == 1
        assert "holds the control character U+001B; delete it" in outcome.out + outcome.err
        assert unseen(outcome.out + outcome.err) == set()
