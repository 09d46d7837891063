"""Text in characters that a terminal has, in lines that fit."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomfit.messages import ENGLISH, LANGUAGES, messages_in
from ecomfit.quiz.terminal.wrapping import columns_of, wrapped
from ecomfit.text import legible


@pytest.mark.parametrize("encoding", ["utf-8", None, "utf-16"])
def test_what_can_be_written_stays(encoding: str | None) -> None:
    assert legible("← kembali · “ya” – ☕", encoding) == "← kembali · “ya” – ☕"


def test_marks_are_spelled_and_the_rest_is_a_question_mark() -> None:
    assert legible("← b · → n – “x” ‘y’ … » ☕é", "ascii") == "<- b | -> n - \"x\" 'y' ... > ??"


def test_marks_that_an_encoding_has_stay_when_nothing_is_missing() -> None:
    assert legible("“x” – é", "cp1252") == "“x” – é"


SAID = ("opening", "sitting", "settled", "expectation", "why", "key", "word", "plain", "saved", "resume", "history")


@pytest.mark.parametrize("key", sorted(key for key in messages_in(ENGLISH) if key.split(".")[0] in SAID))
def test_every_message_of_a_sitting_can_be_spelled_in_ascii(key: str) -> None:
    for lang in LANGUAGES:
        text = messages_in(lang)[key]
        assert legible(text, "ascii").count("?") == text.count("?")


@given(st.text(st.characters(codec="utf-8"), max_size=200), st.integers(-5, 300))
def test_wrapping_keeps_every_word(text: str, columns: int) -> None:
    shown = wrapped(text, columns)
    assert "".join(shown.split()) == "".join(text.split())
    assert all(len(line) <= max(20, min(columns, 90)) for line in shown.splitlines())


def test_a_stream_that_is_no_terminal_has_eighty_columns() -> None:
    assert columns_of(io.StringIO()) == 80
