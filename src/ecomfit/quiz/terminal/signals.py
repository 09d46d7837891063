"""Signals while cards are drawn: the terminal is given back before the process stops or dies of one."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

#: These end a process that says nothing else.
FATAL = tuple(
    getattr(signal, name)
    for name in ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGALRM", "SIGUSR1", "SIGUSR2")
    if hasattr(signal, name)
)


@contextmanager
def heeding(give_back: Callable[[], None], stop: Callable[[], None], interrupt: Callable[[], None]) -> Iterator[None]:
    """Call `give_back` before a signal ends the process, `stop` when one asks it to stop, `interrupt` on Ctrl-C.

    Where a card is drawn, Ctrl-C is a key and no signal. Signals that are ignored, as under nohup, stay so.
    """

    def end(number: int, _: object) -> None:
        give_back()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    handlers: dict[int, Callable[[int, object], None]] = dict.fromkeys(FATAL, end)
    handlers[signal.SIGINT] = lambda *_: interrupt()
    if hasattr(signal, "SIGTSTP"):
        handlers[signal.SIGTSTP] = lambda *_: stop()
    # Python lets no other thread set them.
    settable = handlers if threading.current_thread() is threading.main_thread() else {}
    before = {number: signal.getsignal(number) for number in settable}
    ours = [number for number, handler in before.items() if handler in (signal.SIG_DFL, signal.default_int_handler)]
    for number in ours:
        signal.signal(number, settable[number])
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, before[number])


def stop_here() -> None:
    """Stop until somebody has the process go on."""
    if hasattr(signal, "SIGSTOP"):
        os.kill(os.getpid(), signal.SIGSTOP)
