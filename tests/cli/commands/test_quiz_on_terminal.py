"""What a sitting on a terminal tells and keeps, with someone at it who replies as planned."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import pytest

from ecomfit.cli.commands import quiz_on_terminal as sitting
from ecomfit.cli.commands.quiz_on_terminal import FinishedQuiz, sit
from ecomfit.cli.commands.quiz_opening import QuizOptions
from ecomfit.cli.main import main
from ecomfit.errors import EcomfitError, KnowledgeBaseError, NotFoundError, UsageError
from ecomfit.knowledge.load import load
from ecomfit.messages import Say, speaker
from ecomfit.quiz.journal import Journal
from ecomfit.quiz.saved_folder import sittings
from ecomfit.quiz.terminal.cards import Move

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.quiz.saved import SavedSitting
    from ecomfit.quiz.terminal.cards import Card, Reply

KB = str(Path(__file__).parents[2] / "report" / "kb")
SAY = speaker("en")
#: A sitting is gone on with as it was: none of the options that set anything.
NOTHING_SET: dict[str, object] = {"kb": None, "goal": None, "most": None}


@dataclass
class Person:
    """Someone who replies from a list; also the asker, and the terminal of it."""

    replies: list[Reply | type[BaseException]]
    plain: bool | None = None

    def __post_init__(self) -> None:
        self.hints: list[str] = []
        self.cards: list[Card] = []
        self.told: list[str] = []

    def __call__(self, stream: object, *, plain: bool) -> Self:
        assert stream is sys.stderr
        self.plain = plain
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def tell(self, text: str) -> None:
        self.told.append(text)

    def ask(self, card: Card, say: Say, on_shown: Callable[[], None] | None = None) -> Reply:
        self.cards.append(card)
        self.hints.append(say("answer.yes"))
        if on_shown is not None:
            on_shown()
        reply = self.replies.pop(0)
        if isinstance(reply, type):
            raise reply
        return reply

    @property
    def said(self) -> str:
        return "\n".join(self.told)


class Tty(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return where the program keeps its data."""
    return tmp_path / "data"


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch, data: Path) -> None:
    for name in ("ECOMFIT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("XDG_DATA_HOME", str(data))


def sit_down(monkeypatch: pytest.MonkeyPatch, person: Person) -> None:
    """Put the person at a terminal."""
    monkeypatch.setattr(sys, "stdin", Tty())
    monkeypatch.setattr(sys, "stderr", Tty())
    monkeypatch.setattr(sitting, "FallbackAsker", person)


def take(
    monkeypatch: pytest.MonkeyPatch, *replies: Reply | type[BaseException], **wanted: object
) -> tuple[Person, FinishedQuiz | None]:
    person = Person(list(replies))
    sit_down(monkeypatch, person)
    options: dict[str, object] = {"kb": Path(KB), "lang": "en", "goal": "now", "full": False, "most": 2, "plain": False}
    options |= {"save": True, "resume": None, "label": None} | wanted
    return person, sit(QuizOptions(**options), SAY)  # type: ignore[arg-type]


def finish(monkeypatch: pytest.MonkeyPatch, **wanted: object) -> tuple[Person, FinishedQuiz]:
    person, outcome = take(monkeypatch, 1, 2, *[1] * 8, **wanted)
    assert outcome is not None
    return person, outcome


def command(monkeypatch: pytest.MonkeyPatch, person: Person, *arguments: str) -> tuple[object, str]:
    """Run `ecomfit quiz` with the person at the terminal; return the exit code and what standard error says."""
    sit_down(monkeypatch, person)
    monkeypatch.setattr(sys, "argv", ["ecomfit", "quiz", "--lang", "en", *arguments])
    with pytest.raises(SystemExit) as exit_:
        main()
    assert isinstance(sys.stderr, Tty)
    return exit_.value.code, " ".join(sys.stderr.getvalue().split())


def newest() -> SavedSitting:
    return sittings().sittings[0]


# The opening


def test_a_sitting_from_the_title_to_the_result(monkeypatch: pytest.MonkeyPatch) -> None:
    person, outcome = finish(monkeypatch, label="Rina")
    assert person.told[0] == "A career quiz for a small shop"
    assert "At most 10 screens" in person.said
    assert len(person.cards) == 10
    assert outcome.result.asked == 2
    assert outcome.result.label == "Rina"
    kept = newest()
    assert outcome.saved == kept.id
    assert kept.finished
    assert kept.conditions == {"own_vehicle": True, "weekends": False}
    assert kept.head["kb"] == KB
    assert outcome.result.taken is not None
    assert kept.head["started"][:16] == outcome.result.taken[:16]


@pytest.mark.parametrize(
    ("full", "most", "said"),
    [(True, None, "all the questions (13)"), (False, None, ", questions (13)"), (False, 5, ", questions (5)")],
)
def test_how_long_it_takes(monkeypatch: pytest.MonkeyPatch, full: bool, most: int | None, said: str) -> None:
    person, _ = take(monkeypatch, Move.QUIT, full=full, most=most)
    assert said in person.said


def test_the_default_base_is_not_waited_for_before_the_first_card(monkeypatch: pytest.MonkeyPatch) -> None:
    asked_at: list[int] = []

    def slowly(_: object) -> None:
        asked_at.append(len(person.cards))
        raise KnowledgeBaseError("slow")

    person = Person([2])
    sit_down(monkeypatch, person)
    monkeypatch.setattr(sitting, "_load", slowly)
    with pytest.raises(KnowledgeBaseError):
        sit(QuizOptions(lang="en"), SAY)
    assert asked_at == [1]
    assert "questions (30)" in person.said


def test_a_base_of_another_field_does_not_open_as_the_one_that_ships(monkeypatch: pytest.MonkeyPatch) -> None:
    base = Path(__file__).parents[2] / "knowledge" / "good" / "riasec"
    person, _ = take(monkeypatch, Move.QUIT, kb=base, goal="now")
    assert person.told[0] == "ecomfit: an honest career quiz"
    assert "commerce" not in person.said


def test_an_own_base_that_does_not_load_is_told_before_anything_is_asked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with pytest.raises(KnowledgeBaseError):
        take(monkeypatch, kb=tmp_path)


def test_the_language_is_asked_when_nothing_says_it(monkeypatch: pytest.MonkeyPatch) -> None:
    person, _ = take(monkeypatch, 1, 2, Move.QUIT, lang=None, goal=None)
    assert person.told[:2] == ["Kuis karier toko kecil", "A career quiz for a small shop"]
    assert [card.text for card in person.cards[:2]] == ["Bahasa? / Which language?", "Apa yang kamu cari?"]
    assert person.hints == ["Yes", "Ya", "Ya"]
    assert person.told[-1] == speaker("id")("saved.resume", id=newest().id)


def test_a_base_of_one_language_is_not_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    base = Path(__file__).parents[2] / "knowledge" / "good" / "minimal"
    person, _ = take(monkeypatch, Move.QUIT, kb=base, lang=None)
    assert not person.cards or "Which language?" not in person.cards[0].text


@pytest.mark.parametrize(("how", "raised"), [(KeyboardInterrupt, True), (EOFError, True), (Move.QUIT, False)])
def test_leaving_before_the_first_question_keeps_nothing_and_says_so(
    monkeypatch: pytest.MonkeyPatch, data: Path, how: Reply | type[BaseException], raised: bool
) -> None:
    person = Person([how])
    sit_down(monkeypatch, person)
    wanted = QuizOptions(kb=KB, lang="en", goal="now")
    if raised:
        with pytest.raises(KeyboardInterrupt):
            sit(wanted, SAY)
    else:
        assert sit(wanted, SAY) is None
    assert person.told[-1] == "This sitting is not saved."
    assert not data.exists()


# Leaving, and coming back


@pytest.mark.parametrize("how", [KeyboardInterrupt, EOFError])
def test_an_interruption_says_how_to_go_on(monkeypatch: pytest.MonkeyPatch, how: type[BaseException]) -> None:
    person = Person([1, 1, 2, how])
    sit_down(monkeypatch, person)
    with pytest.raises(KeyboardInterrupt):
        sit(QuizOptions(kb=KB, lang="en", goal="now"), SAY)
    assert person.told[-1] == SAY("saved.resume", id=newest().id)


def test_resuming_speaks_the_language_of_the_sitting_unless_told_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    take(monkeypatch, 1, 1, 2, Move.QUIT, lang="id", most=None)
    id_ = newest().id
    person, _ = take(monkeypatch, Move.QUIT, resume="", lang=None, kb=None)
    assert person.told[0] == "Kuis karier toko kecil"
    assert speaker("id")("resume.going_on", id=id_, n=1) in person.told
    person, _ = take(monkeypatch, Move.QUIT, resume=id_, lang="en", kb=None)
    assert SAY("resume.going_on", id=id_, n=1) in person.told


def test_resuming_a_finished_sitting_shows_its_report_and_says_how_to_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    _, outcome = finish(monkeypatch)
    kept = newest()
    before = kept.path.read_bytes()
    person, again = take(monkeypatch, resume=kept.id, **NOTHING_SET)
    assert not person.cards
    assert again is not None
    assert again.result.ranking == outcome.result.ranking
    assert again.result.taken == kept.head["started"]
    assert again.saved == kept.id
    assert SAY("resume.finished", id=kept.id) in person.told
    assert SAY("resume.more", id=kept.id, n=12) in person.told
    assert kept.path.read_bytes() == before


def test_a_bare_resume_passes_over_the_finished_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    take(monkeypatch, 1, 1, 2, Move.QUIT)
    unfinished = newest().id
    finish(monkeypatch)
    assert newest().id != unfinished
    person, _ = take(monkeypatch, Move.QUIT, resume="", **NOTHING_SET)
    assert SAY("resume.going_on", id=unfinished, n=1) in person.told


@pytest.mark.parametrize("options", [(), ("--max-questions", "9"), ("--json",), ("--html", "page.html")])
def test_a_bare_resume_where_all_are_finished_lists_them_and_says_what_can_be_done(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    options: tuple[str, ...],
) -> None:
    finish(monkeypatch, label="Rina")
    monkeypatch.chdir(tmp_path)
    kept = newest()
    before = kept.path.read_bytes()
    assert kept.top is not None
    code, said = command(monkeypatch, Person([]), "--resume", *options)
    assert code == 1
    assert capsys.readouterr().out == ""
    for told in ("Rina", load(KB).roles[kept.top].name.in_language("en"), "Error: No sitting is unfinished"):
        assert told in said
    assert f"ecomfit report {kept.id}" in said
    assert f"ecomfit quiz --resume {kept.id} --max-questions 12" in said
    assert kept.path.read_bytes() == before


def test_leaving_in_the_practical_matters_and_resuming_does_not_end_in_an_older_report(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    finish(monkeypatch)
    take(monkeypatch, 1, Move.QUIT)
    left = newest().id
    person, _ = take(monkeypatch, Move.QUIT, resume="", **NOTHING_SET)
    assert SAY("resume.going_on", id=left, n=0) in person.told
    assert person.cards[0].heading.startswith("Practical matters 2 of 2")


# Going on with another goal, or for more questions


def settings() -> dict[str, object]:
    return {name: newest().head[name] for name in ("goal", "full", "max_questions")}


def test_a_finished_sitting_goes_on_to_the_number_of_questions_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    finish(monkeypatch)
    before = newest().answers
    person, again = take(monkeypatch, 1, 2, Move.QUIT, resume=newest().id, **NOTHING_SET | {"most": 5})
    assert again is None
    assert [card.heading.split("  ")[0].strip() for card in person.cards] == [
        f"Question {n} of at most 5" for n in (3, 4, 5)
    ]
    assert settings() == {"goal": "now", "full": False, "max_questions": 5}
    assert (newest().finished, newest().asked) == (False, 4)
    # What was set anew holds for those who come back without saying it again.
    person, again = take(monkeypatch, 2, *[1] * 6, resume="", **NOTHING_SET)
    assert again is not None
    assert person.cards[0].heading.startswith("Question 5")
    assert (again.result.asked, again.result.stopped) == (5, "limit")
    assert newest().finished
    assert newest().answers.items() >= before.items()


def test_a_sitting_goes_on_to_every_question(monkeypatch: pytest.MonkeyPatch) -> None:
    take(monkeypatch, 1, 1, 2, Move.QUIT)
    _, outcome = take(monkeypatch, *[1] * 12, *[1] * 6, resume="", **NOTHING_SET | {"full": True})
    assert outcome is not None
    assert (outcome.result.asked, outcome.result.stopped) == (13, "complete")
    assert settings()["full"] is True


def test_a_sitting_goes_on_under_another_goal(monkeypatch: pytest.MonkeyPatch) -> None:
    _, first = finish(monkeypatch)
    _, outcome = take(monkeypatch, *[1] * 6, resume=newest().id, **NOTHING_SET | {"goal": "grow"})
    assert outcome is not None
    assert (first.result.goal, outcome.result.goal) == ("now", "grow")
    assert outcome.result.answers.items() >= first.result.answers.items()
    assert settings() == {"goal": "grow", "full": False, "max_questions": 2}
    assert newest().top == outcome.result.ranking[0].role


def test_a_sitting_that_was_to_be_full_goes_on_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    take(monkeypatch, 1, 1, 2, Move.QUIT, full=True, most=None)
    _, outcome = take(monkeypatch, 1, *[1] * 6, resume="", **NOTHING_SET | {"most": 2})
    assert outcome is not None
    assert outcome.result.asked == 2


def test_where_nothing_more_is_asked_it_is_said_with_what_would_ask_more(monkeypatch: pytest.MonkeyPatch) -> None:
    finish(monkeypatch)
    id_ = newest().id
    person, outcome = take(monkeypatch, resume=id_, **NOTHING_SET | {"most": 1})
    assert outcome is not None
    assert not person.cards
    assert SAY("resume.nothing_left") in person.told
    assert SAY("resume.more", id=id_, n=11) in person.told
    assert newest().finished


def test_where_the_answer_has_settled_only_the_whole_quiz_asks_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ecomfit.fit.stopping.WORTH_ASKING", 99.0)
    _, outcome = take(monkeypatch, 1, 2, *[1] * 20, most=None)
    assert outcome is not None
    assert outcome.result.stopped == "settled"
    person, _ = take(monkeypatch, resume=newest().id, **NOTHING_SET)
    assert SAY("resume.all", id=newest().id) in person.told
    person, outcome = take(monkeypatch, *[1] * 20, resume=newest().id, **NOTHING_SET | {"full": True})
    assert outcome is not None
    assert outcome.result.stopped == "complete"
    person, _ = take(monkeypatch, resume=newest().id, **NOTHING_SET)
    assert person.told[-1] == SAY("resume.finished", id=newest().id)


def test_other_settings_without_saving_leave_the_journal_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    finish(monkeypatch)
    path = newest().path
    before = path.read_bytes()
    wanted = NOTHING_SET | {"most": 5, "goal": "grow"}
    _, outcome = take(monkeypatch, *[1] * 9, resume=path.stem, save=False, **wanted)
    assert outcome is not None
    assert (outcome.result.goal, outcome.result.asked, outcome.earlier) == ("grow", 5, path.stem)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("options", "replies", "offer"),
    [
        (("--max-questions", "2"), 10, "ecomfit quiz --resume {id} --full"),
        (
            ("--max-questions", "2", "--no-save"),
            10,
            "begin again and answer every question: {explain} ecomfit quiz --full",
        ),
        (("--full",), 21, None),
    ],
)
def test_what_is_offered_next_asks_what_is_left(
    monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...], replies: int, offer: str | None
) -> None:
    code, said = command(monkeypatch, Person([1] * replies), "--kb", KB, "--goal", "now", *options)
    assert code == 0
    if offer is None:
        assert "ecomfit explain" in said
        assert "--full" not in said
        return
    (explain,) = re.findall(r"ecomfit explain \w+", said)
    id_ = "" if "--no-save" in options else newest().id
    assert offer.format(id=id_, explain=explain) in said


