"""The keys of a drawn card, and what each of them does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from questionary.prompts.common import InquirerControl

from ecomfit.quiz.terminal.card_lines import CardLines
from ecomfit.quiz.terminal.cards import KEYS, Card, Move, Reply
from ecomfit.quiz.terminal.held_keys import REPEAT_INTERVAL, HeldKeys, KeyVerdict

#: The arrows go back and on too.
_ARROWS = {Move.BACK: "left", Move.FORWARD: "right"}
#: Holding these down goes on and on; nothing is lost by it.
_REPEATABLE = frozenset({Move.BACK, Move.FORWARD})
#: No row: no pointer shows.
_NOWHERE = -1


def bind(application: Any, card: Card, lines: CardLines, held_keys: HeldKeys) -> None:
    """Give questionary's application of a card our keys: its own let Enter answer what nobody chose.

    A key that does nothing has the line of hints say what does.
    """
    bindings: KeyBindings = application.key_bindings
    control = next(c for c in application.layout.find_all_controls() if isinstance(c, InquirerControl))

    def say_below(text: str, _: KeyPressEvent | None = None) -> None:
        control.choices[-1].title = text

    # Ctrl-C is questionary's.
    bindings.add(Keys.ControlD, eager=True)(partial(_leave, EOFError))
    bindings.add(Keys.Any)(partial(say_below, lines.choose))
    if Move.BACK not in card.moves:
        _bind(bindings, _keys_of(Move.BACK), partial(say_below, lines.no_back))
    _bind_replies(bindings, card, held_keys)
    _bind_pointer(bindings, card, lines, control, say_below)

    @bindings.add(Keys.BracketedPaste, eager=True)
    def _(event: KeyPressEvent) -> None:
        first = event.data.strip()[:1]
        if first.isascii() and first.isdigit() and 1 <= int(first) <= len(card.labels):
            _reply(int(first), held_keys, event)
        else:
            say_below(lines.choose)


def _bind(bindings: KeyBindings, keys: Iterable[str], do: Callable[[KeyPressEvent], None]) -> None:
    for key in keys:
        bindings.add(key, eager=True)(do)


def _keys_of(move: Move) -> set[str]:
    return {KEYS[move], KEYS[move].upper(), _ARROWS.get(move, KEYS[move])}


def _bind_replies(bindings: KeyBindings, card: Card, held_keys: HeldKeys) -> None:
    for number in range(1, len(card.labels) + 1):
        _bind(bindings, [str(number)], partial(_reply, number, held_keys))
    for move in card.moves:
        _bind(bindings, _keys_of(move), partial(_reply, move, held_keys))
    for word, answer in card.words.items():
        if len(word) == 1:
            _bind(bindings, {word, word.upper()}, partial(_reply, answer, held_keys))


def _bind_pointer(
    bindings: KeyBindings, card: Card, lines: CardLines, control: InquirerControl, say_below: Callable[[str], None]
) -> None:
    # Where Enter alone leaves, a pointer at an answer would promise another thing.
    control.pointed_at = _NOWHERE if card.on_enter else (card.previous or 1) - 1
    pointed = card.previous is not None

    def point(step: Callable[[], None], _: KeyPressEvent) -> None:
        nonlocal pointed
        pointed = True
        say_below(lines.hints)
        step()
        while not control.is_selection_valid():
            step()

    def enter(event: KeyPressEvent) -> None:
        answer = control.pointed_at + 1
        if not pointed and card.on_enter is None:
            say_below(lines.choose)
        elif not pointed:
            event.app.exit(result=card.on_enter)
        else:
            keeps = answer == card.previous and Move.FORWARD in card.moves
            event.app.exit(result=Move.FORWARD if keeps else answer)

    _bind(bindings, [Keys.Down], partial(point, control.select_next))
    _bind(bindings, [Keys.Up], partial(point, control.select_previous))
    _bind(bindings, [Keys.Enter], enter)


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
