"""Cards on a terminal that can be drawn on: one key answers, arrows and Enter do too."""

from __future__ import annotations

import asyncio
import os
import sys
import textwrap
from time import monotonic
from typing import TYPE_CHECKING, Any

import questionary
from prompt_toolkit.input import create_input
from prompt_toolkit.input.typeahead import clear_typeahead
from prompt_toolkit.output import create_output

from ecomfit.quiz.cards import Card, Move, Reply
from ecomfit.quiz.held import REPEAT_INTERVAL, HeldKeys, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TextIO

    from prompt_toolkit.input import Input
    from prompt_toolkit.key_binding import KeyPressEvent
    from prompt_toolkit.output import Output

    from ecomfit.wording import Say

#: The keys of each move.
KEYS: dict[Move, tuple[str, ...]] = {
    Move.BACK: ("left", "b"),
    Move.FORWARD: ("right", "n"),
    Move.SKIP: ("s",),
    Move.HELP: ("?",),
    Move.QUIT: ("q",),
}
#: Wider lines are hard to read.
MOST_COLUMNS = 90

_STYLE = questionary.Style(
    [("question", "bold"), ("highlighted", "bold reverse"), ("pointer", "bold"), ("hint", "italic"), ("given", "bold")]
)
_REDRAW = object()


class TerminalAsker:
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
        """Ask on `stream` (standard error by default); tests pass an input and an output of their own."""
        # A terminal asked where its cursor is answers on standard input, among what the person types.
        os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")
        self.say = say
        self._stream = stream or sys.stderr
        self._input = source or create_input()
        self._output = output or create_output(stdout=self._stream)
        self._held = HeldKeys(clock)
        self.on_first_prompt: Callable[[], None] | None = None

    def tell(self, text: str) -> None:
        """Show a paragraph above whatever is asked next."""
        for part in text.splitlines() or [""]:
            print(textwrap.fill(part, self._columns() - 1), file=self._stream)
        self._stream.flush()

    def ask(self, card: Card) -> Reply:
        """Put the card, and again in another shape when the window changes its width."""
        while True:
            reply = self._ask(card)
            if reply is not _REDRAW:
                return reply  # type: ignore[no-any-return]

    def _columns(self) -> int:
        return min(self._output.get_size().columns, MOST_COLUMNS)

    def _ask(self, card: Card) -> Any:
        columns = self._columns()
        hints = questionary.Choice([("class:hint", _wrapped(self._hints(card), columns - 5, "   "))], value=0)
        labels = [
            questionary.Choice(_wrapped(self._label(card, n, label), columns - 5, "      "), value=n)
            for n, label in enumerate(card.labels, 1)
        ]
        question = questionary.select(
            _message(card, columns),
            choices=[*labels, hints],
            default=hints,
            qmark="",
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
        width = self._output.get_size().columns

        def watch(_: object) -> None:
            if self._output.get_size().columns != width and not application.is_done:
                application.exit(result=_REDRAW)
            if self.on_first_prompt is not None:
                began, self.on_first_prompt = self.on_first_prompt, None
                began()

        application.after_render += watch
        self._forget_what_was_typed_ahead()
        return question.unsafe_ask()

    def _label(self, card: Card, number: int, label: str) -> str:
        given = f"  ({self.say('sitting.given')})" if number == card.given else ""
        return f"{number}  {label}{given}"

    def _hints(self, card: Card) -> str:
        known = [self.say("key.answer", n=len(card.labels))]
        known += [self.say(f"key.{move.value}") for move in Move if move in card.moves]
        return " · ".join(known)

    def _bind(self, application: Any, card: Card) -> None:
        bindings = application.key_bindings
        control = _pointer_of(application)

        def bind(keys: Iterable[str], handle: Callable[[KeyPressEvent], None]) -> None:
            for key in keys:
                bindings.add(key, eager=True)(handle)

        def bind_reply(keys: Iterable[str], reply: Reply) -> None:
            bind(keys, lambda event: self._once(event, str(reply), reply))

        for number in range(1, len(card.labels) + 1):
            bind_reply([str(number)], number)
        for move in card.moves:
            bind_reply(KEYS[move], move)

        def enter(event: KeyPressEvent) -> None:
            chosen = control.get_pointed_at().value
            if chosen:
                event.app.exit(result=chosen)

        def end(event: KeyPressEvent) -> None:
            event.app.exit(exception=EOFError)

        bind(["enter"], enter)
        bind(["c-d"], end)

    def _once(self, event: KeyPressEvent, key: str, reply: Reply) -> None:
        """Take a key as meant, unless it is one still held down from the question before."""
        verdict = self._held.press(key)
        came = self._held.came

        async def believe_when_quiet() -> None:
            await asyncio.sleep(REPEAT_INTERVAL)
            if self._held.came == came and not event.app.is_done:
                event.app.exit(result=reply)

        if verdict is Verdict.TAKE:
            event.app.exit(result=reply)
        elif verdict is Verdict.WAIT:
            event.app.create_background_task(believe_when_quiet())

    def _forget_what_was_typed_ahead(self) -> None:
        """Drop keys that were pressed before this question could be read."""
        clear_typeahead(self._input)
        try:
            import termios

            termios.tcflush(self._input.fileno(), termios.TCIFLUSH)
        except (ImportError, OSError, NotImplementedError, termios.error):
            pass


def _pointer_of(application: Any) -> Any:
    """Return questionary's control of the choices, which knows where the pointer is."""
    from questionary.prompts.common import InquirerControl

    return next(c for c in application.layout.find_all_controls() if isinstance(c, InquirerControl))


def _message(card: Card, columns: int) -> str:
    parts = [card.heading, "", *textwrap.wrap(card.text, columns - 2)]
    if card.note:
        parts += ["", *(line for part in card.note.splitlines() for line in textwrap.wrap(part, columns - 2))]
    return "\n ".join(parts) + "\n"


def _wrapped(text: str, width: int, indent: str) -> str:
    return textwrap.fill(text, width, subsequent_indent=indent)
