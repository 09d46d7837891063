"""Nothing in a text from outside steers a terminal, hides, or turns other text around."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomfit.report.clean import clean


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
