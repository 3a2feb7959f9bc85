"""Law 6, what a payer covers: its caps hold in what is called covered, and trim nothing that is advised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import assume
from hypothesis import strategies as st

from careplan.language.conditions import Is, walk
from careplan.language.extent import conditions_of
from careplan.language.rules import Coverage
from careplan.testing.dependence import Open
from careplan.testing.laws.doses import Decided, patients
from careplan.testing.laws.law import law, require
from careplan.testing.realistic import profiles
from careplan.words import Truth

if TYPE_CHECKING:
    from careplan.plans import Covered
    from careplan.testing.bench import Bench
    from careplan.testing.laws.law import Draw

__all__ = ["asked_for_coverage", "caps_hold", "covered_as_the_payer_says", "nothing_trimmed"]

PAYER = "setting.payer"


def _pays(bench: Bench) -> bool:
    return bool(bench.book.rules_of(Coverage))


def _payers(bench: Bench) -> st.SearchStrategy[str]:
    return st.sampled_from(sorted({rule.payer.value for rule in bench.book.rules_of(Coverage)}))


@law("6c", "What is called covered is what the rule of the patient's payer says", concerns=_pays)
def covered_as_the_payer_says(bench: Bench, draw: Draw) -> None:
    """Each line repeats its rule."""
    profile, payer = draw(profiles(bench.book)), draw(_payers(bench))
    profile = profile.changed({PAYER: payer})
    for line in bench.plan(profile).coverage:
        rule = bench.book.rule(line.rule)
        said = (line.payer, line.therapy, line.covers, line.most_sessions, line.most_sessions_per_year)
        own = (payer, getattr(rule, "therapy", None), getattr(rule, "covers", None))
        caps = (getattr(rule, "most_sessions", None), getattr(rule, "most_sessions_per_year", None))
        require(said == (*own, *caps), f"{line.rule} is not repeated as it is", profile)


@law(
    "6d",
    "No more sessions are called covered than a rule that pays allows, and what is advised adds up",
    concerns=_pays,
)
def caps_hold(bench: Bench, draw: Draw) -> None:
    """None where a rule refuses."""
    profile, payer = draw(patients(bench)), draw(_payers(bench))
    decided = Decided(bench, profile.changed({PAYER: payer}))
    for planned in decided.plan.therapies:
        for each in planned.covered:
            problem = decided.plan.problems.index(each.problem)
            rules = [
                rule for rule in bench.book.rules_of(Coverage) if (rule.payer, rule.therapy) == (payer, planned.therapy)
            ]
            truths = {rule.id: decided.truth(rule.id, problem) for rule in rules}
            held = [rule for rule in rules if truths[rule.id] and rule.covers]
            pays = {rule.id: rule.pays_for(planned.technique) for rule in rules}
            refused = any(truths[rule.id] is Truth.YES and not pays[rule.id] for rule in rules)
            _check_covered(each, held, refused=refused)
            sure = each.state != "covered" or all(truths[rule] is Truth.YES for rule in each.rules)
            require(sure, "is called covered by a rule that may not hold", decided.profile)


def _check_covered(each: Covered, held: list[Coverage], *, refused: bool) -> None:
    first, later = each.sessions or 0, each.later_sessions or 0
    for rule in held:
        capped = rule.most_sessions is None or (first <= rule.most_sessions and later <= (rule.extension_sessions or 0))
        yearly = rule.most_sessions_per_year is None or first + later <= rule.most_sessions_per_year
        require(capped and yearly, f"more sessions are called covered than {rule.id} allows")
    require((each.state == "not covered") == refused, "a refusal is not told as such")
    require(first == 0 or (held and not refused), "sessions are called covered that nobody pays")
    if each.advised_high is not None and each.uncovered_sessions is not None:
        whole = first + later + each.uncovered_sessions
        require(whole == int(each.advised_high), "covered and uncovered sessions do not add up to what is advised")


@law("6e", "A payer trims nothing that is advised", concerns=_pays)
def nothing_trimmed(bench: Bench, draw: Draw) -> None:
    """The plan is that of a patient of a payer without rules, but for coverage, dissent about it, and what is asked.

    In a clinic's own book a rule may read the payer itself; that is said in the plan as such.
    """
    profile, payer = draw(patients(bench)), draw(_payers(bench))
    plans = [bench.plan(profile.changed({PAYER: each})) for each in ("other", payer)]
    assume({each.id for each in plans[1].trace.rules}.isdisjoint(_reading_the_payer(bench)))
    advised = [[each.model_copy(update={"covered": ()}) for each in plan.therapies] for plan in plans]
    decided = [[each.model_copy(update={"dissent": ()}) for each in plan.ledger] for plan in plans]
    same = advised[0] == advised[1] and decided[0] == decided[1] and plans[0].week == plans[1].week
    require(same, "a payer changes what is advised", profile)
    require(not any(each.covered for each in plans[0].therapies), "a payer without rules covers something", profile)


def _reading_the_payer(bench: Bench) -> set[str]:
    """The rules whose conditions name a payer."""
    return {
        rule.id
        for rule in bench.book.rules
        for _, condition in conditions_of(rule)
        if any(isinstance(node, Is) and node.path == PAYER for node in walk(condition))
    }


@law(
    "6f", "Whether a payer pays is not known only while what could settle it stands among the questions", concerns=_pays
)
def asked_for_coverage(bench: Bench, draw: Draw) -> None:
    """Every fact that can turn a rule of the payer, seen exactly by decision diagrams, is asked."""
    profile = draw(patients(bench)).changed({PAYER: draw(_payers(bench))}).canonical()
    plan, left_open = bench.plan(profile), Open(profile, bench.book)
    asked = {(each.problem, item) for each in plan.open_questions for item in each.items}
    for each in (each for planned in plan.therapies for each in planned.covered):
        require(bool(each.asked) == (each.state == "not known"), "not known, and nothing is asked", profile)
        turning = {path for rule in each.rules for _, path in left_open.places(rule)} & set(each.asked)
        open_ones = all({(None, item), (each.problem, item)} & asked for item in turning)
        require(open_ones, "coverage waits for what nobody asks", profile)
