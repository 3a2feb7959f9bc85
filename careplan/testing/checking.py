"""All laws over one book, within a budget: what holds, what does not, and for which least patient."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import HypothesisException, HypothesisWarning, Unsatisfiable

from careplan.errors import EngineDisagreement, EvaluationFailed
from careplan.testing.bench import Bench
from careplan.testing.laws import LAWS
from careplan.testing.laws.law import ALL_AT_ONCE, Draw, Law, LawBroken

if TYPE_CHECKING:
    from careplan.language.book import RuleBook

__all__ = ["Budget", "Outcome", "Report", "check_book", "check_law"]

AGREEMENT: Final = "8"
"""The law that is broken where channels disagree or fail, whichever was being looked at."""

State = Literal["holds", "broken", "nothing to look at", "out of time"]


@dataclass(frozen=True)
class Budget:
    """How much is looked at.

    Attributes:
        examples: Cases for each law; left out, as many as the law usually takes. A law that sees all that there
            is at once does so.
        seconds: No new case is drawn after so many seconds; left out, time does not matter.
        shrink: Whether a case that breaks a law is made as small as possible.
        seed: Other cases for every number; the same number gives the same cases.
    """

    examples: int | None = None
    seconds: float | None = None
    shrink: bool = True
    seed: int = 0

    def cases(self, law: Law) -> int:
        """How many cases of a law are drawn."""
        return law.examples if self.examples is None or law.examples == ALL_AT_ONCE else self.examples


@dataclass(frozen=True)
class Outcome:
    """What was seen of one law.

    Attributes:
        law: The id of the law, such as ``3a``; of another one, where that is what is broken.
        title: What always holds.
        state: How it ended.
        cases: How many cases were seen.
        what: What does not hold, where it is broken.
        profile: The JSON of the least patient found for whom it does not hold, if it is about one.
    """

    law: str
    title: str
    state: State
    cases: int
    what: str = ""
    profile: str = ""


@dataclass(frozen=True)
class Report:
    """What was seen of every law over one book."""

    book: str
    book_hash: str
    outcomes: tuple[Outcome, ...]

    @property
    def broken(self) -> tuple[Outcome, ...]:
        """The laws that do not hold."""
        return tuple(each for each in self.outcomes if each.state == "broken")

    @property
    def holds(self) -> bool:
        """Whether no law was found broken."""
        return not self.broken


def check_book(
    book: RuleBook,
    budget: Budget | None = None,
    *,
    laws: Iterable[Law] = LAWS,
    told: Callable[[Law, int], None] = lambda _law, _cases: None,
) -> Report:
    """Look for a patient for whom some law does not hold under a book.

    Drawn cases are no proof: a law that holds here held for every case that was drawn.

    Args:
        book: The book to look at, a clinic's own one or the shipped one; it should pass ``check`` first.
        budget: How much is looked at; by default as much as the library's own tests do.
        laws: Which laws; all of them by default.
        told: Called after each case with the law and the number of its cases so far, for a progress bar.

    >>> from careplan import BOOK
    >>> from careplan.testing.laws import law_of
    >>> report = check_book(BOOK, Budget(examples=5), laws=[law_of("4a"), law_of("8a")])
    >>> report.holds, [(each.law, each.cases) for each in report.outcomes]
    (True, [('4a', 1), ('8a', 5)])
    """
    bench, chosen = Bench(book), budget or Budget()
    ends = None if chosen.seconds is None else time.monotonic() + chosen.seconds
    found = (check_law(each, bench, chosen, ends=ends, told=told) for each in laws)
    return Report(f"{book.title} {book.version}", book.content_hash, tuple(found))


def check_law(
    law: Law,
    bench: Bench,
    budget: Budget,
    *,
    ends: float | None = None,
    told: Callable[[Law, int], None] = lambda _law, _cases: None,
) -> Outcome:
    """What is seen of one law over a book on the bench; see :func:`check_book`."""
    if not law.concerns(bench):
        return Outcome(law.id, law.title, "nothing to look at", 0)
    seen = _Seen()

    def look(data: st.DataObject) -> None:
        if ends is not None and time.monotonic() >= ends:
            raise _TimeIsOut
        with seen:
            _looked(law, bench, data.draw)
        told(law, seen.cases)

    state: State = "out of time"
    try:
        _drawn(look, budget.cases(law), budget)
    except Unsatisfiable:
        state = "nothing to look at"
    except (LawBroken, _TimeIsOut, HypothesisException):  # one that was cut short, or fails only now and then
        if seen.broken is None and (ends is None or time.monotonic() < ends):
            raise
    if seen.broken is not None:
        return _broken(law, seen.broken, seen.cases + 1)
    return Outcome(law.id, law.title, "holds" if seen.cases else state, seen.cases)


class _TimeIsOut(BaseException):
    """Ends the drawing of cases; no exception that Hypothesis would take for a case that fails."""


@dataclass
class _Seen:
    """Counts the cases up to the first for which a law does not hold, and keeps the last: the smallest, at the end."""

    cases: int = 0
    broken: LawBroken | None = None

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, *_: object) -> None:
        self.broken = error if isinstance(error, LawBroken) else self.broken
        self.cases += kind is None and self.broken is None


def _broken(law: Law, broken: LawBroken, seen: int) -> Outcome:
    profile = "" if broken.profile is None else broken.profile.model_dump_json(exclude_defaults=True)
    other = broken.law and broken.law != law.id
    title = f"{law.title} (seen while looking at {law.id})" if other else law.title
    return Outcome(broken.law or law.id, title, "broken", seen, broken.what, profile)


def _looked(law: Law, bench: Bench, draw: Draw) -> None:
    """Look at one case; whatever goes wrong while planning breaks a law too."""
    try:
        law.look(bench, draw)
    except (LawBroken, HypothesisException):
        raise
    except (EngineDisagreement, EvaluationFailed) as error:
        in_channel = isinstance(error, EngineDisagreement) or error.detail.startswith("channel")
        what = f"no plan comes out: {error.reason}"
        raise LawBroken(what, law=AGREEMENT if in_channel else law.id) from error
    except Exception as error:
        what = f"no plan comes out: {type(error).__name__}"
        raise LawBroken(what) from error


def _drawn(look: Callable[[st.DataObject], None], cases: int, budget: Budget) -> None:
    """Draw cases, the same ones for the same seed."""
    phases: Sequence[Phase] = (Phase.generate, Phase.shrink) if budget.shrink else (Phase.generate,)
    chosen = settings(
        max_examples=cases,
        phases=phases,
        database=None,
        deadline=None,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", HypothesisWarning)  # a book is long when it is written out
        seed(budget.seed)(chosen(given(st.data())(look)))()
