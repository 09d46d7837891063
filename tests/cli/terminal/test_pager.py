"""Reports longer than the window go through the person's pager, and nothing else does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from ecomfit.cli.terminal import asking, pager

if TYPE_CHECKING:
    from pathlib import Path

LONG = "".join(f"line {n} é\n" for n in range(50))
SHORT = "one line\n"


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> None:
    """Be on a terminal of 24 lines."""
    monkeypatch.setattr(asking, "shows_results", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(shutil, "get_terminal_size", lambda: os.terminal_size((80, 24)))


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Name a pager that keeps what it is given, and how it was set, in a file."""
    file = tmp_path / "pages of the pager"
    script = f"import os, sys; open({str(file)!r}, 'wb').write(os.environ['LESS'].encode() + sys.stdin.buffer.read())"
    (tmp_path / "pager.py").write_text(script)
    monkeypatch.delenv("LESS", raising=False)
    monkeypatch.setenv("PAGER", f"{sys.executable} '{tmp_path / 'pager.py'}'")
    return file


@pytest.mark.usefixtures("window")
def test_what_is_longer_than_the_window_is_paged(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pager.show(LONG)
    assert pages.read_bytes().decode() == "FRX" + LONG
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("window")
def test_a_person_who_has_set_less_keeps_their_setting(pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LESS", "M")
    pager.show(LONG)
    assert pages.read_bytes()[:1] == b"M"


@pytest.mark.usefixtures("window")
def test_what_fits_is_printed(pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pager.show(SHORT)
    assert capsys.readouterr().out == SHORT
    assert not pages.exists()


@pytest.mark.usefixtures("window")
@pytest.mark.parametrize("stop", ["elsewhere", "dumb"])
def test_where_nobody_reads_pages_all_is_printed(
    stop: str, pages: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if stop == "elsewhere":
        monkeypatch.setattr(asking, "shows_results", lambda: False)
    else:
        monkeypatch.setenv("TERM", "dumb")
    pager.show(LONG)
    assert capsys.readouterr().out == LONG
    assert not pages.exists()


@pytest.mark.usefixtures("window")
@pytest.mark.parametrize("named", ["", "no-such-pager-here", "'unclosed"])
def test_without_a_pager_that_starts_all_is_printed(
    named: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGER", named)
    pager.show(LONG)
    assert capsys.readouterr().out == LONG


@pytest.mark.usefixtures("window")
@pytest.mark.parametrize("less", ["/usr/bin/less", None])
def test_less_is_the_pager_of_who_names_none(less: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    started = []

    def start(command: list[str], **_: object) -> None:
        started.append(command)
        raise OSError

    monkeypatch.delenv("PAGER", raising=False)
    monkeypatch.setattr(shutil, "which", {"less": less}.get)
    monkeypatch.setattr(subprocess, "Popen", start)
    pager.show(LONG)
    assert started == ([[less]] if less else [])


@pytest.mark.usefixtures("window")
def test_ctrl_c_is_the_pagers_own(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[bool] = []

    class Pager:
        def communicate(self, _: bytes) -> None:
            raise KeyboardInterrupt

        def poll(self) -> int | None:
            return 0 if len(waited) == 2 else None

        def wait(self) -> None:
            waited.append(True)
            raise KeyboardInterrupt

    monkeypatch.setenv("PAGER", "less")
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: Pager())
    pager.show(LONG)
    assert len(waited) == 2
