"""Roles by their families: words for those that have some, the id for others, nothing where there are none."""

from __future__ import annotations

from ecomfit.messages import speaker
from ecomfit.report.json.catalogue import RolesData
from ecomfit.report.view.roles import families_of


def listed(*families: str | None, lang: str = "en") -> list[tuple[str, list[str]]]:
    """Return the families, with the ids of their roles, of roles r0, r1, … of these families."""
    data: RolesData = {
        "schema": "ecomfit/roles/1",
        "lang": lang,
        "roles": [
            {"role": f"r{place}", "name": f"Role {place}", "family": family, "summary": None}
            for place, family in enumerate(families)
        ],
    }
    return [(family.name, [role.id for role in family.roles]) for family in families_of(data, speaker(lang))]


def test_roles_of_a_family_stand_together_in_the_order_of_the_base() -> None:
    assert listed("data", "design", "data") == [("Data", ["r0", "r2"]), ("Design", ["r1"])]


def test_a_family_is_named_in_the_reader_s_language() -> None:
    assert listed("marketing", lang="id") == [("Pemasaran", ["r0"])]


def test_of_a_family_without_a_name_the_id_is_legible() -> None:
    assert listed("emergency_care", "\x1b[31mICU", lang="id") == [("Emergency care", ["r0"]), ("[31mICU", ["r1"])]


def test_roles_without_a_family_come_last() -> None:
    assert listed(None, "data", None) == [("Data", ["r1"]), ("Others", ["r0", "r2"])]


def test_where_no_role_has_a_family_there_is_no_heading() -> None:
    assert listed(None, None) == [("", ["r0", "r1"])]


def test_no_role_no_family() -> None:
    assert listed() == []
