"""A pain problem: what hurts, where, for how long, how much, and how earlier treatment went."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from careplan.catalogue import Therapy
from careplan.metadata import Choice, Flag, Number
from careplan.sections.base import NotKnown, Screens, Section, YesNo

__all__ = [
    "BodySite",
    "PainProblem",
    "PainProblemKind",
    "Response",
    "Side",
    "Treatment",
    "TreatmentState",
]


class PainProblemKind(StrEnum):
    """What hurts; how long it has lasted is a finding, never part of the kind."""

    LOW_BACK_PAIN = "low_back_pain"
    SCIATICA = "sciatica"
    PREGNANCY_LOW_BACK_PELVIC_PAIN = "pregnancy_low_back_pelvic_pain"
    NECK_PAIN = "neck_pain"
    CERVICOGENIC_HEADACHE = "cervicogenic_headache"
    OSTEOARTHRITIS = "osteoarthritis"
    RHEUMATOID_ARTHRITIS = "rheumatoid_arthritis"
    MIGRAINE = "migraine"
    TENSION_TYPE_HEADACHE = "tension_type_headache"
    HEADACHE_UNDIAGNOSED = "headache_undiagnosed"
    POSTOPERATIVE_PAIN = "postoperative_pain"
    FIBROMYALGIA = "fibromyalgia"
    CHRONIC_PRIMARY_PAIN = "chronic_primary_pain"
    SHOULDER_PAIN = "shoulder_pain"
    NEUROPATHIC_PAIN = "neuropathic_pain"
    CANCER_PAIN = "cancer_pain"
    AROMATASE_INHIBITOR_ARTHRALGIA = "aromatase_inhibitor_arthralgia"


class BodySite(StrEnum):
    """Where it hurts."""

    HEAD = "head"
    NECK = "neck"
    UPPER_BACK = "upper_back"
    LOWER_BACK = "lower_back"
    PELVIS = "pelvis"
    SHOULDER = "shoulder"
    ELBOW = "elbow"
    HAND = "hand"
    HIP = "hip"
    KNEE = "knee"
    FOOT = "foot"
    CHEST = "chest"
    ABDOMEN = "abdomen"
    ARM = "arm"
    LEG = "leg"
    SEVERAL_JOINTS = "several_joints"
    WIDESPREAD = "widespread"
    OTHER = "other"


class Side(StrEnum):
    """Which side hurts."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    MIDLINE = "midline"


class TreatmentState(StrEnum):
    """Whether a treatment is over or still going on."""

    TRIED = "tried"
    UNDER_WAY = "under_way"


class Response(StrEnum):
    """How a treatment went, against the threshold for a useful response."""

    RESPONDER = "responder"
    SOME = "some"
    NONE = "none"
    WORSE = "worse"


class Treatment(Section):
    """A therapy tried or under way for this problem, and how it went."""

    therapy: Annotated[Therapy, Field(title="what was tried")]
    state: Annotated[TreatmentState, Field(title="over or still going on")]
    sessions: Annotated[int | None, Number("sessions so far", "session", "0", "500")] = None
    response: Annotated[Response | None, Field(title="how it went")] = None


