"""A hundred thousand hostile inputs: the data of profiles, rule books, YAML and JSON text, through the public doors.

Each is read, or refused with a typed error that lists its faults; anything else is a failure: another error, a word
of what was found in a message, its cause or a log, or an input that takes too long. Every fiftieth goes through the
whole command as well. Inputs come in chunks that are drawn from a seed: ``--replay "YAML text" 3 117`` looks at number
117 of chunk 3 again, and shows what happens.
"""

from __future__ import annotations

import argparse
import io
import json
import logging
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from careplan import InvalidInput, PatientProfile, RuleBook
from careplan.cli import main as command
from careplan.cli.codes import Exit
from careplan.cli.inputs import read_book, read_profile
from careplan.lineage import accepted
from careplan.testing import CANARY, hostile_books, hostile_profiles, hostile_texts, hostile_yaml, profiles, spoiled
from careplan.testing.laws.bad_input import said_by

__all__ = ["KINDS", "Found", "Kind", "look_at", "table"]

CHUNK: Final = 500
MOST_SECONDS: Final = 2.0
"""So much time of a processor may an input take: a hundred times what the slowest sound one does."""

COMMANDS: Final = 50
"""Every so many inputs the whole command is given the file."""

NOTHING: Final = RuleBook(title="An empty book", version="1", chapters=())


@dataclass(frozen=True)
class Kind:
    """A kind of input: how it is drawn, the doors through which it comes in, and the command that reads its file."""

    name: str
    drawn: Callable[[], st.SearchStrategy[Any]]
    doors: tuple[Callable[[Any, Path], object], ...]
    ending: str = ""
    command: tuple[str, ...] = ()


def _data() -> st.SearchStrategy[Any]:
    return st.one_of(hostile_profiles(), profiles(NOTHING).flatmap(spoiled).map(lambda drawn: drawn[0]))


KINDS: Final = (
    Kind("profile data", _data, (lambda data, _: PatientProfile.model_validate(data),)),
    Kind(
        "rule book",
        hostile_books,
        (lambda text, _: accepted(RuleBook.from_json(text)), lambda _, file: read_book(str(file))),
        ".json",
        ("check",),
    ),
    Kind("YAML text", hostile_yaml, (lambda _, file: read_profile(str(file)),), ".yaml", ("plan", "--format", "json")),
    Kind(
        "JSON text",
        hostile_texts,
        (lambda text, _: PatientProfile.model_validate_json(text), lambda _, file: read_profile(str(file))),
        ".json",
        ("plan", "--format", "json"),
    ),
)


@dataclass
class Found:
    """What was seen of the inputs of a kind."""

    inputs: int = 0
    read: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    problems: Counter[str] = field(default_factory=Counter)
    commands: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    failures: list[dict[str, Any]] = field(default_factory=list)

    def add(self, other: Found) -> None:
        """What was seen of others as well."""
        self.inputs, self.read = self.inputs + other.inputs, self.read + other.read
        self.refused.update(other.refused)
        self.problems.update(other.problems)
        self.commands.update(other.commands)
        self.slowest = max(self.slowest, other.slowest)
        self.failures += other.failures


def look_at(kind: Kind, number: int, count: int = CHUNK) -> Found:
    """What is seen of the inputs of a chunk."""
    found = Found()
    with tempfile.TemporaryDirectory() as folder, _heard() as heard:
        file = Path(folder) / f"input{kind.ending}"

        def look(given_: Any) -> None:  # noqa: ANN401 - an input of any kind
            for what in _wrong(kind, given_, file, found, heard):
                found.failures.append({"kind": kind.name, "chunk": number, "number": found.inputs, "what": what})
            found.inputs += 1

        _draw(kind, number, count, look)
    return found


