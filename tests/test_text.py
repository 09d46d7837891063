"""Nothing in a text from outside steers a terminal, hides, or turns other text around."""

from __future__ import annotations

import json
import sys
import unicodedata
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomfit.text import clean, marked, marked_in_json

#: Control, format, private and half characters, and line breaks in disguise.
HIDDEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
#: The line break that output is made of, and the joiners that whole scripts and emoji need.
KEPT = {"\n", "\u200c", "\u200d"}


@cache
def every() -> str:
    return "".join(map(chr, range(sys.maxunicode + 1)))


@cache
def hiding() -> frozenset[str]:
    return frozenset(char for char in every() if unicodedata.category(char) in HIDDEN)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J\x1b[1;31mhacked", "[2J[1;31mhacked"),
        ("\x9b2Jhacked", "2Jhacked"),
        ("a\u202egpj.exe", "agpj.exe"),
        ("\u2066left\u2069", "left"),
        ("pass\u200bword\ufeff", "password"),
        ("soft\xadhyphen", "softhyphen"),
        ("two\nlines\u2028three\r\n\tfour", "two lines three four"),
        ("\ud83d", ""),
        ("tag\U000e0041s", "tags"),
        ("  spread \xa0 out  ", "spread out"),
        ("[bold red]not markup[/]", "[bold red]not markup[/]"),
        ("Kurir (ojek) – 20 %, naïve 数据 👩‍🚒", "Kurir (ojek) – 20 %, naïve 数据 👩‍🚒"),
    ],
)
def test_what_a_reader_cannot_see_is_taken_out(text: str, shown: str) -> None:
    assert clean(text) == shown


@given(st.text(st.characters(codec=None)))
def test_what_is_left_is_on_one_line_and_steers_nothing(text: str) -> None:
    left = clean(text)
    assert not {unicodedata.category(char) for char in left} & {"Cc", "Cs", "Co", "Zl", "Zp"}
    assert {char for char in left if unicodedata.category(char) == "Cf"} <= {"\u200c", "\u200d"}
    assert clean(left) == left


def test_every_character_that_hides_is_marked_and_no_other() -> None:
    changed = {char for char, mark in zip(every(), marked(every()), strict=True) if char != mark}
    assert changed == hiding() - KEPT
    assert marked("".join(changed)) == "\ufffd" * len(changed)


def test_marks_of_music_and_shorthand_that_hide_are_among_them() -> None:
    signs = "".join(map(chr, (*range(0x1D173, 0x1D17B), *range(0x1BCA0, 0x1BCA4))))
    assert marked(f"a{signs}b") == "a" + "\ufffd" * len(signs) + "b"
    assert marked_in_json(signs).isascii()


def test_json_reads_back_as_the_same_text() -> None:
    text = " ".join(every())  # apart, so that no two halves make one
    written = marked_in_json(json.dumps(text, ensure_ascii=False))
    assert json.loads(written) == text
    assert hiding().intersection(written) == {"\u200c", "\u200d"}
