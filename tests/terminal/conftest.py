"""What the tests on real terminals share."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return where the program keeps its data."""
    return tmp_path / "data"
