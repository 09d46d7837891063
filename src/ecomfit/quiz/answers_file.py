"""A file of answers, JSON or YAML: `{goal: …, conditions: {…}, answers: {…}}`, or a result's own JSON."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ecomfit.errors import AnswersError, KnowledgeBaseError
from ecomfit.fit.parameters import GOALS, Goal
from ecomfit.knowledge.hints import Subject, kind_of
from ecomfit.knowledge.reader import Reader
from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.knowledge.yaml_tree import MappingNode, Node, ScalarNode, read_yaml
from ecomfit.messages import message
from ecomfit.quiz.checks import answers_to, is_answer
from ecomfit.quiz.expectation_check import all_statements
from ecomfit.quiz.sheet import About, Sheet

_FIELDS = ("goal", "conditions", "answers", "label", "taken")
_RESULT = ("schema", "knowledge", "lang", "asked", "questions", "stopped", "ranking", "skills", "consistency")
#: Any escape of JSON: two halves of a character, or half of one, or another, which is passed over whole.
_ESCAPE = re.compile(
    rb"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|(\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class AnswersFile:
    """What such a file says; `goal` is None where it says none."""

    sheet: Sheet
    goal: Goal | None


def read_answers(kb: KnowledgeBase, data: bytes, name: str) -> AnswersFile:
    """Read a file of answers; `name` is what messages call it.

    Raises:
        AnswersError: with every problem, one line each, as `file:line:column: what is wrong; what to do`.
    """
    try:
        root = read_yaml(_ESCAPE.sub(_whole, data), name)
    except KnowledgeBaseError as error:
        raise AnswersError(*error.messages) from None
    reader = Reader(name)
    fields = reader.fields(root, message("part.answers_file"), _FIELDS + _RESULT, required=("answers",))
    file = AnswersFile(
        sheet=Sheet(
            answers=_answers(reader, kb, fields.get("answers")),
            about=About(
                conditions=_conditions(reader, kb, fields.get("conditions")),
                label=reader.string(fields["label"], "`label`") if "label" in fields else None,
                taken=reader.string(fields["taken"], "`taken`") if "taken" in fields else None,
            ),
        ),
        goal=_goal(reader, fields.get("goal")),
    )
    if reader.faults:
        raise AnswersError(*reader.problems())
    return file


def _whole(escape: re.Match[bytes]) -> bytes:
    """Write a character that JSON spells as two surrogates the way YAML spells it, and a mark for half of one."""
    if escape[3]:
        return b"\\ufffd"
    if not escape[1]:
        return escape[0]
    high, low = int(escape[1], 16), int(escape[2], 16)
    return b"\\U%08x" % (0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))


def _goal(reader: Reader, node: Node | None) -> Goal | None:
    if node is None:
        return None
    name = reader.string(node, "`goal`")
    for goal in GOALS:
        if goal == name:
            return goal
    if name:
        reader.reference(node, name, GOALS, "goal")
    return None


def _answers(reader: Reader, kb: KnowledgeBase, node: Node | None) -> dict[str, int]:
    statements = all_statements(kb)

    def read(id_: str, value: Node) -> int:
        answer = value.value if isinstance(value, ScalarNode) else None
        most = answers_to(kb, id_)
        if is_answer(answer, most):
            return answer
        if id_ in kb.questions or id_ in statements:
            reader.problem(value, message("answers.not_one", id=id_, answer=_described(value), most=most))
        return 0

    def given(value: Node) -> bool:
        return not (isinstance(value, ScalarNode) and value.value is None)

    if isinstance(node, MappingNode):
        reader.references(node, {**kb.questions, **statements}, "question")
        answered = {id_: entry for id_, entry in node.entries.items() if given(entry[1])}
        node = MappingNode(answered, node.line, node.column)
    return reader.table(node, "`answers`", read)


def _described(node: Node) -> Subject:
    if not isinstance(node, ScalarNode):
        return kind_of(node)
    return message("value.this_text", text=node.written) if isinstance(node.value, str) else f"`{node.written}`"


def _conditions(reader: Reader, kb: KnowledgeBase, node: Node | None) -> dict[str, bool]:
    def read(_: str, value: Node) -> bool:
        met = value.value if isinstance(value, ScalarNode) else None
        if not isinstance(met, bool):
            reader.problem(value, message("answers.condition"))
        return met is True

    reader.references(node, kb.conditions, "condition")
    return reader.table(node, "`conditions`", read)
