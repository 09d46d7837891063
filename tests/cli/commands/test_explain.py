"""`ecomfit explain`: forgiving about what one types, and honest where it is not sure."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from cli.conftest import Outcome, Run


def explained(outcome: Outcome) -> tuple[str, str]:
    """Return the kind and the id of what was explained as JSON."""
    assert outcome.code == 0
    data: dict[str, Any] = json.loads(outcome.out)
    assert data["schema"] == "ecomfit/explanation/1"
    kind = data["kind"]
    return kind, data[kind][kind]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("kurir", ("role", "courier")),
        ("KURIR", ("role", "courier")),
        ("  Kurir ", ("role", "courier")),
        ("courier", ("role", "courier")),
        ("curier", ("role", "courier")),
        ("seo staff", ("role", "seo_specialist")),
        ("customer care", ("role", "customer_service_specialist")),
        ("costumer service", ("role", "customer_service_specialist")),
        ("penjaga keamanan data", ("role", "data_security_specialist")),
        ("data analist", ("role", "data_analyst")),
        ("analis dta", ("role", "data_analyst")),
        ("data_analyst", ("role", "data_analyst")),
        ("web dev", ("role", "web_developer")),
        ("B2C", ("term", "B2C")),
        ("b2c", ("term", "B2C")),
        ("analisis data", ("skill", "data_analysis")),
        ("data analysis", ("skill", "data_analysis")),
    ],
)
def test_a_name_is_found_whatever_its_case_spelling_or_language(run: Run, query: str, found: tuple[str, str]) -> None:
    assert explained(run("explain", query, "--json")) == found


@pytest.mark.parametrize(
    ("query", "lang", "said"),
    [
        ("courirs", "en", "“courirs” is taken to mean: Courier."),
        ("kuir", "en", "“kuir” is taken to mean: Courier, also called “Kurir”."),
        ("web developper", "id", "“web developper” dibaca sebagai: Web Developer."),
        ("backend", "id", "“backend” dibaca sebagai: Web Developer, disebut juga “backend developer”."),
        ("numbrs", "en", "“numbrs” is taken to mean: Working with numbers."),
        ("B2CC", "en", "“B2CC” is taken to mean: B2C."),
    ],
)
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_what_a_word_was_taken_for_is_said(
    run: Run, small: str, query: str, lang: str, said: str, form: tuple[str, ...]
) -> None:
    base = ("--kb", small) if query in {"numbrs", "B2CC"} else ()
    outcome = run("explain", query, "--lang", lang, *base, *form)
    assert (outcome.code, outcome.err) == (0, said + "\n")


@pytest.mark.parametrize("query", ["kurir", "COURIER", "seo staff", "data_analyst", "B2C", "Data-Analysis"])
def test_of_a_name_itself_nothing_is_said(run: Run, query: str) -> None:
    outcome = run("explain", query)
    assert (outcome.code, outcome.err) == (0, "")


def test_a_name_of_several_words_needs_no_quotes(run: Run) -> None:
    assert explained(run("explain", "penjaga", "keamanan", "data", "--json")) == ("role", "data_security_specialist")


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        (
            "en",
            [
                "Error: It is not clear what “manager” means. Perhaps:",
                "  Product Manager (role): ecomfit explain product_manager",
            ],
        ),
        (
            "id",
            [
                "Kesalahan: Belum jelas yang dimaksud dengan “manager”. Mungkin:",
                "  Manajer Produk (peran): ecomfit explain product_manager",
            ],
        ),
    ],
)
def test_where_it_is_not_clear_what_is_meant_it_offers_what_comes_near(
    run: Run, lang: str, expected: list[str]
) -> None:
    outcome = run("explain", "manager", "--lang", lang)
    lines = outcome.err.split("\n")
    assert lines[0] == expected[0]
    assert expected[1] in lines
    assert 2 <= len(lines) - 2 <= 5
    assert (outcome.code, outcome.out) == (1, "")


@pytest.mark.parametrize("query", ["xyzzyqwv", "", "   ", "?!", "kafe" * 50])
@pytest.mark.parametrize("options", [(), ("--json",)])
def test_where_nothing_comes_near_it_says_so(run: Run, query: str, options: tuple[str, ...]) -> None:
    outcome = run("explain", query, *options)
    assert outcome.err.startswith("Error: No role, skill or term is like “")
    assert outcome.err.endswith("See all roles with: ecomfit roles\n")
    assert (outcome.code, outcome.out) == (1, "")


def test_without_a_name_it_is_wrong_use(run: Run) -> None:
    outcome = run("explain")
    assert (outcome.code, outcome.out) == (2, "")


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_role_is_explained_in_the_language_asked_for(run: Run, small: str, lang: str) -> None:
    outcome = run("explain", "staf stok", "--kb", small, "--lang", lang)
    assert (outcome.code, outcome.err) == (0, "")
    assert {"id": "Analis Stok ──", "en": "Stock Analyst ──"}[lang] in outcome.out
    assert {"id": "Salah kaprah", "en": "Misconceptions"}[lang] in outcome.out


def test_questions_are_not_needed_to_explain(run: Run, small: str, tmp_path: Any) -> None:
    from pathlib import Path
    from shutil import copy

    copy(Path(small) / "roles.yaml", tmp_path)
    assert explained(run("explain", "kurir", "--kb", str(tmp_path), "--json")) == ("role", "parcel_courier")


@pytest.mark.parametrize("command", [("explain",), ("compare", "courier")])
@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "id",
            "Kesalahan: Yang kamu cari sepanjang 201 karakter, sedangkan nama paling panjang 200; tulis namanya saja",
        ),
        ("en", "Error: What you look for has 201 characters and no name has more than 200; write the name alone"),
    ],
)
def test_a_query_longer_than_any_name_is_wrong_usage(run: Run, command: tuple[str, ...], lang: str, said: str) -> None:
    outcome = run(*command, "x" * 201, "--lang", lang)
    assert (outcome.code, outcome.out, outcome.err) == (2, "", said + "\n")
    assert run(*command, "x" * 200, "--lang", lang).code == 1
