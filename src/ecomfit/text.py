"""Text from outside made safe to show, and text that every stream can hold: nothing in it may steer a terminal."""

from __future__ import annotations

import codecs
import json
import unicodedata
from collections.abc import Callable

#: Cc: control characters, escape sequences among them. Cf: zero-width and bidirectional controls. Co, Cs: no meaning.
#: Zl, Zp: line breaks that a terminal may or may not break at.
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
#: Joiners that whole scripts and emoji need; harmless where nothing else is hidden.
_NEEDED = frozenset({"\u200c", "\u200d"})
#: What the reports use beyond ASCII, each as wide as what stands in for it, so that columns hold.
_AS_WIDE = str.maketrans("•·–—−…“”‘’×─━●█░←→↑↓", "*|---~\"\"''x-=o#.<>^v")
#: What prompts use beyond ASCII, spelled so that a key is still named by it.
_SPELLED = str.maketrans(
    {
        **{"←": "<-", "→": "->", "↑": "up/", "↓": "down", "·": "|", "»": ">", "…": "..."},
        **{"–": "-", "—": "-", "“": '"', "”": '"', "‘": "'", "’": "'"},
    }
)
#: How characters that a stream's encoding lacks are written, in text and in JSON: names for `str.encode`.
PLAIN, JSON = "ecomfit-plain", "ecomfit-json"
MARK = "\ufffd"


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


def clean(text: str) -> str:
    """Return `text` on one line, without the characters that a reader cannot see."""
    return " ".join(unhidden(text).split())


def name_of(name: str, id_: str) -> str:
    """Return a name to show: the id where nothing of the name can be seen."""
    legible_name = clean(name)
    return legible_name if legible_name.strip("".join(_NEEDED) + " ") else clean(id_)


def marked(text: str) -> str:
    """Put a mark in the place of every character that cannot be seen, but for line breaks."""
    return _replaced(text, lambda _: MARK)


def marked_in_json(text: str) -> str:
    """Write the characters of JSON that cannot be seen as escapes; it reads back as the same data."""
    return _replaced(text, lambda char: json.dumps(char)[1:-1])


def marked_line(text: str) -> str:
    """Put a mark in the place of every character that is not printed as itself, line breaks too."""
    return text if text.isprintable() else "".join(c if c.isprintable() or c == "\xa0" else MARK for c in text)


def cut(text: str, most: int) -> str:
    """Return no more than `most` characters of `text`, and a sign that there are more."""
    return text if len(text) <= most else f"{text[:most]}…"


def legible(text: str, encoding: str | None) -> str:
    """Return `text` in characters that `encoding` has, so that no key is named by a mark that stands for nothing.

    All that a sitting shows comes by here, so what a knowledge base hides in its texts is taken out here too.
    """
    text, encoding = unhidden(text), encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_SPELLED).encode(encoding, "replace").decode(encoding)
    return text


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


def _replaced(text: str, stand_in: Callable[[str], str]) -> str:
    """Put something in the place of every character that steers a terminal, hides, or turns other text around."""
    doubtful = [char for char in set(text) if not char.isprintable() and char != "\n"]
    if not doubtful:  # almost every text, and quick to tell
        return text
    return text.translate({ord(char): stand_in(char) for char in doubtful if is_hidden(char)})


def _in_plain(error: UnicodeError) -> tuple[str, int]:
    """Stand in for characters that an encoding lacks: the nearest ASCII, `?` where there is none."""
    assert isinstance(error, UnicodeEncodeError)
    lacking = error.object[error.start : error.end]
    letters = (unicodedata.normalize("NFKD", char.translate(_AS_WIDE)) for char in lacking)
    return "".join(letter.encode("ascii", "ignore").decode() or "?" for letter in letters), error.end


def _in_json(error: UnicodeError) -> tuple[str, int]:
    """Stand in for characters that an encoding lacks, within JSON."""
    assert isinstance(error, UnicodeEncodeError)
    return json.dumps(error.object[error.start : error.end])[1:-1], error.end


codecs.register_error(PLAIN, _in_plain)
codecs.register_error(JSON, _in_json)
