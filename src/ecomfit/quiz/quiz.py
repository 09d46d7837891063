"""One person's sitting as state: what is answered, what comes next, and when it is over. No terminal, no disk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ecomfit.errors import AnswersError
from ecomfit.fit.belief import Belief
from ecomfit.fit.further_questions import expected_ties
from ecomfit.fit.model import Model, compile_model, order
from ecomfit.fit.next_question import next_item
from ecomfit.fit.parameters import LEAST, MOST, WORTH_ASKING, Goal
from ecomfit.fit.stopping import Limits, may_settle, value_of_rest, why_stop
from ecomfit.knowledge.records import KnowledgeBase, Question
from ecomfit.messages import message
from ecomfit.quiz.checks import check_about, check_answer, check_id, check_options, check_seconds, ids_among
from ecomfit.quiz.expectation_check import Statement, all_statements, statements_to_ask
from ecomfit.quiz.practical import PracticalMatters
from ecomfit.quiz.result import Result, Stopped, make_result, realism_of
from ecomfit.quiz.sheet import About, Sheet

#: As settled as an answer can be that has not settled by the stopping rule.
NOT_YET = 0.99
_ANYBODY = About()


class Quiz:
    """A quiz in progress.

    What comes next is a function of the answers and the skipped questions alone, so a sitting can be left, resumed
    and replayed. Going back keeps every later answer.
    """

    def __init__(
        self,
        kb: KnowledgeBase,
        *,
        goal: Goal = "balanced",
        max_questions: int = MOST,
        full: bool = False,
        only: Iterable[str] | None = None,
        lang: str = "en",
        about: About = _ANYBODY,
    ) -> None:
        """Begin.

        Args:
            kb: the knowledge base.
            goal: "now", "balanced" or "grow".
            max_questions: how many questions to ask at most; skipped ones count too.
            full: ask every question, in the same order of value.
            only: ids of the questions that may be asked at all, by default every one; other ids are passed over.
            lang: the language of the result's names.
            about: whose quiz it is.

        Raises:
            AnswersError: for anything that is not what it should be, above all an unknown goal or a limit under 1.
        """
        check_options(kb, goal, max_questions, lang)
        check_about(kb, about)
        self.kb = kb
        self.goal = goal
        self.lang = lang
        self.about = about
        self.full = full
        self.max_questions = int(max_questions)
        self.min_questions = LEAST  # so many are answered before it may call itself settled
        self.answers: dict[str, int] = {}
        self.seconds: dict[str, float] = {}  # how long an answer took, where that is known
        self.skipped: set[str] = set()
        self.practical = PracticalMatters(met=dict(about.conditions))
        self._model: Model = compile_model(kb, goal)
        self._may_ask = ids_among(kb.questions, only)
        self._statements: dict[str, Statement] = all_statements(kb)
        self._shown: list[str] = []  # questions in the order they came up
        self._back: str | None = None  # an earlier question the person has gone back to
        self._at_start: float | None = None
        self._believed: tuple[Mapping[str, int], Belief] | None = None  # the answers so far, and what they say

    # What comes next

    def next_question(self) -> Question | None:
        """Return the question to put now, or None when the quiz is over.

        What is returned has come up: it stays the question to put, and has a number, until it is dealt with.
        """
        here = self._here()
        if here is not None:
            return self.kb.questions[here]
        if self.stopped() is not None:
            return None
        item = next_item(self._model, self._belief(), self._unasked())
        assert item is not None
        self._shown.append(item.id)
        return self.kb.questions[item.id]

    def stopped(self) -> Stopped | None:
        """Return why the quiz has ended, or None while there is something worth asking."""
        every = len(self.kb.questions)
        limits = Limits(every, every) if self.full else Limits(self.min_questions, self.max_questions)
        reason = why_stop(self._model, self._belief(), self.behind(), self._unasked(), limits)
        # Where only some questions may be asked, all of them asked is not all that there are.
        return "user" if reason == "complete" and len(self._may_ask) < every else reason

    def settled(self) -> float:
        """Return how settled the answer is: 0 where nothing is known, 1 just where the stopping rule holds."""
        unasked = self._unasked()
        value = value_of_rest(self._model, self._belief(), unasked)
        if not unasked or (may_settle(self._belief(), Limits()) and value < WORTH_ASKING):
            return 1.0
        if self._at_start is None:
            self._at_start = value_of_rest(self._model, self._model.believe({}), self._may_ask)
        gone = self._at_start - value
        return min(max(0.0, gone / max(self._at_start - WORTH_ASKING, WORTH_ASKING)), NOT_YET)

    def expected_ties(self, count: int) -> float:
        """Return how many roles are expected to share the first tier once `count` more questions are answered."""
        about = realism_of(self.kb, self.answers)
        return expected_ties(self._model, self._belief(), self._unasked(), count, about)

    def statements(self) -> list[Statement]:
        """Return the statements about the first roles of the ranking so far, to be put once the quiz is over."""
        fits = self._model.directions @ self._belief().mean
        return statements_to_ask(self.kb, [self._model.roles[role] for role in order(fits)])

    def number(self, id_: str) -> int:
        """Return the place of a question in the order in which they came up, from 1.

        Raises:
            AnswersError: when it has not come up.
        """
        if id_ not in self._shown:
            raise AnswersError(message("argument.not_come_up", id=repr(id_)))
        return self._shown.index(id_) + 1

    def revisiting(self) -> bool:
        """Tell whether the question to put now is one the person has gone back to."""
        return self._back is not None

    def at_first(self) -> bool:
        """Tell whether there is no question before the one to put now."""
        return not self._shown or self._shown[0] == self._here()

    def open_question(self) -> str | None:
        """Return the id of the question that came up and is not dealt with, if there is one."""
        return next((id_ for id_ in self._shown if not self._dealt_with(id_)), None)

    def behind(self) -> int:
        """Return how many questions were dealt with, answered or left out."""
        return len(self.kb.questions.keys() & (self.answers.keys() | self.skipped))

    # What the person does

    def answer(self, id_: str, answer: int, *, seconds: float | None = None) -> None:
        """Record an answer, counted from 1, to a question or a statement; a second answer replaces the first.

        Args:
            id_: of the question or statement.
            answer: from 1.
            seconds: how long it took from when the question showed, where somebody watched.

        Raises:
            AnswersError: when there is no such question, or no such answer to it.
        """
        check_answer(self.kb, self._statements, id_, answer)
        check_seconds(id_, seconds)
        self.answers[id_] = int(answer)  # of whatever type, it is written as JSON
        self.seconds.pop(id_, None)
        if seconds is not None:
            self.seconds[id_] = seconds
        self.skipped.discard(id_)
        self._came_up(id_)

    def skip(self, id_: str) -> None:
        """Leave a question out; an answer given before is taken back.

        Raises:
            AnswersError: when there is no such question.
        """
        check_id(id_, self.kb.questions, self._statements)
        self.answers.pop(id_, None)
        self.seconds.pop(id_, None)
        self.skipped.add(id_)
        self._came_up(id_)

    def aim(self, goal: Goal) -> None:
        """Go on under another goal, keeping every answer.

        Raises:
            AnswersError: when there is no such goal.
        """
        check_options(self.kb, goal, self.max_questions, self.lang)
        self.goal, self._model = goal, compile_model(self.kb, goal)
        self._believed = self._at_start = None

    def reopen(self, id_: str) -> None:
        """Put a question next that came up before, though the answers as they are now might choose another."""
        if id_ in self._unasked() and id_ not in self._shown:
            self._shown.append(id_)

    def back(self) -> Question | None:
        """Go back one question, keeping every answer, and return it; None at the first question."""
        here = self._here()
        place = self._shown.index(here) if here is not None else len(self._shown)
        if place == 0:
            return None
        self._back = self._shown[place - 1]
        return self.kb.questions[self._back]

    def forward(self) -> None:
        """Go on from an earlier question, keeping its answer, to the next one."""
        if self._back is None:
            return
        place = self._shown.index(self._back) + 1
        following = self._shown[place] if place < len(self._shown) else None
        self._back = following if following is not None and self._dealt_with(following) else None

    def go_on(self, count: int) -> None:
        """Ask `count` more questions than were dealt with, also where the answer has settled."""
        self.full = False
        self.max_questions = self.min_questions = self.behind() + count

    def result(self) -> Result:
        """Return what the answers so far say."""
        sheet = Sheet(self.answers, replace(self.about, conditions=self.practical.known()), self.seconds)
        return make_result(
            self.kb, self._model, sheet, goal=self.goal, lang=self.lang, stopped=self.stopped() or "user"
        )

    def _belief(self) -> Belief:
        """Return what the answers say, worked out once for all that a screen shows of it."""
        if self._believed is None or self._believed[0] != self.answers:
            self._believed = (dict(self.answers), self._model.believe(self.answers))
        return self._believed[1]

    def _came_up(self, id_: str) -> None:
        if id_ in self.kb.questions and id_ not in self._shown:
            self._shown.append(id_)
        self._back = None

    def _here(self) -> str | None:
        """Return the question to put now, where it has come up already."""
        return self._back if self._back is not None else self.open_question()

    def _dealt_with(self, id_: str) -> bool:
        return id_ in self.answers or id_ in self.skipped

    def _unasked(self) -> set[str]:
        return {id_ for id_ in self._may_ask if not self._dealt_with(id_)}
