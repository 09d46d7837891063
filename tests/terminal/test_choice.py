"""Choosing on a terminal which of several things was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .terminal import DOWN, ENTER, Terminal

if TYPE_CHECKING:
    from pathlib import Path

ASKED = "one of these?"


@pytest.mark.parametrize("keys", ["2", DOWN * 2 + ENTER])
def test_a_key_chooses_and_the_role_is_told(data: Path, keys: str) -> None:
    with Terminal("explain", "manager", "--lang", "en", data=data, rows=40) as terminal:
        terminal.wait(ASKED, "Product Manager (role)", "q quit")
        terminal.press(keys)
        terminal.wait("Sources: ", gone=ASKED)
        assert "Product Manager ──" in terminal.scroll


def test_enter_alone_leaves_with_the_commands(data: Path) -> None:
    with Terminal("explain", "manager", "--lang", "en", data=data) as terminal:
        terminal.wait(ASKED)
        terminal.press(ENTER)
        terminal.wait("ecomfit explain product_manager", gone=ASKED)


def test_plain_lines_where_nothing_can_be_drawn(data: Path) -> None:
    with Terminal("compare", "manager", "kurir", "--lang", "en", data=data, environ={"TERM": "dumb"}) as terminal:
        terminal.type("1", 1)
        terminal.wait("Preparation (by data")
