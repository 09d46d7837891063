"""Files of answers that can be read; those that cannot are the folders of tests/cli/bad_answers."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ecomfit.errors import AnswersError
from ecomfit.quiz.answers_file import AnswersFile, read_answers
from ecomfit.quiz.sheet import About, Sheet
from quiz.bases import KB


def read(text: str) -> AnswersFile:
    return read_answers(KB, text.encode(), "answers")


def test_yaml() -> None:
    file = read(
        "goal: grow\nlabel: Rina\nconditions: {own_vehicle: false, weekends: true}\n"
        "answers:\n  poster: 4\n  late_parcel: 2\n  stock_analyst.myth.1: 3\n"
    )
    assert file == AnswersFile(
        Sheet(
            {"poster": 4, "late_parcel": 2, "stock_analyst.myth.1": 3},
            About("Rina", {"own_vehicle": False, "weekends": True}),
        ),
        "grow",
    )


@pytest.mark.parametrize(
    "text",
    [
        '{"answers": {"poster": 4}}',
        '{"answers":{"poster":4}}',
        '{\n\t"answers": {\n\t\t"poster": 4\n\t}\n}\n',
        '{"answers": {"poster": 4}, "goal": null, "label": null, "conditions": {}}',
        '\ufeff{"answers": {"poster": 4}}',
        "answers:\r\n  poster: 4\r\n",
        "answers: {poster: 4, pitch: }",
        "answers: {poster: 4, pitch: null}",
        "answers: {poster: +4}",
    ],
)
def test_other_ways_to_write_one_answer(text: str) -> None:
    assert read(text) == AnswersFile(Sheet({"poster": 4}), None)


def test_no_answers_yet_is_a_file_of_answers_too() -> None:
    assert read("answers: {}") == AnswersFile(Sheet({}), None)


@pytest.mark.parametrize("ensure_ascii", [True, False])
@given(label=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp", "Cn"]), min_size=1))
@example(label="Zoé 👩‍🚒 \U00020000")
@example(label='quote " backslash \\ slash / \\ud83d\\ude00')
def test_a_label_written_as_json_comes_back(label: str, ensure_ascii: bool) -> None:
    text = json.dumps({"label": label, "answers": {}}, ensure_ascii=ensure_ascii)
    if not label.strip():
        return
    assert read(text).sheet.about.label == label


def test_every_problem_is_told_at_once_in_file_order() -> None:
    with pytest.raises(AnswersError) as refusal:
        read("answers:\n  poster: 9\n  poser: 1\ngoal: balance\nconditions: {weekend: true}\n")
    assert [line.split(": ")[0] for line in str(refusal.value).split("\n")] == [
        "answers:2:11",
        "answers:3:3",
        "answers:4:7",
        "answers:5:14",
    ]


def test_half_a_character_is_read_as_a_mark() -> None:
    """A label that was not UTF-8 has halves of characters in a result's JSON."""
    label = "caf\udce9 \ud83d \U0001f600 \\udce9"
    text = json.dumps({"label": label, "answers": {"poster": 4}})
    assert read(text).sheet.about.label == "caf\ufffd \ufffd \U0001f600 \\udce9"