def test_an_id_may_be_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    take(monkeypatch, 1, 1, 2, Move.QUIT)
    id_ = newest().id
    person, _ = take(monkeypatch, Move.QUIT, resume=id_[:-3], **NOTHING_SET)
    assert SAY("resume.going_on", id=id_, n=1) in person.told


def test_resuming_what_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotFoundError, match="No sitting is saved"):
        take(monkeypatch, resume="")
    with pytest.raises(NotFoundError, match="No sitting with the id"):
        take(monkeypatch, resume="nope")


def test_resuming_without_saving_leaves_the_journal_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    take(monkeypatch, 1, 1, 2, Move.QUIT, most=None)
    path = newest().path
    before = path.read_bytes()
    person, _ = take(monkeypatch, 2, Move.QUIT, resume="", save=False)
    assert path.read_bytes() == before
    assert person.told[-1] == SAY("saved.earlier", id=path.stem)


def test_resuming_to_the_end_without_saving_says_that_the_earlier_answers_are_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    take(monkeypatch, 1, 1, 2, Move.QUIT)
    path = newest().path
    before = path.read_bytes()
    code, said = command(monkeypatch, Person([1] * 8), "--no-save", "--resume")
    assert code == 0
    assert "A career quiz for a small shop: your result" in capsys.readouterr().out
    assert f"the earlier answers of sitting {path.stem} still are" in said
    assert f"ecomfit history delete {path.stem}" in said
    assert "not saved" not in said
    assert path.read_bytes() == before


