"""Faults to plant in the ledger, the week and the parts of a plan: the channels agree, the audit must see them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

import pytest

from careplan.ledger import envelopes, ledger, tables, techniques, verdicts
from careplan.ledger.flags import raised
from careplan.ledger.positions import Position
from careplan.parts import combiner, company, dosing, lines, trace, weeks
from careplan.plans import CarePlan
from careplan.week import fitting, share
from careplan.week.timetable import timetable
from careplan.words import Status, Verdict
from tests.planted.fault import Fault, wrapped

__all__ = ["COMBINING_FAULTS"]


def _set(owner: object, name: str, value: object) -> Callable[[pytest.MonkeyPatch], None]:
    return lambda patch: patch.setattr(owner, name, value)


# Ledger ----------------------------------------------------------------------------------------


def _greatest(self: envelopes.Ends, value: int, rule: str) -> None:
    if self.high is None or value > self.high:
        self.high, self.high_rule = value, rule


def _smallest(self: envelopes.Ends, value: int, rule: str) -> None:
    if self.low is None or value < self.low:
        self.low, self.low_rule = value, rule


def _only_certain(flags: Any, rows: Any) -> Any:  # noqa: ANN401 - as the function
    return tuple(each for each in raised(flags, rows) if each.certain)


def _never_stopping(flags: Any, rows: Any) -> Any:  # noqa: ANN401 - as the function
    return tuple(replace(each, withholds_all=False) for each in raised(flags, rows))


def _every_offer(patch: pytest.MonkeyPatch) -> None:
    reader = tables._Reader  # noqa: SLF001 - a fault is planted in it
    offer, position = reader.offer, reader.position

    def offered(self: Any, rule: Any) -> Any:  # noqa: ANN401 - as the method
        with patch.context() as inside:
            inside.setattr(reader, "position", lambda own, each: position(own, each) or Position(0, 0, 0))
            return offer(self, rule)

    patch.setattr(reader, "offer", offered)


def _wrong_rule(found: verdicts.Judgement, *_: object) -> verdicts.Judgement:
    return replace(found, rules=("under-18",)) if found.rules else found


def _first_technique(found: techniques.Choice, table: Any, *_: object) -> techniques.Choice:  # noqa: ANN401
    return replace(found, allowed=table.entry.techniques, best=techniques.Access.OPEN)


def _only_sure(found: Any, *_: object) -> Any:  # noqa: ANN401 - as the function
    return (each for each in found if each[0])


LEDGER: Final = (
    Fault("ledger", "exclusions are ignored", _set(verdicts, "_closed", lambda *_: None)),
    Fault("ledger", "possible exclusions are ignored", _set(verdicts, "_unsure", lambda *_: ())),
    Fault("ledger", "refusals and missing services are ignored", _set(verdicts, "_unwanted", lambda *_: None)),
    Fault("ledger", "advice against is ignored", wrapped(tables._Reader, "against", lambda *_: ())),  # noqa: SLF001
    Fault("ledger", "offers of every body are followed", _every_offer),
    Fault("ledger", "techniques are never excluded", wrapped(verdicts, "choose", _first_technique)),
    Fault("ledger", "limits are ignored", _set(dosing, "capped", lambda *_: None)),
    Fault("ledger", "the greatest upper end counts", _set(envelopes.Ends, "lower_high", _greatest)),
    Fault("ledger", "the smallest lower end counts", _set(envelopes.Ends, "raise_low", _smallest)),
    Fault("ledger", "possible dose rows do not cap", wrapped(envelopes, "_rows", _only_sure)),
    Fault("ledger", "a dose below the studied one is not marked", _set(envelopes, "_mark", lambda *_: "")),
    Fault("ledger", "red flags withhold nothing", _set(combiner, "raised", _never_stopping)),
    Fault("ledger", "possible red flags are dropped", _set(combiner, "raised", _only_certain)),
    Fault("ledger", "optional is called offered", _set(verdicts, "RECOMMENDED", 3)),
    Fault("ledger", "another rule is cited", wrapped(ledger, "judge", _wrong_rule)),
    Fault("ledger", "the ledger fails", wrapped(ledger, "judge", lambda *_: 1 // 0)),
)

# Week ------------------------------------------------------------------------------------------


def _longer(found: Any, *_: object) -> Any:  # noqa: ANN401 - as the function
    longer = tuple(each.model_copy(update={"sessions": each.sessions + 8}) for each in found.lines)
    return found.model_copy(update={"lines": longer})


def _without_mondays(found: Any, *_: object) -> Any:  # noqa: ANN401 - as the function
    monday = found.days[0].model_copy(update={"appointments": ()})
    return found.model_copy(update={"days": (monday, *found.days[1:])})


def _without_deferrals(found: Any, *_: object) -> Any:  # noqa: ANN401 - as the function
    return found.model_copy(update={"deferred": ()})


def _later(found: Any, *_: object) -> Any:  # noqa: ANN401 - as the function
    moved = tuple(each.model_copy(update={"start_week": each.start_week + 1}) for each in found.lines)
    return found.model_copy(update={"lines": moved})


def _uncounted(found: Any, *_: object) -> Any:  # noqa: ANN401 - as the function
    return found.model_copy(update={"used_minutes": found.used_minutes + 5})


def _without_travel(patch: pytest.MonkeyPatch) -> None:
    real = share.share_of
    patch.setattr(dosing, "share_of", lambda entry, ranges, _: real(entry, ranges, 0))


def _on_any_day(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(weeks, "timetable", lambda shown, days, *rest: timetable(shown, days and None, *rest))


WEEK: Final = (
    Fault("week", "time is never short", _set(fitting._Weeks, "room", lambda *_: True)),  # noqa: SLF001
    Fault("week", "travel is forgotten", _without_travel),
    Fault(
        "week",
        "everything starts at once",
        wrapped(company.Company, "asked", lambda asked, *_: replace(asked, most_starts=99)),
    ),
    Fault("week", "passive care may stand alone", _set(fitting._Weeks, "accompanied", lambda *_: True)),  # noqa: SLF001
    Fault("week", "more sessions than the dose", wrapped(weeks, "week_of", _longer)),
    Fault("week", "sessions on Mondays are lost", wrapped(weeks, "timetable", _without_mondays)),
    Fault("week", "what does not fit is dropped", wrapped(weeks, "week_of", _without_deferrals)),
    Fault("week", "lines start a week later than therapies", wrapped(weeks, "week_of", _later)),
    Fault("week", "minutes do not add up", wrapped(weeks, "week_of", _uncounted)),
    Fault("week", "every course lasts a week", wrapped(share, "_weeks", lambda *_: 1)),
    Fault("week", "visits stand on any day", _on_any_day),
    Fault("week", "the week fails", wrapped(weeks, "week_of", lambda *_: 1 // 0)),
)

# Parts -----------------------------------------------------------------------------------------


def _plan_with(**changes: object) -> Callable[[pytest.MonkeyPatch], None]:
    return wrapped(combiner.Combiner, "combine", lambda plan, *_: plan.model_copy(update=changes))


def _started(plan: CarePlan, *_: object) -> CarePlan:
    therapies = tuple(each.model_copy(update={"may_start": True}) for each in plan.therapies)
    return plan.model_copy(update={"therapies": therapies})


def _all_offered(plan: CarePlan, *_: object) -> CarePlan:
    lines_ = tuple(each.model_copy(update={"verdict": Verdict.OFFERED}) for each in plan.ledger)
    return plan.model_copy(update={"ledger": lines_})


PARTS: Final = (
    Fault("parts", "cautions are lost", _plan_with(cautions=())),
    Fault("parts", "what to avoid is lost", _plan_with(avoid=())),
    Fault("parts", "referrals are lost", _plan_with(referrals=())),
    Fault("parts", "statements are lost", _plan_with(statements=())),
    Fault("parts", "sources are lost", _plan_with(sources=())),
    Fault("parts", "everything may start", wrapped(combiner.Combiner, "combine", _started)),
    Fault("parts", "everything is offered", wrapped(combiner.Combiner, "combine", _all_offered)),
    Fault("parts", "every plan is called issued", _set(combiner, "_status", lambda *_: Status.ISSUED)),
    Fault("parts", "cautions fail", wrapped(lines.Shelves, "lines", lambda *_: 1 // 0)),
    Fault("parts", "the trace fails", wrapped(trace.Tracer, "trace", lambda *_: 1 // 0)),
)

COMBINING_FAULTS: Final = (*LEDGER, *WEEK, *PARTS)
