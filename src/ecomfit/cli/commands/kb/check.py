"""`ecomfit kb check [DIR]`: whether a knowledge base is ready, or every problem of it."""

from typing import Annotated

import typer

from ecomfit.cli import streams
from ecomfit.cli.exit_codes import ExitCode
from ecomfit.cli.options import directory, json_option, lang_option
from ecomfit.errors import KnowledgeBaseError
from ecomfit.messages import Say


def add(group: typer.Typer, say: Say) -> None:
    """Add the command."""

    @group.command(help=say("help.kb_check"))
    def check(
        place: Annotated[str | None, typer.Argument(metavar="[DIR]", help=say("help.kb_dir"))] = None,
        lang: Annotated[str | None, lang_option(say)] = None,  # noqa: ARG001 - read before the commands are built
        json: Annotated[bool, json_option(say)] = False,
    ) -> None:
        from ecomfit.knowledge.load import load
        from ecomfit.report.json.check import problems_dict, summary_dict

        try:
            kb = load(directory(place))
        except KnowledgeBaseError as error:
            problems = error.lines(say)
            if json:
                streams.show_json(problems_dict(problems))
            else:
                streams.write("".join(f"{problem}\n" for problem in problems))
            count = len(problems)
            streams.complain(say("kb.one_problem") if count == 1 else say("kb.problems", n=count))
            raise typer.Exit(ExitCode.DATA_WRONG) from None
        data = summary_dict(kb)
        if json:
            streams.show_json(data)
            return
        from ecomfit.report.terminal.check import check_report

        streams.show(check_report(data, say))