def test_a_sitting_that_is_deleted_while_it_is_resumed_without_saving_is_not_said_to_be_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    take(monkeypatch, 1, 1, 2, Move.QUIT, most=None)
    person = Person([2, Move.QUIT])
    sit_down(monkeypatch, person)
    ask = person.ask

    def deleting(card: Card, *rest: Any) -> Reply:
        for kept in sittings().sittings:
            kept.path.unlink()
        return ask(card, *rest)

    monkeypatch.setattr(person, "ask", deleting)
    assert sit(QuizOptions(lang="en", save=False, resume=""), SAY) is None
    assert person.told[-1] == "This sitting is not saved."


def test_what_another_window_saved_until_now_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    take(monkeypatch, 1, 1, 2, Move.QUIT, most=None)
    path, base = newest().path, load(KB)

    def meanwhile(_: object) -> KnowledgeBase:
        journal = Journal.reopen(base, path, pytest.fail)
        journal.answered("poster", 4, 2.5)
        journal.close()
        return base

    monkeypatch.setattr(sitting, "_load", meanwhile)
    person, _ = take(monkeypatch, Move.QUIT, resume="")
    assert SAY("resume.going_on", id=path.stem, n=2) in person.told


def rewrite(path: Path, **head: object) -> None:
    first, *rest = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([json.dumps(json.loads(first) | head), *rest, ""]), encoding="utf-8")


