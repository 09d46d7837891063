"""An audit over all roles at once: the lines that tell whether a knowledge base works, before the roles one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ecomfit.numbers import decimal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ecomfit.messages import Say


def summary(data: dict[str, Any], say: Say, lang: str) -> Iterator[tuple[str, str]]:
    """Yield figures and what they say, from what `audit_dict` returned."""
    roles = data["roles"]

    def span(shares: list[float]) -> str:
        return f"{_percent(min(shares), lang)}–{_percent(max(shares), lang)}"

    yield span([role["first"] for role in roles]), say("audit.all_first")
    yield span([role["first_shifted"]["mean"] for role in roles]), say("audit.all_shifted")
    extremes = [role["first_shifted"][end] for role in roles for end in ("least", "most")]
    yield span(extremes), say("audit.all_extremes")
    for fit in roles[0]["incumbents_top3"]:
        found = [role["incumbents_top3"][fit] for role in roles]
        worst = _percent(min(found), lang)
        yield (
            _percent(sum(found) / len(found), lang),
            say("audit.all_found", fit=decimal(float(fit), lang), worst=worst),
        )
    yield _percent(data["quiz"]["incumbents_top3"], lang), say("audit.all_found_quiz")
    cautioned, level = data["quiz"]["cautioned"], data["first_level"]
    yield _percent(cautioned["people"], lang), say("audit.cautioned_people")
    yield _percent(cautioned["random"], lang), say("audit.cautioned_random")
    yield _pair(level["people"], level["low"], lang), say("audit.level")
    yield _pair(level["people_quiz"], level["low_quiz"], lang), say("audit.level_quiz")


def _pair(one: float, other: float, lang: str) -> str:
    return f"{decimal(one, lang, 2)} · {decimal(other, lang, 2)}"


def _percent(share: float, lang: str) -> str:
    return f"{decimal(100 * share, lang)}%"
