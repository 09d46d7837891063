"""`ecomfit history`: the sittings kept on this computer, and deleting them."""

from typing import TYPE_CHECKING, Annotated

import typer

from ecomfit.cli import console, history_compare
from ecomfit.cli.options import json_option, lang_option
from ecomfit.errors import EcomfitError, NotFoundError, UsageError

if TYPE_CHECKING:
    from ecomfit.quiz.journal import Sitting
    from ecomfit.wording import Say


def build(say: "Say") -> typer.Typer:
    """Return the group of commands; without one of them it lists."""
    group = typer.Typer(help=say("help.history"), invoke_without_command=True, rich_markup_mode=None)

    @group.callback()
    def history(
        context: typer.Context,
        lang: Annotated[str | None, lang_option(say)] = None,  # noqa: ARG001 - read before the commands are built
        json: Annotated[bool, json_option(say)] = False,
    ) -> None:
        if context.invoked_subcommand is not None:
            return
        from ecomfit.quiz.journal import sittings
        from ecomfit.report.history import history_dict, history_table

        data = history_dict(sittings())
        if json:
            console.show_json(data)
        elif data["sittings"]:
            console.show(history_table(data, say))
        else:
            console.complain(say("history.none"))

    @group.command(help=say("help.history_delete"))
    def delete(
        ids: Annotated[list[str] | None, typer.Argument(metavar="ID...", help=say("help.history_ids"))] = None,
        everything: Annotated[bool, typer.Option("--all", help=say("help.history_all"))] = False,
        lang: Annotated[str | None, lang_option(say)] = None,  # noqa: ARG001 - read before the commands are built
    ) -> None:
        from ecomfit.quiz import journal

        if bool(ids) == everything:
            raise UsageError(say("history.which"))
        # All are found before any is deleted, so that a slip in one id deletes nothing.
        doomed = journal.sittings() if everything else [saved_sitting(id_, say) for id_ in dict.fromkeys(ids or ())]
        try:
            journal.delete(doomed)
        except journal.OpenElsewhereError as error:
            raise UsageError(say("history.open_elsewhere", id=error.id)) from None
        except OSError as error:
            raise EcomfitError(say("history.kept", reason=journal.reason(error))) from None
        console.complain(say("history.deleted", n=len(doomed)))

    history_compare.add(group, say)
    return group


def saved_sitting(id_: str | None, say: "Say") -> "Sitting":
    """Return the saved sitting of an id, or the newest one.

    Raises:
        NotFoundError: when there is none.
    """
    from ecomfit.quiz import journal
    from ecomfit.report.clean import clean

    try:
        return journal.find(id_)
    except NotFoundError:
        raise NotFoundError(say("history.none") if id_ is None else say("history.unknown", id=clean(id_))) from None
