"""Finding a role, a skill or a term by whatever a person types."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomfit.knowledge import lookup
from ecomfit.knowledge.load import load_catalogue
from ecomfit.knowledge.lookup import NEAR, OFFERED, Entry, find
from ecomfit.knowledge.records import Catalogue, Requirement, Role, Skill, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

CATALOGUE = load_catalogue()
ROLE_SPELLINGS = {
    role.id: list(dict.fromkeys((role.id, *role.name.every(), *role.aliases))) for role in CATALOGUE.roles.values()
}
#: Said of a role and of a skill alike, the role is meant: the skill is found by its other name.
SHARED = {"Customer care"}


@pytest.fixture(scope="module", autouse=True)
def _names_are_folded_once() -> Iterator[None]:
    """Fold the names of the default base once: to find one that is among them is nothing beside that."""
    names, fold_names = lookup._spellings(CATALOGUE), lookup._spellings
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lookup, "_spellings", lambda of: names if of is CATALOGUE else fold_names(of))
        yield


def found(query: str) -> Entry | None:
    return find(CATALOGUE, query).entry


@pytest.mark.parametrize("role", ROLE_SPELLINGS)
def test_every_name_and_alias_of_a_role_finds_it(role: str) -> None:
    for spelling in ROLE_SPELLINGS[role]:
        assert found(spelling) == Entry("role", role), spelling
        assert found(spelling.upper()) == Entry("role", role), spelling
        assert found(f"  {spelling.replace(' ', '-')} ") == Entry("role", role), spelling


def test_no_two_roles_share_a_spelling() -> None:
    owners: dict[str, set[str]] = {}
    for role, spellings in ROLE_SPELLINGS.items():
        for spelling in spellings:
            owners.setdefault(spelling.casefold(), set()).add(role)
    assert {spelling: roles for spelling, roles in owners.items() if len(roles) > 1} == {}


@pytest.mark.parametrize("skill", list(CATALOGUE.skills))
def test_every_name_of_a_skill_finds_it(skill: str) -> None:
    names = CATALOGUE.skills[skill].name.every()
    assert {name for name in names if found(name) != Entry("skill", skill)} <= SHARED
    assert Entry("skill", skill) in map(found, (skill, *names))


def test_every_term_finds_itself_in_any_case() -> None:
    assert len(CATALOGUE.glossary) > 10
    for term in CATALOGUE.glossary:
        assert found(term) == found(term.swapcase()) == Entry("term", term)


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ("kurir", "courier"),
        ("seo staff", "seo_specialist"),
        ("customer care", "customer_service_specialist"),
        ("penjaga keamanan data", "data_security_specialist"),
        ("data analist", "data_analyst"),
        ("analis dta", "data_analyst"),
        ("analis data", "data_analyst"),
        ("anlais data", "data_analyst"),
        ("web dev", "web_developer"),
        ("wed developer", "web_developer"),
        ("prodct manager", "product_manager"),
        ("proyek manajer", "project_manager"),
        ("manajer proyek", "project_manager"),
        ("specialist seo", "seo_specialist"),
        ("projct manager", "project_manager"),
        ("asisten virtul", "virtual_assistant"),
        ("spesialis logistk", "logistics_specialist"),
        ("penjual onlin", "online_seller"),
        ("analis bisnis", "business_analyst"),
        ("buisness analyst", "business_analyst"),
        ("kuir", "courier"),
        ("kurirr", "courier"),
        ("couriers", "courier"),
        ("pickers", "order_fulfilment_operator"),
        ("web developper", "web_developer"),
        ("webdeveloper", "web_developer"),
        ("customer servis", "customer_service_specialist"),
        ("projek manager", "project_manager"),
        ("manajer toko", "online_store_manager"),
    ],
)
def test_a_slip_of_the_pen_or_another_order_is_forgiven(query: str, id_: str) -> None:
    answer = find(CATALOGUE, query)
    assert answer.entry == Entry("role", id_)
    # What it was taken for can be told: a name of that role, or nothing where the query is one.
    assert answer.spelling is None or answer.spelling in ROLE_SPELLINGS[id_]
    assert (answer.spelling is None) == any(query == spelling.casefold() for spelling in ROLE_SPELLINGS[id_])


@pytest.mark.parametrize(
    ("query", "wrong"),
    [
        ("hacker", "order_fulfilment_operator"),  # packer
        ("packet", "order_fulfilment_operator"),
        ("backer", "order_fulfilment_operator"),
        ("supir", "courier"),  # sopir
        ("pengembang game", "web_developer"),  # pengembang web
        ("data engineer", "ai_specialist"),  # AI engineer
    ],
)
def test_another_word_is_no_slip_however_few_letters_differ(query: str, wrong: str) -> None:
    answer = find(CATALOGUE, query)
    assert answer.entry is None
    assert Entry("role", wrong) in answer.near


@pytest.mark.parametrize("query", ["copywriter", "kasir", "tukang antar", "akuntan", "google ads", "marketing", "data"])
def test_what_no_role_is_called_is_not_taken_for_one(query: str) -> None:
    assert found(query) is None


@pytest.mark.parametrize(
    ("query", "id_"),
    [
        ("admin olshop", "ecommerce_administrator"),
        ("jualan online", "online_seller"),
        ("desainer", "web_designer"),
        ("cs", "customer_service_specialist"),
        ("kurir paket", "courier"),
        ("packing", "order_fulfilment_operator"),
        ("cyber security", "data_security_specialist"),
        ("digital marketer", "digital_marketing_specialist"),
        ("ui ux", "web_designer"),
        ("host live", "ecommerce_sales_specialist"),
        ("admin toko", "ecommerce_administrator"),
        ("gudang", "order_fulfilment_operator"),
        ("android developer", "mobile_app_developer"),
        ("sales", "ecommerce_sales_specialist"),
        ("ads", "ppc_specialist"),
        ("AI engineer", "ai_specialist"),
        ("va", "virtual_assistant"),
        ("backend", "web_developer"),
        ("dropshipper", "online_seller"),
    ],
)
def test_what_people_call_a_job_finds_it(query: str, id_: str) -> None:
    assert found(query) == Entry("role", id_)


@pytest.mark.parametrize(
    "query", ["manager", "manajer", "analyst", "analis", "specialist", "developer", "data", "online"]
)
def test_a_word_that_several_roles_share_is_not_guessed(query: str) -> None:
    answer = find(CATALOGUE, query)
    assert answer.entry is None
    assert 2 <= len(answer.near) <= OFFERED


@pytest.mark.parametrize("query", ["manajer", "developer", "analyst"])
def test_what_is_offered_first_has_the_word_in_its_name(query: str) -> None:
    first = find(CATALOGUE, query).near[0]
    names = CATALOGUE.roles[first.id].name.every()
    assert any(query in name.casefold() for name in names)


@pytest.mark.parametrize("query", ["", "  ", "?!", "xyzzyqwv", "dokter gigi", "astronot", "0"])
def test_what_is_like_nothing_finds_nothing(query: str) -> None:
    answer = find(CATALOGUE, query)
    assert (answer.entry, answer.near) == (None, ())


@given(st.text())
def test_whatever_is_typed_something_is_answered_and_offers_are_distinct(query: str) -> None:
    answer = find(SMALL, query)
    assert len(set(answer.near)) == len(answer.near) <= OFFERED
    assert answer.entry is None or not answer.near or answer.entry == answer.near[0]


# With names of our own


def catalogue(roles: dict[str, list[str]], skills: tuple[str, ...] = (), terms: tuple[str, ...] = ()) -> Catalogue:
    """Return a catalogue of roles (name → aliases), skills and terms; ids are `role_1`, `skill_1`, …"""

    def text(words: str) -> Text:
        return Text({"": words})

    return Catalogue(
        version=1,
        languages=(),
        skills={f"skill_{i}": Skill(f"skill_{i}", text(name)) for i, name in enumerate(skills, 1)},
        conditions={},
        roles={
            f"role_{i}": Role(f"role_{i}", text(name), {"skill_1": Requirement(3)}, tuple(aliases))
            for i, (name, aliases) in enumerate(roles.items(), 1)
        },
        glossary={term: text(term) for term in terms},
        directory=Path(),
    )


SMALL = catalogue({"Zookeeper": ["animal warden"], "Café Owner": []}, ("Feeding",), ("zoo", "Feeding"))


def test_accents_and_punctuation_are_folded_away() -> None:
    assert find(SMALL, "cafe-owner!").entry == Entry("role", "role_2")
    assert find(SMALL, "CAFÉ  OWNER").entry == Entry("role", "role_2")


def test_a_role_comes_before_a_skill_and_a_skill_before_a_term() -> None:
    assert find(SMALL, "feeding").entry == Entry("skill", "skill_1")
    assert find(catalogue({"Feeding": []}, ("Feeding",)), "feeding").entry == Entry("role", "role_1")


def test_a_kind_that_is_not_asked_for_is_not_found() -> None:
    assert find(SMALL, "feeding", kinds=("term",)).entry == Entry("term", "Feeding")
    assert find(SMALL, "animal warden", kinds=("skill", "term")).entry is None


def test_two_that_are_equally_near_are_both_offered() -> None:
    answer = find(catalogue({"Night baker": [], "Light baker": []}), "might baker")
    assert answer.entry is None
    assert set(answer.near) == {Entry("role", "role_1"), Entry("role", "role_2")}


def test_two_spellings_of_the_same_role_do_not_make_it_unsure() -> None:
    assert find(catalogue({"Night baker": ["Nite baker"]}), "nigt baker").entry == Entry("role", "role_1")


def test_likeness_below_the_bar_is_not_offered() -> None:
    assert NEAR == 0.6
    assert find(catalogue({"abcdefghij": []}), "abcdeqqqqq").near == ()
    assert find(catalogue({"abcdefghij": []}), "abcdefghqq").near == (Entry("role", "role_1"),)


def test_a_hundred_thousand_names_are_searched_in_one_go() -> None:
    """To look every alias up among the others would take minutes."""
    aliases = tuple(f"alias {n}" for n in range(100_000))
    role = Role("r", Text({"": "Role"}), {"s": Requirement(1)}, aliases)
    catalogue = Catalogue(1, (), {}, {}, {"r": role}, {}, Path())
    assert find(catalogue, "alias 99999").entry == Entry("role", "r")


def test_a_name_without_end_costs_no_more_than_its_beginning() -> None:
    role = Role("r", Text({"": "kafe " * 4_000_000}), {"s": Requirement(1)})
    catalogue = Catalogue(1, (), {}, {}, {"r": role}, {}, Path())
    assert find(catalogue, "kefa").near == ()
