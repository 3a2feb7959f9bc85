"""The engines on the same rules and the same profiles, each in turn, facts read by each in its own way.

durable-rules through its ``Host`` runs in a process of its own beside the two channels, since it may end its process.
The others answer half of the question only (see translation.py), which is in their favour.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from statistics import median
from typing import Final, Protocol
from unittest.mock import patch

from benchmarks.clock import Times, in_turn, quiet_memory
from benchmarks.people import half_known, taken
from benchmarks.table import Figure
from benchmarks.translation import Translation
from careplan.engines.chaining import ChainingChannel
from careplan.engines.channel import Channel
from careplan.engines.generated import GeneratedChannel
from careplan.language.answers import Answers
from careplan.language.program import Program
from careplan.models import PatientProfile
from careplan.rules import BOOK

__all__ = ["engines"]

SUBJECT: Final = "engines, one problem, half known: how many times as fast is generated"
KINDS: Final = ("low_back_pain",)
SEED: Final = 40
WARM_UP: Final = 40


class _Engine(Protocol):
    """Another rule engine, given the same certain conditions."""

    def certain(self, facts: Mapping[str, int]) -> set[int]:
        """The places of the units that certainly hold."""
        ...


def engines(count: int) -> list[Figure]:
    """Every engine against the generated one; what is not installed is said."""
    return [*_in_this_process(count), *_host(count)]


def _people(program: Program, count: int) -> tuple[list[PatientProfile], Iterator[PatientProfile]]:
    """Some to warm up with, then different ones, each made when it is asked for."""
    patients = half_known(program, KINDS, SEED)
    return taken(patients, WARM_UP), islice(patients, count)


def _deciding(channel: Channel, program: Program) -> Callable[[PatientProfile], Answers]:
    def decide(profile: PatientProfile) -> Answers:
        answers = Answers.empty(program, len(profile.problems))
        channel.decide(profile, answers)
        return answers

    return decide


def _others(translation: Translation) -> Iterator[tuple[str, _Engine | str]]:
    """Each other engine, or why it is not there."""
    for package in ("clipspy", "zen-engine"):
        try:
            yield f"{package} {version(package)}", _made(package, translation)
        except PackageNotFoundError:
            yield package, "not installed: pip install 'careplan[bench]'"


def _made(package: str, translation: Translation) -> _Engine:
    if package == "clipspy":
        from benchmarks.with_clips import Clips  # noqa: PLC0415 - may not be installed

        return Clips(translation)
    from benchmarks.with_zen import Zen  # noqa: PLC0415 - may not be installed

    return Zen(translation)


def _certainly(engine: _Engine, translation: Translation) -> Callable[[PatientProfile], set[int]]:
    return lambda profile: engine.certain(translation.facts(profile))


def _in_this_process(count: int) -> Iterator[Figure]:
    program = BOOK.program
    translation, generated = Translation(program), _deciding(GeneratedChannel(program), program)
    subjects: dict[str, Callable[[PatientProfile], object]] = {"generated": generated}
    missing: dict[str, str] = {}
    warm, profiles = _people(program, count)
    for name, engine in _others(translation):
        if isinstance(engine, str):
            missing[name] = engine
            continue
        subjects[name] = certain = _certainly(engine, translation)
        wrong = sum(certain(each) != translation.certain(generated(each)) for each in warm)
        yield Figure(SUBJECT, f"{name}: profiles with another answer", wrong, "", at_most=0)
    with quiet_memory():
        times = in_turn(subjects, profiles)
    yield Figure(SUBJECT, "generated, median", 1e6 * times["generated"].median, "us", note="facts read, both truths")
    for name in subjects:
        if name != "generated":
            yield _ratio(name, times[name], times["generated"], above=1.0)
    for name, why in missing.items():
        yield Figure(SUBJECT, name, None, "x", at_least=1.0, note=why)


def _ratio(name: str, slow: Times, fast: Times, above: float) -> Figure:
    """The median of paired ratios."""
    ratio = median(one / other for one, other in zip(slow.cpu, fast.cpu, strict=True))
    return Figure(SUBJECT, name, ratio, "x", at_least=above, note=f"{1e6 * slow.median:,.0f} us")


def _host(count: int) -> list[Figure]:
    """The figures that the process of the ``Host`` reports."""
    command = [sys.executable, "-m", "benchmarks.engines", str(count)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own code
    if done.returncode:
        why = f"its process ended with code {done.returncode}"
        return [
            Figure(SUBJECT, name, None, "x", at_least=least, note=why)
            for name, least in (("our chaining", 12.0), ("durable-rules through its Host", 40.0))
        ]
    return [Figure(**row) for row in json.loads(done.stdout)]


def _beside_host(count: int) -> Iterator[Figure]:
    """Generated, chaining, and the same chaining through a ``Host``, in turn."""
    from benchmarks.with_host import HostRuleSets  # noqa: PLC0415 - only in a process of its own

    program = BOOK.program
    with patch("careplan.engines.chaining.RuleSets", HostRuleSets):
        hosted = ChainingChannel(program)
    channels: dict[str, Channel] = {
        "generated": GeneratedChannel(program),
        "our chaining": ChainingChannel(program),
        "durable-rules through its Host": hosted,
    }
    deciding = {name: _deciding(channel, program) for name, channel in channels.items()}
    warm, profiles = _people(program, count)
    wrong = sum(len({_text(decide(each)) for decide in deciding.values()}) > 1 for each in warm)
    HostRuleSets.reading = 0.0
    with quiet_memory():
        times = in_turn(deciding, profiles)
    slower = HostRuleSets.reading / count
    host = times["durable-rules through its Host"]
    host.cpu = [seconds - slower for seconds in host.cpu]
    yield Figure(SUBJECT, "our channels and the Host: profiles with another answer", wrong, "", at_most=0)
    yield _ratio("our chaining", times["our chaining"], times["generated"], above=12.0)
    yield _ratio("durable-rules through its Host", host, times["generated"], above=40.0)


def _text(answers: Answers) -> Sequence[bytes]:
    return tuple(map(bytes, (answers.patient, *answers.problems)))


if __name__ == "__main__":
    print(json.dumps([vars(figure) for figure in _beside_host(int(sys.argv[1]))]))
