"""Whether a statement about a role gives away by its wording that it is a myth or a reality.

    python bench/statements.py [DIRECTORY]

Two classifiers that know nothing of jobs learn from the wording (words, pairs of neighbouring words, length) of the
statements about all roles but one, and judge those about that one; so for each role in turn. Prints for each language
and classifier the share judged rightly of single statements, and of pairs of a myth and its reality, where the
classifier has to say which is which. One in two is chance. Exits 1 where a share is above its bar.
"""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from ecomfit.knowledge.load import load_catalogue

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from ecomfit.knowledge.records import Catalogue

    Floats: TypeAlias = NDArray[np.float64]
    #: From what a statement has (a row each) and whether it is a reality, to the weight of each thing it can have.
    Learn: TypeAlias = Callable[[Floats, Floats], Floats]

#: Shares that may be judged rightly. Chance is .5 with a standard error of .04 (176 single statements, 88 pairs: .05).
SINGLE, PAIR = 0.55, 0.60
#: What is seen in fewer statements cannot be learnt.
SEEN = 2
#: How strongly the weights of the logistic regression are drawn to zero.
RIDGE = 3.0


@dataclass(frozen=True, slots=True)
class Wording:
    """The myth and the reality of one misconception in one language, and the role that it is about."""

    role: str
    myth: str
    reality: str


@dataclass(frozen=True, slots=True)
class Judged:
    """The share of single statements and of pairs that a classifier judged rightly; one it cannot tell counts half."""

    single: float
    pair: float

    @property
    def within(self) -> bool:
        """Whether both shares keep their bars."""
        return self.single <= SINGLE and self.pair <= PAIR


def wordings(catalogue: Catalogue, lang: str) -> list[Wording]:
    """Return every misconception of a knowledge base in one language."""
    return [
        Wording(role.id, pair.myth.in_language(lang), pair.reality.in_language(lang))
        for role in catalogue.roles.values()
        for pair in role.misconceptions
    ]


def logistic(rows: Floats, real: Floats) -> Floats:
    """Logistic regression with a ridge, by Newton's method over the statements, fewer than what they can have."""
    kernel = rows @ rows.T / RIDGE
    weights = np.zeros(len(rows))
    for _ in range(12):
        chance = 1 / (1 + np.exp(-kernel @ weights))
        step = weights - (real - chance)
        spread = chance * (1 - chance)
        weights -= np.linalg.solve(np.eye(len(rows)) + spread[:, None] * kernel, step)
    return rows.T @ weights / RIDGE


def naive_bayes(rows: Floats, real: Floats) -> Floats:
    """Naive Bayes: how much more often realities have a thing than myths, in logarithms, one added to each count."""
    has = (rows > 0).astype(float)
    of_realities, of_myths = (has[real == kind].sum(axis=0) + 1 for kind in (1, 0))
    return np.asarray(np.log(of_realities / of_myths))


CLASSIFIERS: dict[str, Learn] = {"logistic regression": logistic, "naive Bayes": naive_bayes}


def judge(pairs: list[Wording], learn: Learn) -> Judged:
    """Cross-validate a classifier: the statements about each role are judged by what those about the others teach."""
    single: list[float] = []
    margins: list[float] = []
    rows = _rows([text for pair in pairs for text in (pair.myth, pair.reality)])
    roles = np.repeat([pair.role for pair in pairs], 2)
    real = np.tile([0.0, 1.0], len(pairs))
    for role in dict.fromkeys(pair.role for pair in pairs):
        others, own = rows[roles != role], rows[roles == role]
        known = (others > 0).sum(axis=0) >= SEEN
        others, own = others[:, known], own[:, known]
        scores = (own - others.mean(axis=0)) @ learn(others, real[roles != role])
        single += [_rightly(score if reality else -score) for score, reality in zip(scores, real, strict=False)]
        margins += list(scores[1::2] - scores[::2])
    return Judged(fmean(single), fmean(map(_rightly, margins)))


def _rightly(score: float) -> float:
    return 0.5 if abs(score) < 1e-9 else float(score > 0)


def _parts(text: str) -> set[str]:
    words = re.findall(r"\w+", text.lower())
    return {*words, *(f"{first} {second}" for first, second in pairwise(["", *words, ""]))}


def _rows(texts: list[str]) -> Floats:
    """Return a row for each text: which words and pairs it has, and how long it is, in lines of eighty letters."""
    parts = [_parts(text) for text in texts]
    column = {part: place for place, part in enumerate(sorted(set().union(*parts)))}
    rows = np.zeros((len(texts), len(column) + 1))
    for row, text, has in zip(rows, texts, parts, strict=True):
        row[[column[part] for part in has]] = 1
        row[-1] = len(text) / 80
    return rows


def main() -> int:
    """Judge and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory", nargs="?", type=Path)
    catalogue = load_catalogue(parser.parse_args().directory)
    print(f"{'':24}{'single':>8}{'pairs':>8}")
    broken = False
    for lang in catalogue.languages:
        pairs = wordings(catalogue, lang)
        for name, learn in CLASSIFIERS.items():
            judged = judge(pairs, learn)
            broken |= not judged.within
            print(f"{lang} {name:21}{judged.single:>8.1%}{judged.pair:>8.1%}{'' if judged.within else '  BROKEN'}")
    print(f"{'bar':24}{SINGLE:>8.1%}{PAIR:>8.1%}")
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
