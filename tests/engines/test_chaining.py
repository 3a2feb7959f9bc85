"""The chaining channel: conditions of any size, guards, threads, forks, failures in the middle, and memory."""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import reduce
from itertools import count
from typing import Any as Any_
from typing import Final, TypeAlias

import durable_rules_engine
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careplan.catalogue import Therapy
from careplan.engines import groups
from careplan.engines.chaining import ChainingChannel
from careplan.engines.durable import RuleSets
from careplan.engines.groups import Names
from careplan.errors import InvalidRuleBook
from careplan.fields import FactKind, FactScope, fields
from careplan.language.answers import NOT_DECIDED, Answers
from careplan.language.conditions import (
    All,
    Any,
    AtLeast,
    Compare,
    Condition,
    Fact,
    Holds,
    Is,
    Lifted,
    Not,
    Operator,
    Quantifier,
    all_of,
    any_of,
    any_problem,
    at_least,
    not_,
)
from careplan.language.lowering import name_hash
from careplan.language.program import Program, Stratum, Unit, program_of
from careplan.language.rules import Contraindication, Finding, RedFlag, Rule
from careplan.language.trees import Key, Kind
from careplan.models import PatientProfile
from careplan.testing.data import put, valid
from careplan.words import Effect, Truth, Urgency

FLAGS: Final = ("symptoms.fever", "symptoms.rigors", "symptoms.exhausted", "devices.pacemaker", "history.asthma")
OF_PROBLEM: Final = ("problem.in_flare", "problem.burn_at_site", "problem.failed_first_line")
KINDS: Final = ("low_back_pain", "migraine", "neck_pain")
SYMPTOMS: Final = tuple(path for path, each in fields().items() if each.kind is FactKind.FLAG and "symptoms." in path)

Known: TypeAlias = Mapping[str, int]
"""What is known of a patient or a problem, by path; the kind of a problem by its name."""

slow = settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))


def finding(name: str, when: Condition) -> Finding:
    """A finding with an id and a condition."""
    return Finding(id=name, title="A finding of a test", when=when, evidence=("a-statement",))


def forbids(name: str, when: Condition) -> Contraindication:
    """A rule of the stratum of safety."""
    therapy = next(iter(Therapy))
    return Contraindication(
        id=name, title="A rule of a test", when=when, excludes=(therapy,), evidence=("a-statement",)
    )


def red_flag(name: str, when: Condition) -> RedFlag:
    """A rule of the stratum of red flags."""
    return RedFlag(
        id=name,
        title="A flag of a test",
        when=when,
        urgency=Urgency.EMERGENCY,
        effect=Effect.WITHHOLD_ALL,
        refer_to="hospital",
        evidence=("a-statement",),
    )


def patient(facts: Known, *problems: Known) -> PatientProfile:
    """A profile that knows exactly some facts; of a number that is not given, the age, nothing is read."""
    data: dict[str, object] = {"age_years": 47, "setting": {"jurisdiction": "US"}}
    for path, value in facts.items():
        put(data, path, bool(value) if fields()[path].kind is FactKind.FLAG else value)
    each_kind = zip(KINDS, problems or ({},), strict=False)
    data["problems"] = [
        {"kind": kind, **{path.removeprefix("problem."): _plain(path, value) for path, value in known.items()}}
        for kind, known in each_kind
    ]
    return PatientProfile.model_validate(data)


def _plain(path: str, value: int) -> bool | int:
    return bool(value) if fields()[path].kind is FactKind.FLAG else value


def decided(channel: ChainingChannel, profile: PatientProfile) -> Answers:
    """What the channel answers for every unit."""
    answers = Answers.empty(channel.program, len(profile.problems))
    channel.decide(profile, answers)
    return answers


# The law, on conditions of any size -------------------------------------------------------------------------


def leaf(holds: Sequence[str], lifted: Sequence[str], paths: Sequence[str]) -> st.SearchStrategy[Condition]:
    """A fact, a number, a choice, or a finding."""
    each: list[st.SearchStrategy[Condition]] = [st.sampled_from(paths).map(lambda path: Fact(path=path))]
    number = "problem.intensity" if "problem.in_flare" in paths else "age_years"
    ages = st.integers(0, 4)
    each.append(st.builds(Compare, path=st.just(number), op=st.sampled_from(Operator), steps=ages, unit=st.just("1")))
    if "problem.in_flare" in paths:
        each.append(st.sampled_from(KINDS).map(lambda kind: Is(path="problem.kind", option=kind)))
    if holds:
        each.append(st.sampled_from(holds).map(lambda rule: Holds(rule=rule)))
    if lifted:
        quantifiers = st.sampled_from(Quantifier)
        each.append(st.builds(Lifted, quantifier=quantifiers, rule=st.sampled_from(lifted), n=st.integers(1, 3)))
    return st.one_of(each)


