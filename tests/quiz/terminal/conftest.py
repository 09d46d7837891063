"""Signals that a test sends to itself, and that end nothing."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from ecomfit.quiz.terminal.signals import FATAL

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Return the names of the signals that this process sends, none of which arrives; none means anything before."""
    if not hasattr(signal, "SIGTSTP"):
        pytest.skip("signals of this kind are not there")
    names: list[str] = []
    monkeypatch.setattr(os, "kill", lambda _, number: names.append(signal.Signals(number).name))
    before = {number: signal.signal(number, signal.SIG_DFL) for number in (*FATAL, signal.SIGTSTP)}
    yield names
    for number, handler in before.items():
        signal.signal(number, handler)
