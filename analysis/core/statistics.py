"""Intervals of shares."""

import numpy as np

Z = 1.96  # of the 95 % intervals


def wilson(hits: float | np.ndarray, n: float | np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the 95 % interval of the share ``hits`` ÷ ``n``; NaN where ``n`` is 0.

    References
    ----------
    Wilson (1927), Probable inference, the law of succession, and statistical inference, Journal
    of the American Statistical Association 22:209–212.
    """
    hits, n = np.asarray(hits, float), np.asarray(n, float)
    with np.errstate(invalid="ignore", divide="ignore"):
        share = hits / n
        middle = (share + Z**2 / (2 * n)) / (1 + Z**2 / n)
        half = Z / (1 + Z**2 / n) * np.sqrt(share * (1 - share) / n + Z**2 / (4 * n**2))
    return np.clip(middle - half, 0, 1), np.clip(middle + half, 0, 1)
