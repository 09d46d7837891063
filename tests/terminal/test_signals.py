"""Signals at a drawn question: the terminal is given back, and taken again."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from ecomfit.quiz.terminal.signals import FATAL

from .terminal import KB, Terminal

if sys.platform != "win32":
    import termios

if TYPE_CHECKING:
    from pathlib import Path

QUIZ = ("quiz", "--full-report", "--kb", KB, "--lang", "en", "--goal", "balanced")


def begin(terminal: Terminal) -> None:
    terminal.wait("Practical matters 1 of 2")
    terminal.answer("s")
    terminal.answer("2")
    terminal.answer("1")


def modes(terminal: Terminal) -> set[str]:
    """Return what holds of the terminal."""
    local = termios.tcgetattr(terminal.process.fileno())[3]
    return {name for name in ("ECHO", "ICANON", "ISIG") if local & getattr(termios, name)}


USUAL = {"ECHO", "ICANON", "ISIG"}


def at_an_end(terminal: Terminal) -> int | None:
    """Read on to the program's end; return the signal that it died of."""
    while terminal.read():
        pass
    terminal.process.wait()
    return terminal.process.signalstatus


@pytest.mark.parametrize("number", FATAL, ids=lambda number: signal.Signals(number).name)
def test_a_signal_that_ends_it_leaves_the_terminal_as_it_was(data: Path, number: int) -> None:
    with Terminal(*QUIZ, data=data) as terminal:
        begin(terminal)
        question = terminal.card.splitlines()[2]
        assert modes(terminal) == set()
        terminal.process.kill(number)
        assert at_an_end(terminal) == number
        assert modes(terminal) == USUAL
        assert question not in terminal.text
        assert terminal.raw.rindex("\x1b[?25h") > terminal.raw.rindex("\x1b[?25l")  # the cursor shows
        assert terminal.raw.rindex("\x1b[?2004l") > terminal.raw.rindex("\x1b[?2004h")  # no bracketed paste
        assert "Traceback" not in terminal.raw
    with Terminal("quiz", "--full-report", "--resume", data=data) as terminal:
        terminal.wait("Answers so far: 1")


def test_an_interruption_from_elsewhere_is_one(data: Path) -> None:
    with Terminal(*QUIZ, data=data) as terminal:
        begin(terminal)
        terminal.process.kill(signal.SIGINT)
        assert terminal.end() == 130
        assert "Your answers are saved." in terminal.text
        assert "Traceback" not in terminal.raw


def test_it_stops_and_goes_on(data: Path) -> None:
    with Terminal(*QUIZ, data=data) as terminal:
        begin(terminal)
        card = terminal.card
        for _ in range(2):
            terminal.process.kill(signal.SIGTSTP)
            terminal.wait_until(lambda _: not terminal.card)
            assert terminal.process.pid is not None
            assert os.WIFSTOPPED(os.waitpid(terminal.process.pid, os.WUNTRACED)[1])
            assert modes(terminal) == USUAL
            terminal.process.kill(signal.SIGCONT)
            terminal.wait_until(lambda _: terminal.card == card)
        terminal.answer("1")  # a key, without Enter
        assert modes(terminal) == set()
        terminal.press("q")
        assert terminal.end() == 0


def test_what_is_ignored_stays_ignored(data: Path) -> None:
    with Terminal(*QUIZ, data=data, shell='trap "" HUP; exec "$@"') as terminal:
        begin(terminal)
        terminal.process.kill(signal.SIGHUP)
        terminal.answer("1")
        terminal.press("q")
        assert terminal.end() == 0
