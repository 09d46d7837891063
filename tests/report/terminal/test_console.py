"""What a console is like on which something is drawn for a person."""

from __future__ import annotations

import io
import sys
from contextvars import copy_context

import pytest

from ecomfit.report.terminal.console import MOST_COLUMNS, be_plain, console, plain


@pytest.mark.parametrize(
    ("columns", "width"), [(20, 20), (40, 40), (100, 100), (101, MOST_COLUMNS), (400, MOST_COLUMNS)]
)
@pytest.mark.parametrize("stderr", [False, True])
def test_it_is_as_wide_as_the_terminal_and_never_too_wide_to_read(
    monkeypatch: pytest.MonkeyPatch, columns: int, width: int, stderr: bool
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    assert console(stderr=stderr).width == width


@pytest.mark.parametrize("stderr", [False, True])
def test_it_draws_for_the_stream_that_is_there(monkeypatch: pytest.MonkeyPatch, stderr: bool) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stderr" if stderr else "stdout", stream)
    assert console(stderr=stderr).file is stream
    assert console(stderr=stderr).options.ascii_only


def test_nothing_in_a_text_is_read_as_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    made = console()
    with made.capture() as capture:
        made.print("[bold]12[/bold] :smile: 'quoted' https://example.org")
    assert capture.get() == "[bold]12[/bold] :smile: 'quoted' https://example.org\n"


# Whether it is plain


class Tty(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("value", "wanted"), [("1", True), ("yes", True), ("TRUE", True), ("", False), ("0", False), ("False", False)]
)
def test_it_is_plain_where_the_environment_asks_for_what_is_accessible(
    monkeypatch: pytest.MonkeyPatch, value: str, wanted: bool
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("ACCESSIBLE", value)
    assert plain() is wanted


@pytest.mark.parametrize("stdout", [Tty(), io.StringIO(), None])
@pytest.mark.parametrize(("term", "writes"), [("dumb", True), ("unknown", True), ("xterm", False), ("linux", False)])
def test_it_is_plain_where_the_terminal_can_only_write(
    monkeypatch: pytest.MonkeyPatch, stdout: io.StringIO | None, term: str, writes: bool
) -> None:
    monkeypatch.setattr(sys, "stdout", stdout)
    monkeypatch.setenv("TERM", term)
    assert plain() is writes


@pytest.mark.skipif(sys.platform == "win32", reason="there a terminal has no name")
@pytest.mark.parametrize(("stdout", "writes"), [(Tty(), True), (io.StringIO(), False), (None, False)])
def test_a_terminal_without_a_name_is_taken_for_one_that_can_only_write(
    monkeypatch: pytest.MonkeyPatch, stdout: io.StringIO | None, writes: bool
) -> None:
    monkeypatch.setattr(sys, "stdout", stdout)
    monkeypatch.delenv("TERM", raising=False)
    assert plain() is writes


def test_it_is_plain_once_that_was_asked_for_and_nowhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")

    def ask() -> bool:
        be_plain()
        return plain()

    assert copy_context().run(ask)
    assert not plain()


@pytest.mark.parametrize("environ", [{"TERM": "dumb"}, {"ACCESSIBLE": "1", "FORCE_COLOR": "1"}], ids=str)
def test_a_plain_one_is_measured_and_knows_no_colour(monkeypatch: pytest.MonkeyPatch, environ: dict[str, str]) -> None:
    for name, value in ({"TERM": "xterm", "COLUMNS": "40"} | environ).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Tty())
    made = console()
    assert (made.width, made.options.max_width, made.color_system) == (40, 40, None)
