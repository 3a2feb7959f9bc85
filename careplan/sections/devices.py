"""What is implanted or worn."""

from typing import Annotated

from careplan.metadata import Flag
from careplan.sections.base import Section, YesNo

__all__ = ["Devices"]


class Devices(Section):
    """What is implanted or worn.

    Each is yes, no, or not known.
    """

    pacemaker: Annotated[YesNo, Flag("cardiac pacemaker")] = None
    implantable_defibrillator: Annotated[YesNo, Flag("implantable cardioverter defibrillator")] = None
    cardiac_resynchronisation_device: Annotated[YesNo, Flag("cardiac resynchronisation device")] = None
    deep_brain_stimulator: Annotated[YesNo, Flag("deep brain stimulator")] = None
    spinal_cord_stimulator: Annotated[YesNo, Flag("spinal cord stimulator")] = None
    vagus_nerve_stimulator: Annotated[YesNo, Flag("vagus nerve stimulator")] = None
    implanted_infusion_pump: Annotated[YesNo, Flag("implanted drug pump")] = None
    cochlear_implant: Annotated[YesNo, Flag("cochlear implant")] = None
    breast_implant: Annotated[YesNo, Flag("breast implant")] = None
    craniotomy_defect: Annotated[YesNo, Flag("gap in the skull after neurosurgery")] = None
    prosthetic_heart_valve: Annotated[YesNo, Flag("artificial heart valve")] = None
    joint_replacement: Annotated[YesNo, Flag("any artificial joint")] = None
    limb_cast_or_tight_dressing: Annotated[YesNo, Flag("cast or tight bandage on the painful limb")] = None
