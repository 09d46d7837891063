"""What changed between two sittings of a person, and which answers changed it, on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.console import Group
from rich.rule import Rule
from rich.text import Text

from ecomfit.numbers import signed, whole
from ecomfit.report.terminal.blocks import indented, line, rows
from ecomfit.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.messages import Say


def change_report(kb: KnowledgeBase, data: dict[str, Any], say: Say) -> RenderableType:
    """Return the change for a person."""
    return Group(*_parts(kb, data, say))


def _parts(kb: KnowledgeBase, data: dict[str, Any], say: Say) -> Iterator[RenderableType]:
    lang = data["lang"]
    dates = [str(sitting["taken"] or "?")[:10] for sitting in data["sittings"]]
    yield Rule(Text(clean(say("change.title", before=dates[0], after=dates[1])), style="bold"), align="left")
    goals = [sitting["goal"] for sitting in data["sittings"]]
    if goals[0] != goals[1]:
        yield line(say("change.goal", before=say(f"goal.{goals[0]}"), after=say(f"goal.{goals[1]}")))
    yield line(say("change.answers", both=data["answers"]["both"], changed=data["answers"]["changed"]))
    for role in data["roles"]:
        (old_rank, rank), (old, new) = role["rank"], role["match"]
        moved = say("change.role", name=role["name"], old_rank=old_rank, rank=rank, old=whole(old), new=whole(new))
        yield Text()
        yield line(moved, "bold")
        reasons = [
            (
                signed(reason["effect"], lang),
                say(
                    "change.because",
                    question=kb.questions[reason["question"]].text.in_language(lang),
                    before=_label(kb, reason, 0, lang, say),
                    after=_label(kb, reason, 1, lang, say),
                ),
            )
            for reason in role["because"]
        ]
        yield indented(rows(reasons))
    yield Text()
    yield line(say("change.caution"), "dim")


def _label(kb: KnowledgeBase, reason: dict[str, Any], side: int, lang: str, say: Say) -> str:
    answer: int | None = reason["answers"][side]
    if answer is None:
        return say("change.not_asked")
    label: str = kb.questions[reason["question"]].labels[answer - 1].in_language(lang)
    return label
