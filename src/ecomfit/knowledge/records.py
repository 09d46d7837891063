"""The record types of a knowledge base: what `roles.yaml` and `questions.yaml` say, read and checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from ecomfit.knowledge.texts import Text as Text
from ecomfit.knowledge.texts import Words as Words

Facet = Literal["interest", "ability"]
FACETS: tuple[Facet, ...] = get_args(Facet)
#: Where an average person stands on the 1–5 scale of levels; one level is one standard deviation.
AVERAGE_LEVEL = 3.0


@dataclass(frozen=True, slots=True)
class Skill:
    """Something a person can enjoy and be able to do; skills of a family are expected to go together."""

    id: str
    name: Text
    about: Text | None = None
    family: str | None = None
    onet: tuple[str, ...] = ()
    grow: Text | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """A practical fact about the person, asked but never scored, and what to say where it is not met."""

    id: str
    ask: Text
    unmet: Text


@dataclass(frozen=True, slots=True)
class Requirement:
    """How much a role asks of a skill: importance 1–5, and the level 1–5, where not said the average person's."""

    importance: float
    level: float = AVERAGE_LEVEL


@dataclass(frozen=True, slots=True)
class Misconception:
    """Two statements about a role: one that many believe and that is false, and what is so instead.

    `typical` is the share of people who judge either rightly, 0–1; None where the knowledge base does not say.
    """

    myth: Text
    reality: Text
    typical: float | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A job. Only `name` and `requires` (skill id → requirement, never empty) are always there.

    `circumstances` are the hours, the place and whom one works with; `search` are words to look for in job ads.
    """

    id: str
    name: Text
    requires: Mapping[str, Requirement]
    aliases: tuple[str, ...] = ()
    family: str | None = None
    summary: Text | None = None
    tasks: tuple[Text, ...] = ()
    misconceptions: tuple[Misconception, ...] = ()
    unsuited_if: tuple[Text, ...] = ()
    similar: Mapping[str, Text] = field(default_factory=dict)
    conditions: tuple[str, ...] = ()
    circumstances: tuple[Text, ...] = ()
    entry: tuple[Text, ...] = ()
    first_steps: tuple[Text, ...] = ()
    search: Words | None = None
    preparation: int | None = None
    onet: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scale:
    """An answering scale: 2 to 7 labels, lowest first, that tells about one facet of the person.

    `stem` is what is asked of everything that is answered on it; None where the labels say enough.
    """

    id: str
    facet: Facet
    labels: tuple[Text, ...]
    stem: Text | None = None


@dataclass(frozen=True, slots=True)
class Rating:
    """A question answered on a scale; `measures` maps skill ids to loadings, negative for a reversed item.

    `typical` is the label (counted from 1, fractions allowed) that a typical person gives.
    """

    id: str
    text: Text
    scale: Scale
    measures: Mapping[str, float]
    typical: float

    @property
    def facet(self) -> Facet:
        """The facet that the answer tells about."""
        return self.scale.facet

    @property
    def skills(self) -> tuple[str, ...]:
        """The skills that the answer tells about, in file order."""
        return tuple(self.measures)

    @property
    def labels(self) -> tuple[Text, ...]:
        """What the person chooses from, answer 1 first."""
        return self.scale.labels

    @property
    def stem(self) -> Text | None:
        """What is asked of the text, and of every other on the same scale."""
        return self.scale.stem


@dataclass(frozen=True, slots=True)
class Option:
    """One way out of a situation; `evidence` maps skill ids to standard units, −2 … 2.

    `typical` is the share of people who pick it, 0–1; None where the knowledge base does not say.
    """

    text: Text
    evidence: Mapping[str, float]
    typical: float | None = None


@dataclass(frozen=True, slots=True)
class Situation:
    """A question answered by picking one of its options."""

    id: str
    text: Text
    facet: Facet
    options: tuple[Option, ...]

    @property
    def stem(self) -> None:
        """Nothing: the text of a situation asks by itself."""
        return None

    @property
    def skills(self) -> tuple[str, ...]:
        """The skills that the options tell about, in file order."""
        return tuple(dict.fromkeys(skill for option in self.options for skill in option.evidence))

    @property
    def labels(self) -> tuple[Text, ...]:
        """What the person chooses from, answer 1 first."""
        return tuple(option.text for option in self.options)

    @property
    def shares(self) -> tuple[float, ...]:
        """How many people pick each option, summing to 1: as is typical; what is not said is shared out evenly."""
        said = [option.typical for option in self.options]
        left = 1.0 - sum(share for share in said if share is not None)
        rest = left / max(said.count(None), 1)
        shares = [rest if share is None else share for share in said]
        return tuple(share / sum(shares) for share in shares)


Question: TypeAlias = Rating | Situation


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What `roles.yaml` holds: enough to explain and compare roles, without any question.

    `title` is what the quiz calls itself; None where it is to go by the program's name.
    """

    version: int
    languages: tuple[str, ...]
    skills: Mapping[str, Skill]
    conditions: Mapping[str, Condition]
    roles: Mapping[str, Role]
    glossary: Mapping[str, Text]
    directory: Path
    title: Text | None = None


@dataclass(frozen=True, slots=True)
class KnowledgeBase:
    """A whole knowledge base. `hash` is the SHA-256 of its files' bytes: results name it, sittings check it."""

    catalogue: Catalogue
    questions: Mapping[str, Question]
    hash: str

    @property
    def version(self) -> int:
        """The format's version, 1."""
        return self.catalogue.version

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which every text is there; none when texts are plain strings."""
        return self.catalogue.languages

    @property
    def title(self) -> Text | None:
        """What the quiz calls itself, where the base says."""
        return self.catalogue.title

    @property
    def skills(self) -> Mapping[str, Skill]:
        """Skill id → skill, in file order."""
        return self.catalogue.skills

    @property
    def conditions(self) -> Mapping[str, Condition]:
        """Condition id → condition, in file order."""
        return self.catalogue.conditions

    @property
    def roles(self) -> Mapping[str, Role]:
        """Role id → role, in file order."""
        return self.catalogue.roles
