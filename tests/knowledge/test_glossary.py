from __future__ import annotations

from dataclasses import replace

from ecomfit.knowledge.glossary import terms_used
from ecomfit.knowledge.load import load_catalogue
from ecomfit.knowledge.records import Requirement, Role, Text


def role(summary: str) -> Role:
    return Role("r", Text({"": "R"}), {"s": Requirement(1)}, summary=Text({"en": summary, "id": "tidak ada"}))


GLOSSARY = {term: Text({"": "…"}) for term in ("IT", "dashboard", "cash on delivery", "C++")}


def test_a_term_is_found_as_a_whole_word_in_any_case() -> None:
    assert terms_used(GLOSSARY, role("Reads the Dashboard. Cash on delivery is rare."), "en") == [
        "dashboard",
        "cash on delivery",
    ]


def test_a_term_of_the_circumstances_counts() -> None:
    nights = replace(role("Keeps shops running."), circumstances=(Text({"": "On call for the IT of every shop."}),))
    assert terms_used(GLOSSARY, nights, "en") == ["IT"]


def test_a_term_within_another_word_is_not_one() -> None:
    assert terms_used(GLOSSARY, role("Many dashboards."), "en") == []


def test_an_abbreviation_is_not_a_common_word() -> None:
    assert terms_used(GLOSSARY, role("She does it well."), "en") == []
    assert terms_used(GLOSSARY, role("The IT team."), "en") == ["IT"]


def test_signs_in_a_term_are_signs() -> None:
    assert terms_used(GLOSSARY, role("Writes C++ all day."), "en") == ["C++"]


def test_only_the_language_asked_for_counts() -> None:
    assert terms_used(GLOSSARY, role("The IT team."), "id") == []


def test_the_seo_specialist_speaks_of_seo() -> None:
    catalogue = load_catalogue()
    for lang in ("id", "en"):
        assert "SEO" in terms_used(catalogue.glossary, catalogue.roles["seo_specialist"], lang)
