"""Text that every stream can hold and no terminal obeys."""

from __future__ import annotations

import codecs
import json
import re

#: How characters that a stream's encoding lacks are written, in text and in JSON: names for `str.encode`.
PLAIN, JSON = "ecomfit-plain", "ecomfit-json"
#: What the reports use beyond ASCII, each as wide as what stands in for it, so that columns hold.
_PLAIN = str.maketrans("•·–—−…“”‘’×─━●█░←→↑↓", "*|---~\"\"''x-=o#.<>^v")
#: Characters that steer a terminal, hide, or turn other text around.
_UNSEEN = re.compile(
    "[\0-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\uf8ff\U000e0000-\U000e007f]"
)


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
    return _UNSEEN.sub("\ufffd", text)


def seen_in_json(text: str) -> str:
    """Write the characters of JSON that cannot be seen as escapes; it reads back as the same data."""
    return _UNSEEN.sub(lambda unseen: json.dumps(unseen[0])[1:-1], text)


codecs.register_error(PLAIN, _in_plain)
codecs.register_error(JSON, _in_json)
