"""What is asked before the first question: the language where it is unclear, the goal, and the practical conditions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ecomfit.fit.parameters import GOALS, Goal
from ecomfit.messages import LANGUAGES, Say, speaker
from ecomfit.quiz.practical import PracticalMatters
from ecomfit.quiz.terminal.cards import Asker, Card, Move

if TYPE_CHECKING:
    from ecomfit.knowledge.records import Condition  # loaded behind the first prompt


class Quit(Exception):
    """The person quit before the first question."""


def ask_language(
    asker: Asker,
    say: Say,
    languages: Sequence[str],
    on_shown: Callable[[], None] | None = None,
    chosen: str | None = None,
) -> str:
    """Ask which language to speak, in each that the program speaks; one that it does not has only its code."""
    labels = tuple(speaker(lang)("language.name") if lang in LANGUAGES else lang for lang in languages)
    question = " / ".join(speaker(lang)("language.which") for lang in LANGUAGES)
    moves, previous = {Move.QUIT}, None
    if chosen is not None:
        moves.add(Move.FORWARD)
        previous = languages.index(chosen) + 1
    reply = asker.ask(Card("ecomfit", question, labels, frozenset(moves), previous), say, on_shown)
    if reply is Move.FORWARD and chosen is not None:
        return chosen
    if not isinstance(reply, int):
        raise Quit
    return languages[reply - 1]


def goal_card(say: Say, chosen: Goal | None = None, *, back: bool = False) -> Card:
    """Return the card that asks what the person is looking for; `back` where there is something to go back to."""
    moves, previous = {Move.HELP, Move.QUIT}, None
    if back:
        moves.add(Move.BACK)
    if chosen is not None:
        moves.add(Move.FORWARD)
        previous = tuple(GOALS).index(chosen) + 1
    labels = tuple(say(f"opening.goal_{goal}") for goal in GOALS)
    return Card(say("opening.goal_heading"), say("opening.goal"), labels, frozenset(moves), previous)


def ask_goal(
    asker: Asker,
    say: Say,
    on_shown: Callable[[], None] | None = None,
    chosen: Goal | None = None,
    *,
    back: bool = False,
) -> Goal | None:
    """Ask what the person is looking for; None where they go back."""
    card = goal_card(say, chosen, back=back)
    reply = asker.ask(card, say, on_shown)
    while reply is Move.HELP:
        reply = asker.ask(replace(card, note=say("opening.goal_help")), say, on_shown)
    if reply is Move.BACK:
        return None
    if reply is Move.FORWARD:
        return chosen
    if not isinstance(reply, int):
        raise Quit
    return tuple(GOALS)[reply - 1]


def ask_conditions(
    asker: Asker,
    say: Say,
    conditions: Mapping[str, Condition],
    lang: str,
    practical: PracticalMatters,
    keep: Callable[[str, bool | None], None],
    on_shown: Callable[[], None] | None = None,
    *,
    back: bool = False,
    behind: bool = False,
) -> bool:
    """Ask which practical conditions are met, from the first that is open; False where the person goes back over all.

    Args:
        asker: puts the cards.
        say: says what is said besides.
        conditions: those of the knowledge base.
        lang: the language of their texts.
        practical: which of them to put, and what was said of them; what is said now is added.
        keep: keeps what is said, before the next card shows.
        on_shown: called when a card can be read.
        back: whether there is something before the first to go back to.
        behind: whether the person comes back to them, and begins at the last.
    """
    place = len(practical.put) - 1 if behind else practical.first_open
    note = ""
    while 0 <= place < len(practical.put):
        id_ = practical.put[place]
        card = _condition_card(say, conditions[id_].ask.in_language(lang), practical, place, back=back)
        reply = asker.ask(replace(card, note=note), say, on_shown)
        note = say("opening.condition_help") if reply is Move.HELP else ""
        if reply is Move.QUIT:
            raise Quit
        if reply is Move.BACK:
            place -= 1
        elif reply is not Move.HELP:
            if reply is not Move.FORWARD:
                practical.met[id_] = None if reply is Move.SKIP else reply == 1
                keep(id_, practical.met[id_])
            place += 1
    return place >= 0


def _condition_card(say: Say, text: str, practical: PracticalMatters, place: int, *, back: bool) -> Card:
    id_ = practical.put[place]
    moves = {Move.SKIP, Move.HELP, Move.QUIT} | ({Move.BACK} if place or back else set())
    met = practical.met.get(id_)
    return Card(
        heading=say("opening.condition_heading", number=place + 1, count=len(practical.put)),
        text=text,
        labels=(say("answer.yes"), say("answer.no")),
        moves=frozenset(moves | ({Move.FORWARD} if id_ in practical.met else set())),
        previous=None if met is None else 1 if met else 2,
    )
