"""How far a sitting is: which question this is of how many, and how settled the answer is."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING

from ecomfit.messages import Say

if TYPE_CHECKING:
    from ecomfit.quiz.quiz import Quiz

#: How settled the answer is, in words: from this value on. Settled is said only where the stopping rule holds.
SETTLED_WORDS = ((1.0, "settled.very"), (0.6, "settled.fairly"), (0.3, "settled.taking_shape"), (0.0, "settled.open"))
_BAR = 10


class Progress:
    """Heads the questions of a sitting; remembers what it showed, so that it never falls back without saying why."""

    def __init__(self, quiz: Quiz) -> None:
        """Begin with nothing shown."""
        self._quiz = quiz
        self._filled = 0
        self._answered = 0

    def heading(self, id_: str, say: Say) -> str:
        """Return what stands above a question, which counts as shown."""
        settled = self._quiz.settled()
        filled = floor(_BAR * settled)
        words = settled_words(settled, say)
        if filled < self._filled:
            words = say(self._why_less(), settled=words)
        self._filled, self._answered = filled, len(self._quiz.answers)
        return f"{place(self._quiz, id_, say)}   {words}"

    def begin_anew(self) -> None:
        """Forget what was shown: under another goal, another answer is to settle."""
        self._filled = 0

    def _why_less(self) -> str:
        """Return the message that says why the answer is less settled than it was.

        An answer always narrows what is believed, whatever it says. After one, all the rest can be worth more only
        because the roles in front are closer together than they were (`value_of_rest` in `fit/stopping.py`).
        """
        return "settled.taken_back" if len(self._quiz.answers) < self._answered else "settled.closer"


def place(quiz: Quiz, id_: str, say: Say) -> str:
    """Say which question this is, of how many, or of how many at most."""
    number, every = quiz.number(id_), len(quiz.kb.questions)
    if quiz.full or every <= quiz.max_questions:
        return say("sitting.of_all", number=number, count=every)
    # Under a limit that was set lower since, those beyond it can be gone back to.
    return say("sitting.at_most", number=number, most=max(number, quiz.max_questions))


def settled_words(settled: float, say: Say) -> str:
    """Say how settled the answer is, in words and as a bar that any terminal can draw."""
    words = next(say(key) for least, key in SETTLED_WORDS if settled >= least)
    filled = floor(_BAR * settled)
    return f"[{'#' * filled}{'.' * (_BAR - filled)}] {words}"
