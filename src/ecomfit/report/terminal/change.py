"""What changed between two sittings of a person, and which answers changed it, on the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.rule import Rule
from rich.text import Text

from ecomfit.messages import Say
from ecomfit.numbers import signed, whole
from ecomfit.report.terminal.blocks import draw, indented, line, rows
from ecomfit.report.view.change import AnswerChange, ChangeView
from ecomfit.text import clean


def change_report(view: ChangeView, say: Say) -> str:
    """Return what changed, role by role."""
    return draw(_parts(view, say))


def _parts(view: ChangeView, say: Say) -> Iterator[RenderableType]:
    before, after = view.dates
    yield Rule(Text(clean(say("change.title", before=before, after=after)), style="bold"), align="left")
    old_goal, new_goal = view.goals
    if old_goal != new_goal:
        yield line(say("change.goal", before=old_goal, after=new_goal))
    yield line(say("change.answers", both=view.both, changed=view.changed))
    for role in view.roles:
        (old_rank, rank), (old, new) = role.ranks, role.matches
        moved = say("change.role", name=role.name, old_rank=old_rank, rank=rank, old=whole(old), new=whole(new))
        yield Text()
        yield line(moved, "bold")
        yield indented(rows((signed(answer.effect, view.lang), _told(answer, say)) for answer in role.because))
    yield Text()
    yield line(say("change.caution"), "dim")


def _told(answer: AnswerChange, say: Say) -> str:
    return say("change.because", question=answer.question, before=answer.before, after=answer.after)