def test_a_changed_base_is_told_with_what_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    take(monkeypatch, 1, 1, 2, 1, Move.QUIT, most=None)
    path = newest().path
    rewrite(path, knowledge="what it was")
    text = path.read_text(encoding="utf-8")
    with path.open("a", encoding="utf-8") as file:
        file.write('{"answer": "gone", "is": 2, "of": "0123456789ab"}\n')
    person, _ = take(monkeypatch, Move.QUIT, resume="")
    assert SAY("resume.changed", lost=1) in person.told
    path.write_text(text, encoding="utf-8")
    rewrite(path, knowledge=load(KB).hash)
    person, _ = take(monkeypatch, Move.QUIT, resume="")
    assert not any("left out" in told for told in person.told)
    with path.open("a", encoding="utf-8") as file:
        file.write('{"answer": "gone", "is": 2, "of": "0123456789ab"}\n')
    person, _ = take(monkeypatch, Move.QUIT, resume="")
    assert SAY("resume.lost", lost=1) in person.told


@pytest.mark.parametrize("lang", ["xx", "", "../id", 7, None])
def test_a_journal_in_a_language_that_does_not_exist_is_resumed_in_one_that_does(
    monkeypatch: pytest.MonkeyPatch, lang: object
) -> None:
    take(monkeypatch, 1, 1, 2, Move.QUIT, most=None)
    rewrite(newest().path, lang=lang)
    person, _ = take(monkeypatch, Move.QUIT, resume="", lang=None)
    assert any(told.startswith("Going on with sitting") for told in person.told)


