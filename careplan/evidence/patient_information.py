"""What a visit is like and how needling may work: statements that only the texts for patients rest on.

None of them recommends anything, and no rule cites them.
"""

from __future__ import annotations

from careplan.evidence import sources
from careplan.evidence.model import Statement, cite
from careplan.words import Certainty, Jurisdiction, Strength, Verified

pi_acupuncture_not_settled = Statement(
    id="pi_acupuncture_not_settled",
    modality="acupuncture",
    topic="technique",
    text=(
        "How acupuncture acts on brain and body is only beginning to be understood, and factors such as expectation "
        "and belief may take part in its effect."
    ),
    jurisdictions=(Jurisdiction.US,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nccih_acupuncture),
    verified=Verified.PAGE,
    note="The sentence on expectation and belief was read up to its middle.",
    applies_to=("any_pain_problem",),
)

pi_acupuncture_nerves = Statement(
    id="pi_acupuncture_nerves",
    modality="acupuncture",
    topic="technique",
    text=(
        "A narrative review describes that needling acts on nerve endings near the point, and on signals in the brain "
        "and spinal cord in which the body's own opioids (endorphins) and serotonin take part."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.lin_2022_mechanisms, sources.nbt_acupuncture, sources.medway_acupuncture),
    verified=Verified.ABSTRACT,
    note="The patient pages of two providers name endorphins; the abstract names opioids.",
    applies_to=("any_pain_problem",),
)

pi_acupuncture_inflammation = Statement(
    id="pi_acupuncture_inflammation",
    modality="acupuncture",
    topic="technique",
    text=(
        "A narrative review describes lower levels of two substances of inflammation (COX-2 and prostaglandin E2) "
        "after acupuncture."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.lin_2022_mechanisms),
    verified=Verified.ABSTRACT,
    applies_to=("any_pain_problem",),
)

pi_acupuncture_circulation = Statement(
    id="pi_acupuncture_circulation",
    modality="acupuncture",
    topic="technique",
    text=(
        "An overview names the release of adenosine and nitric oxide at the needle as possible local effects; nitric "
        "oxide widens blood vessels."
    ),
    jurisdictions=(Jurisdiction.INTERNATIONAL,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.lund_2016_mechanisms),
    verified=Verified.PAGE,
    note="That nitric oxide widens blood vessels is general physiology, not part of the text read.",
    applies_to=("any_pain_problem",),
)

pi_acupuncture_first_visit = Statement(
    id="pi_acupuncture_first_visit",
    modality="acupuncture",
    topic="technique",
    text=(
        "At the first visit the patient is asked about blood-thinning drugs, diabetes, epilepsy, pregnancy, allergies "
        "and a pacemaker."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nbt_acupuncture),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem",),
)

pi_acupuncture_feeling = Statement(
    id="pi_acupuncture_feeling",
    modality="acupuncture",
    topic="technique",
    text=(
        "Very fine needles can bring mild short discomfort when they go in, and tingling, a dull ache or drowsiness "
        "while they stay; sometimes they are stimulated."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.nbt_acupuncture, sources.medway_acupuncture),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem",),
)

pi_physical_therapy_first_visit = Statement(
    id="pi_physical_therapy_first_visit",
    modality="physical_therapy",
    topic="technique",
    text=(
        "A first visit of physical therapy can last up to an hour, with questions about health, home, work and hobbies "
        "and an examination; a list of medicines helps."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.burton_physiotherapy),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem",),
)

pi_heat_and_cold_use = Statement(
    id="pi_heat_and_cold_use",
    modality="physical_therapy",
    topic="technique",
    text=(
        "Cold for 15 to 20 minutes or heat for 20 to 30 at a time, always with a towel between, the skin watched, "
        "only on skin with normal feeling and blood flow, never on a wound and never while asleep."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.sherwood_heat_and_ice),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem",),
)

pi_tens_feeling = Statement(
    id="pi_tens_feeling",
    modality="physical_therapy",
    topic="technique",
    text=(
        "TENS sends small electrical pulses through sticky pads on the skin, felt as tingling, which should be strong "
        "but not unpleasant; the pads can irritate the skin."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.cuh_tens, sources.dudley_tens),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem",),
)

pi_cbt_visits = Statement(
    id="pi_cbt_visits",
    modality="mindfulness",
    topic="technique",
    text=(
        "Cognitive behavioural therapy links thoughts, feelings, bodily sensations and actions, breaks problems into "
        "smaller parts and looks at current ones; alone it takes half an hour to an hour, in a group one to two hours."
    ),
    jurisdictions=(Jurisdiction.UK,),
    strength=Strength.NONE,
    certainty=Certainty.NOT_GRADED,
    sources=cite(sources.tavistock_cbt),
    verified=Verified.PAGE,
    applies_to=("any_pain_problem",),
)
