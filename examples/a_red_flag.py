"""A red flag: one certain sign of danger withholds everything, whatever else is true.

The same patient as in the first plan, with good reasons for acupuncture, mentions that the saddle region has
gone numb. No therapy may start; the plan sends her to hospital and says on whose word.

It prints::

    withheld
    emergency_now: emergency department with spinal service
      Saddle numbness, or back pain with new bladder, bowel, sexual or two-sided leg trouble
      Getting It Right First Time, NHS England (2023)
      ...
    23 therapies, all withheld: True
    the least change that opens acupuncture: none possible
"""

from __future__ import annotations

from pathlib import Path

from careplan import PatientProfile, plan, why_not
from careplan.words import Status, Verdict

PROFILE = Path(__file__).parent / "profiles" / "chronic_low_back_pain.json"


def main() -> None:
    """Add one sign to a profile, and plan again."""
    well = PatientProfile.model_validate_json(PROFILE.read_bytes())
    profile = well.changed({"symptoms.saddle_numbness": True})
    made = plan(profile)
    print(made.status.value)
    if made.status is not Status.WITHHELD:
        return

    evidence = {rule.id: rule.evidence for rule in made.trace.rules}
    sources = {source.id: source for source in made.sources}
    for referral in made.referrals:
        print(f"{referral.urgency.value}: {referral.refer_to}")
        print(f"  {referral.title}")
        for statement in map(made.statement, evidence[referral.rule]):
            for source in statement.sources:
                print(f"  {sources[source].authors} ({sources[source].year})")

    all_withheld = all(line.verdict is Verdict.WITHHELD for line in made.ledger)
    print(f"{len(made.ledger)} therapies, all withheld: {all_withheld}")
    print(f"the least change that opens acupuncture: {why_not(profile, 'acupuncture').outcome}")


if __name__ == "__main__":
    main()
