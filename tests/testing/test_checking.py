"""All laws over one book: what the report says, what it costs, and what happens where a law is broken."""

from __future__ import annotations

import re
import time
from pathlib import Path

from careplan import BOOK, PatientProfile, RuleBook
from careplan.testing import Budget, check_book
from careplan.testing.bench import Bench
from careplan.testing.checking import check_law
from careplan.testing.laws import LAWS, law_of
from careplan.testing.laws.law import Draw, law, require
from careplan.testing.realistic import profiles

PACKAGE = Path(__file__).parents[2] / "careplan"
EMPTY = RuleBook(title="An empty book", version="1", chapters=())


@law("99", "No patient has two problems and a known height", 100)
def never_two(bench: Bench, draw: Draw) -> None:
    """A law that does not hold."""
    profile = draw(profiles(bench.book))
    require(len(profile.problems) == 1 or profile.height_cm is None, "two problems", profile)


@law("98", "Nothing fails", 5)
def always_fails(bench: Bench, draw: Draw) -> None:
    """A law whose look fails."""
    draw(profiles(bench.book))
    raise ZeroDivisionError


def test_a_broken_law_is_told_with_the_least_patient() -> None:
    """One that can be read again, with nothing in it that does not matter."""
    (found,) = check_book(EMPTY, laws=[never_two]).outcomes
    assert (found.law, found.state, found.what) == ("99", "broken", "two problems")
    least = PatientProfile.model_validate_json(found.profile)
    assert len(least.problems) == 2
    assert least.height_cm == 150
    assert least.weight_kg is None
    assert not least.symptoms.model_dump(exclude_none=True)


def test_the_same_budget_sees_the_same() -> None:
    """Nothing is left to chance; another seed sees other patients."""
    reports = [check_book(EMPTY, Budget(shrink=False, seed=seed), laws=[never_two]) for seed in (1, 1, 2)]
    assert reports[0] == reports[1]
    assert reports[0].outcomes[0].profile != reports[2].outcomes[0].profile


def test_whatever_fails_breaks_the_law() -> None:
    """An error in the middle is no patient for whom the law holds."""
    (found,) = check_book(EMPTY, laws=[always_fails]).outcomes
    assert (found.state, found.what) == ("broken", "no plan comes out: ZeroDivisionError")


def test_every_law_holds_for_a_book_without_rules() -> None:
    """Where it has nothing to look at, it says so."""
    report = check_book(EMPTY, Budget(examples=3))
    assert report.holds
    assert {each.state for each in report.outcomes} == {"holds", "nothing to look at"}
    assert [each.law for each in report.outcomes] == [each.id for each in LAWS]


def test_time_can_be_short() -> None:
    """What was not looked at does not count as holding."""
    report = check_book(EMPTY, Budget(seconds=0), laws=[law_of("8b")])
    assert [each.state for each in report.outcomes] == ["out of time"]


def test_what_was_found_before_time_was_out_is_told() -> None:
    """And not lost while the case is made smaller."""

    @law("97", "Takes its time, and does not hold", 20)
    def slow(bench: Bench, draw: Draw) -> None:
        number = len(draw(profiles(bench.book)).problems)
        time.sleep(0.2)
        require(number < 0, "it does not hold")

    (found,) = check_book(EMPTY, Budget(seconds=0.1), laws=[slow]).outcomes
    assert (found.state, found.what) == ("broken", "it does not hold")


def test_what_fails_only_now_and_then_is_told() -> None:
    """A case that cannot be seen again was seen all the same."""
    seen: list[int] = []

    @law("96", "Fails once", 20)
    def once(bench: Bench, draw: Draw) -> None:
        draw(profiles(bench.book))
        seen.append(1)
        require(len(seen) != 3, "the third")

    (found,) = check_book(EMPTY, laws=[once]).outcomes
    assert (found.state, found.what) == ("broken", "the third")


def test_progress_is_told_case_by_case() -> None:
    """For a bar."""
    told: list[tuple[str, int]] = []
    check_book(EMPTY, Budget(examples=3), laws=[law_of("8b")], told=lambda law, cases: told.append((law.id, cases)))
    assert told == [("8b", 1), ("8b", 2), ("8b", 3)]


def test_a_law_with_a_fixed_number_of_cases_keeps_it() -> None:
    """The budget is for what is drawn."""
    assert check_law(law_of("4a"), Bench(BOOK), Budget(examples=50)).cases == 1


def test_hypothesis_is_imported_for_tests_only() -> None:
    """By no room of the package but ``careplan.testing``."""
    found = [
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if re.search(r"^\s*(from|import) hypothesis", path.read_text("utf-8"), re.MULTILINE)
    ]
    assert found
    assert all(name.startswith("testing/") for name in found)
