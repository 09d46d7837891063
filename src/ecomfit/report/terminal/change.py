"""What changed between two sittings of a person, and which answers changed it, on the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from rich.console import RenderableType
from rich.text import Text

from ecomfit.messages import Say
from ecomfit.numbers import signed, whole
from ecomfit.report.terminal.blocks import Title, draw, effects, indented, line
from ecomfit.report.terminal.console import plain
from ecomfit.report.view.change import AnswerChange, ChangeView


def change_report(view: ChangeView, say: Say) -> str:
    """Return what changed, role by role."""
    return draw(_parts(view, say))


def _parts(view: ChangeView, say: Say) -> Iterator[RenderableType]:
    before, after = view.dates
    yield Title(say("change.title", before=before, after=after))
    old_goal, new_goal = view.goals
    if old_goal != new_goal:
        yield line(say("change.goal", before=old_goal, after=new_goal))
    yield line(say("change.answers", both=view.both, changed=view.changed))
    for role in view.roles:
        (old_rank, rank), (old, new) = role.ranks, role.matches
        say_move = partial(say, "plain.changed_role") if plain() else partial(say, "change.role")
        moved = say_move(name=role.name, old_rank=old_rank, rank=rank, old=whole(old), new=whole(new))
        yield Text()
        yield line(moved, "bold")
        because = [(signed(answer.effect, view.lang), _told(answer, say)) for answer in role.because]
        yield indented(effects(because, say))
    yield Text()
    yield line(say("change.caution"), "dim")


def _told(answer: AnswerChange, say: Say) -> str:
    return say("change.because", question=answer.question, before=answer.before, after=answer.after)