class PainProblem(Section):
    """One pain problem of a patient; kind, site and side together are unique in a profile.

    >>> PainProblem(kind=PainProblemKind.LOW_BACK_PAIN, duration_days=200, intensity=6).kind.value
    'low_back_pain'
    """

    kind: Annotated[PainProblemKind, Choice("what hurts")]
    site: Annotated[BodySite | None, Choice("where it hurts")] = None
    side: Annotated[Side | None, Choice("which side hurts")] = None
    duration_days: Annotated[int | None, Number("how long the problem has lasted", "day", "0", "36500")] = None
    intensity: Annotated[int | None, Number("usual pain, 0 to 10", "1", "0", "10")] = None
    interference: Annotated[int | None, Number("interference of pain with life, 0 to 10", "1", "0", "10")] = None
    age_at_onset: Annotated[int | None, Number("age when this pain began", "year", "0", "120")] = None
    headache_days_per_month: Annotated[
        int | None, Number("headache days a month, average of the last 3 months", "day", "0", "31")
    ] = None
    migraine_days_per_month: Annotated[
        int | None, Number("migraine days a month, average of the last 3 months", "day", "0", "31")
    ] = None
    migraine_with_aura: Annotated[
        YesNo, Flag("migraine with aura: flashes, blind spots or tingling before or with the headache")
    ] = None
    surgery_days_ago: Annotated[int | None, Number("time since the operation behind the pain", "day", "0", "36500")] = (
        None
    )
    recurrent: Annotated[YesNo, Flag("the pain comes back after a pain-free spell")] = None
    recovered_from_episode: Annotated[YesNo, Flag("the last episode is over and the patient has recovered")] = None
    in_flare: Annotated[YesNo, Flag("a flare of this problem now")] = None
    tumour_at_site: Annotated[YesNo, Flag("tumour nodule or ulcer where needles would go")] = None
    joint_replacement_at_site: Annotated[
        YesNo,
        Flag("artificial joint in or next to the region that would be treated; never set it for another joint"),
    ] = None
    orthopaedic_metalwork_at_site: Annotated[
        YesNo,
        Flag("plates, screws or other metal close to the skin where needles would go"),
    ] = None
    surgery_knee_replacement: Annotated[
        YesNo,
        Flag("knee replacement is the operation behind the pain"),
    ] = None
    surgery_hip_replacement: Annotated[YesNo, Flag("hip replacement is the operation behind the pain")] = None
    surgery_lumbar_disc: Annotated[YesNo, Flag("lumbar disc operation is behind the pain")] = None
    surgery_spinal_fusion: Annotated[YesNo, Flag("spinal fusion is behind the pain")] = None
    surgery_rotator_cuff_repair: Annotated[YesNo, Flag("rotator cuff repair is behind the pain")] = None
    pain_associated_with_surgery: Annotated[
        YesNo,
        Flag("the back pain began with or after an operation (Medicare wording)"),
    ] = None
    prior_adequate_acupuncture_no_response: Annotated[
        YesNo,
        Flag("an earlier course of 6 sessions or more for this problem did not help"),
    ] = None
    material_change_since_earlier_course: Annotated[
        YesNo,
        Flag("diagnosis, stage or technique clearly differs from the failed course"),
    ] = None
    good_response: Annotated[
        YesNo,
        Flag("the course brought a useful response (30 percent less pain or disability; half the headache days)"),
    ] = None
    relapse_after_response: Annotated[YesNo, Flag("pain came back after a good response")] = None
    no_response_after_8_sessions: Annotated[YesNo, Flag("8 sessions done without meaningful change")] = None
    no_response_after_12_sessions: Annotated[YesNo, Flag("12 sessions done without meaningful change")] = None
    no_response_after_8_weeks: Annotated[
        YesNo,
        Flag("8 weeks since the start without meaningful change in the diary"),
    ] = None
    worsening_during_course: Annotated[
        YesNo,
        Flag("clear worsening that outlasted 48 hours after two sessions, or regression against the start"),
    ] = None
    failed_first_line: Annotated[YesNo, Flag("first-line care has not helped enough")] = None
    local_skin_infection: Annotated[YesNo, Flag("infected skin where needles or hands would go")] = None
    ulcer_or_broken_skin: Annotated[YesNo, Flag("ulcer or broken skin at the site")] = None
    burn_at_site: Annotated[YesNo, Flag("burn at the site")] = None
    insensate_skin: Annotated[YesNo, Flag("skin with reduced feeling at the site")] = None
    treatments: Annotated[tuple[Treatment, ...], Field(title="treatments tried or under way", max_length=50)] = ()
    screens: Annotated[Screens, Field(title="completed screens about this problem", max_length=50)] = ()
    not_known: Annotated[NotKnown, Field(title="facts that were asked and are not known", max_length=200)] = ()
