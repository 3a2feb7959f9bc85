"""The engines that every test of this folder runs on: one line each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from careplan.engines.chaining import ChainingChannel
from careplan.engines.channel import Channel
from careplan.engines.generated import GeneratedChannel
from careplan.engines.meaning import MeaningChannel
from careplan.engines.proof import ProofChannel
from careplan.language.program import Program

Engine: TypeAlias = Callable[[Program], Channel]

ENGINES: dict[str, Engine] = {
    "meaning": MeaningChannel,
    "generated": GeneratedChannel,
    "chaining": ChainingChannel,
    "proof": ProofChannel,
}


@pytest.fixture(params=list(ENGINES.values()), ids=list(ENGINES), scope="session")
def engine(request: pytest.FixtureRequest) -> Engine:
    """Each engine in turn."""
    chosen: Engine = request.param
    return chosen
