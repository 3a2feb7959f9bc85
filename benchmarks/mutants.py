"""Mutants of the rule book: how many small wrong changes of its rules the vignettes notice.

A mutant that means the same as the rule for every patient is no wrong change: that is proved with decision diagrams,
through findings and with what follows in every profile, and such mutants are counted apart. What survives is listed by
name, unless it stands with a reason in ``benchmarks/explained.py``.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final, Literal

from benchmarks.changes import Change, changes
from benchmarks.explained import EXPLAINED
from benchmarks.killers import Killers, conditions_by_unit
from benchmarks.same import Same
from benchmarks.table import Figure, as_text
from careplan.language.book import RuleBook
from careplan.language.program import dependencies
from careplan.language.rules import Contraindication, Finding, Precaution, RedFlag, Rule
from careplan.rules import BOOK
from tests.vignette_data import vignettes

__all__ = ["Judged", "figures", "judged", "mutants", "safety_rules"]

Fate = Literal["killed", "survived", "same", "explained"]
LEAST_SAFETY, LEAST_ALL = 95, 90


@dataclass(frozen=True)
class Judged:
    """What became of one mutant, and which vignette noticed it."""

    change: Change
    fate: Fate
    by: str = ""


def safety_rules(book: RuleBook) -> frozenset[str]:
    """Red flags, contraindications and precautions, and the findings that they read."""
    rules = {rule.id: rule for rule in book.rules}
    waiting = [rule.id for rule in book.rules if isinstance(rule, RedFlag | Contraindication | Precaution)]
    found = set[str]()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            read = (each for condition in conditions_by_unit(rules[name]).values() for each in dependencies(condition))
            waiting += [each for each in read if isinstance(rules.get(each), Finding)]
    return frozenset(found)


def mutants(book: RuleBook, share: float = 1.0, seed: int = 1) -> Iterator[tuple[Rule, Change]]:
    """The mutants of a book with the rule that each was made of: all, or a share of them."""
    random = Random(seed)  # noqa: S311 - reproducible, not secret
    for rule in book.rules:
        for change in changes(rule):
            if random.random() < share:
                yield rule, change


def judged(killers: Killers, some: Iterable[tuple[Rule, Change]]) -> Iterator[Judged]:
    """What becomes of each mutant."""
    same = Same(killers.book)
    for rule, change in some:
        by = killers.killer(rule, change.rule)
        if by is not None:
            yield Judged(change, "killed", by)
        elif same.proved(rule, change.rule):
            yield Judged(change, "same")
        else:
            yield Judged(change, "explained" if change.name in EXPLAINED else "survived")


def figures(found: Sequence[Judged], safety: frozenset[str]) -> Iterator[Figure]:
    """The shares that were noticed, by kind of change and of rule."""
    own = [each for each in found if each.change.rule.id in safety]
    yield _share("mutants of safety rules noticed", own, LEAST_SAFETY)
    yield _share("mutants of all rules noticed", found, LEAST_ALL)
    for fate, words in (("same", "mean the same as the rule (proved)"), ("explained", "explained one by one")):
        yield Figure(SUBJECT, words, sum(each.fate == fate for each in found), "")
    for name in ("kind", "rule.kind"):
        kinds = sorted({_of(each, name) for each in found})
        yield from (_share(kind, [each for each in found if _of(each, name) == kind]) for kind in kinds)


SUBJECT: Final = "mutants of the rule book"


def _of(each: Judged, name: str) -> str:
    return each.change.kind if name == "kind" else each.change.rule.kind.replace("_", " ")


def _share(name: str, some: Sequence[Judged], at_least: float | None = None) -> Figure:
    fates = Counter[str](each.fate for each in some)
    count = fates["killed"] + fates["survived"]
    note = f"{fates['killed']:,} of {count:,}"
    return Figure(SUBJECT, name, 100 * fates["killed"] / count if count else None, "%", at_least=at_least, note=note)


def main(arguments: list[str] | None = None) -> int:
    """Judge the mutants and print the table and the survivors; 1 where too few are noticed."""
    parser = argparse.ArgumentParser(description="Mutants of the rule book, judged by the vignettes.")
    parser.add_argument("--share", type=float, default=1.0, help="the share of mutants looked at (default: all)")
    parser.add_argument("--seed", type=int, default=1, help="which share")
    parser.add_argument("--rule", help="only the mutants of this rule, each with what became of it")
    given = parser.parse_args(arguments)
    began, safety = time.monotonic(), safety_rules(BOOK)
    chosen = mutants(BOOK, given.share, given.seed)
    if given.rule:
        chosen = ((rule, change) for rule, change in chosen if rule.id == given.rule)
    found = []
    for each in judged(Killers(BOOK, vignettes()), chosen):
        found.append(each)
        if each.fate == "survived" or given.rule:
            mark = "safety" if each.change.rule.id in safety else ""
            print(f"{each.fate:<9} {mark:<6} {each.change.name}  {each.by}".rstrip(), flush=True)
    table = list(figures(found, safety))
    print(as_text(table), f"\n  {len(found):,} mutants in {time.monotonic() - began:.0f} s")
    return int(any(figure.met is False for figure in table))


if __name__ == "__main__":
    sys.exit(main())
