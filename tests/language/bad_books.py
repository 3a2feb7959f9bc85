"""One bad book for each mistake: what is spoiled in the small sound book, and the faults that must come out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from careplan.catalogue import Technique, Therapy
from careplan.fields import fields
from careplan.language.book import Chapter, RuleBook
from careplan.language.conditions import (
    All,
    Compare,
    Condition,
    Fact,
    Holds,
    Is,
    Lifted,
    Not,
    Operator,
    Quantifier,
    all_of,
    any_of,
    at_least,
)
from careplan.language.doses import Dose, DoseRow, Limit, exactly, span
from careplan.language.rules import (
    Contraindication,
    Escalation,
    Finding,
    Interaction,
    Precaution,
    Rule,
    Screen,
)
from careplan.words import Effect, Urgency
from tests.language.random_rules import FEVER, FLAG, OFFER, RIGORS, SCREEN, SOUND, STATEMENT

CITED: Final[dict[str, Any]] = {"title": "A rule with a mistake", "evidence": ("a-statement",)}
FAILED: Final = Fact(path="problem.failed_first_line")
INTENSITY: Final = "problem.intensity"


@dataclass(frozen=True)
class BadBook:
    """A mistake, a book that has it and nothing else wrong, and where and what ``check`` must say."""

    mistake: str
    book: RuleBook
    faults: tuple[tuple[str, str], ...]
    hint: str = ""


def bad(mistake: str, book: RuleBook, *faults: tuple[str, str], hint: str = "") -> BadBook:
    """One row of the table below."""
    return BadBook(mistake, book, faults, hint)


def offer(**changes: Any) -> RuleBook:  # noqa: ANN401 - fields of a recommendation
    """The sound book with a changed recommendation."""
    return SOUND.replacing(OFFER.model_copy(update=changes))


def flag(**changes: Any) -> RuleBook:  # noqa: ANN401 - fields of a red flag
    """The sound book with a changed red flag."""
    return SOUND.replacing(FLAG.model_copy(update=changes))


def more(*rules: Rule) -> RuleBook:
    """The sound book with more rules."""
    return SOUND.with_rules(*rules, chapter="small")


def finding(name: str, when: Condition) -> Finding:
    """A finding of the sound book's only statement."""
    return Finding(id=name, when=when, **CITED)


def screen(*items: str, **changes: Any) -> RuleBook:  # noqa: ANN401 - fields of a screen
    """The sound book with a second screen."""
    shape = {"id": "second", "version": 1, "title": "A second screen", "scope": "patient", "items": items, **changes}
    return SOUND.model_copy(update={"screens": (SCREEN, Screen(**shape))})


def intensity(op: Operator, steps: int, unit: str = "1") -> Compare:
    """A comparison of the intensity of pain."""
    return Compare(path=INTENSITY, op=op, steps=steps, unit=unit)


def number_of(rule: str, n: int = 1, quantifier: Quantifier = Quantifier.COUNT) -> Lifted:
    """A finding, counted over problems."""
    return Lifted(quantifier=quantifier, rule=rule, n=n)


def statement(**changes: Any) -> RuleBook:  # noqa: ANN401 - fields of a statement
    """The sound book with a changed statement."""
    return SOUND.model_copy(update={"statements": (replace(STATEMENT, **changes),)})


OFFER_WHEN: Final = "small/acupuncture-course/when"
FLAG_WHEN: Final = "small/infection/when"
ROW: Final = DoseRow(weeks=span(4, 6))
WEEKS_OF_ACUPUNCTURE: Final = Limit(on=Therapy.ACUPUNCTURE, most=Dose(weeks=exactly(4)))

SIGNS: Final = [path for path in fields() if path.startswith(("symptoms.", "history."))][:180]
PARTS: Final = tuple(
    finding(f"part-{number}", any_of(*(Fact(path=path) for path in SIGNS[60 * number : 60 * number + 60])))
    for number in range(3)
)
ASKED: Final = tuple(
    Screen(id=f"part-{start}", version=1, title="A screen", scope="patient", items=tuple(SIGNS[start : start + 20]))
    for start in range(0, 180, 20)
)

