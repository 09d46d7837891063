"""What a console is like on which something is drawn for a person."""

from __future__ import annotations

import io
import sys

import pytest

from ecomfit.report.terminal.console import MOST_COLUMNS, console


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
