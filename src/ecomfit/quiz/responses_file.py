"""A table of answers: CSV with a `respondent` column and one column per question, empty where unanswered."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass

from ecomfit.errors import AnswersError, Problem
from ecomfit.knowledge.hints import did_you_mean
from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.messages import Message, message
from ecomfit.text import cut, marked_line

RESPONDENT = "respondent"
#: What separates the cells: a comma, or what spreadsheets write where the comma is the decimal sign (as in Indonesia).
_DELIMITERS = ",;\t"
#: Programs that keep columns with gaps as fractions write 4 as 4.0.
_WHOLE = re.compile(r"([0-9]{1,3})(?:\.0*)?")
#: Nobody reads more at once.
_MOST_PROBLEMS = 1000
#: 25,000 people who answered 200 questions each: beyond that, they take gigabytes.
MOST_CELLS = 5_000_000
#: How many pairs of names to compare, in search of one that was meant, before leaving suggestions out: a second or two.
_MOST_COMPARISONS = 50_000
#: A cell quoted in a message is cut here.
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Respondent:
    """One row: who it is, and the answers given (question id → answer, from 1), in the order of the columns."""

    id: str
    answers: Mapping[str, int]


def read_responses(kb: KnowledgeBase, data: bytes, name: str) -> list[Respondent]:
    """Read a table of answers; `name` is what messages call it. Rows that are wholly empty are passed over.

    Raises:
        AnswersError: with every problem, one line each, as `file:line: what is wrong; what to do`.
    """
    table = _Table(kb, name)
    try:
        text = data.decode("utf-8-sig")  # wholly, to know where it goes wrong
    except UnicodeDecodeError as error:
        table.line = data.count(b"\n", 0, error.start) + 1
        table.problem(message("responses.not_utf8"))
    else:
        del text  # as large as the data
        table.read(data)
    if table.problems:
        raise AnswersError(*table.listed())
    return table.respondents


class _Table:
    """Reads the rows of one table, noting every problem instead of stopping at the first."""

    def __init__(self, kb: KnowledgeBase, name: str) -> None:
        self.kb = kb
        self.name = marked_line(name)
        self.line = 1
        self.problems: list[Problem] = []
        self.respondents: list[Respondent] = []
        self._seen: dict[str, int] = {}
        self._unlisted: list[int] = []
        self._comparisons = 0

    def problem(self, what: Message) -> None:
        if len(self.problems) < _MOST_PROBLEMS:
            self.problems.append(Problem(f"{self.name}:{self.line}", what))
        else:
            self._unlisted.append(self.line)

    def listed(self) -> list[Problem]:
        if not self._unlisted:
            return self.problems
        rest = message("responses.more_problems", n=len(self._unlisted))
        return [*self.problems, Problem(f"{self.name}:{self._unlisted[0]}", rest)]

    def read(self, data: bytes) -> None:
        first = data.split(b"\n", 1)[0].decode()
        delimiter = max(_DELIMITERS, key=first.count)
        text = io.TextIOWrapper(io.BytesIO(data), "utf-8-sig", newline="")
        rows = csv.reader(text, delimiter=delimiter, strict=True)
        cells = 0
        try:
            header = [cell.strip() for cell in next(rows, [])]
            if not self._header(header):
                return
            self.line = rows.line_num + 1
            for row in rows:
                cells += len(row) or 1
                if cells > MOST_CELLS:
                    self.problem(message("responses.too_large", most=MOST_CELLS))
                    return
                if any(cell.strip() for cell in row):
                    self._row(header, row)
                self.line = rows.line_num + 1  # a quoted cell may span lines: this is where the next row begins
        except csv.Error as error:
            self.problem(message("responses.not_csv", reason=str(error)))
            return
        if not self.respondents and not self.problems:
            self.problem(message("responses.nobody"))

    def _header(self, header: list[str]) -> bool:
        """Tell whether the columns are all known, and note those that are not."""
        before = len(self.problems)
        known = {RESPONDENT: None, **dict.fromkeys(self.kb.questions)}
        seen: set[str] = set()
        if RESPONDENT not in header:
            self.problem(message("responses.no_respondents", column=RESPONDENT))
        for place, column in enumerate(header):
            if column in seen:
                self.problem(message("responses.column_twice", column=cut(column, _LONGEST)))
            elif not column:
                self.problem(message("responses.nameless_column", number=place + 1))
            elif column not in known:
                self._comparisons += len(known)
                meant = did_you_mean(column, known) if self._comparisons <= _MOST_COMPARISONS else None
                hint = meant or message("responses.known_columns")
                self.problem(message("responses.unknown_column", column=cut(column, _LONGEST), hint=hint))
            seen.add(column)
        return len(self.problems) == before

    def _row(self, header: list[str], row: list[str]) -> None:
        if len(row) != len(header):
            self.problem(message("responses.cells", n=len(row), columns=len(header)))
            return
        cells = dict(zip(header, (cell.strip() for cell in row), strict=True))
        respondent = cells.pop(RESPONDENT)
        if not respondent:
            self.problem(message("responses.nameless", column=RESPONDENT))
        elif respondent in self._seen:
            named = {"respondent": cut(respondent, _LONGEST), "line": self._seen[respondent]}
            self.problem(message("responses.respondent_twice", **named))
        self._seen.setdefault(respondent, self.line)
        answers = {id_: self._answer(id_, cell) for id_, cell in cells.items() if cell}
        self.respondents.append(Respondent(respondent, answers))

    def _answer(self, id_: str, cell: str) -> int:
        most = len(self.kb.questions[id_].labels)
        whole = _WHOLE.fullmatch(cell)
        answer = int(whole[1]) if whole else 0
        if not 1 <= answer <= most:
            self.problem(message("responses.answer", id=id_, answer=cut(cell, _LONGEST), most=most))
        return answer
