"""What goes wrong around a plan: an engine that is missing or breaks, threads, forks, other settings, a jumping clock.

Either the same plan comes out, byte for byte, or none; never another one, and never without the referrals found.
"""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

from careplan import PatientProfile, plan
from careplan.engines import durable
from careplan.errors import EvaluationFailed
from careplan.planner import default_planner
from careplan.plans import CarePlan
from careplan.words import Status

ROOT: Final = Path(__file__).parents[2]
PROFILES: Final = tuple(sorted((ROOT / "examples" / "profiles").glob("*.json")))
THREADS: Final = 32

PLAN_OF: Final = """
import sys
from careplan import PatientProfile, plan
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        made = plan(PatientProfile.model_validate_json(file.read()))
    sys.stdout.buffer.write(made.model_dump_json().encode() + b"\\n")
"""

WITHOUT: Final = """
import sys
class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name == "durable_rules_engine":
            raise {error}
sys.meta_path.insert(0, Hidden())
"""


def profile_of(path: Path) -> PatientProfile:
    """One of the examples."""
    return PatientProfile.model_validate_json(path.read_bytes())


def read(path: Path) -> bytes:
    """The JSON of the plan of an example; a function that another process can be sent."""
    return plan(profile_of(path)).model_dump_json().encode()


@cache
def expected() -> tuple[bytes, ...]:
    """The plans of the examples, made one after the other in this process."""
    return tuple(map(read, PROFILES))


def fresh(*flags: str, program: str = PLAN_OF, **environment: str) -> list[bytes]:
    """The plans of the examples, made by a fresh interpreter."""
    done = subprocess.run(  # noqa: S603 - our own program text
        [sys.executable, *flags, "-c", program, *map(str, PROFILES)],
        capture_output=True,
        check=True,
        cwd=ROOT,
        env={**os.environ, **environment},
    )
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    "error",
    ["ImportError('not installed')", "OSError('a library is missing')", "SystemError('built for another Python')"],
)
def test_without_durable_rules_the_meaning_takes_its_place(error: str) -> None:
    """Missing, or failing while it is imported: the same decisions by two channels still, and the plan says which."""
    made = [CarePlan.model_validate_json(line) for line in fresh(program=WITHOUT.format(error=error) + PLAN_OF)]
    assert {each.provenance.channels for each in made} == {("meaning", "generated")}
    assert [each.decisions() for each in made] == [
        CarePlan.model_validate_json(each).decisions() for each in expected()
    ]


@pytest.mark.parametrize(
    "function", ["assert_fact", "start_action_for_state", "complete_and_start_action", "retract_fact"]
)
@pytest.mark.parametrize("error", [RuntimeError, MemoryError, KeyboardInterrupt])
def test_an_engine_that_breaks_in_a_match_gives_no_plan_and_nothing_stays_behind(
    function: str, error: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever between assert and retract: no plan then, and the same plans as ever afterwards."""
    own = default_planner()
    for path, wanted in zip(PROFILES, expected(), strict=True):
        with breaking(function, error, monkeypatch), pytest.raises((EvaluationFailed, KeyboardInterrupt)) as failed:
            own.plan(profile_of(path))
        if isinstance(failed.value, EvaluationFailed):
            due = CarePlan.model_validate_json(wanted).referrals
            assert {each.rule for each in due} <= {each.rule for each in failed.value.referrals}
        assert own.plan(profile_of(path)).model_dump_json().encode() == wanted


@contextmanager
def breaking(function: str, error: type[BaseException], monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The third call of a function of the C module fails."""
    import durable_rules_engine  # noqa: PLC0415 - the tests above run without it

    sound: Callable[..., Any] = getattr(durable_rules_engine, function)
    calls = iter((sound, sound))

    def call(*given: object) -> object:
        broken = next(calls, None)
        if broken is None and not told:
            told.append(function)
            raise error
        return sound(*given)

    told: list[str] = []
    with monkeypatch.context() as patch:
        patch.setattr(durable_rules_engine, function, call)
        yield
    assert told


def test_threads_share_one_planner() -> None:
    """Thirty-two at once, every one the same bytes as alone."""
    work, shared = PROFILES * 8, default_planner()
    with ThreadPoolExecutor(THREADS) as threads:
        made = list(threads.map(lambda path: shared.plan(profile_of(path)).model_dump_json().encode(), work))
    assert tuple(made) == expected() * 8


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_forked_child_plans_as_its_parent_while_others_plan() -> None:
    """Forked in the middle of other threads' matching; neither hangs, and both go on."""
    with ThreadPoolExecutor(4) as threads:
        running = [threads.submit(read, path) for path in PROFILES * 4]
        child = os.fork()
        if child == 0:
            with suppress(BaseException):
                os._exit(0 if tuple(map(read, PROFILES)) == expected() else 1)
            os._exit(2)
        _, status = os.waitpid(child, 0)
        assert tuple(each.result() for each in running) == expected() * 4
    assert os.waitstatus_to_exitcode(status) == 0


@pytest.mark.parametrize("start", multiprocessing.get_all_start_methods())
def test_a_pool_of_processes_plans_the_same(start: str) -> None:
    """However its processes are started, after this one has planned."""
    assert expected()
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(start)) as pool:
        assert tuple(pool.map(read, PROFILES)) == expected()


@pytest.mark.parametrize("flag", ["-O", "-OO"])
def test_no_check_is_lost_when_asserts_are(flag: str) -> None:
    """Python without assert statements, and without docstrings too, still plans, and plans the same."""
    assert tuple(fresh(flag)) == expected()


@pytest.mark.parametrize("flag", ["-O", "-OO"])
def test_a_broken_law_is_still_found_without_asserts(flag: str) -> None:
    """A plan that the audit refuses is refused there too."""
    planted = """
import careplan.parts.combiner as combiner
sound = combiner.Combiner.combine
combiner.Combiner.combine = lambda *given: sound(*given).model_copy(update={"statements": ()})
from careplan.errors import AuditFailed
"""
    program = planted + PLAN_OF.replace("plan(Pa", "refused(Pa").replace(
        "for name", "def refused(profile):\n    try:\n        return plan(profile)\n    except AuditFailed as error:\n"
        "        return error\nAuditFailed.model_dump_json = lambda error: 'refused'\nfor name", 1
    )  # fmt: skip
    assert set(fresh(flag, program=program)) == {b"refused"}


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
@pytest.mark.parametrize("language", ["C", "tr_TR.UTF-8", "de_DE.ISO-8859-1"])
def test_neither_hash_order_nor_language_changes_a_byte(seed: str, language: str) -> None:
    """Another order of sets, and another language and encoding of the system."""
    settings = {"PYTHONHASHSEED": seed, "LC_ALL": language, "LANG": language, "PYTHONUTF8": "0"}
    assert tuple(fresh(**settings)) == expected()


def test_a_clock_that_jumps_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Years forward and back between any two looks at it; a plan never looks."""
    jumps = iter(range(10**9))
    for name in ("time", "monotonic", "perf_counter", "time_ns", "monotonic_ns"):
        monkeypatch.setattr(time, name, lambda: (-1) ** next(jumps) * 10**9)
    assert tuple(map(read, PROFILES)) == expected()


def test_the_examples_are_of_several_kinds() -> None:
    """Otherwise the tests above would say little."""
    assert {Status.ISSUED, Status.WITHHELD, Status.PROVISIONAL} <= {
        CarePlan.model_validate_json(each).status for each in expected()
    }
    assert durable.RELEASE in CarePlan.model_validate_json(expected()[0]).provenance.channels[0]
