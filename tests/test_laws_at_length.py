"""The runner of every law 10,000 times, in small: parts, a state that goes on, and a table."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.laws import State, go_on, parts_of, table
from careplan.testing.laws import law_of


def test_a_law_is_seen_in_parts() -> None:
    """Ten of 1,000 with seeds of their own; one that sees everything at once has one."""
    parts = parts_of(law_of("5a"))
    assert sum(each.examples for each in parts) == 10_000
    assert [each.seed for each in parts] == list(range(1, 11))
    assert [each.examples for each in parts_of(law_of("4a"))] == [1]


def test_a_run_goes_on_where_it_was(tmp_path: Path) -> None:
    """What was seen is not seen again, unless the library has changed since."""
    path, told = tmp_path / "laws.json", list[str]()
    law = law_of("9")
    go_on(State.at(path), parts_of(law, 5), told.append)
    go_on(State.at(path), parts_of(law, 5), told.append)
    assert told == ["9 1 of 5: holds, 5 cases"]
    assert table(State.at(path), [law], 5).split()[:3] == ["9", "holds", "5"]
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "library": "another"}), encoding="utf-8")
    assert not State.at(path).seen


def test_what_was_not_seen_to_the_end_does_not_hold_yet() -> None:
    """And what is broken is told with the patient."""
    law, state = law_of("9"), State()
    assert table(state, [law], 5).split()[1:3] == ["so", "far"]
    state.seen[parts_of(law, 5)[0].name] = {
        "state": "broken", "cases": 3, "what": "it leaks", "profile": "{}", "seconds": 0.1,
    }  # fmt: skip
    assert "BROKEN" in table(state, [law], 5)
    assert "it leaks {}" in table(state, [law], 5)
