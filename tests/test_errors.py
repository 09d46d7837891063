"""Errors carry what is wrong, and say it in the language they are asked for."""

from __future__ import annotations

import pickle

from ecomfit.errors import AnswersError, KnowledgeBaseError, Problem, UsageError
from ecomfit.messages import message, speaker

INDONESIAN = speaker("id")
PROBLEM = Problem("roles.yaml:3:5", message("yaml.twice", name="courier", line=2))


def test_an_error_is_english_unless_asked_for_in_another_language() -> None:
    error = AnswersError(message("answers.condition"))
    assert str(error) == "a condition is met or not; write true or false"
    assert error.in_language(INDONESIAN) == "syarat terpenuhi atau tidak; tulis true atau false"


def test_what_is_in_words_already_stays_as_it_is() -> None:
    error = UsageError("{not} a %s template")
    assert str(error) == error.in_language(INDONESIAN) == "{not} a %s template"


def test_every_problem_is_a_line_that_begins_with_its_place() -> None:
    error = KnowledgeBaseError(PROBLEM, message("load.no_default"))
    assert error.problems == str(error).splitlines()
    assert error.problems[0] == "roles.yaml:3:5: `courier` is here twice, first in line 2; keep one of them"
    assert error.lines(INDONESIAN)[0].startswith("roles.yaml:3:5: `courier` ada dua kali")


def test_names_that_are_quoted_neither_fill_the_screen_nor_command_it() -> None:
    line = str(Problem("roles.yaml:1:1", message("yaml.twice", name="\x1b[2J" + "x" * 500, line=1)))
    assert line.isprintable()
    assert len(line) < 150


def test_an_error_comes_whole_out_of_another_process() -> None:
    error = KnowledgeBaseError(PROBLEM, message("load.no_default"))
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is KnowledgeBaseError
    assert (str(copy), copy.in_language(INDONESIAN)) == (str(error), error.in_language(INDONESIAN))
