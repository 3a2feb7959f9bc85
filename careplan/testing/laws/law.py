"""What a law is: a number, a sentence, and a function that looks for a case where it does not hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias, TypeVar

from hypothesis import strategies as st

if TYPE_CHECKING:
    from careplan.models import PatientProfile
    from careplan.testing.bench import Bench

__all__ = ["ALL_AT_ONCE", "EXAMPLES", "Draw", "Law", "LawBroken", "law", "require"]

EXAMPLES: Final = 200
"""So many cases of a law are usually drawn."""

ALL_AT_ONCE: Final = 1
"""One case, for a law that sees all that there is of a book at once: nothing is drawn."""

T = TypeVar("T")


class Draw(Protocol):
    """Draws a value of a strategy."""

    def __call__(self, strategy: st.SearchStrategy[T], /) -> T:
        """One value."""
        ...


Look: TypeAlias = "Callable[[Bench, Draw], None]"


class LawBroken(AssertionError):  # noqa: N818 - the name says what happened
    """A law does not hold for some case; the profile of the case is kept, for it is a drawn one."""

    def __init__(self, what: str, profile: PatientProfile | None = None, law: str = "") -> None:
        """Say what does not hold, for whom, and of which law if it is not the one that was looked at."""
        super().__init__(what)
        self.what, self.profile, self.law = what, profile, law


def require(holds: Any, what: str, profile: PatientProfile | None = None) -> None:  # noqa: ANN401 - anything true or not
    """Go on where something holds.

    Raises:
        LawBroken: It does not.
    """
    if not holds:
        raise LawBroken(what, profile)


def _always(_: Bench) -> bool:
    return True


@dataclass(frozen=True)
class Law:
    """One law, or a part of one.

    Attributes:
        id: The number of the law in the design, with a letter for its part.
        title: What always holds, as a sentence.
        look: Draws one case and raises :class:`LawBroken` where the law does not hold for it.
        examples: How many cases are usually drawn; ``ALL_AT_ONCE`` where nothing is.
        concerns: Whether a book has anything that the law is about.
    """

    id: str
    title: str
    look: Look
    examples: int
    concerns: Callable[[Bench], bool] = _always

    @property
    def number(self) -> int:
        """The number of the whole law."""
        return int(self.id.rstrip("abcdefgh"))


def law(
    id: str,  # noqa: A002 - what a law is called by
    title: str,
    examples: int = EXAMPLES,
    concerns: Callable[[Bench], bool] = _always,
) -> Callable[[Look], Law]:
    """Make a law of a function that looks for a case where it does not hold."""
    return lambda look: Law(id, title, look, examples, concerns)