def conditions(part: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    """Conditions over some leaves: deep, or wide, or both."""
    return st.recursive(part, wider, max_leaves=25)


def wider(part: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    """Nodes over further nodes."""
    parts = st.lists(part, min_size=1, max_size=9).map(tuple)
    return st.one_of(
        parts.map(lambda of: All(of=of)),
        parts.map(lambda of: Any(of=of)),
        st.builds(AtLeast, n=st.integers(1, 6), of=parts),
        part.map(lambda of: Not(of=of)),
    )


@st.composite
def programs(draw: st.DrawFn) -> Program:
    """Findings that build on each other, and rules, half of them behind one finding."""
    made: list[Rule] = []
    early: list[str] = []
    for number in range(draw(st.integers(0, 2))):
        made.append(finding(f"early-{number}", draw(conditions(leaf(early, (), FLAGS)))))
        early.append(f"early-{number}")
    own: list[str] = []
    for number in range(draw(st.integers(1, 3))):
        kind = Is(path="problem.kind", option=draw(st.sampled_from(KINDS)))
        about = all_of(kind, draw(conditions(leaf(own, (), OF_PROBLEM))))
        made.append(finding(f"own-{number}", about))
        own.append(f"own-{number}")
    late = leaf(early, own, FLAGS)
    made += [finding(f"late-{number}", draw(conditions(late))) for number in range(draw(st.integers(0, 2)))]
    for number in range(draw(st.integers(0, 6))):
        when = draw(conditions(leaf([*early, *own], own, [*FLAGS, *OF_PROBLEM])))
        made.append(forbids(f"rule-{number}", all_of(Holds(rule=own[0]), when) if draw(st.booleans()) else when))
    return program_of(made)


flags_known = st.dictionaries(st.sampled_from(FLAGS), st.integers(0, 1))
patients = st.builds(lambda flags, age: {**flags, "age_years": age}, flags_known, st.integers(0, 4))
pains = st.builds(
    lambda flags, pain: flags if pain is None else {**flags, "problem.intensity": pain},
    st.dictionaries(st.sampled_from(OF_PROBLEM), st.integers(0, 1)),
    st.none() | st.integers(0, 4),
)

COMPARED: Final[Mapping[Operator, Callable[[int, int], bool]]] = {
    Operator.AT_LEAST: int.__ge__,
    Operator.ABOVE: int.__gt__,
    Operator.AT_MOST: int.__le__,
    Operator.BELOW: int.__lt__,
}


class Reference:
    """The meaning of a program, written here once more: unit after unit, for each problem."""

    def __init__(self, program: Program, facts: Known, problems: Sequence[Known]) -> None:
        """Find the truth of every unit, in the order of the program."""
        self.views = [{**facts, **known, **_kinds(kind)} for kind, known in zip(KINDS, problems, strict=False)]
        self.found: list[dict[str, Truth]] = [{} for _ in self.views]
        for unit in program.units:
            for at, found in enumerate(self.found):
                found[unit.id] = self.truth(unit.condition, at)

    def truth(self, condition: Condition, at: int) -> Truth:
        """The truth of a condition for one problem."""
        match condition:
            case Fact() | Is() | Compare():
                return _leaf(condition, self.views[at])
            case Holds(rule=rule):
                return self.found[at][rule]
            case Lifted(rule=rule):
                wanted = {"any": 1, "every": len(self.found), "count": condition.n}[condition.quantifier]
                return _nth([found[rule] for found in self.found], wanted)
            case Not(of=part):
                return Truth(2 - self.truth(part, at))
            case All(of=parts) | Any(of=parts) | AtLeast(of=parts):
                wanted = (
                    condition.n if isinstance(condition, AtLeast) else len(parts) if isinstance(condition, All) else 1
                )
                return _nth([self.truth(part, at) for part in parts], wanted)


def _kinds(own: str) -> Known:
    return {f"problem.kind={kind}": int(kind == own) for kind in KINDS}


def _leaf(condition: Fact | Is | Compare, view: Known) -> Truth:
    value = view.get(f"{condition.path}={condition.option}" if isinstance(condition, Is) else condition.path)
    if value is None:
        return Truth.UNKNOWN
    return Truth(2 * (COMPARED[condition.op](value, condition.steps) if isinstance(condition, Compare) else value))


def _nth(truths: Sequence[Truth], n: int) -> Truth:
    """At least ``n`` hold: the n-th best of the truths."""
    return sorted(truths, reverse=True)[n - 1] if n <= len(truths) else Truth.NO


@slow
@given(programs(), patients, st.lists(pains, min_size=1, max_size=3))
def test_every_unit_has_the_truth_that_it_means(program: Program, facts: Known, problems: Sequence[Known]) -> None:
    """Deep and wide conditions, counts of compound terms, findings of problems, with facts that are not known."""
    channel = ChainingChannel(program)
    answers = decided(channel, patient(facts, *problems))
    meant = Reference(program, facts, problems).found
    for unit in program.units:
        for at, found in enumerate(meant):
            assert answers.truth(program, unit.id, at) is found[unit.id], unit.id
    channel.close()


# Sizes that no random condition reaches ---------------------------------------------------------------------

some: Final[list[Condition]] = [Fact(path=path) for path in SYMPTOMS[:90]]
pairs: Final = [all_of(one, other) for one, other in zip(some[::2], some[1::2], strict=True)]
thirds: Final = [any_of(*some[at::9]) for at in range(9)]

LARGE: Final[Mapping[str, Condition]] = {
    "any of ninety": any_of(*some),
    "all of ninety": all_of(*some),
    "any of forty-five pairs": any_of(*pairs),
    "all of nine choices of ten": all_of(*thirds),
    "neither of nine choices": not_(any_of(*thirds)),
    "forty of ninety": at_least(40, *some),
    "ten of forty-five pairs": at_least(10, *pairs),
    "five of nine choices": at_least(5, *thirds),
    "two of two counts of choices, or a pair": any_of(all_of(at_least(3, *thirds), at_least(8, *pairs)), pairs[3]),
    "fourteen levels": reduce(
        lambda inner, at: not_(any_of(all_of(inner, thirds[at % 9]), pairs[at])), range(14), some[0]
    ),
}


@pytest.mark.parametrize("name", LARGE)
@pytest.mark.parametrize("share", [0.0, 0.5, 0.9, 1.0])
def test_large_conditions_are_split_and_mean_the_same(name: str, share: float) -> None:
    """Far beyond 60 ways to hold; known to a varying degree, and mostly present or mostly absent."""
    program = program_of([finding("large", LARGE[name])])
    channel = ChainingChannel(program)
    for seed in range(6):
        answered = [path for at, path in enumerate(SYMPTOMS[:90]) if at % 10 < 10 * share]
        profile = likely({path: bool((7 * at + seed) % 11 < 2 * seed) for at, path in enumerate(answered)})
        known = {path: int(value) for path in SYMPTOMS if (value := at_path(profile, path)) is not None}
        answers = decided(channel, profile)
        assert answers.truth(program, "large") is Reference(program, known, [{}]).found[0]["large"]


def likely(symptoms: Mapping[str, bool]) -> PatientProfile:
    """A patient with some symptoms, without those that contradict others."""
    data: dict[str, Any_] = {"age_years": 47, "setting": {"jurisdiction": "US"}, "problems": [{"kind": "migraine"}]}
    for path, value in symptoms.items():
        put(data, path, value)
    return valid(data)


def at_path(profile: PatientProfile, path: str) -> bool | None:
    """A symptom of a profile."""
    value: bool | None = getattr(profile.symptoms, path.removeprefix("symptoms."))
    return value


# Guards -----------------------------------------------------------------------------------------------------

MIGRAINE: Final = Is(path="problem.kind", option="migraine")
FLARE: Final = Fact(path=OF_PROBLEM[0])
IN_FLARE: Final = {
    f"flare-{at}": all_of(Holds(rule="migraine"), FLARE, Fact(path=path)) for at, path in enumerate(FLAGS)
}
BEHIND: Final = program_of([finding("migraine", MIGRAINE), *(forbids(*each) for each in IN_FLARE.items())])


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The rulesets that are sent in a test."""
    sent: list[int] = []
    genuine = RuleSets.fired

    def noted(self: RuleSets, ruleset: int, properties: str) -> list[str]:
        sent.append(ruleset)
        return genuine(self, ruleset, properties)

    monkeypatch.setattr(RuleSets, "fired", noted)
    return sent


def test_rules_behind_a_finding_that_fails_are_not_sent(sent: list[int]) -> None:
    """They are certainly not so, and only the finding itself is asked for."""
    answers = decided(ChainingChannel(BEHIND), patient({}, {}))
    assert len(sent) == 1
    assert set(answers.problems[0]) == {Truth.NO}


def test_rules_behind_a_finding_are_sent_for_each_problem_that_has_it(sent: list[int]) -> None:
    """Once for the second problem of three, beside the finding itself for each."""
    answers = decided(ChainingChannel(BEHIND), patient({"symptoms.fever": 1}, {}, {OF_PROBLEM[0]: 1}, {}))
    assert len(sent) == 3 + 1
    assert [answers.truth(BEHIND, "flare-0", each) for each in range(3)] == [Truth.NO, Truth.YES, Truth.NO]


# Names ------------------------------------------------------------------------------------------------------


def test_a_name_whose_hash_is_taken_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine would take the two for the same."""
    monkeypatch.setattr(groups, "RESERVED", ("p0", "p1"))
    assert Names().slot(Key(Kind.FACT, "symptoms.fever")).name == "p2"


def test_names_of_a_large_program_have_different_hashes() -> None:
    """Of facts, counts and doubts together."""
    names = Names()
    made = [names.slot(Key(Kind.FACT, str(each))).name for each in range(2000)]
    made += [names.doubt(each) for each in range(60)]
    assert len({name_hash(each) for each in (*made, *groups.RESERVED)}) == len(made) + len(groups.RESERVED)


# Threads, forks, failures -----------------------------------------------------------------------------------

MIXED: Final = program_of(
    [
        finding("early", any_of(*some[:30])),
        finding("own", all_of(Is(path="problem.kind", option="migraine"), Fact(path=OF_PROBLEM[0]))),
        finding("late", any_of(any_problem(Holds(rule="own")), Fact(path="symptoms.fever"))),
        red_flag("flag", all_of(Holds(rule="early"), at_least(2, *some[30:40]))),
        forbids("safety", any_of(Holds(rule="late"), all_of(*some[40:44]))),
        forbids("own-safety", any_of(Holds(rule="own"), Fact(path=OF_PROBLEM[1]))),
    ]
)


def several_patients() -> list[PatientProfile]:
    """Different patients of whom different things are known."""
    known = [{path: (at * at + seed) % 3 == 0 for at, path in enumerate(SYMPTOMS[seed:60])} for seed in range(24)]
    return [likely(each) for each in known]


def test_threads_can_share_a_channel() -> None:
    """Eight of them, over and over; each gets the answers of its own patient."""
    channel, everyone = ChainingChannel(MIXED), several_patients()
    alone = [decided(channel, each) for each in everyone]
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(lambda each: decided(channel, each), everyone * 40))
    assert together == alone * 40


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_channel_works_in_a_forked_child() -> None:
    """Also if other threads were in the middle of matching when the process was forked."""
    channel, everyone = ChainingChannel(MIXED), several_patients()
    alone = [decided(channel, each) for each in everyone]
    with ThreadPoolExecutor(4) as threads:
        busy = [threads.submit(decided, channel, each) for each in everyone * 40]
        for _ in range(5):
            child = os.fork()
            if not child:
                os._exit([decided(channel, each) for each in everyone] != alone)
            assert os.waitpid(child, 0)[1] == 0
    assert [each.result() for each in busy] == alone * 40


@pytest.mark.parametrize("error", [KeyboardInterrupt(), MemoryError(), durable_rules_engine.error("error code: 303")])
def test_what_was_decided_before_a_failure_can_be_read(
    monkeypatch: pytest.MonkeyPatch, sent: list[int], error: BaseException
) -> None:
    """Stratum by stratum: what fails stays undecided, and so does what comes after; then all works again."""
    channel, profile = ChainingChannel(MIXED), several_patients()[3]
    whole = decided(channel, profile)
    genuine, sessions = durable_rules_engine.assert_fact, len(sent)
    for failing in range(1, sessions + 1):
        answers = Answers.empty(MIXED, 1)
        monkeypatch.setattr(durable_rules_engine, "assert_fact", failing_at(failing, error, genuine))
        with pytest.raises(type(error)):
            channel.decide(profile, answers)
        for part, entire in ((answers.patient, whole.patient), (answers.problems[0], whole.problems[0])):
            assert all(byte in (NOT_DECIDED, meant) for byte, meant in zip(part, entire, strict=True))
        assert NOT_DECIDED in answers.patient + answers.problems[0]
        assert decided(channel, profile) == whole


def failing_at(at: int, error: BaseException, genuine: Callable[[int, str], object]) -> Callable[[int, str], object]:
    """Taking a fact, until the one of that number; warming up does not count."""
    taken = count(1)

    def take(handle: int, fact: str) -> object:
        if "zz_warm" not in fact and next(taken) == at:
            raise error
        return genuine(handle, fact)

    return take


def test_red_flags_are_decided_before_safety(monkeypatch: pytest.MonkeyPatch) -> None:
    """What fails in a later stratum takes no red flag along."""
    channel, profile = ChainingChannel(MIXED), several_patients()[3]
    genuine = durable_rules_engine.assert_fact
    undecided = []
    for failing in range(1, 20):
        monkeypatch.setattr(durable_rules_engine, "assert_fact", failing_at(failing, MemoryError(), genuine))
        answers = Answers.empty(MIXED, 1)
        with suppress(MemoryError):
            channel.decide(profile, answers)
        undecided.append({unit for unit in ("flag", "safety", "own-safety") if answers.truth(MIXED, unit) is None})
    assert any(each and "flag" not in each for each in undecided)
    assert all(len(each) == 3 for each in undecided if "flag" in each)


def test_an_engine_that_contradicts_itself_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """It names the rule, and no fact."""
    program = program_of([finding("either", any_of(*some[:3]))])
    channel = ChainingChannel(program)
    monkeypatch.setattr(RuleSets, "fired", lambda *_: ["0", "1"])
    with pytest.raises(RuntimeError, match=r"holds and does not: either$"):
        decided(channel, likely({SYMPTOMS[0]: True}))


def resident() -> int:
    """The most memory that this process has had, in kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def test_deciding_takes_no_memory_for_good() -> None:
    """Twenty thousand patients, and less than one megabyte more than after the first thousand."""
    channel, everyone = ChainingChannel(MIXED), several_patients()
    for _ in range(40):
        for each in everyone:
            decided(channel, each)
    before = resident()
    for _ in range(800):
        for each in everyone:
            decided(channel, each)
    assert resident() - before < 1000


def test_a_closed_channel_says_so() -> None:
    """Instead of answering."""
    channel = ChainingChannel(MIXED)
    channel.close()
    with pytest.raises(RuntimeError, match="closed"):
        decided(channel, several_patients()[0])


# Programs that mean nothing ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("condition", "says"),
    [
        (Holds(rule="absent"), "reads absent, which is neither a fact nor a rule"),
        (Fact(path="symptoms.unheard_of"), "reads symptoms.unheard_of, which is neither"),
        (at_least(2, *some[:4], all_of(some[5], Holds(rule="absent"))), "reads absent"),
        (Fact(path="problem.in_flare"), "of one problem, but is decided once"),
        (at_least(2, *some[:4], all_of(some[5], Fact(path="problem.in_flare"))), "of one problem"),
        (Holds(rule="mistaken"), "reads itself"),
        (at_least(2, *some[:4], all_of(some[5], Holds(rule="mistaken"))), "reads itself"),
    ],
)  # fmt: skip
def test_a_program_that_cannot_be_decided_is_refused(condition: Condition, says: str) -> None:
    """By name, when it is compiled."""
    program = Program((Unit("mistaken", condition, FactScope.PATIENT, Stratum.ADVICE),))
    with pytest.raises(InvalidRuleBook, match=says):
        ChainingChannel(program)


def test_without_the_engine_no_channel_can_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """The module can be imported all the same."""
    monkeypatch.setitem(sys.modules, "durable_rules_engine", None)
    with pytest.raises(ImportError, match="another channel has to take its place"):
        ChainingChannel(MIXED)
