"""The journal of a quiz on the terminal, and what is said about where its answers are kept and what is lost of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ecomfit.disk import reason
from ecomfit.errors import UsageError
from ecomfit.messages import Say

if TYPE_CHECKING:
    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.quiz.from_answers import Resumed
    from ecomfit.quiz.journal import Journal
    from ecomfit.quiz.quiz import Quiz
    from ecomfit.quiz.saved import SavedSitting
    from ecomfit.quiz.terminal.cards import Asker

#: So many more questions are offered where the limit ended a quiz.
MORE = 10


def new_journal(
    kb: KnowledgeBase, started: datetime, head: Mapping[str, object], asker: Asker, say: Say
) -> Journal | None:
    """Begin the journal of a sitting on a knowledge base; say why where none can be kept."""
    from ecomfit.quiz.journal import ForeignPlaceError, Journal

    on_failure = _failure_notice(asker, say)
    try:
        return Journal.begin(kb, started, dict(head), on_failure)
    except ForeignPlaceError as error:
        asker.tell(say("saved.foreign", place=error.place))
    except OSError as error:
        on_failure(reason(error))
    return None


def old_journal(kb: KnowledgeBase, path: Path, asker: Asker, say: Say) -> Journal | None:
    """Go on with a journal; say why where nothing more can be kept in it.

    Raises:
        UsageError: while another process writes it.
    """
    from ecomfit.quiz.journal import Journal
    from ecomfit.quiz.journal_format import OpenElsewhereError

    on_failure = _failure_notice(asker, say)
    try:
        return Journal.reopen(kb, path, on_failure)
    except OpenElsewhereError:
        raise UsageError(say("resume.elsewhere", id=path.stem)) from None
    except OSError as error:
        on_failure(reason(error))
        return None


def earlier_id(journal: Journal | None, old: Path | None) -> str | None:
    """Return the id of a resumed sitting that nothing is added to, where it is there still."""
    return old.stem if journal is None and old is not None and old.is_file() else None


def where_kept(journal: Journal | None, old: Path | None, say: Say) -> str:
    """Say where an unfinished sitting is kept; `old` is the file of one that was resumed."""
    earlier = earlier_id(journal, old)
    if earlier is not None:
        return say("saved.earlier", id=earlier)
    if journal is None or not journal.there():
        return say("saved.not")
    return say("saved.partly" if journal.failed else "saved.resume", id=journal.id)


def tell_losses(resumed: Resumed, saved: SavedSitting, asker: Asker, say: Say) -> None:
    """Say what of a saved sitting is lost."""
    if not saved.head:
        asker.tell(say("resume.headless"))
    elif saved.torn:
        asker.tell(say("resume.torn"))
    if resumed.changed:
        asker.tell(say("resume.changed", lost=len(resumed.lost)))
    elif resumed.lost:
        asker.tell(say("resume.lost", lost=len(resumed.lost)))


def tell_how_to_go_on(quiz: Quiz, id_: str, asker: Asker, say: Say) -> None:
    """Say with which option a sitting at its end would ask more; a higher limit helps only where the limit ended it."""
    stopped = quiz.stopped()
    if stopped == "limit":
        asker.tell(say("resume.more", id=id_, n=quiz.max_questions + MORE))
    elif stopped == "settled":
        asker.tell(say("resume.all", id=id_))


def _failure_notice(asker: Asker, say: Say) -> Callable[[str], None]:
    return lambda reason: asker.tell(say("saved.failed", reason=reason))
