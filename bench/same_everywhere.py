"""Whether the quiz asks the same questions, and says the same, on other processors and with more threads.

    python bench/same_everywhere.py [--people N]

Sums come out differently in their last bits from one processor's kernels to another's, so a tie that is not settled by
rounding would fall one way here and another way there. Runs itself under several kernels of OpenBLAS and numbers of
threads; each run takes the default quiz for the same people and prints a digest of all they were asked and told.
Prints which kernel really ran and whether the last bits differed, without which equal digests would say little.
Exits 1 where the digests differ.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from ecomfit.knowledge.records import Question

KERNELS = ("Haswell", "Nehalem", "Prescott", "Sandybridge", "Zen", "SkylakeX")
THREADS = (1, 2, 8)
CHILD = "--as-child"
#: How many runs go on at a time.
AT_ONCE = 2


@dataclass(frozen=True, slots=True)
class Ran:
    """What one run came to: the kernel, the digest of what was asked and told, the digest of the last bits."""

    kernel: str
    same: str
    bits: str


def answerers(people: int) -> list[Callable[[Question], int]]:
    """Return the people: one each of all lowest, all middle, all highest, and the rest at random but always alike."""

    def at_random(person: int) -> Callable[[Question], int]:
        def answer(question: Question) -> int:
            drawn = hashlib.sha256(f"{person} {question.id}".encode()).digest()
            return 1 + int.from_bytes(drawn[:8]) % len(question.labels)

        return answer

    steady: list[Callable[[Question], int]] = [
        lambda _: 1,
        lambda question: (1 + len(question.labels)) // 2,
        lambda question: len(question.labels),
    ]
    return [*steady, *map(at_random, range(people - len(steady)))]


def take_quizzes(people: int) -> None:
    """Take the quiz for everybody with each goal; print the two digests."""
    import ecomfit
    from ecomfit.fit.model import compile_model
    from ecomfit.fit.parameters import GOALS

    kb = ecomfit.load()
    same, bits = hashlib.sha256(), hashlib.sha256()
    for goal in GOALS:
        model = compile_model(kb, goal)
        for answer in answerers(people):
            quiz = ecomfit.Quiz(kb, goal=goal)
            path: dict[str, int] = {}
            while (question := quiz.next_question()) is not None:
                path[question.id] = answer(question)
                quiz.answer(question.id, path[question.id])
            same.update(f"{list(path.items())} {quiz.stopped()} {quiz.result().to_json()}\n".encode())
            bits.update(model.believe(path).mean.tobytes())
    print(same.hexdigest(), bits.hexdigest())


def run(kernel: str | None, threads: int, people: int) -> Ran | str:
    """Take the quizzes in a process of its own; return what they came to, or why there was nothing."""
    environ = {name: value for name, value in os.environ.items() if name != "OPENBLAS_CORETYPE"}
    environ |= {"OPENBLAS_NUM_THREADS": str(threads), "OMP_NUM_THREADS": str(threads), "OPENBLAS_VERBOSE": "2"}
    if kernel:
        environ["OPENBLAS_CORETYPE"] = kernel
    command = [sys.executable, __file__, CHILD, "--people", str(people)]
    ended = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    if ended.returncode == -signal.SIGILL:
        return "skipped: this processor lacks its instructions"
    if ended.returncode:
        raise SystemExit(f"a run ended with {ended.returncode}:\n{ended.stderr}")
    core = re.search(r"^Core: (\S+)", ended.stderr, re.MULTILINE)
    same, bits = ended.stdout.split()
    return Ran(core[1] if core else "not OpenBLAS", same, bits)


def main() -> int:
    """Run under every setting, compare, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=14, help="how many people take the quiz with each of three goals")
    parser.add_argument(CHILD, action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.as_child:
        take_quizzes(options.people)
        return 0
    settings: list[tuple[str | None, int]] = [(None, threads) for threads in THREADS] + [
        (kernel, 1) for kernel in KERNELS
    ]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        outcomes = list(pool.map(lambda setting: run(setting[0], setting[1], options.people), settings))
    print(f"{'asked for':14}{'threads':>8}  {'ran':14}{'asked and told':16}last bits")
    for (kernel, threads), outcome in zip(settings, outcomes, strict=True):
        shown = outcome if isinstance(outcome, str) else f"{outcome.kernel:14}{outcome.same[:12]:16}{outcome.bits[:12]}"
        print(f"{kernel or 'the default':14}{threads:>8}  {shown}")
    ran = [outcome for outcome in outcomes if isinstance(outcome, Ran)]
    kernels, bits, same = ({getattr(one, field) for one in ran} for field in ("kernel", "bits", "same"))
    print(f"\n{len(kernels)} kernels ran, and gave {len(bits)} different sets of last bits")
    print("the same was asked and told by all" if len(same) == 1 else f"DIFFERENT: {len(same)} ways")
    return int(len(same) > 1)


if __name__ == "__main__":
    sys.exit(main())
