"""Work done behind what a person is reading."""

from __future__ import annotations

from functools import partial
from threading import Barrier, Thread

import pytest

from ecomfit.cli.background import Background


def test_work_runs_once_whoever_asks_for_it_first() -> None:
    for _ in range(50):
        calls: list[int] = []
        gate = Barrier(4)
        work = Background(partial(calls.append, 1))

        def ask(work: Background[None] = work, gate: Barrier = gate) -> None:
            gate.wait()
            work.start()
            work.result()

        askers = [Thread(target=ask) for _ in range(4)]
        for asker in askers:
            asker.start()
        for asker in askers:
            asker.join()
        assert calls == [1]


def test_work_gives_the_same_result_again() -> None:
    work = Background(object)
    assert work.result() is work.result()


@pytest.mark.parametrize("error", [ValueError("wrong"), KeyboardInterrupt()])
def test_what_work_raises_is_raised_where_its_result_is_asked_for(error: BaseException) -> None:
    def fail() -> None:
        raise error

    work = Background(fail)
    work.start()
    with pytest.raises(type(error)):
        work.result()
