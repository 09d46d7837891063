"""The practical matters of a sitting: conditions that some jobs have, asked about and never scored."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PracticalMatters:
    """What a person says of practical conditions.

    Attributes:
        put: ids of those that are put to the person, in their order.
        met: id → whether it is met, None where it was left out; what is put and not here is still open.
    """

    put: tuple[str, ...] = ()
    met: dict[str, bool | None] = field(default_factory=dict)

    @property
    def first_open(self) -> int:
        """The place of the first that is still open, after the last where none is."""
        return next((place for place, id_ in enumerate(self.put) if id_ not in self.met), len(self.put))

    def known(self) -> dict[str, bool]:
        """Return what was said, less what was left out."""
        return {id_: met for id_, met in self.met.items() if met is not None}
