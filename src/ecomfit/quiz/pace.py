"""Whether questions were answered faster than they can be read."""

from __future__ import annotations

from collections.abc import Mapping

from ecomfit.knowledge.records import KnowledgeBase

#: Words a second that nobody reads with understanding: some people read five a second, hardly anybody seven.
FASTEST = 10.0
#: Seconds within which nobody sees a question, however short, chooses and presses a key.
LEAST = 0.4
#: So many answers must have been watched before anything is said, and so large a share of them been too fast.
ENOUGH = 12
SHARE = 0.5


def hasty(kb: KnowledgeBase, seconds: Mapping[str, float], lang: str) -> bool:
    """Tell whether half of the questions were answered faster than their words can be read.

    Args:
        kb: the knowledge base.
        seconds: question id → seconds from when it showed to the answer; ids of anything else are passed over.
        lang: the language it was read in.
    """
    watched = [(kb.questions[id_].text.in_language(lang), took) for id_, took in seconds.items() if id_ in kb.questions]
    fast = sum(took < max(LEAST, len(text.split()) / FASTEST) for text, took in watched)
    return len(watched) >= ENOUGH and fast >= SHARE * len(watched)
