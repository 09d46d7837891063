"""The documents name files of this repository that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
#: What a path may be: one from the top, or, for short, the end of one in the package.
PACKAGE = [f"/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "src").rglob("*")]
DOCUMENTS = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md")] + sorted(ROOT.glob("docs/*.md"))
#: A folder or a file in a folder, or a module: whatever else stands in code belongs to the reader, or is no path.
PATH = re.compile(r"`((?:[\w.-]+/)+(?:[\w.-]+\.\w+)?|[\w/-]+\.py)`")


def named_in(document: Path) -> list[str]:
    return sorted(set(PATH.findall(document.read_text(encoding="utf-8"))))


def is_there(name: str) -> bool:
    return (ROOT / name).exists() or any(path.endswith(f"/{name}") for path in PACKAGE)


def test_the_documents_name_files() -> None:
    assert sum(len(named_in(document)) for document in DOCUMENTS) > 20


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_what_a_document_names_is_there(document: Path) -> None:
    missing = [name for name in named_in(document) if not is_there(name.rstrip("/"))]
    assert missing == [], f"{document.relative_to(ROOT)} names files that are not there"
