"""Open questions: the facts nobody gave that could change the plan, asked screen by screen.

Screens and what can open or close a therapy come first, facts outside any screen that cannot after them. Both are
ordered by the worst effect an answer could have, then by how few other facts that rule still needs, then by how many
therapies it touches, then by id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Final, TypeAlias

from careplan.fields import FactScope
from careplan.language.program import Program
from careplan.language.rules import Screen
from careplan.ledger.case import Case
from careplan.parts.reads import Gravity, Reads
from careplan.parts.universe import Known, Universe, chosen
from careplan.parts.waiting import Lacking, Waiters
from careplan.plans import OpenQuestion
from careplan.words import Payer

__all__ = ["Questions"]

WORDS: Final = tuple(each.words for each in Gravity)
ALONE: Final = "Facts outside any screen"
TURNING: Final = frozenset((Gravity.EMERGENCY, Gravity.SAME_DAY, Gravity.EXCLUSION, Gravity.INDICATION))
"""What opens or closes a therapy, or stops the plan: such a fact is asked among the screens, all others after them."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A screen, its items with their bits, and where the truth of its condition stands."""

    screen: Screen
    items: int
    paths: tuple[tuple[int, str], ...]
    place: int | None


Weight: TypeAlias = tuple[bool, int, int, int, str]
"""Whether it comes after the screens, the worst effect, the fewest facts lacking, the most therapies, the id."""

Asking: TypeAlias = tuple[Weight, OpenQuestion]


class Questions:
    """Finds the open questions of a case; built once for a book."""

    def __init__(
        self, program: Program, reads: Sequence[Reads], universe: Universe, payers: Mapping[Payer, frozenset[str]]
    ) -> None:
        """Prepare for a book; ``payers`` are the rules that concern one payer alone, and decide nothing for others."""
        self.universe = universe
        self.waiters = Waiters(reads, universe)
        self.patient_paths = tuple(each.path for each in universe.patient)
        self.problem_paths = tuple(each.path for each in universe.problem)
        self.screens = tuple(_asked(screen, program, universe) for screen in _latest(program.screens))
        every = frozenset[str]().union(*payers.values())
        self._unpaid = self.waiters.but(every)
        self._of_payer = {payer: self.waiters.but(every - own) for payer, own in payers.items()}

    def ask(self, case: Case, known: Known, payer: Payer | None = None) -> tuple[OpenQuestion, ...]:
        """Every open question, in order."""
        considered = self._unpaid if payer is None else self._of_payer.get(payer, self._unpaid)
        lacking = self.waiters.lacking(case, self.universe.unknown(known, len(case.rows)), considered)
        left, asked = lacking.facts, []
        for screen, items, problem in self._applicable(case):
            facts = items & lacking.facts
            if facts:
                left &= ~items
                asked.append(self._of_screen(screen, facts, problem, lacking, case))
        for part, problem in self._blocks(left, case):
            asked += [self._alone(each, problem, lacking, case) for each in lacking.apart(part)]
        return tuple([question for _, question in sorted(asked, key=itemgetter(0))])

    def _applicable(self, case: Case) -> Iterator[tuple[_Asked, int, int | None]]:
        for asked in self.screens:
            if asked.screen.scope == "patient":
                if asked.place is None or case.merged[asked.place]:
                    yield asked, asked.items, None
            else:
                for problem, row in enumerate(case.rows):
                    if asked.place is None or row[asked.place]:
                        yield asked, self.universe.shifted(asked.items, problem), problem

    def _of_screen(self, asked: _Asked, facts: int, problem: int | None, lacking: Lacking, case: Case) -> Asking:
        """The items of a screen that are still open."""
        own = facts if problem is None else facts >> self._start(problem)
        items = tuple([path for bit, path in asked.paths if own & bit])
        key = None if problem is None else case.problems[problem]
        return _question((asked.screen.key, asked.screen.title, key), items, lacking.worst(facts))

    def _alone(self, facts: int, problem: int | None, lacking: Lacking, case: Case) -> Asking:
        """Facts outside any screen."""
        if problem is None:
            items, key = chosen(facts, self.patient_paths), None
        else:
            items, key = chosen(facts >> self._start(problem), self.problem_paths), case.problems[problem]
        return _question((None, ALONE, key), tuple(items), lacking.worst(facts))

    def _start(self, problem: int) -> int:
        """Where the facts of a problem start."""
        return len(self.patient_paths) + problem * len(self.problem_paths)

    def _blocks(self, facts: int, case: Case) -> Iterator[tuple[int, int | None]]:
        """Facts outside any screen: the patient's, then those of each problem."""
        patient = facts & ((1 << len(self.patient_paths)) - 1)
        if patient:
            yield patient, None
        for problem in range(len(case.rows)):
            part = facts & self.universe.shifted((1 << len(self.problem_paths)) - 1, problem)
            if part:
                yield part, problem


def _question(
    about: tuple[str | None, str, str | None], items: tuple[str, ...], worst: tuple[int, int, int, tuple[str, ...]]
) -> Asking:
    """A question about a screen, or facts outside any, and its place among all questions."""
    (screen, title, problem), (gravity, fewest, most, rules) = about, worst
    question = OpenQuestion(screen=screen, title=title, problem=problem, worst=WORDS[gravity], items=items, rules=rules)
    besides = screen is None and gravity not in TURNING
    return (besides, gravity, fewest, -most, f"{screen or ALONE}/{problem or ''}"), question


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
    paths = sorted((universe.bits[path], path) for path in screen.items)
    return _Asked(screen, universe.mask(screen.items), tuple(paths), place)