@pytest.mark.parametrize("kb", ["/no/such/place", "a\0b"])
def test_a_journal_of_a_base_that_is_gone_says_so(monkeypatch: pytest.MonkeyPatch, kb: str) -> None:
    take(monkeypatch, 1, 1, 2, Move.QUIT, most=None)
    rewrite(newest().path, kb=kb)
    with pytest.raises(KnowledgeBaseError, match="there is no such directory"):
        take(monkeypatch, resume="", kb=None)


@pytest.mark.parametrize("option", [None, KB])
def test_a_sitting_is_resumed_with_its_own_base_whatever_the_environment_says(
    monkeypatch: pytest.MonkeyPatch, option: str | None
) -> None:
    minimal = Path(__file__).parents[2] / "knowledge" / "good" / "minimal"
    take(monkeypatch, 1, 1, 2, Move.QUIT, most=None)
    monkeypatch.setenv("ECOMFIT_KB", str(minimal))
    person, _ = take(monkeypatch, Move.QUIT, resume="", kb=option)
    assert SAY("resume.going_on", id=newest().id, n=1) in person.told
    assert not any("left out" in told for told in person.told)
    # A new one is taken with the base of the environment, and keeps which that was.
    take(monkeypatch, 1, *[1] * 5, kb=None, lang=None, most=None)
    assert [sitting.head["kb"] for sitting in sittings().sittings].count(str(minimal)) == 1


