"""The opening of a sitting: what it says lies ahead, what it keeps, and how one comes back to it."""

from __future__ import annotations

import json
import re
import shutil
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from ecomfit.cli.commands import quiz_on_terminal as sitting
from ecomfit.cli.commands.quiz_on_terminal import FinishedQuiz, sit
from ecomfit.cli.commands.quiz_opening import QuizOptions
from ecomfit.knowledge.load import load
from ecomfit.messages import speaker
from ecomfit.quiz.saved_folder import sittings
from ecomfit.quiz.terminal.cards import Move
from quiz.terminal.keyboard import Keyboard, Unhurried, keyboard

from .test_quiz_on_terminal import Person, sit_down

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomfit.messages import Say
    from ecomfit.quiz.saved import SavedSitting
    from ecomfit.quiz.terminal.cards import Card, Reply

KB = Path(__file__).parents[2] / "report" / "kb"
SAY = speaker("en")
VEHICLE, WEEKENDS = load(KB).conditions


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return where the program keeps its data."""
    return tmp_path / "data"


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch, data: Path) -> None:
    for name in ("ECOMFIT_LANG", "ECOMFIT_KB", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("XDG_DATA_HOME", str(data))


def take(
    monkeypatch: pytest.MonkeyPatch, *replies: Reply | type[BaseException], **wanted: object
) -> tuple[Person, FinishedQuiz | None]:
    """Sit with someone who replies as planned, asked for their goal in English."""
    person = Person(list(replies))
    sit_down(monkeypatch, person)
    options: dict[str, object] = {"kb": KB, "lang": "en", "most": 2} | wanted
    return person, sit(QuizOptions(**options), SAY)  # type: ignore[arg-type]


def variant(directory: Path, without: str | None = None) -> Path:
    """Write the small base with misconceptions about each of its roles, or without one of the fields of roles."""
    directory.mkdir()
    text = (KB / "roles.yaml").read_text(encoding="utf-8")
    roles = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    described = roles["roles"]["shop_designer"]["misconceptions"]
    for role in roles["roles"].values():
        role.setdefault("misconceptions", described)
    for node in (roles, *roles["roles"].values()):
        node.pop(without, None)
    (directory / "roles.yaml").write_text(json.dumps(roles), encoding="utf-8")
    shutil.copy(KB / "questions.yaml", directory)
    return directory


def kept() -> SavedSitting:
    (one,) = sittings().sittings
    return one


def events() -> list[dict[str, Any]]:
    _, *lines = kept().path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def headings(person: Person) -> list[str]:
    """Return the beginning of each heading, or the question where that says more."""
    return [re.split(r" of | \(|   ", card.heading)[0] for card in person.cards]


# What lies ahead


def screens(monkeypatch: pytest.MonkeyPatch, **wanted: object) -> tuple[int, Keyboard]:
    """Take a quiz at the keyboard to its end; return how many screens were foretold, and the keyboard."""
    with keyboard(clock=Unhurried()) as asker:
        asker.keys = [*islice(cycle("12"), 250)]

        class Seated(Person):
            """At the keyboard, whose keys come when a card shows."""

            def tell(self, text: str) -> None:
                asker.tell(text)

            def ask(self, card: Card, say: Say, on_shown: Callable[[], None] | None = None) -> Reply:
                if on_shown is not None:
                    on_shown()
                return asker.ask(card, say)

        sit_down(monkeypatch, Seated([]))
        options: dict[str, object] = {"kb": KB, "lang": "en"} | wanted
        assert sit(QuizOptions(**options), SAY) is not None  # type: ignore[arg-type]
        (foretold,) = re.findall(r"At most (\d+) screens", asker.screen.getvalue())
        return int(foretold), asker


@pytest.mark.parametrize("goal", [None, "now"])
@pytest.mark.parametrize("less", [None, "conditions", "misconceptions"])
@pytest.mark.parametrize("options", [{"full": True}, {"most": 1}, {"most": 5}], ids=str)
def test_as_many_screens_come_as_the_opening_says(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, goal: str | None, less: str | None, options: dict[str, Any]
) -> None:
    base = variant(tmp_path / "kb", less)
    foretold, asker = screens(monkeypatch, kb=base, goal=goal, **options)
    assert len(asker.cards) == foretold
    parts = {"conditions": "practical matters (2)", "misconceptions": "statements about jobs (6)"}
    text = " ".join(asker.screen.getvalue().split())
    assert {field for field, part in parts.items() if part in text} == parts.keys() - {less}
    assert ("what you are looking for (1)" in text) is (goal is None)
    assert "stops earlier" not in text


@pytest.mark.parametrize("goal", [None, "now"])
def test_as_many_screens_come_of_the_quiz_that_ships(monkeypatch: pytest.MonkeyPatch, goal: str | None) -> None:
    foretold, asker = screens(monkeypatch, kb=None, goal=goal)
    assert len(asker.cards) == foretold
    text = " ".join(asker.screen.getvalue().split())
    assert "questions (30)" in text
    assert "The quiz stops earlier if" in text


@pytest.mark.parametrize(
    ("options", "may"), [({"most": 12}, False), ({"most": 13}, True), ({"most": None}, True), ({"full": True}, False)]
)
def test_only_a_quiz_that_can_stop_earlier_says_so(
    monkeypatch: pytest.MonkeyPatch, options: dict[str, Any], may: bool
) -> None:
    person, _ = take(monkeypatch, Move.QUIT, **options)
    assert ("The quiz stops earlier if" in person.said) is may


def test_what_lies_ahead_is_said_once_in_each_language_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    person, _ = take(monkeypatch, 1, Move.BACK, 1, Move.BACK, 2, Move.BACK, Move.FORWARD, Move.QUIT, lang=None)
    assert [card.text for card in person.cards].count("Bahasa? / Which language?") == 4
    assert len(re.findall("Paling banyak .* layar", person.said)) == 1
    assert len(re.findall("At most .* screens", person.said)) == 1


# What is kept


def test_quitting_in_the_practical_matters_keeps_them_and_the_goal(monkeypatch: pytest.MonkeyPatch) -> None:
    person, outcome = take(monkeypatch, 3, 2, Move.QUIT)
    assert outcome is None
    assert kept().head["goal"] == "grow"
    assert events() == [{"condition": VEHICLE, "met": False}]
    assert person.told[-1] == SAY("saved.resume", id=kept().id)
    again, outcome = take(monkeypatch, 1, 1, 2, *[1] * 6, resume="", kb=None, most=None)
    assert headings(again)[:2] == ["Practical matters 2", "Question 1"]
    assert outcome is not None
    assert outcome.result.conditions == {VEHICLE: False, WEEKENDS: True}
    assert outcome.result.goal == "grow"


@pytest.mark.parametrize("how", [KeyboardInterrupt, EOFError])
def test_an_interruption_in_the_practical_matters_keeps_them(
    monkeypatch: pytest.MonkeyPatch, how: type[BaseException]
) -> None:
    person = Person([2, 1, how])
    sit_down(monkeypatch, person)
    with pytest.raises(KeyboardInterrupt):
        sit(QuizOptions(kb=KB, lang="en"), SAY)
    assert person.told[-1] == SAY("saved.resume", id=kept().id)
    assert kept().conditions == {VEHICLE: True}


def test_a_condition_that_was_left_out_is_not_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    take(monkeypatch, 3, Move.SKIP, Move.QUIT)
    assert events() == [{"condition": VEHICLE, "met": None}]
    again, _ = take(monkeypatch, Move.SKIP, Move.QUIT, resume="", kb=None, most=None)
    assert headings(again) == ["Practical matters 2", "Question 1"]
    again, outcome = take(monkeypatch, 1, 2, *[1] * 6, resume="", kb=None, most=None)
    assert headings(again)[0] == "Question 1"
    assert outcome is not None
    assert outcome.result.conditions == {}


def test_the_goal_alone_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    person, _ = take(monkeypatch, 1, Move.QUIT)
    assert person.told[-1] == SAY("saved.resume", id=kept().id)
    assert kept().head["goal"] == "now"
    again, _ = take(monkeypatch, Move.QUIT, resume="", kb=None, most=None)
    assert headings(again) == ["Practical matters 1"]


@pytest.mark.parametrize("replies", [[Move.QUIT], [KeyboardInterrupt]])
def test_before_anything_is_said_nothing_is_kept(
    monkeypatch: pytest.MonkeyPatch, data: Path, replies: list[Any]
) -> None:
    for goal in (None, "now"):
        person = Person(list(replies))
        sit_down(monkeypatch, person)
        try:
            sit(QuizOptions(kb=KB, lang="en", goal=goal), SAY)
        except KeyboardInterrupt:
            assert replies == [KeyboardInterrupt]
        assert person.told[-1] == "This sitting is not saved."
    assert not data.exists()


def test_on_request_nothing_is_kept(monkeypatch: pytest.MonkeyPatch, data: Path) -> None:
    person, _ = take(monkeypatch, 3, 2, Move.QUIT, save=False)
    assert person.told[-1] == "This sitting is not saved."
    assert not data.exists()


def test_where_nothing_can_be_kept_it_is_said_once_and_at_the_end(monkeypatch: pytest.MonkeyPatch, data: Path) -> None:
    data.write_text("a file, not a folder")
    person, _ = take(monkeypatch, 3, 2, 1, Move.BACK, Move.BACK, Move.BACK, 1, Move.QUIT)
    assert sum("Answers cannot be saved" in told for told in person.told) == 1
    assert person.told[-1] == "This sitting is not saved."


def test_what_was_kept_can_be_gone_on_with_after_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise MemoryError

    with monkeypatch.context() as broken:
        broken.setattr(sitting, "_warm", fail)
        with pytest.raises(MemoryError):
            take(broken, 3, 2, 1)
    again, _ = take(monkeypatch, Move.QUIT, resume="", kb=None, most=None)
    assert headings(again) == ["Question 1"]


# Going back


def test_one_goes_back_over_everything_to_the_language_and_answers_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    # Indonesian, grow, two conditions, one question; then all the way back, and in English to the end.
    there: list[Reply] = [1, 3, 1, 2, 4, *[Move.BACK] * 5, 2, Move.FORWARD, Move.FORWARD, Move.FORWARD]
    person, outcome = take(monkeypatch, *there, 2, *[1] * 6, lang=None)
    assert outcome is not None
    language, goal = "Bahasa? / Which language?", "Apa yang kamu cari?"
    texts = [card.text for card in person.cards]
    assert texts[:2] == [language, goal]
    assert texts[9:12] == [goal, language, "What are you looking for?"]
    assert [card.previous for card in person.cards[6:12]] == [4, 2, 1, 3, 1, 3]
    # What was said of the conditions and of the first question is not asked anew.
    assert person.cards[12].heading.startswith("Question 1 of")
    assert person.cards[12].previous == 4
    assert outcome.say("answer.yes") == "Yes"
    assert (outcome.result.lang, outcome.result.goal) == ("en", "grow")
    assert outcome.result.conditions == {VEHICLE: True, WEEKENDS: False}
    assert {"settings": {"lang": "en"}} in events()
    assert kept().head["lang"] == "en"


def test_a_goal_chosen_anew_is_kept_and_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    # From the second condition back to the goal, and on where one was.
    person, outcome = take(monkeypatch, 3, 1, Move.BACK, Move.BACK, 1, 2, *[2] * 2, *[1] * 6)
    assert outcome is not None
    assert headings(person)[:7] == [
        "Before we begin",
        *["Practical matters 1", "Practical matters 2", "Practical matters 1"],
        *["Before we begin", "Practical matters 2", "Question 1"],
    ]
    assert outcome.result.goal == kept().head["goal"] == "now"
    assert events()[:2] == [{"condition": VEHICLE, "met": True}, {"settings": {"goal": "now"}}]


def test_a_goal_chosen_anew_in_the_middle_of_the_questions_counts_from_there(monkeypatch: pytest.MonkeyPatch) -> None:
    replies: list[Reply] = [3, 1, 2, 4, *[Move.BACK] * 4, 1, Move.FORWARD, 2, *[1] * 6]
    _, outcome = take(monkeypatch, *replies)
    assert outcome is not None
    assert outcome.result.goal == kept().head["goal"] == "now"
    assert [*outcome.result.answers.values()][:2] == [4, 2]
    again, same = take(monkeypatch, resume=kept().id, kb=None, most=None)
    assert not again.cards
    assert same is not None
    assert same.result.ranking == outcome.result.ranking


def test_choosing_the_same_again_keeps_nothing_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    take(monkeypatch, 1, 3, 1, 2, *[Move.BACK] * 4, 1, 3, Move.QUIT, lang=None)
    assert [event for event in events() if "settings" in event] == []


def test_without_conditions_the_first_question_leads_back_to_the_goal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    base = variant(tmp_path / "kb", "conditions")
    person, _ = take(monkeypatch, 3, Move.BACK, 2, Move.QUIT, kb=base)
    assert headings(person) == ["Before we begin", "Question 1", "Before we begin", "Question 1"]
    assert kept().head["goal"] == "balanced"


def test_quitting_at_the_goal_gone_back_to_says_where_all_is_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    base = variant(tmp_path / "kb", "conditions")
    person, outcome = take(monkeypatch, 3, 2, Move.BACK, Move.BACK, Move.QUIT, kb=base)
    assert outcome is None
    assert person.told[-1] == SAY("saved.resume", id=kept().id)
    assert len(kept().answers) == 1


@pytest.mark.parametrize("less", [None, "conditions"])
def test_a_goal_given_as_an_option_is_not_asked_and_not_gone_back_to(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, less: str | None
) -> None:
    base = variant(tmp_path / "kb", less)
    person, _ = take(monkeypatch, Move.QUIT, kb=base, goal="now")
    assert headings(person) == ["Question 1" if less else "Practical matters 1"]
    assert Move.BACK not in person.cards[0].moves


def test_with_the_language_asked_and_the_goal_given_one_goes_back_to_the_language(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    person, _ = take(monkeypatch, 1, Move.BACK, 2, Move.QUIT, lang=None, goal="now")
    assert [card.text for card in person.cards][::2] == ["Bahasa? / Which language?"] * 2
    assert person.cards[-1].heading.startswith("Practical matters 1 of 2")