NAMES: Final = (
    bad(
        "two rules of one id",
        more(OFFER.model_copy(update={"title": "The same id again"})),
        ("acupuncture-course", "is given 2 times"),
    ),
    bad(
        "two chapters of one name",
        SOUND.model_copy(update={"chapters": (*SOUND.chapters, Chapter(name="small", title="Again", rules=()))}),
        ("chapters/small", "is given 2 times"),
    ),
    bad(
        "two screens of one key",
        SOUND.model_copy(update={"screens": (SCREEN, SCREEN)}),
        ("screens/danger-signs@1", "is given 2 times"),
    ),
    bad(
        "two statements of one id",
        SOUND.model_copy(update={"statements": (STATEMENT, STATEMENT)}),
        ("statements/a-statement", "is given 2 times"),
    ),
    bad(
        "a rule that does not exist",
        offer(when=all_of(FAILED, Not(of=Holds(rule="infectoin")))),
        (f"{OFFER_WHEN}.of[1].of", "reads the rule infectoin, which does not exist"),
        hint="did you mean infection?",
    ),
    bad(
        "a count of a rule that does not exist",
        offer(when=all_of(FAILED, number_of("pains", 2))),
        (f"{OFFER_WHEN}.of[1]", "reads the rule pains, which does not exist"),
    ),
    bad(
        "a patient's finding counted over problems",
        more(finding("hot", FEVER), finding("hot-somewhere", number_of("hot"))),
        ("small/hot-somewhere/when", "counts hot over problems, but it is about the patient"),
        hint="write .present instead",
    ),
    bad(
        "findings in a circle",
        more(
            finding("one", any_of(FEVER, Holds(rule="two"))),
            finding("two", any_of(RIGORS, Holds(rule="one"))),
        ),
        ("one", "stands in a circle: one reads two reads one"),
    ),
    bad(
        "a finding that reads itself",
        more(finding("one", any_of(FEVER, Holds(rule="one")))),
        ("one", "stands in a circle: one reads one"),
    ),
    bad(
        "a finding that reads a red flag",
        more(finding("ill", any_of(FAILED, Holds(rule="infection")))),
        ("small/ill/when.of[1]", "reads infection, which is settled no earlier than this"),
    ),
    bad(
        "a red flag that reads a red flag",
        more(FLAG.model_copy(update={"id": "second", "when": all_of(FEVER, Holds(rule="infection"))})),
        ("small/second/when.of[1]", "reads infection, which is settled no earlier than this"),
    ),
    bad(
        "a finding of a problem that reads a late finding of the patient",
        more(
            finding("failed", FAILED),
            finding("failed-twice", number_of("failed", 2)),
            finding("in-flare", all_of(Fact(path="problem.in_flare"), Holds(rule="failed-twice"))),
        ),
        ("small/in-flare/when.of[1]", "reads failed-twice, which is settled no earlier than this"),
        hint="a finding about one problem reads the patient's own findings and those of that problem",
    ),
    bad(
        "a finding of a problem that counts findings of problems",
        more(
            finding("failed", FAILED),
            finding("in-flare", all_of(Fact(path="problem.in_flare"), number_of("failed", 2))),
        ),
        ("small/in-flare/when.of[1]", "reads failed, which is settled no earlier than this"),
    ),
    bad(
        "a dose row that reads its own rule",
        offer(doses=(ROW.model_copy(update={"when": any_of(FEVER, Holds(rule="acupuncture-course"))}),)),
        ("small/acupuncture-course/doses[0].when.of[1]", "reads acupuncture-course, which is settled no earlier"),
        ("small/acupuncture-course/doses[0].when.of[0]", "asks a question whose every answer gives the same result"),
    ),
)

