"""What to do about a text that is not YAML is told alike by every parser, and read off the text."""

from __future__ import annotations

import pytest
import yaml

from ecomfit.knowledge import yaml_tree

QUOTES = "put a text that holds `: ` in quotes, or mend the indentation"
TABS = "indent with spaces, not tabs, and put a text that begins with @, ` or % in quotes"
COLON = "put `:` and a space behind the field's name, or indent the text"
USUAL = "check the indentation, the quotes and the brackets here and above"


@pytest.mark.parametrize(
    "loader", [getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader], ids=["C", "Python"]
)
@pytest.mark.parametrize(
    ("text", "place", "advice"),
    [
        ("a: b: c\n", (1, 5), QUOTES),
        ("a: b\n c: d\n", (2, 3), QUOTES),
        ("a:\n\tb: c\n", (2, 1), TABS),
        ("a: @b\n", (1, 4), TABS),
        ("a: `b`\n", (1, 4), TABS),
        ("a: %b\n", (1, 4), TABS),
        ("a: b\nname\nc: d\n", (3, 1), COLON),
        ("a: |\ntext\n", (3, 1), COLON),
        ("a:\n  b: c\n d: e\n", (3, 2), USUAL),
        ("- a\nb: c\n", (2, 1), USUAL),
        ("a: [b\n", (2, 1), USUAL),
        ("a: 'b\n", (2, 1), USUAL),
        ("a: b\n}\n", (2, 1), USUAL),
    ],
    ids=repr,
)
def test_the_advice_is_for_what_stands_there(
    monkeypatch: pytest.MonkeyPatch, loader: object, text: str, place: tuple[int, int], advice: str
) -> None:
    monkeypatch.setattr(yaml_tree, "_EVENTS", loader)
    _, ((line, column, message),) = yaml_tree.parse_yaml(text.encode())
    assert (line, column) == place
    assert str(message).startswith("not valid YAML: ")
    assert str(message).endswith(f"; {advice}")
