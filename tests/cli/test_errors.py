"""The error boundary: what is wrong is told on standard error, with the exit code of its kind."""

from __future__ import annotations

import re
from importlib.metadata import version
from typing import TYPE_CHECKING, NoReturn

import pytest

from .conftest import Outcome

if TYPE_CHECKING:
    from .conftest import Run


def failing(error: BaseException) -> object:
    def fail(*_: object, **__: object) -> NoReturn:
        raise error

    return fail


@pytest.fixture
def bug(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ecomfit.knowledge.load.load_catalogue", failing(RuntimeError("the sky fell in")))


@pytest.mark.usefixtures("bug")
@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "This is a bug in ecomfit, not a mistake of yours: RuntimeError: the sky fell in\n"),
        ("id", "Ini kesalahan di dalam ecomfit, bukan salahmu: RuntimeError: the sky fell in\n"),
    ],
)
def test_a_bug_is_owned_up_to_without_a_traceback(run: Run, lang: str, said: str) -> None:
    outcome = run("roles", "--lang", lang)
    assert outcome.err.startswith(said)
    assert "ECOMFIT_DEBUG=1" in outcome.err
    assert "ecomfit --version" in outcome.err
    assert "Traceback" not in outcome.err
    assert (outcome.code, outcome.out) == (3, "")


@pytest.mark.usefixtures("bug")
def test_a_bug_shows_its_traceback_where_it_is_asked_for(run: Run) -> None:
    outcome = run("roles", ECOMFIT_DEBUG="1")
    assert "Traceback (most recent call last):" in outcome.err
    assert "RuntimeError: the sky fell in" in outcome.err
    assert (outcome.code, outcome.out) == (3, "")


def test_being_interrupted_is_not_a_bug(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ecomfit.knowledge.load.load_catalogue", failing(KeyboardInterrupt()))
    outcome = run("roles")
    assert outcome.code == 130
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt(), 130), (RuntimeError("no command yet"), 3)])
def test_the_boundary_holds_before_there_are_commands(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int
) -> None:
    monkeypatch.setattr("ecomfit.cli.app.build", failing(error))
    outcome = run("roles")
    assert (outcome.code, "Traceback" in outcome.err) == (code, False)


def test_commands_that_come_back_are_done(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ecomfit.cli.app.build", lambda _: lambda **_: None)
    assert run("roles") == Outcome(0, "", "")


@pytest.mark.parametrize("command", [("roles",), ("explain", "kurir"), ("quiz", "--answers", "-")])
def test_a_knowledge_base_that_is_not_there_is_wrong_data(run: Run, command: tuple[str, ...], tmp_path: object) -> None:
    outcome = run(*command, "--kb", f"{tmp_path}/none", stdin=b"answers: {}")
    assert outcome.err == (
        f"Error: {tmp_path}/none: there is no such directory; name one that holds roles.yaml and questions.yaml\n"
    )
    assert (outcome.code, outcome.out) == (1, "")


@pytest.mark.parametrize(
    "arguments", [("--no-such-option",), ("no-such-command",), ("roles", "extra"), ("kb", "chekc")]
)
def test_wrong_use_is_told_with_how_to_get_help(run: Run, arguments: tuple[str, ...]) -> None:
    outcome = run(*arguments)
    assert re.search(r"^Help: ecomfit.* --help$", outcome.err, re.MULTILINE)
    assert (outcome.code, outcome.out) == (2, "")


def test_the_version(run: Run) -> None:
    outcome = run("--version")
    assert (outcome.code, outcome.out, outcome.err) == (0, f"ecomfit {version('ecomfit')}\n", "")


@pytest.mark.parametrize("command", [(), ("quiz",), ("explain",), ("roles",), ("kb",), ("kb", "check")])
def test_help_is_a_result(run: Run, command: tuple[str, ...]) -> None:
    for option in ("--help", "-h"):
        outcome = run(*command, option)
        assert (outcome.code, outcome.err) == (0, "")
        assert " ".join(("ecomfit", *command)) in outcome.out.splitlines()[0]