FACTS: Final = (
    bad(
        "an unknown field",
        offer(when=Fact(path="problem.failed_firstline")),
        (OFFER_WHEN, "reads problem.failed_firstline, which is no field of the profile"),
        hint="did you mean problem.failed_first_line?",
    ),
    bad(
        "an unknown field in a dose row",
        offer(doses=(ROW.model_copy(update={"when": Fact(path="simptoms.fever")}),)),
        ("small/acupuncture-course/doses[0].when", "reads simptoms.fever, which is no field of the profile"),
    ),
    bad(
        "an unknown field among supporting facts",
        flag(supporting=(Fact(path="symptoms.fevver"),)),
        ("small/infection/supporting[0]", "reads symptoms.fevver, which is no field of the profile"),
    ),
    bad(
        "a number used as a flag",
        offer(when=Fact(path=INTENSITY)),
        (OFFER_WHEN, "reads problem.intensity in the wrong way"),
        hint="it is a number: compare it with >=, >, <= or <",
    ),
    bad(
        "a flag that is compared",
        offer(when=Compare(path="symptoms.fever", op=Operator.ABOVE, steps=1, unit="")),
        (OFFER_WHEN, "reads symptoms.fever in the wrong way"),
        hint="it is a yes-or-no fact: use it as a condition by itself",
    ),
    bad(
        "a choice used as a flag",
        offer(when=Fact(path="problem.kind")),
        (OFFER_WHEN, "reads problem.kind in the wrong way"),
        hint="it is a choice: write is_(...)",
    ),
    bad(
        "a number in another unit",
        offer(when=Compare(path="problem.duration_days", op=Operator.ABOVE, steps=12, unit="week")),
        (OFFER_WHEN, "compares problem.duration_days in another unit"),
        hint="its unit is day",
    ),
    bad(
        "a threshold above the bounds",
        offer(when=all_of(FAILED, intensity(Operator.AT_MOST, 11))),
        (f"{OFFER_WHEN}.of[1]", "compares problem.intensity with a threshold that every value is on one side of"),
        hint="its values go from 0 to 10 1",
    ),
    bad(
        "a threshold that every value reaches",
        offer(when=all_of(FAILED, intensity(Operator.AT_LEAST, 0))),
        (f"{OFFER_WHEN}.of[1]", "compares problem.intensity with a threshold that every value is on one side of"),
    ),
    bad(
        "a word that a choice does not have",
        offer(when=Is(path="problem.kind", option="low_bak_pain")),
        (OFFER_WHEN, "asks whether problem.kind is low_bak_pain, which it never is"),
        hint="did you mean low_back_pain?",
    ),
    bad(
        "a word that a list of choices does not have",
        offer(when=all_of(FAILED, Is(path="equipment", option="pols"))),
        (f"{OFFER_WHEN}.of[1]", "asks whether equipment is pols, which it never is"),
        hint="did you mean pool?",
    ),
)

REACH: Final = (
    bad(
        "a part said twice",
        offer(when=all_of(FAILED, FAILED)),
        (OFFER_WHEN, "says the same part twice"),
    ),
    bad(
        "a rule that can never hold",
        offer(when=all_of(intensity(Operator.AT_LEAST, 7), intensity(Operator.BELOW, 4))),
        (OFFER_WHEN, "can never hold"),
    ),
    bad(
        "a rule that can never hold through a finding",
        SOUND.with_rules(finding("failed", FAILED), chapter="small").replacing(
            OFFER.model_copy(update={"when": all_of(Holds(rule="failed"), Not(of=FAILED))})
        ),
        (OFFER_WHEN, "can never hold"),
    ),
    bad(
        "a rule whose exception swallows it",
        offer(unless=any_of(FAILED, FEVER)),
        (OFFER_WHEN, "can never hold"),
    ),
    bad(
        "more parts asked for than there are",
        offer(when=at_least(3, FAILED, FEVER)),
        (OFFER_WHEN, "can never hold"),
    ),
    bad(
        "two words of one choice at once",
        offer(when=All(of=tuple(Is(path="problem.kind", option=word) for word in ("sciatica", "neck_pain")))),
        (OFFER_WHEN, "can never hold"),
    ),
    bad(
        "a dose row outside its rule",
        offer(
            when=intensity(Operator.AT_LEAST, 4),
            doses=(ROW.model_copy(update={"when": intensity(Operator.BELOW, 3)}),),
        ),
        ("small/acupuncture-course/doses[0].when", "can never hold where the rule applies"),
        ("small/acupuncture-course/doses[0].when", "asks a question whose every answer gives the same result"),
    ),
    bad(
        "an escalation outside its rule",
        flag(escalations=(Escalation(when=Not(of=any_of(FEVER, RIGORS)), urgency=Urgency.EMERGENCY),)),
        ("small/infection/escalations[0].when", "can never hold where the rule applies"),
    ),
    bad(
        "a question absorbed by another",
        offer(when=any_of(FAILED, all_of(FAILED, FEVER))),
        (f"{OFFER_WHEN}.of[1].of[1]", "asks a question whose every answer gives the same result"),
        hint="leave it out",
    ),
    bad(
        "a threshold absorbed by another",
        offer(when=all_of(intensity(Operator.AT_LEAST, 4), intensity(Operator.AT_LEAST, 2))),
        (f"{OFFER_WHEN}.of[1]", "asks a question whose every answer gives the same result"),
    ),
    bad(
        "a duration under every duration",
        offer(when=all_of(FAILED, any_of(intensity(Operator.AT_LEAST, 4), intensity(Operator.BELOW, 4)))),
        (f"{OFFER_WHEN}.of[1].of[0]", "asks a question whose every answer gives the same result"),
        (f"{OFFER_WHEN}.of[1].of[1]", "asks a question whose every answer gives the same result"),
    ),
    bad(
        "a screen that never applies",
        screen("symptoms.fever", applies=all_of(FEVER, Not(of=FEVER))),
        ("screens/second@1/applies", "can never hold"),
    ),
)

