"""The certain conditions of a program for one problem, in a form that any rule engine can be given.

Other engines get half of the question only: what certainly holds, for a profile with one problem. Negation stands at
the leaves, an unknown fact is left out, and a finding about problems is that of the only problem. Two rules decide a
finding of which the absence matters: one for *yes*, one for *no*.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from careplan.engines.facts import FactReader, option_path
from careplan.language.answers import Answers
from careplan.language.lowering import Lowering
from careplan.language.program import Program, Stratum
from careplan.language.trees import (
    NEVER,
    Comparison,
    Every,
    Key,
    Kind,
    Some,
    Tally,
    Tree,
    comparisons,
    every,
    negated,
    some,
)
from careplan.models import PatientProfile
from careplan.words import Truth

__all__ = ["Certain", "Test", "Translation"]

RESULTS = (Kind.HOLDS, Kind.LIFTED)


@dataclass(frozen=True)
class Certain:
    """One rule to translate: the unit that it decides, that it certainly holds or fails, its tree and its stratum."""

    unit: int
    holds: bool
    tree: Tree
    stratum: Stratum


@dataclass(frozen=True)
class Test:
    """A leaf: a fact by its property, or (``unit``) the result of another rule, compared with a whole number."""

    name: str
    op: str
    value: int
    unit: int | None


class Translation:
    """The rules of a program and the facts of profiles, both without anything of our own engines."""

    def __init__(self, program: Program) -> None:
        """Lower every condition, and give a short name to every fact."""
        self.program = program
        self.ids = [unit.id for unit in (*program.patient_units, *program.problem_units)]
        self._place = {name: place for place, name in enumerate(self.ids)}
        self._lowering, self._reader = Lowering(), FactReader(program)
        trees = {unit.id: self._for_one_problem(self._lowering.tree(unit.condition)) for unit in program.units}
        tests = [test for tree in trees.values() for test in comparisons(tree)]
        facts = dict.fromkeys(_path(test) for test in tests if test.key.kind not in RESULTS)
        self._names = {path: f"p{place}" for place, path in enumerate(facts)}
        self.rules = tuple(self._rules(trees, _denied(trees)))
        self.properties = tuple(self._names.values())

    def _rules(self, trees: Mapping[str, Tree], denied: set[str]) -> Iterator[Certain]:
        for unit in self.program.units:
            yield Certain(self._place[unit.id], True, trees[unit.id], unit.stratum)
            if unit.id in denied:
                yield Certain(self._place[unit.id], False, negated(trees[unit.id]), unit.stratum)

    def _for_one_problem(self, tree: Tree) -> Tree:
        """Parts put back in their place, and counts of results spelt out; two problems are never there."""
        match tree:
            case Comparison(key=Key(kind=Kind.PART) as key, value=value):
                part = self._lowering.parts[key]
                return part if value else negated(part)
            case Comparison(key=Key(kind=Kind.LIFTED, detail=detail)) if detail not in ("any", "every", "count 1"):
                return NEVER
            case Every(of=parts):
                return every([self._for_one_problem(part) for part in parts])
            case Some(of=parts):
                return some([self._for_one_problem(part) for part in parts])
            case Tally(n=n, terms=terms):
                inner = tuple(self._for_one_problem(term) for term in terms)
                plain = all(isinstance(each, Comparison) and each.key.kind not in RESULTS for each in inner)
                kept = tuple(each for each in inner if isinstance(each, Comparison))
                return Tally(n, kept) if plain else some([every(each) for each in combinations(inner, n)])
            case _:
                return tree

    def test(self, leaf: Comparison) -> Test:
        """A leaf with the name of its fact, or the place of the unit whose result it reads."""
        unit = self._place[leaf.key.name] if leaf.key.kind in RESULTS else None
        return Test("" if unit is not None else self._names[_path(leaf)], leaf.op, leaf.value, unit)

    def facts(self, profile: PatientProfile) -> dict[str, int]:
        """The known facts of the patient and the only problem, by property; what nobody knows is left out."""
        patient, (problem,) = self._reader.read(profile)
        return {
            name: int(value)
            for path, name in self._names.items()
            if (value := patient.get(path, problem.get(path))) is not None
        }

    def certain(self, answers: Answers) -> set[int]:
        """The places of the units that certainly hold."""
        row = answers.patient + answers.problems[0]
        return {place for place, truth in enumerate(row) if truth == Truth.YES}


def _path(leaf: Comparison) -> str:
    key = leaf.key
    return option_path(key.name, key.detail) if key.kind is Kind.OPTION else key.name


def _denied(trees: Mapping[str, Tree]) -> set[str]:
    """The units that some rule must know to fail, and those on which their failing rests in turn."""
    found: set[str] = set()
    waiting = list(trees.values())
    while waiting:
        for test in comparisons(waiting.pop()):
            if test.key.kind in RESULTS and test.value == 0 and test.key.name not in found:
                found.add(test.key.name)
                waiting.append(negated(trees[test.key.name]))
    return found
