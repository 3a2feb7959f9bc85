"""Numbers about the patient: laboratory values, scores and other measurements, as last recorded."""

from typing import Annotated

from careplan.metadata import Number
from careplan.sections.base import Section

__all__ = ["Measures"]


class Measures(Section):
    """Laboratory values, scores and other measurements, each with its unit, step and bounds."""

    systolic_bp: Annotated[
        int | None, Number("systolic blood pressure at rest", "mmHg", "40", "300", changeable=True)
    ] = None
    diastolic_bp: Annotated[
        int | None, Number("diastolic blood pressure at rest", "mmHg", "20", "200", changeable=True)
    ] = None
    body_temperature: Annotated[
        float | None, Number("highest temperature in the past 24 hours", "degC", "30", "45", "0.1")
    ] = None
    tug_seconds: Annotated[float | None, Number("Timed Up and Go test", "s", "3", "300", "0.1")] = None
    unintentional_weight_loss_percent_6mo: Annotated[
        float | None, Number("body weight lost without trying in 6 months", "percent", "0", "80", "0.1")
    ] = None
    simple_analgesic_days_per_month: Annotated[
        int | None, Number("days a month with paracetamol, aspirin or another NSAID", "day", "0", "31")
    ] = None
    triptan_opioid_or_combination_days_per_month: Annotated[
        int | None,
        Number("days a month with triptans, opioids, ergots or combination analgesics", "day", "0", "31"),
    ] = None
    opioid_mme_per_day: Annotated[
        int | None, Number("opioid dose in morphine milligram equivalents", "mg/day", "0", "3000")
    ] = None
    neutrophils: Annotated[float | None, Number("neutrophil count, latest", "10^9/L", "0", "100", "0.01")] = None
    platelets: Annotated[int | None, Number("platelet count, latest", "10^9/L", "0", "3000")] = None
    inr: Annotated[
        float | None,
        Number("international normalised ratio, latest", "1", "0.5", "20", "0.1", changeable=True),
    ] = None
    inr_target_upper: Annotated[
        float | None, Number("upper end of the patient's own INR target range", "1", "1.5", "5", "0.1")
    ] = None
    egfr: Annotated[int | None, Number("estimated glomerular filtration rate", "mL/min/1.73m2", "0", "200")] = None
    glucose_mmol_l: Annotated[
        float | None, Number("blood glucose before exercise", "mmol/L", "0.5", "60", "0.1", changeable=True)
    ] = None
    peg: Annotated[float | None, Number("PEG pain scale", "1", "0", "10", "0.1")] = None
    odi: Annotated[int | None, Number("Oswestry Disability Index", "1", "0", "100")] = None
    hit6: Annotated[int | None, Number("Headache Impact Test", "1", "36", "78")] = None
    midas: Annotated[int | None, Number("Migraine Disability Assessment", "1", "0", "270")] = None
    koos: Annotated[float | None, Number("Knee injury and Osteoarthritis Outcome Score", "1", "0", "100", "0.1")] = None
    womac: Annotated[int | None, Number("WOMAC osteoarthritis index", "1", "0", "96")] = None
    das28: Annotated[float | None, Number("28-joint disease activity score", "1", "0", "10", "0.01")] = None
    cdai: Annotated[float | None, Number("Clinical Disease Activity Index", "1", "0", "76", "0.1")] = None
    start_back_total: Annotated[int | None, Number("STarT Back total", "1", "0", "9")] = None
    start_back_psych: Annotated[int | None, Number("STarT Back distress subscale", "1", "0", "5")] = None
    phq9: Annotated[int | None, Number("PHQ-9 depression total", "1", "0", "27")] = None
    phq9_item9: Annotated[int | None, Number("PHQ-9 item on thoughts of death or self-harm", "1", "0", "3")] = None
    gad7: Annotated[int | None, Number("GAD-7 anxiety total", "1", "0", "21")] = None
    pcs: Annotated[int | None, Number("Pain Catastrophizing Scale", "1", "0", "52")] = None
    pseq: Annotated[int | None, Number("Pain Self-Efficacy Questionnaire", "1", "0", "60")] = None
