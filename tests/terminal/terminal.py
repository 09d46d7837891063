"""The program on a real pseudo-terminal, and what its screen shows."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pexpect
import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType
    from typing import Self

KB = str(Path(__file__).parent.parent / "report" / "kb")
#: Seconds after which what is waited for will not come.
PATIENCE = 90.0
#: A key is not pressed again sooner than that after the screen shows what it did: a held one repeats faster.
BETWEEN_KEYS = 0.3
#: What decides how the program speaks and looks; a test sets what it is about.
DECIDING = re.compile(
    r"LANG|LANGUAGE|PAGER|LESS|BROWSER|ACCESSIBLE|COLUMNS|LINES|TERM|COLORTERM|NO_COLOR|FORCE_COLOR"
    r"|PYTHON(IOENCODING|UTF8|COERCECLOCALE)"
    r"|(XDG|LC|ECOMFIT|PROMPT_TOOLKIT)_.*"
)
PROGRAM = "from ecomfit.cli.main import main; main()"
LEFT, DOWN, ENTER = "\x1b[D", "\x1b[B", "\r"

#: Select graphic rendition with a foreground or background colour among its numbers.
COLOUR = re.compile(r"\x1b\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[0-9;]*)?m")


def environment(data: Path, environ: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return an environment in which the program keeps its sittings under `data`."""
    kept = {name: value for name, value in os.environ.items() if not DECIDING.fullmatch(name)}
    usual = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "PAGER": "cat", "XDG_DATA_HOME": str(data)}
    return kept | usual | dict(environ or {})


def _heed_signals() -> None:
    """Let signals do what they do by default: whoever runs tests in the background has some ignored."""
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


class Terminal:
    """A terminal in which the program runs; `raw` is all that it wrote."""

    def __init__(
        self,
        *arguments: str,
        data: Path,
        columns: int = 80,
        rows: int = 24,
        shell: str = "",
        environ: Mapping[str, str] | None = None,
    ) -> None:
        command = [sys.executable, "-c", PROGRAM, *arguments]
        if shell:  # a command line in which "$@" is the program
            command = ["/bin/sh", "-c", shell, "sh", *command]
        self.raw = ""
        self.process = pexpect.spawn(
            command[0],
            command[1:],
            dimensions=(rows, columns),
            env=environment(data, environ),
            encoding="utf-8",
            codec_errors="replace",
            echo=True,
            preexec_fn=_heed_signals,
        )
        self.process.delaybeforesend = None
        self._screen = pyte.HistoryScreen(columns, rows, history=2000)
        self._stream = pyte.Stream(self._screen)
        self._last_key = ""
        self._last_shown = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        if kind is not None:
            print(f"--- the screen\n{self.text}\n--- the last of it\n{self.raw[-1500:]!r}")  # noqa: T201 - pytest shows it
        self.process.close(force=True)

    @property
    def lines(self) -> list[str]:
        return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines).strip("\n")

    @property
    def scroll(self) -> str:
        """What has left the screen at its top, and the screen."""
        above = ["".join(line[x].data for x in range(self._screen.columns)) for line in self._screen.history.top]
        return "\n".join([*(line.rstrip() for line in above), self.text])

    def wait(self, *texts: str, gone: str | None = None) -> str:
        """Wait until the screen shows every text, and no longer the one that is to go; return what it shows."""
        return self.wait_until(lambda shown: all(t in shown for t in texts) and (gone is None or gone not in shown))

    def wait_until(self, holds: Callable[[str], bool]) -> str:
        until = time.monotonic() + PATIENCE
        while not holds(self.text):
            assert time.monotonic() < until, f"it never came; the screen shows:\n{self.text}"
            if not self.read():
                assert holds(self.text), f"the program ended; the screen shows:\n{self.text}"
        return self.text

    def press(self, key: str) -> None:
        """Press a key, but not a digit or a letter again so soon that it could be held."""
        wait = self._last_shown + BETWEEN_KEYS - time.monotonic()
        if key == self._last_key and wait > 0:
            time.sleep(wait)
        if key.isalnum():
            self._last_key, self._last_shown = key, time.monotonic()
        self.process.send(key)

    def answer(self, key: str) -> str:
        """Press a key that deals with the card on the screen, and wait for the next one."""
        self.wait_until(lambda _: bool(self.card))
        before = self.card
        self.press(key)
        shown = self.wait_until(lambda _: self.card not in ("", before))
        if key == self._last_key:  # the program may have been slow to take it
            self._last_shown = time.monotonic()
        return shown

    def type(self, line: str, prompt: int) -> None:
        """Type a line at the so manieth prompt of plain mode."""
        self.wait_until(lambda _: len(re.findall(r"Answer \(1-\d\): ", self.raw)) >= prompt)
        self.process.send(line + "\n")

    @property
    def card(self) -> str:
        """The card that is drawn, all of it, as its heading begins it and the hints end it; "" while none is."""
        found = re.search(
            r"^ (?:Question \d|Pertanyaan \d|What is the job|Practical|Before we|ecomfit$).*?(?:quit|berhenti)$",
            self.text,
            re.MULTILINE | re.DOTALL,
        )
        return found.group() if found else ""

    def resize(self, columns: int, rows: int) -> None:
        self._screen.resize(rows, columns)
        self.process.setwinsize(rows, columns)

    def end(self) -> int:
        """Read on to the program's end; return its exit code."""
        until = time.monotonic() + PATIENCE
        while self.read():
            assert time.monotonic() < until, f"it does not end; the screen shows:\n{self.text}"
        self.process.close()
        assert self.process.exitstatus is not None, f"killed by signal {self.process.signalstatus}"
        return self.process.exitstatus

    def read(self) -> bool:
        """Read what has come; return whether the program goes on."""
        try:
            text = self.process.read_nonblocking(65536, timeout=0.05)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.raw += text
        self._stream.feed(text)
        return True
