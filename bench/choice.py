"""How long choosing the next question takes, after 0 to 30 answers, on the default base and on one of 900 roles.

    python bench/choice.py [--people N] [--check]

Prints, for each number of answers, the median and the 99th percentile of believing and choosing together, and of the
value on which stopping is decided; in milliseconds and as multiples of a fixed piece of numpy measured in the same run,
which is what to compare between machines. With `--check` exits 1 where the 99th percentile of choosing is above the
bound, which holds for a two-core machine of 2024 that does nothing else.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np

from ecomfit.fit.model import Model, compile_model
from ecomfit.fit.next_question import next_item
from ecomfit.fit.stopping import value_of_rest
from ecomfit.knowledge.load import load
from ecomfit.measure.simulate import answer_all, draw_people

ANSWERED = range(31)
SHOWN = (0, 5, 10, 15, 20, 25, 30)
#: Milliseconds at the 99th percentile.
BOUNDS = {"default": 10.0, "900 roles": 60.0}


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long one call takes."""
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def baseline() -> Callable[[], object]:
    """Return the fixed piece of work: a hundred products of 64 × 64 matrices."""
    square = np.random.default_rng(0).standard_normal((64, 64))
    return lambda: [square @ square for _ in range(100)]


def many_roles(directory: Path, roles: int = 900, questions: int = 60) -> Model:
    """Write and compile a base of six skills, a facet, and `roles` roles of random importances."""
    rng = np.random.default_rng(0)
    skills = [f"s{k}" for k in range(6)]
    asked = rng.uniform(1, 5, (roles, len(skills))).round(2)
    lines = ["version: 1", "skills:", *(f"  {skill}: {{name: {skill}}}" for skill in skills), "roles:"]
    for number, row in enumerate(asked.tolist()):
        requires = ", ".join(f"{skill}: {{importance: {x}}}" for skill, x in zip(skills, row, strict=True))
        lines.append(f"  r{number}: {{name: r{number}, requires: {{{requires}}}}}")
    (directory / "roles.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    lines = ["version: 1", "scales:", "  enjoy: {facet: interest, labels: [a, b, c, d, e]}", "questions:"]
    for number in range(questions):
        skill = skills[number % len(skills)]
        lines.append(f"  q{number}: {{scale: enjoy, text: q{number}, measures: {{{skill}: 1}}}}")
    (directory / "questions.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return compile_model(load(directory))


def measure(model: Model, people: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the milliseconds of choosing and of the value of stopping, each of shape (people, answered)."""
    rng = np.random.default_rng(1)
    ids = [item.id for item in model.items]
    choosing, stopping = np.zeros((2, people, len(ANSWERED)))
    for person, row in enumerate(answer_all(model, rng, draw_people(model, rng, people)).tolist()):
        sheet = dict(zip(ids, row, strict=True))
        answers: dict[str, int] = {}
        for n in ANSWERED:
            unasked = [id_ for id_ in ids if id_ not in answers]
            start = time.perf_counter()
            belief = model.believe(answers)
            item = next_item(model, belief, unasked)
            choosing[person, n] = 1000 * (time.perf_counter() - start)
            start = time.perf_counter()
            value_of_rest(model, belief, unasked)
            stopping[person, n] = 1000 * (time.perf_counter() - start)
            assert item is not None
            answers[item.id] = sheet[item.id]
    return choosing, stopping


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=40)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    work = baseline()
    unit = float(np.median([milliseconds(work) for _ in range(50)]))
    print(f"baseline {unit:.2f} ms; all figures are ms (× baseline)\n")
    too_slow = False
    with tempfile.TemporaryDirectory() as directory:
        models = {"default": compile_model(load()), "900 roles": many_roles(Path(directory))}
    for name, model in models.items():
        measure(model, 2)  # warms the caches of the lattice
        choosing, stopping = measure(model, options.people)
        print(f"{name}: {len(model.roles)} roles, {len(model.items)} questions, θ of {model.traits.size}")
        print(f"  {'answers':10}{'choose p50':>20}{'choose p99':>20}{'stop p50':>20}{'stop p99':>20}")
        columns = [(str(n), choosing[:, n], stopping[:, n]) for n in SHOWN] + [("all", choosing, stopping)]
        for label, *times in columns:
            figures = [float(np.percentile(each, p)) for each in times for p in (50, 99)]
            print(f"  {label:10}" + "".join(f"{f'{x:.2f} ({x / unit:.1f})':>20}" for x in figures))
        worst = float(np.percentile(choosing, 99))
        growth = float(np.median(choosing[:, 25:]) / np.median(choosing[:, :6]))
        print(f"  growth: after 25–30 answers {growth:.2f} times as long as after 0–5")
        print(f"  bound {BOUNDS[name]:.0f} ms: {'kept' if worst <= BOUNDS[name] else 'BROKEN'}\n")
        too_slow |= worst > BOUNDS[name]
    return int(options.check and too_slow)


if __name__ == "__main__":
    sys.exit(main())
