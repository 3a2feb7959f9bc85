"""Coverage: what payers cover of acupuncture; it says what is paid for, never what is advised.

A condition that nobody asked about leaves coverage not known. US Medicare counts 12 weeks (84 days) as chronic; the
German rules count 6 months. Sciatica has no line under Medicare: no statement says whether it counts as low back pain.
That a payer stops paying for a course that does not help closes nothing here: the stop of the course is a rule of
safety, the same for every payer.
"""

from __future__ import annotations

from careplan.catalogue import Technique, Therapy
from careplan.evidence import acupuncture, acupuncture_safety, coverage
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, not_
from careplan.language.rules import Coverage
from careplan.language.terms import weeks
from careplan.rules.findings import (
    MONTHS_6,
    any_pain_problem,
    chronic_tension_type_headache,
    knee_osteoarthritis,
    low_back_pain,
    low_back_pain_or_sciatica,
    medicare_chronic_low_back_pain,
    migraine,
    pregnancy_low_back_pelvic_pain,
    sciatica,
)
from careplan.rules.patient import history, patient, problem
from careplan.rules.screens import course_not_helping
from careplan.words import Payer

medicare_covers = Coverage(
    id="medicare-covers-acupuncture-for-chronic-low-back-pain",
    title="US Medicare covers acupuncture for chronic low back pain: 12 visits in 90 days, 8 more if improving",
    when=all_of(
        medicare_chronic_low_back_pain.present,
        not_(problem.pain_associated_with_surgery),
        not_(patient.pregnant),
        not_(history.spinal_metastases),
        not_(history.inflammatory_arthritis_recorded),
    ),
    payer=Payer.US_MEDICARE,
    therapy=Therapy.ACUPUNCTURE,
    covers=True,
    most_sessions=12,
    within_days=90,
    extension_sessions=8,
    most_sessions_per_year=20,
    ends_without_improvement=True,
    given_by=(
        "a physician, or staff with a master or doctoral degree of an accredited acupuncture school and a full state "
        "licence, auxiliaries under supervision"
    ),
    to_record=(
        "pain for 12 weeks or longer, without a systemic cause, not linked to surgery or pregnancy",
        "improvement, before the 8 further sessions",
    ),
    evidence=cite(
        coverage.cov_cms_definition,
        acupuncture.dose_lbp_cms,
        acupuncture_safety.stop_cms,
        acupuncture.course_duration_cms,
        coverage.cov_cms_provider,
    ),
)

medicare_not_with_cause = Coverage(
    id="medicare-no-cover-for-low-back-pain-with-a-cause",
    title="US Medicare does not cover acupuncture for low back pain linked to surgery, pregnancy or a systemic disease",
    when=all_of(
        low_back_pain.present,
        any_of(
            problem.pain_associated_with_surgery,
            patient.pregnant,
            history.spinal_metastases,
            history.inflammatory_arthritis_recorded,
        ),
    ),
    payer=Payer.US_MEDICARE,
    therapy=Therapy.ACUPUNCTURE,
    covers=False,
    evidence=cite(coverage.cov_cms_surgery, coverage.cov_cms_definition),
)

medicare_not_before_12_weeks = Coverage(
    id="medicare-no-cover-before-12-weeks",
    title="US Medicare does not cover acupuncture for low back pain of less than 12 weeks",
    when=all_of(low_back_pain.present, problem.duration < weeks(12)),
    payer=Payer.US_MEDICARE,
    therapy=Therapy.ACUPUNCTURE,
    covers=False,
    evidence=cite(acupuncture.course_duration_cms, coverage.cov_cms_definition),
)

medicare_not_without_improvement = Coverage(
    id="medicare-no-cover-without-improvement",
    title="US Medicare covers no more acupuncture once low back pain does not improve or gets worse during the course",
    when=all_of(medicare_chronic_low_back_pain.present, course_not_helping.present),
    payer=Payer.US_MEDICARE,
    therapy=Therapy.ACUPUNCTURE,
    covers=False,
    evidence=cite(acupuncture_safety.stop_cms),
)

medicare_not_elsewhere = Coverage(
    id="medicare-no-cover-for-other-pain",
    title="US Medicare covers acupuncture for no condition other than chronic low back pain",
    when=not_(low_back_pain_or_sciatica.present),
    payer=Payer.US_MEDICARE,
    therapy=Therapy.ACUPUNCTURE,
    covers=False,
    evidence=cite(coverage.cov_cms_other, coverage.cov_cms_oa, coverage.cov_cms_fm),
)

veterans_cover = Coverage(
    id="veterans-affairs-covers-acupuncture",
    title="Veterans Affairs covers acupuncture found necessary: 12 visits in 60 days, 8 more if function gains",
    when=any_pain_problem.present,
    payer=Payer.US_VETERANS,
    therapy=Therapy.ACUPUNCTURE,
    covers=True,
    most_sessions=12,
    within_days=60,
    extension_sessions=8,
    extension_within_days=90,
    next_sessions=8,
    next_within_days=180,
    to_record=(
        "that the care team finds acupuncture clinically necessary",
        "gain of function by objective measures, and why more is needed, before the 8 further visits",
        "active self-management, for long-lasting pain, before the last 8",
    ),
    evidence=cite(
        coverage.cov_va, acupuncture.dose_lbp_va, acupuncture.maint_va_continuation, coverage.cov_va_documentation
    ),
)

