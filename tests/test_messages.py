"""Everything the program says, in every language it speaks."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, get_args

import pytest

import ecomfit
from ecomfit.fit.consistency import Caution
from ecomfit.fit.parameters import GOALS
from ecomfit.knowledge.lookup import EntryKind
from ecomfit.messages import ENGLISH, LANGUAGES, message, messages_in, speaker
from ecomfit.quiz.result import Stopped
from ecomfit.report.view.roles import NAMED_FAMILIES

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCES = Path(ecomfit.__file__).parent
TREES = {
    file.relative_to(SOURCES): ast.parse(file.read_text(encoding="utf-8"))
    for file in sorted(SOURCES.rglob("*.py"))
    if file.parent.name != "messages"
}
MESSAGES = messages_in(ENGLISH)
OTHERS = [lang for lang in LANGUAGES if lang != ENGLISH]
#: What follows the dot in the keys that are put together from a value.
FAMILIES = {
    "goal": tuple(GOALS),
    "stopped": get_args(Stopped),
    "caution": get_args(Caution),
    "kind": get_args(EntryKind),
    "family": (*sorted(NAMED_FAMILIES), "none"),
    "preparation": ("1", "2", "3", "4", "5"),
    "noun": ("skill", "condition", "role", "scale", "question", "facet", "goal"),
}


def placeholders(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def pattern(key: ast.expr) -> str | None:
    """Return which keys an expression may name, as a regular expression; None where anything."""
    if isinstance(key, ast.Constant) and isinstance(key.value, str):
        return re.escape(key.value)
    if isinstance(key, ast.JoinedStr):
        return "".join(re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in key.values)
    return None


def said() -> Iterator[tuple[str, str, set[str] | None]]:
    """Yield where something is said, which keys it may be, and what values are filled in (None where unknown)."""
    for file, tree in TREES.items():
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and node.args):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name not in {"say", "_say", "message"} or (keys := pattern(node.args[0])) is None:
                continue
            given = {keyword.arg for keyword in node.keywords}
            yield f"{file}:{node.lineno}", keys, None if None in given else {arg for arg in given if arg}


#: What the pages of the HTML report say; their values are filled in by the template language.
PAGES = [
    (f"{file.relative_to(SOURCES)}", re.escape(key) + (".+" if key.endswith(".") else ""), None)
    for file in sorted(SOURCES.rglob("*.html"))
    for key in re.findall(r"""say\(["']([\w.]+)["']""", file.read_text(encoding="utf-8"))
]
SAID = [*said(), *PAGES]


def test_indonesian_and_english_are_spoken_english_last() -> None:
    assert {"id", "en"} <= set(LANGUAGES)
    assert LANGUAGES[-1] == ENGLISH


@pytest.mark.parametrize("lang", OTHERS)
def test_every_language_says_every_message_in_the_order_of_english(lang: str) -> None:
    assert list(messages_in(lang)) == list(MESSAGES)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_message_says_something(lang: str) -> None:
    assert [key for key, text in messages_in(lang).items() if not text or text.strip() != text] == []


@pytest.mark.parametrize("lang", OTHERS)
def test_every_language_fills_in_the_same_values(lang: str) -> None:
    other = messages_in(lang)
    assert [key for key, text in MESSAGES.items() if placeholders(text) != placeholders(other[key])] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_key_stands_twice_in_a_language(lang: str) -> None:
    tree = ast.parse((SOURCES / "messages" / f"{lang}.py").read_text(encoding="utf-8"))
    keys = [
        key
        for node in ast.walk(tree)
        if isinstance(node, ast.Dict)
        for key in map(ast.unparse, filter(None, node.keys))
    ]
    assert len(keys) == len(set(keys)) > 0


def test_indonesian_says_kamu_and_never_anda() -> None:
    formal = re.compile(r"\b(anda|saudara|silakan anda)\b", re.IGNORECASE)
    assert [key for key, text in messages_in("id").items() if formal.search(text)] == []


@pytest.mark.parametrize("lang", OTHERS)
def test_no_language_is_a_copy_of_english(lang: str) -> None:
    alike = {key for key, text in messages_in(lang).items() if text == MESSAGES[key] and " " in text}
    assert {key for key in alike if not re.fullmatch(r"[\W\d]*(\{\w+\}[\W\d]*)+", MESSAGES[key])} == set()


def test_something_is_said_in_the_sources() -> None:
    assert len(SAID) > 50


def test_what_the_code_says_exists() -> None:
    assert [(where, keys) for where, keys, _ in SAID if not any(re.fullmatch(keys, key) for key in MESSAGES)] == []


def test_what_the_code_says_has_its_values_and_no_others() -> None:
    wrong = []
    for where, keys, values in SAID:
        asked = [set(placeholders(text)) for key, text in MESSAGES.items() if re.fullmatch(keys, key)]
        # A key that is put together is one of several messages, which need not use all that is filled in.
        fine = any(some <= values if ".+" in keys else some == values for some in asked) if values is not None else True
        if not fine:
            wrong.append((where, keys, values))
    assert wrong == []


@pytest.mark.parametrize("family", FAMILIES)
def test_every_kind_of_a_thing_has_its_message(family: str) -> None:
    assert {key.removeprefix(f"{family}.") for key in MESSAGES if key.startswith(f"{family}.")} == set(FAMILIES[family])


def test_every_message_is_said_somewhere() -> None:
    literal = {
        node.value
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    composed = [
        found
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr) and (found := pattern(node)) and re.match(r"[a-z_]+\\\.", found)
    ] + [keys for _, keys, _ in PAGES]
    unsaid = {key for key in MESSAGES if key not in literal and not any(re.fullmatch(c, key) for c in composed)}
    assert unsaid == set()


def sentences(tree: ast.AST) -> Iterator[str]:
    """Yield what reads like part of a sentence, but for docstrings and what only a programmer can cause."""
    for node in ast.iter_child_nodes(tree):
        docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if docstring or (isinstance(node, ast.Raise) and raised(node) in {"AssertionError", "AttributeError"}):
            continue
        if isinstance(node, ast.Constant) and re.search("[a-z]{2} [a-z]{2}", str(node.value)):
            yield str(node.value)
        yield from sentences(node)


def raised(node: ast.Raise) -> str:
    return node.exc.func.id if isinstance(node.exc, ast.Call) and isinstance(node.exc.func, ast.Name) else ""


def test_no_sentence_stands_outside_the_messages() -> None:
    found = [f"{file}: {text}" for file, tree in TREES.items() for text in sentences(tree)]
    assert [where for where in found if not where.endswith((": noinherit dim", ": fg:ansicyan bold"))] == []


def test_a_sentence_in_an_error_would_be_noticed() -> None:
    tree = ast.parse('def f():\n    """Not this one."""\n    raise UsageError(f"{name} is not here")')
    assert list(sentences(tree)) == [" is not here"]


def test_no_words_stand_in_the_templates_of_pages() -> None:
    for file in sorted(SOURCES.rglob("*.html")):
        text = re.sub(r"\{[{%#].*?[}%#]\}|<[^>]*>", " ", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert re.findall("[A-Za-z]{2,}", text.replace("ecomfit", "")) == [], file


def test_a_language_that_the_program_does_not_speak_gets_english() -> None:
    assert speaker("fr")("goal.now") == MESSAGES["goal.now"]


def test_a_message_that_does_not_exist_is_a_bug() -> None:
    with pytest.raises(KeyError):
        speaker("en")("no.such.message")


def test_values_are_filled_in_as_they_are() -> None:
    assert speaker("en")("kb.problems", n="{n} {x}") == "{n} {x} problems found"


def test_a_message_is_said_in_the_language_of_its_reader_with_all_that_is_in_it() -> None:
    what = message("part.field", field="name", of=message("part.named", noun=message("noun.role"), id="courier"))
    whole = message("reader.missing", what=what, name="id")
    assert str(whole) == "`name` of role `courier` has no `id`; add it"
    assert whole.in_language(speaker("id")) == "`name` pada peran `courier` belum punya `id`; tambahkan"


def test_a_message_fills_in_its_values_as_they_are() -> None:
    assert str(message("kb.problems", n="{n} {x}")) == "{n} {x} problems found"
