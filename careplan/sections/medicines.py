"""What the patient takes."""

from typing import Annotated

from careplan.metadata import Flag
from careplan.sections.base import Section, YesNo

__all__ = ["Medicines"]


class Medicines(Section):
    """What the patient takes.

    A medicine counts while it is taken; the plan never changes one.
    """

    anticoagulant_warfarin: Annotated[YesNo, Flag("warfarin or another vitamin K antagonist")] = None
    anticoagulant_doac: Annotated[YesNo, Flag("direct oral anticoagulant")] = None
    anticoagulant_heparin: Annotated[
        YesNo,
        Flag("heparin or low molecular weight heparin, treatment or prevention dose"),
    ] = None
    antiplatelet: Annotated[YesNo, Flag("aspirin, clopidogrel or another antiplatelet drug")] = None
    antihypertensive_multiple: Annotated[YesNo, Flag("two or more blood pressure drugs")] = None
    benzodiazepine_current: Annotated[YesNo, Flag("takes a benzodiazepine")] = None
    sedative: Annotated[YesNo, Flag("takes any sedating medicine (benzodiazepine_current is one)")] = None
    biologic_dmard: Annotated[YesNo, Flag("biologic or targeted synthetic disease-modifying drug")] = None
    conventional_dmard: Annotated[
        YesNo,
        Flag("methotrexate or another conventional disease-modifying drug"),
    ] = None
    methotrexate: Annotated[YesNo, Flag("methotrexate (one of conventional_dmard)")] = None
    systemic_corticosteroid: Annotated[
        YesNo,
        Flag("steroid by mouth or injection, repeated or for weeks; not inhaled, skin or eye forms"),
    ] = None
    chemotherapy_current: Annotated[
        YesNo,
        Flag("anticancer drug treatment now or in the past 6 weeks"),
    ] = None
    insulin: Annotated[YesNo, Flag("takes insulin")] = None
    sulfonylurea: Annotated[YesNo, Flag("takes a sulfonylurea")] = None
    meglitinide: Annotated[YesNo, Flag("takes a meglitinide")] = None
    sglt2_inhibitor: Annotated[YesNo, Flag("takes an SGLT2 inhibitor")] = None
    opioid_current: Annotated[YesNo, Flag("takes an opioid, any dose")] = None
    paracetamol_regular: Annotated[YesNo, Flag("takes paracetamol on most days")] = None
