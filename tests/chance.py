"""How many articles Hypothesis makes up: a few in every run, CITATSTREG_EXAMPLES in a long one.

The few are the same in every run; the many are new each time, and a failure says which text it was.
"""

import os

from hypothesis import HealthCheck, Phase, settings

MANY = os.environ.get("CITATSTREG_EXAMPLES")


def chance(few: int, *, texts: int = 1) -> settings:
    """Return the settings of a test that makes up ``few`` examples in a usual run.

    An example is of some ``texts`` articles; a long run makes up CITATSTREG_EXAMPLES of them.

    Without the phase that shortens a failing text, which takes minutes; add it to hunt a failure.
    """
    return settings(
        max_examples=int(MANY) // texts if MANY else few, deadline=None, derandomize=not MANY,
        database=None, phases=(Phase.generate,), suppress_health_check=list(HealthCheck),
    )  # fmt: skip
