"""Open questions: the facts nobody gave that could change the plan, asked screen by screen.

Ordered by the worst effect an answer could have, then by how few other facts that rule still needs,
then by how many therapies it touches, then by id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import compress
from operator import itemgetter, or_
from typing import Final, TypeAlias

from careplan.fields import FactScope
from careplan.language.program import Program, Stratum
from careplan.language.rules import Screen
from careplan.ledger.case import Case
from careplan.ledger.picking import picker
from careplan.parts.reads import Gravity, Reads
from careplan.parts.universe import Known, Universe, chosen
from careplan.plans import OpenQuestion
from careplan.words import Truth

__all__ = ["Questions"]

NO: Final = Truth.NO
ONLY_UNKNOWN: Final = bytes.maketrans(b"\x02", b"\x00")

GRAVITIES: Final = tuple(Gravity)
WORDS: Final = tuple(each.words for each in GRAVITIES)
ALONE: Final = "Facts outside any screen"
PRACTICAL: Final = (
    ("setting.services", Gravity.INDICATION),
    ("equipment", Gravity.TECHNIQUE),
    ("availability.minutes_per_week", Gravity.DOSE),
    ("availability.days", Gravity.DOSE),
    ("availability.travel_minutes", Gravity.DOSE),
    ("setting.payer", Gravity.CAUTION),
)
"""What no rule decides but the ledger, the week or the coverage reads, with its weight."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A screen, the bits of its items, and where the truth of its condition stands."""

    screen: Screen
    items: int
    place: int | None


class _Level:
    """What is waited for at one gravity: the facts lacking, the rule that lacks them, how many therapies it touches."""

    def __init__(self) -> None:
        self.facts: list[int] = []
        self.rules: list[str] = []
        self.therapies: list[int] = []

    def add(self, facts: int, rule: str = "", therapies: int = 0) -> None:
        self.facts.append(facts)
        self.rules.append(rule)
        self.therapies.append(therapies)


class _Opened:
    """What is waited for, by gravity."""

    def __init__(self, levels: Sequence[_Level]) -> None:
        self.levels = levels
        self.unions = [reduce(or_, level.facts, 0) for level in levels]
        self.facts = reduce(or_, self.unions)

    def apart(self, facts: int) -> Iterator[int]:
        """Facts by the worst that an answer could bring about."""
        for union in self.unions:
            if facts & union:
                yield facts & union
                facts &= ~union

    def worst(self, facts: int) -> tuple[Gravity, int, int, tuple[str, ...]]:
        """The gravest level that waits for some of these facts: the fewest facts lacking, the most therapies, rules."""
        gravity = next(place for place, union in enumerate(self.unions) if union & facts)
        level = self.levels[gravity]
        touching = [each & facts for each in level.facts]
        lacking = min(map(int.bit_count, compress(level.facts, touching)))
        rules = dict.fromkeys(filter(None, compress(level.rules, touching)))
        return GRAVITIES[gravity], lacking, max(compress(level.therapies, touching)), tuple(rules)


Weight: TypeAlias = tuple[Gravity, int, int, str]
"""The worst effect, the fewest facts lacking, the most therapies touched, the id."""


