"""What a person hands over, a file or standard input, read up to a limit."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from ecomfit.disk import reason
from ecomfit.errors import AnswersError
from ecomfit.messages import Say
from ecomfit.text import clean

#: Stands for standard input where a file is asked for.
STDIN = "-"
MIB = 2**20
#: What one person answered: far above the longest sitting, and as much as the YAML reader takes.
MOST_ANSWERS = 32 * MIB
#: What many people answered: half a million rows of a short form.
MOST_RESPONSES = 64 * MIB


def name_of(file: str) -> str:
    """Return what messages call a file."""
    return "<stdin>" if file == STDIN else file


def read_input(file: str, most: int, say: Say) -> bytes:
    """Return the bytes of a file, or of standard input for `-`.

    Of something without end, such as a device, no more is read than shows that it is too much.

    Raises:
        AnswersError: where it cannot be read, or holds more than `most` bytes.
    """
    if file == STDIN and sys.stdin is None:  # closed before the program began
        raise AnswersError(say("error.closed_input"))
    try:
        data = _read(file, most + 1)
    except (OSError, ValueError) as error:  # ValueError: a name that no system can have
        raise AnswersError(say("error.no_file", file=_shown(file), reason=reason(error))) from None
    if len(data) > most:
        raise AnswersError(say("error.too_large", file=_shown(file), most=most // MIB))
    return data


def _read(file: str, most: int) -> bytes:
    if file != STDIN:
        with Path(file).open("rb") as stream:
            return _up_to(stream, most)
    return _up_to(sys.stdin.buffer, most)


def _up_to(stream: BinaryIO, most: int) -> bytes:
    """Read at most so many bytes; asking for all of them at once would set aside as much memory for a small file."""
    pieces: list[bytes] = []
    while most and (piece := stream.read(min(most, MIB))):
        pieces.append(piece)
        most -= len(piece)
    return b"".join(pieces)


def _shown(file: str) -> str:
    return clean(name_of(file))
