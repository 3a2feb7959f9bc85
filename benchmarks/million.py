"""A million different patients, in processes and threads: no disagreement, no exception, no crash, no growth of memory.

Each patient is planned for by the planner, whose two channels must agree, and every hundredth is decided by the
meaning of the language as well. Patients are numbered; ``--replay 4711`` plans again for number 4711 and shows what
happens. With ``--state FILE`` the run can be stopped and goes on where it was.
"""

from __future__ import annotations

import argparse
import gc
import json
import multiprocessing
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import cache
from os import getpid
from pathlib import Path
from typing import Any, Final

from benchmarks.aimed import People
from benchmarks.reasons import Reasons
from benchmarks.soak import MEGABYTE, resident
from benchmarks.table import Figure, as_text
from benchmarks.tally import Tally
from careplan.catalogue import CATALOGUE
from careplan.engines.meaning import MeaningChannel
from careplan.errors import PlanNotIssued
from careplan.language.answers import Answers
from careplan.models import PatientProfile
from careplan.planner import Planner
from careplan.plans import CarePlan
from careplan.rules import BOOK
from careplan.words import Status, Truth, Verdict

__all__ = ["Chunk", "Found", "State", "figures", "go_on", "look_at"]

CHUNK: Final = 500
MEANT: Final = 100
"""Every so many patients the meaning is asked as well."""

SETTLED: Final = 20
"""Chunks of a process after which its memory is measured for the first time.

What the planner keeps of the rules and for the next patient is bounded; it takes several thousand patients to fill.
"""

MODALITIES: Final = 3
LEAST_MET, LEAST_VERDICTS, LEAST_SHARE, MOST_GROWTH, MOST_BESIDES = 100, 1_000, 60, 10, 1


@dataclass(frozen=True)
class Chunk:
    """Some patients in a row, by number."""

    seed: int
    first: int
    count: int
    threads: int


@dataclass
class Found:
    """What was seen of some patients."""

    seen: int = 0
    meant: int = 0
    three: int = 0
    planning: float = 0.0
    besides: float = 0.0
    failures: list[dict[str, Any]] = field(default_factory=list)
    statuses: Counter[str] = field(default_factory=Counter)
    verdicts: Counter[str] = field(default_factory=Counter)
    units: dict[str, list[int]] = field(default_factory=dict)

    def add(self, other: Found) -> None:
        """What was seen of others as well."""
        self.seen, self.meant, self.three = self.seen + other.seen, self.meant + other.meant, self.three + other.three
        self.planning, self.besides = self.planning + other.planning, self.besides + other.besides
        self.failures += other.failures
        self.statuses.update(other.statuses)
        self.verdicts.update(other.verdicts)
        for unit, counts in other.units.items():
            own = self.units.setdefault(unit, [0, 0, 0])
            for place, count in enumerate(counts):
                own[place] += count


@cache
def _planner() -> Planner:
    return Planner(BOOK)


@cache
def _people(seed: int) -> People:
    return People(BOOK, seed)


def look_at(chunk: Chunk) -> tuple[Found, int, int]:
    """What is seen of some patients, by several threads; with the process and its memory afterwards."""
    planner, people, found = _planner(), _people(chunk.seed), Found()
    people.prepare()
    numbers = range(chunk.first, chunk.first + chunk.count)
    with ThreadPoolExecutor(chunk.threads) as pool:
        parts = [pool.submit(_look, planner, people, numbers[at :: chunk.threads]) for at in range(chunk.threads)]
        for part in parts:
            found.add(part.result())
    return found, getpid(), resident() or 0


def _look(planner: Planner, people: People, numbers: range) -> Found:
    found, tally, began = Found(), Tally.of(planner.program), time.thread_time()
    for number in numbers:
        try:
            _see(number, planner, people, found, tally)
        except PlanNotIssued as error:
            found.failures.append({"number": number, "error": type(error).__name__, "rules": list(error.rules)})
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is what is looked for
            found.failures.append({"number": number, "error": type(error).__name__, "rules": []})
        found.seen += 1
    found.units = {unit: list(counts) for unit, counts in tally.counts().items()}
    found.besides = time.thread_time() - began - found.planning
    return found


def _see(number: int, planner: Planner, people: People, found: Found, tally: Tally) -> None:
    """Plan for one patient and count what came out."""
    profile = people.profile(number)
    answers = Answers.empty(planner.program, len(profile.problems))
    planner.channels[-1].decide(profile, answers)
    tally.count(answers)
    if number % MEANT == 0:
        meant = Answers.empty(planner.program, len(profile.problems))
        MeaningChannel(planner.program).decide(profile, meant)
        found.meant += 1
        if meant != answers:
            found.failures.append({"number": number, "error": "another meaning", "rules": []})
    plan = _timed(planner, profile, found)
    found.statuses[plan.status.value] += 1
    found.verdicts.update(line.verdict.value for line in plan.ledger)
    found.three += _is_whole(plan)