class Questions:
    """Finds the open questions of a case; built once for a book."""

    def __init__(self, program: Program, reads: Sequence[Reads], universe: Universe, ignored: frozenset[str]) -> None:
        """Prepare for a book; rules named in ``ignored`` decide nothing here (another payer's, say)."""
        self.universe = universe
        self.reads = tuple(each for each in reads if each.rule not in ignored)
        self.groups = tuple(
            (picker([each.place for each in group]), group, are_findings)
            for group, are_findings in zip(_in_turn(self.reads), (True, True, False), strict=True)
        )
        self.patient_paths = tuple(each.path for each in universe.patient)
        self.problem_paths = tuple(each.path for each in universe.problem)
        self.screens = tuple(_asked(screen, program, universe) for screen in _latest(program.screens))

    def ask(self, case: Case, known: Known) -> tuple[OpenQuestion, ...]:
        """Every open question, in order."""
        opened = self._open(case, ~(known.facts | self.universe.derived))
        left, asked = opened.facts, []
        for screen, items, problem in self._applicable(case):
            if items & opened.facts:
                left &= ~items
                asked.append(self._question(screen, items & opened.facts, problem, opened, case))
        for part, problem in self._blocks(left, case):
            asked += [self._question(None, each, problem, opened, case) for each in opened.apart(part)]
        return tuple(question for _, question in sorted(asked, key=itemgetter(0)))

    def _open(self, case: Case, unknown: int) -> _Opened:
        """Every unit that is not known, with the facts that it, and the findings it reads, wait for."""
        levels, waiting = [_Level() for _ in Gravity], [dict[int, int]() for _ in case.rows]
        for pick, group, are_findings in self.groups:
            for problem, row in enumerate(case.rows):
                for each in compress(group, bytes(pick(row)).translate(ONLY_UNKNOWN)):
                    if problem and each.unit.scope is FactScope.PATIENT:
                        waiting[problem][each.place] = waiting[0].get(each.place, 0)
                        continue
                    facts = each.joint if problem == 0 else self._joint(each, problem)
                    if each.findings or each.lifted:
                        facts |= _through(each, problem, waiting)
                    facts &= unknown
                    if are_findings:
                        waiting[problem][each.place] = facts
                    elif facts and (each.parent is None or row[each.parent] != NO):
                        levels[each.gravity].add(facts, each.rule, each.therapies)
        for path, gravity in PRACTICAL:
            if self.universe.bits[path] & unknown:
                levels[gravity].add(self.universe.bits[path])
        return _Opened(levels)

    def _joint(self, each: Reads, problem: int) -> int:
        return each.patient | self.universe.shifted(each.problem, problem)

    def _applicable(self, case: Case) -> Iterator[tuple[_Asked, int, int | None]]:
        for asked in self.screens:
            if asked.screen.scope == "patient":
                if asked.place is None or case.merged[asked.place]:
                    yield asked, asked.items, None
            else:
                for problem, row in enumerate(case.rows):
                    if asked.place is None or row[asked.place]:
                        yield asked, self.universe.shifted(asked.items, problem), problem

    def _question(
        self, asked: _Asked | None, facts: int, problem: int | None, opened: _Opened, case: Case
    ) -> tuple[Weight, OpenQuestion]:
        gravity, lacking, therapies, rules = opened.worst(facts)
        key = asked.screen.key if asked is not None else ALONE
        question = OpenQuestion(
            screen=None if asked is None else key,
            title=ALONE if asked is None else asked.screen.title,
            problem=case.problems[problem] if problem is not None else None,
            worst=WORDS[gravity],
            items=tuple(self._paths(facts, problem)),
            rules=rules,
        )
        return (gravity, lacking, -therapies, f"{key}/{question.problem or ''}"), question

    def _paths(self, facts: int, problem: int | None) -> Iterator[str]:
        if problem is None:
            return chosen(facts, self.patient_paths)
        start = len(self.patient_paths) + problem * len(self.problem_paths)
        return chosen(facts >> start, self.problem_paths)

    def _blocks(self, facts: int, case: Case) -> Iterator[tuple[int, int | None]]:
        """Facts outside any screen: the patient's, then those of each problem."""
        patient = facts & ((1 << len(self.patient_paths)) - 1)
        if patient:
            yield patient, None
        for problem in range(len(case.rows)):
            part = facts & self.universe.shifted((1 << len(self.problem_paths)) - 1, problem)
            if part:
                yield part, problem


def _in_turn(reads: Sequence[Reads]) -> tuple[list[Reads], ...]:
    """Findings, then those that read what was found of every problem, then rules: each after what it reads."""
    lifted = Stratum.LIFTED_FINDINGS
    return (
        [each for each in reads if each.unit.stratum < lifted],
        [each for each in reads if each.unit.stratum is lifted],
        [each for each in reads if each.unit.stratum > lifted],
    )


def _through(each: Reads, problem: int, waiting: Sequence[Mapping[int, int]]) -> int:
    """The facts that the findings of a unit wait for; a lifted one may wait for any problem's."""
    facts, own = 0, waiting[problem]
    for finding in each.findings:
        facts |= own.get(finding, 0)
    for finding in each.lifted:
        for of_problem in waiting:
            facts |= of_problem.get(finding, 0)
    return facts


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
