"""A web back end: one planner for all threads, JSON in, JSON out, and every error a clear answer.

The planner compiles the book once, when the process starts; it holds no state of a patient, so that threads
share it. A request is the JSON of a profile. What cannot be used is answered with every fault by its path, never
with the value found; where no plan can be issued safely, the answer carries every referral that was found.

It prints::

    200 issued, 23 therapies judged
    200 withheld, 23 therapies judged
    422 problems[0].kind: is not a known word (did you mean low_back_pain?)
    422 <text>: is not valid JSON at line 1, column 2 (check quotes, commas and brackets)
    200 provisional, 23 therapies judged
    the same request in 40 threads gives 1 answer
"""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from careplan import BOOK, InvalidProfile, PatientProfile, Planner, PlanNotIssued

PROFILES = Path(__file__).parent / "profiles"
PLANNER = Planner(BOOK)

Response = tuple[int, str]
"""An HTTP status and a body of JSON."""


def respond(body: bytes) -> Response:
    """Answer one request, in any thread."""
    try:
        plan = PLANNER.plan(PatientProfile.model_validate_json(body))
    except InvalidProfile as error:
        return 422, json.dumps([str(fault) for fault in error.faults])
    except PlanNotIssued as error:
        referrals = [each.model_dump(mode="json") for each in error.referrals]
        return 503, json.dumps({"not issued": error.reason, "referrals": referrals})
    return 200, plan.model_dump_json()


def told(response: Response) -> str:
    """The gist of a response, for a log: no fact of the patient."""
    status, body = response
    answer = json.loads(body)
    if status == 422:  # noqa: PLR2004 - the HTTP status for input that cannot be used
        return f"{status} {'; '.join(answer)}"
    return f"{status} {answer['status']}, {len(answer['ledger'])} therapies judged"


def main() -> None:
    """Serve a few requests at once."""
    good = (PROFILES / "chronic_low_back_pain.json").read_bytes()
    requests = [
        good,
        (PROFILES / "red_flag.json").read_bytes(),
        b'{"age_years": 52, "setting": {"jurisdiction": "US"}, "problems": [{"kind": "low_bak_pain"}]}',
        b"{broken",
        (PROFILES / "sparse.json").read_bytes(),
    ]
    with ThreadPoolExecutor(max_workers=4) as pool:
        for response in pool.map(respond, requests):
            print(told(response))
        same = set(pool.map(respond, [good] * 40))
    print(f"the same request in 40 threads gives {len(same)} answer")


if __name__ == "__main__":
    main()
