"""The tables of doses: every recommendation stands in one, and each problem has a picture that holds together."""

from __future__ import annotations

import re
from functools import cache

import pytest

from careplan.catalogue import CATALOGUE, Therapy
from careplan.documents.bare import bare_problem
from careplan.documents.by_problem import ByProblem, anchor
from careplan.documents.cases import PROBLEMS
from careplan.documents.problems import GROUPS, case_of
from careplan.documents.weight import weight_of
from careplan.engines.generated import GeneratedChannel
from careplan.language.conditions import Condition, all_of, any_of, not_
from careplan.language.doses import DoseRow, exactly
from careplan.language.rules import AdviceAgainst, Recommendation
from careplan.language.terms import weeks
from careplan.rules import BOOK
from careplan.rules.patient import history, patient, problem
from careplan.sections.problem import PainProblemKind

NAMES = [name for names in GROUPS.values() for name in names]
MOST_NODES = 24
"""A picture with more parts is not read any more."""


@cache
def sections() -> dict[str, str]:
    """What stands under each problem, by its anchor."""
    text = "\n".join(ByProblem(BOOK).lines())
    parts = re.split(r'<a id="(problem-[^"]+)"></a>', text)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def of(problem: str) -> str:
    """What stands under one problem."""
    return sections()[anchor(problem)]


def rows(section: str) -> list[list[str]]:
    """The cells of each row of a table of doses."""
    lines = [line for line in section.splitlines() if line.startswith("| ") and "](#" in line]
    return [line.strip("| ").split(" | ") for line in lines]


def test_every_recommendation_stands_in_the_table_of_some_problem() -> None:
    """A new rule appears by itself; one that no problem leads to would be missed here."""
    linked = set(re.findall(r"\]\(#([^)]+)\) \|$", "".join(sections().values()), flags=re.MULTILINE))
    advice = {rule.id for rule in BOOK.rules if isinstance(rule, Recommendation | AdviceAgainst)}
    assert advice <= linked


def test_every_problem_of_the_documents_stands_on_the_page_once() -> None:
    """Those whose coverage is counted, and the courses that the tables tell apart besides."""
    assert set(PROBLEMS) <= set(NAMES)
    assert len(NAMES) == len(set(NAMES)) == len(sections()) - 1
    assert {case_of(name)["kind"] for name in NAMES} == {each.value for each in PainProblemKind}


@pytest.mark.parametrize("name", [each for each in NAMES if each != "Headache without a diagnosis"])
def test_the_nodes_of_a_picture_are_defined_and_few(name: str) -> None:
    """Every arrow starts at a node that stands above it and leads to a named one; therapies are those of the table."""
    drawn = of(name).split("```mermaid\n")[1].split("```")[0].splitlines()[1:]
    known = set(re.findall(r"^  (\w+)\[", drawn[0]))
    for line in drawn[1:]:
        start, end = re.fullmatch(r'  (\w+) [-.x>" \w]+ (\w+)\["[^"\]]+"\]', line).groups()  # type: ignore[union-attr] # fails where a line is not an arrow
        assert start in known
        assert end not in known
        known.add(end)
    therapies = {each for each in known if each in set(Therapy)}
    titles = {cells[0] for cells in rows(of(name))}
    assert all(any(CATALOGUE[Therapy(each)].title in title for title in titles) for each in therapies)
    assert len(known) <= MOST_NODES


def test_what_is_advised_against_is_marked_with_whose_position_it_is() -> None:
    """NICE on acupuncture for low back pain, beside the offers of other bodies."""
    link = "(#no-acupuncture-for-low-back-pain-uk)"
    row = next(cells for cells in rows(of("Chronic low back pain")) if link in cells[-1])
    assert row[0] == "Acupuncture"
    assert row[1] == "**advised against**"
    assert row[3] == "against, strong (UK)"
    assert 'problem -. "bodies differ" .-> acupuncture["Acupuncture"]' in of("Chronic low back pain")


def test_a_problem_that_is_always_referred_says_to_whom() -> None:
    """Before anything is offered."""
    first = of("Neuropathic pain").split("```mermaid")[0]
    assert "**Refer to: the clinician or service that treats nerve pain.**" in first
    assert "(#refer-neuropathic-pain)" in first
    assert "**Refer to:" not in of("Chronic low back pain")


def test_a_rule_about_one_course_of_a_problem_stands_under_that_course_only() -> None:
    """The engine decides which."""
    link = "(#mbsr-for-chronic-low-back-pain)"
    assert link in of("Chronic low back pain")
    assert not [name for name in NAMES if link in of(name) and name != "Chronic low back pain"]


NEW = Recommendation(
    id="relaxation-in-neck-pain",
    title="Relaxation for lasting neck pain with osteoporosis",
    when=all_of(problem.kind.is_(PainProblemKind.NECK_PAIN), problem.duration > weeks(12), history.osteoporosis),
    offer=Therapy.RELAXATION,
    doses=(
        DoseRow(when=problem.intensity >= 7, weeks=exactly(4)),
        DoseRow(when=problem.duration < weeks(6), weeks=exactly(2)),
    ),
    evidence=(BOOK.statements[0].id,),
)


def test_a_new_rule_appears_by_itself_with_what_the_problem_does_not_say() -> None:
    """What the problem settles is not repeated: its kind, how long it has lasted, and doses for another course."""
    book = BOOK.with_rules(NEW, chapter="a-clinics-own")
    page = ByProblem(book)
    assert [name for name in NAMES if NEW in page.concerning(name)] == ["Chronic neck pain"]
    row = next(cells for cells in rows("\n".join(page.lines())) if NEW.id in cells[-1])
    assert row[:3] == ["Progressive relaxation", "4 weeks, if usual pain, 0 to 10: 7 or more", "osteoporosis"]


@pytest.mark.parametrize(
    ("condition", "left"),
    [
        (patient.age >= 18, None),
        (all_of(problem.kind.is_(PainProblemKind.NECK_PAIN), history.osteoporosis), history.osteoporosis),
        (any_of(problem.kind.is_(PainProblemKind.SCIATICA), history.osteoporosis), history.osteoporosis),
        (not_(any_of(problem.duration > weeks(12), history.frailty)), not_(history.frailty)),
        (patient.age >= 65, patient.age >= 65),
    ],
)
def test_what_a_bare_problem_settles_is_left_out_of_a_condition(condition: Condition, left: Condition | None) -> None:
    """Neither what always holds in a conjunction nor what never does in a choice is asked again."""
    bare = bare_problem(GeneratedChannel(BOOK.program), case_of("Acute neck pain"))
    assert bare.left(condition) == left


def test_the_weight_of_a_rule_speaks_in_its_direction() -> None:
    """An exception that advice against leaves open is no advice against."""
    assert weight_of(BOOK.rule("walking-aid-for-osteoarthritis-of-knee-or-hip-uk"), BOOK) == "conditional (UK)"
    assert weight_of(BOOK.rule("no-tens-for-osteoarthritis-of-knee-or-hip-us"), BOOK) == "against, strong (US)"
