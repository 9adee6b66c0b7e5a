"""Numbers in; the normal distribution's shares and densities out, for whole arrays."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def erf(x: NDArray[np.float64]) -> NDArray[np.float64]:
    """Approximate the error function to 1.5e-7 (Abramowitz and Stegun 1964, 7.1.26).

    >>> round(float(erf(np.array([1.0]))[0]), 5)
    0.8427
    """
    size = np.abs(x)
    t = 1 / (1 + 0.3275911 * size)
    powers = np.full_like(t, 1.061405429)
    for factor in (-1.453152027, 1.421413741, -0.284496736, 0.254829592):
        powers = powers * t + factor
    return np.asarray(np.sign(x) * (1 - powers * t * np.exp(-(size**2))))


def normal_cdf(z: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give the share of a standard normal distribution below z."""
    return np.asarray((1 + erf(z / math.sqrt(2))) / 2)


def bell(z: NDArray[np.float64]) -> NDArray[np.float64]:
    """Give the standard normal density at z."""
    return np.asarray(np.exp(-(z**2) / 2) / math.sqrt(2 * math.pi))
