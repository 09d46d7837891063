"""`questions.yaml`: the answering scales and the questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomfit.knowledge.records import FACETS, Facet, Option, Question, Rating, Scale, Situation
from ecomfit.knowledge.yamlnodes import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Collection

    from ecomfit.knowledge.reading import Reader

_TOP = ("version", "scales", "questions")
_SCALE = ("facet", "labels")
_RATING = ("text", "scale", "measures", "typical")
_SITUATION = ("text", "facet", "options")
#: Loadings are scaled to unit prior variance, so only their proportions count; these bounds catch slips of the pen.
_MOST_LOADING = 10.0
_MOST_EVIDENCE = 2.0
_MOST_OPTIONS = 9


def read_questions(reader: Reader, root: Node, skills: Collection[str] | None) -> dict[str, Question]:
    """Read the whole file, checking that the questions measure known skills (not where `skills` is None)."""
    fields = reader.fields(root, "questions.yaml", _TOP, required=("version", "questions"))
    reader.version(fields.get("version"))
    scales = reader.table(fields.get("scales"), "`scales`", lambda id_, node: _scale(reader, id_, node))
    questions = _Questions(reader, scales, skills)
    read = reader.table(fields.get("questions"), "`questions`", questions.question)
    if "questions" in fields and not read:
        reader.problem(fields["questions"], "`questions` holds no question; add one")
    return {id_: question for id_, question in read.items() if question is not None}


def _scale(reader: Reader, id_: str, node: Node) -> Scale:
    what = f"scale `{id_}`"
    fields = reader.fields(node, what, _SCALE, required=_SCALE)
    labels = reader.texts(fields.get("labels"), f"`labels` of {what}")
    if isinstance(fields.get("labels"), Sequence) and not 2 <= len(labels) <= 7:
        reader.problem(fields["labels"], f"{what} has {len(labels)} labels; give it 2 to 7, lowest first")
    return Scale(id_, _facet(reader, fields.get("facet"), what), labels)


def _facet(reader: Reader, node: Node | None, what: str) -> Facet:
    for facet in FACETS:
        if isinstance(node, Scalar) and node.value == facet:
            return facet
    if node is not None:
        name = str(node.value) if isinstance(node, Scalar) else ""
        reader.reference(node, name, FACETS, f"`facet` of {what}:")
    return FACETS[0]


class _Questions:
    """Reads questions, which refer to the scales and the skills."""

    def __init__(self, reader: Reader, scales: dict[str, Scale], skills: Collection[str] | None) -> None:
        self.reader = reader
        self.scales = scales
        self.skills = skills

    def question(self, id_: str, node: Node) -> Question | None:
        """Read a question: one with `options` is a situation, any other a rating."""
        if isinstance(node, Mapping) and "options" in node.entries:
            return self._situation(id_, node)
        return self._rating(id_, node)

    def _rating(self, id_: str, node: Node) -> Rating | None:
        reader, what = self.reader, f"question `{id_}`"
        fields = reader.fields(node, what, _RATING, required=("text", "scale", "measures"))
        text = reader.required_text(fields, "text", what)
        measures = self._weights(fields.get("measures"), f"`measures` of {what}", _MOST_LOADING)
        scale = self._scale_of(fields.get("scale"))
        if scale is None:
            return None
        typical = fields.get("typical")
        middle = (len(scale.labels) + 1) / 2
        return Rating(
            id=id_,
            text=text,
            scale=scale,
            measures=measures,
            typical=middle if typical is None else reader.number(typical, f"`typical` of {what}", 1, len(scale.labels)),
        )

    def _scale_of(self, node: Node | None) -> Scale | None:
        if node is None:
            return None
        name = self.reader.string(node, "`scale`")
        if name:
            self.reader.reference(node, name, self.scales, "scale")
        return self.scales.get(name)

    def _situation(self, id_: str, node: Node) -> Situation:
        reader, what = self.reader, f"question `{id_}`"
        fields = reader.fields(node, what, _SITUATION, required=_SITUATION)
        options = reader.sequence(fields.get("options"), f"`options` of {what}", lambda item: self._option(item, what))
        if isinstance(fields.get("options"), Sequence) and not 2 <= len(options) <= _MOST_OPTIONS:
            reader.problem(fields["options"], f"{what} has {len(options)} options; give it 2 to {_MOST_OPTIONS}")
        return Situation(
            id_, reader.required_text(fields, "text", what), _facet(reader, fields.get("facet"), what), options
        )

    def _option(self, node: Node, question: str) -> Option:
        what = f"an option of {question}"
        fields = self.reader.fields(node, what, ("text", "evidence"), required=("text", "evidence"))
        evidence = self._weights(fields.get("evidence"), f"`evidence` of {what}", _MOST_EVIDENCE)
        return Option(self.reader.required_text(fields, "text", what), evidence)

    def _weights(self, node: Node | None, what: str, most: float) -> dict[str, float]:
        """Read a mapping from skills to weights that are not 0."""
        reader = self.reader

        def read(skill: str, value: Node) -> float:
            weight = reader.number(value, f"`{skill}` in {what}", -most, most)
            if isinstance(value, Scalar) and value.value == 0:
                reader.problem(value, f"`{skill}` in {what} is 0, which says nothing; delete it or give it a weight")
            return weight

        weights = reader.table(node, what, read)
        if self.skills is not None:
            reader.references(node, self.skills, "skill")
        if node is not None and not weights:
            reader.problem(node, f"{what} names no skill; name at least one")
        return weights
