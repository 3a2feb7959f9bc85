"""What the patient has now: red-flag signs and other symptoms."""

from typing import Annotated

from careplan.metadata import Flag
from careplan.sections.base import Section, YesNo

__all__ = ["Symptoms"]


class Symptoms(Section):
    """What the patient has now: red-flag signs and other symptoms.

    New, recent, severe and progressive are part of the meanings; ask them that way.
    """

    fever: Annotated[
        YesNo,
        Flag("temperature of 38.0 C or more in the past 24 hours, or reported as such"),
    ] = None
    fever_cause_known: Annotated[YesNo, Flag("a harmless cause of the fever is known")] = None
    saddle_numbness: Annotated[
        YesNo,
        Flag("new numbness or tingling between the legs, around the anus or genitals"),
    ] = None
    bladder_or_bowel_dysfunction: Annotated[
        YesNo,
        Flag(
            "new or worse trouble passing or holding urine or stool, or not feeling it, within about "
            "14 days; not a stable old problem, not constipation alone"
        ),
    ] = None
    bilateral_sciatica: Annotated[
        YesNo,
        Flag("new leg pain from the back in both legs, within about 14 days, or one leg that became two"),
    ] = None
    bilateral_leg_neurological_deficit: Annotated[YesNo, Flag("new weakness or numbness of both legs")] = None
    new_sexual_dysfunction: Annotated[
        YesNo,
        Flag("new loss of genital feeling or function with the back pain"),
    ] = None
    progressive_motor_weakness: Annotated[
        YesNo,
        Flag("limb weakness that is severe (cannot lift against gravity) or getting worse over hours to days"),
    ] = None
    gait_disturbance: Annotated[
        YesNo,
        Flag("new unsteady, stiff or weak walking from nerves or cord; not a limp from pain"),
    ] = None
    worsening_gait_disturbance: Annotated[
        YesNo,
        Flag("unsteady, stiff or weak walking from nerves or cord that is getting worse (implies gait_disturbance)"),
    ] = None
    neurological_signs: Annotated[
        YesNo,
        Flag("objective new deficit of power, reflexes, feeling or sphincters on examination"),
    ] = None
    new_limb_numbness: Annotated[YesNo, Flag("new numbness or tingling of a limb")] = None
    worsening_limb_numbness: Annotated[
        YesNo,
        Flag("numbness or tingling of a limb that is getting worse (implies new_limb_numbness)"),
    ] = None
    new_radicular_pain: Annotated[
        YesNo,
        Flag("new or changed nerve root pain into an arm, leg or round the trunk"),
    ] = None
    multilevel_nerve_root_signs: Annotated[YesNo, Flag("signs from more than one nerve root")] = None
    hand_clumsiness: Annotated[YesNo, Flag("trouble with buttons, writing or fine tasks")] = None
    hyperreflexia: Annotated[YesNo, Flag("brisk reflexes on examination")] = None
    thoracic_pain: Annotated[YesNo, Flag("pain in the upper or mid back")] = None
    persistent_night_pain: Annotated[
        YesNo,
        Flag("pain that keeps the patient from sleeping on most nights and is not eased by changing position"),
    ] = None
    progressive_unremitting_pain: Annotated[
        YesNo,
        Flag("pain that never lets up and grows week by week"),
    ] = None
    pain_worse_on_straining: Annotated[
        YesNo,
        Flag("spinal pain set off by coughing, sneezing or straining"),
    ] = None
    localised_spinal_tenderness: Annotated[YesNo, Flag("one tender spot over a spinous process")] = None
    pain_at_multiple_sites: Annotated[
        YesNo,
        Flag("new bone pain in several places, not explained by fibromyalgia or osteoarthritis"),
    ] = None
    buttock_pain: Annotated[YesNo, Flag("pain in the buttocks, often changing sides")] = None
    waking_second_half_of_night: Annotated[
        YesNo,
        Flag("back symptoms wake the patient in the second half of the night"),
    ] = None
    improves_with_movement: Annotated[YesNo, Flag("back pain better with movement")] = None
    improves_with_nsaid_within_48_hours: Annotated[
        YesNo,
        Flag("back pain better within 48 hours of taking an NSAID"),
    ] = None
    unexplained_weight_loss: Annotated[
        YesNo,
        Flag("weight loss without trying or known cause (over 5 percent in 6 months in NICE wording)"),
    ] = None
    sudden_severe_spinal_pain: Annotated[YesNo, Flag("sudden severe pain at one level of the spine")] = None
    new_back_or_abdominal_pain: Annotated[
        YesNo,
        Flag("back or belly pain that is new, or clearly different from the usual pain"),
    ] = None
    pulsatile_abdominal_mass: Annotated[YesNo, Flag("beating lump in the belly")] = None
    cardiovascular_collapse: Annotated[YesNo, Flag("shock, collapse or grey and cold now")] = None
    syncope: Annotated[YesNo, Flag("fainting now or with this pain (also read for exercise safety)")] = None
    new_headache: Annotated[
        YesNo,
        Flag("headache that began or came back in a new form within about 3 months"),
    ] = None
    pain_unlike_any_before: Annotated[
        YesNo,
        Flag("headache or neck pain unlike any the patient has had"),
    ] = None
    new_neck_pain_with_neuro_signs: Annotated[
        YesNo,
        Flag(
            "sudden new neck pain or headache with dizziness, unsteadiness, double vision, slurred "
            "speech, facial numbness, trouble swallowing, drooping eyelid with small pupil, or "
            "pulsing noise"
        ),
    ] = None
    thunderclap_onset: Annotated[YesNo, Flag("headache that reaches its peak within 5 minutes")] = None
    neck_stiffness: Annotated[
        YesNo,
        Flag("meningism, that is new pain or resistance on bending the head forward; not tight neck muscles"),
    ] = None
    non_blanching_rash: Annotated[
        YesNo,
        Flag("new spots that do not fade under glass, in someone who feels ill"),
    ] = None
    impaired_consciousness: Annotated[YesNo, Flag("drowsy, confused or hard to wake, new")] = None
    new_neurological_deficit: Annotated[
        YesNo,
        Flag(
            "new loss of power, feeling, balance, speech or vision; the usual typical aura does not "
            "count, but motor, one-eyed, double-vision or drowsy aura does"
        ),
    ] = None
    new_cognitive_change: Annotated[YesNo, Flag("new change of memory, thinking or personality")] = None
    seizure: Annotated[YesNo, Flag("a seizure now, or the first or a changed one")] = None
    jaw_claudication: Annotated[YesNo, Flag("jaw tires or hurts on chewing and eases with rest")] = None
    scalp_tenderness: Annotated[YesNo, Flag("scalp sore to touch or combing")] = None
    polymyalgia_symptoms: Annotated[
        YesNo,
        Flag("new ache and morning stiffness of both shoulders or hips"),
    ] = None
    sudden_visual_loss: Annotated[YesNo, Flag("sudden loss of sight, even for minutes")] = None
    double_vision: Annotated[YesNo, Flag("new double vision")] = None
    visual_disturbance: Annotated[
        YesNo,
        Flag("blurred vision, flashing lights or blind spots (in pregnancy even when aura-like)"),
    ] = None
    papilloedema: Annotated[YesNo, Flag("swollen optic discs on examination")] = None
    positional_headache: Annotated[YesNo, Flag("headache that changes with lying or standing")] = None
    cough_or_strain_headache: Annotated[
        YesNo,
        Flag("headache set off by coughing, sneezing or straining"),
    ] = None
    exertional_headache: Annotated[YesNo, Flag("headache set off by exercise, any time")] = None
    new_exertional_headache: Annotated[
        YesNo,
        Flag("first or sudden headache on exertion (implies exertional_headache)"),
    ] = None
    painful_red_eye: Annotated[
        YesNo,
        Flag("painful red eye, not the usual one of known cluster headache"),
    ] = None
    pattern_change: Annotated[YesNo, Flag("clear change of frequency, severity or kind of headache")] = None
    progressive_headache: Annotated[YesNo, Flag("headache growing over days to weeks, fever or not")] = None
    severe_headache: Annotated[YesNo, Flag("headache the patient calls severe")] = None
    vomiting_unexplained: Annotated[YesNo, Flag("repeated vomiting without another cause")] = None
    hot_swollen_joint: Annotated[
        YesNo,
        Flag(
            "hot, swollen, tender joint with less movement, new within about 2 weeks and out of step with other joints"
        ),
    ] = None
    active_joint_inflammation: Annotated[YesNo, Flag("known inflamed joint, as in a familiar flare")] = None
    persistent_synovitis_undiagnosed: Annotated[
        YesNo,
        Flag(
            "joint swelling from synovitis for weeks without a diagnosis, in the small joints of "
            "hands or feet or in more than one joint"
        ),
    ] = None
    discharging_sinus_at_joint: Annotated[
        YesNo,
        Flag("fluid or pus from an opening near an artificial joint"),
    ] = None
    joint_deformity_acute: Annotated[YesNo, Flag("visible deformity after injury")] = None
    joint_locking: Annotated[YesNo, Flag("joint locks or gives way")] = None
    unable_to_bear_weight: Annotated[YesNo, Flag("newly cannot put weight on the leg")] = None
    new_hip_or_groin_pain: Annotated[YesNo, Flag("new hip or groin pain")] = None
    unilateral_leg_swelling: Annotated[
        YesNo,
        Flag("new or growing swelling, warmth or pain of one calf or leg beyond what is expected"),
    ] = None
    pain_out_of_proportion: Annotated[
        YesNo,
        Flag("pain far greater than the injury or operation explains"),
    ] = None
    pain_on_passive_stretch: Annotated[
        YesNo,
        Flag("severe pain when someone else stretches the muscle"),
    ] = None
    tight_swollen_limb: Annotated[YesNo, Flag("tense, hard swelling of a limb compartment")] = None
    colour_temperature_swelling_changes: Annotated[
        YesNo,
        Flag("limb differs from the other in colour, warmth, sweating or swelling"),
    ] = None
    wound_redness_pus: Annotated[YesNo, Flag("spreading redness or pus at an operation wound")] = None
    wound_breakdown: Annotated[YesNo, Flag("wound opens again")] = None
    escalating_rest_pain: Annotated[YesNo, Flag("pain at rest after an operation that keeps growing")] = None
    sudden_loss_of_function: Annotated[YesNo, Flag("sudden loss of function after an operation")] = None
    vomiting_and_distension: Annotated[
        YesNo,
        Flag("vomiting with a swollen belly and no wind or stool"),
    ] = None
    rigid_abdomen: Annotated[YesNo, Flag("board-hard belly")] = None
    upper_abdominal_pain: Annotated[YesNo, Flag("severe pain just below the ribs")] = None
    needle_site_infection: Annotated[YesNo, Flag("spreading redness, pus or fever after needling")] = None
    rigors: Annotated[YesNo, Flag("shaking chills")] = None
    systemically_unwell: Annotated[YesNo, Flag("feels or looks ill beyond the pain")] = None
    sepsis_signs: Annotated[
        YesNo,
        Flag(
            "possible infection with any of new confusion, breathing 25 or more a minute, heart rate "
            "130 or more, systolic pressure 90 or less, mottled, ashen or blue skin, non-blanching "
            "rash, no urine for 18 hours"
        ),
    ] = None
    chest_pain: Annotated[YesNo, Flag("any chest pain; the wide name")] = None
    chest_pain_cardiac: Annotated[
        YesNo,
        Flag("possible cardiac chest pain now or within the past 12 hours"),
    ] = None
    chest_pain_cardiac_12_to_72_hours_ago: Annotated[
        YesNo,
        Flag("possible cardiac chest pain, last 12 to 72 hours ago"),
    ] = None
    exertional_chest_pain: Annotated[YesNo, Flag("chest pain on effort")] = None
    pleuritic_chest_pain: Annotated[YesNo, Flag("sharp chest pain on breathing in")] = None
    chest_pain_or_breathlessness_after_acupuncture: Annotated[
        YesNo,
        Flag("chest pain or breathlessness during or in the days after needling near the chest"),
    ] = None
    breathlessness_sudden: Annotated[YesNo, Flag("sudden breathlessness")] = None
    unusual_breathlessness: Annotated[YesNo, Flag("more breathless on effort than usual")] = None
    palpitations_with_exertion: Annotated[YesNo, Flag("racing or irregular heart on effort")] = None
    haemoptysis: Annotated[YesNo, Flag("coughing up blood")] = None
    facial_droop: Annotated[YesNo, Flag("sudden one-sided facial droop, present now")] = None
    arm_weakness_sudden: Annotated[YesNo, Flag("sudden arm weakness, present now")] = None
    speech_disturbance: Annotated[YesNo, Flag("sudden trouble speaking or understanding, present now")] = None
    resolved_tia_symptoms_within_1_week: Annotated[
        YesNo,
        Flag("sudden neurological symptoms in the past week that have fully gone; not the usual aura"),
    ] = None
    excessive_sedation: Annotated[YesNo, Flag("hard to rouse; not mere drowsiness")] = None
    slow_breathing: Annotated[YesNo, Flag("slow, shallow or irregular breathing, or blue lips")] = None
    pinpoint_pupils: Annotated[YesNo, Flag("very small pupils")] = None
    opioid_misuse_signs: Annotated[
        YesNo,
        Flag("loss of control over opioids, use for other reasons, several suppliers"),
    ] = None
    acute_confusion: Annotated[YesNo, Flag("new confusion or delusions")] = None
    intoxicated: Annotated[YesNo, Flag("drunk or under the influence now")] = None
    exhausted: Annotated[YesNo, Flag("exhausted or extremely weak now")] = None
    fasting: Annotated[YesNo, Flag("has not eaten before the session")] = None
    passive_suicidal_thoughts: Annotated[
        YesNo,
        Flag(
            "wishes to be dead, or thoughts of suicide without plan or intent; set by PHQ-9 item 9 of "
            "1 or more until someone has asked"
        ),
    ] = None
    suicidal_ideation_with_plan_or_intent: Annotated[
        YesNo,
        Flag("suicidal thoughts with a plan or intent"),
    ] = None
    vaginal_bleeding_in_pregnancy: Annotated[
        YesNo,
        Flag("any vaginal bleeding in this pregnancy; wider than persistent_vaginal_bleeding"),
    ] = None
    persistent_vaginal_bleeding: Annotated[
        YesNo,
        Flag("lasting bleeding in the second or third trimester (implies vaginal_bleeding_in_pregnancy)"),
    ] = None
    waters_breaking: Annotated[YesNo, Flag("gush or trickle of fluid in pregnancy, not yet checked")] = None
    intermittent_backache_or_contractions_before_37_weeks: Annotated[
        YesNo,
        Flag("tightenings or backache that comes and goes before 37 weeks"),
    ] = None
    reduced_fetal_movements: Annotated[YesNo, Flag("the baby moves less or differently")] = None
    sudden_face_or_hand_swelling: Annotated[
        YesNo,
        Flag("sudden swelling of face, hands or feet in pregnancy"),
    ] = None
    balance_worry: Annotated[YesNo, Flag("worried about balance or falling")] = None
    flashbacks_with_practice: Annotated[YesNo, Flag("flashbacks during mindfulness practice")] = None
    dissociation_with_practice: Annotated[YesNo, Flag("feeling unreal during practice")] = None
    panic_with_practice: Annotated[YesNo, Flag("panic during practice")] = None
    mood_worse_with_practice: Annotated[YesNo, Flag("lower mood from practice")] = None
    sleep_loss_with_practice: Annotated[YesNo, Flag("sleep loss from practice")] = None
