"""The words about implants and aids."""

from __future__ import annotations

from typing import Final

from careplan.language.terms import flag

__all__ = ["device"]


class DeviceWords:
    """Implants and aids."""

    pacemaker = flag("devices.pacemaker")
    implantable_defibrillator = flag("devices.implantable_defibrillator")
    cardiac_resynchronisation_device = flag("devices.cardiac_resynchronisation_device")
    deep_brain_stimulator = flag("devices.deep_brain_stimulator")
    spinal_cord_stimulator = flag("devices.spinal_cord_stimulator")
    vagus_nerve_stimulator = flag("devices.vagus_nerve_stimulator")
    implanted_infusion_pump = flag("devices.implanted_infusion_pump")
    cochlear_implant = flag("devices.cochlear_implant")
    breast_implant = flag("devices.breast_implant")
    craniotomy_defect = flag("devices.craniotomy_defect")
    prosthetic_heart_valve = flag("devices.prosthetic_heart_valve")
    joint_replacement = flag("devices.joint_replacement")
    limb_cast_or_tight_dressing = flag("devices.limb_cast_or_tight_dressing")


device: Final = DeviceWords()
