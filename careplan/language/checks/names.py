"""Mistakes in names: ids given twice, rules that do not exist, and what is read before it is settled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from careplan.errors import Fault
from careplan.fields import FactScope
from careplan.language.checks.outline import Leaf, Outline, Site
from careplan.language.conditions import Holds, Lifted
from careplan.language.names import named
from careplan.language.program import Stratum, Unit
from careplan.language.rules import Finding

__all__ = ["circles", "repeated_names", "unknown_rules", "unsettled_rules", "wrong_lifts"]


def _repeated(where: str, names: Iterable[str]) -> Iterator[Fault]:
    for name, count in Counter(names).items():
        if count > 1:
            yield Fault(
                f"{where}{named(name)}", f"is given {count} times", "rename one, or use replacing() for a changed one"
            )


def repeated_names(outline: Outline) -> Iterator[Fault]:
    """Two rules, chapters, screens, statements or sources of the same name."""
    book = outline.book
    yield from _repeated("", (rule.id for rule in book.rules))
    yield from _repeated("chapters/", (chapter.name for chapter in book.chapters))
    yield from _repeated("screens/", (screen.key for screen in book.screens))
    yield from _repeated("statements/", (each.id for each in book.statements))
    yield from _repeated("sources/", (each.id for each in book.sources))


def _references(outline: Outline) -> Iterator[tuple[Site, Leaf, Holds | Lifted]]:
    for site, leaf in outline.nodes:
        if isinstance(leaf.node, Holds | Lifted):
            yield site, leaf, leaf.node


def unknown_rules(outline: Outline) -> Iterator[Fault]:
    """A condition reads a rule that the book does not have."""
    known = outline.book.rules_by_id
    for _, leaf, node in _references(outline):
        if node.rule not in known:
            hint = outline.did_you_mean(node.rule, known, "add the rule, or name one of the book")
            yield Fault(leaf.path, f"reads the rule {named(node.rule)}, which does not exist", hint)


def wrong_lifts(outline: Outline) -> Iterator[Fault]:
    """A patient's finding is counted over problems."""
    for _, leaf, node in _references(outline):
        if isinstance(node, Lifted) and node.rule in outline.units and not outline.is_of_problem(node.rule):
            problem = f"counts {node.rule} over problems, but it is about the patient"
            yield Fault(leaf.path, problem, "write .present instead")


def circles(outline: Outline) -> Iterator[Fault]:
    """Findings read each other in a circle."""
    for cycle in outline.cycles:
        yield Fault(cycle[0], f"stands in a circle: {' reads '.join((*cycle, cycle[0]))}", "break the circle")


def _settled_too_late(reader: Unit, read: Unit) -> bool:
    """Whether what is read is decided with the reader or after it."""
    if reader.stratum <= Stratum.LIFTED_FINDINGS and read.stratum is reader.stratum:
        return False
    return read.stratum >= reader.stratum


def _is_late(outline: Outline, site: Site, node: Holds | Lifted) -> bool:
    reader, read = outline.units.get(site.unit), outline.units.get(node.rule)
    if reader is None or read is None:
        return False
    if isinstance(node, Lifted) and reader.stratum is Stratum.PROBLEM_FINDINGS:
        return read.scope is FactScope.PROBLEM
    return _settled_too_late(reader, read)


def unsettled_rules(outline: Outline) -> Iterator[Fault]:
    """A condition reads something that is decided no earlier than itself."""
    for site, leaf, node in _references(outline):
        if _is_late(outline, site, node):
            yield Fault(leaf.path, f"reads {node.rule}, which is settled no earlier than this", _way_out(outline, node))


def _way_out(outline: Outline, node: Holds | Lifted) -> str:
    if isinstance(outline.book.rules_by_id[node.rule], Finding):
        return "a finding about one problem reads the patient's own findings and those of that problem"
    return "make a finding of what both need"
