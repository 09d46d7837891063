"""What changed between two sittings prepared for reading: the questions and the answers in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.messages import Say
from ecomfit.report.view.phrases import stamp

if TYPE_CHECKING:
    from ecomfit.report.json.change import AnswerChangeData, ChangeData, ComparedSittingData


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """An answer that moved a role: what was answered before and after, in words, and what that added to the fit."""

    question: str
    before: str
    after: str
    effect: float


@dataclass(frozen=True, slots=True)
class RoleChange:
    """How a role moved: its rank and match before and after, and the answers that moved it most."""

    name: str
    ranks: tuple[int, int]
    matches: tuple[float, float]
    because: tuple[AnswerChange, ...]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """What changed.

    Attributes:
        dates: of the older and the newer sitting, as far as they are known; with the time where they are of one day.
        goals: in words, of either.
        both: questions answered in both sittings; `changed`: those of them answered differently.
    """

    lang: str
    dates: tuple[str, str]
    goals: tuple[str, str]
    both: int
    changed: int
    roles: tuple[RoleChange, ...]


def change_view(kb: KnowledgeBase, data: ChangeData, say: Say) -> ChangeView:
    """Prepare what `change_dict` returned."""
    before, after = data["sittings"]
    return ChangeView(
        lang=data["lang"],
        dates=_dates(before, after),
        goals=(say(f"goal.{before['goal']}"), say(f"goal.{after['goal']}")),
        both=data["answers"]["both"],
        changed=data["answers"]["changed"],
        roles=tuple(
            RoleChange(
                name=role["name"],
                ranks=(role["rank"][0], role["rank"][1]),
                matches=(role["match"][0], role["match"][1]),
                because=tuple(_answer(kb, reason, data["lang"], say) for reason in role["because"]),
            )
            for role in data["roles"]
        ),
    )


def _dates(before: ComparedSittingData, after: ComparedSittingData) -> tuple[str, str]:
    old, new = (stamp(sitting["taken"] or "?") for sitting in (before, after))
    return (old, new) if old[:10] == new[:10] else (old[:10], new[:10])


def _answer(kb: KnowledgeBase, reason: AnswerChangeData, lang: str, say: Say) -> AnswerChange:
    question = kb.questions[reason["question"]]

    def label(answer: int | None) -> str:
        return say("change.not_asked") if answer is None else question.labels[answer - 1].in_language(lang)

    before, after = reason["answers"]
    return AnswerChange(question.text.in_language(lang), label(before), label(after), reason["effect"])
