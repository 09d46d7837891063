"""`questions.yaml`: the answering scales and the questions."""

from __future__ import annotations

import re
from collections.abc import Collection

from ecomfit.knowledge import limits
from ecomfit.knowledge.hints import Subject, entry, named, part
from ecomfit.knowledge.reader import LEAST_SHARE, Reader
from ecomfit.knowledge.records import FACETS, Facet, Option, Question, Rating, Scale, Situation, Text
from ecomfit.knowledge.yaml_tree import ListNode, MappingNode, Node, ScalarNode
from ecomfit.messages import message

_TOP = ("version", "scales", "questions")
_SCALE = ("facet", "stem", "labels")
_RATING = ("scale", "measures", "typical")
_SITUATION = ("facet", "options")
#: Loadings are scaled to unit prior variance, so only their proportions count; these bounds catch slips of the pen.
_MOST_LOADING = 10.0
_MOST_EVIDENCE = 2.0
#: A lighter loading would vanish in rounding.
_LEAST_WEIGHT = 0.001
_MOST_LABELS = 7
_MOST_OPTIONS = 9
#: So far may the shares of all options be from making 1 by rounding; they are then scaled to it.
_SLIP = 0.02
_RESPONDENT = "respondent"
_REALISM = re.compile(r".+\.(myth|reality)\.[0-9]+")


def read_questions(reader: Reader, root: Node, skills: Collection[str] | None) -> dict[str, Question]:
    """Read the whole file, checking that the questions measure known skills (not where `skills` is None)."""
    fields = reader.fields(root, "questions.yaml", _TOP, required=("version", "questions"))
    reader.version(fields.get("version"))
    scales = reader.records(
        fields.get("scales"), "`scales`", lambda id_, node: _scale(reader, id_, node), most=limits.SCALES
    )
    given = fields.get("scales")
    readable = given is None or (isinstance(given, MappingNode) and len(scales) == len(given.entries))
    questions = _Questions(reader, scales if readable else None, skills)
    read = reader.records(fields.get("questions"), "`questions`", questions.question, "question", most=limits.QUESTIONS)
    _reserved(reader, fields.get("questions"))
    return {id_: question for id_, question in read.items() if question is not None}


def _reserved(reader: Reader, node: Node | None) -> None:
    """Say which questions are named as something else is in a file of answers or a table of responses."""
    for name, (key, _) in node.entries.items() if isinstance(node, MappingNode) else ():
        if _REALISM.fullmatch(name):
            reader.problem(key, message("base.statement_name", name=name))
        elif name == _RESPONDENT:
            reader.problem(key, message("base.respondent_name", name=name))


def _scale(reader: Reader, id_: str, node: Node) -> Scale:
    what = named("scale", id_)
    fields = reader.fields(node, what, _SCALE, required=("facet", "labels"))
    labels = reader.texts(fields.get("labels"), part("labels", what))
    if isinstance(fields.get("labels"), ListNode) and not 2 <= len(labels) <= _MOST_LABELS:
        reader.problem(fields["labels"], message("base.labels", what=what, n=len(labels), most=_MOST_LABELS))
    stem = reader.optional_text(fields, "stem", what)
    return Scale(id_, _facet(reader, fields.get("facet"), what), labels, stem)


def _facet(reader: Reader, node: Node | None, what: Subject) -> Facet:
    name = "" if node is None else reader.string(node, part("facet", what))
    for facet in FACETS:
        if name == facet:
            return facet
    if node is not None and name:
        reader.reference(node, name, FACETS, "facet")
    return FACETS[0]


