"""Which saved sitting a command means, and which knowledge base that sitting belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from ecomfit.cli.options import directory
from ecomfit.cli.streams import notices
from ecomfit.disk import reason
from ecomfit.errors import EcomfitError, NotFoundError
from ecomfit.messages import Say
from ecomfit.text import clean

if TYPE_CHECKING:
    from ecomfit.knowledge.records import Role
    from ecomfit.quiz.saved import SavedSitting
    from ecomfit.quiz.saved_folder import SavedSittings
    from ecomfit.report.view.history import ListedSitting

#: More ids than this are not listed where one was to be meant.
_MOST_LISTED = 8


def all_saved(say: Say) -> SavedSittings:
    """Return all that is kept on this computer.

    Raises:
        EcomfitError: where the directory cannot be read.
    """
    from ecomfit.quiz import saved_folder

    try:
        return saved_folder.sittings()
    except OSError as error:
        place = clean(str(saved_folder.directory()))
        raise EcomfitError(say("history.closed", place=place, reason=reason(error))) from None


def saved_sitting(id_: str | None, say: Say) -> SavedSitting:
    """Return the saved sitting of an id, or of the beginning of one; the newest where `id_` is None.

    Raises:
        NotFoundError: when there is none, or none that can be read; when several ids begin so.
    """
    kept = all_saved(say)
    if id_ is None:
        return kept.newest() or _missing(kept, say)
    meant = kept.meant(id_)
    if not meant:
        raise NotFoundError(say("history.unknown", id=clean(id_)))
    if len(meant) > 1:
        listed = [f"  {clean(each)}" for each in meant[:_MOST_LISTED]] + ["  …"][: len(meant) > _MOST_LISTED]
        raise NotFoundError("\n".join([say("history.ambiguous", id=clean(id_)), *listed]))
    sitting = kept.find(meant[0])
    if sitting is None:
        raise NotFoundError(say("history.damaged", id=clean(meant[0])))
    return sitting


def sitting_to_resume(id_: str, lang: str, say: Say) -> SavedSitting:
    """Return the saved sitting of an id, or of the beginning of one; the newest unfinished one where it is empty.

    Raises:
        NotFoundError: when there is none. Where all that are kept are finished, they are listed on standard error, with
            the names of roles in `lang`.
    """
    if id_:
        return saved_sitting(id_, say)
    kept = all_saved(say)
    sitting = kept.newest(unfinished=True)
    if sitting is None:
        finished = kept.newest() or _missing(kept, say)
        from ecomfit.report.terminal.history import HistoryList

        notices().print(HistoryList(listed(kept, lang, say), say))
        raise NotFoundError(say("resume.all_finished", id=finished.id, n=finished.asked + 10))
    return sitting


def listed(kept: SavedSittings, lang: str, say: Say) -> tuple[ListedSitting, ...]:
    """Return the list of what is kept, with the names of first roles in `lang`."""
    from ecomfit.report.json.history import history_dict
    from ecomfit.report.view.history import history_view

    return history_view(history_dict(kept), _first_roles(kept, lang), say)


def _first_roles(kept: SavedSittings, lang: str) -> dict[str, str]:
    """Return the names of first roles by the ids of sittings, where the base that one was taken with can be read."""
    from ecomfit.knowledge.load import load_catalogue

    bases: dict[Path | None, Mapping[str, Role]] = {}
    names: dict[str, str] = {}
    for sitting in kept.sittings:
        if sitting.top is None:
            continue
        base = base_of(None, sitting)
        if base not in bases:
            try:
                bases[base] = load_catalogue(base).roles
            except EcomfitError:
                bases[base] = {}
        if sitting.top in bases[base]:
            names[sitting.id] = bases[base][sitting.top].name.in_language(lang)
    return names


def _missing(kept: SavedSittings, say: Say) -> NoReturn:
    """Raise NotFoundError where nothing that is kept can be read."""
    for path in kept.unreadable:
        raise NotFoundError(say("history.damaged", id=clean(path.stem)))
    raise NotFoundError(say("history.none"))


def base_of(option: Path | str | None, sitting: SavedSitting) -> Path | None:
    """Return the directory of a saved sitting's knowledge base, None for the default one.

    The option wins, then the base that the sitting was taken with, also where that is the default one: answers mean
    nothing to another. The environment is for a sitting whose journal no longer says which it was.
    """
    if option is None and "kb" in sitting.head:
        kb = sitting.head["kb"]
        return Path(kb) if kb else None
    return directory(option)
