"""Texts as CommonMark: whatever stands in them is shown as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

#: What means something anywhere in a line. `&` only where it begins a character reference, so that R&B stays legible;
#: `~` and `$` are not CommonMark's, but many readers take them for deletions and formulas.
_ANYWHERE = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)")
#: What means something at the beginning of a line, or of an item of a list: a heading, a list, a quotation, a rule.
_AT_START = re.compile(r"^(?:[-+=#]|\d{1,9}(?=[.)]))")


def escaped(text: str) -> str:
    """Return a text, already clean and on one line, so that nothing in it is read as markup."""
    safe = inline(text)
    start = _AT_START.match(safe)
    if start is None:
        return safe
    # A digit cannot be escaped, but the sign behind a number can.
    return f"{start[0]}\\{safe[start.end() :]}" if start[0].isdigit() else "\\" + safe


def inline(text: str) -> str:
    """Return the same where other text stands before it."""
    return _ANYWHERE.sub(lambda match: "\\" + match[0], text)


def bold(text: str) -> str:
    """Return a text set off; nothing where there is none, for `****` is no markup."""
    return f"**{inline(text)}**" if text else ""


def heading(level: int, text: str) -> str:
    """Return a heading; a closing `#` belongs to the text."""
    safe = inline(text)
    return f"{'#' * level} {safe[:-1]}\\#" if safe.endswith("#") else f"{'#' * level} {safe}"


def bullets(items: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a list, of items that are markup already."""
    for item in items:
        yield f"- {item}"


def section(level: int, title: str, items: Iterable[str], *, ordered: bool = False) -> Iterator[str]:
    """Yield a heading and a list of texts; nothing where there are none."""
    texts = [escaped(item) for item in items]
    if texts:
        yield heading(level, title)
        yield (
            "\n".join(f"{number}. {text}" for number, text in enumerate(texts, 1))
            if ordered
            else "\n".join(bullets(texts))
        )
