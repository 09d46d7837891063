"""Cards on a terminal that can be drawn on: one key answers, arrows and Enter do too."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import replace
from time import monotonic
from typing import Any, Self, TextIO

import questionary
from prompt_toolkit.application import run_in_terminal
from prompt_toolkit.input import Input, create_input
from prompt_toolkit.output import Output, create_output
from prompt_toolkit.styles import DEFAULT_ATTRS

from ecomfit.messages import Say
from ecomfit.quiz.terminal.card_lines import lines_of
from ecomfit.quiz.terminal.cards import Card, Reply
from ecomfit.quiz.terminal.held_keys import HeldKeys
from ecomfit.quiz.terminal.keys import bind
from ecomfit.quiz.terminal.signals import heeding, stop_here
from ecomfit.quiz.terminal.typed_ahead import forget_typed_ahead, unechoed
from ecomfit.quiz.terminal.wrapping import tell

if sys.platform == "win32":
    from prompt_toolkit.output.win32 import NoConsoleScreenBufferError

    _DRAWING_ERRORS = (OSError, NoConsoleScreenBufferError)
else:
    import termios

    _DRAWING_ERRORS = (OSError, termios.error)


#: Releases of prompt_toolkit before 3.0.52 know no dim text.
_QUIET = "noinherit dim" if hasattr(DEFAULT_ATTRS, "dim") else "noinherit"
#: Of the sixteen colours that a terminal's theme sets. Each thing is told by its place or by a mark too.
_STYLE = questionary.Style(
    [
        ("qmark", _QUIET),  # the heading stands where questionary has its mark
        ("question", "bold"),
        ("pointer", "fg:ansicyan bold"),
        ("highlighted", "fg:ansicyan bold"),
        ("separator", _QUIET),  # the hints
    ]
)
_REDRAW = object()


class CannotDrawError(Exception):
    """This terminal cannot be drawn on."""


class DrawnAsker:
    """Asks with questionary.

    Nothing is preselected: the pointer stands on the first answer, which Enter alone does not give.
    """

    def __init__(
        self,
        stream: TextIO,
        *,
        source: Input | None = None,
        output: Output | None = None,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """Ask on `stream`; tests pass an input and an output of their own.

        Raises:
            CannotDrawError: where there is no terminal to draw on; `ask` raises it too.
        """
        # A terminal asked where its cursor is answers on standard input, among what the person types.
        os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
        self._stream = stream
        try:
            self._input = source or create_input()
            self._output = output or create_output(stdout=stream)
        except _DRAWING_ERRORS as error:
            raise CannotDrawError from error
        self._held_keys = HeldKeys(clock)
        self._terminal = ExitStack()
        self._give: Callable[[bool], None] = lambda _: None
        self._application: Any = None  # the card that is drawn
        self._interrupted = False

    def __enter__(self) -> Self:
        """Show nothing of what is typed between two cards, and heed signals."""
        self._give = self._terminal.enter_context(unechoed(self._input))
        self._terminal.enter_context(heeding(self._give_back, self._stop, self._interrupt))
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the terminal as it was."""
        self._terminal.close()

    def tell(self, text: str) -> None:
        """Show a paragraph above whatever is asked next."""
        tell(self._stream, text, self._output.get_size().columns)

    def ask(self, card: Card, say: Say, on_shown: Callable[[], None] | None = None) -> Reply:
        """Put the card, and again in another shape when the window changes its size."""
        forget_typed_ahead(self._input)
        self._held_keys.shown()
        while True:
            try:
                reply = self._draw(self._fitted(card, say), say, on_shown)
            except _DRAWING_ERRORS as error:
                raise CannotDrawError from error
            if reply is not _REDRAW:
                return reply  # type: ignore[no-any-return]

    def _fitted(self, card: Card, say: Say) -> Card:
        """Tell above what would make the card higher than the window: the help, the question too, and its heading."""
        if card.note and self._is_too_high(card, say):
            self.tell("\n" + card.note + "\n")
            card = replace(card, note="")
        if self._is_too_high(card, say):
            without = replace(card, stem="", text="")
            if self._is_too_high(without, say):
                self.tell("\n" + card.heading)
                without = replace(without, heading="")
            self.tell("\n" + card.question + "\n")
            card = without
        return card

    def _is_too_high(self, card: Card, say: Say) -> bool:
        return lines_of(card, say, self._output).rows > self._output.get_size().rows

    def _draw(self, card: Card, say: Say, on_shown: Callable[[], None] | None) -> Any:
        lines = lines_of(card, say, self._output)
        question = questionary.select(
            lines.question,
            choices=[*lines.labels, questionary.Separator(" "), questionary.Separator(lines.hints)],
            qmark=lines.heading,
            pointer=lines.pointer,
            instruction=lines.note or " ",
            use_jk_keys=False,
            use_emacs_keys=False,
            style=_STYLE,
            input=self._input,
            output=self._output,
        )
        application = question.application
        application.erase_when_done = True
        bind(application, card, lines, self._held_keys)
        size = self._output.get_size()

        def watch(_: object) -> None:
            nonlocal on_shown
            if self._output.get_size() != size:
                if not application.is_done:
                    application.exit(result=_REDRAW)
            elif on_shown is not None:
                announce, on_shown = on_shown, None
                announce()

        application.after_render += watch
        self._application = application
        try:
            reply = application.run(pre_run=self._leave_if_interrupted, handle_sigint=False)
        finally:
            self._application = None
        if self._interrupted:
            raise KeyboardInterrupt
        return reply

    def _interrupt(self) -> None:
        """Take Ctrl-C as the key that it is, also where a card is not drawn yet or no longer.

        prompt_toolkit and asyncio can lose an interrupt, or hang, when it comes while they give the terminal back: they
        are left to end in peace.
        """
        if self._application is None:
            raise KeyboardInterrupt
        self._interrupted = True
        if self._application.loop is not None:
            self._application.loop.call_soon_threadsafe(self._leave_if_interrupted)

    def _leave_if_interrupted(self) -> None:
        application = self._application
        if self._interrupted and application.is_running and not application.is_done:
            application.exit(exception=KeyboardInterrupt)

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
