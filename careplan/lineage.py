"""What a clinic's own book may not do in silence: leave out or loosen a safety rule of the guideline it was made from.

A red flag, contraindication or precaution may be added, and may be made to hold for more people or to close more. It
counts as loosened when it is missing, or changed in any other way; so do the findings that it reads, and a screen that
asks something else under the same key. What is loosened has to be named in the book with a reason, and every plan
made by the book shows it. A book that is made from no guideline is held to none, and its plans say that.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from careplan.errors import Fault, InvalidRuleBook
from careplan.faults import did_you_mean
from careplan.language.book import RuleBook
from careplan.language.check import checked
from careplan.language.conditions import Any, Condition, Holds, Lifted, walk
from careplan.language.extent import conditions_of
from careplan.language.rules import Contraindication, Precaution, RedFlag, Rule, Screen

__all__ = ["GUIDELINE", "accepted", "loosened"]

GUIDELINE: Final = "careplan"
"""The name of the shipped guideline, which its book and all that are made from it carry."""

SAFETY: Final = (RedFlag, Contraindication, Precaution)
WAY_OUT: Final = "put it back, or give the reason: without(..., reason=...), replacing(..., reason=...)"
SAID: Final = ("title", "evidence")
"""What a rule says of itself, and cites, without deciding anything."""

MORE: Final = ("excludes", "withholds", "avoid", "limits")
"""What a rule may do more of: closing more is no loosening."""


def accepted(book: RuleBook) -> RuleBook:
    """The book, once it has no mistakes and loosens nothing of its guideline in silence.

    Raises:
        InvalidRuleBook: All of its mistakes, or every safety rule that it loosens without a reason.
    """
    faults = list(_in_silence(checked(book)))
    if faults:
        raise InvalidRuleBook(faults)
    return book


def _in_silence(book: RuleBook) -> Iterator[Fault]:
    if book.guideline is None:
        for each in book.loosens:
            yield Fault(f"loosens/{each.name}", "loosens a guideline that the book is not made from", "leave it out")
        return
    if book.guideline != GUIDELINE:
        hint = did_you_mean(book.guideline, [GUIDELINE], f"write {GUIDELINE}, or leave it out")
        yield Fault("guideline", "is not a known guideline", hint)
        return
    from careplan.rules import BOOK  # noqa: PLC0415 - the guideline itself is built on this

    found, named = loosened(BOOK, book), {each.name for each in book.loosens}
    for name, how in found.items():
        if name not in named:
            yield Fault(name, f"belongs to the safety rules of the guideline, and {how}", WAY_OUT)
    for name in sorted(named - found.keys()):
        yield Fault(f"loosens/{name}", "is not loosened by this book", "leave it out")


def loosened(guideline: RuleBook, book: RuleBook) -> dict[str, str]:
    """What of the safety of a guideline another book loosens, by id or key, and how.

    >>> from careplan import BOOK
    >>> loosened(BOOK, BOOK)
    {}
    >>> loosened(BOOK, BOOK.without("cauda-equina"))
    {'cauda-equina': 'is left out'}
    """
    if guideline.content_hash == book.content_hash:
        return {}
    found = {}
    for rule in _guarded(guideline):
        how = _loosened(rule, book.rules_by_id.get(rule.id))
        if how:
            found[rule.id] = how
    own = {screen.key: screen for screen in book.screens}
    changed = (each.key for each in guideline.screens if each.key in own and _asks(each) != _asks(own[each.key]))
    return {**found, **dict.fromkeys(changed, "asks something else under the same key")}


def _guarded(book: RuleBook) -> Iterator[Rule]:
    """Every safety rule of a book, and every finding that one reads, directly or through others."""
    waiting: list[Rule] = [rule for rule in book.rules if isinstance(rule, SAFETY)]
    seen = {rule.id for rule in waiting}
    while waiting:
        rule = waiting.pop(0)
        yield rule
        for name in _findings(rule):
            if name not in seen:
                seen.add(name)
                waiting.append(book.rule(name))


def _findings(rule: Rule) -> Iterator[str]:
    for _, condition in conditions_of(rule):
        for node in walk(condition):
            if isinstance(node, Holds | Lifted):
                yield node.rule


def _loosened(rule: Rule, own: Rule | None) -> str:
    """How a rule is loosened; nothing where it is not."""
    if own is None:
        return "is left out"
    if _bare(rule) == _bare(own):
        return ""
    return "" if isinstance(rule, SAFETY) and _closes_more(rule, own) else "is changed"


def _bare(rule: Rule, *without: str) -> dict[str, object]:
    return rule.model_dump(exclude={*SAID, *without})


def _closes_more(rule: Rule, own: Rule) -> bool:
    """Whether a rule holds wherever the other does, and does all that it does."""
    if type(rule) is not type(own) or _bare(rule, "when", "unless", *MORE) != _bare(own, "when", "unless", *MORE):
        return False
    more = all(set(getattr(own, name, ())) >= set(getattr(rule, name, ())) for name in MORE)
    return more and own.unless in (None, rule.unless) and _ways(own.when) >= _ways(rule.when)


def _ways(condition: Condition) -> frozenset[Condition]:
    """The conditions of which any is enough."""
    if not isinstance(condition, Any):
        return frozenset((condition,))
    return frozenset(way for part in condition.of for way in _ways(part))


def _asks(screen: Screen) -> tuple[object, ...]:
    return frozenset(screen.items), screen.scope, screen.applies