german_insurance_covers = Coverage(
    id="german-insurance-covers-acupuncture-from-6-months",
    title="German statutory insurance covers 10 sessions in 6 weeks, 15 in justified cases, no electrical stimulation",
    when=all_of(any_of(low_back_pain.present, knee_osteoarthritis.present), problem.duration >= MONTHS_6),
    payer=Payer.DE_STATUTORY,
    therapy=Therapy.ACUPUNCTURE,
    covers=True,
    most_sessions=10,
    within_days=42,
    extension_sessions=5,
    extension_when="justified",
    extended_within_days=84,
    repeat_after_days=365,
    least_minutes=30,
    not_paid=(
        Technique.ELECTROACUPUNCTURE,
        Technique.AURICULAR_ACUPUNCTURE,
        Technique.AURICULAR_SEMI_PERMANENT,
        Technique.MOXIBUSTION,
    ),
    given_by="a qualified physician",
    to_record=(
        "pain for at least 6 months that still goes on, shown by earlier medical records",
        "why the case is justified, before more than 10 sessions",
    ),
    evidence=cite(
        coverage.cov_gba_criteria,
        acupuncture.dose_lbp_gba,
        acupuncture.course_repeat_gba,
        coverage.cov_gba_documentation,
    ),
)

german_insurance_not_before_6_months = Coverage(
    id="german-insurance-no-cover-before-6-months",
    title="German statutory insurance covers no acupuncture before 6 months of pain",
    when=all_of(any_of(low_back_pain.present, knee_osteoarthritis.present), problem.duration < MONTHS_6),
    payer=Payer.DE_STATUTORY,
    therapy=Therapy.ACUPUNCTURE,
    covers=False,
    evidence=cite(coverage.cov_gba_criteria),
)

german_insurance_not_for_root_pain = Coverage(
    id="german-insurance-no-cover-for-sciatica",
    title="German statutory insurance covers no acupuncture for pain from a nerve root",
    when=sciatica.present,
    payer=Payer.DE_STATUTORY,
    therapy=Therapy.ACUPUNCTURE,
    covers=False,
    evidence=cite(coverage.cov_gba_nonradicular),
)

german_insurance_not_elsewhere = Coverage(
    id="german-insurance-no-cover-for-other-pain",
    title="German statutory insurance covers acupuncture only for lumbar pain and pain of knee osteoarthritis",
    when=not_(any_of(low_back_pain_or_sciatica.present, knee_osteoarthritis.present)),
    payer=Payer.DE_STATUTORY,
    therapy=Therapy.ACUPUNCTURE,
    covers=False,
    evidence=cite(coverage.cov_gba_criteria),
)

english_commissioners_not_for_back_pain = Coverage(
    id="english-commissioners-no-cover-for-back-pain",
    title="A typical English commissioner funds no acupuncture for back pain or pain from a nerve root",
    when=any_of(low_back_pain_or_sciatica.present, pregnancy_low_back_pelvic_pain.present),
    payer=Payer.UK_NHS,
    therapy=Therapy.ACUPUNCTURE,
    covers=False,
    evidence=cite(coverage.cov_uk_icb),
)

english_commissioners_cover_headache = Coverage(
    id="english-commissioners-cover-headache",
    title="A typical English commissioner funds acupuncture for migraine with aura and chronic tension-type headache",
    when=any_of(
        all_of(migraine.present, problem.migraine_with_aura),
        chronic_tension_type_headache.present,
    ),
    payer=Payer.UK_NHS,
    therapy=Therapy.ACUPUNCTURE,
    covers=True,
    to_record=(
        "the aura, or tension-type headache on 15 days a month or more for over 3 months",
        "what the local commissioner asks beyond that: policies differ",
    ),
    evidence=cite(coverage.cov_uk_icb),
)

english_commissioners_migraine_sessions = Coverage(
    id="english-commissioners-cover-10-sessions-in-migraine",
    title="For migraine an English commissioner funds up to 10 sessions over 5 to 8 weeks, on prior approval",
    when=all_of(migraine.present, problem.migraine_with_aura),
    payer=Payer.UK_NHS,
    therapy=Therapy.ACUPUNCTURE,
    covers=True,
    most_sessions=10,
    within_days=56,
    to_record=("prior approval, and that topiramate and propranolol are unsuitable or did not help",),
    evidence=cite(coverage.cov_uk_gm),
)

english_commissioners_not_elsewhere = Coverage(
    id="english-commissioners-no-cover-for-other-pain",
    title="A typical English commissioner funds acupuncture for no other pain than those two headaches",
    when=not_(
        any_of(
            all_of(migraine.present, problem.migraine_with_aura),
            chronic_tension_type_headache.present,
            low_back_pain_or_sciatica.present,
            pregnancy_low_back_pelvic_pain.present,
        )
    ),
    payer=Payer.UK_NHS,
    therapy=Therapy.ACUPUNCTURE,
    covers=False,
    evidence=cite(coverage.cov_uk_icb),
)

CHAPTER = Chapter(
    name="coverage",
    title="What payers cover",
    rules=(
        medicare_covers,
        medicare_not_with_cause,
        medicare_not_before_12_weeks,
        medicare_not_without_improvement,
        medicare_not_elsewhere,
        veterans_cover,
        german_insurance_covers,
        german_insurance_not_before_6_months,
        german_insurance_not_for_root_pain,
        german_insurance_not_elsewhere,
        english_commissioners_not_for_back_pain,
        english_commissioners_cover_headache,
        english_commissioners_migraine_sessions,
        english_commissioners_not_elsewhere,
    ),
)
