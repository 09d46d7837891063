"""The measurements of a knowledge base prepared for reading: their JSON, with the names and the language it lacks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.report.json.audit import AuditData
from ecomfit.report.json.evaluation import EvaluationData


@dataclass(frozen=True, slots=True)
class EvaluationView:
    """What `evaluation_dict` returned, and the language to write it in."""

    lang: str
    data: EvaluationData


@dataclass(frozen=True, slots=True)
class AuditView:
    """What `audit_dict` returned, the language to write it in, and the names of roles and skills by their ids."""

    lang: str
    data: AuditData
    roles: Mapping[str, str]
    skills: Mapping[str, str]


def audit_view(kb: KnowledgeBase, data: AuditData, lang: str) -> AuditView:
    """Prepare what `audit_dict` returned."""
    return AuditView(
        lang=lang,
        data=data,
        roles={id_: role.name.in_language(lang) for id_, role in kb.roles.items()},
        skills={id_: skill.name.in_language(lang) for id_, skill in kb.skills.items()},
    )
