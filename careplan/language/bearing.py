"""Which therapies a rule names, whatever it says of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from careplan.catalogue import Target, Technique, Therapy, therapy_of
from careplan.language.rules import (
    AdviceAgainst,
    Contraindication,
    Course,
    Coverage,
    Finding,
    Goal,
    Interaction,
    Precaution,
    Recommendation,
    RedFlag,
    Review,
    Rule,
)

__all__ = ["therapies_named"]


def therapies_named(rule: Rule) -> frozenset[Therapy]:
    """The therapies in what a rule does: offered, limited, closed, paid for, placed in the week, reviewed.

    A red flag that withholds the whole plan names none.

    >>> from careplan.language.conditions import Fact
    >>> when = Fact(path="devices.pacemaker")
    >>> rule = Contraindication(id="a", title="One", when=when, excludes=(Technique.TENS,), evidence=("s",))
    >>> [each.value for each in therapies_named(rule)]
    ['electrotherapy']
    """
    return frozenset(_named(rule))


def _named(rule: Rule) -> Iterable[Therapy]:
    match rule:
        case Recommendation() | Contraindication() | AdviceAgainst() | Coverage():
            return _of_targets(_targets(rule))
        case RedFlag(withholds=therapies) | Course(therapies=therapies) | Review(therapies=therapies):
            return therapies
        case Precaution():
            return (*rule.about, *(each.on for each in rule.limits))
        case Interaction():
            return (*rule.between, *rule.only_with, *(each.on for each in rule.limits))
        case Goal():
            return rule.therapies
        case Finding():
            return ()
        case _:
            assert_never(rule)


def _targets(rule: Recommendation | Contraindication | AdviceAgainst | Coverage) -> Iterable[Target]:
    match rule:
        case Contraindication(excludes=targets) | AdviceAgainst(against=targets):
            return targets
        case Recommendation(offer=therapy) | Coverage(therapy=therapy):
            return (therapy,)
        case _:
            assert_never(rule)


def _of_targets(targets: Iterable[Target]) -> Iterator[Therapy]:
    for target in targets:
        if isinstance(target, Therapy):
            yield target
        elif isinstance(target, Technique):
            yield therapy_of(target)
