"""An audit by simulated people as JSON: `ecomfit/audit/1`."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from ecomfit.numbers import rounded
from ecomfit.report.json.evaluation import made_with

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ecomfit.fit.stopping import Limits
    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.measure.audit_record import Audit, RoleAudit
    from ecomfit.measure.findings import Finding

AUDIT = "ecomfit/audit/1"


def audit_dict(
    kb: KnowledgeBase, audit: Audit, found: Sequence[Finding], limits: Limits, *, goal: str, seed: int
) -> dict[str, Any]:
    """Return an audit with its findings."""
    return {
        "schema": AUDIT,
        **made_with(kb, goal, seed),
        "simulated": asdict(audit.size),
        "roles": [_role(role) for role in audit.roles],
        "quiz": {
            "least": limits.least,
            "most": limits.most,
            "asked": rounded(audit.length),
            "settled": rounded(audit.settled),
            "regret": {
                order: {"mean": rounded(regret.mean), "standard_error": rounded(regret.error)}
                for order, regret in audit.regret.items()
            },
            # Per role there are few people; only the mean over roles says much.
            "incumbents_top3": rounded(sum(role.top3_quiz for role in audit.roles) / len(audit.roles)),
            "never_asked": list(audit.never_asked),
            "cautioned": {"people": rounded(audit.cautions.people), "random": rounded(audit.cautions.random)},
        },
        "first_level": {name: rounded(value) for name, value in asdict(audit.level).items()},
        "findings": [
            {"kind": finding.kind, "about": finding.about, "other": finding.other, "value": rounded(finding.value)}
            for finding in found
        ],
    }


def _role(role: RoleAudit) -> dict[str, Any]:
    least, greatest = role.first_shifted_range
    return {
        "role": role.role,
        "first": rounded(role.first),
        "first_shifted": {"mean": rounded(role.first_shifted), "least": rounded(least), "most": rounded(greatest)},
        "incumbents_top3": {str(fit): rounded(share) for fit, share in role.top3.items()},
        "incumbents_top3_quiz": rounded(role.top3_quiz),
        "rival": role.rival
        and {"role": role.rival, "first": rounded(role.rival_first), "correlation": rounded(role.likeness)},
    }
