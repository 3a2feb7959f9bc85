"""Going through the open screens: what is asked, what an answer does, when a screen is complete.

Questions come gravest first, and the profile is planned anew after each list, so that an answer can open or settle
others. Every *no* is written out, so that an interview that stops keeps what was answered; a screen counts as
completed only when each of its facts is known or was asked and is not known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from careplan.cli.values import Unclear, hint_for, read_value
from careplan.errors import InvalidProfile
from careplan.fields import FactKind, ProfileField, fields
from careplan.ledger.case import problem_key
from careplan.models import PatientProfile
from careplan.planner import Planner
from careplan.plans import OpenQuestion
from careplan.text.page import words
from careplan.text.questions import question_title
from careplan.words import Urgency

__all__ = ["HELP", "Interview"]

HELP: Final = (
    "Answer y, n or ? (not known); numbers with or without their unit. Also: none (no to this and to the rest of a "
    "screen), skip (leave the list), stop (keep the answers and end)."
)

PREFIX: Final = "problem."


class _Word(Enum):
    """What can be said instead of an answer."""

    NONE = "none"
    SKIP = "skip"
    STOP = "stop"


@dataclass
class Interview:
    """One interview: asks by ``say`` and ``listen``, and hands every changed profile to ``keep``.

    ``listen`` gives the next line, or ``None`` where no more will come.
    """

    planner: Planner
    profile: PatientProfile
    say: Callable[[str], None]
    listen: Callable[[str], str | None]
    keep: Callable[[PatientProfile], None] = lambda _: None
    stopped: bool = False
    asked: set[tuple[str | None, str]] = field(default_factory=set)
    warned: set[str] = field(default_factory=set)

    def run(self) -> PatientProfile:
        """Ask until nothing is open that was not asked, or until the reader stops."""
        self._warn()
        while not self.stopped and (question := self._next()) is not None:
            self._list(question)
        return self.profile

    def _next(self) -> OpenQuestion | None:
        """The gravest open question with something in it that was not asked yet."""
        open_questions = self.planner.plan(self.profile).open_questions
        return next((each for each in open_questions if any(self._left(each))), None)

    def _left(self, question: OpenQuestion) -> Iterator[str]:
        """What is still to be asked: neither asked, nor settled by another answer."""
        holder = _Holder.of(self.profile, question.problem)
        for item in question.items:
            if (question.problem, item) not in self.asked and not holder.settled(item):
                yield item

    def _list(self, question: OpenQuestion) -> None:
        """Ask one list from its first item to its last."""
        left = tuple(self._left(question))
        self.say(f"\n{question_title(question)}")
        rest: _Word | None = None
        for number, item in enumerate(left, start=1):
            if item not in self._left(question):
                continue
            self.asked.add((question.problem, item))
            if rest is None:
                rest = self._one(question, item, f"{number}/{len(left)} ")
            elif rest is _Word.NONE and fields()[item].kind is FactKind.FLAG:
                self._put(question, item, answer=False)
            if rest is _Word.STOP:
                self.stopped = True
                return
        self._complete(question)

    def _one(self, question: OpenQuestion, item: str, place: str) -> _Word | None:
        """Ask one fact until its answer can be used; a word that ends the list is handed back."""
        declared = fields()[item]
        while True:
            text = self.listen(f" {place}{declared.title} [{hint_for(declared)}]:")
            if text is None:
                return _Word.STOP
            word = self._word(text.strip().lower(), question, declared)
            if word is not None:
                if word is _Word.NONE:
                    self._put(question, item, answer=False)
                return word
            if self._taken(question, item, declared, text.strip()):
                return None

    def _word(self, text: str, question: OpenQuestion, declared: ProfileField) -> _Word | None:
        """One of the words, where it may be said: *none* is for flags of a screen."""
        if text == _Word.NONE.value and (question.screen is None or declared.kind is not FactKind.FLAG):
            return None
        return next((each for each in _Word if each.value == text), None)

    def _taken(self, question: OpenQuestion, item: str, declared: ProfileField, text: str) -> bool:
        """Whether an answer could be used; what is wrong with it is said."""
        try:
            self._put(question, item, read_value(declared, text))
        except Unclear as unclear:
            self.say(f"   {unclear}")
        except InvalidProfile as contradicted:
            for each in contradicted.faults:
                self.say(f"   {each}")
        else:
            self._warn()
            return True
        return False

    def _warn(self) -> None:
        """Say at once what cannot wait for the end of the interview."""
        for each in self.planner.plan(self.profile).referrals:
            if each.urgency in (Urgency.EMERGENCY, Urgency.SAME_DAY) and each.rule not in self.warned:
                self.warned.add(each.rule)
                self.say(f" ! {words(each.urgency.value)}: {each.refer_to}: {each.title} [{each.rule}]")

    def _put(self, question: OpenQuestion, item: str, answer: object) -> None:
        """Write an answer into the profile; an answer that is not known is listed as that."""
        holder = _Holder.of(self.profile, question.problem)
        if answer is None:
            changes = holder.listed("not_known", item.removeprefix(PREFIX))
        else:
            changes = {holder.path(item): answer}
        self._changed(changes)

    def _complete(self, question: OpenQuestion) -> None:
        """Mark a screen as completed, once everything in it is settled."""
        screen = next((each for each in self.planner.book.screens if each.key == question.screen), None)
        holder = _Holder.of(self.profile, question.problem)
        if screen is not None and all(map(holder.settled, screen.items)) and screen.key not in holder.screens:
            self._changed(holder.listed("screens", screen.key))

    def _changed(self, changes: Mapping[str, object]) -> None:
        self.profile = self.profile.changed(changes)
        self.keep(self.profile)


@dataclass(frozen=True)
class _Holder:
    """Whose facts a list is about: the patient's, or those of one pain problem."""

    profile: PatientProfile
    number: int | None

    @classmethod
    def of(cls, profile: PatientProfile, key: str | None) -> _Holder:
        """The holder that a question names."""
        keys = [problem_key(each) for each in profile.problems]
        return cls(profile, None if key is None else keys.index(key))

    def path(self, item: str) -> str:
        """The place of a fact in the profile."""
        return item if self.number is None else f"problems.{self.number}.{item.removeprefix(PREFIX)}"

    @property
    def screens(self) -> tuple[str, ...]:
        """The completed screens."""
        return self.profile.screens if self.number is None else self.profile.problems[self.number].screens

    @property
    def not_known(self) -> tuple[str, ...]:
        """What was asked and is not known."""
        return self.profile.not_known if self.number is None else self.profile.problems[self.number].not_known

    def listed(self, name: str, entry: str) -> dict[str, object]:
        """The change that adds an entry to one of the two lists."""
        where = name if self.number is None else f"problems.{self.number}.{name}"
        known = self.screens if name == "screens" else self.not_known
        return {where: (*known, entry)}

    def settled(self, item: str) -> bool:
        """Whether a fact is known, or was asked and is not known."""
        if item.removeprefix(PREFIX) in self.not_known:
            return True
        here: object = self.profile if self.number is None else self.profile.problems[self.number]
        for step in item.removeprefix(PREFIX).split("."):
            here = getattr(here, step)
        return here is not None