def _draw(kind: Kind, number: int, count: int, look: Callable[[Any], None]) -> None:
    """Draw the inputs of a chunk, always the same ones."""
    chosen = settings(
        max_examples=count,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    seed(number)(chosen(given(kind.drawn())(look)))()


@contextmanager
def _heard() -> Iterator[list[str]]:
    """All that is logged or warned of meanwhile."""
    heard: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(f"{record.getMessage()} {record.__dict__}")

    ear, root = Ear(), logging.getLogger()
    level = root.level
    root.addHandler(ear)
    root.setLevel(logging.DEBUG)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning = lambda message, *_, **__: heard.append(str(message))
        try:
            yield heard
        finally:
            root.removeHandler(ear)
            root.setLevel(level)


def _wrong(kind: Kind, given_: object, file: Path, found: Found, heard: list[str]) -> Iterator[str]:
    """Read one input through every door of its kind; say all that should not be."""
    if isinstance(given_, bytes) and kind.ending:
        file.write_bytes(given_)
    for place, door in enumerate(kind.doors):
        yield from _through(door, given_, file, found if place == 0 else Found())
    if kind.command and found.inputs % COMMANDS == 0:
        yield from _commanded((*kind.command, str(file)), found)
    if any(CANARY in each for each in heard):
        yield "a log shows what was found"
    heard.clear()


def _through(door: Callable[[Any, Path], object], given_: object, file: Path, found: Found) -> Iterator[str]:
    """Read one input through one door."""
    start = time.process_time()
    try:
        door(given_, file)
        found.read += 1
    except InvalidInput as error:
        found.refused[type(error).__name__] += 1
        found.problems.update({each.problem for each in error.faults})
        if not error.faults:
            yield "refused without a fault"
        if CANARY in said_by(error):
            yield "an error shows what was found"
    except Exception as error:  # noqa: BLE001 - whatever else is raised is what is looked for
        yield f"raises {type(error).__name__}"
    taken = time.process_time() - start
    found.slowest = max(found.slowest, taken)
    if taken > MOST_SECONDS:
        yield f"takes {taken:.1f} seconds"


def _commanded(arguments: Sequence[str], found: Found) -> Iterator[str]:
    """Give a file to a command, as somebody at a terminal does."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = command(arguments)
    found.commands[Exit(code).name.lower().replace("_", " ")] += 1
    if code == Exit.NOT_ISSUED:
        yield "the command has failed"
    if CANARY in out.getvalue() + err.getvalue():
        yield "the command shows what was found"


def table(seen: dict[str, Found]) -> str:
    """What was seen, a line for each kind, then the faults that were told most."""
    head = f"{'kind':<14}{'inputs':>9}{'read':>8}{'refused':>9}{'commands':>10}{'slowest':>10}{'failures':>10}"
    lines = [head, *(_line(name, each) for name, each in seen.items())]
    whole = Found()
    for each in seen.values():
        whole.add(each)
    if len(seen) > 1:
        lines.append(_line("all", whole))
    lines += ["", "Refused with:", *_counted(whole.refused)]
    lines += ["", "Faults told, by the number of inputs:", *_counted(Counter(dict(whole.problems.most_common(25))))]
    lines += ["", "Commands ended:", *_counted(whole.commands)]
    return "\n".join(lines + [f"FAILED  {json.dumps(each)}" for each in whole.failures])


def _line(name: str, found: Found) -> str:
    refused, commands = found.refused.total(), found.commands.total()
    counts = f"{found.inputs:>9,}{found.read:>8,}{refused:>9,}{commands:>10,}"
    return f"{name:<14}{counts}{found.slowest:>8.2f} s{len(found.failures):>10,}"


def _counted(counts: Counter[str]) -> Iterator[str]:
    return (f"  {count:>8,}  {name}" for name, count in counts.most_common())


def _replayed(kind: Kind, chunk: int, number: int) -> None:
    """Show one input and what becomes of it."""
    drawn: list[Any] = []

    def keep(one: Any) -> None:  # noqa: ANN401 - an input of any kind
        drawn.append(one)

    _draw(kind, chunk, CHUNK, keep)
    given_ = drawn[number]
    print(f"{given_!r}"[:5_000])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"input{kind.ending}"
        if isinstance(given_, bytes):
            file.write_bytes(given_)
        for door in kind.doors:
            try:
                print(f"read: {door(given_, file)!r}"[:2_000])
            except Exception:  # noqa: BLE001 - to be shown
                traceback.print_exc()


def _go_on(kind: Kind, each: int) -> Iterator[Found]:
    """Chunk after chunk, until there are enough inputs."""
    seen, chunk = 0, 0
    while seen < each:
        chunk += 1
        found = look_at(kind, chunk)
        seen += found.inputs
        yield found


def _see(kinds: Iterable[Kind], each: int, told: Callable[[str], None]) -> dict[str, Found]:
    seen: dict[str, Found] = {}
    for kind in kinds:
        whole = seen.setdefault(kind.name, Found())
        for found in _go_on(kind, each):
            whole.add(found)
            told(f"{kind.name}: {whole.inputs:,}, {len(whole.failures)} failures")
    return seen


def main(given_: Sequence[str]) -> int:
    """Look at as many inputs as are wanted, and print the table; 1 where something failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=100_000, help="inputs in all, each kind as many")
    parser.add_argument("--kind", action="append", choices=[each.name for each in KINDS], help="only this kind")
    parser.add_argument("--replay", nargs=3, metavar=("KIND", "CHUNK", "NUMBER"), help="look at one input again")
    wanted = parser.parse_args(given_)
    if wanted.replay:
        name, chunk, number = wanted.replay
        _replayed(next(each for each in KINDS if each.name == name), int(chunk), int(number))
        return 0
    kinds = [each for each in KINDS if not wanted.kind or each.name in wanted.kind]
    seen = _see(kinds, -(-wanted.inputs // len(kinds)), partial(print, file=sys.stderr, flush=True))
    print(table(seen))
    return int(any(each.failures for each in seen.values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
