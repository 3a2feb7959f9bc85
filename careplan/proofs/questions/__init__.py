"""The questions that are asked about a book, one subject a file, and their titles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from careplan.proofs.desk import Desk
from careplan.proofs.findings import Query
from careplan.proofs.questions.doses import CONFLICT, conflicts
from careplan.proofs.questions.emergencies import EMERGENCY, emergencies
from careplan.proofs.questions.firing import FIRING, firing
from careplan.proofs.questions.redundancy import REDUNDANT, redundancy
from careplan.proofs.questions.rows import GAP, OVERLAP, gaps, overlaps
from careplan.proofs.questions.silence import SILENT, silence
from careplan.proofs.questions.thresholds import THRESHOLD, thresholds
from careplan.proofs.questions.winners import WINNER, winners

__all__ = ["QUESTIONS", "Question"]


@dataclass(frozen=True)
class Question:
    """One kind of question: its id, what is proved where nothing is found, and how it is asked.

    ``of_verdicts`` says that it reads the verdicts of every jurisdiction, which takes most of the time.
    """

    id: str
    title: str
    ask: Callable[[Desk], Iterator[Query]]
    of_verdicts: bool = False


QUESTIONS: Final = (
    Question(FIRING, "Every rule, dose row, escalation and screen can hold for some patient", firing),
    Question(GAP, "Where a dose depends on the patient, each patient who is offered the therapy has a row", gaps),
    Question(OVERLAP, "No two rows of a rule that hold together say different things of one quantity", overlaps),
    Question(REDUNDANT, "No rule changes nothing beside the others", redundancy),
    Question(THRESHOLD, "Both sides of every threshold are met, and it matters on which side a patient is", thresholds),
    Question(CONFLICT, "No two offers of a technique that hold together give doses without a common value", conflicts),
    Question(WINNER, "Offers and exclusions always have a winner, and what excludes wins", winners, of_verdicts=True),
    Question(EMERGENCY, "What withholds everything leaves nothing that may start", emergencies, of_verdicts=True),
    Question(SILENT, "No problem is left without a therapy and without a reason", silence, of_verdicts=True),
)
