"""What a YAML parser refuses, said for the person who wrote the file.

A parser words its refusals as it likes, differently in each release. So what to do about one is read off the text where
it stands, and the parser's own words are only quoted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ecomfit.knowledge.yaml_text import Fault
from ecomfit.messages import message

if TYPE_CHECKING:
    import yaml


_ADVICE_AT = {":": "yaml.quote_colons", **dict.fromkeys("\t@`%", "yaml.quote_marks")}
#: A line that begins as the name of a field could, and has nothing that ends such a name.
_NAME_ALONE = re.compile(r"""[^\s\-?:,\[\]{}#&*!|>'"%@`][^:\r\n]*(?:[\r\n]|\Z)""")
#: What opens and closes a collection inside a line, and the texts and comments in which a bracket does neither.
_BRACKET = re.compile(r"""[\[\]{}]|"(?:[^"\\]|\\.)*+(?:"|\Z)|'[^']*+(?:'|\Z)|\s\#[^\r\n]*""", re.DOTALL)
#: Parsers read ahead as far as a key may reach, 1024 characters, before they tell of the first bracket.
_READ_AHEAD = 2048


def not_valid(text: str, error: yaml.MarkedYAMLError) -> Fault:
    """Return where a text is not YAML, why the parser says so, and what to do."""
    what: object = error.problem or error.context or message("yaml.not_parsed")
    mark, began = error.problem_mark or error.context_mark, error.context_mark
    if mark is None:
        return 1, 1, message("yaml.not_valid", what=what, advice=message("yaml.look_around"))
    advice = _ADVICE_AT.get(text[mark.index : mark.index + 1], "yaml.look_around")
    if began and _NAME_ALONE.match(text, began.index):
        advice = "yaml.no_colon"
    if error.context and began and began.line < mark.line:
        what = message("yaml.from_line", context=error.context, line=began.line + 1, what=what)
    return mark.line + 1, mark.column + 1, message("yaml.not_valid", what=what, advice=message(advice))


def opened_beyond(depth: int, text: str, told: int) -> int | None:
    """Return the place of the bracket that opens more than `depth` levels in what follows the first `told` characters.

    A parser with a limit of its own stops at it while it reads ahead, before it tells of any of these brackets.
    """
    for found in _BRACKET.finditer(text, told, min(len(text), told + _READ_AHEAD)):
        depth -= (found[0] in "[{") - (found[0] in "]}")
        if depth < 0:
            return found.start()
    return None
