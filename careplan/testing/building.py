"""From what is wanted of single facts to the plain data of a profile, everything else not known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, assert_never

from careplan.fields import FactKind, ProfileField, field_at
from careplan.language.rules import Screen
from careplan.models import PainProblemKind, Side
from careplan.testing.data import Data, put
from careplan.testing.wants import Place, Span, Want, Wants, Words
from careplan.words import Jurisdiction

__all__ = ["Builder"]

USUAL_AGE: Final = 50
"""The age of a patient of whom no other is wanted, unless a problem began later."""

BMI, INR = "bmi", "inr_over_target"
TALL: Final = 200.0
"""A height in cm at which the weight of every body mass index is a whole number of steps."""


@dataclass(frozen=True)
class Builder:
    """Builds data of profiles.

    Attributes:
        screens: What can be completed, so that absent flags need not be given one by one.
        pick: Which of some possible values is taken.
    """

    screens: Sequence[Screen]
    pick: Callable[[Sequence[Any]], Any]

    def data(self, wants: Wants, problems: int) -> Data:
        """A profile as plain data in which every want comes true, as far as facts can be had together."""
        data: Data = {"problems": [{} for _ in range(problems)]}
        for (place, path), want in wants.items():
            self._grant(data, place, path, want)
        data.setdefault("age_years", max([USUAL_AGE, *(each.get("age_at_onset", 0) for each in data["problems"])]))
        data.setdefault("setting", {}).setdefault("jurisdiction", Jurisdiction.INTERNATIONAL.value)
        self._name_problems(data, wants)
        self._complete(data, wants)
        return data

    def _grant(self, data: Data, place: Place, path: str, want: Want) -> None:
        holder, name = (data, path) if place is None else (data["problems"][place], path.removeprefix("problem."))
        match want:
            case bool():
                if want or not any(path in screen.items for screen in self.screens):
                    put(holder, name, want)
            case Span():
                self._number(holder, field_at(path), want)
            case Words():
                put(holder, name, self._worded(field_at(path), want))
            case _:
                assert_never(want)

    def _number(self, holder: Data, declared: ProfileField, want: Span) -> None:
        if declared.number is None:
            return
        value = declared.number.value_of(self.pick(_edges(declared, want)))
        if declared.path == BMI:
            put(holder, "height_cm", TALL)
            put(holder, "weight_kg", min(max(4 * value, 20), 400))
        elif declared.path == INR:
            put(holder, "measures.inr_target_upper", 3.0)
            put(holder, "measures.inr", min(max(3 + value, 0.5), 20))
        else:
            put(holder, declared.path.removeprefix("problem."), value)

    def _worded(self, declared: ProfileField, want: Words) -> object:
        if declared.kind is FactKind.CHOICES:
            return sorted(want.wanted)
        return self.pick(sorted(want.wanted) or [each for each in declared.options if each not in want.unwanted])

    def _name_problems(self, data: Data, wants: Wants) -> None:
        """A kind for each problem, a site where one is required, and a side where two would be the same."""
        taken: list[tuple[object, ...]] = []
        for place, problem in enumerate(data["problems"]):
            if "kind" not in problem:
                problem["kind"] = self.pick(tuple(PainProblemKind)).value
            if problem["kind"] == PainProblemKind.OSTEOARTHRITIS:
                problem.setdefault("site", "knee")
            if (place, "problem.side") not in wants:
                sides = iter(Side)
                while _key(problem) in taken:
                    problem["side"] = next(sides).value
            taken.append(_key(problem))

    def _complete(self, data: Data, wants: Wants) -> None:
        """Complete the screens that ask for a flag which is to be absent."""
        for (place, path), want in wants.items():
            if want is False:
                holder = data if place is None else data["problems"][place]
                asking = [screen.key for screen in self.screens if path in screen.items]
                holder["screens"] = tuple(dict.fromkeys((*holder.get("screens", ()), *asking)))


def _key(problem: Data) -> tuple[object, ...]:
    return problem["kind"], problem.get("site"), problem.get("side")


def _edges(declared: ProfileField, want: Span) -> list[int]:
    """The ends of a span that are thresholds, and a step further inside; any other end is far from usual."""
    lowest, highest = declared.number.bounds if declared.number else (want.low, want.high)
    up = [want.low, want.low + 1] if want.low > lowest else []
    down = [want.high, want.high - 1] if want.high < highest else []
    near = [each for each in (*up, *down) if want.low <= each <= want.high]
    return list(dict.fromkeys(near or [want.low, (want.low + want.high) // 2]))
