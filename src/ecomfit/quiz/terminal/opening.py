"""What is asked before the first question: the language where it is unclear, the goal, and the practical conditions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from ecomfit.fit.parameters import GOALS, Goal
from ecomfit.messages import LANGUAGES, Say, speaker
from ecomfit.quiz.terminal.cards import Asker, Card, Move

if TYPE_CHECKING:
    from ecomfit.knowledge.records import Condition  # loaded behind the first prompt

#: Seconds a question takes to read and answer, for the estimate of minutes.
SECONDS = 9


class Quit(Exception):
    """The person quit before the first question."""


def ask_language(asker: Asker, say: Say, languages: Sequence[str], on_shown: Callable[[], None] | None = None) -> str:
    """Ask which language to speak, in each that the program speaks; one that it does not has only its code."""
    labels = tuple(speaker(lang)("language.name") if lang in LANGUAGES else lang for lang in languages)
    question = " / ".join(speaker(lang)("language.which") for lang in LANGUAGES)
    reply = asker.ask(Card("ecomfit", question, labels, frozenset({Move.QUIT})), say, on_shown)
    if not isinstance(reply, int):
        raise Quit
    return languages[reply - 1]


def greet(asker: Asker, say: Say, questions: int, *, full: bool) -> None:
    """Say how long it takes, and that it is private."""
    minutes = max(1, round(questions * SECONDS / 60))
    asker.tell(say("opening.full" if full else "opening.length", n=questions, minutes=minutes))
    asker.tell(say("opening.private"))
    asker.tell(say("opening.keys"))
    asker.tell("")


def ask_goal(asker: Asker, say: Say, on_shown: Callable[[], None] | None = None) -> Goal:
    """Ask what the person is looking for."""
    labels = tuple(say(f"opening.goal_{goal}") for goal in GOALS)
    card = Card(say("opening.goal_heading"), say("opening.goal"), labels, frozenset({Move.HELP, Move.QUIT}))
    reply = asker.ask(card, say, on_shown)
    while reply is Move.HELP:
        card = Card(card.heading, card.text, card.labels, card.moves, note=say("opening.goal_help"))
        reply = asker.ask(card, say, on_shown)
    if not isinstance(reply, int):
        raise Quit
    return tuple(GOALS)[reply - 1]


def ask_conditions(
    asker: Asker,
    say: Say,
    conditions: Mapping[str, Condition],
    lang: str,
    on_shown: Callable[[], None] | None = None,
) -> dict[str, bool]:
    """Ask which practical conditions are met; a skipped one is left out."""
    ids = list(conditions)
    met: dict[str, bool] = {}
    note = ""
    place = 0
    while place < len(ids):
        id_ = ids[place]
        moves = {Move.SKIP, Move.HELP, Move.QUIT} | ({Move.BACK} if place else set())
        moves |= {Move.FORWARD} if id_ in met else set()
        reply = asker.ask(
            Card(
                heading=say("opening.condition_heading", number=place + 1, count=len(ids)),
                text=conditions[id_].ask.in_language(lang),
                labels=(say("answer.yes"), say("answer.no")),
                moves=frozenset(moves),
                previous=None if id_ not in met else 1 if met[id_] else 2,
                note=note,
            ),
            say,
            on_shown,
        )
        note = say("opening.condition_help") if reply is Move.HELP else ""
        if reply is Move.QUIT:
            raise Quit
        if reply is Move.BACK:
            place -= 1
        elif reply is not Move.HELP:
            if isinstance(reply, int):
                met[id_] = reply == 1
            elif reply is Move.SKIP:
                met.pop(id_, None)
            place += 1
    return met
