"""The opening of a quiz on a terminal: from the title to the first question, back and forth, and kept as it is said."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ecomfit.cli import language
from ecomfit.cli.commands.quiz_journal import new_journal, where_kept
from ecomfit.cli.options import directory
from ecomfit.fit.parameters import MOST
from ecomfit.messages import LANGUAGES, speaker
from ecomfit.quiz.practical import PracticalMatters
from ecomfit.quiz.terminal.announcement import ahead, contents_of, greet, shipped_contents
from ecomfit.quiz.terminal.opening import Quit, ask_conditions, ask_goal, ask_language

if TYPE_CHECKING:
    from ecomfit.fit.parameters import Goal
    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.quiz.journal import Journal
    from ecomfit.quiz.quiz import Quiz
    from ecomfit.quiz.terminal.cards import Asker


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizOptions:
    """What the command line asks of a sitting.

    `resume` is an id or the beginning of one, "" for the newest unfinished sitting, None for a new one; a goal or a
    number of questions given with it is set anew.
    `kb` is what the option names: a saved sitting's own base goes before that of the environment.
    """

    kb: Path | str | None = None
    lang: str | None = None
    goal: Goal | None = None
    full: bool = False
    most: int | None = None
    plain: bool = False
    save: bool = True
    resume: str | None = None
    label: str | None = None


class Opening:
    """What a person says before the first question, and can come back to.

    Attributes:
        lang: the language, once it is known.
        goal: what they are looking for, None before it is asked.
        practical: what they say of practical conditions.
        journal: what keeps it, begun when there is something to keep.
    """

    def __init__(
        self,
        options: QuizOptions,
        own: KnowledgeBase | None,
        asker: Asker,
        base: Callable[[], KnowledgeBase],
        on_shown: Callable[[], None],
    ) -> None:
        """Begin.

        Args:
            options: what the command line says.
            own: a knowledge base of one's own, which is read by now; None for the one that ships.
            asker: asks.
            base: waits for the knowledge base, and returns it.
            on_shown: called when a card can be read.
        """
        self.started = datetime.now().astimezone()
        self.goal: Goal | None = options.goal
        self.practical = PracticalMatters()
        self.journal: Journal | None = None
        self._to_begin = options.save
        self._options, self._own, self._asker, self._base, self._on_shown = options, own, asker, base, on_shown
        self._languages: Sequence[str] = LANGUAGES if own is None else own.languages
        lang = language.of_texts(options.lang, os.environ, self._languages)
        self._greeted: str | None = None  # the language in which it was said what lies ahead
        self._screens: list[Callable[[int], bool]] = []
        self._lang_known = lang is not None or len(self._languages) < 2
        if not self._lang_known:
            self._screens.append(self._ask_language)
        if options.goal is None:
            self._screens.append(self._ask_goal)
        self._titles = [lang] if lang else self._languages or ["en"]
        self.lang = lang or language.default_of(self._languages)

    def say(self, key: str, **values: object) -> str:
        """Say a message in the language that is chosen now."""
        return speaker(self.lang)(key, **values)

    def ask(self) -> None:
        """Ask all of it, from the first screen on."""
        for title in dict.fromkeys(title_of(self._own, lang) for lang in self._titles):
            self._asker.tell(title)
        if self._lang_known:
            self._greet()
        self._go_through(0)
        kb = self._base()
        self.practical = PracticalMatters(tuple(kb.conditions))
        while not ask_conditions(
            self._asker,
            self.say,
            kb.conditions,
            self.lang,
            self.practical,
            self._keep_condition,
            self._on_shown,
            back=self.can_be_gone_back_to,
        ):
            self._go_through(len(self._screens) - 1)

    @property
    def can_be_gone_back_to(self) -> bool:
        """Whether anything is asked before the practical matters."""
        return bool(self._screens)

    def ask_again(self, quiz: Quiz) -> None:
        """Ask again, from the last screen before the practical matters, in the middle of a quiz."""
        self._go_through(len(self._screens) - 1)
        quiz.lang = self.lang
        if self.goal is not None and self.goal != quiz.goal:
            quiz.aim(self.goal)

    def begin_journal(self) -> None:
        """Begin to keep what is said, unless that has begun or is not wanted."""
        if not self._to_begin:
            return
        self._to_begin = False
        place = directory(self._options.kb)
        head = {
            "kb": str(place.resolve()) if place else None,
            "lang": self.lang,
            "goal": self.goal,
            "full": self._options.full,
            "max_questions": self._options.most or MOST,
            "label": self._options.label,
        }
        self.journal = new_journal(self._base(), self.started, head, self._asker, self.say)

    @contextmanager
    def telling_what_is_kept(self) -> Iterator[None]:
        """Tell whoever leaves before the first question where what they said is kept, and let go of it."""
        try:
            yield
        except BaseException as error:
            if isinstance(error, (Quit, KeyboardInterrupt, EOFError)):
                self._asker.tell(where_kept(self.journal, None, self.say))
            if self.journal is not None:
                self.journal.close()
            raise

    def _go_through(self, place: int) -> None:
        """Put the language and the goal, those of them that are asked, from one of them on."""
        while place < len(self._screens):
            place += 1 if self._screens[place](place) else -1

    def _ask_language(self, _: int) -> bool:
        chosen = self.lang if self._greeted else None
        lang = ask_language(self._asker, self.say, self._languages, self._on_shown, chosen)
        if lang != self.lang:
            self.lang = lang
            self._set_anew(lang=lang)
        self._greet()
        return True

    def _ask_goal(self, place: int) -> bool:
        goal = ask_goal(self._asker, self.say, self._on_shown, self.goal, back=place > 0)
        if goal is None:
            return False
        if goal != self.goal:
            self.goal = goal
            self._set_anew(goal=goal)
        self.begin_journal()
        return True

    def _set_anew(self, **settings: str) -> None:
        if self.journal is not None:
            self.journal.settings(settings)

    def _keep_condition(self, id_: str, met: bool | None) -> None:
        self.begin_journal()
        if self.journal is not None:
            self.journal.condition(id_, met)

    def _greet(self) -> None:
        """Say what lies ahead, once in each language that is chosen."""
        if self._greeted == self.lang:
            return
        self._greeted = self.lang
        contents = shipped_contents(self.lang) if self._own is None else contents_of(self._own, self.lang)
        asks_goal = self._options.goal is None
        most = self._options.most or MOST
        greet(self._asker, self.say, ahead(contents, most=most, full=self._options.full, goal=asks_goal))


def title_of(own: KnowledgeBase | None, lang: str) -> str:
    """Return what the quiz calls itself. The base that ships is not waited for: what it says is among the messages."""
    if own is None:
        return speaker(lang)("opening.title_shipped")
    return own.title.in_language(lang) if own.title else speaker(lang)("opening.title")
