"""Whether ten more questions leave as many roles too close to call as the quiz says that they will.

Simulated people take the quiz up to its limit; then the forecast is made, ten more are asked, and the roles of the
first tier are counted. `python bench/further_questions.py [PEOPLE]`
"""

from __future__ import annotations

import sys

import numpy as np

import ecomfit
from ecomfit.fit.model import compile_model
from ecomfit.measure.simulate import answer_all, draw_people

PEOPLE = 300
MORE = 10
SEED = 1


def main() -> None:
    """Print the forecasts beside what came."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    kb = ecomfit.load()
    model = compile_model(kb)
    rng = np.random.default_rng(SEED)
    sheets = answer_all(model, rng, draw_people(model, rng, people))
    ids = [item.id for item in model.items]
    before, expected, after = [], [], []
    for sheet in sheets:
        answers = dict(zip(ids, sheet.tolist(), strict=True))
        quiz = ecomfit.Quiz(kb)
        take(quiz, answers)
        if quiz.stopped() != "limit":
            continue
        before.append(ties(quiz))
        expected.append(quiz.expected_ties(MORE))
        quiz.go_on(MORE)
        take(quiz, answers)
        after.append(ties(quiz))
    now, forecast, then = (np.array(numbers, dtype=float) for numbers in (before, expected, after))
    errors = forecast - then
    print(f"people whose quiz ended at its limit: {len(then)} of {people}")
    print(f"roles too close to call at the limit {mean(now)}, ten questions later {mean(then)}")
    print(f"forecast {mean(forecast)}; forecast less what came {mean(errors)}")
    print(f"spread of that error {errors.std():.2f}, of what came about its mean {then.std():.2f}")
    for least, most in ((1, 1), (2, 3), (4, 6), (7, len(kb.roles))):
        some = (now >= least) & (now <= most)
        if some.sum() > 1:
            group = f"{least}-{most} at the limit, {some.sum()} people"
            print(f"  {group}: forecast {mean(forecast[some])}, came {mean(then[some])}")


def take(quiz: ecomfit.Quiz, answers: dict[str, int]) -> None:
    """Answer until the quiz stops."""
    while (question := quiz.next_question()) is not None:
        quiz.answer(question.id, answers[question.id])


def ties(quiz: ecomfit.Quiz) -> int:
    """Return how many roles are too close to call at the top."""
    return sum(role.tier == 1 for role in quiz.result().ranking)


def mean(numbers: np.ndarray) -> str:
    """Write a mean and its standard error."""
    return f"{numbers.mean():.2f} (se {numbers.std(ddof=1) / np.sqrt(len(numbers)):.2f})"


if __name__ == "__main__":
    main()
