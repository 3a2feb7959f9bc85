"""The sources that statements cite, each reachable as ``sources.<id>``."""

from __future__ import annotations

from careplan.evidence.sources.consensus import *  # noqa: F403 -- every constant is a source, named by its id
from careplan.evidence.sources.guidelines import *  # noqa: F403 -- the same
from careplan.evidence.sources.patient_information import *  # noqa: F403 -- the same
from careplan.evidence.sources.policies import *  # noqa: F403 -- the same
from careplan.evidence.sources.reviews import *  # noqa: F403 -- the same
from careplan.evidence.sources.surveys import *  # noqa: F403 -- the same
from careplan.evidence.sources.trials import *  # noqa: F403 -- the same
