"""How the tests run: two Hypothesis profiles, chosen by the environment variable HYPOTHESIS_PROFILE.

``ci`` (the default) draws the same examples every time; ``long`` draws 10,000 new ones for each property.
"""

import os

from hypothesis import HealthCheck, settings

settings.register_profile("ci", derandomize=True, deadline=None, max_examples=100, database=None)
settings.register_profile(
    "long", deadline=None, max_examples=10_000, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))
