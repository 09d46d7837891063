"""An evaluation on people's answers as JSON: `ecomfit/evaluation/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.numbers import rounded

if TYPE_CHECKING:
    from ecomfit.fit.stopping import Limits, StopReason
    from ecomfit.measure.evaluate import Evaluation, Share

EVALUATION = "ecomfit/evaluation/1"


class KnowledgeData(TypedDict):
    """Which knowledge base it was."""

    version: int
    hash: str


class MeasurementData(TypedDict):
    """What a measurement was made with."""

    schema: str
    knowledge: KnowledgeData
    goal: str
    seed: int


class ShareData(TypedDict):
    """How the advice after some questions compares with that after all, 0–1; null where it is not measured."""

    people: int
    agreement: float
    agreement_raw: float | None
    top3: float
    regret: float
    coverage: float | None


class PointData(ShareData):
    """The same after so many questions in one of the orders."""

    order: str
    asked: int


class QuestionsAskedData(TypedDict):
    """The mean and percentiles of the questions asked."""

    mean: float
    p10: int
    p50: int
    p90: int


class StoppingData(ShareData):
    """The same where the quiz stops by itself; `reasons` counts why it did."""

    least: int
    most: int
    asked: QuestionsAskedData
    reasons: dict[StopReason, int]


class EvaluationData(MeasurementData):
    """`ecomfit/evaluation/1`."""

    questions: int
    respondents: int
    left_out: int
    points: list[PointData]
    stopping: StoppingData


def evaluation_dict(
    kb: KnowledgeBase, evaluation: Evaluation, limits: Limits, *, goal: str, seed: int, left_out: int
) -> EvaluationData:
    """Return an evaluation; `left_out` counts the respondents who answered nothing."""
    stops = evaluation.stops
    return {
        **made_with(EVALUATION, kb, goal, seed),
        "questions": len(kb.questions),
        "respondents": evaluation.people,
        "left_out": left_out,
        "points": [
            {"order": order, "asked": asked, **_share(share)} for (order, asked), share in evaluation.points.items()
        ],
        "stopping": {
            "least": limits.least,
            "most": limits.most,
            "asked": {
                "mean": rounded(stops.mean),
                "p10": stops.percentiles[10],
                "p50": stops.percentiles[50],
                "p90": stops.percentiles[90],
            },
            "reasons": dict(stops.reasons),
            **_share(stops.share),
        },
    }


def made_with(schema: str, kb: KnowledgeBase, goal: str, seed: int) -> MeasurementData:
    """Return what a measurement was made with, so that it can be made again."""
    return {"schema": schema, "knowledge": {"version": kb.version, "hash": kb.hash}, "goal": goal, "seed": seed}


def _share(share: Share) -> ShareData:
    return {
        "people": share.people,
        "agreement": rounded(share.same),
        "agreement_raw": None if share.raw is None else rounded(share.raw),
        "top3": rounded(share.top3),
        "regret": rounded(share.regret),
        "coverage": None if share.coverage is None else rounded(share.coverage),
    }
