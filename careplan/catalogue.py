"""The catalogue: modalities, therapies, techniques, quantities and what a plan can say to avoid.

Data only, and light to import. A **therapy** is the unit of the ledger and of the week; its
**techniques** stand in order of fall-back. What the evidence names as the target of a safety
statement maps here, in :data:`TARGETS`; a target without a row fails ``check``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from careplan.words import Quantity

__all__ = [
    "CATALOGUE",
    "EXERCISE",
    "EXERCISE_PROGRAMMES",
    "FOUNDATION",
    "NEVER_RECOMMENDED",
    "QUANTITIES",
    "REQUIRES",
    "TARGETS",
    "Avoid",
    "Equipment",
    "Gentle",
    "Modality",
    "Place",
    "QuantityEntry",
    "Target",
    "Technique",
    "Therapy",
    "TherapyEntry",
    "therapy_of",
]


class Modality(StrEnum):
    """The five kinds of care that a plan combines."""

    ACUPUNCTURE = "acupuncture"
    PHYSICAL_THERAPY = "physical_therapy"
    MINDFULNESS = "mindfulness"
    EXERCISE = "exercise"
    DIET = "diet"


class Therapy(StrEnum):
    """What a patient can be offered, declined or refused: one line of the ledger each."""

    ACUPUNCTURE = "acupuncture"
    SELF_MANAGEMENT_ADVICE = "self_management_advice"
    PHYSICAL_THERAPY_COURSE = "physical_therapy_course"
    COGNITIVE_FUNCTIONAL_THERAPY = "cognitive_functional_therapy"
    MANUAL_THERAPY = "manual_therapy"
    HEAT_AND_COLD = "heat_and_cold"
    ELECTROTHERAPY = "electrotherapy"
    TRACTION = "traction"
    SUPPORTS_AND_ORTHOTICS = "supports_and_orthotics"
    MULTIDISCIPLINARY_REHABILITATION = "multidisciplinary_rehabilitation"
    MBSR = "mbsr"
    BREATHING_PRACTICE = "breathing_practice"
    COGNITIVE_BEHAVIOURAL_THERAPY = "cognitive_behavioural_therapy"
    RELAXATION = "relaxation"
    BIOFEEDBACK = "biofeedback"
    STRUCTURED_EXERCISE = "structured_exercise"
    AEROBIC_EXERCISE = "aerobic_exercise"
    STRENGTH_TRAINING = "strength_training"
    BALANCE_TRAINING = "balance_training"
    MIND_BODY_EXERCISE = "mind_body_exercise"
    WEIGHT_MANAGEMENT = "weight_management"
    PROTEIN_INTAKE = "protein_intake"
    HEALTHY_EATING = "healthy_eating"


class Technique(StrEnum):
    """A way of giving a therapy; safety rules can exclude one and leave the others."""

    MANUAL_ACUPUNCTURE = "manual_acupuncture"
    ELECTROACUPUNCTURE = "electroacupuncture"
    AURICULAR_ACUPUNCTURE = "auricular_acupuncture"
    AURICULAR_SEMI_PERMANENT = "auricular_semi_permanent"
    MOXIBUSTION = "moxibustion"
    ADVICE_VISIT = "advice_visit"
    PHYSICAL_THERAPY_VISITS = "physical_therapy_visits"
    COGNITIVE_FUNCTIONAL_VISITS = "cognitive_functional_visits"
    GENTLE_MOBILISATION = "gentle_mobilisation"
    MASSAGE = "massage"
    SPINAL_THRUST = "spinal_thrust"
    CERVICAL_THRUST = "cervical_thrust"
    HEAT_PACK = "heat_pack"
    COLD_PACK = "cold_pack"
    TENS = "tens"
    PENS = "pens"
    INTERFERENTIAL = "interferential"
    NMES = "nmes"
    THERAPEUTIC_ULTRASOUND = "therapeutic_ultrasound"
    MECHANICAL_TRACTION = "mechanical_traction"
    CERVICAL_TRACTION = "cervical_traction"
    LUMBAR_BRACE = "lumbar_brace"
    FOOT_ORTHOTICS = "foot_orthotics"
    ROCKER_SOLE_SHOES = "rocker_sole_shoes"
    WALKING_AID = "walking_aid"
    KNEE_BRACE = "knee_brace"
    PATELLOFEMORAL_BRACE = "patellofemoral_brace"
    THUMB_BASE_ORTHOSIS = "thumb_base_orthosis"
    HAND_ORTHOSIS = "hand_orthosis"
    ANKLE_BRACE_OR_TAPE = "ankle_brace_or_tape"
    PELVIC_BELT = "pelvic_belt"
    KINESIOTAPE = "kinesiotape"
    MULTIDISCIPLINARY_PROGRAMME = "multidisciplinary_programme"
    MBSR_GROUP = "mbsr_group"
    MBSR_SELF_GUIDED = "mbsr_self_guided"
    SLOW_BREATHING = "slow_breathing"
    SHORT_GUIDED_MINDFULNESS = "short_guided_mindfulness"
    CBT_SESSIONS = "cbt_sessions"
    PROGRESSIVE_RELAXATION = "progressive_relaxation"
    EMG_BIOFEEDBACK = "emg_biofeedback"
    GENERAL_EXERCISE = "general_exercise"
    TRUNK_STRENGTHENING = "trunk_strengthening"
    TRUNK_ACTIVATION = "trunk_activation"
    AQUATIC_EXERCISE = "aquatic_exercise"
    NEUROMUSCULAR_EXERCISE = "neuromuscular_exercise"
    WALKING = "walking"
    CYCLING = "cycling"
    VIGOROUS_AEROBIC = "vigorous_aerobic"
    LIGHT_RESISTANCE = "light_resistance"
    RESISTANCE_TRAINING = "resistance_training"
    SUPERVISED_BALANCE = "supervised_balance"
    YOGA = "yoga"
    TAI_CHI = "tai_chi"
    ENERGY_DEFICIT = "energy_deficit"
    PROTEIN_TARGET = "protein_target"
    FIBRE_AND_FLUID = "fibre_and_fluid"
    BALANCED_EATING = "balanced_eating"
    MEDITERRANEAN_EATING = "mediterranean_eating"


class Avoid(StrEnum):
    """A region, activity, food or way of working that a plan tells the clinician to avoid."""

    DEEP_NEEDLING = "deep needling"
    DEEP_NEEDLING_UPPER_NECK = "deep needling of the upper neck"
    DEEP_NEEDLING_CHEST = "deep or upright needling of chest and upper back"
    NEEDLING_AFFECTED_AREA = "needling the affected area"
    NEEDLING_AFFECTED_LIMB = "needling the affected limb"
    NEEDLING_OVER_JOINT_PROSTHESIS = "needling over or near an artificial joint or metalwork"
    NEEDLING_NEAR_SURGICAL_WOUND = "needling near a surgical wound"
    NEEDLING_FEET_AND_LOWER_LEGS = "needling feet and lower legs"
    NEEDLING_OVER_UNSTABLE_SPINE = "needling over an unstable spine"
    NEEDLING_TUMOUR_SITE = "needling into a tumour or ulcerated cancer"
    NEEDLING_OVER_IMPLANT_OR_SKULL_DEFECT = "needling over a breast implant or a skull defect"
    CURRENT_ACROSS_CHEST_OR_NECK = "electrical current across heart, brain, carotid sinus or spinal cord"
    POINTS_ABDOMEN_AND_LUMBOSACRAL = "points on the abdomen and the lumbosacral area"
    POINTS_LISTED_IN_PREGNANCY = "points LI4, SP6, BL60, BL67 and BL31 to BL34"
    STRONG_FIRST_SESSIONS = "many needles or strong stimulation in the first sessions"
    CHANGING_OPIOIDS = "changing or stopping opioids without the prescriber"
    VIGOROUS_EXERCISE = "vigorous exercise"
    VIGOROUS_EXERCISE_AFTER_FIRST_NEEDLING = "vigorous or first-time strength work on the day of early needling"
    THREE_DEMANDING_TREATMENTS_ONE_DAY = "manual therapy, acupuncture and strength work on one day"
    WEIGHT_BEARING_EXERCISE = "weight-bearing exercise"
    HIGH_IMPACT = "high-impact activity"
    HIGH_FORCE_MOBILISATION = "high-force mobilisation"
    DEEP_SOFT_TISSUE = "deep, vigorous soft-tissue work"
    HEAVY_ISOMETRIC = "heavy isometric strain"
    END_RANGE_SPINAL_MOVEMENT = "end-range or weighted bending and twisting of the spine"
    END_RANGE_NECK_MOVEMENT = "end-range loading, forced positions and extreme movement of the neck"
    LIFTING_FROM_FLOOR = "lifting from or lowering to the floor"
    HEAVY_LIFTING = "heavy lifting"
    HIGH_INTENSITY_WEIGHT_BEARING = "high-intensity weight-bearing exercise"
    RESISTANCE_ON_SWOLLEN_JOINT = "resistance work on swollen joints"
    OVERSTRETCHING = "over-stretching"
    SUDDEN_VIGOROUS_EFFORT = "sudden vigorous effort without a long warm-up"
    PUSHING_THROUGH_WORSENING = "pushing through marked worsening after exertion"
    LOADING_A_REPAIRED_CUFF = "active or resisted loading of a repaired rotator cuff"
    HIP_MOVEMENTS_AFTER_REPLACEMENT = "bending the replaced hip past 90 degrees, crossing the leg or turning it in"
    CONTINUOUS_PASSIVE_MOTION = "continuous passive motion machines"
    PRONE_POSITIONING = "lying face down"
    SUPINE_EXERCISE = "exercise lying flat after the first trimester"
    CONTACT_OR_FALL_RISK_SPORT = "contact sport, fall-risk sport and scuba"
    OVERHEATING = "overheating"
    BREATH_HOLDING = "breath-holding and straining"
    FORCED_BREATHING = "rapid or forced breathing and long retentions"
    HEAD_DOWN_AND_JARRING = "jarring activity and head-down positions"
    UNSUPERVISED_EXERCISE = "unsupervised standing or high-volume exercise"
    FASTED_EXERCISE = "exercise in a fasted state"
    EXERCISE_TARGETS = "numeric exercise targets"
    LONG_SILENT_PRACTICE = "long silent practice and retreats"
    SELF_GUIDED_MINDFULNESS = "self-guided mindfulness"
    VERY_LOW_CALORIE_DIET = "a diet of 800 kcal a day or less"
    RESTRICTIVE_DIET = "restrictive, fasting or elimination diets"
    LOW_CARBOHYDRATE_DIET = "ketogenic or very-low-carbohydrate diets and carbohydrate cuts"
    WEIGHT_GOALS = "weight targets, weighing and food logs"
    PROTEIN_ABOVE_LIMIT = "more than 1.3 g protein per kg a day"
    AUTOMATIC_PROTEIN_TARGET = "an automatic protein target"
    HIGH_POTASSIUM_PORTIONS = "high-potassium portions and fluid goals"
    OMEGA3_SUPPLEMENT = "omega-3 supplements without asking a clinician"
    ABRUPT_VITAMIN_K_CHANGE = "abrupt changes of vitamin K intake"
    WHEAT_BARLEY_RYE = "wheat, barley and rye"
    DECLARED_ALLERGEN = "declared allergens"
    PURINE_RICH_FOOD = "purine-rich meat and seafood, and vitamin C supplements"
    ALCOHOL = "alcohol beyond what the prescriber agrees"
    FORMAL_DIETS_AND_SUPPLEMENTS = "other formal diets and dietary supplements"


Target = Therapy | Technique | Avoid


class Equipment(StrEnum):
    """What the patient can use at home or nearby."""

    POOL = "pool"
    GYM = "gym"
    RESISTANCE_BANDS = "resistance_bands"
    STATIONARY_BICYCLE = "stationary_bicycle"
    MAT = "mat"


class Place(StrEnum):
    """Where the time of a therapy is spent."""

    CLINIC = "clinic"
    GROUP = "group"
    HOME = "home"


@dataclass(frozen=True, slots=True)
class TherapyEntry:
    """One therapy of the catalogue; ``techniques`` stand in order of fall-back."""

    therapy: Therapy
    title: str
    modality: Modality
    place: Place
    active: bool
    techniques: tuple[Technique, ...]


class Gentle(StrEnum):
    """In which direction a quantity is gentler, if in any."""

    LESS = "less"
    MORE = "more"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class QuantityEntry:
    """A quantity of a dose: ``steps`` whole steps make one unit, so 1.5 is 15 at ``steps=10``."""

    quantity: Quantity
    unit: str
    steps: int
    gentle: Gentle


_C, _P, _M, _E, _D = (
    Modality.ACUPUNCTURE,
    Modality.PHYSICAL_THERAPY,
    Modality.MINDFULNESS,
    Modality.EXERCISE,
    Modality.DIET,
)
_CLINIC, _GROUP, _HOME = Place.CLINIC, Place.GROUP, Place.HOME
_T = Technique


def _table(*entries: TherapyEntry) -> MappingProxyType[Therapy, TherapyEntry]:
    return MappingProxyType({entry.therapy: entry for entry in entries})


CATALOGUE: Final = _table(
    TherapyEntry(
        Therapy.ACUPUNCTURE,
        "Acupuncture",
        _C,
        _CLINIC,
        active=False,
        techniques=(
            _T.MANUAL_ACUPUNCTURE,
            _T.ELECTROACUPUNCTURE,
            _T.AURICULAR_ACUPUNCTURE,
            _T.AURICULAR_SEMI_PERMANENT,
            _T.MOXIBUSTION,
        ),
    ),
    TherapyEntry(
        Therapy.SELF_MANAGEMENT_ADVICE,
        "Advice and self-management",
        _P,
        _CLINIC,
        active=True,
        techniques=(_T.ADVICE_VISIT,),
    ),
    TherapyEntry(
        Therapy.PHYSICAL_THERAPY_COURSE,
        "Course of physical therapy",
        _P,
        _CLINIC,
        active=True,
        techniques=(_T.PHYSICAL_THERAPY_VISITS,),
    ),
    TherapyEntry(
        Therapy.COGNITIVE_FUNCTIONAL_THERAPY,
        "Cognitive functional therapy",
        _P,
        _CLINIC,
        active=True,
        techniques=(_T.COGNITIVE_FUNCTIONAL_VISITS,),
    ),
    TherapyEntry(
        Therapy.MANUAL_THERAPY,
        "Manual therapy",
        _P,
        _CLINIC,
        active=False,
        techniques=(
            _T.GENTLE_MOBILISATION,
            _T.MASSAGE,
            _T.SPINAL_THRUST,
            _T.CERVICAL_THRUST,
        ),
    ),
    TherapyEntry(
        Therapy.HEAT_AND_COLD,
        "Superficial heat or cold",
        _P,
        _HOME,
        active=False,
        techniques=(_T.HEAT_PACK, _T.COLD_PACK),
    ),
    TherapyEntry(
        Therapy.ELECTROTHERAPY,
        "Electrotherapy",
        _P,
        _CLINIC,
        active=False,
        techniques=(_T.TENS, _T.PENS, _T.INTERFERENTIAL, _T.NMES, _T.THERAPEUTIC_ULTRASOUND),
    ),
    TherapyEntry(
        Therapy.TRACTION,
        "Traction",
        _P,
        _CLINIC,
        active=False,
        techniques=(_T.MECHANICAL_TRACTION, _T.CERVICAL_TRACTION),
    ),
    TherapyEntry(
        Therapy.SUPPORTS_AND_ORTHOTICS,
        "Supports, belts and orthotics",
        _P,
        _HOME,
        active=False,
        techniques=(
            _T.LUMBAR_BRACE,
            _T.FOOT_ORTHOTICS,
            _T.ROCKER_SOLE_SHOES,
            _T.WALKING_AID,
            _T.KNEE_BRACE,
            _T.PATELLOFEMORAL_BRACE,
            _T.THUMB_BASE_ORTHOSIS,
            _T.HAND_ORTHOSIS,
            _T.ANKLE_BRACE_OR_TAPE,
            _T.PELVIC_BELT,
            _T.KINESIOTAPE,
        ),
    ),
    TherapyEntry(
        Therapy.MULTIDISCIPLINARY_REHABILITATION,
        "Multidisciplinary rehabilitation",
        _P,
        _GROUP,
        active=True,
        techniques=(_T.MULTIDISCIPLINARY_PROGRAMME,),
    ),
    TherapyEntry(
        Therapy.MBSR,
        "Mindfulness-based stress reduction",
        _M,
        _GROUP,
        active=True,
        techniques=(_T.MBSR_GROUP, _T.MBSR_SELF_GUIDED),
    ),
    TherapyEntry(
        Therapy.BREATHING_PRACTICE,
        "Short breathing or mindfulness practice",
        _M,
        _HOME,
        active=True,
        techniques=(_T.SLOW_BREATHING, _T.SHORT_GUIDED_MINDFULNESS),
    ),
    TherapyEntry(
        Therapy.COGNITIVE_BEHAVIOURAL_THERAPY,
        "Cognitive behavioural therapy (by referral)",
        _M,
        _GROUP,
        active=True,
        techniques=(_T.CBT_SESSIONS,),
    ),
    TherapyEntry(
        Therapy.RELAXATION,
        "Progressive relaxation",
        _M,
        _HOME,
        active=True,
        techniques=(_T.PROGRESSIVE_RELAXATION,),
    ),
    TherapyEntry(
        Therapy.BIOFEEDBACK,
        "Biofeedback",
        _M,
        _CLINIC,
        active=True,
        techniques=(_T.EMG_BIOFEEDBACK,),
    ),
    TherapyEntry(
        Therapy.STRUCTURED_EXERCISE,
        "Structured exercise programme",
        _E,
        _GROUP,
        active=True,
        techniques=(
            _T.GENERAL_EXERCISE,
            _T.TRUNK_STRENGTHENING,
            _T.TRUNK_ACTIVATION,
            _T.AQUATIC_EXERCISE,
            _T.NEUROMUSCULAR_EXERCISE,
        ),
    ),
    TherapyEntry(
        Therapy.AEROBIC_EXERCISE,
        "Aerobic activity",
        _E,
        _HOME,
        active=True,
        techniques=(_T.WALKING, _T.CYCLING, _T.VIGOROUS_AEROBIC),
    ),
    TherapyEntry(
        Therapy.STRENGTH_TRAINING,
        "Strength training",
        _E,
        _HOME,
        active=True,
        techniques=(_T.RESISTANCE_TRAINING, _T.LIGHT_RESISTANCE),
    ),
    TherapyEntry(
        Therapy.BALANCE_TRAINING,
        "Balance training",
        _E,
        _HOME,
        active=True,
        techniques=(_T.SUPERVISED_BALANCE,),
    ),
    TherapyEntry(
        Therapy.MIND_BODY_EXERCISE,
        "Yoga or tai chi",
        _E,
        _GROUP,
        active=True,
        techniques=(_T.YOGA, _T.TAI_CHI),
    ),
    TherapyEntry(
        Therapy.WEIGHT_MANAGEMENT,
        "Weight management",
        _D,
        _HOME,
        active=True,
        techniques=(_T.ENERGY_DEFICIT,),
    ),
    TherapyEntry(
        Therapy.PROTEIN_INTAKE,
        "Protein intake",
        _D,
        _HOME,
        active=True,
        techniques=(_T.PROTEIN_TARGET,),
    ),
    TherapyEntry(
        Therapy.HEALTHY_EATING,
        "Everyday eating and drinking",
        _D,
        _HOME,
        active=True,
        techniques=(_T.BALANCED_EATING, _T.FIBRE_AND_FLUID, _T.MEDITERRANEAN_EATING),
    ),
)
"""Every therapy, in reading order; the ledger has one line for each."""


def _quantities(*entries: QuantityEntry) -> MappingProxyType[Quantity, QuantityEntry]:
    return MappingProxyType({entry.quantity: entry for entry in entries})


QUANTITIES: Final = _quantities(
    QuantityEntry(Quantity.SESSIONS_PER_WEEK, "a week", 1, Gentle.LESS),
    QuantityEntry(Quantity.WEEKS, "weeks", 1, Gentle.LESS),
    QuantityEntry(Quantity.TOTAL_SESSIONS, "sessions in all", 1, Gentle.LESS),
    QuantityEntry(Quantity.SESSION_MINUTES, "minutes a session", 1, Gentle.LESS),
    QuantityEntry(Quantity.RETENTION_MINUTES, "minutes of needle retention", 1, Gentle.LESS),
    QuantityEntry(Quantity.HOME_MINUTES_PER_DAY, "minutes a day at home", 1, Gentle.LESS),
    QuantityEntry(Quantity.HOME_DAYS_PER_WEEK, "days a week at home", 1, Gentle.LESS),
    QuantityEntry(Quantity.MINUTES_PER_WEEK, "minutes a week", 1, Gentle.LESS),
    QuantityEntry(Quantity.REPETITIONS, "repetitions", 1, Gentle.LESS),
    QuantityEntry(Quantity.SETS, "sets", 1, Gentle.LESS),
    QuantityEntry(Quantity.ENERGY_DEFICIT_KCAL_PER_DAY, "kcal a day less", 1, Gentle.LESS),
    QuantityEntry(Quantity.PROTEIN_G_PER_KG_PER_DAY, "g protein per kg a day", 10, Gentle.NEITHER),
    QuantityEntry(Quantity.WEIGHT_LOSS_KG_PER_WEEK, "kg a week", 100, Gentle.LESS),
)
"""Unit, step and gentle direction of every quantity that a dose can state."""


def _owners() -> dict[Technique, Therapy]:
    return {technique: entry.therapy for entry in CATALOGUE.values() for technique in entry.techniques}


_OWNERS: Final = _owners()


def therapy_of(technique: Technique) -> Therapy:
    """The therapy that a technique belongs to.

    >>> therapy_of(Technique.TENS)
    <Therapy.ELECTROTHERAPY: 'electrotherapy'>
    """
    return _OWNERS[technique]


REQUIRES: Final[Mapping[Technique, Equipment]] = MappingProxyType(
    {
        Technique.AQUATIC_EXERCISE: Equipment.POOL,
        Technique.CYCLING: Equipment.STATIONARY_BICYCLE,
    }
)
"""What a technique cannot be done without; only what is self-evident. The others need nothing that is bought."""

NEVER_RECOMMENDED: Final = (
    Technique.PENS,
    Technique.INTERFERENTIAL,
    Technique.THERAPEUTIC_ULTRASOUND,
    Technique.MECHANICAL_TRACTION,
    Technique.CERVICAL_TRACTION,
    Technique.LUMBAR_BRACE,
    Technique.ROCKER_SOLE_SHOES,
)
"""The techniques that the evidence names only to advise against them, so that a plan can say why not."""

FOUNDATION: Final = Therapy.SELF_MANAGEMENT_ADVICE
"""What comes first where it is offered: others go with active self-management (``co_passive_needs_active``)."""

EXERCISE: Final = (
    Therapy.STRUCTURED_EXERCISE,
    Therapy.AEROBIC_EXERCISE,
    Therapy.STRENGTH_TRAINING,
    Therapy.BALANCE_TRAINING,
    Therapy.MIND_BODY_EXERCISE,
)
"""The therapies that are exercise."""

EXERCISE_PROGRAMMES: Final = (
    Therapy.PHYSICAL_THERAPY_COURSE,
    Therapy.COGNITIVE_FUNCTIONAL_THERAPY,
    Therapy.MULTIDISCIPLINARY_REHABILITATION,
)
"""The therapies whose visits are built on exercise: what stops all exercise stops them too."""

TARGETS: Final[MappingProxyType[str, tuple[Target, ...]]] = MappingProxyType(
    {
        "acupuncture": (Therapy.ACUPUNCTURE,),
        "acupuncture_all": (Therapy.ACUPUNCTURE,),
        "plan": tuple(Therapy),
        "electroacupuncture": (_T.ELECTROACUPUNCTURE,),
        "electroacupuncture_across_chest_or_neck": (Avoid.CURRENT_ACROSS_CHEST_OR_NECK,),
        "auricular_semi_permanent": (_T.AURICULAR_SEMI_PERMANENT,),
        "moxibustion": (_T.MOXIBUSTION,),
        "moxibustion_and_heat": (_T.MOXIBUSTION, _T.HEAT_PACK),
        "deep_needling": (Avoid.DEEP_NEEDLING,),
        "deep_needling_upper_neck": (Avoid.DEEP_NEEDLING_UPPER_NECK,),
        "needling_thorax": (Avoid.DEEP_NEEDLING_CHEST,),
        "needling_affected_area": (Avoid.NEEDLING_AFFECTED_AREA,),
        "needling_affected_limb": (Avoid.NEEDLING_AFFECTED_LIMB,),
        "needling_over_joint_prosthesis": (Avoid.NEEDLING_OVER_JOINT_PROSTHESIS,),
        "needling_near_surgical_wound": (Avoid.NEEDLING_NEAR_SURGICAL_WOUND,),
        "needling_feet_and_lower_legs": (Avoid.NEEDLING_FEET_AND_LOWER_LEGS,),
        "needling_over_unstable_spine": (Avoid.NEEDLING_OVER_UNSTABLE_SPINE,),
        "needling_tumour_site": (Avoid.NEEDLING_TUMOUR_SITE,),
        "needling_over_implant_or_skull_defect": (Avoid.NEEDLING_OVER_IMPLANT_OR_SKULL_DEFECT,),
        "points_abdomen_and_lumbosacral": (Avoid.POINTS_ABDOMEN_AND_LUMBOSACRAL,),
        "points_li4_sp6_bl60_bl67_bl31_to_34": (Avoid.POINTS_LISTED_IN_PREGNANCY,),
        "first_sessions": (Avoid.STRONG_FIRST_SESSIONS,),
        "opioid_changes": (Avoid.CHANGING_OPIOIDS,),
        "exercise": (*EXERCISE, *EXERCISE_PROGRAMMES),
        # A general programme contains aerobic work.
        "aerobic_exercise": (Therapy.AEROBIC_EXERCISE, Therapy.STRUCTURED_EXERCISE),
        "manual_therapy": (Therapy.MANUAL_THERAPY,),
        "traction": (Therapy.TRACTION,),
        "tens": (_T.TENS,),
        "pens": (_T.PENS,),
        "nmes": (_T.NMES,),
        "interferential": (_T.INTERFERENTIAL,),
        "electrical_stimulation": (_T.TENS, _T.PENS, _T.INTERFERENTIAL, _T.NMES),
        "therapeutic_ultrasound": (_T.THERAPEUTIC_ULTRASOUND,),
        "electrotherapy": (Therapy.ELECTROTHERAPY,),
        "dry_needling": (Therapy.ACUPUNCTURE,),
        "massage": (_T.MASSAGE,),
        "chiropractic_manipulation": (_T.SPINAL_THRUST, _T.CERVICAL_THRUST),
        "continuous_passive_motion": (Avoid.CONTINUOUS_PASSIVE_MOTION,),
        "insoles": (_T.FOOT_ORTHOTICS,),
        "braces": (_T.KNEE_BRACE, _T.PATELLOFEMORAL_BRACE),
        "tape": (_T.KINESIOTAPE,),
        "splints": (_T.THUMB_BASE_ORTHOSIS, _T.HAND_ORTHOSIS),
        "biofeedback": (Therapy.BIOFEEDBACK,),
        "lumbar_brace": (_T.LUMBAR_BRACE,),
        "foot_orthotics": (_T.FOOT_ORTHOTICS,),
        "rocker_sole_shoes": (_T.ROCKER_SOLE_SHOES,),
        "spinal_thrust": (_T.SPINAL_THRUST,),
        "lumbar_thrust": (_T.SPINAL_THRUST,),
        "cervical_thrust": (_T.CERVICAL_THRUST,),
        "gentle_mobilisation": (_T.GENTLE_MOBILISATION,),
        "cervical_traction": (_T.CERVICAL_TRACTION,),
        "cervical_end_range_loading": (Avoid.END_RANGE_NECK_MOVEMENT,),
        "extreme_neck_movement": (Avoid.END_RANGE_NECK_MOVEMENT,),
        "high_force_mobilisation": (Avoid.HIGH_FORCE_MOBILISATION,),
        "deep_soft_tissue": (Avoid.DEEP_SOFT_TISSUE,),
        "heat_pack": (_T.HEAT_PACK,),
        "cold_pack": (_T.COLD_PACK,),
        "prone_positioning": (Avoid.PRONE_POSITIONING,),
        "mbsr": (Therapy.MBSR,),
        "silent_meditation": (Avoid.LONG_SILENT_PRACTICE,),
        "body_scan": (Avoid.LONG_SILENT_PRACTICE,),
        "retreat": (Avoid.LONG_SILENT_PRACTICE,),
        "long_silent_practice": (Avoid.LONG_SILENT_PRACTICE,),
        "group_mind_body_course": (_T.MBSR_GROUP,),
        "self_guided_mindfulness": (_T.MBSR_SELF_GUIDED, Avoid.SELF_GUIDED_MINDFULNESS),
        "breath_holding": (Avoid.BREATH_HOLDING,),
        "rapid_breathing": (Avoid.FORCED_BREATHING,),
        "long_breath_retention": (Avoid.FORCED_BREATHING,),
        "vigorous_exercise": (_T.VIGOROUS_AEROBIC, Avoid.VIGOROUS_EXERCISE),
        "heavy_isometric": (Avoid.HEAVY_ISOMETRIC,),
        "heavy_straining": (Avoid.HEAVY_ISOMETRIC, Avoid.BREATH_HOLDING),
        "jarring_activity": (Avoid.HEAD_DOWN_AND_JARRING,),
        "inverted_position": (Avoid.HEAD_DOWN_AND_JARRING,),
        "weight_bearing_exercise": (Avoid.WEIGHT_BEARING_EXERCISE,),
        "supine_exercise_after_first_trimester": (Avoid.SUPINE_EXERCISE,),
        "contact_sport": (Avoid.CONTACT_OR_FALL_RISK_SPORT,),
        "fall_risk_sport": (Avoid.CONTACT_OR_FALL_RISK_SPORT,),
        "scuba": (Avoid.CONTACT_OR_FALL_RISK_SPORT,),
        "overheating": (Avoid.OVERHEATING,),
        "end_range_spinal_flexion": (Avoid.END_RANGE_SPINAL_MOVEMENT,),
        "end_range_spinal_rotation": (Avoid.END_RANGE_SPINAL_MOVEMENT,),
        "weighted_spinal_flexion": (Avoid.END_RANGE_SPINAL_MOVEMENT,),
        "lifting_from_floor": (Avoid.LIFTING_FROM_FLOOR,),
        "loaded_flexion": (Avoid.END_RANGE_SPINAL_MOVEMENT,),
        "twisting": (Avoid.END_RANGE_SPINAL_MOVEMENT,),
        "heavy_lifting": (Avoid.HEAVY_LIFTING,),
        "active_cuff_loading": (Avoid.LOADING_A_REPAIRED_CUFF,),
        "resisted_cuff_loading": (Avoid.LOADING_A_REPAIRED_CUFF,),
        "hip_flexion_past_90": (Avoid.HIP_MOVEMENTS_AFTER_REPLACEMENT,),
        "hip_adduction": (Avoid.HIP_MOVEMENTS_AFTER_REPLACEMENT,),
        "hip_internal_rotation": (Avoid.HIP_MOVEMENTS_AFTER_REPLACEMENT,),
        "pool_exercise": (_T.AQUATIC_EXERCISE,),
        "hydrotherapy": (_T.AQUATIC_EXERCISE,),
        "resistance_on_swollen_joint": (Avoid.RESISTANCE_ON_SWOLLEN_JOINT,),
        "over_stretching": (Avoid.OVERSTRETCHING,),
        "high_intensity_weight_bearing": (Avoid.HIGH_INTENSITY_WEIGHT_BEARING,),
        "sudden_vigorous_effort": (Avoid.SUDDEN_VIGOROUS_EFFORT,),
        "exercise_in_heat": (Avoid.OVERHEATING,),
        "fasted_exercise": (Avoid.FASTED_EXERCISE,),
        "pushing_through_post_exertional_worsening": (Avoid.PUSHING_THROUGH_WORSENING,),
        "high_impact": (Avoid.HIGH_IMPACT,),
        "jumping": (Avoid.HIGH_IMPACT,),
        "running_build_up": (Avoid.HIGH_IMPACT,),
        "unsupervised_high_volume": (Avoid.UNSUPERVISED_EXERCISE,),
        # Whatever exercise a plan offers, it offers with a number.
        "exercise_target": (*EXERCISE, Avoid.EXERCISE_TARGETS),
        "very_low_calorie_diet": (Avoid.VERY_LOW_CALORIE_DIET,),
        "weight_loss_target": (Therapy.WEIGHT_MANAGEMENT,),
        "weight_goal": (Avoid.WEIGHT_GOALS,),
        "weighing": (Avoid.WEIGHT_GOALS,),
        "food_log": (Avoid.WEIGHT_GOALS,),
        "calorie_goal": (Avoid.WEIGHT_GOALS,),
        "energy_deficit": (_T.ENERGY_DEFICIT,),
        "restrictive_diet": (Avoid.RESTRICTIVE_DIET,),
        "fasting": (Avoid.RESTRICTIVE_DIET,),
        "elimination_diet": (Avoid.RESTRICTIVE_DIET,),
        "carbohydrate_cut": (Avoid.LOW_CARBOHYDRATE_DIET,),
        "ketogenic_diet": (Avoid.LOW_CARBOHYDRATE_DIET,),
        "very_low_carbohydrate_diet": (Avoid.LOW_CARBOHYDRATE_DIET,),
        "protein_above_1_3_g_per_kg": (Avoid.PROTEIN_ABOVE_LIMIT,),
        "automatic_protein_target": (Avoid.AUTOMATIC_PROTEIN_TARGET,),
        "high_potassium_portions": (Avoid.HIGH_POTASSIUM_PORTIONS,),
        "fluid_goal": (Avoid.HIGH_POTASSIUM_PORTIONS,),
        "omega3_supplement": (Avoid.OMEGA3_SUPPLEMENT,),
        "abrupt_vitamin_k_change": (Avoid.ABRUPT_VITAMIN_K_CHANGE,),
        "wheat": (Avoid.WHEAT_BARLEY_RYE,),
        "barley": (Avoid.WHEAT_BARLEY_RYE,),
        "rye": (Avoid.WHEAT_BARLEY_RYE,),
        "declared_allergen": (Avoid.DECLARED_ALLERGEN,),
        "vitamin_c_supplement": (Avoid.PURINE_RICH_FOOD,),
        "sardines": (Avoid.PURINE_RICH_FOOD,),
        "anchovies": (Avoid.PURINE_RICH_FOOD,),
        "shellfish": (Avoid.PURINE_RICH_FOOD,),
        "alcohol": (Avoid.ALCOHOL,),
        "other_formal_diet": (Avoid.FORMAL_DIETS_AND_SUPPLEMENTS,),
        "dietary_supplement": (Avoid.FORMAL_DIETS_AND_SUPPLEMENTS,),
        "vigorous_exercise_after_first_needling": (Avoid.VIGOROUS_EXERCISE_AFTER_FIRST_NEEDLING,),
        "manual_plus_acupuncture_plus_strength_same_day": (Avoid.THREE_DEMANDING_TREATMENTS_ONE_DAY,),
    }
)
"""The evidence's names for the target of a safety statement, as therapies, techniques or things to avoid."""
