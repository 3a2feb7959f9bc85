"""What is waited for: the facts that each rule lacks of which it is not known whether it holds.

A rule waits for the facts that it reads itself and for those of the findings that it reads, as far as neither is
known. Rules stand in order of the gravest effect that an answer could have; within one gravity in that of the book.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from itertools import compress
from operator import attrgetter, or_
from typing import Final, TypeAlias

from careplan.fields import FactScope
from careplan.language.program import Stratum
from careplan.ledger.case import Case
from careplan.ledger.picking import picker
from careplan.parts.reads import Gravity, Reads
from careplan.parts.universe import Universe

__all__ = ["Lacking", "Level", "Waiter", "Waiters"]

ONLY_UNKNOWN: Final = bytes.maketrans(b"\x02", b"\x00")

PRACTICAL: Final = (
    ("setting.services", Gravity.INDICATION),
    ("equipment", Gravity.TECHNIQUE),
    ("availability.minutes_per_week", Gravity.DOSE),
    ("availability.days", Gravity.DOSE),
    ("availability.travel_minutes", Gravity.DOSE),
    ("setting.payer", Gravity.CAUTION),
)
"""What no rule decides but the ledger, the week or the coverage reads, with its weight."""

Waiter: TypeAlias = tuple[int, str]
"""How many therapies a rule bears on, and its id; none of either for a practical need."""

Level: TypeAlias = tuple[list[int], list[Waiter]]
"""The facts that each waiter of one gravity reads, known ones among them, and the waiters."""


class Lacking:
    """What is lacking at each gravity, and all of it together."""

    __slots__ = ("facts", "levels", "unions", "unknown")

    def __init__(self, levels: Sequence[Level], unknown: int) -> None:
        """Put together what each level lacks of the facts that are not known."""
        self.levels, self.unknown = levels, unknown
        self.unions = [reduce(or_, read, 0) & unknown for read, _ in levels]
        self.facts = reduce(or_, self.unions)

    def apart(self, facts: int) -> Iterator[int]:
        """Facts by the worst that an answer could bring about."""
        for union in self.unions:
            if facts & union:
                yield facts & union
                facts &= ~union

    def worst(self, facts: int) -> tuple[int, int, int, tuple[str, ...]]:
        """The gravest level that waits for some of these facts: the fewest facts lacking, the most therapies, rules."""
        gravity = 0
        while not self.unions[gravity] & facts:
            gravity += 1
        (read, waiters), unknown = self.levels[gravity], self.unknown
        touched = [own & facts for own in read]
        fewest = min([(own & unknown).bit_count() for own in compress(read, touched)])
        concerned = list(compress(waiters, touched))
        rules = dict.fromkeys([rule for _, rule in concerned if rule])
        return gravity, fewest, max(concerned)[0], tuple(rules)


class _Found:
    """The facts that the findings of each problem wait for, by the place of their truth; known ones are left out."""

    def __init__(self, problems: int) -> None:
        self.own: list[dict[int, int]] = [{} for _ in range(problems)]
        self.anywhere = self.own[0]

    def merge(self) -> None:
        """Put together what findings wait for, whichever problem they are about."""
        if len(self.own) > 1:
            self.anywhere = {}
            for each in self.own:
                for place, facts in each.items():
                    self.anywhere[place] = self.anywhere.get(place, 0) | facts

    def through(self, problem: int, findings: Iterable[int], lifted: Iterable[int]) -> int:
        """The facts for which some findings wait; a lifted one may wait for any problem's."""
        facts, own = 0, self.own[problem]
        for finding in findings:
            facts |= own.get(finding, 0)
        for finding in lifted:
            facts |= self.anywhere.get(finding, 0)
        return facts


