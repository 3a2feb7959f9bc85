"""Every law of the plans 10,000 times over the shipped guideline, in parts of 1,000.

Laws can be named, as in ``python -m benchmarks.laws 5a 6``. With ``--state FILE`` a run can be stopped and goes on
where it was; it starts anew where the library has changed since. A part is told by its number, which is the seed of
its cases: ``careplan.testing.Budget(1_000, seed=3)`` sees those of part 3 again.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

import careplan
from careplan.rules import BOOK
from careplan.testing import LAWS, Budget, Outcome
from careplan.testing.bench import Bench
from careplan.testing.checking import check_law
from careplan.testing.laws.law import ALL_AT_ONCE, Law

__all__ = ["EACH", "Part", "State", "go_on", "parts_of", "table"]

EACH: Final = 10_000
PART: Final = 1_000
LAST_SHOWN: Final = 70
"""So many letters of the title of a law stand in the table."""


@dataclass(frozen=True)
class Part:
    """Some cases of a law; the seed is the number of the part."""

    law: Law
    seed: int
    examples: int

    @property
    def name(self) -> str:
        """What the state calls it."""
        return f"{self.law.id} {self.seed} of {self.examples}"


@dataclass
class State:
    """What has been seen so far: how each part ended, by its name."""

    path: Path | None = None
    seen: dict[str, dict[str, Any]] = field(default_factory=dict)

    @classmethod
    def at(cls, path: Path | None) -> State:
        """What a file says, if it is about the library as it stands."""
        if path is None or not path.exists():
            return cls(path)
        kept = json.loads(path.read_text("utf-8"))
        return cls(path, kept["seen"] if kept["library"] == library() else {})

    def add(self, part: Part, found: Outcome, seconds: float) -> None:
        """Keep how a part ended."""
        ended = {"state": found.state, "cases": found.cases, "what": found.what, "profile": found.profile}
        self.seen[part.name] = {**ended, "seconds": round(seconds, 1)}
        if self.path is not None:
            kept = {"library": library(), "seen": self.seen}
            self.path.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


@cache
def library() -> str:
    """The hash of everything that the library is made of."""
    found, folder = hashlib.sha256(), Path(careplan.__file__).parent
    for path in sorted(folder.rglob("*.py")):
        found.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()


def parts_of(law: Law, each: int = EACH) -> list[Part]:
    """The parts in which a law is seen so many times; one that sees everything at once has one."""
    if law.examples == ALL_AT_ONCE:
        return [Part(law, 1, ALL_AT_ONCE)]
    return [Part(law, at + 1, min(PART, each - at * PART)) for at in range(-(-each // PART))]


def go_on(state: State, parts: Iterable[Part], told: Callable[[str], None] = print) -> None:
    """See the parts that were not seen yet."""
    bench = Bench(BOOK)
    for part in parts:
        if part.name not in state.seen:
            start = time.perf_counter()
            found = check_law(part.law, bench, Budget(part.examples, seed=part.seed))
            state.add(part, found, time.perf_counter() - start)
            told(f"{part.name}: {found.state}, {found.cases} cases {found.what}".rstrip())


def table(state: State, laws: Sequence[Law], each: int = EACH) -> str:
    """What was seen of each law, a line for each; and whatever breaks one."""
    return "\n".join(line for law in laws for line in _lines(law, state, each))


def _lines(law: Law, state: State, each: int) -> Iterator[str]:
    parts = parts_of(law, each)
    seen = [found for part in parts if (found := state.seen.get(part.name))]
    broken = [found for found in seen if found["state"] != "holds"]
    word = "BROKEN" if broken else "holds" if len(seen) == len(parts) else "so far"
    cases, seconds = sum(found["cases"] for found in seen), sum(found["seconds"] for found in seen)
    yield f"{law.id:<4} {word:<7} {cases:>7,} {seconds:>8,.0f} s  {law.title[:LAST_SHOWN]}"
    for found in broken:
        yield f"     {found['state']}: {found['what']} {found['profile']}"


def _arguments(given: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("law", nargs="*", help="a law or a part of one, such as 3 or 3a; all of them by default")
    parser.add_argument("--examples", type=int, default=EACH, help="cases of each law")
    parser.add_argument("--state", type=Path, help="where to keep what has been seen")
    return parser.parse_args(given)


def main(given: Sequence[str]) -> int:
    """See the laws that are wanted, and print the table; 1 where one is broken."""
    wanted = _arguments(given)
    laws = [law for law in LAWS if not wanted.law or {law.id, str(law.number)} & set(wanted.law)]
    state = State.at(wanted.state)
    go_on(state, (part for law in laws for part in parts_of(law, wanted.examples)))
    print(table(state, laws, wanted.examples))
    return int(any(found["state"] != "holds" for found in state.seen.values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
