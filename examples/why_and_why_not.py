"""Why this and why not that: a verdict in sentences, and the least change that would turn it.

The patient has seven hours a week and would like a course of mindfulness as well. It is recommended, but it
does not fit beside what ranks above it. How much more time would it take? And a neighbour speaks well of traction.

It prints::

    acupuncture is offered, because
      A course of acupuncture as one part of care for low back pain of more than 12 weeks
      ...
    mbsr is deferred: there is not enough time in the week until another course ends
      change found: availability.minutes_per_week from ... to ...
      then it is offered
    traction is advised against
      none possible: it stays advised against
      No routine traction, ultrasound, TENS, braces or belts for chronic low back pain
    Acupuncture: declined
     The least change that opens it (it is then offered):
       - therapies that the patient declines: no longer acupuncture
         [preferences.declines]
     Because:
       - the patient declines it
"""

from __future__ import annotations

from pathlib import Path

from careplan import PatientProfile, why, why_not

PROFILE = Path(__file__).parent / "profiles" / "chronic_low_back_pain.json"


def main() -> None:
    """Ask why, and why not."""
    profile = PatientProfile.model_validate_json(PROFILE.read_bytes())

    answer = why(profile, "acupuncture")
    print(f"acupuncture is {answer.verdict.value}, because")
    for reason in answer.reasons:
        print(f"  {reason.title}")

    later = why_not(profile, "mbsr")
    print(f"mbsr is {later.verdict.value}: {later.wait.reason if later.wait else ''}")
    for change in later.change:
        print(f"  {later.outcome}: {change.path} from {change.before} to {change.after}")
    print(f"  then it is {later.then.value if later.then else 'as before'}")

    never = why_not(profile, "traction")
    print(f"traction is {never.verdict.value}")
    print(f"  {never.outcome}: it stays {never.still.value if never.still else 'open'}")
    for reason in never.because:
        print(f"  {reason.title}")

    declining = profile.changed({"preferences.declines": ["acupuncture"]})
    print(why_not(declining, "acupuncture").text(width=80))


if __name__ == "__main__":
    main()
