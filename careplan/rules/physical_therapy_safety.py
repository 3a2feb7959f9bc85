"""Safety of physical therapy: manual techniques, electrotherapy, heat and cold, and the time after an operation.

What guideline bodies advise against stands in the chapters of the pain problems.
"""

from __future__ import annotations

from careplan.catalogue import Avoid, Technique, Therapy
from careplan.evidence import acupuncture_safety
from careplan.evidence import physical_therapy as ev
from careplan.evidence.model import cite
from careplan.language.book import Chapter
from careplan.language.conditions import all_of, any_of, any_problem, not_
from careplan.language.rules import Contraindication, Precaution
from careplan.language.terms import weeks
from careplan.rules.findings import (
    any_low_back_pain,
    any_neck_pain,
    any_upper_back_pain,
    on_an_anticoagulant,
    rheumatoid_arthritis,
    treatment_of_the_neck,
)
from careplan.rules.patient import circumstance, device, history, medicine, patient, preference, problem, symptom

# Manual techniques

no_cervical_thrust = Contraindication(
    id="cervical-thrust-contraindicated",
    title=(
        "No thrust manipulation of the neck with cord signs, worsening or multilevel nerve loss, unremitting night "
        "pain, recent neck injury, signs of arterial dissection, or without consent to thrust"
    ),
    when=any_of(
        symptom.hand_clumsiness,
        symptom.gait_disturbance,
        symptom.bladder_or_bowel_dysfunction,
        symptom.hyperreflexia,
        symptom.multilevel_nerve_root_signs,
        history.recent_neck_trauma,
        symptom.new_neck_pain_with_neuro_signs,
        symptom.progressive_motor_weakness,
        symptom.worsening_limb_numbness,
        symptom.persistent_night_pain,
        preference.declines_consent_to_thrust,
    ),
    excludes=(Technique.CERVICAL_THRUST,),
    evidence=cite(ev.pt_cervical_thrust_contraindications),
)
mobilise_instead_of_cervical_thrust = Contraindication(
    id="cervical-thrust-replaced-by-mobilisation",
    title=(
        "Mobilise and exercise the neck instead of thrusting with fragile bone, lax joints, long-term steroids, "
        "inflammatory arthritis, a cancer history, local infection, high fear of movement or over the age of 55"
    ),
    when=any_of(
        history.osteoporosis,
        history.hypermobility,
        medicine.systemic_corticosteroid,
        history.inflammatory_arthritis_recorded,
        any_problem(rheumatoid_arthritis.present),
        history.history_of_cancer,
        problem.local_skin_infection,
        patient.age > 55,
        history.high_fear_avoidance,
    ),
    excludes=(Technique.CERVICAL_THRUST,),
    evidence=cite(ev.pt_cervical_thrust_precautions),
)
rheumatoid_neck = Contraindication(
    id="cervical-thrust-rheumatoid-neck",
    title=(
        "With a rheumatoid neck no thrust, end-range loading or traction of the neck until an unstable upper neck "
        "has been excluded, because the cord can be injured"
    ),
    when=any_of(
        history.atlantoaxial_instability,
        all_of(any_problem(rheumatoid_arthritis.present), any_problem(any_neck_pain.present)),
    ),
    excludes=(Technique.CERVICAL_THRUST, Technique.CERVICAL_TRACTION, Avoid.END_RANGE_NECK_MOVEMENT),
    until="an unstable upper neck has been excluded",
    evidence=cite(ev.pt_ra_no_cervical_thrust),
)
# One statement bars thrust of a rheumatoid neck, its sources name mobilisation too; a thrust of the back is a forced
# position for such a neck.
unstable_upper_neck = Contraindication(
    id="manual-therapy-unstable-upper-neck",
    title="With an unstable upper neck no mobilisation where treatment reaches the neck, and no thrust of the spine",
    when=all_of(treatment_of_the_neck.present, history.atlantoaxial_instability),
    excludes=(Technique.GENTLE_MOBILISATION, Technique.SPINAL_THRUST, Technique.CERVICAL_THRUST),
    evidence=cite(ev.pt_manual_unstable_spine, ev.pt_ra_no_cervical_thrust, acupuncture_safety.anat_ra_cervical),
)
no_spinal_thrust_with_unstable_upper_neck = Contraindication(
    id="spinal-thrust-unstable-upper-neck",
    title="With an unstable upper neck no thrust anywhere in the spine: it forces the neck into a position",
    when=history.atlantoaxial_instability,
    excludes=(Technique.SPINAL_THRUST, Technique.CERVICAL_THRUST, Avoid.HIGH_FORCE_MOBILISATION),
    evidence=cite(ev.pt_manual_unstable_spine, acupuncture_safety.anat_ra_cervical),
)
rheumatoid_neck_not_mobilised = Contraindication(
    id="manual-therapy-rheumatoid-neck",
    title="In rheumatoid arthritis no mobilisation of the neck and no thrust of the spine with neck pain or headache",
    when=all_of(treatment_of_the_neck.present, any_problem(rheumatoid_arthritis.present)),
    excludes=(Technique.GENTLE_MOBILISATION, Technique.SPINAL_THRUST, Technique.CERVICAL_THRUST),
    until="an unstable upper neck has been excluded",
    evidence=cite(ev.pt_ra_no_cervical_thrust, ev.pt_manual_unstable_spine),
)
unstable_spine = Contraindication(
    id="manual-therapy-unstable-spine",
    title="No thrust or mobilisation of an unstable spine or of one with cancer in it",
    when=all_of(
        any_of(
            treatment_of_the_neck.present,
            any_low_back_pain.present,
            any_upper_back_pain.present,
        ),
        any_of(history.spinal_instability, history.spinal_metastases),
    ),
    excludes=(
        Technique.GENTLE_MOBILISATION,
        Technique.SPINAL_THRUST,
        Technique.CERVICAL_THRUST,
        Avoid.HIGH_FORCE_MOBILISATION,
    ),
    evidence=cite(ev.pt_manual_unstable_spine),
)
# Brisk reflexes alone do not withhold the plan; the statement counts them among the signs of the cord.
signs_from_the_cord = Contraindication(
    id="manual-therapy-signs-from-the-neck-cord",
    title="With signs that the cord in the neck may be pressed on, brisk reflexes among them, hands off the neck",
    when=all_of(
        treatment_of_the_neck.present,
        any_of(
            symptom.hyperreflexia,
            symptom.hand_clumsiness,
            symptom.gait_disturbance,
            symptom.bladder_or_bowel_dysfunction,
        ),
    ),
    excludes=(
        Technique.GENTLE_MOBILISATION,
        Technique.SPINAL_THRUST,
        Technique.CERVICAL_THRUST,
        Technique.CERVICAL_TRACTION,
    ),
    until="a physician has assessed them",
    evidence=cite(ev.pt_neck_red_flags),
)
fragile_spine = Contraindication(
    id="spinal-thrust-fragile-spine",
    title=(
        "No spinal thrust or high-force mobilisation with an osteoporotic vertebral fracture or severe "
        "osteoporosis; posture, extensor endurance, balance and supervised strengthening instead"
    ),
    when=any_of(history.vertebral_fracture, history.severe_osteoporosis),
    excludes=(Technique.SPINAL_THRUST, Avoid.HIGH_FORCE_MOBILISATION),
    evidence=cite(ev.pt_thrust_osteoporotic_fracture),
)
bleeding_risk = Contraindication(
    id="manual-therapy-bleeding-risk",
    title=(
        "On an anticoagulant or with a bleeding disorder no neck thrust and no deep vigorous soft-tissue work; "
        "light techniques and exercise"
    ),
    when=any_of(on_an_anticoagulant.present, history.bleeding_disorder, history.low_platelet_count),
    excludes=(Technique.CERVICAL_THRUST, Avoid.DEEP_SOFT_TISSUE),
    evidence=cite(ev.pt_anticoagulant_manual),
)
positions_in_pregnancy = Contraindication(
    id="manual-therapy-pregnancy",
    title="In pregnancy no lying face down and no thrust to the low back; side-lying or supported positions",
    when=patient.pregnant,
    excludes=(Avoid.PRONE_POSITIONING, Technique.SPINAL_THRUST),
    until="the pregnancy is over",
    evidence=cite(ev.pt_pregnancy_positioning),
)

