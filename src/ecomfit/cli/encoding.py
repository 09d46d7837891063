"""Text that every stream can hold and no terminal obeys."""

from __future__ import annotations

import codecs
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

#: How characters that a stream's encoding lacks are written, in text and in JSON: names for `str.encode`.
PLAIN, JSON = "ecomfit-plain", "ecomfit-json"
#: What the reports use beyond ASCII, each as wide as what stands in for it, so that columns hold.
_PLAIN = str.maketrans("•·–—−…“”‘’×─━●█░←→↑↓", "*|---~\"\"''x-=o#.<>^v")


def _in_plain(error: UnicodeError) -> tuple[str, int]:
    """Stand in for characters that an encoding lacks: the nearest ASCII, `?` where there is none."""
    assert isinstance(error, UnicodeEncodeError)
    import unicodedata

    lacking = error.object[error.start : error.end]
    letters = (unicodedata.normalize("NFKD", char.translate(_PLAIN)) for char in lacking)
    return "".join(letter.encode("ascii", "ignore").decode() or "?" for letter in letters), error.end


def _in_json(error: UnicodeError) -> tuple[str, int]:
    """Stand in for characters that an encoding lacks, within JSON."""
    assert isinstance(error, UnicodeEncodeError)
    return json.dumps(error.object[error.start : error.end])[1:-1], error.end


def typed(argument: str) -> str:
    """Return an argument as text: bytes that the locale could not read are read as UTF-8, or marked as unreadable."""
    try:
        argument.encode()
    except UnicodeEncodeError:
        try:
            return argument.encode(errors="surrogateescape").decode(errors="replace")
        except UnicodeEncodeError:  # half a character that no byte stands for
            return argument.encode(errors="surrogatepass").decode(errors="replace")
    return argument


def seen(text: str) -> str:
    """Put a mark in the place of every character that cannot be seen."""
    return _unhidden(text, lambda _: "\ufffd")


def seen_in_json(text: str) -> str:
    """Write the characters of JSON that cannot be seen as escapes; it reads back as the same data."""
    return _unhidden(text, lambda char: json.dumps(char)[1:-1])


def _unhidden(text: str, stand_in: Callable[[str], str]) -> str:
    """Put something in the place of every character that steers a terminal, hides, or turns other text around."""
    doubtful = [char for char in set(text) if not char.isprintable() and char != "\n"]
    if not doubtful:  # almost every text, and quick to tell
        return text
    from ecomfit.text import is_hidden

    return text.translate({ord(char): stand_in(char) for char in doubtful if is_hidden(char)})


codecs.register_error(PLAIN, _in_plain)
codecs.register_error(JSON, _in_json)
