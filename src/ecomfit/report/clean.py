"""Making text from outside safe to show on one line."""

from __future__ import annotations

from ecomfit.text import unhidden


def clean(text: str) -> str:
    """Return `text` on one line, without the characters that a reader cannot see."""
    return " ".join(unhidden(text).split())
