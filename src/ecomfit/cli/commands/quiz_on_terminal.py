"""The quiz on a terminal, from the opening screen to the result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ecomfit.cli import language
from ecomfit.cli.background import Background
from ecomfit.cli.commands.quiz_journal import (
    MORE,
    earlier_id,
    old_journal,
    tell_how_to_go_on,
    tell_losses,
    where_kept,
)
from ecomfit.cli.commands.quiz_opening import Opening, QuizOptions, title_of
from ecomfit.cli.options import directory, text_language
from ecomfit.cli.saved import base_of, sitting_to_resume
from ecomfit.cli.terminal import asking
from ecomfit.errors import UsageError
from ecomfit.fit.parameters import MOST
from ecomfit.messages import LANGUAGES, Say, speaker
from ecomfit.quiz.sheet import About
from ecomfit.quiz.terminal.asker import FallbackAsker
from ecomfit.quiz.terminal.opening import Quit

if TYPE_CHECKING:
    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.quiz.journal import Journal
    from ecomfit.quiz.quiz import Quiz
    from ecomfit.quiz.result import Result
    from ecomfit.quiz.terminal.cards import Asker


@dataclass(frozen=True, slots=True)
class FinishedQuiz:
    """What a finished sitting came to.

    `saved` is its id where it is kept, `whole` unless its last answers are not; `earlier` is its id where only what
    was answered before it was resumed is kept.
    """

    quiz: Quiz
    result: Result
    say: Say
    saved: str | None
    whole: bool = True
    earlier: str | None = None


def sit(
    options: QuizOptions, say: Say, ending: Callable[[FinishedQuiz], Callable[[], bool]] | None = None
) -> FinishedQuiz | None:
    """Take the quiz on a terminal; None when the person quit, what they answered being saved.

    Args:
        options: of the command line.
        say: until the language is chosen.
        ending: prepares each end, and returns what tells whether the person goes on with more questions; it is called
            once the terminal is given back.

    Raises:
        UsageError: where there is no terminal.
        KeyboardInterrupt: after Ctrl-C or Ctrl-D; what they answered is saved too.
    """
    stream = asking.terminal()
    if stream is None:
        raise UsageError(say("error.no_terminal"))
    plain = options.plain or asking.plain()
    try:
        end: FinishedQuiz | None = None
        while True:
            with FallbackAsker(stream, plain=plain) as asker:
                if end is not None:
                    end = _further(end, options, asker)
                elif options.resume is not None:
                    end = _go_on(options, asker, say)
                else:
                    end = _begin(options, asker)
                wants_more = ending(end) if end is not None and ending is not None else None
            if wants_more is None or not wants_more():
                return end
    except Quit:
        return None
    except EOFError:
        raise KeyboardInterrupt from None


def _begin(options: QuizOptions, asker: Asker) -> FinishedQuiz | None:
    """Ask what must be known before the first question, while what that needs loads behind it; then the questions."""
    base = directory(options.kb)
    loading = Background(lambda: _load(base))
    warming = Background(lambda: _warm(loading.result()))
    # A base of one's own is read before anything is asked, so that its errors do not come after an answer. The one
    # that ships is read, and numpy loaded, behind the first prompt.
    own = loading.result() if base else None
    opening = Opening(options, own, asker, loading.result, warming.start)
    with opening.telling_what_is_kept():
        opening.ask()
        warming.result()

        from ecomfit.quiz.quiz import Quiz

        about = About(options.label, taken=opening.started.isoformat(timespec="seconds"))
        most = options.most or MOST
        kb, goal = loading.result(), opening.goal or "balanced"
        quiz = Quiz(kb, goal=goal, max_questions=most, full=options.full, lang=opening.lang, about=about)
        quiz.practical = opening.practical
        opening.begin_journal()
    before = partial(opening.ask_again, quiz) if opening.can_be_gone_back_to else None
    return _run(quiz, opening.journal, asker, opening.say, before=before)


def _go_on(options: QuizOptions, asker: Asker, say: Say) -> FinishedQuiz | None:
    """Go on with a saved sitting; a finished one is only shown where nothing is set anew."""
    from ecomfit.quiz.from_answers import resume
    from ecomfit.quiz.saved import read

    saved = sitting_to_resume(options.resume or "", text_language(options.lang, ()), say)
    kb = _load(base_of(options.kb, saved))
    lang = language.of_texts(options.lang, {}, kb.languages) or _one_of(kb.languages, saved.head.get("lang"))
    say = speaker(lang)
    asker.tell(title_of(kb, lang))
    settings = _settings(options)
    if saved.finished and not settings:
        resumed = resume(kb, saved, lang)
        asker.tell(say("resume.finished", id=saved.id))
        tell_losses(resumed, saved, asker, say)
        tell_how_to_go_on(resumed.quiz, saved.id, asker, say)
        return FinishedQuiz(resumed.quiz, resumed.quiz.result(), say, saved.id)
    journal = old_journal(kb, saved.path, asker, say) if options.save else None
    # Read again now that no other process can write it; what was damaged at its end is cut off by now.
    current = read(saved.path) or saved
    resumed = resume(kb, current.with_settings(settings), lang)
    if journal is not None and settings:
        journal.settings(settings)
    asker.tell(say("resume.going_on", id=saved.id, n=len(resumed.quiz.answers)))
    tell_losses(resumed, saved, asker, say)
    if settings and resumed.quiz.stopped() is not None:
        asker.tell(say("resume.nothing_left"))
        tell_how_to_go_on(resumed.quiz, saved.id, asker, say)
    asker.tell("")
    return _run(resumed.quiz, journal, asker, say, saved.path)


def _further(end: FinishedQuiz, options: QuizOptions, asker: Asker) -> FinishedQuiz | None:
    """Go on after the end, with more questions."""
    from ecomfit.quiz.saved_folder import file_of

    quiz = end.quiz
    quiz.go_on(MORE)
    id_ = end.saved or end.earlier
    old = None if id_ is None else file_of(id_)
    journal = old_journal(quiz.kb, old, asker, end.say) if options.save and old is not None else None
    if journal is not None:
        limits = {"full": False, "max_questions": quiz.max_questions, "min_questions": quiz.min_questions}
        journal.settings(limits)
    return _run(quiz, journal, asker, end.say, old)


def _settings(options: QuizOptions) -> dict[str, object]:
    """Return what the command line sets anew for a sitting that is gone on with, as a journal keeps it."""
    settings: dict[str, object] = {} if options.goal is None else {"goal": options.goal}
    if options.full:
        settings["full"] = True
    elif options.most is not None:
        settings |= {"full": False, "max_questions": options.most}
    return settings


def _run(
    quiz: Quiz,
    journal: Journal | None,
    asker: Asker,
    say: Say,
    old: Path | None = None,
    before: Callable[[], None] | None = None,
) -> FinishedQuiz | None:
    """Ask to the end; `old` is the file of a sitting that is resumed, `before` asks anew what came before it."""
    from ecomfit.quiz.terminal.interview import run

    end = None
    try:
        end = run(quiz, asker, journal, say, before=before)
        if end == "quit":
            return None
        result = quiz.result()
        if journal is not None:
            journal.finished(result.ranking[0].role)
        there = journal is not None and journal.there()
        whole = journal is not None and not journal.failed
        id_ = journal.id if journal is not None and there else None
        return FinishedQuiz(quiz, result, say, id_, whole, earlier_id(journal, old))
    finally:
        if end != "finished":
            asker.tell(where_kept(journal, old, say))
        if journal is not None:
            journal.close()


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
