"""The quiz on a terminal, from the opening screen to the result."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, TextIO

from ecomfit.cli import language
from ecomfit.cli.background import Background
from ecomfit.cli.options import directory
from ecomfit.cli.saved import base_of, saved_sitting
from ecomfit.errors import UsageError
from ecomfit.fit.parameters import MOST
from ecomfit.messages import LANGUAGES, Say, speaker
from ecomfit.quiz.sheet import About
from ecomfit.quiz.terminal.asker import FallbackAsker
from ecomfit.quiz.terminal.opening import Quit, ask_conditions, ask_goal, ask_language, greet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from ecomfit.fit.parameters import Goal
    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.quiz.journal import Journal
    from ecomfit.quiz.quiz import Quiz
    from ecomfit.quiz.result import Result
    from ecomfit.quiz.terminal.cards import Asker


@dataclass(frozen=True, slots=True)
class QuizOptions:
    """What the command line asks of a sitting; `resume` is an id, "" for the newest sitting, None for a new one.

    `kb` is what the option names: a saved sitting's own base goes before that of the environment.
    """

    kb: Path | str | None
    lang: str | None
    goal: Goal | None
    full: bool
    most: int | None
    plain: bool
    save: bool
    resume: str | None
    label: str | None


@dataclass(frozen=True, slots=True)
class FinishedQuiz:
    """What a finished sitting came to.

    `saved` is its id where it is kept, `whole` unless its last answers are not; `earlier` is its id where only what
    was answered before it was resumed is kept.
    """

    kb: KnowledgeBase
    result: Result
    say: Say
    saved: str | None
    whole: bool = True
    earlier: str | None = None


def sit(wanted: QuizOptions, say: Say) -> FinishedQuiz | None:
    """Take the quiz on a terminal; None when the person quit, what they answered being saved.

    Raises:
        UsageError: where there is no terminal.
        KeyboardInterrupt: after Ctrl-C or Ctrl-D; what they answered is saved too.
    """
    stream = _terminal(say)
    plain = wanted.plain or _cannot_draw()
    if plain:
        # The report that follows is to keep to it too; this is how Rich is told.
        os.environ["TERM"] = "dumb"
    with FallbackAsker(say, stream, plain=plain) as asker:
        try:
            if wanted.resume is not None:
                return _go_on(wanted, asker)
            return _begin(wanted, asker)
        except EOFError:
            raise KeyboardInterrupt from None


def _begin(wanted: QuizOptions, asker: Asker) -> FinishedQuiz | None:
    try:
        quiz = _open(wanted, asker)
    except Quit:
        asker.tell(asker.say("saved.not"))
        return None
    except (KeyboardInterrupt, EOFError):
        asker.tell(asker.say("saved.not"))
        raise
    journal = _new_journal(wanted, quiz, asker) if wanted.save else None
    return _run(quiz, journal, asker)


def _open(wanted: QuizOptions, asker: Asker) -> Quiz:
    """Ask what must be known before the first question, while what that needs loads behind it."""
    base = directory(wanted.kb)
    loading = Background(lambda: _load(base))
    warming = Background(lambda: _warm(loading.result()))
    # A base of one's own is read before anything is asked, so that its errors do not come after an answer. The one
    # that ships is read, and numpy loaded, behind the first prompt.
    own = loading.result() if base else None
    languages = LANGUAGES if own is None else own.languages
    asker.on_first_prompt = warming.start
    lang = language.of_texts(wanted.lang, os.environ, languages)
    for title in dict.fromkeys(speaker(each)("opening.title") for each in ([lang] if lang else languages or ["en"])):
        asker.tell(title)
    if lang is None:
        lang = ask_language(asker, languages) if len(languages) > 1 else language.default_of(languages)
    say = asker.say = speaker(lang)
    most = wanted.most or MOST
    if wanted.full:
        greet(asker, say, len(loading.result().questions), full=True)
    else:
        greet(asker, say, most if own is None else min(most, len(own.questions)), full=False)
    goal = wanted.goal or ask_goal(asker, say)
    kb = loading.result()
    conditions = ask_conditions(asker, say, kb.conditions, lang)
    warming.result()

    from ecomfit.quiz.quiz import Quiz

    about = About(wanted.label, conditions, taken=datetime.now().astimezone().isoformat(timespec="seconds"))
    return Quiz(kb, goal=goal, max_questions=most, full=wanted.full, lang=lang, about=about)


def _go_on(wanted: QuizOptions, asker: Asker) -> FinishedQuiz | None:
    from ecomfit.quiz.saved import read

    saved = saved_sitting(wanted.resume or None, asker.say)
    lang = language.of_texts(wanted.lang, {}, ()) or saved.head.get("lang")
    if lang is not None:
        asker.say = speaker(lang)
    asker.tell(asker.say("opening.title"))
    kb = _load(base_of(wanted.kb, saved))
    lang = language.of_texts(wanted.lang, {}, kb.languages) or _one_of(kb.languages, saved.head.get("lang"))
    say = asker.say = speaker(lang)
    journal = _old_journal(kb, saved.path, asker) if wanted.save else None

    from ecomfit.quiz.from_answers import resume

    # Read again now that no other process can write it.
    resumed = resume(kb, read(saved.path) or saved, lang)
    asker.tell(say("resume.going_on", id=saved.id, n=len(resumed.quiz.answers)))
    if not saved.head:
        asker.tell(say("resume.headless"))
    elif saved.torn:
        asker.tell(say("resume.torn"))
    if resumed.changed:
        asker.tell(say("resume.changed", lost=len(resumed.lost)))
    elif resumed.lost:
        asker.tell(say("resume.lost", lost=len(resumed.lost)))
    asker.tell("")
    return _run(resumed.quiz, journal, asker, saved.path)


def _run(quiz: Quiz, journal: Journal | None, asker: Asker, old: Path | None = None) -> FinishedQuiz | None:
    """Ask to the end; `old` is the file of a sitting that is resumed."""
    from ecomfit.quiz.terminal.interview import run

    end = None
    try:
        end = run(quiz, asker, journal, asker.say)
        if end == "quit":
            return None
        result = quiz.result()
        if journal is not None:
            journal.finished(result.ranking[0].role)
        there = journal is not None and journal.there()
        whole = journal is not None and not journal.failed
        kept = journal.id if journal is not None and there else None
        return FinishedQuiz(quiz.kb, result, asker.say, kept, whole, _earlier(journal, old))
    finally:
        if end != "finished":
            asker.tell(_where(journal, _earlier(journal, old), asker.say))
        if journal is not None:
            journal.close()


def _earlier(journal: Journal | None, old: Path | None) -> str | None:
    """Return the id of a resumed sitting that nothing is added to, where it is there still."""
    return old.stem if journal is None and old is not None and old.is_file() else None


def _where(journal: Journal | None, earlier: str | None, say: Say) -> str:
    """Say where an unfinished sitting is kept."""
    if earlier is not None:
        return say("saved.earlier", id=earlier)
    if journal is None or not journal.there():
        return say("saved.not")
    return say("saved.partly" if journal.failed else "saved.resume", id=journal.id)


def _new_journal(wanted: QuizOptions, quiz: Quiz, asker: Asker) -> Journal | None:
    from ecomfit.quiz.journal import ForeignPlaceError, Journal
    from ecomfit.quiz.journal_format import reason

    base = directory(wanted.kb)
    head = {
        "kb": str(base.resolve()) if base else None,
        "lang": quiz.lang,
        "goal": quiz.goal,
        "full": quiz.full,
        "max_questions": quiz.max_questions,
        "label": quiz.about.label,
    }
    try:
        journal = Journal.begin(quiz.kb, datetime.now().astimezone(), head, _teller(asker))
    except ForeignPlaceError as error:
        asker.tell(asker.say("saved.foreign", place=error.place))
        return None
    except OSError as error:
        _teller(asker)(reason(error))
        return None
    for id_, met in quiz.about.conditions.items():
        journal.condition(id_, met)
    return journal


def _old_journal(kb: KnowledgeBase, path: Path, asker: Asker) -> Journal | None:
    from ecomfit.quiz.journal import Journal
    from ecomfit.quiz.journal_format import OpenElsewhereError, reason

    try:
        return Journal.reopen(kb, path, _teller(asker))
    except OpenElsewhereError:
        raise UsageError(asker.say("resume.elsewhere", id=path.stem)) from None
    except OSError as error:
        _teller(asker)(reason(error))
        return None


def _teller(asker: Asker) -> Callable[[str], None]:
    return lambda reason: asker.tell(asker.say("saved.failed", reason=reason))


def _load(directory: Path | str | None) -> KnowledgeBase:
    from ecomfit.knowledge.load import load

    return load(directory)


def _warm(kb: KnowledgeBase) -> None:
    """Load all that the first question and its journal need."""
    import platformdirs  # noqa: F401

    from ecomfit.quiz.quiz import Quiz

    Quiz(kb).next_question()


def _one_of(languages: Sequence[str], lang: str | None) -> str:
    return lang if lang is not None and lang in (languages or LANGUAGES) else language.default_of(languages)


def _terminal(say: Say) -> TextIO:
    """Return the stream to ask on: standard error, so that results alone go to standard output, where it is seen."""
    if sys.stdin is not None and sys.stdin.isatty():
        for stream in (sys.stderr, sys.stdout):
            if stream is not None and stream.isatty():
                return stream
    raise UsageError(say("error.no_terminal"))


def _cannot_draw() -> bool:
    """Tell whether the terminal says, or says nothing to the contrary, that it cannot be drawn on."""
    nameless = sys.platform != "win32" and not os.environ.get("TERM")
    return nameless or os.environ.get("TERM") in {"dumb", "unknown"}
