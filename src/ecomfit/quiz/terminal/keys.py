"""The keys of a drawn card, and what each of them does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from questionary.prompts.common import InquirerControl

from ecomfit.quiz.terminal.cards import KEYS, Card, Move, Reply
from ecomfit.quiz.terminal.held_keys import REPEAT_INTERVAL, HeldKeys, KeyVerdict

#: The arrows go back and on too.
_ARROWS = {Move.BACK: "left", Move.FORWARD: "right"}
#: Holding these down goes on and on; nothing is lost by it.
_REPEATABLE = frozenset({Move.BACK, Move.FORWARD})


def bind(application: Any, card: Card, held_keys: HeldKeys) -> None:
    """Give questionary's application of a card our keys: its own let Enter answer what nobody chose."""
    bindings: KeyBindings = application.key_bindings
    pointer = next(c for c in application.layout.find_all_controls() if isinstance(c, InquirerControl))

    def reply_with(reply: Reply) -> Callable[[KeyPressEvent], None]:
        return partial(_reply, reply, held_keys)

    for number in range(1, len(card.labels) + 1):
        bindings.add(str(number), eager=True)(reply_with(number))
    for move in card.moves:
        for key in {KEYS[move], KEYS[move].upper(), _ARROWS.get(move, KEYS[move])}:
            bindings.add(key, eager=True)(reply_with(move))

    @bindings.add(Keys.Enter, eager=True)
    def _(event: KeyPressEvent) -> None:
        if answer := pointer.get_pointed_at().value or card.on_enter:
            event.app.exit(result=answer)

    # Ctrl-C is questionary's.
    bindings.add(Keys.ControlD, eager=True)(partial(_leave, EOFError))

    @bindings.add(Keys.BracketedPaste, eager=True)
    def _(event: KeyPressEvent) -> None:
        first = event.data.strip()[:1]
        if first.isascii() and first.isdigit() and 1 <= int(first) <= len(card.labels):
            _reply(int(first), held_keys, event)


def _reply(reply: Reply, held_keys: HeldKeys, event: KeyPressEvent) -> None:
    """Take a key as meant, unless it is one still held down from the question before."""
    verdict = KeyVerdict.TAKE if reply in _REPEATABLE else held_keys.press(str(reply))
    came = held_keys.came

    async def believe_when_quiet() -> None:
        await asyncio.sleep(REPEAT_INTERVAL)
        if held_keys.came == came and not event.app.is_done:
            event.app.exit(result=reply)

    if verdict is KeyVerdict.TAKE:
        event.app.exit(result=reply)
    elif verdict is KeyVerdict.WAIT:
        event.app.create_background_task(believe_when_quiet())


def _leave(how: type[BaseException], event: KeyPressEvent) -> None:
    event.app.exit(exception=how)
