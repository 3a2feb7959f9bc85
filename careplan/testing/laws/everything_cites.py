"""Law 5: every therapy, exclusion, caution and referral cites rules, every rule cites statements, every id resolves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from careplan.fields import fields
from careplan.language.book import RuleBook
from careplan.testing.boundaries import boundary_profiles
from careplan.testing.laws.law import law, require
from careplan.testing.realistic import profiles
from careplan.words import Truth, Verdict

if TYPE_CHECKING:
    from careplan.plans import CarePlan
    from careplan.testing.bench import Bench
    from careplan.testing.laws.law import Draw

__all__ = ["every_line_cites", "every_line_cites_at_boundaries", "trace_is_what_was_found"]


def _named(plan: CarePlan) -> Iterator[str]:
    """Every rule that some line of a plan names, but for those of the trace and of open questions."""
    for line in plan.ledger:
        yield from line.rules
        for problem in line.problems:
            yield from problem.rules
    for therapy in plan.therapies:
        yield from therapy.rules
        yield from (rule for dose in therapy.dose for rule in dose.rules)
        yield from (rule for phase in therapy.phases for rule in phase.rules)
    for avoid in plan.avoid:
        yield from avoid.rules
    for alone in (plan.referrals, plan.cautions, plan.interactions, plan.goals, plan.reviews, plan.coverage):
        yield from (each.rule for each in alone)


def _check(plan: CarePlan, book: RuleBook) -> None:
    """The law for one plan."""
    rules, statements = {each.id for each in plan.trace.rules}, {each.id: each for each in plan.statements}
    require(rules.issuperset(_named(plan)), "a line names a rule that is not in the trace")
    for rule in plan.trace.rules:
        require(rule.evidence == book.rule(rule.id).evidence, f"{rule.id} cites other statements than the book")
        require(statements.keys() >= set(rule.evidence), f"{rule.id} cites a statement that the plan does not show")
    _check_statements(plan, book)
    _check_lines(plan, statements.keys())
    asked = {rule for each in plan.open_questions for rule in each.rules}
    require(book.rules_by_id.keys() >= asked, "a question names a rule that does not exist")


def _check_statements(plan: CarePlan, book: RuleBook) -> None:
    sources = {each.id for each in plan.sources}
    for statement in plan.statements:
        require(statement.text == book.statement(statement.id).text, f"{statement.id} is not what the book says")
        found = statement.sources and sources.issuperset(statement.sources)
        require(found, f"{statement.id} names no source, or one that the plan does not show")


def _check_lines(plan: CarePlan, statements: object) -> None:
    for line in plan.ledger:
        grounds = line.rules or line.facts or line.verdict is Verdict.NOT_INDICATED
        require(grounds, f"{line.therapy.value}: a verdict without a reason")
        require(fields().keys() >= set(line.facts), f"{line.therapy.value}: a fact that does not exist")
        shown = {each.statement for each in line.dissent}
        require(statements >= shown, f"{line.therapy.value}: dissent without its statement")  # type: ignore[operator] # keys
    for therapy in plan.therapies:
        cited = therapy.rules and all(each.rules for each in therapy.dose)
        require(cited, f"{therapy.therapy.value}: a therapy or dose without a rule")


@law("5a", "Every line of a plan cites rules, statements and sources, and every id resolves")
def every_line_cites(bench: Bench, draw: Draw) -> None:
    """Of usual patients."""
    _check(bench.plan(draw(profiles(bench.book))), bench.book)


@law("5b", "Every line cites at the boundaries of rules too, where rare ones hold")
def every_line_cites_at_boundaries(bench: Bench, draw: Draw) -> None:
    """Of patients about a few rules."""
    _check(bench.plan(draw(boundary_profiles(bench.book))), bench.book)


@law("5c", "What the trace says of a rule is what the channels found")
def trace_is_what_was_found(bench: Bench, draw: Draw) -> None:
    """The greatest truth over all problems."""
    profile = draw(profiles(bench.book))
    answers = bench.answers(profile)
    for rule in bench.plan(profile).trace.rules:
        found = max(bench.truths(answers, rule.id))
        said = Truth.YES if rule.truth == "yes" else Truth.UNKNOWN
        require(found is said, f"{rule.id} is not {rule.truth}", profile)
