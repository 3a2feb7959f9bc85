"""The red flags say what their statements say: on patients at every boundary, each holds exactly when a statement does.

The statements are read here once more, from their exact conditions and the meanings of the vocabulary, without the rule
language. Where a word means less here than elsewhere, the table says so.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from careplan import BOOK, PatientProfile
from careplan.catalogue import TARGETS, Therapy
from careplan.errors import InvalidProfile
from careplan.evidence.library import STATEMENTS
from careplan.evidence.model import Statement
from careplan.fields import FactKind, fields
from careplan.language.checks.outline import Outline
from careplan.language.conditions import Compare, walk
from careplan.language.program import applies, row_id
from careplan.language.rules import Contraindication, Precaution, RedFlag
from careplan.words import Effect, Truth, Urgency
from tests.the_book import answers_of, planner

CHAPTERS: Final = (
    "red-flags-spine",
    "red-flags-head",
    "red-flags-body",
    "red-flags-mind",
    "red-flags-pregnancy",
    "red-flags-referrals",
)
RULES: Final = tuple(rule for each in BOOK.chapters if each.name in CHAPTERS for rule in each.rules)
FLAGS: Final = tuple(rule for rule in RULES if isinstance(rule, RedFlag))
OUTLINE: Final = Outline(BOOK)

Words = Callable[["Patient"], bool]


class Patient:
    """One patient with one pain problem, read by path; what is not known is absent."""

    def __init__(self, profile: PatientProfile) -> None:
        """Read the settled profile."""
        self.profile = profile

    def value(self, path: str) -> Any:  # noqa: ANN401 - any fact of a profile
        """The value at a path."""
        found: Any = self.profile.problems[0] if path.startswith("problem.") else self.profile
        for name in path.removeprefix("problem.").split("."):
            found = getattr(found, name)
        return found

    def has(self, path: str) -> bool:
        """Whether a flag is set."""
        return self.value(path) is True

    def number(self, path: str) -> float | None:
        """A number, derived ones included."""
        if path == "bmi":
            return None if self.profile.bmi_tenths is None else self.profile.bmi_tenths / 10
        found: float | None = self.value(path)
        return found

    def compares(self, path: str, sign: str, limit: float) -> bool:
        """Whether a known number is on one side of a limit."""
        found = self.number(path)
        return found is not None and bool(SIGNS[sign](found, limit))

    def is_kind(self, *kinds: str) -> bool:
        """Whether the problem is of one of the kinds."""
        return self.value("problem.kind") in kinds

    def is_at(self, site: str) -> bool:
        """Whether the problem is at a site."""
        return bool(self.value("problem.site") == site)


SIGNS: Final[Mapping[str, Callable[[float, float], bool]]] = {
    ">=": operator.ge,
    ">": operator.gt,
    "<=": operator.le,
    "<": operator.lt,
}


def _at_least(path: str, limit: float) -> Words:
    return lambda patient: patient.compares(path, ">=", limit)


def _below(path: str, limit: float) -> Words:
    return lambda patient: patient.compares(path, "<", limit)


def _above(path: str, limit: float) -> Words:
    return lambda patient: patient.compares(path, ">", limit)


def _any(*paths: str) -> Words:
    return lambda patient: any(map(patient.has, paths))


def _holds(name: str) -> Words:
    return lambda patient: holds(STATEMENTS[name], patient)


def _low_back(patient: Patient) -> bool:
    kinds = ("low_back_pain", "sciatica", "pregnancy_low_back_pelvic_pain")
    return patient.is_kind(*kinds) or patient.is_at("lower_back")


def _neck(patient: Patient) -> bool:
    return patient.is_kind("neck_pain") or patient.is_at("neck")


def _headache(patient: Patient) -> bool:
    kinds = ("migraine", "tension_type_headache", "cervicogenic_headache", "headache_undiagnosed")
    return patient.is_kind(*kinds) or patient.is_at("head")


def _low_back_for(first: int, last: int) -> Words:
    return lambda patient: (
        patient.is_kind("low_back_pain")
        and patient.compares("problem.duration_days", ">=", first)
        and patient.compares("problem.duration_days", "<=", last)
    )


def _operated(low: int, high: int) -> Words:
    return lambda patient: (
        patient.is_kind("postoperative_pain")
        and patient.compares("problem.surgery_days_ago", ">=", low)
        and patient.compares("problem.surgery_days_ago", "<", high)
    )


EVER: Final = 36_500
WORDS: Final[Mapping[str, Words]] = {
    # pain problems
    "any_pain_problem": lambda _: True,
    "any_low_back_pain": _low_back,
    "neck_pain": _neck,
    "any_headache": _headache,
    "acute_low_back_pain": _low_back_for(0, 27),
    "subacute_low_back_pain": _low_back_for(28, 84),
    "chronic_low_back_pain": _low_back_for(85, EVER),
    "acute_postoperative_pain": _operated(0, 84),
    "chronic_postsurgical_pain": _operated(84, EVER),
    "rheumatoid_arthritis": lambda patient: patient.is_kind("rheumatoid_arthritis"),
    # thresholds
    "age_under_18": _below("age_years", 18),
    "age_under_16": _below("age_years", 16),
    "age_50_or_over": _at_least("age_years", 50),
    "age_65_or_over": _at_least("age_years", 65),
    "age_70_or_over": _at_least("age_years", 70),
    "headache_onset_over_50": _above("problem.age_at_onset", 50),
    "new_pain_age_over_50": lambda patient: (
        (_low_back(patient) or patient.is_at("upper_back"))
        and patient.compares("problem.age_at_onset", ">", 50)
        and patient.compares("problem.duration_days", "<=", 84)
    ),
    "new_pain_age_under_20": _below("problem.age_at_onset", 20),
    "onset_before_45": _below("problem.age_at_onset", 45),
    "onset_before_35": _below("problem.age_at_onset", 35),
    "neutropenia_below_0_5": _below("measures.neutrophils", 0.5),
    "neutropenia_0_5_to_1_0": lambda patient: 0.5 <= (patient.number("measures.neutrophils") or 0) <= 1.0,
    "opioid_50_mme_or_more": _at_least("measures.opioid_mme_per_day", 50),
    "high_blood_pressure": lambda patient: (
        patient.compares("measures.systolic_bp", ">=", 140) or patient.compares("measures.diastolic_bp", ">=", 90)
    ),
    "severe_hypertension": lambda patient: (
        patient.compares("measures.systolic_bp", ">=", 160) or patient.compares("measures.diastolic_bp", ">=", 110)
    ),
    # words that stand for others
    "pregnancy": _any("pregnant"),
    "pregnancy_over_20_weeks": lambda patient: (
        patient.has("pregnant") and patient.compares("gestation_weeks", ">=", 20)
    ),
    "thoracic_pain": lambda patient: patient.has("symptoms.thoracic_pain") or patient.is_at("upper_back"),
    "minor_trauma_with_osteoporosis": lambda patient: (
        patient.has("history.minor_trauma") and patient.has("history.osteoporosis")
    ),
    "cauda_equina_signs": _any(
        "symptoms.saddle_numbness",
        "symptoms.bladder_or_bowel_dysfunction",
        "symptoms.bilateral_sciatica",
        "symptoms.bilateral_leg_neurological_deficit",
        "symptoms.new_sexual_dysfunction",
    ),
    "progressive_neurological_deficit": _any(
        "symptoms.progressive_motor_weakness",
        "symptoms.worsening_limb_numbness",
        "symptoms.worsening_gait_disturbance",
    ),
    # Brisk reflexes count for excluding neck thrust but not for referral, as the vocabulary says.
    "myelopathy_signs": _any(
        "symptoms.hand_clumsiness", "symptoms.gait_disturbance", "symptoms.bladder_or_bowel_dysfunction"
    ),
    "suicidal_ideation": _any("symptoms.passive_suicidal_thoughts", "symptoms.suicidal_ideation_with_plan_or_intent"),
    "suspected_cervical_artery_dissection": _holds("rf-cervical-artery"),
    "suspected_spinal_infection": _holds("rf-spinal-infection"),
    "suspected_spinal_fracture": _holds("rf-spinal-fracture"),
    "suspected_spinal_cancer": lambda patient: any(
        holds(STATEMENTS[name], patient) for name in ("rf-spinal-cancer", "rf-spinal-mets", "rf-mscc")
    ),
}
"""The words of the vocabulary that are not the name of a flag."""

MEASURES: Final = {"monthly_migraine_days": "problem.migraine_days_per_month"}
"""Measures with another name in a profile."""

INDEX: Final[Mapping[str, Words]] = {
    **dict.fromkeys(
        (
            "acute_low_back_pain",
            "subacute_low_back_pain",
            "chronic_low_back_pain",
            "recurrent_low_back_pain",
            "chronic_sciatica",
        ),
        _low_back,
    ),
    **dict.fromkeys(("acute_neck_pain", "subacute_neck_pain", "chronic_neck_pain"), _neck),
    **dict.fromkeys(("episodic_migraine", "chronic_migraine"), lambda patient: patient.is_kind("migraine")),
    **dict.fromkeys(
        ("episodic_tension_type_headache", "chronic_tension_type_headache"),
        lambda patient: patient.is_kind("tension_type_headache"),
    ),
    "cervicogenic_headache": lambda patient: patient.is_kind("cervicogenic_headache"),
    "acute_postoperative_pain": _operated(0, 84),
    "rheumatoid_arthritis": lambda patient: patient.is_kind("rheumatoid_arthritis"),
    "any_pain_problem": lambda _: True,
}
"""The problems for which a statement of the therapies stands, whatever their course."""

PATHS: Final = {path.rsplit(".", 1)[-1]: path for path in fields()}


def _says(expression: Any, patient: Patient) -> bool:  # noqa: ANN401 - the conditions of the evidence are plain data
    """Whether an exact condition of the evidence holds."""
    if isinstance(expression, str):
        return WORDS[expression](patient) if expression in WORDS else patient.has(PATHS[expression])
    if "fact" in expression:
        name = expression["fact"]
        path = MEASURES.get(name) or PATHS[name]
        return patient.compares(path, str(expression["op"]), float(expression["value"]))
    ((word, parts),) = expression.items()
    match word:
        case "any_of":
            return any(_says(part, patient) for part in parts)
        case "all_of":
            return all(_says(part, patient) for part in parts)
        case "at_least":
            return sum(_says(part, patient) for part in parts["of"]) >= int(parts["n"])
        case _:
            return not _says(parts, patient)


def holds(statement: Statement, patient: Patient) -> bool:
    """Whether a statement is about the patient and its exact condition holds."""
    about = [INDEX[each] for each in statement.applies_to if each in INDEX]
    is_about = statement.topic == "red-flag" or not about or any(each(patient) for each in about)
    unless = "unless" in statement.exact and _says(statement.exact["unless"], patient)
    return is_about and not unless and _says(statement.exact["when"], patient)


def urgency_of(statement: Statement, patient: Patient) -> Urgency:
    """How soon a statement that holds refers."""
    row = statement.exact.get("escalate")
    escalated = row is not None and "urgency" in row and _says(row["if"], patient)
    return Urgency(row["urgency"] if row is not None and escalated else statement.exact.get("urgency", "routine"))


# Patients at every boundary of the facts that a rule reads

PROBLEMS: Final = (
    ("low_back_pain", None),
    ("sciatica", None),
    ("neck_pain", None),
    ("cervicogenic_headache", None),
    ("migraine", None),
    ("tension_type_headache", None),
    ("headache_undiagnosed", None),
    ("osteoarthritis", "knee"),
    ("rheumatoid_arthritis", None),
    ("postoperative_pain", "knee"),
    ("postoperative_pain", "lower_back"),
    ("cancer_pain", "upper_back"),
    ("chronic_primary_pain", "neck"),
    ("neuropathic_pain", "head"),
    ("fibromyalgia", "widespread"),
)

SETTLED: Final[Mapping[str, tuple[str, ...]]] = {
    "history.low_neutrophil_count": ("measures.neutrophils",),
    "history.lost_a_tenth_of_body_weight": ("measures.unintentional_weight_loss_percent_6mo",),
    "history.raised_blood_pressure": (),
    "history.has_had_acupuncture": (),
    "history.practises_mindfulness": (),
    "bmi": ("height_cm", "weight_kg"),
}
"""Facts that others settle, and the numbers to give instead."""

AROUND: Final[Mapping[str, tuple[float, ...]]] = {
    "age_years": (15, 16, 17, 18, 49, 50, 64, 65, 69, 70),
    "measures.neutrophils": (0.49, 0.5, 1.0, 1.01),
    "measures.unintentional_weight_loss_percent_6mo": (9.9, 10.0),
    "measures.systolic_bp": (139, 140, 159, 160),
    "measures.diastolic_bp": (80, 89, 90, 109, 110),
    "height_cm": (170.0,),
    "weight_kg": (53.0, 53.4, 54.0),
}
"""Numbers that no threshold of a rule gives, or whose thresholds lie in findings."""


def _read(flag: RedFlag) -> set[str]:
    rows = (row.when for row in flag.escalations)
    read = set(OUTLINE.facts_read(applies(flag), *rows)) - {"problem.kind", "problem.site"}
    given = {path for path in read if path not in SETTLED}
    return given.union(*(SETTLED[path] for path in read & SETTLED.keys()), {"age_years"})


def _thresholds() -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for _, rule in OUTLINE.rules:
        for site in OUTLINE.sites_of("", rule):
            for leaf in walk(site.condition):
                if isinstance(leaf, Compare):
                    found.setdefault(leaf.path, set()).update((leaf.steps - 1, leaf.steps, leaf.steps + 1))
    return found


THRESHOLDS: Final = _thresholds()


def _values(path: str) -> st.SearchStrategy[Any]:
    declared = fields()[path]
    if path in AROUND:
        return st.sampled_from(AROUND[path])
    if declared.kind is FactKind.FLAG:
        return st.booleans()
    mark = declared.number
    assert mark is not None, path
    low, high = mark.bounds
    return st.sampled_from([mark.value_of(each) for each in sorted(THRESHOLDS[path]) if low <= each <= high])


def _profile(values: Mapping[str, Any], problem: tuple[str, str | None]) -> PatientProfile:
    data: dict[str, Any] = {"setting": {"jurisdiction": "US"}, "problems": [{"kind": problem[0]}]}
    if problem[1] is not None:
        data["problems"][0]["site"] = problem[1]
    for path, value in values.items():
        part = data["problems"][0] if path.startswith("problem.") else data
        *sections, name = path.removeprefix("problem.").split(".")
        for section in sections:
            part = part.setdefault(section, {})
        part[name] = value
    return PatientProfile.model_validate(data)


@st.composite
def patients_for(draw: st.DrawFn, flag: RedFlag) -> PatientProfile:
    """A patient of whom all is known that a red flag reads."""
    values = {path: draw(_values(path), label=path) for path in sorted(_read(flag))}
    try:
        return _profile(values, draw(st.sampled_from(PROBLEMS)))
    except InvalidProfile:
        assume(False)
        raise


def _urgency(flag: RedFlag, profile: PatientProfile) -> Urgency | None:
    """How soon a red flag refers; ``None`` where it does not hold."""
    answers, program = answers_of(profile), planner().program
    if answers.truth(program, flag.id) is not Truth.YES:
        return None
    rows = enumerate(flag.escalations, start=1)
    raised = [row.urgency for number, row in rows if answers.truth(program, row_id(flag.id, number)) is Truth.YES]
    return min((flag.urgency, *raised), key=lambda urgency: urgency.rank)


def _statements(flag: RedFlag) -> list[Statement]:
    return [STATEMENTS[name] for name in flag.evidence]


@pytest.mark.parametrize("flag", FLAGS, ids=lambda flag: flag.id)
@settings(max_examples=40, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_a_red_flag_is_raised_only_where_a_statement_of_it_holds(flag: RedFlag, data: st.DataObject) -> None:
    """No red flag goes beyond its statements, and none is raised by something else."""
    profile = data.draw(patients_for(flag))
    patient = Patient(profile)
    if _urgency(flag, profile) is not None:
        assert any(holds(each, patient) for each in _statements(flag))


@pytest.mark.parametrize("flag", FLAGS, ids=lambda flag: flag.id)
@settings(max_examples=40, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow], deadline=None)
@given(data=st.data())
def test_where_a_statement_holds_some_rule_of_it_refers_as_soon(flag: RedFlag, data: st.DataObject) -> None:
    """Every statement that holds is answered by a red flag that cites it, at least as urgently as it says."""
    profile = data.draw(patients_for(flag))
    patient = Patient(profile)
    for statement in _statements(flag):
        if holds(statement, patient):
            citing = [each for each in FLAGS if statement.id in each.evidence]
            found = [urgency for each in citing if (urgency := _urgency(each, profile)) is not None]
            assert found, statement.id
            assert min(each.rank for each in found) <= urgency_of(statement, patient).rank, statement.id


def _referring() -> Iterator[Statement]:
    """Every red flag of the evidence, and every statement that acts by referring."""
    for statement in STATEMENTS.values():
        if statement.topic == "red-flag" or str(statement.exact.get("action", "")).startswith("refer"):
            yield statement


def test_every_referring_statement_is_carried_by_a_red_flag() -> None:
    """None of the 50 red flags, and no other statement that refers, is forgotten."""
    cited = {name for flag in FLAGS for name in flag.evidence}
    assert {each.id for each in _referring()} <= cited
    assert sum(each.topic == "red-flag" for each in _referring()) == 50


EFFECTS: Final = {
    "withhold_all": Effect.WITHHOLD_ALL,
    "withhold_acupuncture_until_reviewed": Effect.WITHHOLD_THERAPY,
    "continue_with_referral": Effect.CONTINUE_WITH_REFERRAL,
    "continue_with_screening": Effect.CONTINUE_WITH_SCREENING,
}

FROM_THE_EVIDENCE: Final = tuple(flag for flag in FLAGS if "plan_effect" in _statements(flag)[0].exact)


@pytest.mark.parametrize("flag", FROM_THE_EVIDENCE, ids=lambda flag: flag.id)
def test_effect_destination_and_support_are_those_of_the_statement(flag: RedFlag) -> None:
    """What the plan does, who sees the patient and what raises suspicion come from the first statement."""
    exact = _statements(flag)[0].exact
    assert flag.effect is EFFECTS[exact["plan_effect"]]
    assert flag.refer_to == exact["refer_to"]
    assert len(flag.supporting) == len(exact.get("supporting", ()))
    if flag.effect is Effect.WITHHOLD_THERAPY:
        assert Therapy.ACUPUNCTURE in flag.withholds


@pytest.mark.parametrize("flag", FLAGS, ids=lambda flag: flag.id)
def test_no_urgency_is_invented(flag: RedFlag) -> None:
    """Each urgency of a red flag is one that a statement of it gives."""
    given_by = {
        urgency
        for each in _statements(flag)
        for urgency in (each.exact.get("urgency"), each.exact.get("escalate", {}).get("urgency"))
    }
    assert {flag.urgency, *(row.urgency for row in flag.escalations)} <= given_by


def test_an_urgent_referral_withholds_everything() -> None:
    """An emergency or a same-day referral stops the plan."""
    urgent = [flag for flag in FLAGS if flag.urgency in (Urgency.EMERGENCY, Urgency.SAME_DAY)]
    assert {flag.effect for flag in urgent} == {Effect.WITHHOLD_ALL}


def _targets(statement: Statement) -> set[object]:
    named = statement.exact.get("target", ())
    names = named if isinstance(named, tuple) else (named,)
    return set(chain.from_iterable(TARGETS[name] for name in names))


HELD_OTHERWISE: Final[Mapping[str, str]] = {
    "mb_suicidality_first": "the whole plan is withheld",
    "pers-children": "the whole plan is withheld",
    "drug-opioid-risk": "its target is the plan, which goes on beside the referral",
    "drug-moh": "its target is the plan, which goes on beside the referral",
}
"""Statements whose target no rule names by itself, each with the reason."""


@pytest.mark.parametrize(
    "statement",
    [each for each in _referring() if each.topic != "red-flag" and each.id not in HELD_OTHERWISE],
    ids=lambda statement: statement.id,
)
def test_what_a_referral_holds_back_is_held_back(statement: Statement) -> None:
    """A target beside a referral is withheld, excluded or avoided by a rule that cites the statement."""
    held: set[object] = set()
    for rule in RULES:
        if statement.id in rule.evidence:
            match rule:
                case RedFlag():
                    held.update(rule.withholds)
                case Contraindication():
                    held.update(rule.excludes)
                case Precaution():
                    held.update(rule.avoid)
                case _:
                    pass
    assert _targets(statement) <= held


def test_red_flags_are_about_the_patient() -> None:
    """Each is decided once: a finding about problems is lifted to the patient."""
    assert not [flag.id for flag in FLAGS if OUTLINE.is_of_problem(flag.id)]
