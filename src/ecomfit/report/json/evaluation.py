"""An evaluation on people's answers as JSON: `ecomfit/evaluation/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecomfit.numbers import rounded

if TYPE_CHECKING:
    from ecomfit.fit.stopping import Limits
    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.measure.evaluate import Evaluation, Share

EVALUATION = "ecomfit/evaluation/1"


def evaluation_dict(
    kb: KnowledgeBase, evaluation: Evaluation, limits: Limits, *, goal: str, seed: int, left_out: int
) -> dict[str, Any]:
    """Return an evaluation; `left_out` counts the respondents who answered nothing."""
    stops = evaluation.stops
    return {
        "schema": EVALUATION,
        **made_with(kb, goal, seed),
        "questions": len(kb.questions),
        "respondents": evaluation.people,
        "left_out": left_out,
        "points": [
            {"order": order, "asked": asked, **_share(share)} for (order, asked), share in evaluation.points.items()
        ],
        "stopping": {
            "least": limits.least,
            "most": limits.most,
            "asked": {"mean": rounded(stops.mean), **{f"p{p}": n for p, n in stops.percentiles.items()}},
            "reasons": dict(stops.reasons),
            **_share(stops.share),
        },
    }


def made_with(kb: KnowledgeBase, goal: str, seed: int) -> dict[str, Any]:
    """Return what a measurement was made with, so that it can be made again."""
    return {"knowledge": {"version": kb.version, "hash": kb.hash}, "goal": goal, "seed": seed}


def _share(share: Share) -> dict[str, Any]:
    return {
        "people": share.people,
        "agreement": rounded(share.same),
        "agreement_raw": None if share.raw is None else rounded(share.raw),
        "top3": rounded(share.top3),
        "regret": rounded(share.regret),
        "coverage": None if share.coverage is None else rounded(share.coverage),
    }