# Electrotherapy, heat and cold

no_electrical_stimulation = Contraindication(
    id="electrotherapy-implant-pregnancy-epilepsy",
    title="No TENS or other electrical stimulation with an active implant, in pregnancy or in epilepsy",
    when=any_of(
        device.pacemaker,
        device.implantable_defibrillator,
        device.cardiac_resynchronisation_device,
        device.spinal_cord_stimulator,
        device.deep_brain_stimulator,
        device.vagus_nerve_stimulator,
        device.implanted_infusion_pump,
        patient.pregnant,
        history.epilepsy,
    ),
    excludes=(Technique.TENS, Technique.PENS, Technique.INTERFERENTIAL, Technique.NMES),
    evidence=cite(ev.pt_electro_device_contra),
)
numb_or_poorly_supplied_skin = Contraindication(
    id="heat-and-cold-numb-skin",
    title=(
        "No heat or cold packs over skin with reduced feeling or poor circulation, as in neuropathy and arterial "
        "disease"
    ),
    when=any_of(
        history.peripheral_neuropathy,
        history.diabetic_neuropathy,
        problem.insensate_skin,
        history.peripheral_arterial_disease,
    ),
    excludes=(Technique.HEAT_PACK, Technique.COLD_PACK),
    evidence=cite(ev.pt_heat_cold_sensation),
)
cold_sensitivity = Contraindication(
    id="cold-vasospasm",
    title="No cold packs with Raynaud phenomenon or hives from cold; mild heat is not excluded by this",
    when=any_of(history.raynaud, history.cold_urticaria),
    excludes=(Technique.COLD_PACK,),
    evidence=cite(ev.pt_cold_vasospasm),
)