class _Questions:
    """Reads questions, which refer to the scales and the skills."""

    def __init__(self, reader: Reader, scales: dict[str, Scale] | None, skills: Collection[str] | None) -> None:
        self.reader = reader
        self.scales = scales
        self.skills = skills

    def question(self, id_: str, node: Node) -> Question | None:
        """Read a question: one with `options`, or with a facet and no scale, is a situation, any other a rating."""
        reader, what = self.reader, named("question", id_)
        fields = reader.fields(node, what, ("text", *_RATING, *_SITUATION), required=("text",))
        if not isinstance(node, MappingNode):
            return None
        text = reader.required_text(fields, "text", what)
        if "options" in fields or ("facet" in fields and "scale" not in fields):
            reader.require(node, fields, what, _SITUATION)
            self._foreign(node, fields.keys() & _RATING, "base.not_with_options", what)
            return self._situation(id_, text, fields)
        reader.require(node, fields, what, ("scale", "measures"))
        self._foreign(node, fields.keys() & _SITUATION, "base.not_with_scale", what)
        return self._rating(id_, text, fields)

    def _foreign(self, node: MappingNode, names: Collection[str], key: str, what: Subject) -> None:
        for name in names:
            self.reader.problem(node.entries[name][0], message(key, name=name, what=what))

    def _rating(self, id_: str, text: Text, fields: dict[str, Node]) -> Rating | None:
        reader, what = self.reader, named("question", id_)
        measures = self._weights(fields.get("measures"), part("measures", what), _MOST_LOADING)
        scale = self._scale_of(fields.get("scale"), what)
        labels = len(scale.labels) if scale and len(scale.labels) > 1 else _MOST_LABELS
        typical = (labels + 1) / 2
        if "typical" in fields:
            typical = reader.number(fields["typical"], part("typical", what), 1, labels)
        return None if scale is None else Rating(id_, text, scale, measures, typical)

    def _scale_of(self, node: Node | None, what: Subject) -> Scale | None:
        name = "" if node is None else self.reader.string(node, part("scale", what))
        if node is None or not name or self.scales is None:
            return None
        self.reader.reference(node, name, self.scales, "scale")
        return self.scales.get(name)

    def _situation(self, id_: str, text: Text, fields: dict[str, Node]) -> Situation:
        reader, what = self.reader, named("question", id_)
        options = reader.sequence(fields.get("options"), part("options", what), lambda item: self._option(item, what))
        if isinstance(fields.get("options"), ListNode) and not 2 <= len(options) <= _MOST_OPTIONS:
            reader.problem(fields["options"], message("base.options", what=what, n=len(options), most=_MOST_OPTIONS))
        elif "options" in fields:
            self._shares(fields["options"], options, what)
        return Situation(id_, text, _facet(reader, fields.get("facet"), what), options)

    def _option(self, node: Node, question: Subject) -> Option:
        what = message("part.option", of=question)
        fields = self.reader.fields(node, what, ("text", "evidence", "typical"), required=("text", "evidence"))
        evidence = self._weights(fields.get("evidence"), part("evidence", what), _MOST_EVIDENCE)
        typical = self.reader.optional_share(fields, "typical", what)
        return Option(self.reader.required_text(fields, "text", what), evidence, typical)

    def _shares(self, node: Node, options: tuple[Option, ...], what: Subject) -> None:
        """Say so where the shares of people who pick the options do not make a whole."""
        said = [option.typical for option in options if option.typical is not None]
        unsaid = len(options) - len(said)
        least = 1 - _SLIP if said and not unsaid else 0.0
        most = 1 - LEAST_SHARE * unsaid + (0.0 if unsaid else _SLIP)
        if not least <= sum(said) <= most:
            self.reader.problem(node, message("base.shares", what=what, total=sum(said)))

    def _weights(self, node: Node | None, what: Subject, most: float) -> dict[str, float]:
        """Read a mapping from skills to weights that are not 0."""
        reader = self.reader

        def read(skill: str, value: Node) -> float:
            weight = reader.number(value, entry(skill, what), -most, most)
            if abs(weight) < _LEAST_WEIGHT and isinstance(value, ScalarNode):
                reader.problem(value, message("base.no_weight", what=entry(skill, what), value=value.written))
            return weight

        weights = reader.table(node, what, read, "skill")
        reader.references(node, self.skills, "skill")
        return weights
