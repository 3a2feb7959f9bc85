"""Osteoporosis and falls: exercise that loads bone and trains balance, and what is asked before standing exercise.

The 30 minutes of aerobic activity that the statement gives are a least: as a dose they would cap every bout, so they
are said. In acute low back pain alone, in the first weeks after an operation and in fibromyalgia nothing is added, as
for everybody else. Canada's lower minimum takes the place of daily balance work where the clinic follows Canada, for no
number of sessions a week is both daily and two.
"""

from __future__ import annotations

from typing import Final

from careplan.catalogue import Technique, Therapy
from careplan.evidence import exercise
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import any_of, any_problem, every_problem
from careplan.language.doses import DoseRow, exactly, span
from careplan.language.rules import Finding, Interaction, Precaution, Recommendation
from careplan.rules.findings import acute_low_back_pain, fibromyalgia, first_6_weeks_after_operation
from careplan.rules.patient import history, patient, setting
from careplan.words import Jurisdiction

_NOTHING_MORE_FOR_NOW: Final = any_of(
    every_problem(acute_low_back_pain.present), any_problem(first_6_weeks_after_operation.present)
)
_DOSED_ELSEWHERE: Final = any_of(_NOTHING_MORE_FOR_NOW, any_problem(fibromyalgia.present))

follows_canada = Finding(
    id="follows-canada",
    title="The clinic follows the guidelines of Canada",
    when=setting.jurisdiction.is_(Jurisdiction.CA),
    evidence=cite(exercise.ex_osteoporosis_canada_2023),
)

balance_in_osteoporosis = Recommendation(
    id="balance-training-in-osteoporosis",
    title="In osteoporosis balance work every day for 15 to 20 minutes",
    when=history.osteoporosis,
    unless=any_of(_NOTHING_MORE_FOR_NOW, follows_canada.present),
    offer=Therapy.BALANCE_TRAINING,
    doses=(DoseRow(sessions_per_week=exactly(7), session_minutes=span(15, 20)),),
    evidence=cite(exercise.ex_osteoporosis_dose, exercise.ex_lbp_acute_stay_active),
)

balance_in_osteoporosis_canada = Recommendation(
    id="balance-training-in-osteoporosis-canada",
    title="In osteoporosis balance and functional exercise at least twice a week, made harder step by step",
    when=history.osteoporosis,
    unless=_NOTHING_MORE_FOR_NOW,
    offer=Therapy.BALANCE_TRAINING,
    doses=(DoseRow(sessions_per_week=span(2, 7)),),
    evidence=cite(exercise.ex_osteoporosis_canada_2023),
)

strength_in_osteoporosis = Recommendation(
    id="strength-training-in-osteoporosis",
    title=(
        "In osteoporosis strength work on at least 2 days a week at 8 to 12 repetitions, and endurance of the back "
        "extensors every day for 5 to 10 minutes"
    ),
    when=history.osteoporosis,
    unless=_DOSED_ELSEWHERE,
    offer=Therapy.STRENGTH_TRAINING,
    techniques=(Technique.RESISTANCE_TRAINING, Technique.LIGHT_RESISTANCE),
    doses=(DoseRow(sessions_per_week=span(2, 7), repetitions=span(8, 12)),),
    evidence=cite(exercise.ex_osteoporosis_dose, exercise.ex_osteoporosis_canada_2023),
)

aerobic_in_osteoporosis = Recommendation(
    id="aerobic-exercise-in-osteoporosis",
    title="In osteoporosis moderate to vigorous aerobic activity, 30 minutes on at least 5 days a week",
    when=history.osteoporosis,
    unless=_DOSED_ELSEWHERE,
    offer=Therapy.AEROBIC_EXERCISE,
    doses=(DoseRow(sessions_per_week=span(5, 7)),),
    evidence=cite(exercise.ex_osteoporosis_dose),
)

never_aerobic_alone = Interaction(
    id="aerobic-exercise-never-alone-in-osteoporosis",
    title="In osteoporosis aerobic exercise only beside balance or strength work, never alone",
    when=history.osteoporosis,
    between=(Therapy.AEROBIC_EXERCISE,),
    only_with=(Therapy.BALANCE_TRAINING, Therapy.STRENGTH_TRAINING),
    evidence=cite(exercise.ex_osteoporosis_dose),
)

falls_are_asked = Precaution(
    id="falls-asked-before-standing-exercise",
    title="From 65 on ask about falls in the past year and about worries over balance before any standing exercise",
    when=patient.age >= 65,
    about=(
        Therapy.AEROBIC_EXERCISE,
        Therapy.STRENGTH_TRAINING,
        Therapy.BALANCE_TRAINING,
        Therapy.STRUCTURED_EXERCISE,
        Therapy.MIND_BODY_EXERCISE,
    ),
    evidence=cite(exercise.ex_falls_ask),
)

CHAPTER = Chapter(
    name="bone-and-balance",
    title="Osteoporosis and falls",
    rules=(
        follows_canada,
        balance_in_osteoporosis,
        balance_in_osteoporosis_canada,
        strength_in_osteoporosis,
        aerobic_in_osteoporosis,
        never_aerobic_alone,
        falls_are_asked,
    ),
)
