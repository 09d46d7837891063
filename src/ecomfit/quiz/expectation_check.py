"""The expectation check: statements about a role, true and false, put to the person once the ranking has settled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ecomfit.fit.realism import TYPICAL
from ecomfit.knowledge.records import KnowledgeBase, Role, Text

#: How many of the first roles are checked, and with how many statements each.
ROLES = 3
STATEMENTS = 2
#: A statement is answered agree, unsure or disagree.
ANSWERS = 3
#: No question may have such an id.
_STATEMENT = re.compile(r".+\.(myth|reality)\.[0-9]+", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement about a role; `true` when it is a reality, not a myth; `typical`: who judge it rightly, 0–1."""

    id: str
    role: str
    text: Text
    true: bool
    typical: float = TYPICAL


def statements_of(role: Role) -> list[Statement]:
    """Return every statement about a role: the myth and the reality of each misconception, numbered from 1."""
    return [
        Statement(
            f"{role.id}.{kind}.{number}",
            role.id,
            text,
            kind == "reality",
            TYPICAL if pair.typical is None else pair.typical,
        )
        for number, pair in enumerate(role.misconceptions, 1)
        for kind, text in (("myth", pair.myth), ("reality", pair.reality))
    ]


def is_statement(id_: str) -> bool:
    """Tell an id of a statement from one of a question, which is none of this form, without the knowledge base."""
    return bool(_STATEMENT.fullmatch(id_))


def all_statements(kb: KnowledgeBase) -> dict[str, Statement]:
    """Return every statement of the knowledge base by its id."""
    return {statement.id: statement for role in kb.roles.values() for statement in statements_of(role)}


def statements_to_ask(kb: KnowledgeBase, ranking: list[str]) -> list[Statement]:
    """Return the statements to put to the person about the first roles of a ranking, in the order of the file.

    In the order of the ranking they would tell it before the result does. Of each role a myth and a reality that
    answer different misconceptions, so that neither gives the other away; which comes first alternates, so that the
    order does not tell them apart either.
    """
    statements: list[Statement] = []
    for place, role_id in enumerate(id_ for id_ in kb.roles if id_ in ranking[:ROLES]):
        by_id = {statement.id: statement for statement in statements_of(kb.roles[role_id])}
        pairs = len(by_id) // 2
        ids = [f"{role_id}.myth.1", f"{role_id}.reality.{2 if pairs > 1 else 1}"][: STATEMENTS if pairs > 1 else 1]
        pair = [by_id[id_] for id_ in ids if id_ in by_id]
        statements += pair if place % 2 == 0 else pair[::-1]
    return statements


def answers_by_role(statements: Mapping[str, Statement], answers: Mapping[str, int]) -> dict[str, dict[str, int]]:
    """Sort answers to statements by the role they are about, leaving out answers to anything else."""
    by_role: dict[str, dict[str, int]] = {}
    for id_, answer in answers.items():
        if id_ in statements:
            by_role.setdefault(statements[id_].role, {})[id_] = answer
    return by_role
