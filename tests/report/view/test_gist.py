"""What is said of the first role is no more than its chance allows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ecomfit.messages import speaker
from ecomfit.quiz.result import BEST, contenders
from ecomfit.report.view.result import in_short, view_of
from report.fixed import KB, fixed_result

SAY = speaker("en")


def with_chances(*chances: float, tiers: tuple[int, ...] = (1, 2, 2, 2), cautions: tuple[str, ...] = ()) -> object:
    """Return the fixed result, of four roles, with these chances of being the best."""
    result = fixed_result("en")
    ranking = tuple(
        replace(role, p_best=p, tier=tier) for role, p, tier in zip(result.ranking, chances, tiers, strict=True)
    )
    return replace(
        result,
        ranking=ranking,
        likely_best=chances[0] >= BEST,
        contenders=contenders(chances),
        cautions=cautions,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("chances", "best"),
    [((0.5, 0.3, 0.1, 0.1), True), ((0.49, 0.31, 0.1, 0.1), False), ((0.36, 0.3, 0.2, 0.14), False)],
)
def test_the_best_match_is_said_only_where_it_is_likelier_than_not(chances: tuple[float, ...], best: bool) -> None:
    result = with_chances(*chances)
    view = view_of(KB, result, SAY)  # type: ignore[arg-type]
    assert (view.tiers[0].title == SAY("tier.best")) is best
    assert ("best match" in view.head.short) is best
    assert ("not surely" in view.head.short) is not best


def test_answers_in_doubt_have_no_best_match() -> None:
    result = with_chances(0.9, 0.05, 0.03, 0.02, cautions=("contradictory",))
    assert "in doubt" in in_short(result, SAY)  # type: ignore[arg-type]
    assert view_of(KB, result, SAY).tiers[0].title == SAY("tier.likely")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("chances", "many"),
    [
        ((0.95, 0.03, 0.01, 0.01), 1),
        ((0.9, 0.05, 0.03, 0.02), 1),
        ((0.89, 0.06, 0.03, 0.02), 2),
        ((0.3, 0.4, 0.15, 0.15), 4),  # in the order of the chances, whatever that of the ranking
        ((0.25, 0.25, 0.25, 0.25), 4),
        ((0.45, 0.45, 0.05, 0.05), 2),
    ],
)
def test_it_says_among_how_many_roles_the_best_is(chances: tuple[float, ...], many: int) -> None:
    result = with_chances(*chances, tiers=(1, 1, 2, 2))
    assert f"among {many} role" in in_short(result, SAY)  # type: ignore[arg-type]
