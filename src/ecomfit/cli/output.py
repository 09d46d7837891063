"""The form in which something is shown: on the terminal, as JSON, or as a page or Markdown written to a file."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from errno import EBADF
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import typer

from ecomfit.cli import streams, writing
from ecomfit.cli.terminal import pager
from ecomfit.disk import reason
from ecomfit.errors import EcomfitError, UsageError
from ecomfit.messages import Say
from ecomfit.text import clean

if TYPE_CHECKING:
    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.quiz.result import Result
    from ecomfit.report.json.catalogue import ExplanationData
    from ecomfit.report.json.comparison import ComparisonData
    from ecomfit.report.json.handbook import HandbookData

#: Stands for standard output where a file is asked for.
STDOUT = "-"


class OutputError(EcomfitError):
    """A file cannot be written."""


@dataclass(frozen=True, slots=True)
class OutputForm:
    """How something is to be shown; `file` only where it is written to one."""

    kind: Literal["terminal", "json", "html", "markdown"]
    file: str = ""


def html_option(say: Say) -> Any:
    """Return the option for a page."""
    return typer.Option("--html", metavar="FILE", help=say("help.html"))


def markdown_option(say: Say) -> Any:
    """Return the option for Markdown."""
    return typer.Option("--markdown", metavar="FILE", help=say("help.markdown"))


def chosen(say: Say, *, json: bool, html: str | None, markdown: str | None) -> OutputForm:
    """Return the form asked for.

    Raises:
        UsageError: where more than one is.
        OutputError: where it cannot be written, which is better known before a quiz than after it.
    """
    forms = [OutputForm("json")] if json else []
    forms += [OutputForm("html", html)] if html is not None else []
    forms += [OutputForm("markdown", markdown)] if markdown is not None else []
    if len(forms) > 1:
        first, second = (f"--{form.kind}" for form in forms[:2])
        raise UsageError(say("error.exclusive", first=first, second=second))
    form = forms[0] if forms else OutputForm("terminal")
    if form.file == STDOUT or form.kind in ("terminal", "json"):
        if sys.stdout is None:
            raise _failure("<stdout>", OSError(EBADF, os.strerror(EBADF)), say)
        return form
    try:
        writing.check(Path(form.file))
    except (OSError, ValueError) as error:
        raise _failure(form.file, error, say) from None
    return form


def keep_apart(form: OutputForm, source: str, say: Say) -> None:
    """Raise UsageError where what is written would replace what is read."""
    if form.file not in ("", STDOUT) and source != STDOUT and writing.same_file(Path(form.file), Path(source)):
        raise UsageError(say("error.own_source", file=form.file, option=f"--{form.kind}"))


def keep_base(form: OutputForm, base: Path | None, say: Say) -> None:
    """Raise UsageError where what is written would replace a file of the knowledge base, None being the default one."""
    if form.file in ("", STDOUT):
        return
    from ecomfit.knowledge.load import QUESTIONS, ROLES, default_directory

    place = base or default_directory()
    if any(writing.same_file(Path(form.file), place / name) for name in (ROLES, QUESTIONS)):
        raise UsageError(say("error.own_base", file=form.file, option=f"--{form.kind}"))


def put_result(kb: KnowledgeBase, result: Result, say: Say, *, top: int, form: OutputForm) -> None:
    """Show a result."""
    if form.kind == "json":
        streams.write_json(result.to_json())
        return
    from ecomfit.report.view.result import view_of

    match form.kind:
        case "terminal":
            from ecomfit.report.terminal.result import result_report as formatter
        case "html":
            from ecomfit.report.html.page import result_page as formatter
        case _:
            from ecomfit.report.markdown.result import result_markdown as formatter
    _put(form, formatter(view_of(kb, result, say, top), say), say)


def put_book(data: ExplanationData | HandbookData, say: Say, form: OutputForm) -> None:
    """Show an explanation, or all of them."""
    if form.kind == "json":
        streams.show_json(data)
        return
    from ecomfit.report.view.handbook import book_of

    match form.kind:
        case "terminal":
            from ecomfit.report.terminal.handbook import book_report as formatter
        case "html":
            from ecomfit.report.html.page import book_page as formatter
        case _:
            from ecomfit.report.markdown.handbook import book_markdown as formatter
    _put(form, formatter(book_of(data, say), say), say)


def put_comparison(data: ComparisonData, say: Say, form: OutputForm) -> None:
    """Show two roles side by side."""
    if form.kind == "json":
        streams.show_json(data)
        return
    from ecomfit.report.view.comparison import comparison_of

    match form.kind:
        case "terminal":
            from ecomfit.report.terminal.comparison import comparison_report as formatter
        case "html":
            from ecomfit.report.html.page import comparison_page as formatter
        case _:
            from ecomfit.report.markdown.comparison import comparison_markdown as formatter
    _put(form, formatter(comparison_of(data, say), say), say)


def _put(form: OutputForm, report: str, say: Say) -> None:
    if form.kind == "terminal":
        pager.show(report)
    else:
        put_file(form, report, say)


def put_file(form: OutputForm, text: str, say: Say) -> None:
    """Write a text to the file of a form and say where; `-` is standard output."""
    if form.file == STDOUT:
        writing.write_out(text.encode())
        return
    try:
        writing.write_whole(Path(form.file), text.encode())
    except (OSError, ValueError) as error:
        raise _failure(form.file, error, say) from None
    streams.complain(say("file.written", file=clean(form.file)))


def _failure(file: str, error: Exception, say: Say) -> OutputError:
    return OutputError(say("error.cannot_write", file=clean(file), reason=reason(error)))
