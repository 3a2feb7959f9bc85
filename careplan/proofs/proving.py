"""Every question about a book, or about one chapter of it, and what came out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from careplan.fields import ProfileField, field_at
from careplan.language.book import RuleBook
from careplan.planner import Planner, default_planner
from careplan.proofs.accepted import reason_for
from careplan.proofs.desk import Desk
from careplan.proofs.findings import Answer, Finding, Proof, Undecided
from careplan.proofs.questions import QUESTIONS, Question

__all__ = ["Outcome", "Report", "prove", "range_of"]


@dataclass(frozen=True)
class Outcome:
    """What came out of one kind of question.

    Attributes:
        question: The id of the question.
        title: What is so where nothing is found.
        asked: How many times it was asked, of rules, rows, thresholds or therapies.
        proofs: What was proved; a patient who shows that all is well is no proof, and is not kept.
        findings: What was found, each with the reason why it stands, where one is written down.
        undecided: What has no answer.
    """

    question: str
    title: str
    asked: int
    proofs: tuple[Proof, ...]
    findings: tuple[Finding, ...]
    undecided: tuple[Undecided, ...]

    @property
    def clean(self) -> bool:
        """Whether everything has an answer, and every finding a reason why it stands."""
        return not self.undecided and all(each.accepted for each in self.findings)

    @property
    def over(self) -> tuple[str, ...]:
        """The facts over which something was proved."""
        return tuple(sorted({path for proof in self.proofs for path in proof.over}))


@dataclass(frozen=True)
class Report:
    """What came out of every question."""

    book: str
    book_hash: str
    chapter: str | None
    problems: int
    outcomes: tuple[Outcome, ...]

    @property
    def clean(self) -> bool:
        """Whether nothing is left to decide."""
        return all(each.clean for each in self.outcomes)


def prove(
    book: RuleBook,
    chapter: str | None = None,
    *,
    questions: Iterable[Question] = QUESTIONS,
    told: Callable[[Question, int, int], None] = lambda _question, _done, _of: None,
) -> Report:
    """Ask questions about every valid profile with one or two pain problems (more where the book counts more).

    The rules, the dose rows and the verdicts are looked at; the week and the phases of a course are not.

    Args:
        book: A book; it is checked first.
        chapter: Only the rules of this chapter, beside all others; left out, all of them.
        questions: Which questions; all of them by default.
        told: Called after each answer with the question, how many are done and how many there are of it.

    Raises:
        InvalidRuleBook: The book has mistakes.
        UnknownName: The book has no such chapter.

    >>> from careplan import BOOK
    >>> from careplan.proofs.questions import QUESTIONS
    >>> report = prove(BOOK, "red-flags-pregnancy", questions=QUESTIONS[:1])
    >>> report.clean, report.outcomes[0].findings
    (True, ())
    """
    desk = Desk(book, _planner(book), chapter)
    outcomes = tuple(_outcome(desk, question, told) for question in questions)
    problems = len(desk.world.present)
    return Report(f"{book.title} {book.version}", book.content_hash, chapter, problems, outcomes)


def range_of(path: str) -> str:
    """The values over which a fact was proved, in words.

    >>> range_of("problem.intensity"), range_of("symptoms.fever")
    ('0 to 10, or not known', 'yes, no, or not known')
    """
    declared = field_at(path)
    known = "" if declared.required else ", or not known"
    return f"{_values(declared)}{known}"


def _values(declared: ProfileField) -> str:
    if declared.number is not None:
        number = declared.number
        unit = "" if number.unit == "1" else f" {number.unit}"
        steps = "" if number.step == "1" else f" in steps of {number.step}"
        return f"{number.low} to {number.high}{unit}{steps}"
    return f"any of {len(declared.options)} words" if declared.options else "yes, no"


def _planner(book: RuleBook) -> Planner:
    shipped = default_planner()
    return shipped if book is shipped.book else Planner(book)


def _outcome(desk: Desk, question: Question, told: Callable[[Question, int, int], None]) -> Outcome:
    queries = list(question.ask(desk))
    answers: list[Answer] = []
    told(question, 0, len(queries))
    for done, query in enumerate(queries, start=1):
        answer = desk.answer(query)
        answers += [] if answer is None else [answer]
        told(question, done, len(queries))
    findings = {each: None for each in answers if isinstance(each, Finding)}
    return Outcome(
        question.id,
        question.title,
        len(queries),
        tuple(each for each in answers if isinstance(each, Proof)),
        tuple(replace(each, accepted=reason_for(each, desk.book)) for each in findings),
        tuple(each for each in answers if isinstance(each, Undecided)),
    )
