"""What `docs/security.md` says holds is shown by tests that are there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
ROOT = TESTS.parent
PAPER = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
#: The rows of the table: what is tried, what holds, what shows it; a row of one cell is a heading.
ROWS = [[cell.strip() for cell in line.split("|")[1:-1]] for line in PAPER.splitlines() if line.startswith("| ")][1:]
TRIED = [row for row in ROWS if row[1]]
NAMED = sorted({name for *_, shown in TRIED for name in re.findall(r"`([^`]+)`", shown)})


@cache
def names_in(file: str) -> set[str]:
    """Return the names under which pytest would collect the tests of a file."""
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")}


def test_the_table_is_read_whole() -> None:
    assert len(TRIED) > 30
    assert [row for row in ROWS if len(row) != 3] == []


@pytest.mark.parametrize("row", TRIED, ids=lambda row: row[0])
def test_what_holds_is_shown_by_a_test(row: list[str]) -> None:
    tried, holds, shown = row
    assert tried
    assert holds
    assert re.fullmatch(r"`[\w/]+\.py::\w+`(, `[\w/]+\.py::\w+`)*", shown)


@pytest.mark.parametrize("name", NAMED)
def test_the_test_is_there(name: str) -> None:
    file, test = name.split("::")
    assert Path(file).name.startswith("test_")
    assert test in names_in(file)


@pytest.mark.parametrize("page", ["SECURITY.md", "docs/security.md"])
def test_its_links_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / page).read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not ((ROOT / page).parent / link).exists()] == []
