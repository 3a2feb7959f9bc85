"""The last look at a finished plan, by other code than what made it."""

from careplan.audit.auditor import Auditor

__all__ = ["Auditor"]
