"""Prompts in this process: keys typed through a pipe, and a screen that shows what a terminal would."""

from __future__ import annotations

import asyncio
import io
from contextlib import contextmanager
from functools import cache
from time import monotonic
from typing import TYPE_CHECKING
from unittest.mock import patch

import pyte
from prompt_toolkit.application import application, create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.key_binding.defaults import load_key_bindings
from prompt_toolkit.output.vt100 import Vt100_Output

from ecomfit.messages import speaker
from ecomfit.quiz.terminal.drawn import DrawnAsker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from prompt_toolkit.input import PipeInput

    from ecomfit.messages import Say
    from ecomfit.quiz.terminal.cards import Card, Reply

SAY = speaker("en")
UP, DOWN, RIGHT, LEFT = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D"
#: Seconds after which a card that no key dealt with is given up.
PATIENCE = 60
#: What the usual keys do, Emacs's and Vi's too. It is made anew for every card, three times, which takes far longer
#: than to draw one, and never changes.
usual_keys = cache(load_key_bindings)
ENTER, CTRL_C, CTRL_D = "\r", "\x03", "\x04"


class Screen(io.StringIO):
    """A stream whose text is shown on an emulated screen."""

    encoding = "utf-8"

    def __init__(self, columns: int, rows: int) -> None:
        super().__init__()
        self.size = Size(rows=rows, columns=columns)
        self.emulated = pyte.Screen(columns, rows)
        self._fed = pyte.Stream(self.emulated)

    def write(self, text: str) -> int:
        # A terminal in its usual mode begins each line at its start.
        self._fed.feed(text.replace("\r\n", "\n").replace("\n", "\r\n"))
        return super().write(text)

    def resize(self, columns: int, rows: int) -> None:
        self.size = Size(rows=rows, columns=columns)
        self.emulated.resize(rows, columns)

    @property
    def lines(self) -> list[str]:
        return [line.rstrip() for line in self.emulated.display]

    @property
    def text(self) -> str:
        return "\n".join(self.lines).strip("\n")


class Clock:
    """A clock that a test sets."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


class Ticking(Clock):
    """A clock by which a key is held: it comes again 30 times a second, however fast or slow the machine is."""

    def __call__(self) -> float:
        self.now += 1 / 30
        return self.now


class Unhurried(Clock):
    """A clock by which a second passes between any two looks at it: no key is taken for one that is held."""

    def __call__(self) -> float:
        self.now += 1
        return self.now


class Keyboard(DrawnAsker):
    """An asker at which a list of keys is typed: the next one each time a card is drawn.

    `shown` is what the screen said when each key was typed. A part of the list may be a function, which is called.
    """

    def __init__(self, screen: Screen, pipe: PipeInput, clock: Callable[[], float]) -> None:
        output = Vt100_Output(screen, lambda: screen.size, term="xterm", enable_cpr=False)
        super().__init__(screen, source=pipe, output=output, clock=clock)
        self.screen, self.window = screen, output
        self.keys: list[str | Callable[[], None]] = []
        self.shown: list[str] = []
        self.cards: list[Card] = []
        self._pipe = pipe

    def ask(self, card: Card, say: Say = SAY, on_shown: Callable[[], None] | None = None) -> Reply:
        self.cards.append(card)
        return super().ask(card, say, on_shown or self._type)

    def _type(self) -> None:
        self.shown.append(self.screen.text)
        key = self.keys.pop(0) if self.keys else CTRL_D
        # A test whose keys are not taken is to fail, not to wait for ever.
        self.type_later(PATIENCE, CTRL_D)
        if isinstance(key, str):
            self._pipe.send_text(key)
        else:
            key()

    def type_later(self, seconds: float, text: str) -> None:
        """Type on while a card is shown."""
        asyncio.get_running_loop().call_later(seconds, self._pipe.send_text, text)

    def type(self, text: str) -> None:
        """Type on at once."""
        self._pipe.send_text(text)


@contextmanager
def keyboard(columns: int = 80, rows: int = 24, *, clock: Callable[[], float] = monotonic) -> Iterator[Keyboard]:
    """Return an asker to type at."""
    screen = Screen(columns, rows)
    usual = patch.object(application, "load_key_bindings", usual_keys)
    with usual, create_pipe_input() as pipe, create_app_session(input=pipe):
        asker = Keyboard(screen, pipe, clock)
        with asker:
            yield asker