def test_a_sitting_of_the_default_base_is_resumed_with_it_whatever_the_environment_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    take(monkeypatch, *[1] * 6, 2, Move.QUIT, kb=None, most=None)
    assert newest().head["kb"] is None
    monkeypatch.setenv("ECOMFIT_KB", KB)
    person, _ = take(monkeypatch, Move.QUIT, resume="", kb=None)
    assert not any("left out" in told for told in person.told)
    assert SAY("resume.going_on", id=newest().id, n=1) in person.told


@pytest.mark.parametrize("first", ["X", ""])
def test_a_sitting_whose_beginning_is_damaged_is_resumed_and_told(monkeypatch: pytest.MonkeyPatch, first: str) -> None:
    take(monkeypatch, 1, 1, 2, Move.QUIT, most=None)
    path = newest().path
    lines = path.read_text(encoding="utf-8").split("\n", 1)
    path.write_text(first + "\n" + lines[1], encoding="utf-8")
    person, _ = take(monkeypatch, Move.QUIT, resume="", lang=None)
    assert SAY("resume.headless") in person.told
    assert SAY("resume.going_on", id=path.stem, n=1) in person.told


def test_a_line_that_was_cut_off_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    take(monkeypatch, 1, 1, 2, Move.QUIT, most=None)
    with newest().path.open("ab") as file:
        file.write(b'{"answer":"poster","is":')
    person, _ = take(monkeypatch, Move.QUIT, resume="", lang=None)
    assert SAY("resume.torn") in person.told
    assert not newest().torn


# A disk that refuses


def test_a_sitting_that_is_deleted_on_the_way_is_not_said_to_be_saved(monkeypatch: pytest.MonkeyPatch) -> None:
    person = Person([1, 1, *[1] * 8])
    sit_down(monkeypatch, person)
    ask = person.ask

    def deleting(card: Card, *rest: Any) -> Reply:
        if len(person.cards) == 3:
            newest().path.unlink()
        return ask(card, *rest)

    monkeypatch.setattr(person, "ask", deleting)
    outcome = sit(QuizOptions(kb=KB, lang="en", goal="now", most=2), SAY)
    assert outcome is not None
    assert outcome.saved is None
    assert sum("Answers cannot be saved" in told for told in person.told) == 1


def test_what_is_finished_on_a_disk_that_filled_is_kept_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    person = Person([1, 1, *[1] * 8])
    sit_down(monkeypatch, person)
    ask = person.ask

    def filling(card: Card, *rest: Any) -> Reply:
        if len(person.cards) == 3:
            monkeypatch.setattr("os.fsync", full)
        return ask(card, *rest)

    monkeypatch.setattr(person, "ask", filling)
    outcome = sit(QuizOptions(kb=KB, lang="en", goal="now", most=2), SAY)
    assert outcome is not None
    assert (outcome.saved, outcome.whole) == (newest().id, False)


