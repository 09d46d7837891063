"""The end of a quiz on a terminal: the answer on one screen, and what the person wants to do with it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from typing import TYPE_CHECKING

from ecomfit.cli import browser, output, streams
from ecomfit.cli.commands.quiz_journal import MORE
from ecomfit.cli.terminal import asking
from ecomfit.quiz.terminal.cards import Card, Move

if TYPE_CHECKING:
    from ecomfit.cli.commands.quiz_on_terminal import FinishedQuiz

#: The lines of the card below the answer, beside a line for each choice: the question, the keys, and room about them.
_ROWS_OF_CARD = 5
#: Below so many columns the keys take a line more.
_WIDE = 60
#: A choice is one key.
_MOST_CHOICES = 9


def ending(end: FinishedQuiz, *, top: int) -> Callable[[], bool]:
    """Prepare the answer, while nothing shows that is typed.

    Returns:
        What shows it, does what the person chooses, and tells at last whether they want more questions.
    """
    from ecomfit.report.terminal.answer import answer_report
    from ecomfit.report.view.answer import answer_of

    say = end.say
    choices = _choices(end, top)
    card = Card("", say("answer.choose"), tuple(choices), frozenset({Move.QUIT}), on_enter=Move.QUIT)
    screen = answer_of(end.quiz.kb, end.result, say, _going_on(end))
    answer = answer_report(screen, say, _rows(len(choices)))

    def wants_more() -> bool:
        shown = answer
        try:
            while True:
                streams.show(shown)
                reply = asking.put(card, say)
                if not isinstance(reply, int):
                    return False
                chosen = list(choices.values())[reply - 1]
                if not callable(chosen):
                    return chosen
                _attempt(chosen)
                shown = answer_report(screen, say, _rows(len(choices)))  # the window may have another size by now
        except KeyboardInterrupt:  # all is said and kept: there is nothing to interrupt
            return False

    return wants_more


def _choices(end: FinishedQuiz, top: int) -> dict[str, bool | Callable[[], None]]:
    """Return what can be chosen: what to do then, or whether to go on with questions."""
    kb, result, say = end.quiz.kb, end.result, end.say
    choices: dict[str, bool | Callable[[], None]] = {
        say("answer.read"): lambda: output.put_result(kb, result, say, top=top, form=output.OutputForm("terminal")),
        say("answer.page"): lambda: browser.open_page(kb, result, say, top=top, id_=_id(end)),
    }
    if more := _more(end):
        choices[say("answer.further", n=more)] = True
    choices[say("answer.role")] = lambda: _explain_one(end, top)
    choices[say("answer.finish")] = False
    return choices


def _attempt(action: Callable[[], None]) -> None:
    """Do something whose failure is told, and is no reason to lose the answer that is on the screen."""
    try:
        action()
    except output.OutputError as error:
        streams.complain(str(error))


def _explain_one(end: FinishedQuiz, top: int) -> None:
    from ecomfit.knowledge.lookup import Entry
    from ecomfit.report.json.catalogue import explanation_dict

    kb, say = end.quiz.kb, end.say
    shown = end.result.ranking[: min(top, _MOST_CHOICES)]
    card = Card("", say("answer.which"), tuple(role.name for role in shown), frozenset({Move.QUIT}), on_enter=Move.QUIT)
    reply = asking.put(card, say)
    if isinstance(reply, int):
        data = explanation_dict(kb.catalogue, Entry("role", shown[reply - 1].role), end.result.lang)
        output.put_book(data, say, output.OutputForm("terminal"))


def _going_on(end: FinishedQuiz) -> str | None:
    """Say what more questions are expected to do; where the answer has settled, that is said instead."""
    from ecomfit.report.view.answer import expected_of_more

    if end.result.stopped == "settled":
        return end.say("stopped.settled")
    more = _more(end)
    ties = sum(ranked.tier == 1 for ranked in end.result.ranking)
    return expected_of_more(ties, end.quiz.expected_ties(more), more, end.say) if more and ties > 1 else None


def _more(end: FinishedQuiz) -> int:
    """Return how many more questions can be offered."""
    return min(MORE, len(end.quiz.kb.questions) - end.quiz.behind())


def _id(end: FinishedQuiz) -> str:
    """Return what a page of the sitting is called by: its id, or when it was taken."""
    return end.saved or end.earlier or "".join(c for c in (end.result.taken or "")[:19] if c.isdigit()) or "result"


def _rows(choices: int) -> int:
    window = shutil.get_terminal_size()
    return window.lines - choices - _ROWS_OF_CARD - (window.columns < _WIDE)
