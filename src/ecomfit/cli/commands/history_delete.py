"""`ecomfit history delete ID…`: deleting sittings for good."""

import io
import sys
from collections.abc import Mapping
from typing import Annotated

import typer

from ecomfit.cli import complete, streams
from ecomfit.cli.options import json_option, lang_option
from ecomfit.cli.saved import all_saved
from ecomfit.cli.terminal import asking
from ecomfit.disk import reason
from ecomfit.errors import EcomfitError, NotFoundError, UsageError
from ecomfit.messages import LANGUAGES, Say, speaker
from ecomfit.text import clean


def add(group: typer.Typer, say: Say) -> None:
    """Add the command."""

    @group.command(help=say("help.history_delete"))
    def delete(
        ids: Annotated[
            list[str] | None,
            typer.Argument(metavar="ID...", help=say("help.history_ids"), autocompletion=complete.sittings),
        ] = None,
        everything: Annotated[bool, typer.Option("--all", help=say("help.history_all"))] = False,
        yes: Annotated[bool, typer.Option("--yes", help=say("help.history_yes"))] = False,
        lang: Annotated[str | None, lang_option(say)] = None,  # noqa: ARG001 - read before the commands are built
        json: Annotated[bool, json_option(say)] = False,
    ) -> None:
        from ecomfit.quiz import saved_folder
        from ecomfit.quiz.journal_format import OpenElsewhereError
        from ecomfit.report.json.history import deletion_dict

        if bool(ids) == everything:
            raise UsageError(say("history.which"))
        # All are found before any is deleted, so that a slip in one id deletes nothing.
        paths = all_saved(say).paths()
        doomed = list(paths) if everything else list(dict.fromkeys(ids or ()))
        for id_ in doomed:
            if id_ not in paths:
                raise NotFoundError(say("history.unknown", id=clean(id_)))
        if everything and doomed and not yes and not _sure(len(doomed), say):
            streams.complain(say("history.nothing_deleted"))
            doomed = []
        try:
            left = saved_folder.delete(paths[id_] for id_ in doomed)
        except OpenElsewhereError as error:
            raise UsageError(say("history.open_elsewhere", id=error.id)) from None
        gone = [id_ for id_ in doomed if id_ not in left]
        if json:
            streams.show_json(deletion_dict(gone, list(left)))
        elif doomed or not paths:
            streams.complain(say("history.deleted", n=len(gone)))
        if left:
            raise EcomfitError(_kept(left, say))


def _sure(count: int, say: Say) -> bool:
    """Ask whether all are to be deleted; without a terminal there is nobody to ask, and the command has said it."""
    stream = asking.terminal()
    if stream is None:
        return True
    from ecomfit.quiz.terminal.wrapping import columns_of, wrapped, write

    write(stream, wrapped(say("history.sure", n=count), columns_of(stream)) + " ")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")  # a byte that means nothing in this encoding is no yes
    line = ""
    try:
        line = sys.stdin.readline()
    finally:
        if not line:  # Ctrl-C or Ctrl-D: what follows begins on a line of its own
            write(stream, "\n")
    words = {word for lang in LANGUAGES for word in speaker(lang)("history.yes").split()}
    return line.strip().casefold() in words


def _kept(left: "Mapping[str, Exception]", say: Say) -> str:
    """Say what could not be deleted, and why."""
    from ecomfit.quiz.saved_folder import directory

    why = {reason(error) if isinstance(error, OSError) else say("history.is_open") for error in left.values()}
    ids = ", ".join(clean(id_) for id_ in left)
    return say("history.kept", ids=ids, reason=", ".join(sorted(why)), place=clean(str(directory())))
