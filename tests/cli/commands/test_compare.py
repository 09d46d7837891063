"""`ecomfit compare`: two roles that differ, side by side in every form."""

from __future__ import annotations

import json
from html import unescape
from typing import TYPE_CHECKING

import pytest

from quiz.bases import DEFAULT

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Run

PARTS = {
    "id": [
        "Yang dikerjakan",
        "Mungkin bukan untukmu jika",
        "Salah kaprah",
        "Jalan masuk",
        "Syarat praktis",
        "Persiapan",
    ],
    "en": [
        "What one does",
        "Probably not for you if",
        "Misconceptions",
        "Ways in",
        "Practical conditions",
        "Preparation",
    ],
}


@pytest.mark.parametrize(("one", "other"), [("kurir", "kurir"), ("kurir", "courier"), ("kuir", "driver")])
@pytest.mark.parametrize(
    ("lang", "said"), [("en", " are both Courier; name two"), ("id", " sama-sama berarti Kurir; ")]
)
def test_a_role_is_not_compared_with_itself(run: Run, one: str, other: str, lang: str, said: str) -> None:
    outcome = run("compare", one, other, "--lang", lang)
    assert (outcome.code, outcome.out) == (2, "")
    assert f"“{one}” {'and' if lang == 'en' else 'dan'} “{other}”{said}" in outcome.err


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("option", ["", "--html", "--markdown"])
def test_everything_that_is_known_of_both_is_there_in_a_fixed_order(
    run: Run, tmp_path: Path, lang: str, option: str
) -> None:
    file = tmp_path / "compared"
    outcome = run("compare", "courier", "seo_specialist", "--lang", lang, *([option, str(file)] if option else []))
    assert outcome.code == 0
    text = unescape(" ".join((file.read_text(encoding="utf-8") if option else outcome.out).split()))
    places = [text.index(part) for part in PARTS[lang]]
    assert places == sorted(places)
    if option:  # on a terminal the two columns stand in each other's way
        courier = DEFAULT.roles["courier"]
        told = [*courier.tasks, *courier.unsuited_if, *courier.entry, *(m.reality for m in courier.misconceptions)]
        told += [DEFAULT.conditions[id_].unmet for id_ in courier.conditions]
        assert [each for each in told if each.in_language(lang) not in text] == []


def test_the_json_has_what_the_other_forms_show(run: Run) -> None:
    data = json.loads(run("compare", "courier", "seo_specialist", "--lang", "en", "--json").out)
    courier = data["roles"][0]
    role = DEFAULT.roles["courier"]
    assert len(courier["misconceptions"]) == len(role.misconceptions)
    assert courier["misconceptions"][0]["reality"] == role.misconceptions[0].reality.in_language("en")
    assert courier["entry"] == [text.in_language("en") for text in role.entry]
    assert [condition["condition"] for condition in courier["conditions"]] == list(role.conditions)
    vehicle = DEFAULT.conditions["own_vehicle"]
    assert courier["conditions"][0] == {
        "condition": "own_vehicle",
        "ask": vehicle.ask.in_language("en"),
        "unmet": vehicle.unmet.in_language("en"),
    }


def test_practical_conditions_are_no_questions(run: Run) -> None:
    assert "?" not in run("compare", "courier", "seo_specialist", "--lang", "en").out


def test_a_page_may_go_to_standard_output(run: Run) -> None:
    outcome = run("compare", "seo_specialist", "ppc_specialist", "--html", "-")
    assert outcome.code == 0
    assert outcome.out.startswith("<!DOCTYPE html>")


def test_only_one_form_at_a_time(run: Run) -> None:
    outcome = run("compare", "seo_specialist", "ppc_specialist", "--html", "a", "--json")
    assert (outcome.code, outcome.out) == (2, "")


def test_a_comparison_does_not_replace_its_own_base(run: Run, small: str) -> None:
    outcome = run("compare", "stock_analyst", "parcel_courier", "--kb", small, "--html", f"{small}/roles.yaml")
    assert (outcome.code, outcome.out) == (2, "")


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        (("manager", "courier"), "ecomfit compare product_manager courier"),
        (("manager", "kurir paket"), 'ecomfit compare product_manager "kurir paket"'),
        (("kurir", "manager"), "ecomfit compare courier product_manager"),
    ],
)
def test_where_one_is_not_clear_the_command_for_each_offer_has_the_other_too(
    run: Run, arguments: tuple[str, str], command: str
) -> None:
    outcome = run("compare", *arguments, "--lang", "en")
    assert (outcome.code, outcome.out) == (1, "")
    assert f"  Product Manager (role): {command}" in outcome.err.split("\n")


def test_what_a_shell_could_run_is_in_no_command(run: Run) -> None:
    outcome = run("compare", "manager", "$(x)", "--lang", "en")
    assert outcome.code == 1
    assert "  Product Manager (role)" in outcome.err.split("\n")
