"""The knowledge base that is shipped."""

from __future__ import annotations

from ecomfit.knowledge.load import default_directory, load
from ecomfit.knowledge.records import Rating, Text
from ecomfit.messages import speaker


def test_it_loads_with_the_roles_of_the_design() -> None:
    kb = load()
    assert kb.catalogue.directory == default_directory()
    assert kb.languages == ("id", "en")
    assert len(kb.roles) == 22
    assert {"data_analyst", "courier", "virtual_assistant"} <= set(kb.roles)
    assert {question.facet for question in kb.questions.values()} == {"interest", "ability"}


def test_every_text_is_there_in_both_languages() -> None:
    kb = load()
    texts = [kb.title or Text({})]
    texts += [text for role in kb.roles.values() for text in (role.name, *role.tasks, *role.entry, *role.first_steps)]
    texts += [text for question in kb.questions.values() for text in (question.text, *question.labels)]
    texts += [text for role in kb.roles.values() for text in role.circumstances]
    texts += [question.stem or Text({}) for question in kb.questions.values() if isinstance(question, Rating)]
    assert texts
    assert all(set(text.by_language) == {"id", "en"} for text in texts)


def test_its_title_is_the_one_that_is_shown_before_it_is_loaded() -> None:
    title = load().title
    assert title is not None
    assert dict(title.by_language) == {lang: speaker(lang)("opening.title_shipped") for lang in ("id", "en")}


def test_every_role_tells_its_circumstances() -> None:
    assert [id_ for id_, role in load().roles.items() if not role.circumstances] == []


def test_every_job_that_is_advertised_has_words_to_search_with_in_both_languages() -> None:
    roles = load().roles
    assert [id_ for id_, role in roles.items() if role.search is None] == ["online_seller"]
    assert all(set(role.search.by_language) == {"id", "en"} for role in roles.values() if role.search)
    assert all(len(words) >= 3 for role in roles.values() if role.search for words in role.search.by_language.values())
