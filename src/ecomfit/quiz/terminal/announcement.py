"""What lies ahead, said before the first screen: how many screens at most, of what, and how long they take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomfit.fit.parameters import LEAST
from ecomfit.messages import ENGLISH, Say, speaker
from ecomfit.quiz.terminal.cards import Asker
from ecomfit.quiz.terminal.opening import goal_card

if TYPE_CHECKING:
    from ecomfit.knowledge.records import KnowledgeBase  # loaded behind the first prompt

#: How fast a screen is read. Adults read English non-fiction silently at 238 words a minute on average (Brysbaert 2019,
#: doi:10.1016/j.jml.2019.104047). Assumed here is somewhat less, also of other languages: whoever answers weighs a
#: sentence, and not everybody is an adult who reads a lot.
WORDS_A_MINUTE = 200
#: Seconds to choose and to press a key, once a screen is read; assumed, nobody has measured it.
CHOOSING = 2


@dataclass(frozen=True, slots=True)
class Contents:
    """How much a knowledge base can put to a person in one language.

    Attributes:
        questions: how many there are.
        conditions: how many there are.
        statements: how many are put where most is said of the first roles.
        question_words: how many words the screen of a question has on average: stem, text and labels.
        condition_words: the same of a condition.
        statement_words: the same of a statement.
    """

    questions: int
    conditions: int
    statements: int
    question_words: float
    condition_words: float
    statement_words: float


#: The contents of the base that ships, which is not loaded yet when they are told; a test compares them.
SHIPPED = {
    "id": Contents(190, 6, 6, 31.5, 12.8, 18.7),
    "en": Contents(190, 6, 6, 40.1, 12.8, 20.1),
}


def contents_of(kb: KnowledgeBase, lang: str) -> Contents:
    """Count the screens and the words of a knowledge base."""
    from ecomfit.quiz.expectation_check import ANSWERS, ROLES, statements_of, statements_to_ask

    say = speaker(lang)
    questions = [
        _words(*(each.in_language(lang) for each in (question.stem, question.text, *question.labels) if each))
        for question in kb.questions.values()
    ]
    yes_no = _words(say("answer.yes"), say("answer.no"))
    conditions = [_words(each.ask.in_language(lang)) + yes_no for each in kb.conditions.values()]
    judgements = _words(*(say(f"expectation.answer_{answer}") for answer in range(1, ANSWERS + 1)))
    statements = [
        _words(each.text.in_language(lang)) + judgements for role in kb.roles.values() for each in statements_of(role)
    ]
    by_role = sorted((len(statements_to_ask(kb, [role])) for role in kb.roles), reverse=True)
    return Contents(
        questions=len(questions),
        conditions=len(conditions),
        statements=sum(by_role[:ROLES]),
        question_words=_mean(questions),
        condition_words=_mean(conditions),
        statement_words=_mean(statements),
    )


def shipped_contents(lang: str) -> Contents:
    """Return the contents of the base that ships, in English where it does not speak the language."""
    return SHIPPED.get(lang, SHIPPED[ENGLISH])


@dataclass(frozen=True, slots=True)
class Ahead:
    """What lies ahead of a person at most.

    Attributes:
        contents: of the knowledge base.
        questions: how many are asked at most.
        full: whether every question is asked, however settled the answer is.
        goal: whether the goal is asked for too.
    """

    contents: Contents
    questions: int
    full: bool
    goal: bool

    @property
    def screens(self) -> int:
        """How many screens there are."""
        return self.goal + self.contents.conditions + self.questions + self.contents.statements

    @property
    def may_stop_earlier(self) -> bool:
        """Whether the answer may settle before the last question."""
        return not self.full and self.questions > LEAST

    def minutes(self, say: Say) -> int:
        """Return how many minutes they take to read and answer."""
        contents = self.contents
        words = self.questions * contents.question_words + contents.conditions * contents.condition_words
        words += contents.statements * contents.statement_words
        if self.goal:
            card = goal_card(say)
            words += _words(card.question, *card.labels)
        return max(1, round(words / WORDS_A_MINUTE + self.screens * CHOOSING / 60))


def ahead(contents: Contents, *, most: int, full: bool, goal: bool) -> Ahead:
    """Return what lies ahead in a sitting of `most` questions at most, or of all of them."""
    return Ahead(contents, contents.questions if full else min(most, contents.questions), full, goal)


def greet(asker: Asker, say: Say, ahead: Ahead) -> None:
    """Say what lies ahead and how long it takes, and that it is private."""
    contents = ahead.contents
    parts = [
        ("opening.part_goal", int(ahead.goal)),
        ("opening.part_conditions", contents.conditions),
        ("opening.part_all_questions" if ahead.full else "opening.part_questions", ahead.questions),
        ("opening.part_statements", contents.statements),
    ]
    told = ", ".join(say(key, n=count) for key, count in parts if count)
    asker.tell(say("opening.length", n=ahead.screens, minutes=ahead.minutes(say), parts=told))
    if ahead.may_stop_earlier:
        asker.tell(say("opening.stops_earlier"))
    asker.tell(say("opening.private"))
    asker.tell(say("opening.keys"))
    asker.tell("")


def _words(*texts: str) -> int:
    return sum(len(text.split()) for text in texts)


def _mean(counts: Sequence[int]) -> float:
    return round(sum(counts) / len(counts), 1) if counts else 0.0
