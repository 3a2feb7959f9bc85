"""Reads the facts of a profile for the generated channel: once each, into a list, every fact at its place.

Numbers become whole steps here and completed screens settle what nobody listed; none of it is shared with the
reading of another channel.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeAlias

from careplan.fields import DERIVED, FactKind, FactScope, ProfileField, field_at
from careplan.language.rules import Screen
from careplan.models import PainProblem, PatientProfile

__all__ = ["Facts", "Reader"]

Facts: TypeAlias = list[Any]
"""Known facts as they are (numbers in whole steps), ``None`` for what is not known."""

Names: TypeAlias = Mapping[str, Any]


class Reader:
    """Reads the facts at some paths of one scope: of a profile, or of a problem."""

    def __init__(self, paths: Iterable[str], scope: FactScope, screens: Iterable[Screen]) -> None:
        """Prepare one look-up for each section, the steps of numbers, and what each screen settles."""
        declared = [each for each in map(field_at, dict.fromkeys(paths)) if each.scope is scope]
        stored = sorted((each for each in declared if not each.derived), key=_section)
        derived = [each for each in declared if each.derived]
        self.places = {each.path: place for place, each in enumerate([*stored, *derived])}
        self._sections = [(section, _getter(each)) for section, each in groupby(stored, _section)]
        self._properties = [DERIVED[each.path][0] for each in derived]
        self._scaled = [(self.places[each.path], *_scale(each)) for each in stored if _scale(each) != (1, 1)]
        self._items = {screen.key: self._settled_by(screen) for screen in screens if screen.scope == scope}

    def read(self, holder: PatientProfile | PainProblem) -> Facts:
        """The facts of a profile, or of a problem, in the order of their places."""
        own = vars(holder)
        facts: Facts = []
        for section, get in self._sections:
            facts += get(vars(own[section]) if section else own)
        for name in self._properties:
            facts.append(getattr(holder, name))
        for place, times, over in self._scaled:
            if facts[place] is not None:
                facts[place] = round(facts[place] * times / over)
        if holder.screens:
            self._settle(facts, holder)
        return facts

    def _settled_by(self, screen: Screen) -> list[tuple[int, str]]:
        read = [path for path in screen.items if path in self.places and field_at(path).kind is FactKind.FLAG]
        return [(self.places[path], path.removeprefix("problem.")) for path in read]

    def _settle(self, facts: Facts, holder: PatientProfile | PainProblem) -> None:
        """What a completed screen asked and nobody listed is absent, unless it is named as not known."""
        not_known = frozenset(holder.not_known)
        for key in holder.screens:
            for place, name in self._items.get(key, ()):
                if facts[place] is None and name not in not_known:
                    facts[place] = False


def _section(declared: ProfileField) -> str:
    return declared.path.removeprefix("problem.").rpartition(".")[0]


def _name(declared: ProfileField) -> str:
    return declared.path.rpartition(".")[2]


def _getter(declared: Iterable[ProfileField]) -> Callable[[Names], Iterable[Any]]:
    """Reads several names at once; ``itemgetter`` gives a tuple only when there are two or more."""
    names = list(map(_name, declared))
    return itemgetter(*names) if len(names) > 1 else lambda values: (values[names[0]],)


def _scale(declared: ProfileField) -> tuple[int, int]:
    """What a stored value is multiplied with and divided by to become whole steps: it lies on a step already."""
    step = Fraction(declared.number.step) if declared.number else Fraction(1)
    return step.denominator, step.numerator
