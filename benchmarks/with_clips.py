"""The same certain conditions in CLIPS, driven by clipspy, in the fastest form found.

Every fact is a relation of its own, and so is every result that other rules read, so that CLIPS chains forward by
itself. What no rule could match is not asserted: that a flag is absent, where nobody asks for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations, count

import clips

from benchmarks.translation import Translation
from careplan.language.trees import Comparison, Every, Tally, Tree, comparisons, every, some

__all__ = ["Clips"]


class Clips:
    """Decides what certainly holds with CLIPS."""

    name = "clipspy"

    def __init__(self, translation: Translation) -> None:
        """Build one rule for each condition."""
        self._translation, self._numbers = translation, count()
        tests = [translation.test(leaf) for rule in translation.rules for leaf in comparisons(rule.tree)]
        self._asked = {(test.name, test.value) for test in tests if test.op == "=="}
        self._measured = {test.name for test in tests if test.op != "=="}
        self._env = clips.Environment()
        self._env.build("(defglobal ?*fired* = (create$))")
        for number, rule in enumerate(translation.rules):
            told = f"(assert ({'yes' if rule.holds else 'no'}{rule.unit} 1))"
            noted = f"(bind ?*fired* (create$ ?*fired* {rule.unit}))" if rule.holds else ""
            self._env.build(f"(defrule r{number} {self._pattern(rule.tree)} => {told}{noted})")

    def certain(self, facts: Mapping[str, int]) -> set[int]:
        """The places of the units that certainly hold."""
        env = self._env
        env.reset()
        told = [each for each in facts.items() if each in self._asked or each[0] in self._measured]
        env.load_facts("".join([f"({name} {value})" for name, value in told]))
        env.run()
        return set(env.find_global("fired").value)

    def _pattern(self, tree: Tree) -> str:
        if isinstance(tree, Comparison):
            return self._leaf(tree)
        if isinstance(tree, Tally):
            return self._pattern(some([every(chosen) for chosen in combinations(tree.terms, tree.n)]))
        return f"({'and' if isinstance(tree, Every) else 'or'} {' '.join(map(self._pattern, tree.of))})"

    def _leaf(self, leaf: Comparison) -> str:
        test = self._translation.test(leaf)
        if test.unit is not None:
            return f"({'yes' if test.value else 'no'}{test.unit} 1)"
        if test.op == "==":
            return f"({test.name} {test.value})"
        variable = f"?x{next(self._numbers)}"
        return f"({test.name} {variable}&:({test.op} {variable} {test.value}))"
