"""A key that is held down answers once; the same key pressed again is taken."""

from __future__ import annotations

import pytest

from ecomfit.quiz.terminal.held_keys import REPEAT_DELAY, REPEAT_INTERVAL, HeldKeys, KeyVerdict
from quiz.terminal.keyboard import Clock

SOON, LATER, MUCH_LATER = REPEAT_INTERVAL / 2, (REPEAT_INTERVAL + REPEAT_DELAY) / 2, REPEAT_DELAY * 1.1


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def held(clock: Clock) -> HeldKeys:
    return HeldKeys(clock)


def test_the_first_key_is_taken(held: HeldKeys) -> None:
    assert held.press("3") is KeyVerdict.TAKE


@pytest.mark.parametrize(
    ("after", "verdict"), [(SOON, KeyVerdict.DROP), (LATER, KeyVerdict.WAIT), (MUCH_LATER, KeyVerdict.TAKE)]
)
def test_the_same_key_again(held: HeldKeys, clock: Clock, after: float, verdict: KeyVerdict) -> None:
    held.press("3")
    clock.now += after
    assert held.press("3") is verdict


def test_another_key_is_taken_however_soon(held: HeldKeys, clock: Clock) -> None:
    held.press("3")
    clock.now += SOON
    assert held.press("4") is KeyVerdict.TAKE


def test_a_key_held_for_a_minute_is_never_taken_again(held: HeldKeys, clock: Clock) -> None:
    held.press("3")
    clock.now += 0.5
    verdicts = [held.press("3")]
    for _ in range(1800):
        clock.now += 1 / 30
        verdicts.append(held.press("3"))
    assert verdicts[0] is KeyVerdict.WAIT
    assert set(verdicts[1:]) == {KeyVerdict.DROP}


def test_a_key_held_while_the_next_question_took_long_to_show_is_not_taken_for_a_new_one(
    held: HeldKeys, clock: Clock
) -> None:
    held.press("3")
    clock.now += 5  # nothing could be typed meanwhile
    held.shown()
    clock.now += 1 / 30
    assert held.press("3") is KeyVerdict.WAIT
    clock.now += 1 / 30
    assert held.press("3") is KeyVerdict.DROP


def test_a_key_pressed_again_once_the_question_was_read_is_taken(held: HeldKeys, clock: Clock) -> None:
    held.press("3")
    clock.now += 5
    held.shown()
    clock.now += MUCH_LATER
    assert held.press("3") is KeyVerdict.TAKE


def test_came_moves_with_every_key(held: HeldKeys, clock: Clock) -> None:
    held.press("3")
    before = held.came
    clock.now += SOON
    held.press("3")
    assert held.came > before
