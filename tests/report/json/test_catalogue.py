"""What scripts read of roles, skills and terms."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from ecomfit.knowledge.lookup import Entry, EntryKind
from ecomfit.report.json.catalogue import explanation_dict, roles_dict
from ecomfit.report.json.check import problems_dict, summary_dict
from report.fixed import DIRECTORY, KB, LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

CATALOGUE = KB.catalogue


def test_a_role_has_every_field_of_the_knowledge_base_in_one_language() -> None:
    explained = explanation_dict(CATALOGUE, Entry("role", "stock_analyst"), "en")
    assert {key: explained[key] for key in ("schema", "lang", "kind")} == {
        "schema": "ecomfit/explanation/1",
        "lang": "en",
        "kind": "role",
    }
    assert explained["role"] == {
        "role": "stock_analyst",
        "name": "Stock Analyst",
        "aliases": ["inventory analyst", "staf stok"],
        "family": "data",
        "summary": (
            "A stock analyst works out how much to order so that the warehouse is neither empty nor overflowing."
        ),
        "tasks": [
            "Counting what is left every week",
            "Forecasting next month's sales from last year's figures",
        ],
        "requires": [
            {"skill": "numbers", "name": "Working with numbers", "importance": 5, "level": 4.5},
            {"skill": "planning", "name": "Planning", "importance": 4, "level": 4},
            {"skill": "patience", "name": "Patience", "importance": 2, "level": 3},
        ],
        "misconceptions": [
            {
                "myth": "A stock analyst spends the day in the warehouse.",
                "reality": "Most of the day goes by in front of a spreadsheet.",
            },
            {
                "myth": "You must be brilliant at advanced mathematics.",
                "reality": "Percentages and averages go a long way.",
            },
        ],
        "unsuited_if": ["Tables bore you quickly."],
        "similar": [
            {
                "role": "shop_designer",
                "name": "Online Shop and Social Media Designer",
                "difference": "A stock analyst arranges figures; a shop designer arranges what is seen.",
            },
            {
                "role": "parcel_courier",
                "name": "Parcel Courier",
                "difference": "A stock analyst decides what is sent; a courier takes it there.",
            },
        ],
        "conditions": [],
        "circumstances": [
            "Usually office hours, busier at the month's end.",
            "In the warehouse office, with the purchasing staff.",
        ],
        "entry": ["An internship in a shop's warehouse office"],
        "first_steps": [
            "Learn the basic formulas of a spreadsheet.",
            "Count the stock of a school canteen for a week.",
        ],
        "search": ["inventory analyst", "stock planner"],
        "preparation": 4,
        "terms": [],
        "onet": ["13-1081.02"],
        "sources": ["O*NET 29.3 13-1081.02", "Contoh, 2024"],
    }


def test_what_a_role_leaves_out_is_null_or_empty() -> None:
    role: Mapping[str, object] = explanation_dict(CATALOGUE, Entry("role", "live_seller"), "id")["role"]
    assert role["name"] == "Penjual Siaran Langsung"
    assert role["summary"] is None
    empty = ("aliases", "tasks", "misconceptions", "unsuited_if", "similar", "entry", "first_steps", "onet", "sources")
    assert [role[field] for field in empty] == [[]] * len(empty)
    assert role["conditions"] == [
        {
            "condition": "weekends",
            "ask": "Bisakah kamu bekerja di akhir pekan?",
            "unmet": "Pekerjaan ini sering jatuh di akhir pekan.",
        }
    ]


def test_a_skill_names_the_roles_that_require_it_where_it_matters_most_first() -> None:
    skill: Mapping[str, object] = explanation_dict(CATALOGUE, Entry("skill", "planning"), "id")["skill"]
    assert skill == {
        "skill": "planning",
        "name": "Perencanaan",
        "family": "office",
        "about": None,
        "grow": "Rencanakan satu acara kecil dari awal sampai akhir.",
        "onet": [],
        "required_by": [
            {"role": "stock_analyst", "name": "Analis Stok", "importance": 4, "level": 4},
            {"role": "parcel_courier", "name": "Kurir Paket", "importance": 2, "level": 2},
        ],
    }


def test_a_term_has_its_text() -> None:
    assert explanation_dict(CATALOGUE, Entry("term", "B2C"), "en") == {
        "schema": "ecomfit/explanation/1",
        "lang": "en",
        "kind": "term",
        "term": {
            "term": "B2C",
            "text": "Business to consumer; a company sells straight to the last buyer.",
        },
    }


def test_the_roles_are_listed_in_file_order() -> None:
    listed = roles_dict(CATALOGUE, "id")
    assert (listed["schema"], listed["lang"]) == ("ecomfit/roles/1", "id")
    assert [role["role"] for role in listed["roles"]] == list(KB.roles)
    assert listed["roles"][3] == {
        "role": "live_seller",
        "name": "Penjual Siaran Langsung",
        "family": "sales",
        "summary": None,
    }


def test_a_check_counts_what_is_there() -> None:
    assert summary_dict(KB) == {
        "schema": "ecomfit/check/1",
        "ok": True,
        "problems": [],
        "directory": str(DIRECTORY),
        "hash": KB.hash,
        "languages": ["id", "en"],
        "roles": 4,
        "skills": 6,
        "questions": {"total": 13, "interest": 7, "ability": 6, "situations": 2, "reversed": 1},
        "misconceptions": 6,
        "conditions": 2,
        "glossary": 1,
        "unmeasured": ["patience"],
    }


def test_a_check_that_failed_has_the_problems() -> None:
    assert problems_dict(["roles.yaml:1:1: x"]) == {
        "schema": "ecomfit/check/1",
        "ok": False,
        "problems": ["roles.yaml:1:1: x"],
    }


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("kind", "id_"), [("role", "parcel_courier"), ("skill", "numbers"), ("term", "B2C")])
def test_it_is_all_json(kind: EntryKind, id_: str, lang: str) -> None:
    data = explanation_dict(CATALOGUE, Entry(kind, id_), lang)
    assert json.loads(json.dumps(data)) == data
