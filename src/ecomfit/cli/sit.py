"""The quiz on a terminal, from the opening screen to the result."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, TextIO

from ecomfit.cli import language
from ecomfit.cli.background import Background
from ecomfit.errors import UsageError
from ecomfit.quiz.opening import Quit, ask_conditions, ask_goal, ask_language, greet
from ecomfit.wording import LANGUAGES, Say, speaker

if TYPE_CHECKING:
    from pathlib import Path

    from ecomfit.fit.parameters import Goal
    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.quiz.cards import Asker
    from ecomfit.quiz.journal import Journal
    from ecomfit.quiz.result import Result
    from ecomfit.quiz.sitting import Quiz

#: How many questions are asked at most unless the person says otherwise, and how many the full quiz has: known before
#: the knowledge base is read, for the estimate on the opening screen.
MOST = 30


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line asks of a sitting; `resume` is an id, "" for the newest sitting, None for a new one."""

    kb: Path | None
    lang: str | None
    goal: Goal | None
    full: bool
    most: int | None
    plain: bool
    save: bool
    resume: str | None
    label: str | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a finished sitting came to."""

    kb: KnowledgeBase
    result: Result
    say: Say
    saved: str | None


def sit(wanted: Wanted, say: Say) -> Outcome | None:
    """Take the quiz on a terminal; None when the person quit, what they answered being saved.

    Raises:
        UsageError: where there is no terminal.
        KeyboardInterrupt: after Ctrl-C or Ctrl-D; what they answered is saved too.
    """
    stream = _terminal(say)
    asker = _asker(say, stream, plain=wanted.plain)
    try:
        if wanted.resume is not None:
            return _go_on(wanted, asker)
        return _begin(wanted, asker, say)
    except Quit:
        asker.tell(say("saved.not"))
        return None
    except EOFError:
        raise KeyboardInterrupt from None


def _begin(wanted: Wanted, asker: Asker, say: Say) -> Outcome | None:
    loading = Background(lambda: _prepare(wanted.kb))
    # A base of one's own is read before anything is asked, so that its errors do not come after an answer. The one
    # that ships is read, and numpy loaded, behind the first prompt.
    languages = loading.result().languages if wanted.kb else LANGUAGES
    lang = language.of_texts(wanted.lang, os.environ, languages)
    asker.on_first_prompt = loading.start
    if lang is None:
        lang = ask_language(asker, languages) if len(languages) > 1 else language.default_of(languages)
    say = asker.say = speaker(lang)
    if wanted.full:
        greet(asker, say, len(loading.result().questions), full=True)
    else:
        greet(asker, say, wanted.most or MOST, full=False)
    goal = wanted.goal or ask_goal(asker, say)
    kb = loading.result()
    conditions = ask_conditions(asker, say, kb.conditions, lang)

    from ecomfit.quiz.sitting import Quiz

    quiz = Quiz(kb, goal, wanted.most or MOST, wanted.full, lang=lang)
    quiz.conditions = conditions
    quiz.label = wanted.label
    journal = _new_journal(wanted, quiz, asker, say) if wanted.save else None
    return _run(quiz, journal, asker, say)


def _go_on(wanted: Wanted, asker: Asker) -> Outcome | None:
    from ecomfit.knowledge.load import load
    from ecomfit.quiz import journal as journals
    from ecomfit.quiz.resume import resume

    saved = journals.find(wanted.resume or None)
    kb = load(wanted.kb or saved.head.get("kb"))
    lang = (
        language.of_texts(wanted.lang, {}, kb.languages) or saved.head.get("lang") or language.default_of(kb.languages)
    )
    say = asker.say = speaker(lang)
    resumed = resume(kb, saved, lang)
    asker.tell(say("resume.going_on", id=saved.id, n=len(resumed.quiz.answers)))
    if saved.torn:
        asker.tell(say("resume.torn"))
    if resumed.changed:
        asker.tell(say("resume.changed", lost=len(resumed.lost)))
    journal = journals.Journal.reopen(kb, saved) if wanted.save else None
    return _run(resumed.quiz, journal, asker, say)


def _run(quiz: Quiz, journal: Journal | None, asker: Asker, say: Say) -> Outcome | None:
    from ecomfit.quiz.run import run

    if journal is not None:
        journal.on_failure = lambda reason: asker.tell(say("saved.failed", reason=reason))
    end = None
    try:
        end = run(quiz, asker, journal, say)
        if end == "quit":
            return None
        result = quiz.result()
        if journal is not None:
            journal.finished(result.ranking[0].role)
        saved = journal.id if journal is not None and journal.failure is None else None
        return Outcome(quiz.kb, result, say, saved)
    finally:
        _tell_where(journal, asker, say, finished=end == "finished")


def _tell_where(journal: Journal | None, asker: Asker, say: Say, *, finished: bool) -> None:
    kept = journal is not None and journal.failure is None
    if journal is not None:
        journal.close()
    if not finished:
        asker.tell(say("saved.resume", id=journal.id) if journal is not None and kept else say("saved.not"))


def _new_journal(wanted: Wanted, quiz: Quiz, asker: Asker, say: Say) -> Journal | None:
    from ecomfit.quiz.journal import Journal

    head = {
        "kb": str(wanted.kb.resolve()) if wanted.kb else None,
        "lang": quiz.lang,
        "goal": quiz.goal,
        "full": quiz.full,
        "max_questions": quiz.max_questions,
        "label": quiz.label,
    }
    try:
        journal = Journal.begin(quiz.kb, datetime.now().astimezone(), head)
    except OSError as error:
        asker.tell(say("saved.failed", reason=error.strerror or str(error)))
        return None
    for id_, met in quiz.conditions.items():
        journal.condition(id_, met)
    return journal


def _prepare(directory: Path | None) -> KnowledgeBase:
    """Load the knowledge base, and everything that the first question needs."""
    from ecomfit.knowledge.load import load
    from ecomfit.quiz.sitting import Quiz

    kb = load(directory)
    Quiz(kb).next_question()
    return kb


def _terminal(say: Say) -> TextIO:
    """Return the stream to ask on: standard error, so that results alone go to standard output, where it is seen."""
    if sys.stdin is not None and sys.stdin.isatty():
        for stream in (sys.stderr, sys.stdout):
            if stream is not None and stream.isatty():
                return stream
    raise UsageError(say("error.no_terminal"))


def _asker(say: Say, stream: TextIO, *, plain: bool) -> Asker:
    if not plain and os.environ.get("TERM") != "dumb":
        try:
            from ecomfit.quiz.prompts import TerminalAsker

            return TerminalAsker(say, stream)
        except (OSError, ImportError):  # a console that cannot be drawn on, such as Git-bash's on Windows
            pass
    from ecomfit.quiz.plain import PlainAsker

    return PlainAsker(say, stream)
