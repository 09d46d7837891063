"""Messages on standard error: wrapped at words on a terminal, left whole for everything else."""

from __future__ import annotations

import io
import os
import struct
import sys
from pathlib import Path

import pytest

from ecomfit.cli.streams import complain, flushed

termios = pytest.importorskip("termios")
fcntl = pytest.importorskip("fcntl")

MESSAGE = (
    "roles.yaml:16:7: unknown skill `planing`; did you mean `planning`? Run it again with --max-questions 12\n\n"
    "  an indented line that is too long for it"
)


def shown(text: str, columns: int, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the lines that a terminal of so many columns gets."""
    leader, follower = os.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    with open(follower, "w", encoding="utf-8", newline="") as terminal:  # noqa: PTH123 - a descriptor has no path
        monkeypatch.setattr(sys, "stderr", terminal)
        complain(text)
        terminal.flush()
        got = os.read(leader, 65536)
    os.close(leader)
    return got.decode().replace("\r", "").splitlines()


@pytest.mark.parametrize("columns", [25, 40, 80, 300])
def test_a_message_is_wrapped_at_words(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = shown(MESSAGE, columns, monkeypatch)
    assert max(map(len, lines)) <= min(columns, 100)
    assert " ".join(lines).split() == MESSAGE.split()
    assert "" in lines


def test_a_word_wider_than_the_terminal_is_left_whole_to_be_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    path = "/" + "a/" * 30
    assert path in shown(f"cannot read {path} now", 30, monkeypatch)


def test_an_indented_line_stays_indented(monkeypatch: pytest.MonkeyPatch) -> None:
    after = shown(MESSAGE, 25, monkeypatch)
    assert all(line.startswith("  ") for line in after[after.index("") + 1 :])


def test_what_is_no_terminal_gets_each_line_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    complain(MESSAGE)
    assert stream.getvalue() == MESSAGE + "\n"


def test_a_stream_that_was_closed_on_the_way_is_no_failure(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    closed = (tmp_path / "closed").open("w")
    closed.close()
    monkeypatch.setattr(sys, "stdout", closed)
    monkeypatch.setattr(sys, "stderr", closed)
    assert flushed() is None
