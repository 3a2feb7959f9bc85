"""The words about medicines in use."""

from __future__ import annotations

from typing import Final

from careplan.language.terms import flag

__all__ = ["medicine"]


class MedicineWords:
    """Medicines in use."""

    anticoagulant_warfarin = flag("medicines.anticoagulant_warfarin")
    anticoagulant_doac = flag("medicines.anticoagulant_doac")
    anticoagulant_heparin = flag("medicines.anticoagulant_heparin")
    antiplatelet = flag("medicines.antiplatelet")
    antihypertensive_multiple = flag("medicines.antihypertensive_multiple")
    benzodiazepine_current = flag("medicines.benzodiazepine_current")
    sedative = flag("medicines.sedative")
    biologic_dmard = flag("medicines.biologic_dmard")
    conventional_dmard = flag("medicines.conventional_dmard")
    methotrexate = flag("medicines.methotrexate")
    systemic_corticosteroid = flag("medicines.systemic_corticosteroid")
    chemotherapy_current = flag("medicines.chemotherapy_current")
    insulin = flag("medicines.insulin")
    sulfonylurea = flag("medicines.sulfonylurea")
    meglitinide = flag("medicines.meglitinide")
    sglt2_inhibitor = flag("medicines.sglt2_inhibitor")
    opioid_current = flag("medicines.opioid_current")
    paracetamol_regular = flag("medicines.paracetamol_regular")


medicine: Final = MedicineWords()
