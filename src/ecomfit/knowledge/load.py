"""From a directory to a checked knowledge base."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from ecomfit.errors import KnowledgeBaseError, Problem
from ecomfit.knowledge.limits import MAX_BYTES
from ecomfit.knowledge.questions_file import read_questions
from ecomfit.knowledge.reader import Reader
from ecomfit.knowledge.records import Catalogue, KnowledgeBase
from ecomfit.knowledge.roles_file import read_catalogue
from ecomfit.knowledge.yaml_tree import Node, parse_yaml
from ecomfit.messages import Message, message

ROLES = "roles.yaml"
QUESTIONS = "questions.yaml"


def load_catalogue(directory: str | Path | None = None) -> Catalogue:
    """Load `roles.yaml` alone, which is enough to explain roles.

    Raises:
        KnowledgeBaseError: with every problem of the file, each as `file:line:column: …`.
    """
    directory = _directory(directory)
    roles = _read(directory, ROLES)
    catalogue = None if roles.root is None else read_catalogue(roles.reader, roles.root, directory)
    problems = roles.problems()
    if problems or catalogue is None:
        raise KnowledgeBaseError(*problems)
    return catalogue


def load(directory: str | Path | None = None) -> KnowledgeBase:
    """Load the knowledge base in `directory`, or the default one.

    Raises:
        KnowledgeBaseError: with every problem of both files, each as `file:line:column: …`.
    """
    directory = _directory(directory)
    roles, questions = _read(directory, ROLES), _read(directory, QUESTIONS)
    catalogue = None if roles.root is None else read_catalogue(roles.reader, roles.root, directory)
    questions.reader.languages = roles.reader.languages
    # Skills that could not be read are not held against the questions that measure them.
    skills = (catalogue and catalogue.skills) or None
    bank = {} if questions.root is None else read_questions(questions.reader, questions.root, skills)
    problems = roles.problems() + questions.problems()
    if problems or catalogue is None:
        raise KnowledgeBaseError(*problems)
    return KnowledgeBase(catalogue, bank, _digest([roles, questions]))


@dataclass
class _File:
    """A file of a knowledge base: `root` is None where there is nothing to read, and then there are problems."""

    reader: Reader
    data: bytes = b""
    root: Node | None = None
    unopened: Message | None = None

    def problems(self) -> list[Message | Problem]:
        """Return everything that is wrong with it, in file order."""
        return [self.unopened] if self.unopened else [*self.reader.problems()]


def _read(directory: Path, name: str) -> _File:
    file = _File(Reader(name))
    data = _bytes(directory, name)
    if isinstance(data, Message):
        file.unopened = data
        return file
    file.data = data
    file.root, file.reader.faults = parse_yaml(data)
    return file


def _digest(files: list[_File]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.reader.file}\0{len(file.data)}\0".encode() + file.data)
    return digest.hexdigest()


def default_directory() -> Path:
    """Return where the shipped knowledge base is: in the installed package, or beside a checkout's sources."""
    package = Path(__file__).parent.parent
    for directory in (package / "data", package.parent.parent / "data"):
        if (directory / ROLES).is_file():
            return directory
    raise KnowledgeBaseError(message("load.no_default"))


def _directory(directory: str | Path | None) -> Path:
    if directory is None:
        return default_directory()
    directory = Path(directory)
    try:
        there = S_ISDIR(directory.stat().st_mode)
    except (OSError, ValueError):  # ValueError: a path that no system can have
        there = False
    if not there:
        raise KnowledgeBaseError(message("load.no_directory", place=directory, roles=ROLES, questions=QUESTIONS))
    return directory


def _bytes(directory: Path, name: str) -> bytes | Message:
    """Return a file's bytes, but no more than are needed to see that it is too large; or why there are none."""
    path = directory / name
    try:
        if not S_ISREG(path.stat().st_mode):
            return message("load.not_a_file", file=path)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return message("load.no_file", place=directory, name=name)
    except OSError as error:
        return message("load.unreadable", file=path, reason=error.strerror)
