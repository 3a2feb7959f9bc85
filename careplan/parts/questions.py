"""Open questions: the facts nobody gave that could change the plan, asked screen by screen.

Ordered by the worst effect an answer could have, then by how few other facts that rule still needs,
then by how many therapies it touches, then by id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from careplan.fields import FactScope
from careplan.language.program import Program
from careplan.language.rules import Screen
from careplan.ledger.case import Case
from careplan.models import PatientProfile
from careplan.parts.reads import FINDINGS, Gravity, Reads
from careplan.parts.universe import Universe
from careplan.plans import OpenQuestion
from careplan.words import Truth

__all__ = ["Questions"]

UNKNOWN, NO = Truth.UNKNOWN, Truth.NO

ALONE: Final = "Facts outside any screen"
PRACTICAL: Final = (
    ("setting.services", Gravity.INDICATION),
    ("equipment", Gravity.TECHNIQUE),
    ("availability.minutes_per_week", Gravity.DOSE),
    ("availability.travel_minutes", Gravity.DOSE),
    ("setting.payer", Gravity.CAUTION),
)
"""What no rule decides but the ledger, the week or the coverage reads, with its weight."""


@dataclass(frozen=True, slots=True)
class _Open:
    """A unit that is not known: the facts it waits for."""

    key: tuple[Gravity, int, int, str]
    rule: str
    facts: int


@dataclass(frozen=True, slots=True)
class _Asked:
    """A screen, the bits of its items, and where the truth of its condition stands."""

    screen: Screen
    items: int
    place: int | None


class Questions:
    """Finds the open questions of a case; built once for a book."""

    def __init__(self, program: Program, reads: Sequence[Reads], universe: Universe, ignored: frozenset[str]) -> None:
        """Prepare for a book; rules named in ``ignored`` decide nothing here (another payer's, say)."""
        self.universe = universe
        self.reads = tuple(each for each in reads if each.rule not in ignored)
        self.screens = tuple(_asked(screen, program, universe) for screen in _latest(program.screens))

    def ask(self, case: Case, profile: PatientProfile) -> tuple[OpenQuestion, ...]:
        """Every open question, in order."""
        unknown = ~(self.universe.known(profile) | self.universe.derived)
        opened = sorted((*self._open(case, unknown), *self._practical(unknown)), key=lambda each: each.key)
        wanted = 0
        for each in opened:
            wanted |= each.facts
        asked, left = [], wanted
        for screen, items, problem in self._applicable(case):
            if items & wanted:
                left &= ~items
                asked.append(self._question(screen, items & wanted, problem, opened, case))
        asked += self._alone(left, opened, case)
        return tuple(question for _, question in sorted(asked, key=lambda each: each[0]))

    def _open(self, case: Case, unknown: int) -> Iterator[_Open]:
        """Every unit that is not known, with the facts that it, and the findings it reads, wait for."""
        waiting: list[dict[int, int]] = [{} for _ in case.rows]
        for each in self.reads:
            places = range(len(case.rows)) if each.unit.scope is FactScope.PROBLEM else range(1)
            for problem in places:
                row = case.rows[problem]
                if row[each.place] != UNKNOWN or (each.parent is not None and row[each.parent] == NO):
                    continue
                facts = self._waits_for(each, problem, waiting, case) & unknown
                if each.unit.stratum in FINDINGS:
                    _remember(waiting, each, problem, facts)
                elif facts:
                    weight = (each.gravity, facts.bit_count(), -each.therapies, each.unit.id)
                    yield _Open(weight, each.rule, facts)

    def _practical(self, unknown: int) -> Iterator[_Open]:
        """What no rule decides, but the ledger, the week or the coverage reads."""
        for path, gravity in PRACTICAL:
            bit = self.universe.bits[path] & unknown
            if bit:
                yield _Open((gravity, 1, 0, path), "", bit)

    def _waits_for(self, each: Reads, problem: int, waiting: list[dict[int, int]], case: Case) -> int:
        facts = each.patient | self.universe.shifted(each.problem, problem)
        for finding in each.findings:
            facts |= waiting[problem].get(finding, 0)
        for finding in each.lifted:
            for place in range(len(case.rows)):
                facts |= waiting[place].get(finding, 0)
        return facts

    def _applicable(self, case: Case) -> Iterator[tuple[_Asked, int, int | None]]:
        for asked in self.screens:
            if asked.screen.scope == "patient":
                if asked.place is None or any(row[asked.place] for row in case.rows):
                    yield asked, asked.items, None
            else:
                for problem, row in enumerate(case.rows):
                    if asked.place is None or row[asked.place]:
                        yield asked, self.universe.shifted(asked.items, problem), problem

    def _question(
        self, asked: _Asked | None, facts: int, problem: int | None, opened: Sequence[_Open], case: Case
    ) -> tuple[tuple[Gravity, int, int, str], OpenQuestion]:
        touching = [each for each in opened if each.facts & facts]
        gravity, others, therapies, _ = touching[0].key
        key = asked.screen.key if asked is not None else ALONE
        several = len(case.problems) > 1 and problem is not None
        question = OpenQuestion(
            screen=None if asked is None else key,
            title=ALONE if asked is None else asked.screen.title,
            problem=case.problems[problem] if problem is not None else None,
            worst=gravity.words,
            items=tuple(field.path for field, _ in self.universe.named(facts, len(case.rows))),
            rules=tuple(dict.fromkeys(each.rule for each in touching if each.rule)),
        )
        return (gravity, others, therapies, f"{key}/{problem}" if several else key), question

    def _alone(
        self, facts: int, opened: Sequence[_Open], case: Case
    ) -> Iterable[tuple[tuple[Gravity, int, int, str], OpenQuestion]]:
        width = len(self.universe.patient)
        patient = facts & ((1 << width) - 1)
        blocks: list[tuple[int, int | None]] = [(patient, None)]
        for problem in range(len(case.rows)):
            block = self.universe.shifted((1 << self.universe.width) - 1, problem)
            blocks.append((facts & block, problem))
        return [self._question(None, part, problem, opened, case) for part, problem in blocks if part]


def _remember(waiting: list[dict[int, int]], each: Reads, problem: int, facts: int) -> None:
    """A finding of the patient is read by every problem; one of a problem by that problem."""
    if each.unit.scope is FactScope.PROBLEM:
        waiting[problem][each.place] = facts
    else:
        for row in waiting:
            row[each.place] = facts


def _latest(screens: Iterable[Screen]) -> Iterator[Screen]:
    """Of each screen the version that is asked now; older ones only settle what they once asked."""
    newest: dict[str, Screen] = {}
    for screen in screens:
        if screen.id not in newest or newest[screen.id].version < screen.version:
            newest[screen.id] = screen
    yield from newest.values()


def _asked(screen: Screen, program: Program, universe: Universe) -> _Asked:
    place = None
    if screen.applies is not None:
        scope, place = program.place(screen.key)
        if scope is FactScope.PROBLEM:
            place += len(program.patient_units)
    return _Asked(screen, universe.mask(screen.items), place)