EVIDENCE: Final = (
    bad(
        "a statement that is not there",
        offer(evidence=("a-statment",)),
        ("small/acupuncture-course/evidence", "cites a-statment, which is no statement of the book"),
        hint="did you mean a-statement?",
    ),
    bad(
        "a statement cited twice",
        offer(evidence=("a-statement", "a-statement")),
        ("small/acupuncture-course/evidence", "cites a statement twice"),
    ),
    bad(
        "a statement without a source",
        statement(sources=()),
        ("statements/a-statement/sources", "has no source"),
    ),
    bad(
        "a source that is not there",
        statement(sources=("a_sauce",)),
        ("statements/a-statement/sources", "rests on a_sauce, which is no source of the book"),
        hint="did you mean a_source?",
    ),
    bad(
        "a target that the catalogue does not know",
        statement(exact={"target": "acupunture"}),
        ("statements/a-statement/target", "aims at acupunture, which is not mapped"),
        hint="did you mean acupuncture?",
    ),
    bad(
        "one of several targets that the catalogue does not know",
        statement(exact={"target": ("acupuncture", "leeches")}),
        ("statements/a-statement/target", "aims at leeches, which is not mapped"),
    ),
)

ACTIONS: Final = (
    bad(
        "a red flag that withholds nothing",
        flag(effect=Effect.WITHHOLD_THERAPY),
        ("small/infection/withholds", "is empty, but the effect is withhold_therapy_until_reviewed"),
    ),
    bad(
        "a red flag that postpones nothing",
        flag(effect=Effect.POSTPONE),
        ("small/infection/withholds", "is empty, but the effect is postpone_until_corrected"),
    ),
    bad(
        "therapies named by a red flag that withholds all",
        flag(withholds=(Therapy.ACUPUNCTURE,)),
        ("small/infection/withholds", "names therapies, but the effect is withhold_all"),
    ),
    bad(
        "an escalation that changes nothing",
        flag(escalations=(Escalation(when=FEVER, urgency=Urgency.SAME_DAY),)),
        ("small/infection/escalations[0]", "changes nothing"),
    ),
    bad(
        "an urgency without a destination",
        more(Precaution(id="own", when=RIGORS, urgency=Urgency.ROUTINE, **CITED)),
        ("small/own/refer_to", "urgency and refer_to belong together"),
    ),
    bad(
        "a technique of another therapy",
        offer(techniques=(Technique.TENS,)),
        ("small/acupuncture-course/techniques", "tens is not of acupuncture"),
    ),
    bad(
        "a limit on a therapy that an interaction is not about",
        more(
            Interaction(
                id="own", when=RIGORS, between=(Therapy.MBSR, Therapy.TRACTION), limits=(WEEKS_OF_ACUPUNCTURE,), **CITED
            )
        ),
        ("small/own/limits[0].on", "limits acupuncture, which it is not about"),
    ),
    bad(
        "a dose row without a quantity",
        offer(doses=(DoseRow(),)),
        ("small/acupuncture-course/doses[0]", "states no quantity"),
    ),
    bad(
        "a limit without a quantity",
        more(Precaution(id="own", when=RIGORS, limits=(Limit(on=Therapy.MBSR, most=Dose()),), **CITED)),
        ("small/own/limits[0].most", "states no quantity"),
    ),
    bad(
        "half a repetition",
        offer(doses=(DoseRow(repetitions=span("0.5", 2)),)),
        ("small/acupuncture-course/doses[0].repetitions", "lies between two steps"),
    ),
)

