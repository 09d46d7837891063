"""Every character that cannot be seen is marked in messages and escaped in JSON, and no other."""

from __future__ import annotations

import json
import sys
import unicodedata

from ecomfit.cli.encoding import seen, seen_in_json

#: Control, format, private and half characters, and line breaks in disguise.
HIDDEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}
#: The line break that output is made of, and the joiners that whole scripts and emoji need.
KEPT = {"\n", "\u200c", "\u200d"}
EVERY = [chr(code) for code in range(sys.maxunicode + 1)]


def test_every_character_that_hides_is_marked_and_no_other() -> None:
    marked = {char for char, mark in zip(EVERY, seen("".join(EVERY)), strict=True) if char != mark}
    assert marked == {char for char in EVERY if unicodedata.category(char) in HIDDEN} - KEPT
    assert {seen(char) for char in marked} == {"\ufffd"}


def test_marks_of_music_and_shorthand_that_hide_are_among_them() -> None:
    hiding = "".join(map(chr, (*range(0x1D173, 0x1D17B), *range(0x1BCA0, 0x1BCA4))))
    assert seen(f"a{hiding}b") == "a" + "\ufffd" * len(hiding) + "b"
    assert seen_in_json(hiding).isascii()


def test_json_reads_back_as_the_same_text() -> None:
    text = json.dumps(" ".join(EVERY), ensure_ascii=False)  # apart, so that no two halves make one
    written = seen_in_json(text)
    assert json.loads(written) == json.loads(text)
    assert {char for char in written if unicodedata.category(char) in HIDDEN} == {"\u200c", "\u200d"}
