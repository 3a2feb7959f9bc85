"""The guideline by problem: for each pain problem a picture of what may be offered, and a table of doses.

Which rules concern a problem is not written here: an engine decides the bare problem, and every recommendation and
every advice against that may hold for it stands in its table. What may hold for most problems stands once, in front.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_
from typing import Final

from careplan.catalogue import CATALOGUE, Avoid, Modality, Target, Technique, Therapy, therapy_of
from careplan.documents.bare import Bare, bare_problem
from careplan.documents.pictures import MODALITIES, Arrow, picture
from careplan.documents.problems import GROUPS, case_of
from careplan.documents.weight import rank_of, weight_of
from careplan.engines.generated import GeneratedChannel
from careplan.language.bearing import therapies_named
from careplan.language.book import RuleBook
from careplan.language.conditions import Condition
from careplan.language.doses import DoseRow
from careplan.language.english import English, Phrase, dose_text, target_text
from careplan.language.program import row_id
from careplan.language.rules import AdviceAgainst, Recommendation, RedFlag

__all__ = ["ByProblem", "anchor"]

Advice = Recommendation | AdviceAgainst

_HEAD: Final = """
<a id="by-problem"></a>

## By problem

For each problem, at each course that the guideline tells apart: what may be offered to an adult, how much of it, and
whose position that is. *When* says what must hold besides the problem itself; where nothing stands, the problem is
enough. Where no dose stands, the evidence gives none: agree it with the patient. What guidelines advise against stands
in the same table, in bold. Several rows for one therapy are the positions of several bodies, or doses for several
patients; a plan follows the nearest body to the clinic, and everything under [Safety first](#safety-first) comes
before all of it.

In the pictures a full arrow leads to what some body recommends, a dotted one to what rests on consensus or on findings
only. Where an arrow says that bodies differ, some offer the therapy, or one technique of it, and some advise against.
For whom an arrow holds, and which technique is meant, stands in the table. How many modalities are left to a patient in
each jurisdiction stands in [reach](reach.md).
"""

_TABLE: Final = """
| therapy | dose | when | strength, and whose | rule |
|---|---|---|---|---|"""

_FEW: Final = 3
"""So many alternatives are read in a row."""

_OPTION: Final = 2
"""The rank of a consensus: from there on a therapy is an option."""

_MOST: Final = 2 / 3
"""What concerns more of the problems than this stands once, in front of them."""

_EVERY: Final = "Any pain problem"

THERAPIES: Final = tuple(CATALOGUE)


def anchor(problem: str) -> str:
    """Where a problem stands on the page.

    >>> anchor("Tension-type headache, episodic")
    'problem-tension-type-headache-episodic'
    """
    return "problem-" + re.sub(r"[^a-z0-9]+", "-", problem.lower())


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


class ByProblem:
    """Writes the problems of one book."""

    def __init__(self, book: RuleBook) -> None:
        """Decide every bare problem once."""
        self.book = book
        self.english = English(self._link)
        self.advice = [rule for rule in book.rules if isinstance(rule, Recommendation | AdviceAgainst)]
        channel = GeneratedChannel(book.program)
        names = [name for group in GROUPS.values() for name in group]
        self.problems = {name: bare_problem(channel, case_of(name)) for name in names}
        self.everywhere = [rule for rule in self.advice if self._share(rule) > _MOST]

    def _link(self, rule: str) -> str:
        return f"[{self.book.rules_by_id[rule].title}](#{rule})"

    def _share(self, rule: Advice) -> float:
        """The share of the problems that a rule may hold for."""
        return sum(bare.concerns(rule.id) for bare in self.problems.values()) / len(self.problems)

    def concerning(self, problem: str) -> list[Advice]:
        """The advice that may hold for a problem, and not for most of the others too."""
        bare, everywhere = self.problems[problem], {rule.id for rule in self.everywhere}
        return [rule for rule in self.advice if rule.id not in everywhere and bare.concerns(rule.id)]

    def lines(self) -> Iterator[str]:
        """The whole part."""
        yield _HEAD.rstrip("\n")
        yield from self._overview()
        yield from self._section(_EVERY, self.everywhere, reduce(or_, self.problems.values()), "###")
        for group, names in GROUPS.items():
            yield f"\n### {group}"
            for name in names:
                yield from self._section(name, self.concerning(name), self.problems[name], "####")

    def _section(self, name: str, rules: list[Advice], bare: Bare, level: str) -> Iterator[str]:
        yield f'\n<a id="{anchor(name)}"></a>\n\n{level} {name}'
        if name != _EVERY:
            yield f"\n[Safety first](#safety-first). Besides what stands here: [{_EVERY.lower()}](#{anchor(_EVERY)})."
            yield from self._referrals(bare)
        if not rules:
            yield "\nNothing is offered, and nothing advised against, for this problem alone."
        else:
            yield from picture(name, self._arrows(rules))
            yield _TABLE
            yield from (self._row(rule, bare) for rule in sorted(rules, key=self._place))

    def _referrals(self, bare: Bare) -> Iterator[str]:
        """Who must see everybody with a problem."""
        for rule in self.book.rules:
            if isinstance(rule, RedFlag) and bare.certain(rule.id):
                yield f"\n**Refer to: {rule.refer_to}.** [{rule.title}](#{rule.id})."

    def _overview(self) -> Iterator[str]:
        """Each problem with the strongest recommendation of each modality."""
        yield "\nThe strongest position of any body, by modality, beside what is offered in any pain problem:\n"
        yield f"| problem | {' | '.join(title.lower() for title in MODALITIES.values())} |"
        yield "|---" * (1 + len(MODALITIES)) + "|"
        for name in self.problems:
            offers = [rule for rule in self.concerning(name) if isinstance(rule, Recommendation)]
            cells = " | ".join(self._strongest(offers, modality) for modality in MODALITIES)
            yield f"| [{name}](#{anchor(name)}) | {cells} |"

    def _strongest(self, offers: Iterable[Recommendation], modality: Modality) -> str:
        ranks = [rank_of(rule, self.book) for rule in offers if CATALOGUE[rule.offer].modality is modality]
        return ("strong", "conditional", "consensus", "a finding only", "\u2013")[min(ranks, default=4)]

    def _arrows(self, rules: Iterable[Advice]) -> dict[Therapy, Arrow]:
        offered, against = dict[Therapy, int](), set[Therapy]()
        for rule in rules:
            if isinstance(rule, AdviceAgainst):
                against |= therapies_named(rule)
            else:
                offered[rule.offer] = min(offered.get(rule.offer, _OPTION + 1), rank_of(rule, self.book))
        return {each: _arrow(offered.get(each), each in against) for each in {**offered, **dict.fromkeys(against)}}

    def _place(self, rule: Advice) -> tuple[int, bool, int, str]:
        """By therapy; offers before advice against; the strongest first."""
        named = therapies_named(rule)
        therapy = min((THERAPIES.index(each) for each in named), default=len(THERAPIES))
        return therapy, isinstance(rule, AdviceAgainst), rank_of(rule, self.book), rule.id

    def _row(self, rule: Advice, bare: Bare) -> str:
        what, dose = _against(rule) if isinstance(rule, AdviceAgainst) else self._offer(rule, bare)
        when = self._sentence(bare.asked(rule))
        link = f"[{rule.title}](#{rule.id})"
        return f"| {' | '.join(map(_cell, (what, dose, when, weight_of(rule, self.book), link)))} |"

    def _offer(self, rule: Recommendation, bare: Bare) -> tuple[str, str]:
        techniques = f": {', '.join(map(target_text, rule.techniques))}" if rule.techniques else ""
        rows = [self._dose(row, bare) for place, row in enumerate(rule.doses, 1) if _may_hold(rule, place, row, bare)]
        return f"{target_text(rule.offer)}{techniques}", "<br>".join(rows)

    def _dose(self, row: DoseRow, bare: Bare) -> str:
        when = self._sentence(bare.left(row.when))
        return f"{dose_text(row)}, if {when}" if when else dose_text(row)

    def _sentence(self, condition: Condition | None) -> str:
        return "" if condition is None else _said(self.english.phrase(condition))


def _said(phrase: Phrase) -> str:
    """Alternatives read on in a table, where their number is small."""
    if phrase.text == "any of" and len(phrase.parts) <= _FEW:
        return "; or ".join(part.inner() for part in phrase.parts)
    return phrase.sentence()


def _arrow(offered: int | None, against: bool) -> Arrow:
    if offered is None:
        return Arrow.AGAINST
    if against:
        return Arrow.DISPUTED
    return Arrow.OPTION if offered >= _OPTION else Arrow.RECOMMENDED


def _may_hold(rule: Recommendation, place: int, row: DoseRow, bare: Bare) -> bool:
    return row.when is None or bare.concerns(row_id(rule.id, place))


def _against(rule: AdviceAgainst) -> tuple[str, str]:
    therapies = dict.fromkeys(map(_therapy, rule.against))
    return "; ".join(_techniques(each, rule.against) for each in therapies), "**advised against**"


def _therapy(target: Target) -> Therapy | Avoid:
    return therapy_of(target) if isinstance(target, Technique) else target


def _techniques(what: Therapy | Avoid, targets: Iterable[Target]) -> str:
    """A therapy with those of its techniques that are meant, where it is not meant as a whole."""
    own = [target_text(each) for each in targets if _therapy(each) is what]
    return target_text(what) if what in targets else f"{target_text(what)}: {', '.join(own)}"
