"""The expected value of the best of several fits that one answer will move, for many questions at once."""

from __future__ import annotations

import numpy as np

from ecomfit.fit.normal import cdf
from ecomfit.fit.traits import Array

#: Answers more standard deviations than this from what is expected count for nothing (E max(Z − 8, 0) is under 1e−16).
#: Nothing nearer may be left out: once one role leads, only the far tails tell which question could still change that.
REACH = 8.0
#: Fits that differ by less than this at one point are the same there, but for rounding.
SAME = 1e-12


def expected_best(fits: Array, slopes: Array) -> Array:
    """Return E max over roles of fits + slopes·Z, Z standard normal; slopes (items, roles), result (items,).

    E max is the mean of the first line of the upper envelope plus, for each crossing c along it, the rise of the slope
    times E max(Z − c, 0) (Frazier, Powell & Dayanik 2009, eq. 14). The envelope is found from its ends: where the lines
    of two roles cross they either follow each other, or a third role is higher there and splits what is between
    them. So all items go in step, and a role that is nowhere best costs little. What splits has a slope in between, but
    for rounding, and is held to that, so that there is an end. Roles that cannot come first within `REACH` are left out
    at the start, which changes nothing but the time it takes.
    """
    leader = int(fits.argmax())
    reach = REACH * np.abs(slopes - slopes[:, [leader]]).max(axis=0)
    rivals = fits - fits[leader] + reach >= 0
    fits, slopes = fits[rivals], slopes[:, rivals]
    item = np.arange(len(slopes))
    first, last = (fits - REACH * slopes).argmax(axis=1), (fits + REACH * slopes).argmax(axis=1)
    total: Array = fits[first]
    while item.size:
        rise = slopes[item, last] - slopes[item, first]
        apart = rise > SAME
        item, first, last, rise = item[apart], first[apart], last[apart], rise[apart]
        crossing = (fits[first] - fits[last]) / rise
        heights = fits + slopes[item] * crossing[:, None]
        between = heights.argmax(axis=1)
        row = np.arange(len(item))
        higher = heights[row, between] > heights[row, first] + SAME
        higher &= (slopes[item, first] < slopes[item, between]) & (slopes[item, between] < slopes[item, last])
        np.add.at(total, item[~higher], (rise * excess(crossing))[~higher])
        item, first, between, last = item[higher], first[higher], between[higher], last[higher]
        item, first, last = np.tile(item, 2), np.concatenate([first, between]), np.concatenate([between, last])
    return total


def excess(c: Array) -> Array:
    """Return E max(Z − c, 0), Z standard normal, elementwise."""
    above: Array = np.exp(-(c**2) / 2) / np.sqrt(2 * np.pi) - c * cdf(-c)
    return above
