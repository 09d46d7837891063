"""What writing and reading a journal share: an append-only file, one JSON line an event, locked while it is open."""

from __future__ import annotations

import json
from hashlib import sha256

from ecomfit.knowledge.records import KnowledgeBase
from ecomfit.quiz.expectation_check import ANSWERS, all_statements

SCHEMA = "ecomfit/sitting/1"
#: What the file of a sitting is called behind its id.
SUFFIX = ".jsonl"


class OpenElsewhereError(Exception):
    """A sitting is open in another process; `id` is its id. What a person is told depends on what they wanted."""

    def __init__(self, id_: str) -> None:
        """Say which."""
        super().__init__(id_)
        self.id = id_


def fingerprint(kb: KnowledgeBase, id_: str) -> str:
    """Return a short digest of what a person is asked under an id, "" where that is nothing.

    It covers the words and their order, so that an answer is never read as one to another question; not how the
    answer is scored, so that a calibrated or corrected knowledge base keeps every answer.
    """
    question = kb.questions.get(id_)
    statement = None if question else all_statements(kb).get(id_)
    if question is not None:
        # Not the stem: it only puts into words what text and labels ask, so that writing one keeps every saved answer.
        texts = [question.text, *question.labels]
    elif statement is not None:
        texts = [statement.text]
    else:
        return ""
    words = [dict(text.by_language) for text in texts] + ([ANSWERS] if statement else [])
    return sha256(json.dumps(words, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:12]


def lock(descriptor: int) -> bool:
    """Hold a journal for this process, so that two sittings cannot mix in it; False where another process holds it."""
    try:
        import fcntl
    except ImportError:  # Windows
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        pass
    return True
