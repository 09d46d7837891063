"""Every folder of `good/` loads, and means what its author wrote."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ecomfit.knowledge import yaml_tree
from ecomfit.knowledge.load import load, load_catalogue
from ecomfit.knowledge.records import Option, Rating, Situation, Text, Words

from .conftest import LoadFiles

GOOD = Path(__file__).with_name("good")
CASES = sorted(GOOD.iterdir())
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)


def plain(text: str) -> Text:
    return Text({"": text})


@each_case
def test_it_loads_whole(case: Path) -> None:
    kb = load(case)
    assert kb.version == 1
    assert kb.catalogue.directory == case
    assert kb.roles
    assert kb.questions
    assert all(set(role.requires) <= set(kb.skills) for role in kb.roles.values())
    assert all(set(question.skills) <= set(kb.skills) for question in kb.questions.values())


@each_case
def test_it_means_the_same_without_libyaml(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_libyaml = load(case)
    monkeypatch.setattr(yaml_tree, "_EVENTS", yaml.SafeLoader)
    assert load(case) == with_libyaml


@each_case
def test_the_catalogue_alone_is_that_of_the_whole(case: Path) -> None:
    assert load_catalogue(case) == load(case).catalogue


def test_six_interest_types_with_sixty_ratings_are_a_knowledge_base() -> None:
    kb = load(GOOD / "riasec")
    types = ["realistic", "investigative", "artistic", "social", "enterprising", "conventional"]
    assert list(kb.roles) == list(kb.skills) == types
    assert all(dict.fromkeys(role.requires) == {id_: None} for id_, role in kb.roles.items())
    assert {role.requires[id_].importance for id_, role in kb.roles.items()} == {5.0}
    assert list(kb.questions) == [f"{letter}{n}" for letter in "RIASEC" for n in range(1, 11)]
    assert {len(question.labels) for question in kb.questions.values()} == {5}
    assert {question.facet for question in kb.questions.values()} == {"interest"}
    assert kb.questions["C10"].text == plain("Item C10")
    assert all(question.stem == plain("How much would you like to do this?") for question in kb.questions.values())
    assert kb.languages == ()
    assert kb.title is None


def test_what_is_left_out_has_its_default() -> None:
    kb = load(GOOD / "one_role")
    (role,), (question,) = kb.roles.values(), kb.questions.values()
    assert role.requires["planning"].level == 3.0
    assert (role.summary, role.preparation, role.tasks, role.similar) == (None, None, (), {})
    assert (role.circumstances, role.search) == ((), None)
    assert isinstance(question, Rating)
    assert question.typical == 1.5
    assert question.stem is None


def test_scales_are_needed_only_by_ratings() -> None:
    (question,) = load(GOOD / "minimal").questions.values()
    assert isinstance(question, Situation)
    assert question.facet == "ability"
    assert question.stem is None
    assert [option.evidence for option in question.options] == [{"a": 1.0}, {"a": -1.0}]


def test_a_field_without_a_value_is_left_out() -> None:
    kb = load(GOOD / "nulls")
    (role,), (question,) = kb.roles.values(), kb.questions.values()
    assert (role.aliases, role.family, role.misconceptions, role.preparation) == ((), None, (), None)
    assert role.requires["a"].level == 3.0
    assert isinstance(question, Rating)
    assert kb.languages == ()


def test_a_plain_string_is_a_text_whatever_the_languages() -> None:
    kb = load(GOOD / "plain_strings")
    assert kb.languages == ("id", "en")
    assert kb.title == plain("Jobs in care")
    assert kb.roles["care"].name.in_language("id") == "Carer"
    assert kb.roles["care"].similar == {"cook": plain("Feeds them")}
    assert kb.roles["care"].search == Words({"": ("carer", "007")})
    assert kb.roles["care"].circumstances == (plain("At the homes of others"), plain("Early and late"))
    assert kb.catalogue.glossary == {"B2C": plain("Shops that sell to people")}


def test_a_number_written_as_a_text_stays_as_it_is_written() -> None:
    kb = load(GOOD / "plain_strings")
    assert kb.skills["care"].onet == ("2.10",)
    assert kb.skills["unused"].name == plain("360")
    assert kb.roles["care"].aliases == ("nurse", "007")


def test_a_skill_and_a_role_may_have_the_same_id() -> None:
    kb = load(GOOD / "plain_strings")
    assert "care" in kb.skills
    assert "care" in kb.roles


def test_a_question_may_measure_a_skill_that_no_role_requires() -> None:
    assert load(GOOD / "plain_strings").questions["listen"].skills == ("care", "unused")


def test_the_yaml_words_of_other_versions_are_text() -> None:
    kb = load(GOOD / "yaml_words")
    assert kb.languages == ("no", "y")
    assert list(kb.skills) == ["on", "null", "true", "2024"]
    assert kb.skills["on"].name == Text({"no": "yes", "y": "off"})
    assert list(kb.roles) == ["no", "007"]
    assert kb.roles["no"].search == Words({"no": ("off", "1.10"), "y": ("y",)})
    assert kb.roles["no"].similar == {"007": plain("yes")}
    assert kb.roles["007"].aliases == ("1.10", "2001-01-01", "12:30:45")
    assert kb.roles["007"].name == plain("1_000")
    assert kb.roles["007"].requires["on"].importance == 5.0
    assert list(kb.questions) == ["off", "y"]
    assert kb.questions["off"].labels == (plain("no"), plain("yes"))
    question = kb.questions["y"]
    assert isinstance(question, Rating)
    assert question.measures == {"null": 1.0, "true": -1.5, "2024": 0.5}


def test_words_are_those_of_the_language_or_else_english_or_else_the_first_there_are() -> None:
    words = Words({"fr": ("coursier",), "en": ("courier",)})
    assert (words.in_language("fr"), words.in_language("id")) == (("coursier",), ("courier",))
    assert Words({"fr": ("coursier",)}).in_language("id") == ("coursier",)
    assert Words({"": ("kurir",)}).in_language("en") == ("kurir",)
    assert Words({}).in_language("en") == ()


def test_a_byte_order_mark_and_other_systems_line_ends_change_nothing_but_the_hash() -> None:
    unix, others = load(GOOD / "base"), load(GOOD / "carriage_returns")
    assert (others.roles, others.skills, others.questions) == (unix.roles, unix.skills, unix.questions)
    assert others.hash != unix.hash


def test_the_hash_is_that_of_the_bytes_of_both_files(load_files: LoadFiles, roles: bytes, questions: bytes) -> None:
    comment = b"# A comment changes nothing but the bytes.\n"
    hashes = [
        load_files(roles, questions).hash,
        load_files(roles + comment, questions).hash,
        load_files(roles, questions + comment).hash,
    ]
    assert len(set(hashes)) == 3
    assert load_files(roles, questions).hash == load(GOOD / "base").hash == hashes[0]


def test_shares_of_options_are_as_typical_and_the_rest_is_even() -> None:
    def shares(*typical: float | None) -> tuple[float, ...]:
        options = tuple(Option(Text({"": "x"}), {"a": 1.0}, share) for share in typical)
        return Situation("s", Text({"": "x"}), "interest", options).shares

    assert shares(None, None, None, None) == pytest.approx((0.25, 0.25, 0.25, 0.25))
    assert shares(0.7, None, None) == pytest.approx((0.7, 0.15, 0.15))
    assert shares(0.6, 0.3, 0.1) == pytest.approx((0.6, 0.3, 0.1))
    assert shares(0.33, 0.33, 0.33) == pytest.approx((1 / 3, 1 / 3, 1 / 3))
