"""What is typed while nothing is asked, on a terminal of its own in this process."""

from __future__ import annotations

import os
import select
import sys
from typing import TYPE_CHECKING

import pytest
from prompt_toolkit.input import DummyInput

from ecomfit.quiz.terminal.typed_ahead import forget_typed_ahead, unechoed

if TYPE_CHECKING:
    from collections.abc import Iterator

if sys.platform == "win32":
    pytest.skip("terminals of this kind are not there", allow_module_level=True)
import termios


class Terminal(DummyInput):
    """The input of a terminal at which a test types."""

    def __init__(self) -> None:
        self.keyboard, self.screen = os.openpty()

    def fileno(self) -> int:
        return self.screen

    def type(self, keys: bytes) -> None:
        """Type, and wait until it has come: with echo off nothing says so but the terminal itself."""
        os.write(self.keyboard, keys)
        assert select.select([self.screen], [], [], 10)[0]

    def echoes(self) -> bool:
        return bool(termios.tcgetattr(self.screen)[3] & termios.ECHO)

    def waits(self) -> bool:
        return bool(select.select([self.screen], [], [], 0)[0])


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    terminal = Terminal()
    yield terminal
    for descriptor in (terminal.keyboard, terminal.screen):
        os.close(descriptor)


def test_nothing_typed_between_two_cards_shows_and_the_terminal_is_given_back(terminal: Terminal) -> None:
    before = termios.tcgetattr(terminal.screen)
    with unechoed(terminal) as give:
        assert not terminal.echoes()
        give(True)
        assert termios.tcgetattr(terminal.screen) == before
        give(False)
        assert not terminal.echoes()
    assert termios.tcgetattr(terminal.screen) == before


def test_what_was_typed_and_not_read_is_not_left_to_the_shell(terminal: Terminal) -> None:
    with unechoed(terminal):
        terminal.type(b"rm -rf x\n")
    assert not terminal.waits()


def test_keys_typed_before_a_card_do_not_answer_it(terminal: Terminal) -> None:
    with unechoed(terminal):
        terminal.type(b"3311")
        forget_typed_ahead(terminal)
        assert not terminal.waits()


@pytest.mark.parametrize(("keys", "raised"), [(b"3\x031", KeyboardInterrupt), (b"1\x04", EOFError)])
def test_two_keys_are_meant_whenever_they_come(terminal: Terminal, keys: bytes, raised: type[BaseException]) -> None:
    settings = termios.tcgetattr(terminal.screen)
    settings[3] &= ~(termios.ISIG | termios.ICANON)  # as where cards are drawn: Ctrl-C is a key
    settings[6][termios.VMIN] = 0
    termios.tcsetattr(terminal.screen, termios.TCSANOW, settings)
    terminal.type(keys)
    with pytest.raises(raised):
        forget_typed_ahead(terminal)


def test_a_terminal_that_is_gone_is_no_failure(terminal: Terminal) -> None:
    with unechoed(terminal) as give:
        os.close(terminal.keyboard)
        terminal.keyboard = os.dup(terminal.screen)  # for the fixture to close
        with pytest.raises(termios.error):
            termios.tcgetattr(terminal.screen)
        give(True)
        give(False)
        forget_typed_ahead(terminal)


def test_what_is_no_terminal_is_left_alone() -> None:
    with unechoed(DummyInput()) as give:
        give(True)
        forget_typed_ahead(DummyInput())
