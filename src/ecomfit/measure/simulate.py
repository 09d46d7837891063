"""Simulated people: drawn from the model's prior, answering with the model's noise, rounded to the labels."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ecomfit.fit.model import Model
from ecomfit.fit.normal import pivoted_root
from ecomfit.fit.traits import Array


def draw_people(model: Model, rng: np.random.Generator, count: int) -> Array:
    """Draw the θ of people in general, shape (count, traits + 1)."""
    prior = model.traits.prior
    root = pivoted_root(prior)  # the style may have no variance at all
    people: Array = rng.standard_normal((count, root.shape[1])) @ root.T
    return people


def draw_incumbents(model: Model, rng: np.random.Generator, count: int, role: int, fit: float) -> Array:
    """Draw the θ of people whose true fit for a role is exactly `fit`, shape (count, traits + 1).

    A Gaussian conditioned on direction·θ = fit is a draw moved along Σ·direction (Matheron's rule; the direction has
    unit prior variance). A role without a direction gets people in general.
    """
    people = draw_people(model, rng, count)
    direction = model.directions[role]
    if not direction.any():
        return people
    incumbents: Array = people + np.outer(fit - people @ direction, model.traits.prior @ direction)
    return incumbents


def draw_shift(model: Model, rng: np.random.Generator, size: float) -> Array:
    """Draw by how much the means of the skills are off, up or down by `size`, alike for both facets of a skill.

    Shape (traits + 1,): to be added to people's θ.
    """
    skills = list(dict.fromkeys(skill for skill, _ in model.traits.index))
    off = dict(zip(skills, rng.choice([-size, size], len(skills)).tolist(), strict=True))
    return model.traits.vector((skill, facet, off[skill]) for skill, facet in model.traits.index)


def tick_all(model: Model, rng: np.random.Generator, count: int) -> NDArray[np.int64]:
    """Answer every question at random, each answer with equal chances: answers from 1, shape (count, questions)."""
    return rng.integers(1, [item.answers + 1 for item in model.items], (count, len(model.items)))


def answer_all(model: Model, rng: np.random.Generator, people: Array) -> NDArray[np.int64]:
    """Answer every question: answers from 1, shape (people, questions).

    A rating is the label nearest to what the person stands at plus noise. The model's noise holds what rounding to
    labels adds (step² / 12, Sheppard's correction), so the noise before rounding has that much less variance. A
    situation is the option of the greatest utility.
    """
    answers = np.empty((len(people), len(model.items)), dtype=np.int64)
    for q, item in enumerate(model.items):
        choice = item.chosen
        if choice is None:
            step = item.values[1] - item.values[0]
            sd = np.sqrt(max(item.noise[0] - step**2 / 12, 0.0))
            latent = people @ item.loadings[0] + sd * rng.standard_normal(len(people))
            answers[:, q] = 1 + np.abs(latent[:, None] - item.values).argmin(axis=1)
        else:
            noise = np.sqrt(choice.noise) * rng.standard_normal((len(people), item.answers))
            answers[:, q] = 1 + (people @ choice.evidence.T + choice.popularity + noise).argmax(axis=1)
    return answers
