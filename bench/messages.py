"""What a catalogue of messages costs: our module of a language against gettext's reading of the same from a `.mo` file.

Prints ratios of medians over both in turn, in this process: the module run from its bytecode, and compiled first, as
where Python may keep no bytecode. `docs/architecture.md` quotes it where it says why messages are modules.
"""

from __future__ import annotations

import gettext
import io
import marshal
import struct
import sys
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from ecomfit.messages import LANGUAGES, messages_in

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 200


def catalogue(messages: dict[str, str]) -> bytes:
    """Return messages in the format that gettext reads, ids in order."""
    pairs = sorted({"": "Content-Type: text/plain; charset=UTF-8\n", **messages}.items())
    ids = [key.encode() + b"\0" for key, _ in pairs]
    texts = [text.encode() + b"\0" for _, text in pairs]
    head, body = 28, 28 + 16 * len(pairs)
    tables: list[int] = []
    offset = body
    for strings in (ids, texts):
        for string in strings:
            tables += [len(string) - 1, offset]
            offset += len(string)
    header = struct.pack("<7I", 0x950412DE, 0, len(pairs), head, head + 8 * len(pairs), 0, 0)
    return header + struct.pack(f"<{len(tables)}I", *tables) + b"".join(ids + texts)


def seconds(action: Callable[[], object]) -> float:
    """Return how long an action takes once."""
    start = perf_counter()
    action()
    return perf_counter() - start


def main() -> None:
    """Measure all in turn, so that whatever else the machine does falls on each alike."""
    lang = LANGUAGES[0]
    spec = find_spec(f"ecomfit.messages.{lang}")
    assert spec is not None
    assert spec.origin is not None
    source = Path(spec.origin).read_text(encoding="utf-8")
    bytecode = marshal.dumps(compile(source, spec.origin, "exec"))  # what a .pyc file holds
    mo = catalogue(messages_in(lang))
    assert gettext.GNUTranslations(io.BytesIO(mo)).gettext("goal.now") == messages_in(lang)["goal.now"]
    ways: dict[str, Callable[[], object]] = {
        "a module with bytecode": lambda: exec(marshal.loads(bytecode), {"__name__": "messages"}),
        "a module without": lambda: exec(compile(source, "messages", "exec"), {"__name__": "messages"}),
        "gettext's .mo": lambda: gettext.GNUTranslations(io.BytesIO(mo)),
    }
    took: dict[str, list[float]] = {way: [] for way in ways}
    for _ in range(RUNS):
        for way, action in ways.items():
            took[way].append(seconds(action))
    reference = median(took["gettext's .mo"])
    print(f"{len(messages_in(lang))} messages, Python {sys.version.split()[0]}, {RUNS} runs each; gettext = 1")
    for way, times in took.items():
        print(f"{median(times) / reference:6.2f}  {way}")


if __name__ == "__main__":
    main()