class Waiters:
    """Every rule and row of a book that can wait for facts, and every practical need; made once."""

    def __init__(self, reads: Iterable[Reads], universe: Universe) -> None:
        """Place them by gravity."""
        early, late, rules = _in_turn(reads)
        self.universe = universe
        self._groups = [(picker([each.place for each in group]), group) for group in (early, late)]
        self._reads = rules = sorted(rules, key=attrgetter("gravity"))
        self._pick = picker([each.place for each in rules])
        self._waiters: list[Waiter] = [(each.therapies, each.rule) for each in rules]
        self._facts = [each.joint for each in rules]
        self._through = list(map(_through, rules))
        self._levels = [_number(each.gravity is gravity for each in rules) for gravity in Gravity]
        self._of_problems = _number(each.unit.scope is FactScope.PROBLEM for each in rules)
        self._needs = [(universe.bits[path], gravity) for path, gravity in PRACTICAL]

    def but(self, ignored: frozenset[str]) -> int:
        """All rules but some, as one whole number: what :meth:`lacking` considers."""
        return _number(each.rule not in ignored for each in self._reads)

    def lacking(self, case: Case, unknown: int, considered: int) -> Lacking:
        """What every rule that is considered lacks of the facts that are not known."""
        levels: list[Level] = [([], []) for _ in Gravity]
        found = self._found(case, unknown)
        for problem, row in enumerate(case.rows):
            truths = int.from_bytes(bytes(self._pick(row)).translate(ONLY_UNKNOWN), "little")
            open_ones = truths & (considered & self._of_problems if problem else considered)
            chosen = open_ones.to_bytes(len(self._reads), "little")
            read, waiters = self._read(problem, row, chosen, found), list(compress(self._waiters, chosen))
            start = 0
            for level, mask in zip(levels, self._levels, strict=True):
                end = start + (open_ones & mask).bit_count()
                level[0].extend(read[start:end])
                level[1].extend(waiters[start:end])
                start = end
        for bit, gravity in self._needs:
            levels[gravity][0].append(bit)
            levels[gravity][1].append((0, ""))
        return Lacking(levels, unknown)

    def _read(self, problem: int, row: bytes, chosen: bytes, found: _Found) -> list[int]:
        """What some rules read; nothing where a row belongs to a rule that does not hold."""
        if problem:
            facts = [self._joint(each, problem) for each in compress(self._reads, chosen)]
        else:
            facts = list(compress(self._facts, chosen))
        for number, through in enumerate(compress(self._through, chosen)):
            if through is not None:
                parent, findings, lifted = through
                facts[number] = facts[number] | found.through(problem, findings, lifted) if row[parent] else 0
        return facts

    def _joint(self, each: Reads, problem: int) -> int:
        return each.patient | self.universe.shifted(each.problem, problem)

    def _found(self, case: Case, unknown: int) -> _Found:
        """What the findings of each problem wait for; those of the patient are the same for each."""
        found = _Found(len(case.rows))
        for pick, group in self._groups:
            for problem, row in enumerate(case.rows):
                own = found.own[problem]
                for each in compress(group, bytes(pick(row)).translate(ONLY_UNKNOWN)):
                    if problem and each.unit.scope is FactScope.PATIENT:
                        own[each.place] = found.own[0][each.place]
                    else:
                        facts = self._joint(each, problem) if problem else each.joint
                        own[each.place] = (facts | found.through(problem, each.findings, each.lifted)) & unknown
            found.merge()
        return found


def _number(wanted: Iterable[bool]) -> int:
    """Some of many as one whole number, eight bits each, one of them set."""
    return int.from_bytes(bytes(wanted), "little")


def _through(each: Reads) -> tuple[int, tuple[int, ...], tuple[int, ...]] | None:
    """Where the rule of a row stands (or the rule itself), and its findings; ``None`` for a rule that reads none."""
    if each.parent is None and not each.findings and not each.lifted:
        return None
    return each.place if each.parent is None else each.parent, each.findings, each.lifted


def _in_turn(reads: Iterable[Reads]) -> tuple[list[Reads], ...]:
    """Findings, then those that read what was found of every problem, then rules: each after what it reads."""
    turns: tuple[list[Reads], ...] = ([], [], [])
    for each in reads:
        lifted = Stratum.LIFTED_FINDINGS
        turns[0 if each.unit.stratum < lifted else 1 if each.unit.stratum is lifted else 2].append(each)
    return turns
