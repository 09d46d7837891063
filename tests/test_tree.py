"""A stranger finds their way: folders one can overlook, and a name for one thing."""

from __future__ import annotations

import ast
from collections import defaultdict
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[1] / "src" / "ecomfit"
FOLDERS = sorted({file.parent for file in SOURCES.rglob("*.py")})
MOST_MODULES = 15


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: str(folder.relative_to(SOURCES.parent)))
def test_a_folder_can_be_overlooked(folder: Path) -> None:
    assert len([file for file in folder.glob("*.py") if file.name != "__init__.py"]) <= MOST_MODULES


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: str(folder.relative_to(SOURCES.parent)))
def test_a_folder_says_what_it_holds(folder: Path) -> None:
    assert ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8")))


def test_no_two_types_share_a_name() -> None:
    homes: dict[str, list[str]] = defaultdict(list)
    for file in SOURCES.rglob("*.py"):
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            for name in defined(node):
                homes[name].append(str(file.relative_to(SOURCES)))
    assert {name: files for name, files in homes.items() if len(files) > 1} == {}


def defined(node: ast.stmt) -> list[str]:
    """Return the types that a statement of a module defines: classes, and names in CapWords for other types."""
    if isinstance(node, ast.ClassDef):
        return [node.name]
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    names = [target.id for target in targets if isinstance(target, ast.Name)]
    return [name for name in names if name[0].isupper() and not name.isupper()]


def test_what_ends_the_program_or_catches_everything_stands_in_one_place() -> None:
    places = {
        str(file.relative_to(SOURCES))
        for file in SOURCES.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if (isinstance(node, ast.ExceptHandler) and ast.unparse(node.type or ast.Name("")) == "Exception")
        or (isinstance(node, ast.Call) and ast.unparse(node.func) in {"sys.exit", "print"})
    }
    assert places == {"cli/main.py"}
