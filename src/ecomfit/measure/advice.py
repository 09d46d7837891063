"""What the fits of many people come to as advice: which roles come first, and what that costs."""

from __future__ import annotations

import numpy as np

from ecomfit.fit.traits import Array
from ecomfit.measure.audit_record import Regret


def first_shares(fits: Array) -> Array:
    """Return how often each role comes first, shape (roles,), of fits (people, roles); ties go to file order."""
    return np.bincount(fits.argmax(axis=1), minlength=fits.shape[1]) / len(fits)


def first_level(fits: Array, levels: Array) -> float:
    """Return the mean level that people's first role asks for; fits of shape (people, roles), levels (roles,)."""
    return float(levels[fits.argmax(axis=1)].mean())


def top3_share(fits: Array, role: int) -> float:
    """Return how often a role is among the first three of fits (people, roles); ties go to file order."""
    ahead = fits > fits[:, [role]]
    ahead[:, :role] |= fits[:, :role] == fits[:, [role]]
    return float((ahead.sum(axis=1) < 3).mean())


def regret_of(true: Array, fits: Array) -> Regret:
    """Return the regret of advising the role of the greatest fit; both of shape (people, roles)."""
    loss = true.max(axis=1) - true[np.arange(len(true)), fits.argmax(axis=1)]
    return Regret(float(loss.mean()), float(loss.std() / np.sqrt(len(loss))))
