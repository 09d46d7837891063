"""A result's page, kept where the person finds it again and opened in their browser."""

from __future__ import annotations

import os
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

from ecomfit.cli import output, streams
from ecomfit.messages import Say
from ecomfit.text import clean

if TYPE_CHECKING:
    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.quiz.result import Result


def open_page(kb: KnowledgeBase, result: Result, say: Say, *, top: int, id_: str) -> None:
    """Write the page of the sitting of an id, say where, and open it.

    A page that the same sitting had is replaced.

    Raises:
        OutputError: where it cannot be written.
    """
    file = _folder() / f"ecomfit-{id_}.html"
    output.put_result(kb, result, say, top=top, form=output.OutputForm("html", str(file)))
    if not webbrowser.open(file.absolute().as_uri()):
        streams.complain(say("answer.not_opened", file=clean(str(file))))


def _folder() -> Path:
    """Return where browsers keep what they load, else the folder that the person is in; browsers can read both."""
    from platformdirs import user_downloads_path

    downloads = user_downloads_path()
    return downloads if downloads.is_dir() and os.access(downloads, os.W_OK) else Path.cwd()
