"""`roles.yaml`: skills, conditions, roles and the glossary."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from ecomfit.knowledge import limits
from ecomfit.knowledge.hints import Subject, entry, named, part
from ecomfit.knowledge.reader import Reader
from ecomfit.knowledge.records import (
    AVERAGE_LEVEL,
    Catalogue,
    Condition,
    Misconception,
    Requirement,
    Role,
    Skill,
    Text,
    Words,
)
from ecomfit.knowledge.yaml_tree import ListNode, MappingNode, Node
from ecomfit.messages import message

_TOP = ("version", "languages", "title", "skills", "conditions", "roles", "glossary")
_REQUIRED = ("version", "skills", "roles")
_SKILL = ("name", "about", "family", "onet", "grow")
_CONDITION = ("ask", "unmet")
_ROLE = (
    "name", "aliases", "family", "summary", "tasks", "requires", "misconceptions", "unsuited_if", "similar",
    "conditions", "circumstances", "entry", "first_steps", "search", "preparation", "onet", "sources",
)  # fmt: skip


def read_catalogue(reader: Reader, root: Node, directory: Path) -> Catalogue:
    """Read the whole file; from then on the reader knows the languages."""
    fields = reader.fields(root, "roles.yaml", _TOP, _REQUIRED)
    version = reader.version(fields.get("version"))
    reader.languages = _languages(reader, fields.get("languages"))
    roles = _Roles(reader, {name: _ids(fields, name) for name in ("skills", "conditions", "roles")})
    return Catalogue(
        version=version,
        languages=reader.languages,
        skills=reader.records(
            fields.get("skills"), "`skills`", lambda id_, node: _skill(reader, id_, node), "skill", most=limits.SKILLS
        ),
        conditions=reader.records(
            fields.get("conditions"),
            "`conditions`",
            lambda id_, node: _condition(reader, id_, node),
            most=limits.CONDITIONS,
        ),
        roles=reader.records(fields.get("roles"), "`roles`", roles.role, "role", most=limits.ROLES),
        glossary=reader.table(
            fields.get("glossary"),
            "`glossary`",
            lambda term, node: reader.text(node, f"`{term}`"),
            most=limits.TERMS,
        ),
        directory=directory,
        title=reader.text(fields["title"], "`title`") if "title" in fields else None,
    )


def _languages(reader: Reader, node: Node | None) -> tuple[str, ...]:
    languages = tuple(reader.distinct(node, "`languages`"))
    if node is not None and reader.too_many(node, "`languages`", len(languages), limits.LANGUAGES):
        return ()
    return languages


def _ids(fields: dict[str, Node], name: str) -> Collection[str] | None:
    """Return the ids that may be referred to; None where they cannot be known, so that nothing is said about them."""
    if name not in fields:
        return None if name in _REQUIRED else ()
    node = fields[name]
    return node.entries if isinstance(node, MappingNode) else None


def _skill(reader: Reader, id_: str, node: Node) -> Skill:
    what = named("skill", id_)
    fields = reader.fields(node, what, _SKILL, required=("name",))
    family = fields.get("family")
    return Skill(
        id=id_,
        name=reader.required_text(fields, "name", what),
        about=reader.optional_text(fields, "about", what),
        family=None if family is None else reader.string(family, part("family", what)),
        onet=reader.strings(fields.get("onet"), part("onet", what)),
        grow=reader.optional_text(fields, "grow", what),
    )


def _condition(reader: Reader, id_: str, node: Node) -> Condition:
    what = named("condition", id_)
    fields = reader.fields(node, what, _CONDITION, required=_CONDITION)
    return Condition(id_, reader.required_text(fields, "ask", what), reader.required_text(fields, "unmet", what))


class _Roles:
    """Reads roles, whose fields refer to the skills, the conditions and one another."""

    def __init__(self, reader: Reader, ids: dict[str, Collection[str] | None]) -> None:
        self.reader = reader
        self.ids = ids

    def role(self, id_: str, node: Node) -> Role:
        reader, what = self.reader, named("role", id_)
        fields = reader.fields(node, what, _ROLE, required=("name", "requires"))
        family, preparation = fields.get("family"), fields.get("preparation")
        return Role(
            id=id_,
            name=reader.required_text(fields, "name", what),
            requires=self._requires(fields.get("requires"), what),
            aliases=reader.strings(fields.get("aliases"), part("aliases", what), limits.ALIASES),
            family=None if family is None else reader.string(family, part("family", what)),
            summary=reader.optional_text(fields, "summary", what),
            tasks=reader.texts(fields.get("tasks"), part("tasks", what)),
            misconceptions=self._misconceptions(fields.get("misconceptions"), what),
            unsuited_if=reader.texts(fields.get("unsuited_if"), part("unsuited_if", what)),
            similar=self._similar(fields.get("similar"), id_),
            conditions=self._conditions(fields.get("conditions"), what),
            circumstances=reader.texts(fields.get("circumstances"), part("circumstances", what)),
            entry=reader.texts(fields.get("entry"), part("entry", what)),
            first_steps=reader.texts(fields.get("first_steps"), part("first_steps", what)),
            search=self._search(fields.get("search"), what),
            preparation=None if preparation is None else reader.whole(preparation, part("preparation", what), 1, 5),
            onet=reader.strings(fields.get("onet"), part("onet", what)),
            sources=reader.strings(fields.get("sources"), part("sources", what)),
        )

    def _search(self, node: Node | None, role: Subject) -> Words | None:
        what = part("search", role)
        if isinstance(node, MappingNode):
            return Words(self.reader.by_language(node, what, self._words))
        return None if node is None else Words({"": self._words(node, what)})

    def _words(self, node: Node, what: Subject) -> tuple[str, ...]:
        words = tuple(self.reader.distinct(node, what))
        if self.reader.too_many(node, what, len(words), limits.SEARCH_WORDS):
            return ()
        if isinstance(node, ListNode) and not node.items:
            self.reader.problem(node, message("base.no_words", what=what))
        return words

    def _requires(self, node: Node | None, role: Subject) -> dict[str, Requirement]:
        reader = self.reader
        required = reader.table(
            node,
            part("requires", role),
            lambda skill, value: self._requirement(value, part(skill, role)),
            "skill",
        )
        reader.references(node, self.ids["skills"], "skill")
        return required

    def _requirement(self, node: Node, what: Subject) -> Requirement:
        reader = self.reader
        fields = reader.fields(node, what, ("importance", "level"), required=("importance",))
        importance, level = fields.get("importance"), fields.get("level")
        return Requirement(
            importance=1.0 if importance is None else reader.number(importance, part("importance", what), 1, 5),
            level=AVERAGE_LEVEL if level is None else reader.number(level, part("level", what), 1, 5),
        )

    def _misconceptions(self, node: Node | None, role: Subject) -> tuple[Misconception, ...]:
        def read(item: Node) -> Misconception:
            what = message("part.misconception", of=role)
            fields = self.reader.fields(item, what, ("myth", "reality", "typical"), required=("myth", "reality"))
            return Misconception(
                self.reader.required_text(fields, "myth", what),
                self.reader.required_text(fields, "reality", what),
                self.reader.optional_share(fields, "typical", what),
            )

        return self.reader.sequence(node, part("misconceptions", role), read)

    def _similar(self, node: Node | None, id_: str) -> dict[str, Text]:
        what = part("similar", named("role", id_))
        similar = self.reader.table(node, what, lambda other, value: self.reader.text(value, entry(other, what)))
        self.reader.references(node, self.ids["roles"], "role")
        if isinstance(node, MappingNode) and id_ in node.entries:
            self.reader.problem(node.entries[id_][0], message("base.similar_to_itself", what=what))
        return similar

    def _conditions(self, node: Node | None, role: Subject) -> tuple[str, ...]:
        conditions = self.reader.distinct(node, part("conditions", role))
        for name, item in conditions.items():
            self.reader.reference(item, name, self.ids["conditions"], "condition")
        return tuple(conditions)
