"""Goldens: files that hold what a person is to read, compared to the letter."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

GOLDENS = Path(__file__).parent / "golden"


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare a text with the golden of a name; with ECOMFIT_GOLDENS=write, write it instead, to be read and kept."""

    def compare(name: str, text: str) -> None:
        file = GOLDENS / f"{name}.txt"
        # Blanks before the end of a line are padding, which editors strip.
        shown = "\n".join(line.rstrip() for line in text.split("\n"))
        if os.environ.get("ECOMFIT_GOLDENS") == "write":
            file.parent.mkdir(exist_ok=True)
            file.write_text(shown, encoding="utf-8")
        assert shown == file.read_text(encoding="utf-8")

    return compare
