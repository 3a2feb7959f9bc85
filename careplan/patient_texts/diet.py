"""What a patient is told about weight, protein, and everyday eating and drinking."""

from __future__ import annotations

from typing import Final

from careplan.catalogue import Therapy
from careplan.evidence import combination, diet, outcomes
from careplan.patient_texts.model import Leaflet, Part, say
from careplan.sections.problem import PainProblemKind as Kind

__all__ = ["LEAFLETS"]

TELL_US = say(
    "Tell us first if you have or had an eating disorder, are pregnant or breastfeed, or have kidney trouble.",
    diet.dt_eating_disorder_active,
    diet.dt_eating_disorder_history,
    diet.dt_pregnancy_no_weight_loss,
    diet.dt_breastfeeding_gradual,
    diet.dt_ckd_protein_cap,
)
ALLERGY = say(
    "Leave out any food that you are allergic to. Ask for something in its place.",
    diet.dt_food_allergy,
    diet.dt_coeliac,
)
THIN = say(
    "Call us if you lose weight and do not know why, or if you become very thin.",
    diet.dt_underweight,
)
SUGAR = say(
    "If you take insulin or pills that lower blood sugar, ask your diabetes team before you eat less. Your sugar may "
    "fall too low.",
    diet.dt_insulin_su_deficit,
)
WARFARIN = say(
    "If you take warfarin, eat about the same amount of greens each day. If you plan to change your diet, you need one "
    "more blood test.",
    diet.dt_warfarin_vitamin_k,
)

WEIGHT = Leaflet(
    therapy=Therapy.WEIGHT_MANAGEMENT,
    name="Losing weight",
    parts={
        Part.HELPS: (
            say(
                "With a worn knee or hip, any loss is likely to help. To lose 10 percent of your weight is likely to "
                "help more than 5 percent.",
                diet.dt_oa_weight_loss_nice,
                diet.dt_oa_weight_loss_acr,
                about=(Kind.OSTEOARTHRITIS,),
            ),
            say(
                "With a worn knee, eating less and exercise together do better than one alone.",
                combination.co_knee_oa_diet_plus_exercise,
                about=(Kind.OSTEOARTHRITIS,),
            ),
            say(
                "Even a small loss that you keep is good for your health.",
                outcomes.gl_weight_example,
            ),
        ),
        Part.SESSION: (
            say(
                "You aim for half a kilo to one kilo a week. You eat a bit less, move more and change habits, for 3 "
                "months or more.",
                diet.dt_weight_method,
            ),
            say(
                "It is never a crash diet.",
                diet.dt_very_low_calorie_limit,
            ),
        ),
        Part.PREPARE: (TELL_US, SUGAR, WARFARIN),
        Part.SIDE_EFFECTS: (
            say(
                "When you are older you can lose muscle too. Protein and strength work help to keep it.",
                diet.dt_older_obese_protein,
            ),
        ),
        Part.CALL: (THIN,),
    },
)

PROTEIN = Leaflet(
    therapy=Therapy.PROTEIN_INTAKE,
    name="Eating enough protein",
    parts={
        Part.HELPS: (
            say(
                "After an operation the aim is 1.5 grams of protein a day for each kilo of your ideal weight.",
                diet.dt_postop_protein,
                about=(Kind.POSTOPERATIVE_PAIN,),
            ),
            say(
                "When you are older and lose weight, protein helps to keep your muscles.",
                diet.dt_older_obese_protein,
            ),
        ),
        Part.SESSION: (
            say(
                "You share protein out over your meals. If you cannot eat enough, there are drinks that help.",
                diet.dt_postop_protein,
            ),
        ),
        Part.PREPARE: (
            say(
                "With kidney trouble, too much protein can do harm. Ask your kidney team first.",
                diet.dt_ckd_protein_cap,
                diet.dt_ckd_older_frail_exception,
            ),
            ALLERGY,
        ),
        Part.CALL: (THIN,),
    },
)

EATING = Leaflet(
    therapy=Therapy.HEALTHY_EATING,
    name="Everyday eating and drinking",
    parts={
        Part.HELPS: (
            say(
                "With migraine, eat at regular times, drink enough and keep caffeine low and steady. No special diet "
                "is known to stop attacks.",
                diet.dt_migraine_regular_meals,
                diet.dt_migraine_caffeine_limit,
                about=(Kind.MIGRAINE,),
            ),
            say(
                "Some experts advise a Mediterranean way of eating. It is not known for sure that it helps.",
                diet.dt_ra_mediterranean_acr,
                diet.dt_ra_diet_nice,
                about=(Kind.RHEUMATOID_ARTHRITIS,),
            ),
            say(
                "After most operations you eat and drink again within hours, as you can.",
                diet.dt_postop_early_oral,
                about=(Kind.POSTOPERATIVE_PAIN,),
            ),
        ),
        Part.SESSION: (
            say(
                "You eat vegetables, fruit, whole grains, nuts, olive oil and fish, and little sugar and salt.",
                diet.dt_ra_mediterranean_acr,
                about=(Kind.RHEUMATOID_ARTHRITIS,),
            ),
            say(
                "You keep a diary of headaches, meals, sleep and caffeine.",
                outcomes.gl_headache_diary,
                about=(Kind.MIGRAINE, Kind.TENSION_TYPE_HEADACHE),
            ),
        ),
        Part.PREPARE: (TELL_US, ALLERGY, WARFARIN),
        Part.SIDE_EFFECTS: (
            say(
                "Do not cut out many foods to hunt for a cause. Test one at most, for 4 weeks, and then eat it again.",
                diet.dt_migraine_elimination_limits,
                about=(Kind.MIGRAINE,),
            ),
            say(
                "Ask before you take fish oil, above all with heart rhythm trouble, blood thinners or before an "
                "operation.",
                diet.dt_omega3_cautions,
            ),
        ),
        Part.CALL: (THIN,),
    },
)

LEAFLETS: Final = (WEIGHT, PROTEIN, EATING)
