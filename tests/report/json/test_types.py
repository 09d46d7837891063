"""The types of the JSON say what its schemas say."""

from __future__ import annotations

import json

import pytest

from ecomfit.report.json.audit import AuditData
from ecomfit.report.json.catalogue import ExplanationData, RolesData
from ecomfit.report.json.change import ChangeData
from ecomfit.report.json.check import SummaryData
from ecomfit.report.json.comparison import ComparisonData
from ecomfit.report.json.evaluation import EvaluationData
from ecomfit.report.json.handbook import HandbookData
from ecomfit.report.json.history import DeletionData, HistoryData
from ecomfit.report.json.schema import names, schema_text

TYPES: dict[str, type] = {
    "audit": AuditData,
    "change": ChangeData,
    "check": SummaryData,
    "comparison": ComparisonData,
    "deletion": DeletionData,
    "evaluation": EvaluationData,
    "explanation": ExplanationData,
    "handbook": HandbookData,
    "history": HistoryData,
    "roles": RolesData,
}


@pytest.mark.parametrize("name", TYPES)
def test_a_type_has_the_keys_of_its_schema(name: str) -> None:
    schema = json.loads(schema_text(name))
    assert set(TYPES[name].__annotations__) == set(schema["properties"])


def test_only_what_people_write_and_the_result_itself_have_no_type_here() -> None:
    assert set(names()) - set(TYPES) == {"answers", "result"}
