"""Work done behind what a person is reading."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock, Thread
from typing import Generic, TypeVar

T = TypeVar("T")


class Background(Generic[T]):
    """A call made in another thread; what it raised is raised where its result is asked for."""

    def __init__(self, work: Callable[[], T]) -> None:
        """Prepare to call `work`; nothing runs before `start`."""
        self._work = work
        self._thread: Thread | None = None
        self._beginning = Lock()
        self._done: list[T] = []
        self._error: BaseException | None = None

    def start(self) -> None:
        """Begin, unless it has begun."""
        with self._beginning:
            if self._thread is None:
                self._thread = Thread(target=self._run, daemon=True)
                self._thread.start()

    def result(self) -> T:
        """Return what the call returned, waiting for it; raise what it raised."""
        self.start()
        assert self._thread is not None
        self._thread.join()
        if self._error is not None:
            raise self._error
        return self._done[0]

    def _run(self) -> None:
        try:
            self._done.append(self._work())
        except BaseException as error:  # it is not lost: `result` raises it
            self._error = error
