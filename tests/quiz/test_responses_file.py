"""Reading a table of answers."""

from __future__ import annotations

import pytest

from ecomfit.errors import AnswersError
from ecomfit.quiz import responses_file
from ecomfit.quiz.responses_file import Respondent, read_responses
from quiz.bases import KB


def read(text: str | bytes) -> list[Respondent]:
    return read_responses(KB, text.encode() if isinstance(text, str) else text, "r.csv")


def problems(text: str | bytes) -> list[str]:
    with pytest.raises(AnswersError) as error:
        read(text)
    return str(error.value).split("\n")


def test_each_row_is_a_respondent_and_empty_cells_are_unanswered() -> None:
    assert read("respondent,carry,bargain,late_parcel\np1,5,,2\np2,,1,\n") == [
        Respondent("p1", {"carry": 5, "late_parcel": 2}),
        Respondent("p2", {"bargain": 1}),
    ]


def test_columns_come_in_any_order_and_need_not_all_be_there() -> None:
    assert read("late_parcel,respondent\n1,p1\n") == [Respondent("p1", {"late_parcel": 1})]


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffrespondent,carry,bargain\np1,5,1\n",
        "respondent,carry,bargain\r\np1,5,1\r\n",
        "respondent;carry;bargain\np1;5;1\n",
        "respondent\tcarry\tbargain\np1\t5\t1",
        ' respondent , carry,bargain\n"p1", 5 ,1\n',
        "respondent,carry,bargain\n\n,,\np1,5.0,1.\n",
    ],
    ids=["byte order mark", "Windows", "semicolons", "tabs", "spaces and quotes", "empty rows and fractions"],
)
def test_what_spreadsheets_write_is_read(text: str) -> None:
    assert read(text) == [Respondent("p1", {"carry": 5, "bargain": 1})]


def test_someone_who_answered_nothing_is_still_a_respondent() -> None:
    assert read("respondent,carry\np1,\n") == [Respondent("p1", {})]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "1: the first line names no column `respondent`; add one, with a name or number for each row"),
        ("carry\n1\n", "1: the first line names no column `respondent`; add one, with a name or number for each row"),
        (
            "respondent,cary\np,1\n",
            "1: column `cary` is no question of this knowledge base; did you mean `carry`?",
        ),
        (
            "respondent,zzz\np,1\n",
            "1: column `zzz` is no question of this knowledge base; name a question of the knowledge base or delete "
            "the column",
        ),
        ("respondent,carry,carry\np,1,1\n", "1: column `carry` is there twice; keep one of them"),
        ("respondent,,carry\np,1,1\n", "1: column 2 has no name; name a question or delete the column"),
        ("respondent,carry\n", "2: the table has no respondents; add a row for each, below the first line"),
        ("respondent,carry\np,1,2\n", "2: this row has 3 cells and the first line 2; make them as many"),
        ("respondent,carry\n,1\n", "2: `respondent` is empty; give each row a name or number"),
        (
            "respondent,carry\np,1\nq,1\np,2\n",
            "4: respondent `p` is in line 2 already; give each row a name or number of its own",
        ),
        (
            "respondent,carry\np,6\n",
            "2: the answer to `carry` is `6`; write a whole number from 1 to 5, or leave the cell empty",
        ),
        (
            "respondent,late_parcel\np,yes\n",
            "2: the answer to `late_parcel` is `yes`; write a whole number from 1 to 2, or leave the cell empty",
        ),
        (
            "respondent,bargain\np,1.5\n",
            "2: the answer to `bargain` is `1.5`; write a whole number from 1 to 4, or leave the cell empty",
        ),
        (
            'respondent,carry\n"p\nq",0\n"r\ns",0\n',
            "2: the answer to `carry` is `0`; write a whole number from 1 to 5, or leave the cell empty\n"
            "r.csv:4: the answer to `carry` is `0`; write a whole number from 1 to 5, or leave the cell empty",
        ),
        (b"respondent,carry\np,1\n\xff,2\n", "3: this is not UTF-8 text; save the table as CSV UTF-8"),
        (
            'respondent,carry\np,"1',
            "2: this is not a CSV table (unexpected end of data); save it as CSV UTF-8",
        ),
    ],
)
def test_a_problem_says_where_it_is_and_what_to_do(text: str | bytes, problem: str) -> None:
    assert problems(text) == [f"r.csv:{line}" if i == 0 else line for i, line in enumerate(problem.split("\n"))]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(1)", "\t=1", '"=HYPERLINK(""x"")"'])
def test_a_formula_is_no_answer(cell: str) -> None:
    (line,) = problems(f"respondent,carry\np,{cell}\n")
    assert "write a whole number from 1 to 5, or leave the cell empty" in line


def test_every_problem_is_told_at_once() -> None:
    assert [line.split(":")[1] for line in problems("respondent,carry,late_parcel\np,9,9\nq,1,\nr,,0\n")] == [
        "2",
        "2",
        "4",
    ]


def test_a_flood_of_problems_is_cut() -> None:
    lines = problems("respondent,carry\n" + "".join(f"p{n},9\n" for n in range(1500)))
    assert len(lines) == 1001
    assert lines[-1] == "r.csv:1002: 500 more problems; mend these first"


def test_a_message_cannot_command_the_terminal() -> None:
    (line,) = problems("respondent,carry\np,\x1b[2J" + "9" * 500 + "\n")
    assert line.isprintable()
    assert len(line) < 160


def test_a_table_without_end_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(responses_file, "MOST_CELLS", 10)  # as shipped it takes a file of some megabytes and seconds
    (problem,) = problems("respondent,carry\n" + "".join(f"p{n},1\n" for n in range(6)))
    assert problem == "r.csv:7: the table has more than 10 cells up to here; split it"


def test_empty_lines_count_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(responses_file, "MOST_CELLS", 10)
    assert problems("respondent,carry\n" + "\n" * 20)[0].startswith("r.csv:12: the table has more than 10 cells")
