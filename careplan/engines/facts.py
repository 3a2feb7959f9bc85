"""A profile as the known facts of the chaining channel: whole numbers by path, nothing where nobody asked.

A flag is 0 or 1, a number is in whole steps of its field, and a choice is one 0 or 1 for each option that some unit
asks about (``problem.kind=low_back_pain``). Items of a completed screen that nobody listed are 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from operator import attrgetter
from typing import Any, Final

from careplan.fields import DERIVED, FactKind, FactScope, ProfileField, field_at, steps
from careplan.language.conditions import Compare, Fact, Is, walk
from careplan.language.program import Program
from careplan.language.rules import Screen
from careplan.models import PatientProfile
from careplan.sections.base import Section

__all__ = ["FactReader", "option_path"]

Facts = dict[str, int]
Asked = Mapping[str, tuple[str, ...]]
"""Paths, each with the options that are asked about."""

STEPS_KEPT: Final = 1024
"""How many values of one number are kept with their whole steps; the conversion is exact and slow."""


def option_path(path: str, option: str) -> str:
    """The name of the fact that a choice is, or a list includes, an option.

    >>> option_path("problem.kind", "sciatica")
    'problem.kind=sciatica'
    """
    return f"{path}={option}"


def _whole_steps(declared: ProfileField) -> Callable[[Any], int]:
    @lru_cache(maxsize=STEPS_KEPT)
    def whole(value: float) -> int:
        return steps(declared, value)

    return whole


def _getter(names: tuple[str, ...]) -> Callable[[object], tuple[Any, ...]]:
    """The values of several attributes at once, as a tuple even for one name."""
    if len(names) == 1:
        only = attrgetter(names[0])
        return lambda owner: (only(owner),)
    return attrgetter(*names) if names else lambda _: ()


class _Options:
    """The options of one choice that some unit asks about."""

    def __init__(self, path: str, options: Iterable[str]) -> None:
        self._paths = {option: option_path(path, option) for option in options}
        self._none = dict.fromkeys(self._paths.values(), 0)

    def facts(self, value: str | tuple[str, ...]) -> Facts:
        """Each option, 1 if chosen and 0 if not."""
        chosen = value if isinstance(value, tuple) else (value,)
        found = self._none.copy()
        for word in chosen:
            if word in self._paths:
                found[self._paths[word]] = 1
        return found


class _Scope:
    """The facts of the patient, or of one pain problem, that a program reads."""

    def __init__(self, read: Asked, screens: Iterable[Screen], scope: FactScope) -> None:
        self._prefix = "problem." if scope is FactScope.PROBLEM else ""
        asked = {path: options for path, options in read.items() if field_at(path).scope is scope}
        kinds = {path: field_at(path).kind for path in asked if path not in DERIVED}
        self._flags = tuple(path for path, kind in kinds.items() if kind is FactKind.FLAG)
        numbers = [path for path, kind in kinds.items() if kind is FactKind.NUMBER]
        choices = [path for path, kind in kinds.items() if kind in (FactKind.CHOICE, FactKind.CHOICES)]
        self._get_flags = self._attributes(self._flags)
        self._get_numbers = self._attributes(numbers)
        self._get_choices = self._attributes(choices)
        self._numbers = tuple((path, _whole_steps(field_at(path))) for path in numbers)
        self._choices = tuple(_Options(path, asked[path]) for path in choices)
        self._derived = tuple((path, attrgetter(DERIVED[path][0])) for path in asked if path in DERIVED)
        self._screens = {
            screen.key: tuple(path for path in screen.items if path in self._flags)
            for screen in screens
            if screen.scope == scope.value
        }

    def _attributes(self, paths: Iterable[str]) -> Callable[[object], tuple[Any, ...]]:
        return _getter(tuple(path.removeprefix(self._prefix) for path in paths))

    def read(self, owner: Section, screens: Iterable[str], not_known: tuple[str, ...]) -> Facts:
        """Every fact that is known of the patient or problem."""
        found: Facts = {
            path: value for path, value in zip(self._flags, self._get_flags(owner), strict=True) if value is not None
        }
        for (path, whole), value in zip(self._numbers, self._get_numbers(owner), strict=True):
            if value is not None:
                found[path] = whole(value)
        for options, value in zip(self._choices, self._get_choices(owner), strict=True):
            if value is not None:
                found.update(options.facts(value))
        for path, get in self._derived:
            if (value := get(owner)) is not None:
                found[path] = value
        self._settle(found, screens, not_known)
        return found

    def _settle(self, found: Facts, screens: Iterable[str], not_known: tuple[str, ...]) -> None:
        """Items of a completed screen are absent unless present or listed as not known."""
        listed = {self._prefix + name for name in not_known}
        for screen in screens:
            for path in self._screens.get(screen, ()):
                if path not in listed:
                    found.setdefault(path, 0)


def _asked(program: Program) -> Asked:
    """The paths that a program reads, each with the options that are asked about, in order of first use."""
    asked: dict[str, dict[str, None]] = {}
    for path, option in _reads(program):
        asked.setdefault(path, {}).update({option: None} if option else {})
    return {path: tuple(options) for path, options in asked.items()}


def _reads(program: Program) -> Iterator[tuple[str, str]]:
    for unit in program.units:
        for node in walk(unit.condition):
            if isinstance(node, Fact | Compare):
                yield node.path, ""
            elif isinstance(node, Is):
                yield node.path, node.option


class FactReader:
    """Reads the facts that one program asks about from any profile.

    Safe to use from several threads: it holds no profile.
    """

    def __init__(self, program: Program) -> None:
        """Prepare to read what the program asks about.

        Raises:
            KeyError: a unit reads a path that no profile has.
        """
        asked = _asked(program)
        self._patient = _Scope(asked, program.screens, FactScope.PATIENT)
        self._problem = _Scope(asked, program.screens, FactScope.PROBLEM)

    def read(self, profile: PatientProfile) -> tuple[Facts, list[Facts]]:
        """The known facts of the patient, and those of each problem in the order of the profile."""
        return (
            self._patient.read(profile, profile.screens, profile.not_known),
            [self._problem.read(each, each.screens, each.not_known) for each in profile.problems],
        )
