"""The library's options for shell completion, told of in our words: what it writes about them is English."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from functools import partial
from io import StringIO
from typing import Any

import typer

from ecomfit.cli.streams import complain
from ecomfit.errors import EcomfitError
from ecomfit.messages import Say

INSTALL, SHOW = "install_completion", "show_completion"


def reword(param: Any) -> None:
    """Let one of the two options say in the reader's language how it went."""
    if not isinstance(param.callback, partial):
        param.callback = partial(_told, param.callback)


def _told(library: Callable[[Any, Any, Any], Any], ctx: Any, param: Any, value: Any) -> Any:
    say: Say = ctx.obj
    with ExitStack() as unheard:
        unheard.enter_context(redirect_stderr(StringIO()))
        if param.name == INSTALL:  # the other writes the script that was asked for
            unheard.enter_context(redirect_stdout(StringIO()))
        try:
            return library(ctx, param, value)
        except SystemExit as end:
            failed = bool(end.code)
        except typer.Exit as end:
            failed = bool(end.exit_code)
    if failed:
        raise EcomfitError(say("completion.no_shell"))
    if param.name == INSTALL:
        complain(say("completion.installed"))
    raise typer.Exit
