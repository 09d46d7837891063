"""Cards on a terminal that can be drawn on: one key answers, arrows and Enter do too."""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import ExitStack, suppress
from dataclasses import replace
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any, Self

import questionary
from prompt_toolkit.application import run_in_terminal
from prompt_toolkit.input import create_input
from prompt_toolkit.keys import Keys
from prompt_toolkit.output import create_output

from ecomfit.quiz.terminal.cards import Card, Move, Reply
from ecomfit.quiz.terminal.held_keys import REPEAT_INTERVAL, HeldKeys, KeyVerdict
from ecomfit.quiz.terminal.signals import heeding, stop_here
from ecomfit.quiz.terminal.typed_ahead import forget_typed_ahead, unechoed
from ecomfit.quiz.terminal.wrapping import tell, wrapped
from ecomfit.text import legible

if sys.platform == "win32":
    from prompt_toolkit.output.win32 import NoConsoleScreenBufferError

    _DRAWING_ERRORS = (OSError, NoConsoleScreenBufferError)
else:
    import termios

    _DRAWING_ERRORS = (OSError, termios.error)

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from prompt_toolkit.input import Input
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
    from prompt_toolkit.output import Output

    from ecomfit.messages import Say

#: The keys of each move.
KEYS: dict[Move, tuple[str, ...]] = {
    Move.BACK: ("left", "b", "B"),
    Move.FORWARD: ("right", "n", "N"),
    Move.SKIP: ("s", "S"),
    Move.HELP: ("?",),
    Move.QUIT: ("q", "Q"),
}
#: Holding these down goes on and on; nothing is lost by it.
_REPEATABLE = frozenset({Move.BACK, Move.FORWARD})

_STYLE = questionary.Style(
    [("question", "bold"), ("highlighted", "bold reverse"), ("pointer", "bold"), ("hint", "italic")]
)
_REDRAW = object()


class CannotDrawError(Exception):
    """This terminal cannot be drawn on."""


