"""A first plan: from what is known of a patient to a dose with its source.

A woman of 52 has had low back pain for fourteen months. Her clinic follows US guidelines and has asked her
everything that bears on safety; the answers are in ``examples/profiles/chronic_low_back_pain.json``.

It prints::

    The plan is issued.
    Acupuncture is offered from week ...:
      1 to 2 sessions_per_week
      6 to 12 weeks
      8 to 12 total_sessions
      ...
    ACP tells clinicians and patients to choose non-drug care first for chronic low back pain, ...
      strong, certainty moderate, verified: page
      American College of Physicians (Qaseem et al.) (2017): 10.7326/M16-2367
"""

from __future__ import annotations

from pathlib import Path

from careplan import PatientProfile, plan

PROFILE = Path(__file__).parent / "profiles" / "chronic_low_back_pain.json"


def main() -> None:
    """Plan, and read the line that matters."""
    profile = PatientProfile.model_validate_json(PROFILE.read_bytes())
    made = plan(profile)
    print(f"The plan is {made.status.value}.")

    acupuncture = made.therapy("acupuncture")
    if acupuncture is None:
        return
    print(f"Acupuncture is {acupuncture.verdict.value} from week {acupuncture.start_week}:")
    for each in acupuncture.dose:
        print(f"  {each.low} to {each.high} {each.quantity.value}")

    statement = made.statement("ind-lbp-chronic-acp")
    print(statement.text)
    print(f"  {statement.strength.value}, certainty {statement.certainty.value}, verified: {statement.verified.value}")
    for source in made.sources:
        if source.id in statement.sources:
            print(f"  {source.authors} ({source.year}): {source.identifier}")


if __name__ == "__main__":
    main()
