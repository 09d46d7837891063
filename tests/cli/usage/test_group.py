"""What a group of commands takes for wrong usage, and what it leaves alone."""

from __future__ import annotations

from typing import Any, NoReturn

import pytest
import typer.main
from typer.models import TyperInfo

from ecomfit.cli.usage.help_screens import Command, Group, LibraryError, speak
from ecomfit.cli.usage.wrong_usage import explained
from ecomfit.messages import speaker

EN = speaker("en")


def application() -> typer.Typer:
    app = typer.Typer(cls=Group, add_completion=False)

    @app.command()
    def refuse() -> NoReturn:
        raise typer.BadParameter("what a command itself refuses")

    @app.command()
    def other(text: str = "") -> None:
        pass

    return app


def test_what_a_command_refuses_is_not_taken_for_a_missing_command(capsys: pytest.CaptureFixture[str]) -> None:
    app = application()
    speak(app)
    group = typer.main.get_command(app)
    with pytest.raises(LibraryError, match="what a command itself refuses"):
        group.main(["refuse"], prog_name="x", standalone_mode=False, obj=EN)
    assert capsys.readouterr() == ("", "")


def test_every_command_speaks_also_below_a_group_and_beside_an_empty_one() -> None:
    app, below = application(), application()
    app.add_typer(below, name="below")
    app.registered_groups.append(TyperInfo(None, name="empty"))
    speak(app)
    assert {command.cls for one in (app, below) for command in one.registered_commands} == {Command}
    assert [group.cls for group in app.registered_groups] == [Group, Group]


class UnknownError(Exception):
    """An error such as a later version of the library may raise."""

    def __init__(self, **carried: object) -> None:
        super().__init__()
        self.__dict__.update(carried)

    def format_message(self) -> str:
        return "something new"


def test_an_error_of_the_library_that_we_do_not_know_keeps_its_words() -> None:
    app = application()
    speak(app)
    command: Any = typer.main.get_command(app).commands["other"]  # type: ignore[attr-defined]
    context = command.context_class(command, info_name="x", obj=EN)
    text = next(param for param in command.get_params(context) if param.name == "text")
    for carried in ({"option_name": "--unheard-of"}, {"param": text}, {}):
        error = explained(UnknownError(**carried), context, ["--text", "x"])
        assert str(error).splitlines()[0] == "something new"