def _timed(planner: Planner, profile: PatientProfile, found: Found) -> CarePlan:
    began = time.thread_time()
    try:
        return planner.plan(profile)
    finally:
        found.planning += time.thread_time() - began


def _is_whole(plan: CarePlan) -> bool:
    """Whether a plan is given, and combines three modalities."""
    modalities = {CATALOGUE[each.therapy].modality for each in plan.therapies}
    return plan.status is not Status.WITHHELD and len(modalities) >= MODALITIES


@dataclass
class State:
    """How far a run has come: which chunks are done, and what was seen in them."""

    seed: int
    book: str
    done: list[int] = field(default_factory=list)
    seconds: float = 0.0
    growth: float = 0.0
    found: Found = field(default_factory=Found)

    @classmethod
    def at(cls, path: Path | None, seed: int) -> State:
        """The state kept in a file, or a new one.

        Raises:
            SystemExit: The file is of another seed or another book; neither can be mixed.
        """
        fresh = cls(seed, BOOK.content_hash)
        if path is None or not path.exists():
            return fresh
        data = json.loads(path.read_text(encoding="utf-8"))
        if (data["seed"], data["book"]) != (fresh.seed, fresh.book):
            message = "the state is of another seed or another book: give another file with --state"
            raise SystemExit(message)
        seen = data.pop("found")
        for name in ("statuses", "verdicts"):
            seen[name] = Counter(seen[name])
        return cls(**data, found=Found(**seen))

    def write(self, path: Path | None) -> None:
        """Keep it, so that an interrupted write leaves the last one whole."""
        if path is not None:
            draft = path.with_suffix(".draft")
            draft.write_text(
                json.dumps({**vars(self), "found": vars(self.found)}, sort_keys=True) + "\n", encoding="utf-8"
            )
            draft.replace(path)


@dataclass(frozen=True)
class Run:
    """How a run is made; without processes it is made in this one."""

    count: int
    processes: int
    threads: int
    minutes: float | None = None
    path: Path | None = None
    chunk: int = CHUNK


def go_on(state: State, run: Run) -> State:
    """Look at every chunk that is not done, until all are or time is out; a crash is a failure of its chunk."""
    began, before, waiting = time.monotonic(), state.seconds, _chunks(state, run)
    ends = None if run.minutes is None else began + 60 * run.minutes
    memory: dict[int, list[int]] = {}
    pending: dict[Future[tuple[Found, int, int]], Chunk] = {}
    with _pool(run.processes) as pool:
        while True:
            while len(pending) < max(run.processes, 1) and (ends is None or time.monotonic() < ends):
                chunk = next(waiting, None)
                if chunk is None:
                    break
                pending[pool.submit(look_at, chunk)] = chunk
            if not pending:
                return state
            for future in wait(pending, return_when=FIRST_COMPLETED).done:
                _take(state, pending.pop(future), future, memory, run)
            state.seconds = before + time.monotonic() - began
            state.write(run.path)


def _pool(processes: int) -> Executor:
    """Processes of their own; none at all means this one."""
    if processes == 0:
        return ThreadPoolExecutor(1)
    return ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn"), initializer=_settle)


def _settle() -> None:
    """Set a process up, and take what lives as long as it does out of every search for garbage."""
    _planner()
    gc.collect()
    gc.freeze()


def _chunks(state: State, run: Run) -> Iterator[Chunk]:
    done = set(state.done)
    for place, first in enumerate(range(0, run.count, run.chunk)):
        if place not in done:
            yield Chunk(state.seed, first, min(run.chunk, run.count - first), run.threads)