# After an operation

no_pool_with_open_wound = Contraindication(
    id="pool-exercise-open-wound",
    title="No pool exercise until the operation wound is fully closed and dry",
    when=any_of(history.recent_surgical_wound, history.wound_not_healed),
    excludes=(Technique.AQUATIC_EXERCISE,),
    until="the wound is fully closed and dry",
    evidence=cite(ev.pt_postop_wound_water),
)
after_spinal_fusion = Precaution(
    id="spinal-fusion-neutral-spine",
    title=(
        "After spinal fusion walk and work gently with a neutral spine; no loaded bending, twisting or heavy "
        "lifting for 12 weeks and until the surgeon has cleared more"
    ),
    when=all_of(
        problem.surgery_spinal_fusion,
        any_of(problem.surgery_ago < weeks(12), not_(circumstance.surgeon_clearance)),
    ),
    about=(
        Therapy.PHYSICAL_THERAPY_COURSE,
        Therapy.STRUCTURED_EXERCISE,
        Therapy.STRENGTH_TRAINING,
        Therapy.MIND_BODY_EXERCISE,
    ),
    avoid=(Avoid.END_RANGE_SPINAL_MOVEMENT, Avoid.HEAVY_LIFTING),
    evidence=cite(ev.pt_spinal_fusion_precaution),
)

CHAPTER = Chapter(
    name="physical-therapy-safety",
    title="Safety of physical therapy",
    rules=(
        no_cervical_thrust,
        mobilise_instead_of_cervical_thrust,
        rheumatoid_neck,
        unstable_upper_neck,
        no_spinal_thrust_with_unstable_upper_neck,
        rheumatoid_neck_not_mobilised,
        unstable_spine,
        signs_from_the_cord,
        fragile_spine,
        bleeding_risk,
        positions_in_pregnancy,
        no_electrical_stimulation,
        numb_or_poorly_supplied_skin,
        cold_sensitivity,
        no_pool_with_open_wound,
        after_spinal_fusion,
    ),
)