class DrawnAsker:
    """Asks with questionary.

    Nothing is preselected: the pointer begins on the line of hints, where Enter answers nothing.
    """

    def __init__(
        self,
        say: Say,
        stream: TextIO | None = None,
        *,
        source: Input | None = None,
        output: Output | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """Ask on `stream` (standard error by default); tests pass an input and an output of their own.

        Raises:
            CannotDrawError: where there is no terminal to draw on; `ask` raises it too.
        """
        # A terminal asked where its cursor is answers on standard input, among what the person types.
        os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
        self.say = say
        self.on_first_prompt: Callable[[], None] | None = None
        self._stream = stream or sys.stderr
        try:
            self._input = source or create_input()
            self._output = output or create_output(stdout=self._stream)
        except _DRAWING_ERRORS as error:
            raise CannotDrawError from error
        self._held = HeldKeys(clock)
        self._terminal = ExitStack()
        self._give: Callable[[bool], None] = lambda _: None
        self._application: Any = None  # the card that is drawn

    def __enter__(self) -> Self:
        """Show nothing of what is typed between two cards, and heed signals."""
        self._give = self._terminal.enter_context(unechoed(self._input))
        self._terminal.enter_context(heeding(self._give_back, self._stop))
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the terminal as it was."""
        self._terminal.close()

    def tell(self, text: str) -> None:
        """Show a paragraph above whatever is asked next."""
        tell(self._stream, text, self._output.get_size().columns)

    def ask(self, card: Card) -> Reply:
        """Put the card, and again in another shape when the window changes its size."""
        forget_typed_ahead(self._input)
        self._held.shown()
        while True:
            try:
                reply = self._draw(self._fitted(card))
            except _DRAWING_ERRORS as error:
                raise CannotDrawError from error
            if reply is not _REDRAW:
                return reply  # type: ignore[no-any-return]

    def _fitted(self, card: Card) -> Card:
        """Tell above what would make the card higher than the window: first the help, then the question too."""
        if card.note and self._rows(card) > self._output.get_size().rows:
            self.tell("\n" + card.note + "\n")
            card = replace(card, note="")
        if self._rows(card) > self._output.get_size().rows:
            self.tell("\n" + card.text + "\n")
            card = replace(card, text="")
        return card

    def _rows(self, card: Card) -> int:
        texts = (self._message(card), *self._labels(card), self._hints(card))
        return sum(text.count("\n") + 1 for text in texts)

    def _draw(self, card: Card) -> Any:
        hints = questionary.Choice([("class:hint", self._hints(card))], value=0)
        labels = [questionary.Choice(label, value=n) for n, label in enumerate(self._labels(card), 1)]
        question = questionary.select(
            self._message(card),
            choices=[*labels, hints],
            default=hints,
            qmark="",
            pointer=self._shape("»"),
            instruction=" ",
            use_jk_keys=False,
            use_emacs_keys=False,
            style=_STYLE,
            input=self._input,
            output=self._output,
        )
        application = question.application
        application.erase_when_done = True
        self._bind(application, card)
        size = self._output.get_size()

        def watch(_: object) -> None:
            if self._output.get_size() != size:
                if not application.is_done:
                    application.exit(result=_REDRAW)
            elif self.on_first_prompt is not None:
                began, self.on_first_prompt = self.on_first_prompt, None
                began()

        application.after_render += watch
        self._application = application
        try:
            return question.unsafe_ask()
        finally:
            self._application = None

    def _give_back(self) -> None:
        """Take the card off and leave the terminal as it was, whatever state either is in: the process is to end."""
        with suppress(Exception):
            if self._application is not None:
                self._application.renderer.erase()
            self._output.show_cursor()
            self._output.flush()
        self._give(True)

    def _stop(self) -> None:
        """Stop as a shell wants it: the card is taken off, and drawn again when the process goes on."""
        application = self._application
        if application is not None and application.is_running:
            # A signal may come in the middle of drawing.
            application.loop.call_soon_threadsafe(run_in_terminal, stop_here, context=application.context)
            return
        self._give(True)
        stop_here()
        self._give(False)

    def _shape(self, text: str, margin: int = 0, indent: str = "") -> str:
        return wrapped(legible(text, self._output.encoding()), self._output.get_size().columns - margin, indent)

    def _message(self, card: Card) -> str:
        parts = [part for part in (card.heading, card.text, card.note) if part]
        lines = "\n\n".join(self._shape(part, margin=2) for part in parts).splitlines()
        # Questionary puts a blank before the first line itself.
        return "\n".join(f" {line}" if line and i else line for i, line in enumerate(lines)) + "\n"

    def _labels(self, card: Card) -> list[str]:
        given = f"  ({self.say('sitting.given')})"
        return [
            self._shape(f"{n}  {label}{given if n == card.given else ''}", margin=5, indent="      ")
            for n, label in enumerate(card.labels, 1)
        ]

    def _hints(self, card: Card) -> str:
        known = [self.say("key.answer", n=len(card.labels))]
        known += [self.say(f"key.{move.value}") for move in Move if move in card.moves]
        return self._shape(" · ".join(known), margin=5, indent="   ")

    def _bind(self, application: Any, card: Card) -> None:
        bindings: KeyBindings = application.key_bindings
        control = _pointer_of(application)

        def reply_with(reply: Reply) -> Callable[[KeyPressEvent], None]:
            return lambda event: self._once(event, reply)

        for number in range(1, len(card.labels) + 1):
            bindings.add(str(number), eager=True)(reply_with(number))
        for move in card.moves:
            for key in KEYS[move]:
                bindings.add(key, eager=True)(reply_with(move))

        @bindings.add(Keys.Enter, eager=True)
        def _(event: KeyPressEvent) -> None:
            if chosen := control.get_pointed_at().value:
                event.app.exit(result=chosen)

        # Ctrl-C is questionary's; an interruption from elsewhere is the same.
        bindings.add(Keys.ControlD, eager=True)(partial(_leave, EOFError))
        bindings.add(Keys.SIGINT, eager=True)(partial(_leave, KeyboardInterrupt))

        @bindings.add(Keys.BracketedPaste, eager=True)
        def _(event: KeyPressEvent) -> None:
            first = event.data.strip()[:1]
            if first.isascii() and first.isdigit() and 1 <= int(first) <= len(card.labels):
                self._once(event, int(first))

    def _once(self, event: KeyPressEvent, reply: Reply) -> None:
        """Take a key as meant, unless it is one still held down from the question before."""
        verdict = KeyVerdict.TAKE if reply in _REPEATABLE else self._held.press(str(reply))
        came = self._held.came

        async def believe_when_quiet() -> None:
            await asyncio.sleep(REPEAT_INTERVAL)
            if self._held.came == came and not event.app.is_done:
                event.app.exit(result=reply)

        if verdict is KeyVerdict.TAKE:
            event.app.exit(result=reply)
        elif verdict is KeyVerdict.WAIT:
            event.app.create_background_task(believe_when_quiet())


def _leave(how: type[BaseException], event: KeyPressEvent) -> None:
    event.app.exit(exception=how)


def _pointer_of(application: Any) -> Any:
    """Return questionary's control of the choices, which knows where the pointer is."""
    from questionary.prompts.common import InquirerControl

    return next(c for c in application.layout.find_all_controls() if isinstance(c, InquirerControl))
