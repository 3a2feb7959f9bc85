"""The words shared by rules, evidence and plans: closed lists, one meaning each.

Only enumerations live here, so that every other module can import it without cost.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

__all__ = [
    "Certainty",
    "Effect",
    "Jurisdiction",
    "Mark",
    "Payer",
    "Quantity",
    "Status",
    "Strength",
    "Truth",
    "Urgency",
    "Verdict",
    "Verified",
]


class Truth(IntEnum):
    """Three-valued truth (Kleene): the order makes *and* a minimum and *or* a maximum.

    >>> min(Truth.YES, Truth.UNKNOWN), max(Truth.YES, Truth.UNKNOWN)
    (<Truth.UNKNOWN: 1>, <Truth.YES: 2>)
    """

    NO = 0
    UNKNOWN = 1
    YES = 2


class Jurisdiction(StrEnum):
    """Whose position a statement is, and whose guidelines a clinic follows."""

    INTERNATIONAL = "international"
    US = "US"
    US_VETERANS = "US_veterans"
    US_MEDICARE = "US_medicare"
    UK = "UK"
    UK_ENGLAND = "UK_england"
    UK_SCOTLAND = "UK_scotland"
    EU = "EU"
    DE = "DE"
    CA = "CA"
    CN = "CN"

    @property
    def nearest_first(self) -> tuple[Jurisdiction, ...]:
        """The bodies this jurisdiction looks to, nearest first, international last.

        >>> [each.value for each in Jurisdiction.UK_SCOTLAND.nearest_first]
        ['UK_scotland', 'UK', 'international']
        """
        chain = [self]
        while (parent := _PARENTS.get(chain[-1])) is not None:
            chain.append(parent)
        return tuple(chain)


_PARENTS: Final = {
    Jurisdiction.US: Jurisdiction.INTERNATIONAL,
    Jurisdiction.US_VETERANS: Jurisdiction.US,
    Jurisdiction.US_MEDICARE: Jurisdiction.US,
    Jurisdiction.UK: Jurisdiction.INTERNATIONAL,
    Jurisdiction.UK_ENGLAND: Jurisdiction.UK,
    Jurisdiction.UK_SCOTLAND: Jurisdiction.UK,
    Jurisdiction.EU: Jurisdiction.INTERNATIONAL,
    Jurisdiction.DE: Jurisdiction.EU,
    Jurisdiction.CA: Jurisdiction.INTERNATIONAL,
    Jurisdiction.CN: Jurisdiction.INTERNATIONAL,
}


class Payer(StrEnum):
    """Who pays for the care."""

    US_MEDICARE = "us_medicare"
    US_VETERANS = "us_veterans"
    DE_STATUTORY = "de_statutory"
    UK_NHS = "uk_nhs"
    SELF_PAY = "self_pay"
    OTHER = "other"


class Strength(StrEnum):
    """How strongly the cited body speaks; ``none`` is a finding, not a recommendation."""

    STRONG = "strong"
    CONDITIONAL = "conditional"
    CONSENSUS = "consensus"
    NONE = "none"
    AGAINST_CONDITIONAL = "against-conditional"
    AGAINST_STRONG = "against-strong"


class Certainty(StrEnum):
    """The certainty of the evidence behind a statement, as its source grades it."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very-low"
    NOT_GRADED = "not-graded"


class Verified(StrEnum):
    """How a statement was checked: on a page, in an abstract, or from memory only."""

    PAGE = "page"
    ABSTRACT = "abstract"
    MEMORY = "memory"


class Mark(StrEnum):
    """What a reader must know before trusting a statement."""

    MEMORY = "from memory"
    DEFAULT = "working default"
    PAST_REVIEW = "past its review date"


class Urgency(StrEnum):
    """How soon a referral is needed, most urgent first."""

    EMERGENCY = "emergency_now"
    SAME_DAY = "same_day"
    WITHIN_1_WEEK = "within_1_week"
    WITHIN_2_WEEKS = "within_2_weeks"
    ROUTINE = "routine"

    @property
    def rank(self) -> int:
        """0 is the most urgent."""
        return _URGENCY_RANK[self]


_URGENCY_RANK: Final = {urgency: rank for rank, urgency in enumerate(Urgency)}


class Effect(StrEnum):
    """What a red flag does to the plan; its urgency never decides this."""

    WITHHOLD_ALL = "withhold_all"
    WITHHOLD_THERAPY = "withhold_therapy_until_reviewed"
    POSTPONE = "postpone_until_corrected"
    CONTINUE_WITH_REFERRAL = "continue_with_referral"
    CONTINUE_WITH_SCREENING = "continue_with_screening"


class Status(StrEnum):
    """The state of a whole plan."""

    ISSUED = "issued"
    ISSUED_WITH_REFERRAL = "issued with referral"
    PROVISIONAL = "provisional"
    WITHHELD = "withheld"


class Verdict(StrEnum):
    """What the plan says of one therapy; listed in order of precedence."""

    WITHHELD = "withheld"
    CONTRAINDICATED = "contraindicated"
    DECLINED = "declined"
    UNAVAILABLE = "unavailable"
    NEEDS_ANSWER_SAFETY = "needs an answer (safety)"
    OFFERED = "offered"
    OPTIONAL = "optional"
    DEFERRED = "deferred"
    NEEDS_ANSWER_INDICATION = "needs an answer (indication)"
    ADVISED_AGAINST = "advised against"
    NOT_INDICATED = "not indicated"

    @property
    def startable(self) -> bool:
        """Whether a course may start now under this verdict."""
        return self in (Verdict.OFFERED, Verdict.OPTIONAL)


class Quantity(StrEnum):
    """What a dose can state; unit, step and gentle direction are in :mod:`careplan.catalogue`."""

    SESSIONS_PER_WEEK = "sessions_per_week"
    WEEKS = "weeks"
    TOTAL_SESSIONS = "total_sessions"
    SESSION_MINUTES = "session_minutes"
    RETENTION_MINUTES = "retention_minutes"
    HOME_MINUTES_PER_DAY = "home_minutes_per_day"
    HOME_DAYS_PER_WEEK = "home_days_per_week"
    MINUTES_PER_WEEK = "minutes_per_week"
    REPETITIONS = "repetitions"
    SETS = "sets"
    ENERGY_DEFICIT_KCAL_PER_DAY = "energy_deficit_kcal_per_day"
    PROTEIN_G_PER_KG_PER_DAY = "protein_g_per_kg_per_day"
    WEIGHT_LOSS_KG_PER_WEEK = "weight_loss_kg_per_week"
