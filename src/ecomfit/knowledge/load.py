"""From a directory to a checked knowledge base."""

from __future__ import annotations

import hashlib
from pathlib import Path

from ecomfit.errors import KnowledgeBaseError
from ecomfit.knowledge.questions_file import read_questions
from ecomfit.knowledge.reading import Reader
from ecomfit.knowledge.records import Catalogue, KnowledgeBase
from ecomfit.knowledge.roles_file import read_catalogue
from ecomfit.knowledge.yamlnodes import Node, read_yaml

ROLES = "roles.yaml"
QUESTIONS = "questions.yaml"


def load_catalogue(directory: Path | None = None) -> Catalogue:
    """Load `roles.yaml` alone, which is enough to explain roles.

    Raises:
        KnowledgeBaseError: with every problem of the file, each as `file:line:column: …`.
    """
    directory = directory or default_directory()
    _require(directory)
    reader = Reader(ROLES)
    catalogue = read_catalogue(reader, read_yaml(_bytes(directory, ROLES), ROLES), directory)
    if reader.problems:
        raise KnowledgeBaseError(reader.lines())
    return catalogue


def load(directory: str | Path | None = None) -> KnowledgeBase:
    """Load the knowledge base in `directory`, or the default one.

    Raises:
        KnowledgeBaseError: with every problem of both files, each as `file:line:column: …`.
    """
    directory = Path(directory) if directory is not None else default_directory()
    _require(directory)
    contents: dict[str, bytes] = {}
    nodes: dict[str, Node] = {}
    problems: list[str] = []
    for name in (ROLES, QUESTIONS):
        try:
            contents[name] = _bytes(directory, name)
            nodes[name] = read_yaml(contents[name], name)
        except KnowledgeBaseError as error:
            problems += error.problems
    roles, questions = Reader(ROLES), Reader(QUESTIONS)
    catalogue = read_catalogue(roles, nodes[ROLES], directory) if ROLES in nodes else None
    questions.languages = roles.languages
    skills = catalogue.skills if catalogue else None
    bank = read_questions(questions, nodes[QUESTIONS], skills) if QUESTIONS in nodes else {}
    problems += roles.lines() + questions.lines()
    if problems or catalogue is None:
        raise KnowledgeBaseError(problems)
    return KnowledgeBase(catalogue, bank, _digest(contents))


def _digest(contents: dict[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, data in contents.items():
        digest.update(f"{name}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()


def default_directory() -> Path:
    """Return where the shipped knowledge base is: in the installed package, or beside a checkout's sources."""
    package = Path(__file__).parent.parent
    for directory in (package / "data", package.parent.parent / "data"):
        if (directory / ROLES).is_file():
            return directory
    raise KnowledgeBaseError(["the default knowledge base is not there; install ecomfit again or name one with --kb"])


def _require(directory: Path) -> None:
    if not directory.is_dir():
        raise KnowledgeBaseError(
            [f"{directory}: there is no such directory; name one that holds {ROLES} and {QUESTIONS}"]
        )


def _bytes(directory: Path, name: str) -> bytes:
    try:
        return (directory / name).read_bytes()
    except FileNotFoundError:
        raise KnowledgeBaseError([f"{directory}: there is no {name} in it; a knowledge base needs it"]) from None
    except OSError as error:
        raise KnowledgeBaseError(
            [f"{directory / name}: cannot be read ({error.strerror}); check its permissions"]
        ) from None
