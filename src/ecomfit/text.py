"""Text from outside made safe to show: nothing in it may steer a terminal, hide or turn other text around."""

from __future__ import annotations

import unicodedata

#: Cc: control characters, escape sequences among them. Cf: zero-width and bidirectional controls. Co, Cs: no meaning.
#: Zl, Zp: line breaks that a terminal may or may not break at.
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
#: Joiners that whole scripts and emoji need; harmless where nothing else is hidden.
_NEEDED = frozenset({"\u200c", "\u200d"})


def is_hidden(char: str) -> bool:
    """Tell whether a reader cannot see a character, or what it does to others."""
    return char not in _NEEDED and unicodedata.category(char) in _HIDDEN


def unhidden(text: str) -> str:
    """Return `text` without the characters that a reader cannot see; white space but line breaks becomes a blank."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    return "".join(
        char if char == "\n" else " " if char.isspace() else char
        for char in text
        if char.isspace() or not is_hidden(char)
    )