def test_a_directory_of_another_user_is_told_and_the_quiz_goes_on(monkeypatch: pytest.MonkeyPatch, data: Path) -> None:
    place = data / "ecomfit" / "sittings"
    place.mkdir(parents=True)
    monkeypatch.setattr(os, "geteuid", lambda: place.stat().st_uid + 1)
    person, outcome = finish(monkeypatch)
    assert outcome.saved is None
    assert SAY("saved.foreign", place=place) in person.told


def test_a_journal_that_cannot_be_opened_again_is_said_once_and_the_quiz_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    take(monkeypatch, 1, 1, 2, Move.QUIT)

    def refuse(*_: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr("ecomfit.quiz.journal.Journal.reopen", refuse)
    person, outcome = take(monkeypatch, *[1] * 7, resume="")
    assert person.told.count(SAY("saved.failed", reason=os.strerror(errno.EROFS))) == 1
    assert outcome is not None
    assert (outcome.saved, outcome.earlier) == (None, newest().id)


def test_a_disk_that_fills_on_the_way_is_said_at_once_and_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    person = Person([1, 1, 2, 1, 2, Move.QUIT])
    sit_down(monkeypatch, person)
    ask, told_when = person.ask, []

    def watched(card: Card, *rest: Any) -> Reply:
        told_when.append(len(person.told))
        if len(person.cards) == 3:
            monkeypatch.setattr("os.fsync", full)
        return ask(card, *rest)

    monkeypatch.setattr(person, "ask", watched)
    assert sit(QuizOptions(kb=KB, lang="en", goal="now"), SAY) is None
    assert person.said.count(os.strerror(errno.ENOSPC)) == 1
    assert told_when[4] == told_when[3] + 1
    assert person.told[-1] == SAY("saved.partly", id=newest().id)


# The command


NEW = ("--kb", KB, "--goal", "now", "--max-questions", "2")


def test_a_finished_sitting_ends_with_its_report_and_where_it_is_kept(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = command(monkeypatch, Person([1] * 10), *NEW, "--label", "Rina")
    assert code == 0
    report = capsys.readouterr().out
    assert "A career quiz for a small shop: your result" in report
    assert "Rina" in report
    assert f"ecomfit report {newest().id}" in said


def test_a_finished_sitting_that_is_not_kept_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    code, said = command(monkeypatch, Person([1] * 10), *NEW, "--no-save")
    assert code == 0
    assert "This sitting is not saved." in said
    assert not sittings().sittings


def test_quitting_is_no_failure_and_shows_no_result(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    person = Person([1, 1, 2, Move.QUIT])
    code, _ = command(monkeypatch, person, *NEW)
    assert (code, capsys.readouterr().out) == (0, "")
    assert person.told[-1] == SAY("saved.resume", id=newest().id)


def test_a_result_whose_page_cannot_be_written_is_shown_all_the_same(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    page, person = tmp_path / "pages" / "result.html", Person([1] * 10)
    page.parent.mkdir()
    ask = person.ask

    def removing(card: Card, *rest: Any) -> Reply:
        if page.parent.exists():
            page.parent.rmdir()
        return ask(card, *rest)

    monkeypatch.setattr(person, "ask", removing)
    code, said = command(monkeypatch, person, *NEW, "--html", str(page))
    assert code == 1
    assert "A career quiz for a small shop: your result" in capsys.readouterr().out
    assert f"{page}: " in said
    assert os.strerror(errno.ENOENT) in said


@pytest.mark.parametrize("source", ["the sitting", "its base"])
def test_a_page_does_not_replace_what_is_resumed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, source: str) -> None:
    base = tmp_path / "base"
    shutil.copytree(KB, base)
    take(monkeypatch, 1, 1, 2, Move.QUIT, kb=base)
    file = newest().path if source == "the sitting" else base / "roles.yaml"
    before, person = file.read_bytes(), Person([])
    code, said = command(monkeypatch, person, "--resume", "--html", str(file))
    assert (code, person.cards) == (2, [])
    assert f"--html {file}: " in said
    assert file.read_bytes() == before


def test_a_page_of_a_new_sitting_does_not_replace_its_base(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    base = tmp_path / "base"
    shutil.copytree(KB, base)
    person = Person([])
    code, said = command(monkeypatch, person, "--kb", str(base), "--markdown", str(base / "questions.yaml"))
    assert (code, person.cards) == (2, [])
    assert "--markdown" in said


# Journals that cannot be kept, or read


def test_a_place_where_nothing_can_be_kept_is_told_and_the_quiz_goes_on(
    monkeypatch: pytest.MonkeyPatch, data: Path
) -> None:
    data.write_text("a file, not a folder")
    person, outcome = finish(monkeypatch)
    assert outcome.saved is None
    assert sum("Answers cannot be saved" in told for told in person.told) == 1


def test_a_sitting_that_is_open_is_not_resumed_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("fcntl")
    take(monkeypatch, 1, 1, 2, Move.QUIT)
    journal = Journal.reopen(load(KB), newest().path, pytest.fail)
    with pytest.raises(UsageError, match=f"{journal.id} is open in another window"):
        take(monkeypatch, resume="")
    journal.close()


def test_a_damaged_line_is_told_and_the_others_count(monkeypatch: pytest.MonkeyPatch) -> None:
    take(monkeypatch, 1, 1, 2, Move.QUIT)
    with newest().path.open("ab") as file:
        file.write(b"not JSON\n")
    person, _ = take(monkeypatch, Move.QUIT, resume="")
    assert SAY("resume.torn") in person.told
    assert SAY("resume.going_on", id=newest().id, n=1) in person.told


def test_a_sitting_that_cannot_be_read_is_not_said_to_be_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    take(monkeypatch, 1, 1, 2, Move.QUIT)
    path = newest().path
    path.write_bytes(b"")
    other = path.with_name("20200101-000000.jsonl")
    other.write_bytes(b"")
    for id_ in (path.stem, other.stem):
        with pytest.raises(NotFoundError, match=f"{id_} cannot be read"):
            take(monkeypatch, resume=id_)
    with pytest.raises(NotFoundError, match="cannot be read"):
        take(monkeypatch, resume="")
    with pytest.raises(NotFoundError, match="No sitting with the id"):
        take(monkeypatch, resume="nope")


def test_a_folder_that_cannot_be_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise OSError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr("os.scandir", refuse)
    with pytest.raises(EcomfitError, match=os.strerror(errno.EACCES)):
        take(monkeypatch, resume="")


# Terminals


@pytest.mark.parametrize(
    ("term", "wanted", "plain"),
    [
        ("xterm", False, False),
        ("xterm", True, True),
        ("dumb", False, True),
        ("unknown", False, True),
        ("", False, True),
    ],
)
def test_when_it_is_plain(monkeypatch: pytest.MonkeyPatch, term: str, wanted: bool, plain: bool) -> None:
    monkeypatch.setenv("TERM", term)
    person, _ = take(monkeypatch, Move.QUIT, plain=wanted)
    assert person.plain is plain


@pytest.mark.parametrize(
    ("stdin", "stderr", "stdout"), [(io.StringIO(), Tty(), Tty()), (None, Tty(), Tty()), (Tty(), io.StringIO(), None)]
)
def test_without_a_terminal(monkeypatch: pytest.MonkeyPatch, stdin: object, stderr: object, stdout: object) -> None:
    for name, stream in (("stdin", stdin), ("stderr", stderr), ("stdout", stdout)):
        monkeypatch.setattr(sys, name, stream)
    with pytest.raises(UsageError, match="--answers FILE"):
        sit(QuizOptions(lang="en"), SAY)


@pytest.mark.parametrize("save", [True, False])
def test_further_questions_are_asked_after_the_end_whether_anything_is_kept_or_not(
    monkeypatch: pytest.MonkeyPatch, data: Path, save: bool
) -> None:
    wanted = [True, False]
    asked: list[int] = []

    def ending(end: FinishedQuiz) -> Callable[[], bool]:
        asked.append(end.result.asked)
        return lambda: wanted.pop(0)

    person = Person([1] * 40)
    sit_down(monkeypatch, person)
    end = sit(QuizOptions(kb=Path(KB), lang="en", goal="now", most=2, save=save), SAY, ending)
    assert end is not None
    assert asked == [2, 12]
    assert (end.saved is not None) is save
    kept = list(data.rglob("*.jsonl"))
    assert len(kept) == save
    assert all('"min_questions":12' in journal.read_text(encoding="utf-8") for journal in kept)
