"""The words about laboratory values, scores and other measurements."""

from __future__ import annotations

from typing import Final

from careplan.language.terms import number

__all__ = ["measure"]


class MeasureWords:
    """Laboratory values, scores and other measurements."""

    systolic_bp = number("measures.systolic_bp")
    diastolic_bp = number("measures.diastolic_bp")
    body_temperature = number("measures.body_temperature")
    tug_seconds = number("measures.tug_seconds")
    unintentional_weight_loss_percent_6mo = number("measures.unintentional_weight_loss_percent_6mo")
    simple_analgesic_days_per_month = number("measures.simple_analgesic_days_per_month")
    triptan_opioid_or_combination_days_per_month = number("measures.triptan_opioid_or_combination_days_per_month")
    opioid_mme_per_day = number("measures.opioid_mme_per_day")
    neutrophils = number("measures.neutrophils")
    platelets = number("measures.platelets")
    inr = number("measures.inr")
    inr_target_upper = number("measures.inr_target_upper")
    egfr = number("measures.egfr")
    glucose_mmol_l = number("measures.glucose_mmol_l")
    peg = number("measures.peg")
    odi = number("measures.odi")
    hit6 = number("measures.hit6")
    midas = number("measures.midas")
    koos = number("measures.koos")
    womac = number("measures.womac")
    das28 = number("measures.das28")
    cdai = number("measures.cdai")
    start_back_total = number("measures.start_back_total")
    start_back_psych = number("measures.start_back_psych")
    phq9 = number("measures.phq9")
    phq9_item9 = number("measures.phq9_item9")
    gad7 = number("measures.gad7")
    pcs = number("measures.pcs")
    pseq = number("measures.pseq")


measure: Final = MeasureWords()
