"""An audit by simulated people as JSON: `ecomfit/audit/1`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypedDict

from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.measure.audit_record import Audit, RoleAudit
from ecomfit.numbers import rounded
from ecomfit.report.json.evaluation import MeasurementData, made_with

if TYPE_CHECKING:
    from ecomfit.fit.stopping import Limits
    from ecomfit.measure.findings import Finding

AUDIT = "ecomfit/audit/1"


class SimulatedData(TypedDict):
    """How many people were simulated."""

    people: int
    shifted: int
    incumbents: int
    adaptive: int
    adaptive_incumbents: int


class ShiftedData(TypedDict):
    """How often a role comes first where the skills' means are shifted."""

    mean: float
    least: float
    most: float


class RivalData(TypedDict):
    """The role that is taken for another's, how often it is, and how alike the two are."""

    role: str
    first: float
    correlation: float


class AuditedRoleData(TypedDict):
    """What was seen of one role; `incumbents_top3` by the true fit."""

    role: str
    first: float
    first_shifted: ShiftedData
    incumbents_top3: dict[str, float]
    incumbents_top3_quiz: float
    rival: RivalData | None


class RegretData(TypedDict):
    """What an order of questions loses, in standard units of fit."""

    mean: float
    standard_error: float


class CautionedData(TypedDict):
    """The share of simulated people, and of random answers, that a caution is given about."""

    people: float
    random: float


class AuditedQuizData(TypedDict):
    """What was seen of the adaptive quiz."""

    least: int
    most: int
    asked: float
    settled: float
    regret: dict[str, RegretData]
    incumbents_top3: float
    never_asked: list[str]
    cautioned: CautionedData


class FirstLevelData(TypedDict):
    """The mean level of the first role's skills, for people in general and for those who stand low in everything."""

    people: float
    low: float
    people_quiz: float
    low_quiz: float


class FindingData(TypedDict):
    """Something that the author should look at."""

    kind: str
    about: str | None
    other: str | None
    value: float


class AuditData(MeasurementData):
    """`ecomfit/audit/1`."""

    simulated: SimulatedData
    roles: list[AuditedRoleData]
    quiz: AuditedQuizData
    first_level: FirstLevelData
    findings: list[FindingData]


def audit_dict(
    kb: KnowledgeBase, audit: Audit, findings: Sequence[Finding], limits: Limits, *, goal: str, seed: int
) -> AuditData:
    """Return an audit with its findings."""
    return {
        **made_with(AUDIT, kb, goal, seed),
        "simulated": {
            "people": audit.size.people,
            "shifted": audit.size.shifted,
            "incumbents": audit.size.incumbents,
            "adaptive": audit.size.adaptive,
            "adaptive_incumbents": audit.size.adaptive_incumbents,
        },
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
        "first_level": {
            "people": rounded(audit.level.people),
            "low": rounded(audit.level.low),
            "people_quiz": rounded(audit.level.people_quiz),
            "low_quiz": rounded(audit.level.low_quiz),
        },
        "findings": [
            {"kind": finding.kind, "about": finding.about, "other": finding.other, "value": rounded(finding.value)}
            for finding in findings
        ],
    }


def _role(role: RoleAudit) -> AuditedRoleData:
    least, greatest = role.first_shifted_range
    return {
        "role": role.role,
        "first": rounded(role.first),
        "first_shifted": {"mean": rounded(role.first_shifted), "least": rounded(least), "most": rounded(greatest)},
        "incumbents_top3": {str(fit): rounded(share) for fit, share in role.top3.items()},
        "incumbents_top3_quiz": rounded(role.top3_quiz),
        "rival": None
        if role.rival is None
        else {"role": role.rival, "first": rounded(role.rival_first), "correlation": rounded(role.likeness)},
    }
