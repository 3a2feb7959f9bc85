"""A failure anywhere withholds the plan, keeps every referral, and tells nothing of the patient."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from typing import Any, Final

import pytest

from careplan import BOOK, PatientProfile, PlanNotIssued
from careplan.audit import Auditor
from careplan.engines.generated import GeneratedChannel
from careplan.engines.meaning import MeaningChannel
from careplan.errors import EvaluationFailed
from careplan.language.answers import NOT_DECIDED, Answers
from careplan.language.program import Program, Stratum
from careplan.ledger.case import Case
from careplan.parts import combiner
from careplan.parts.combiner import Combiner
from careplan.parts.courses import Courses
from careplan.parts.dosing import Dosing
from careplan.parts.lines import Shelves
from careplan.parts.positions import Positions
from careplan.parts.questions import Questions
from careplan.parts.trace import Tracer
from careplan.parts.weeks import Weeks
from careplan.testing import completed
from tests.planted.patients import Quick

CANARY: Final = "xkanarienvogelx"
CANARIES: Final = (CANARY, "171.3", "87.6", "low_back_pain", "methotrexate")
"""What only an error that shows the patient could hold: facts, and the word of what went wrong inside."""


def _patient(*symptoms: str) -> PatientProfile:
    """Somebody whom several rules refer to somebody, every screen completed."""
    return completed(
        PatientProfile.model_validate({
            "age_years": 63,
            "height_cm": 171.3,
            "weight_kg": 87.6,
            "setting": {"jurisdiction": "US"},
            "problems": [{"kind": "low_back_pain", "duration_days": 200}],
            "symptoms": dict.fromkeys(symptoms, True),
            "medicines": {"methotrexate": True},
            "measures": {"phq9": 22},
        }),
        BOOK,
    )  # fmt: skip


WITHHELD: Final = _patient("saddle_numbness", "hot_swollen_joint", "fever", "sudden_visual_loss")
REFERRED: Final = _patient()
"""One whose plan is withheld, and one who gets a plan with a referral."""


def failing_from(stratum: Stratum) -> type[GeneratedChannel]:
    """A channel that fails when it comes to a stratum, with what it was about in its error."""

    class Failing(GeneratedChannel):
        def decide(self, profile: PatientProfile, answers: Answers) -> None:
            super().decide(profile, answers)
            for row, units in self._rows(answers):
                for place, unit in enumerate(units):
                    if unit.stratum >= stratum:
                        row[place] = NOT_DECIDED
            message = f"{CANARY}: {profile!r}"
            raise ValueError(message)

        def _rows(self, answers: Answers) -> Iterator[tuple[bytearray, tuple[Any, ...]]]:
            yield answers.patient, self.program.patient_units
            yield from ((each, self.program.problem_units) for each in answers.problems)

    return Failing


def referrals(error: PlanNotIssued) -> set[tuple[str, str]]:
    """The rules that refer, and how soon."""
    return {(each.rule, each.urgency.value) for each in error.referrals}


def expected(profile: PatientProfile = WITHHELD) -> set[tuple[str, str]]:
    """The referrals of the plan that would have come out."""
    return {(each.rule, each.urgency.value) for each in Quick(BOOK).plan(profile).referrals}


def failure(planner: Quick, profile: PatientProfile = WITHHELD) -> PlanNotIssued:
    """The error instead of a plan, looked through for anything about the patient."""
    with pytest.raises(EvaluationFailed) as caught:
        planner.plan(profile)
    _check_silent(caught.value)
    return caught.value


def _check_silent(error: BaseException | None) -> None:
    """No text of an error and of what is behind it holds a canary; it is the same across process borders."""
    while error is not None:
        again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own error
        notes = getattr(error, "__notes__", ())
        text = f"{error} {error!r} {error.args} {vars(error)} {again} {notes}"
        assert not [each for each in CANARIES if each in text]
        error = error.__cause__ or error.__context__


ChannelMaker = Callable[[Program], Any]


@pytest.mark.parametrize("stratum", list(Stratum))
@pytest.mark.parametrize("first", [True, False], ids=["first channel", "second channel"])
def test_a_failure_of_one_channel_keeps_what_the_other_found(stratum: Stratum, *, first: bool) -> None:
    """Whichever of them fails, and however early."""
    failing, sound = failing_from(stratum), MeaningChannel
    channels: list[ChannelMaker] = [failing, sound] if first else [sound, failing]
    error = failure(Quick(BOOK, channels))
    assert referrals(error) == expected()
    assert "generated" in str(error)


@pytest.mark.parametrize("stratum", [Stratum.SAFETY, Stratum.ADVICE])
def test_when_both_fail_what_either_found_is_kept(stratum: Stratum) -> None:
    """Red flags that were decided before are all there."""
    flags = {rule.id for rule in BOOK.rules if rule.kind == "red_flag"}
    error = failure(Quick(BOOK, [failing_from(stratum), failing_from(Stratum.PATIENT_FINDINGS)]))
    assert {each for each in referrals(error) if each[0] in flags} == {each for each in expected() if each[0] in flags}


def test_two_channels_that_fail_at_once_find_nothing() -> None:
    """And the error says so."""
    error = failure(Quick(BOOK, [failing_from(Stratum.PATIENT_FINDINGS)] * 2))
    assert error.referrals == ()
    assert "no referral was found" in str(error)


def _fail(*_: object, **__: object) -> Any:  # noqa: ANN401 - in the place of any function
    message = f"{CANARY}: {REFERRED!r}"
    raise ValueError(message)


STAGES: Final[tuple[tuple[str, object, str], ...]] = (
    ("the case", Case, "of"),
    ("red flags", combiner, "raised"),
    ("the ledger", combiner, "ledger_of"),
    ("doses", Dosing, "doses"),
    ("lines", Shelves, "lines"),
    ("dissent", Positions, "beside"),
    ("courses", Courses, "plan"),
    ("the week", Weeks, "of"),
    ("the trace", Tracer, "trace"),
    ("what is cited", Tracer, "cited"),
    ("questions", Questions, "ask"),
    ("the status", combiner, "_status"),
    ("combining as a whole", Combiner, "combine"),
    ("the audit", Auditor, "faults"),
    ("where it comes from", Quick, "_provenance"),
    ("the tables of a jurisdiction", combiner, "tables_for"),
)


@pytest.mark.parametrize(("owner", "name"), [each[1:] for each in STAGES], ids=[each[0] for each in STAGES])
def test_a_failure_of_any_stage_keeps_every_referral(owner: object, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each stage between the answers and the finished plan."""
    wanted = expected(REFERRED)
    assert wanted
    monkeypatch.setattr(owner, name, _fail)
    error = failure(Quick(BOOK), REFERRED)
    assert referrals(error) == wanted
    assert "ValueError" in str(error)


def test_a_broken_law_is_named_without_the_patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error of the audit holds words of the guideline only."""
    wanted = expected()
    monkeypatch.setattr(combiner, "referrals_of", lambda _: ())
    with pytest.raises(PlanNotIssued) as caught:
        Quick(BOOK).plan(WITHHELD)
    assert "referral" in caught.value.detail
    assert referrals(caught.value) == wanted
    _check_silent(caught.value)


def test_one_failure_does_not_stop_the_others() -> None:
    """Of many patients, only those come without a plan whose own plan failed."""
    outcomes = list(Quick(BOOK, [MeaningChannel, failing_from(Stratum.ADVICE)]).plan_many([WITHHELD, REFERRED]))
    assert [type(each) for each in outcomes] == [EvaluationFailed, EvaluationFailed]
