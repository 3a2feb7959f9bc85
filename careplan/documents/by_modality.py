"""The guideline by modality: each therapy with its techniques in order of fall-back, and every rule that names it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from careplan.catalogue import CATALOGUE, Modality, Place, TherapyEntry
from careplan.documents.pictures import MODALITIES
from careplan.language.bearing import therapies_named
from careplan.language.book import RuleBook
from careplan.language.english import listed, target_text
from careplan.language.rules import (
    AdviceAgainst,
    Contraindication,
    Course,
    Coverage,
    Goal,
    Interaction,
    Precaution,
    Recommendation,
    RedFlag,
    Review,
    Rule,
)

__all__ = ["by_modality", "modalities_of"]

_HEAD: Final = """
<a id="by-modality"></a>

## By modality

Each therapy with its techniques: where a technique is excluded, the next one that is allowed takes its place. Below
stand the rules that offer it, close it, limit it, or say how a course of it goes on. A red flag that withholds the
whole plan withholds every therapy, and is not repeated here.
"""

_PLACE: Final = {Place.CLINIC: "at the clinic", Place.GROUP: "in a group or programme", Place.HOME: "at home"}


def _closes(rule: Rule, entry: TherapyEntry) -> bool:
    return isinstance(rule, Contraindication) and entry.therapy in rule.excludes


def _closes_technique(rule: Rule, entry: TherapyEntry) -> bool:
    return isinstance(rule, Contraindication) and entry.therapy not in rule.excludes


def _limits(rule: Rule, entry: TherapyEntry) -> bool:
    return isinstance(rule, Precaution | Interaction) and any(each.on is entry.therapy for each in rule.limits)


def _cautions(rule: Rule, entry: TherapyEntry) -> bool:
    return isinstance(rule, Precaution) and not _limits(rule, entry)


def _joins(rule: Rule, entry: TherapyEntry) -> bool:
    return isinstance(rule, Interaction) and not _limits(rule, entry)


def _is(*kinds: type[Rule]) -> Callable[[Rule, TherapyEntry], bool]:
    return lambda rule, _: isinstance(rule, kinds)


_PARTS: Final[dict[str, Callable[[Rule, TherapyEntry], bool]]] = {
    "Offered": _is(Recommendation),
    "Advised against": _is(AdviceAgainst),
    "Excluded": _closes,
    "A technique excluded": _closes_technique,
    "Withheld or postponed": _is(RedFlag),
    "Limited": _limits,
    "With caution": _cautions,
    "With other therapies": _joins,
    "How a course goes on": _is(Course),
    "Measured by": _is(Review),
    "Goals": _is(Goal),
    "Paid for": _is(Coverage),
}
"""Each heading with the rules that stand under it; every rule that names a therapy stands under exactly one."""


_BY_EVIDENCE: Final = (Contraindication, Precaution, AdviceAgainst)
"""What these say to avoid may be no therapy; the evidence then says which modality it is about."""


def modalities_of(rule: Rule, book: RuleBook) -> frozenset[Modality]:
    """The modalities of the therapies that a rule names; of the evidence, for safety rules that name none."""
    therapies = therapies_named(rule)
    if therapies or not isinstance(rule, _BY_EVIDENCE):
        return frozenset(CATALOGUE[each].modality for each in therapies)
    behind = {book.statements_by_id[each].modality for each in rule.evidence if each in book.statements_by_id}
    return frozenset(each for each in Modality if each.value in behind)


def by_modality(book: RuleBook) -> Iterator[str]:
    """The whole part."""
    yield _HEAD.rstrip("\n")
    for modality, title in MODALITIES.items():
        yield f'\n<a id="modality-{modality.value}"></a>\n\n### {title}'
        yield from _of_all(modality, book)
        for entry in CATALOGUE.values():
            if entry.modality is modality:
                yield from _therapy(entry, book)


def _of_all(modality: Modality, book: RuleBook) -> Iterator[str]:
    """What is said of a modality without naming a therapy of it."""
    here = [rule for rule in book.rules if modality in modalities_of(rule, book) and not therapies_named(rule)]
    if here:
        yield "\n**Whatever the therapy**\n"
        yield from (f"- [{rule.title}](#{rule.id})" for rule in here)


def _therapy(entry: TherapyEntry, book: RuleBook) -> Iterator[str]:
    yield f'\n<a id="therapy-{entry.therapy.value}"></a>\n\n#### {entry.title}'
    kind = "active: the patient does it" if entry.active else "passive: never alone, always beside something active"
    yield f"\n{_PLACE[entry.place].capitalize()}; {kind}."
    if len(entry.techniques) > 1:
        yield f"\nTechniques in order of fall-back: {', then '.join(map(target_text, entry.techniques))}."
    naming = [rule for rule in book.rules if entry.therapy in therapies_named(rule)]
    for heading, stands in _PARTS.items():
        here = [rule for rule in naming if stands(rule, entry)]
        if here:
            yield f"\n**{heading}**\n"
            yield from (f"- {_line(rule, entry)}" for rule in here)


def _line(rule: Rule, entry: TherapyEntry) -> str:
    link = f"[{rule.title}](#{rule.id})"
    excluded = rule.excludes if isinstance(rule, Contraindication) else ()
    techniques = [target_text(each) for each in entry.techniques if each in excluded]
    return f"{link}: no {listed(techniques, 'or')}" if techniques else link
