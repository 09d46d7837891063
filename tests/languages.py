"""What tells one language from another in what the program says."""

from __future__ import annotations

import re

#: Words that every English sentence has some of, and no Indonesian one.
_ENGLISH = re.compile(
    r"\b(a|an|the|of|to|in|on|at|by|for|with|from|and|or|not|no|is|are|was|has|have|be|it|its|this|that|these|which|"
    r"there|you|your|must|can|cannot|more|most|than|as|unknown|file|add|delete|keep|write|give|usage|options|option|"
    r"arguments|argument|commands|command|missing|invalid|default|required|show|exit|try|help|error|such|expected|got)\b",
    re.IGNORECASE,
)


def english_words(text: str) -> list[str]:
    """Return the words of an Indonesian text that are English, passing over what it quotes."""
    return _ENGLISH.findall(re.sub(r"`[^`]*`", "``", text))
