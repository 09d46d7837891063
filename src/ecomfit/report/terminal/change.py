"""What changed between two sittings of a person, and which answers changed it: as data, and on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecomfit.numbers import rounded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.messages import Say
    from ecomfit.quiz.result import RankedRole, Result

CHANGE = "ecomfit/change/1"
#: So many first roles of either sitting are looked at, and so many answers are named for each.
ROLES, ANSWERS = 3, 3


def change_dict(kb: KnowledgeBase, before: Result, after: Result) -> dict[str, Any]:
    """Return what changed from one result to another, both scored with the same knowledge base.

    A role's fit is the sum of its answers' effects, so the difference of two fits is the sum of the differences of
    effects; `because` names the greatest of them, with null for an answer that one of the sittings lacks.
    """
    old = {role.role: role for role in before.ranking}
    new = {role.role: role for role in after.ranking}
    looked_at = dict.fromkeys(
        [role.role for role in after.ranking[:ROLES]] + [role.role for role in before.ranking[:ROLES]]
    )
    return {
        "schema": CHANGE,
        "lang": after.lang,
        "sittings": [{"taken": result.taken, "goal": result.goal, "asked": result.asked} for result in (before, after)],
        "answers": {
            "both": len(before.answers.keys() & after.answers.keys()),
            "changed": sum(after.answers.get(id_) not in (None, answer) for id_, answer in before.answers.items()),
        },
        "roles": [_role(kb, old[id_], new[id_]) for id_ in looked_at],
    }


def _role(kb: KnowledgeBase, old: RankedRole, new: RankedRole) -> dict[str, Any]:
    effects: dict[str, float] = {}
    for sign, role in ((-1, old), (1, new)):
        for id_, _, effect in role.because:
            effects[id_] = effects.get(id_, 0.0) + sign * effect
    answers = [{id_: answer for id_, answer, _ in role.because} for role in (old, new)]
    first = sorted(effects, key=lambda id_: -round(abs(effects[id_]), 9))
    return {
        "role": new.role,
        "name": new.name,
        "rank": [old.rank, new.rank],
        "match": [rounded(old.match, 1), rounded(new.match, 1)],
        "fit_change": rounded(new.fit - old.fit, 4),
        "because": [
            {
                "question": id_,
                "answers": [answers[0].get(id_), answers[1].get(id_)],
                "effect": rounded(effects[id_], 4),
            }
            for id_ in first
            if id_ in kb.questions
        ][:ANSWERS],
    }


def change_report(kb: KnowledgeBase, data: dict[str, Any], say: Say) -> RenderableType:
    """Return the change for a person."""
    from rich.console import Group

    return Group(*_parts(kb, data, say))


def _parts(kb: KnowledgeBase, data: dict[str, Any], say: Say) -> Iterator[RenderableType]:
    from rich.rule import Rule
    from rich.text import Text

    from ecomfit.numbers import signed, whole
    from ecomfit.report.terminal.blocks import indented, line, rows
    from ecomfit.text import clean

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
