"""What depends on nothing but what it is given, worked out once a process however many tests ask for it."""

from __future__ import annotations

import os
import pickle
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

import typer.main

from ecomfit.fit.model import compile_model
from ecomfit.knowledge.load import QUESTIONS, ROLES, default_directory

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomfit.fit.model import Model
    from ecomfit.fit.parameters import Goal
    from ecomfit.knowledge.records import KnowledgeBase
    from ecomfit.messages import Say

P = ParamSpec("P")
R = TypeVar("R")


def by_content(function: Callable[P, R]) -> Callable[P, R]:
    """Keep what a function of data returns: data of the same content has the same result."""
    results: dict[bytes, R] = {}

    @wraps(function)
    def kept(*args: P.args, **kwargs: P.kwargs) -> R:
        content = pickle.dumps((args, kwargs))
        if content not in results:
            results[content] = function(*args, **kwargs)
        return results[content]

    return kept


def by_files(load: Callable[[Path], R]) -> Callable[[str | Path | None], R]:
    """Keep what is loaded from a folder while its files hold the same; what cannot be loaded is tried each time."""
    results: dict[tuple[bytes, ...], R] = {}

    @wraps(load)
    def kept(directory: str | Path | None = None) -> R:
        folder = default_directory() if directory is None else Path(directory)
        try:
            files = tuple((folder / name).read_bytes() for name in (ROLES, QUESTIONS))
        except (OSError, ValueError):
            return load(folder)
        content = (bytes(folder.absolute()), *files)
        if content not in results:
            results[content] = load(folder)
        return results[content]

    return kept


def models() -> Callable[[KnowledgeBase, Goal], Model]:
    """Return what compiles a model once for each base and goal."""
    made: dict[tuple[int, Goal], tuple[KnowledgeBase, Model]] = {}

    def kept(kb: KnowledgeBase, goal: Goal) -> Model:
        # By identity, for a base is unhashable; kept with the model, lest another base get its address.
        if (id(kb), goal) not in made:
            made[id(kb), goal] = (kb, compile_model(kb, goal))
        return made[id(kb), goal][1]

    return kept


def commands(build: Callable[[Say], typer.Typer], width: Callable[[], int | None]) -> Callable[[Say], Any]:
    """Put the commands together once for all that decides how: it takes longer than most of them run."""
    made: dict[tuple[object, ...], Any] = {}

    def kept(say: Say) -> Any:
        library = tuple(sorted(item for item in os.environ.items() if item[0].startswith("_TYPER_")))
        deciding = (say("help.app"), width(), library)
        if deciding not in made:
            made[deciding] = typer.main.get_command(build(say))
        return made[deciding]

    return kept