def _take(
    state: State, chunk: Chunk, future: Future[tuple[Found, int, int]], memory: dict[int, list[int]], run: Run
) -> None:
    """Add what was seen of a chunk, and how the memory of its process has grown since it had settled."""
    try:
        found, process, used = future.result()
    except BrokenProcessPool:
        state.found.failures.append({"number": chunk.first, "error": "a crash near", "rules": []})
        state.write(run.path)
        raise
    state.found.add(found)
    state.done.append(chunk.first // run.chunk)
    own = memory.setdefault(process, [])
    own.append(used)
    if len(own) > SETTLED:
        state.growth = max(state.growth, (used - own[SETTLED - 1]) / MEGABYTE)


def figures(state: State, reasons: Reasons) -> list[Figure]:
    """The table: what was looked at, what failed, and what was met too seldom."""
    found, subject = state.found, f"{state.found.seen:,} patients, seed {state.seed}"
    failed = ", ".join(f"{each['error']} of {each['number']}" for each in found.failures[:5])
    noted = ", ".join(f"{count:,} {name}" for name, count in found.statuses.most_common())
    speed = found.seen / state.seconds if state.seconds else None
    share, planning, besides = _each(found)
    return [
        Figure(subject, "disagreements, exceptions and crashes", len(found.failures), "", at_most=0, note=failed),
        Figure(subject, "decided by the meaning as well", found.meant, ""),
        Figure(subject, "issued or provisional, with three modalities", share, "%", at_least=LEAST_SHARE, note=noted),
        Figure(subject, "growth of memory of a process once settled", state.growth, "MB", at_most=MOST_GROWTH),
        Figure(subject, "patients a second", speed, ""),
        Figure(subject, "plan(), CPU time, mean", planning, "ms"),
        Figure(subject, "making, counting and the meaning, CPU time, mean", besides, "ms", at_most=MOST_BESIDES),
        *_verdicts(found),
        *_truths(found, reasons),
    ]


def _each(found: Found) -> tuple[float, float, float] | tuple[None, None, None]:
    """Of each patient: how many of a hundred have a whole plan, and the milliseconds of planning and of all else."""
    if not found.seen:
        return None, None, None
    return 100 * found.three / found.seen, 1000 * found.planning / found.seen, 1000 * found.besides / found.seen


def _verdicts(found: Found) -> Iterator[Figure]:
    for verdict in Verdict:
        count = found.verdicts[verdict.value]
        yield Figure("verdicts", verdict.value, count, "", at_least=LEAST_VERDICTS)


def _truths(found: Found, reasons: Reasons) -> Iterator[Figure]:
    """For each truth how many rules were met often enough, and by name those that were not, with the reason if any."""
    for truth, word in {Truth.YES: "yes", Truth.NO: "no", Truth.UNKNOWN: "possible"}.items():
        subject = f"rules, rows and screens that were {word}"
        counts = {unit: met[truth] for unit, met in sorted(found.units.items())}
        never = {unit: why for unit in counts if (why := reasons.why_never(unit, truth))}
        yield from _often(subject, {unit: count for unit, count in counts.items() if unit not in never})
        wrong = [unit for unit in never if counts[unit]]
        yield Figure(subject, "never, for a reason", len(never), "", note=_counted(never.values()))
        yield Figure(subject, "of these met all the same", len(wrong), "", at_most=0, note=", ".join(wrong[:5]))
        yield from (Figure(subject, unit, counts[unit], "", note=why) for unit, why in never.items())


def _often(subject: str, counts: Mapping[str, int]) -> Iterator[Figure]:
    """Of those that can be met: how many were often enough, and the others by name."""
    few = {unit: count for unit, count in counts.items() if count < LEAST_MET}
    yield Figure(subject, f"at least {LEAST_MET} times", len(counts) - len(few), "")
    yield Figure(subject, f"least often of these {len(counts)}", min(counts.values(), default=None), "")
    yield Figure(subject, "less often than that", len(few), "", at_most=0)
    yield from (Figure(subject, unit, count, "") for unit, count in few.items())


def _counted(notes: Iterable[str]) -> str:
    return ", ".join(f"{count} {note}" for note, count in Counter(notes).most_common())


def _replay(seed: int, number: int) -> None:
    """Plan again for one patient, and print patient and plan; what fails is raised as it was."""
    profile = People(BOOK, seed).profile(number)
    print(profile.model_dump_json(exclude_defaults=True, indent=2))
    print(_planner().plan(profile).model_dump_json(indent=2))


def main(arguments: list[str] | None = None) -> int:
    """Run, or replay one patient; 1 where a target is missed."""
    parser = argparse.ArgumentParser(description="A million different patients, in processes and threads.")
    parser.add_argument("--count", type=int, default=1_000_000, help="how many patients (default: 1,000,000)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--threads", type=int, default=4, help="threads of each process")
    parser.add_argument("--minutes", type=float, help="begin no new chunk after so many minutes")
    parser.add_argument("--state", type=Path, help="keep in this file how far it came, and go on from there")
    parser.add_argument("--replay", type=int, metavar="NUMBER", help="plan again for the patient of this number only")
    given = parser.parse_args(arguments)
    if given.replay is not None:
        _replay(given.seed, given.replay)
        return 0
    state = State.at(given.state, given.seed)
    go_on(state, Run(given.count, given.processes, given.threads, given.minutes, given.state))
    table = figures(state, Reasons(BOOK))
    print(as_text(table))
    return int(any(figure.met is False for figure in table))


if __name__ == "__main__":
    sys.exit(main())
