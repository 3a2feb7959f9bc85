"""Every Python block of the documents runs, and prints what stands below it."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^(?P<indent> *)```python\n(?P<code>.*?)^ *```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?://|#)([^)#]+)")


def blocks(text: str) -> list[str]:
    """The Python blocks of a document, without their indentation."""
    return [re.sub(rf"^{each['indent']}", "", each["code"], flags=re.MULTILINE) for each in BLOCK.finditer(text)]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: str(each.relative_to(ROOT)))
def test_what_a_document_shows_is_what_happens(document: Path) -> None:
    """Blocks of one document share their names, as for a reader who types them in."""
    names: dict[str, object] = {"__name__": "document"}
    report: list[str] = []
    for number, block in enumerate(blocks(document.read_text(encoding="utf-8")), start=1):
        if ">>>" in block:
            test = doctest.DocTestParser().get_doctest(block, names, document.name, str(document), 0)
            doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=report.append, clear_globs=False)
            names = test.globs
        else:
            exec(compile(block, f"{document.name}, block {number}", "exec"), names)  # noqa: S102 - our own documents
    assert not report, "".join(report)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: str(each.relative_to(ROOT)))
def test_links_inside_the_repository_lead_somewhere(document: Path) -> None:
    """A recipe that names a file that has moved helps nobody."""
    broken = [
        target
        for target in LINK.findall(document.read_text(encoding="utf-8"))
        if not (document.parent / target).exists()
    ]
    assert not broken


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda each: str(each.relative_to(ROOT)))
def test_files_named_in_a_document_exist(document: Path) -> None:
    """Paths in code quotes that look like files or folders of ours."""
    quoted = re.findall(
        r"`((?:careplan|tests|docs|schemas|examples|benchmarks)/[\w/.-]*)`", document.read_text("utf-8")
    )
    assert not [each for each in quoted if not (ROOT / each).exists()]
