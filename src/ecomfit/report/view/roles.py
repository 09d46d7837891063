"""The roles of a knowledge base by their families, ready to list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ecomfit.messages import Say
from ecomfit.report.json.catalogue import RoleInShortData, RolesData
from ecomfit.text import clean, name_of

#: Families that have a name in every language; of others the id is shown, for a knowledge base gives no name.
NAMED_FAMILIES = frozenset(
    {"technology", "design", "marketing", "management", "data", "service", "store", "operations"},
)


@dataclass(frozen=True, slots=True)
class ListedRole:
    """A role by its name and its id."""

    name: str
    id: str


@dataclass(frozen=True, slots=True)
class RoleFamily:
    """Roles that belong together; `name` is "" where no role of the knowledge base has a family."""

    name: str
    roles: tuple[ListedRole, ...]


def families_of(data: RolesData, say: Say) -> tuple[RoleFamily, ...]:
    """Return the roles of what `roles_dict` returned in the order of their families, those without one last."""
    by_family: dict[str | None, list[RoleInShortData]] = defaultdict(list)
    for role in data["roles"]:
        by_family[role["family"]].append(role)
    without = by_family.pop(None, [])
    named = [RoleFamily(_name(family, say), _listed(roles)) for family, roles in by_family.items() if family]
    if without:
        named.append(RoleFamily(say("family.none") if named else "", _listed(without)))
    return tuple(named)


def _name(family: str, say: Say) -> str:
    if family in NAMED_FAMILIES:
        return say(f"family.{family}")
    words = clean(family).replace("_", " ")
    return words[:1].upper() + words[1:]


def _listed(roles: Sequence[RoleInShortData]) -> tuple[ListedRole, ...]:
    return tuple(ListedRole(name_of(role["name"], role["role"]), clean(role["role"])) for role in roles)
