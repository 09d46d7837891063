"""What a signal does while cards are drawn."""

from __future__ import annotations

import signal
import threading

import pytest

from ecomfit.quiz.terminal.signals import FATAL, heeding, stop_here

pytestmark = pytest.mark.usefixtures("sent")


@pytest.mark.parametrize("number", FATAL, ids=lambda number: number.name)
def test_the_terminal_is_given_back_before_a_signal_ends_the_process(number: signal.Signals, sent: list[str]) -> None:
    with heeding(lambda: sent.append("given back"), pytest.fail, pytest.fail):
        signal.raise_signal(number)
        assert signal.getsignal(number) is signal.SIG_DFL
    assert sent == ["given back", number.name]


def test_asked_to_stop_it_does_what_it_is_told(sent: list[str]) -> None:
    with heeding(pytest.fail, stop_here, pytest.fail):
        signal.raise_signal(signal.SIGTSTP)
    assert sent == ["SIGSTOP"]
    assert signal.getsignal(signal.SIGTSTP) is signal.SIG_DFL


def test_what_is_ignored_stays_so() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    with heeding(pytest.fail, pytest.fail, pytest.fail):
        signal.raise_signal(signal.SIGHUP)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN


def test_in_a_thread_that_may_not_heed_signals_the_quiz_runs_all_the_same() -> None:
    done: list[bool] = []

    def elsewhere() -> None:
        with heeding(pytest.fail, pytest.fail, pytest.fail):
            done.append(signal.getsignal(signal.SIGTERM) is signal.SIG_DFL)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert done == [True]
