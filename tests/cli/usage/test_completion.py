"""Installing shell completion is told of in the reader's language."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
import typer

from ecomfit.cli.usage.completion import INSTALL, SHOW, reword
from ecomfit.errors import EcomfitError
from ecomfit.messages import speaker

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Run

#: Makes the library take the shell's name as a value, for the tests run in no shell that it could tell.
NAMED_SHELL = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}


@pytest.mark.parametrize("lang", ["en", "id"])
def test_completion_is_installed_and_said_to_be(run: Run, tmp_path: Path, lang: str) -> None:
    outcome = run("--install-completion", "bash", HOME=str(tmp_path), ECOMFIT_LANG=lang, **NAMED_SHELL)
    assert (outcome.code, outcome.out) == (0, "")
    assert outcome.err == speaker(lang)("completion.installed") + "\n"
    assert any("ecomfit" in file.read_text() for file in tmp_path.rglob("*") if file.is_file())


def test_the_script_is_shown_and_nothing_else(run: Run) -> None:
    outcome = run("--show-completion", "bash", ECOMFIT_LANG="id", **NAMED_SHELL)
    assert (outcome.code, outcome.err) == (0, "")
    assert "complete " in outcome.out


@pytest.mark.parametrize("end", [SystemExit(1), typer.Exit(1)], ids=repr)
@pytest.mark.parametrize("name", [INSTALL, SHOW])
def test_a_shell_that_is_not_known_is_said_to_be_in_our_words(
    capsys: pytest.CaptureFixture[str], name: str, end: BaseException
) -> None:
    def library(*_: Any) -> None:
        typer.echo("No such shell.", err=True)
        raise end

    param = SimpleNamespace(name=name, callback=library)
    for _ in range(2):  # the library hands out the same option again and again
        reword(param)
    with pytest.raises(EcomfitError) as caught:
        param.callback(SimpleNamespace(obj=speaker("id")), param, True)
    assert caught.value.in_language(speaker("id")) == speaker("id")("completion.no_shell")
    assert capsys.readouterr() == ("", "")


def test_where_no_completion_is_asked_for_nothing_happens(capsys: pytest.CaptureFixture[str]) -> None:
    param = SimpleNamespace(name=INSTALL, callback=lambda _ctx, _param, value: value)
    reword(param)
    assert param.callback(SimpleNamespace(obj=speaker("id")), param, None) is None
    assert capsys.readouterr() == ("", "")
