"""`ecomfit kb schema NAME`: the JSON Schema of an output."""

from typing import Annotated

import typer

from ecomfit.cli import streams
from ecomfit.cli.options import lang_option
from ecomfit.messages import Say


def add(group: typer.Typer, say: Say) -> None:
    """Add the command."""

    @group.command(help=say("help.kb_schema"))
    def schema(
        name: Annotated[str | None, typer.Argument(metavar="[NAME]", help=say("help.kb_schema_name"))] = None,
        lang: Annotated[str | None, lang_option(say)] = None,  # noqa: ARG001 - read before the commands are built
    ) -> None:
        from ecomfit.report.json.schema import names, schema_text

        streams.write(schema_text(name) if name is not None else "".join(f"{known}\n" for known in names()))
