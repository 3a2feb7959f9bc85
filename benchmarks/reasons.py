"""Why no patient can be as aimed at: that a rule is never no, never yes or never not known is seen in its diagram."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from careplan.language.book import RuleBook
from careplan.language.checks.diagrams import FALSE, TRUE, Diagram
from careplan.language.checks.outline import Outline
from careplan.language.checks.translation import Translation
from careplan.models import PatientProfile
from careplan.words import Truth

__all__ = ["Reasons", "always_said"]

SITE: Final = "problem.site"
BARE: Final = PatientProfile.model_validate(
    {"age_years": 50, "setting": {"jurisdiction": "international"}, "problems": [{"kind": "low_back_pain"}]}
)


@cache
def always_said(path: str) -> bool:
    """Whether every profile answers a question: what is required, and lists that are complete as they are given.

    >>> always_said("age_years"), always_said("preferences.prefers"), always_said("symptoms.fever")
    (True, True, False)
    """
    value: Any = BARE.problems[0] if path.startswith("problem.") else BARE
    for name in path.removeprefix("problem.").split("."):
        value = getattr(value, name, None)
    return value is not None


class Reasons:
    """Looks for reasons in one book."""

    def __init__(self, book: RuleBook) -> None:
        """Read the book; diagrams are built when they are asked for."""
        self._outline = Outline(book)
        self._conditions = {unit.id: unit.condition for unit in book.program.units}

    def why_never(self, unit: str, truth: Truth) -> str:
        """Why a rule, row or screen never has a truth; empty where it may have."""
        condition = self._conditions[unit]
        of_problem = self._outline.is_of_problem(unit.partition("#")[0])
        translation = Translation(self._outline, [condition], of_problem=of_problem)
        diagram = translation.of(condition)
        match truth:
            case Truth.NO:
                return "holds for every patient" if diagram is TRUE else ""
            case Truth.YES:
                return "holds for nobody" if diagram is FALSE else ""
            case Truth.UNKNOWN:
                places = set(_places(diagram))
                leaves = self._outline.leaves_read(condition)
                return _known({leaf.path for leaf in leaves if translation.questions.place(leaf) in places})


def _known(paths: set[str]) -> str:
    """Why what matters is always known."""
    asked = {path for path in paths if not always_said(path)}
    if not asked:
        return "what it turns on is said in every profile"
    return "turns on the site, which is always said where it matters" if asked == {SITE} else ""


def _places(diagram: Diagram) -> Iterator[int]:
    """The questions that a diagram asks."""
    seen, waiting = set[int](), [diagram]
    while waiting:
        one = waiting.pop()
        if id(one) not in seen and one not in (TRUE, FALSE):
            seen.add(id(one))
            yield one.place
            waiting += one.answers