SCREENS: Final = (
    bad(
        "a screen that asks for an unknown field",
        screen("symptoms.fevr"),
        ("screens/second@1/items", "asks for symptoms.fevr, which is no field of the profile"),
        hint="did you mean symptoms.fever?",
    ),
    bad(
        "a screen that asks for a number that is computed",
        screen("bmi"),
        ("screens/second@1/items", "asks for bmi, which is no field of the profile"),
    ),
    bad(
        "a screen that asks twice",
        screen("pregnant", "pregnant"),
        ("screens/second@1/items", "asks for pregnant 2 times"),
    ),
    bad(
        "a patient's screen that asks for a fact of a problem",
        screen("problem.in_flare"),
        ("screens/second@1/items", "asks for problem.in_flare, which belongs to the problem"),
        hint="move it to a screen of scope problem",
    ),
    bad(
        "a problem's screen that asks for a fact of the patient",
        screen("pregnant", scope="problem"),
        ("screens/second@1/items", "asks for pregnant, which belongs to the patient"),
    ),
    bad(
        "a patient's screen that applies by problem",
        screen("pregnant", applies=FAILED),
        ("screens/second@1/applies", "reads one problem"),
        hint="write any_problem(finding)",
    ),
    bad(
        "a danger sign that no screen asks for",
        flag(when=any_of(FEVER, RIGORS, Fact(path="symptoms.chest_pain"))),
        ("small/infection", "rests on symptoms.chest_pain, which no screen asks for"),
    ),
    bad(
        "a danger sign behind a finding that no screen asks for",
        SOUND.with_rules(finding("pain-in-chest", Fact(path="symptoms.chest_pain")), chapter="small").replacing(
            FLAG.model_copy(update={"when": any_of(FEVER, RIGORS, Holds(rule="pain-in-chest"))})
        ),
        ("small/infection", "rests on symptoms.chest_pain, which no screen asks for"),
    ),
    bad(
        "an escalation to an emergency that no screen asks for",
        flag(
            urgency=Urgency.ROUTINE,
            escalations=(Escalation(when=Fact(path="symptoms.chest_pain"), urgency=Urgency.EMERGENCY),),
        ),
        ("small/infection", "rests on symptoms.chest_pain, which no screen asks for"),
    ),
    bad(
        "the exclusion of a therapy that no screen asks for",
        more(Contraindication(id="own", when=Fact(path="pregnant"), excludes=(Therapy.TRACTION,), **CITED)),
        ("small/own", "rests on pregnant, which no screen asks for"),
    ),
    bad(
        "a number that an emergency needs and no screen asks for",
        flag(
            when=any_of(
                FEVER, RIGORS, Compare(path="measures.systolic_bp", op=Operator.AT_LEAST, steps=180, unit="mmHg")
            )
        ),
        ("small/infection", "rests on measures.systolic_bp, which no screen asks for"),
    ),
    bad(
        "an emergency that reads more facts than can be seen through",
        flag(when=any_of(FEVER, RIGORS, *(part.present for part in PARTS)))
        .with_rules(*PARTS, chapter="small")
        .model_copy(update={"screens": (SCREEN, *ASKED)}),
        ("small/infection", "reads too many facts to see whether screens ask for them"),
    ),
    bad(
        "a danger sign asked only of some to whom it matters",
        SOUND.model_copy(
            update={
                "screens": (
                    SCREEN.model_copy(update={"items": ("symptoms.fever",)}),
                    Screen(
                        id="second",
                        version=1,
                        title="A second screen",
                        scope="patient",
                        items=("symptoms.rigors",),
                        applies=Fact(path="pregnant"),
                    ),
                )
            }
        ),
        ("small/infection", "rests on symptoms.rigors, which is not asked of everyone to whom it matters"),
    ),
)

BAD_BOOKS: Final = (*NAMES, *FACTS, *REACH, *EVIDENCE, *ACTIONS, *SCREENS)
"""Every mistake that ``check`` knows, each in a book of its own."""
