"""The guideline: chapters of rules, screens, and the book made of them.

Nothing is imported here; ``BOOK`` is built when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careplan.language.book import RuleBook
    from careplan.rules.book import BOOK

__all__ = ["BOOK"]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> RuleBook:
        """Build the book on first use; the import lock makes it once, whatever the threads."""
        if name != "BOOK":
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        from careplan.rules.book import BOOK  # noqa: PLC0415 - importing careplan builds no book

        return BOOK
