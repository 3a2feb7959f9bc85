"""Law 5: every therapy, exclusion, caution and referral cites rules, every rule cites statements, every id resolves."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given

from careplan import BOOK, CarePlan, PatientProfile
from careplan.evidence.library import STATEMENTS
from careplan.fields import fields
from careplan.testing import boundary_profiles, profiles
from careplan.words import Verdict
from tests.amount import examples
from tests.the_book import answers_of, planner


def rules_named(plan: CarePlan) -> Iterator[str]:
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


def check_citations(plan: CarePlan) -> None:
    """The law for one plan."""
    traced = {each.id: each for each in plan.trace.rules}
    statements = {each.id: each for each in plan.statements}
    sources = {each.id for each in plan.sources}
    assert set(rules_named(plan)) <= traced.keys()
    for rule in traced.values():
        assert rule.evidence == BOOK.rule(rule.id).evidence
        assert statements.keys() >= set(rule.evidence)
    for statement in statements.values():
        assert statement.text == STATEMENTS[statement.id].text
        assert statement.sources
        assert sources.issuperset(statement.sources)
    for line in plan.ledger:
        assert line.rules or line.facts or line.verdict is Verdict.NOT_INDICATED
        assert fields().keys() >= set(line.facts)
        assert statements.keys() >= {each.statement for each in line.dissent}
    for therapy in plan.therapies:
        assert therapy.rules
        assert all(each.rules for each in therapy.dose)
    assert BOOK.rules_by_id.keys() >= {rule for each in plan.open_questions for rule in each.rules}


@given(profiles(BOOK))
@examples(100)
def test_every_line_cites(profile: PatientProfile) -> None:
    """Of the plans of usual patients; what is traced is what the channels found."""
    plan = planner().plan(profile)
    check_citations(plan)
    answers, program = answers_of(profile), planner().program
    for rule in plan.trace.rules:
        truths = {answers.truth(program, rule.id, problem) for problem in range(len(profile.problems))}
        assert max(each for each in truths if each is not None) == (2 if rule.truth == "yes" else 1)


@given(boundary_profiles(BOOK))
@examples(100)
def test_every_line_cites_at_boundaries(profile: PatientProfile) -> None:
    """Of patients about some rules, where rare ones hold too."""
    check_citations(planner().plan(profile))
