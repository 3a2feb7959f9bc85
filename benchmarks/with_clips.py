"""The same certain conditions in CLIPS, driven by clipspy.

One fact of one template holds what is known of a case; a rule matches its slots, a disjunction of facts is one test,
and the results that other rules read are facts of their own, so that CLIPS chains forward by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count

import clips

from benchmarks.translation import Certain, Test, Translation, is_plain
from careplan.language.trees import Comparison, Every, Some, Tally, Tree, conjuncts

__all__ = ["Clips"]


class Clips:
    """Decides what certainly holds with CLIPS."""

    name = "clipspy"

    def __init__(self, translation: Translation) -> None:
        """Build one rule for each condition."""
        self._env = clips.Environment()
        slots = " ".join(f"(slot {name})" for name in translation.properties)
        self._env.build(f"(deftemplate case {slots})")
        self._env.build("(defglobal ?*fired* = (create$))")
        for number, rule in enumerate(translation.rules):
            self._env.build(_Rule(translation).text(f"r{number}", rule))
        self._fired = self._env.find_global("fired")

    def certain(self, facts: Mapping[str, int]) -> set[int]:
        """The places of the units that certainly hold."""
        env = self._env
        env.reset()
        env.assert_string(f"(case {' '.join([f'({name} {value})' for name, value in facts.items()])})")
        env.run()
        return set(self._fired.value)


class _Rule:
    """The text of one rule."""

    def __init__(self, translation: Translation) -> None:
        self._translation = translation
        self._numbers = count()

    def text(self, name: str, rule: Certain) -> str:
        """A rule that notes its unit, and tells the rules that read it."""
        told = f"(assert ({'yes' if rule.holds else 'no'} {rule.unit}))"
        noted = f"(bind ?*fired* (create$ ?*fired* {rule.unit}))" if rule.holds else ""
        return f"(defrule {name} {' '.join(self._elements(rule.tree))} => {told}{noted})"

    def _elements(self, tree: Tree) -> Iterator[str]:
        """The conditions of a conjunction: its facts in one pattern and one test, its results, its disjunctions."""
        parts = conjuncts(tree)
        plain = [part for part in parts if is_plain(part)]
        if plain:
            yield from self._of_facts(plain)
        for part in parts:
            if part not in plain:
                yield self._of_results(part)

    def _of_facts(self, parts: list[Tree]) -> Iterator[str]:
        slots: dict[str, str] = {}
        tests = [self._expression(part, slots) for part in parts if not self._is_equality(part)]
        fixed = [self._test(part) for part in parts if isinstance(part, Comparison) and self._is_equality(part)]
        yield f"(case {' '.join([f'({each.name} {each.value})' for each in fixed])} {' '.join(slots.values())})"
        if tests:
            yield f"(test (and {' '.join(tests)} TRUE))"

    def _is_equality(self, part: Tree) -> bool:
        return isinstance(part, Comparison) and part.op == "=="

    def _of_results(self, part: Tree) -> str:
        if isinstance(part, Comparison):
            test = self._test(part)
            return f"({'yes' if test.value else 'no'} {test.unit})"
        if isinstance(part, Some):
            return f"(or {' '.join(map(self._conjunction, part.of))})"
        return self._conjunction(part)

    def _conjunction(self, part: Tree) -> str:
        return f"(and {' '.join(self._elements(part))})"

    def _expression(self, tree: Tree, slots: dict[str, str]) -> str:
        """A tree of facts as an expression over variables bound to their slots."""
        if isinstance(tree, Comparison):
            test = self._test(tree)
            variable = f"?{test.name}"
            slots[test.name] = f"({test.name} {variable})"
            if test.op == "==":
                return f"(eq {variable} {test.value})"
            return f"(and (integerp {variable}) ({test.op} {variable} {test.value}))"
        if isinstance(tree, Tally):
            terms = [f"(if {self._expression(term, slots)} then 1 else 0)" for term in tree.terms]
            return f"(>= (+ {' '.join(terms)}) {tree.n})"
        inner = " ".join(self._expression(part, slots) for part in tree.of)
        return f"({'and' if isinstance(tree, Every) else 'or'} {inner})"

    def _test(self, leaf: Comparison) -> Test:
        return self._translation.test(leaf)
