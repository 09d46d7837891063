"""What an audit tells an author, from its JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ecomfit.messages import speaker
from ecomfit.report.terminal.audit import audit_report
from ecomfit.report.view.measurements import AuditView, audit_view
from report.fixed import KB, LANGUAGES, render

if TYPE_CHECKING:
    from ecomfit.report.json.audit import AuditData, AuditedRoleData, FindingData

SAY = speaker("en")


def audited(role: str, rival: str | None) -> AuditedRoleData:
    return {
        "role": role,
        "first": 0.25,
        "first_shifted": {"mean": 0.24, "least": 0.0, "most": 0.9996},
        "incumbents_top3": {"1.5": 0.8, "2.5": 0.95},
        "incumbents_top3_quiz": 0.9,
        "rival": None if rival is None else {"role": rival, "first": 0.1, "correlation": 0.62},
    }


def data(*findings: FindingData, never_asked: tuple[str, ...] = ()) -> AuditData:
    first, second = list(KB.roles)[:2]
    return {
        "schema": "ecomfit/audit/1",
        "knowledge": {"version": 1, "hash": KB.hash},
        "goal": "balanced",
        "seed": 0,
        "simulated": {"people": 9, "shifted": 9, "incumbents": 9, "adaptive": 9, "adaptive_incumbents": 9},
        "roles": [audited(first, second), audited(second, None)],
        "quiz": {
            "least": 12,
            "most": 30,
            "asked": 21.5,
            "settled": 0.5,
            "regret": {
                "adaptive": {"mean": 0.1, "standard_error": 0.01},
                "rotation_30": {"mean": 0.2, "standard_error": 0.02},
            },
            "incumbents_top3": 0.9,
            "never_asked": list(never_asked),
            "cautioned": {"people": 0.01, "random": 0.7},
        },
        "first_level": {"people": 3.2, "low": 3.1, "people_quiz": 3.3, "low_quiz": 3.0},
        "findings": list(findings),
    }


def shown(audit: AuditData, lang: str = "en") -> str:
    return " ".join(render(lambda: audit_report(audit_view(KB, audit, lang), speaker(lang)), 80).split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_audit_without_findings_says_so(lang: str) -> None:
    say = speaker(lang)
    assert say("audit.no_findings") in shown(data(), lang)
    assert say("audit.no_findings") not in shown(data(never_asked=("poster",)), lang)


def test_questions_that_nobody_is_asked_are_named_together() -> None:
    found: list[FindingData] = [
        {"kind": "never_asked", "about": id_, "other": None, "value": 0.0} for id_ in ("poster", "carry")
    ]
    text = shown(data(*found, never_asked=("poster", "carry")))
    assert text.count(SAY("finding.never_asked", names="poster, carry")) == 1
    assert text.count("poster") == 1


def test_a_finding_names_the_skill_or_the_role_that_it_is_about() -> None:
    finding: FindingData = {"kind": "few_questions_interest", "about": "same", "other": None, "value": 1.0}
    view = AuditView("en", data(finding), {**dict.fromkeys(KB.roles, "x"), "same": "A role"}, {"same": "A skill"})
    text = render(lambda: audit_report(view, SAY), 80)
    assert SAY("finding.few_questions_interest", name="A skill", count=1) in " ".join(text.split())
    assert "A role" not in text


def test_only_a_role_that_has_a_rival_is_set_beside_one() -> None:
    first, second = list(KB.roles.values())[:2]
    text = shown(data())
    assert SAY("audit.rival", role=second.name.in_language("en"), r="0.62") in text
    assert SAY("audit.rival", role=first.name.in_language("en"), r="0.62") not in text


def test_a_share_of_almost_all_is_not_all() -> None:
    assert ">99%" in shown(data())


def test_the_orders_are_told_by_name() -> None:
    text = shown(data())
    assert SAY("audit.adaptive", n="21.5") in text
    assert SAY("audit.rotation", n="30") in text
