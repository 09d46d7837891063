"""The knowledge base that `docs/knowledge-base.md` shows whole is one, whichever parser reads it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from ecomfit.knowledge import yaml_tree

if TYPE_CHECKING:
    from .conftest import LoadFiles

PAGE = Path(__file__).parent.parent.parent / "docs" / "knowledge-base.md"
FILES = [block.encode() for block in re.findall(r"^```yaml\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.M | re.S)]
PARSERS = sorted({getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader}, key=lambda parser: parser.__name__)


@pytest.mark.parametrize("parser", PARSERS)
def test_the_example_is_a_knowledge_base(
    load_files: LoadFiles, monkeypatch: pytest.MonkeyPatch, parser: type[yaml.SafeLoader]
) -> None:
    monkeypatch.setattr(yaml_tree, "_EVENTS", parser)
    kb = load_files(*FILES)
    assert (list(kb.roles), list(kb.conditions)) == (["baker", "shop_assistant"], ["early_shift"])
    asked = kb.conditions["early_shift"].ask
    assert [asked.in_language(lang)[-1] for lang in ("id", "en")] == ["?", "?"]
