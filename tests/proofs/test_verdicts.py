"""The verdicts that proofs speak of are those of the ledger."""

from __future__ import annotations

from functools import cache

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careplan.engines.meaning import MeaningChannel
from careplan.engines.proof import YES, Translation, model_of
from careplan.language.answers import Answers
from careplan.ledger.case import Case
from careplan.ledger.flags import raised
from careplan.ledger.ledger import ledger_of
from careplan.ledger.tables import tables_for
from careplan.models import PatientProfile
from careplan.proofs.verdicts import Verdicts
from careplan.rules import BOOK
from careplan.testing import boundary_profiles, partly_known, profiles
from careplan.words import Jurisdiction, Verdict


@cache
def verdicts(clinic: Jurisdiction, problems: int) -> Verdicts:
    """The shipped book's verdicts, made once."""
    found = Verdicts(tables_for(BOOK, BOOK.program, clinic), Translation(BOOK.program, [YES] * problems))
    for table in found.tables.therapies:
        found.of(table, 0)
    return found


def told(profile: PatientProfile) -> list[list[Verdict]]:
    """For each therapy and problem what the formulas say, which must be one verdict."""
    found = verdicts(profile.setting.jurisdiction, len(profile.problems))
    answers = Answers.empty(BOOK.program, len(profile.problems))
    MeaningChannel(BOOK.program).decide(profile, answers)
    rows = [[found.of(table, problem) for problem in range(len(profile.problems))] for table in found.tables.therapies]
    model = model_of(found.translation.facts, profile, BOOK.program, answers)
    return [
        [verdict for each in row for verdict, when in each.items() if model.eval(when, model_completion=True)]
        for row in rows
    ]


def judged(profile: PatientProfile) -> list[list[Verdict]]:
    """For each therapy and problem the verdict of the ledger."""
    answers = Answers.empty(BOOK.program, len(profile.problems))
    MeaningChannel(BOOK.program).decide(profile, answers)
    tables = verdicts(profile.setting.jurisdiction, len(profile.problems)).tables
    case = Case.of(profile, answers)
    entries = ledger_of(tables.therapies, case, raised(tables.flags, case.rows))
    return [[each.verdict for each in entry.judgements] for entry in entries]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data(), profiles() | boundary_profiles())
def test_a_proof_speaks_of_the_verdicts_of_the_ledger(data: st.DataObject, profile: PatientProfile) -> None:
    """Of usual patients and of patients at thresholds, and where less is known of them."""
    for each in (profile, data.draw(partly_known(profile))):
        assert told(each) == judged(each)
