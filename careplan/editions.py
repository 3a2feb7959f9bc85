"""Two editions of a rule book side by side: what a reader would find changed, and for which patients it matters.

Every change is told in the sentences of the rules; what a clinic's book loosens of the guideline's safety stands first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

from careplan.comparison import compare
from careplan.errors import PlanNotIssued
from careplan.language.book import RuleBook
from careplan.language.conditions import Condition
from careplan.language.deeds import deeds
from careplan.language.english import English
from careplan.language.rules import Finding, Rule, RuleBase
from careplan.lineage import loosened
from careplan.models import PatientProfile
from careplan.planner import Planner
from careplan.plans import CarePlan, Part
from careplan.text.page import Page, words

__all__ = ["EditionDifference", "EntryChange", "WhoChanges", "difference", "who_changes"]

Turn = Literal["added", "gone", "changed"]


class EntryChange(Part):
    """A rule that came, went or changed, with its sentences before and after."""

    id: str
    kind: str
    turn: Turn
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class EditionDifference(Part):
    """What is otherwise in the second of two books.

    ``loosened`` names what the second leaves out or loosens of the safety of the first, and how; ``others`` the ids of
    screens, statements and sources that came, went or changed.
    """

    loosened: tuple[tuple[str, str], ...] = ()
    rules: tuple[EntryChange, ...] = ()
    others: tuple[EntryChange, ...] = ()

    def text(self, width: int = 80) -> str:
        """The difference in words; one sentence where there is none."""
        page = Page(width)
        if not self.rules and not self.others:
            page.say("The same rules, screens, statements and sources.")
            return page.text()
        if self.loosened:
            page.heading("Safety that is loosened")
            page.items((f"{name} {how}" for name, how in self.loosened), 1, "!")
        for turn in ("added", "changed", "gone"):
            _rules_text(page, turn, [each for each in self.rules if each.turn == turn])
        if self.others:
            page.heading("Screens, statements and sources")
            page.items((f"{words(each.kind)} {each.id}: {each.turn}" for each in self.others), 1)
        return page.text()


def _rules_text(page: Page, turn: Turn, changes: list[EntryChange]) -> None:
    if changes:
        page.heading(f"Rules {turn}")
    for each in changes:
        page.say(f"{each.id} ({words(each.kind)})", 1, 2)
        for line in each.before:
            if line not in each.after:
                page.say(f"- {line}", 3, 2)
        for line in each.after:
            if line not in each.before:
                page.say(f"+ {line}", 3, 2)


def difference(before: RuleBook, after: RuleBook) -> EditionDifference:
    """What is otherwise in the second of two books.

    >>> from careplan import BOOK
    >>> found = difference(BOOK, BOOK.without("cauda-equina"))
    >>> found.loosened, [(each.id, each.turn) for each in found.rules]
    ((('cauda-equina', 'is left out'),), [('cauda-equina', 'gone')])
    """
    lists = (("screen", before.screens, after.screens), ("statement", before.statements, after.statements))
    others = [each for kind, old, new in lists for each in _others(kind, old, new)]
    return EditionDifference(
        loosened=tuple(loosened(before, after).items()),
        rules=tuple(_rules(before, after)),
        others=(*others, *_others("source", before.sources, after.sources)),
    )


def _rules(before: RuleBook, after: RuleBook) -> Iterator[EntryChange]:
    old, new = before.rules_by_id, after.rules_by_id
    for name in dict.fromkeys((*old, *new)):
        one, other = old.get(name), new.get(name)
        if one != other:
            found = other if other is not None else one
            kind = found.kind if isinstance(found, RuleBase) else ""
            yield EntryChange(
                id=name,
                kind=kind,
                turn=_turn(one, other),
                before=() if one is None else tuple(_sentences(one, before)),
                after=() if other is None else tuple(_sentences(other, after)),
            )


def _turn(one: object, other: object) -> Turn:
    return "added" if one is None else "gone" if other is None else "changed"


def _sentences(rule: Rule, book: RuleBook) -> Iterator[str]:
    """What a rule says, does and cites, a sentence each."""
    known = book.rules_by_id
    english = English.titled(lambda name: known[name].title if name in known else None)
    yield rule.title
    yield from _when("when", rule.when, english)
    if rule.unless is not None:
        yield from _when("unless", rule.unless, english)
    if not isinstance(rule, Finding):
        yield from (each.sentence() for each in deeds(rule, english))
    yield f"rests on {', '.join(rule.evidence)}"


def _when(word: str, condition: Condition, english: English) -> Iterator[str]:
    yield f"{word}: {english.sentence(condition)}"


def _others(kind: str, before: Iterable[object], after: Iterable[object]) -> Iterator[EntryChange]:
    old, new = ({_name(each): each for each in entries} for entries in (before, after))
    for name in dict.fromkeys((*old, *new)):
        one, other = old.get(name), new.get(name)
        if one != other:
            yield EntryChange(id=name, kind=kind, turn=_turn(one, other))


def _name(entry: object) -> str:
    """The key of a screen, the id of a statement or a source."""
    return str(getattr(entry, "key", None) or getattr(entry, "id", ""))


class WhoChanges(Part):
    """For how many of some patients another book plans otherwise, and what.

    ``statuses``, ``verdicts`` and ``doses`` count each change, as ``"acupuncture: offered > contraindicated"``;
    ``lines_only`` are the patients for whom nothing else than these three is otherwise, ``not_issued`` those for whom
    one of the books gave no plan.
    """

    patients: int
    changed: int
    lines_only: int
    not_issued: int
    statuses: tuple[tuple[str, int], ...] = ()
    verdicts: tuple[tuple[str, int], ...] = ()
    doses: tuple[tuple[str, int], ...] = ()

    def text(self, width: int = 80) -> str:
        """The counts in words, the most frequent change first."""
        page = Page(width)
        page.say(f"Planned otherwise for {self.changed} of {self.patients} patients.")
        if self.lines_only:
            page.say(
                f"For {self.lines_only} of them verdicts and doses are the same: lines, questions or weeks differ."
            )
        if self.not_issued:
            page.say(f"! No plan by one of the books for {self.not_issued}.")
        for heading, counted in (("Status", self.statuses), ("Verdicts", self.verdicts), ("Doses", self.doses)):
            if counted:
                page.heading(heading)
                page.items((f"{count} x {words(what)}" for what, count in counted), 1)
        return page.text()


def who_changes(before: RuleBook, after: RuleBook, profiles: Iterable[PatientProfile]) -> WhoChanges:
    """Plan every profile by both books, and count what is otherwise.

    Raises:
        InvalidRuleBook: One of the books has mistakes, or loosens safety without a reason.
        InvalidProfile: A completed screen is not one of a book.
    """
    old, new = Planner(before), Planner(after)
    counted: dict[str, Counter[str]] = {name: Counter() for name in ("statuses", "verdicts", "doses")}
    patients = changed = only = failed = 0
    for profile in profiles:
        patients += 1
        pair = next(old.plan_many([profile])), next(new.plan_many([profile]))
        if isinstance(pair[0], PlanNotIssued) or isinstance(pair[1], PlanNotIssued):
            failed += 1
        else:
            before_it = sum(map(Counter.total, counted.values()))
            otherwise = _count(pair[0], pair[1], counted)
            changed += otherwise
            only += otherwise and sum(map(Counter.total, counted.values())) == before_it
    found = {name: tuple(sorted(each.items(), key=lambda one: (-one[1], one[0]))) for name, each in counted.items()}
    return WhoChanges(patients=patients, changed=changed, lines_only=only, not_issued=failed, **found)


def _count(before: CarePlan, after: CarePlan, counted: dict[str, Counter[str]]) -> bool:
    found = compare(before, after)
    if before.status is not after.status:
        counted["statuses"][f"{before.status.value} > {after.status.value}"] += 1
    for each in found.therapies:
        if each.verdict is not None:
            verdict = f"{each.verdict.before.value} > {each.verdict.after.value}"
            counted["verdicts"][f"{each.therapy.value}: {verdict}"] += 1
        elif each.dose:
            counted["doses"][each.therapy.value] += 1
    return not found.is_empty
