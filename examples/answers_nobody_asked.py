"""Answers nobody asked for: what is not known is never taken for *no*.

All that is known is that a man of 47 has low back pain. Nobody has asked about danger signs, so nothing may
start; the plan says which screen to complete first, and completing screens is what changes it.

It prints::

    provisional: nothing may start
    acupuncture: needs an answer (safety)
    ... questions are open; first:
      emergency-signs@1 (at worst: emergency), ... items such as ...
    every screen completed, nothing found: issued
    acupuncture: offered
    one answer is "not known" all the same: provisional
      back-danger-signs@1 asks symptoms.bladder_or_bowel_dysfunction
"""

from __future__ import annotations

from careplan import BOOK, PatientProfile, next_questions, plan


def main() -> None:
    """Plan with next to nothing known, then with every screen completed, then with one answer missing."""
    profile = PatientProfile.model_validate(
        {
            "age_years": 47,
            "sex": "male",
            "setting": {"jurisdiction": "US"},
            "problems": [{"kind": "low_back_pain", "duration_days": 200, "intensity": 5}],
        }
    )
    made = plan(profile)
    print(f"{made.status.value}: nothing may start")
    print(f"acupuncture: {verdict(profile)}")

    questions = next_questions(profile)
    first = questions[0]
    print(f"{len(questions)} questions are open; first:")
    print(f"  {first.screen} (at worst: {first.worst}), {len(first.items)} items such as {first.items[0]}")

    asked = profile.changed(
        {
            "screens": [screen.key for screen in BOOK.screens if screen.scope == "patient"],
            "problems.0.screens": [screen.key for screen in BOOK.screens if screen.scope == "problem"],
        }
    )
    print(f"every screen completed, nothing found: {plan(asked).status.value}")
    print(f"acupuncture: {verdict(asked)}")

    unsure = asked.changed({"not_known": ["symptoms.bladder_or_bowel_dysfunction"]})
    print(f'one answer is "not known" all the same: {plan(unsure).status.value}')
    for question in next_questions(unsure)[:1]:
        print(f"  {question.screen} asks {', '.join(question.items)}")


def verdict(profile: PatientProfile) -> str:
    """What the plan says of acupuncture."""
    return plan(profile).line("acupuncture").verdict.value


if __name__ == "__main__":
    main()
