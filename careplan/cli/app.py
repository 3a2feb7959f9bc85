"""The commands with their arguments, help and completion, for Typer; what they do stands in the other rooms."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum
from typing import Annotated

import typer
from typer.main import get_command

__all__ = ["app", "run"]

CODES = """Exit codes: 0 issued or done; 1 something is left (a screen, a missing package, nothing found, another plan);
2 invalid input or usage; 3 no plan could be issued safely; 4 issued with referral; 5 provisional; 6 withheld."""

app = typer.Typer(
    name="careplan",
    help="Personalised, explained plans of non-drug pain care, for clinicians. Not a medical device.",
    epilog=CODES,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
)
rules_app = typer.Typer(help="The guideline: list its rules, show one as sentences, search.", no_args_is_help=False)
app.add_typer(rules_app, name="rules")


class Style(StrEnum):
    """Text for readers, JSON for machines."""

    TEXT = "text"
    JSON = "json"


class Written(StrEnum):
    """How a profile is written."""

    AUTO = "auto"
    JSON = "json"
    YAML = "yaml"


class Schema(StrEnum):
    """What has a schema."""

    PROFILE = "profile"
    PLAN = "plan"
    BOOK = "book"


def _starting(known: Sequence[str], begun: str) -> list[str]:
    return [each for each in known if each.startswith(begun)]


def _therapies(incomplete: str) -> list[str]:
    from careplan.catalogue import Therapy  # noqa: PLC0415 - only completion needs it

    return _starting([each.value for each in Therapy], incomplete)


def _rules(incomplete: str) -> list[str]:
    from careplan.rules import BOOK  # noqa: PLC0415 - only completion needs it

    return _starting([each.id for each in BOOK.rules], incomplete)


def _chapters(incomplete: str) -> list[str]:
    from careplan.rules import BOOK  # noqa: PLC0415 - only completion needs it

    return _starting([each.name for each in BOOK.chapters], incomplete)


def _problems(incomplete: str) -> list[str]:
    from careplan.sections.problem import PainProblemKind  # noqa: PLC0415 - only completion needs it

    return _starting([each.value for each in PainProblemKind], incomplete)


def _modalities(incomplete: str) -> list[str]:
    from careplan.catalogue import Modality  # noqa: PLC0415 - only completion needs it

    return _starting([each.value for each in Modality], incomplete)


def _changes(incomplete: str) -> list[str]:
    from careplan.fields import fields  # noqa: PLC0415 - only completion needs it

    return _starting([f"{each.path}=" for each in fields().values() if not each.derived], incomplete)


File = Annotated[str, typer.Argument(metavar="FILE", help="A patient profile as JSON or YAML; - is standard input.")]
TherapyName = Annotated[
    str, typer.Argument(metavar="THERAPY", help="A therapy, as in a plan's JSON.", autocompletion=_therapies)
]
Format = Annotated[Style, typer.Option("--format", help="Text to read, or JSON.")]
Width = Annotated[int | None, typer.Option("--width", help="Columns of the text.", show_default="the terminal's")]
Input = Annotated[Written, typer.Option("--input", help="How FILE is written; auto goes by its ending.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Write nothing but errors: the exit code tells.")]

Start = Annotated[
    dt.datetime | None,
    typer.Option("--start", formats=["%Y-%m-%d"], help="Real dates for phases, reviews and goals from this day on."),
]


@app.command()
def plan(  # noqa: PLR0913, PLR0917 - each is an option of the command
    file: File,
    style: Format = Style.TEXT,
    width: Width = None,
    written: Input = Written.AUTO,
    start: Start = None,
    quiet: Quiet = False,
) -> None:
    """Plan care for the profile in FILE; the exit code tells the status of the plan."""
    from careplan.cli.planning import plan_command  # noqa: PLC0415 - each command loads what it needs

    first = None if start is None else start.date()
    raise SystemExit(plan_command(file, style, width, written, first, quiet=quiet))


@app.command()
def patient(
    file: File,
    style: Format = Style.TEXT,
    width: Width = None,
    written: Input = Written.AUTO,
) -> None:
    """Tell the patient in FILE about the plan in plain words; the exit code is that of plan."""
    from careplan.cli.patient import patient_command  # noqa: PLC0415 - each command loads what it needs

    raise SystemExit(patient_command(file, style, width, written))


@app.command()
def explain(
    file: File,
    therapy: TherapyName,
    style: Format = Style.TEXT,
    width: Width = None,
    written: Input = Written.AUTO,
) -> None:
    """Say why THERAPY has the verdict it has: rules, facts, statements and sources."""
    from careplan.cli.planning import explain_command  # noqa: PLC0415 - each command loads what it needs

    raise SystemExit(explain_command(file, therapy, style, width, written))


@app.command()
def why_not(
    file: File,
    therapy: TherapyName,
    style: Format = Style.TEXT,
    width: Width = None,
    written: Input = Written.AUTO,
) -> None:
    """Say what keeps THERAPY closed, and the least change that would open it."""
    from careplan.cli.planning import why_not_command  # noqa: PLC0415 - each command loads what it needs

    raise SystemExit(why_not_command(file, therapy, style, width, written))


@app.command()
def what_if(
    file: File,
    changes: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH=VALUE...",
            help="Facts to change, such as problem.duration_days='6 weeks'; ? makes one not known.",
            autocompletion=_changes,
        ),
    ],
    style: Format = Style.TEXT,
    width: Width = None,
    written: Input = Written.AUTO,
) -> None:
    """Say what would be planned otherwise if some facts were changed."""
    from careplan.cli.planning import what_if_command  # noqa: PLC0415 - each command loads what it needs

    raise SystemExit(what_if_command(file, changes, style, width, written))


@app.command()
def ask(
    file: File,
    out: Annotated[
        str | None, typer.Option("--out", "-o", help="Where the profile is kept, anew after each answer.")
    ] = None,
    written: Input = Written.AUTO,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only the questions, no remarks.")] = False,
) -> None:
    """Go through the open screens, and write the completed profile as JSON (to standard output without --out)."""
    from careplan.cli.interview import ask_command  # noqa: PLC0415 - each command loads what it needs

    raise SystemExit(ask_command(file, out, written, quiet=quiet))


@rules_app.command("list")
def list_rules(  # noqa: PLR0913, PLR0917 - each is an option of the command
    chapter: Annotated[
        str | None, typer.Option("--chapter", help="Only this chapter.", autocompletion=_chapters)
    ] = None,
    kind: Annotated[str | None, typer.Option("--kind", help="Only this kind, such as red_flag.")] = None,
    problem: Annotated[
        str | None,
        typer.Option(
            "--problem",
            help="Only rules about a pain problem that may hold for this kind of it, such as neck_pain.",
            autocompletion=_problems,
        ),
    ] = None,
    modality: Annotated[
        str | None,
        typer.Option(
            "--modality", help="Only rules that name a therapy of it, such as diet.", autocompletion=_modalities
        ),
    ] = None,
    style: Format = Style.TEXT,
    width: Width = None,
) -> None:
    """List the rules by chapter: id, kind and title. Several filters narrow one another."""
    from careplan.cli.reading_rules import Wanted, list_command  # noqa: PLC0415 - each command loads what it needs

    raise SystemExit(list_command(Wanted(chapter, kind, problem, modality), style, width))


@rules_app.command("show")
def show_rule(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The id of a rule.", autocompletion=_rules)],
    style: Format = Style.TEXT,
    width: Width = None,
) -> None:
    """Show one rule as sentences, with its statements by jurisdiction and what other guidelines say."""
    from careplan.cli.reading_rules import show_command  # noqa: PLC0415 - each command loads what it needs

    raise SystemExit(show_command(rule, style, width))


@rules_app.command("search")
def search_rules(
    words: Annotated[list[str], typer.Argument(metavar="WORD...", help="All of them must be found.")],
    style: Format = Style.TEXT,
    width: Width = None,
) -> None:
    """Find rules by the words of their ids, titles, conditions and statements."""
    from careplan.cli.reading_rules import search_command  # noqa: PLC0415 - each command loads what it needs

    raise SystemExit(search_command(" ".join(words), style, width))


@app.command()
def receipt(file: File, written: Input = Written.AUTO) -> None:
    """Plan care for the profile in FILE, and write only the receipt: hashes of all that the plan was made from."""
    from careplan.cli.receipts import receipt_command  # noqa: PLC0415 - each command loads what it needs

    raise SystemExit(receipt_command(file, written))


@app.command()
def replay(
    record: Annotated[str, typer.Argument(metavar="RECEIPT", help="A receipt, or a whole plan, as JSON.")],
    file: File,
    style: Format = Style.TEXT,
    width: Width = None,
    written: Input = Written.AUTO,
) -> None:
    """Plan care for the profile in FILE again, and say whether it is the plan of RECEIPT, byte for byte."""
    from careplan.cli.receipts import replay_command  # noqa: PLC0415 - each command loads what it needs

    raise SystemExit(replay_command(record, file, style, width, written))


@app.command()
def check(
    file: Annotated[str, typer.Argument(metavar="BOOK", help="A rule book as JSON; - is standard input.")],
    style: Format = Style.TEXT,
    quiet: Quiet = False,
) -> None:
    """Look a rule book through: every mistake by its path, and how to mend it."""
    from careplan.cli.book import check_command  # noqa: PLC0415 - each command loads what it needs

    raise SystemExit(check_command(file, style, quiet=quiet))


@app.command()
def verify(  # noqa: PLR0913, PLR0917 - each is an option of the command
    file: Annotated[str, typer.Argument(metavar="BOOK", help="A rule book as JSON, or guideline for the shipped one.")],
    laws: Annotated[
        list[str] | None, typer.Option("--law", help="Only this law or part, such as 3 or 3a; several times for more.")
    ] = None,
    examples: Annotated[
        int | None, typer.Option("--examples", min=1, help="Cases for each law.", show_default="as in the tests")
    ] = None,
    seconds: Annotated[float | None, typer.Option("--seconds", min=1, help="Draw no case after so many.")] = None,
    style: Format = Style.TEXT,
    width: Width = None,
    quiet: Quiet = False,
) -> None:
    """Look for a patient for whom a law of every plan does not hold under a rule book (extra: testing)."""
    from careplan.cli.verifying import verify_command  # noqa: PLC0415 - each command loads what it needs

    raise SystemExit(verify_command(file, laws or [], examples, seconds, style, width, quiet=quiet))


@app.command()
def prove(
    file: Annotated[
        str, typer.Argument(metavar="[BOOK]", help="A rule book as JSON, or guideline for the shipped one.")
    ] = "guideline",
    chapter: Annotated[
        str | None, typer.Option("--chapter", help="Only the rules of this chapter.", autocompletion=_chapters)
    ] = None,
    style: Format = Style.TEXT,
    width: Width = None,
    quiet: Quiet = False,
) -> None:
    """Prove of every patient what a rule book can and cannot do, or show the least patient otherwise (extra: proof)."""
    from careplan.cli.proving import prove_command  # noqa: PLC0415 - each command loads what it needs

    raise SystemExit(prove_command(file, chapter, style, width, quiet=quiet))


@app.command()
def diff(  # noqa: PLR0913, PLR0917 - each is an option of the command
    before: Annotated[str, typer.Argument(metavar="A", help="A rule book as JSON, or guideline for the shipped one.")],
    after: Annotated[str, typer.Argument(metavar="B", help="Another one.")],
    profiles: Annotated[
        str | None, typer.Option("--profiles", help="Patients to plan by both: a JSON list, or one a line.")
    ] = None,
    generated: Annotated[int, typer.Option("--generated", min=0, help="So many made-up patients to plan by both.")] = 0,
    style: Format = Style.TEXT,
    width: Width = None,
) -> None:
    """Say what is otherwise in rule book B, in sentences, and for how many patients it plans otherwise."""
    from careplan.cli.editions import diff_command  # noqa: PLC0415 - each command loads what it needs

    raise SystemExit(diff_command(before, after, profiles, generated, style, width))


@app.command()
def schema(name: Annotated[Schema, typer.Argument(help="Which schema.")]) -> None:
    """Write the JSON Schema of a profile, a plan or a rule book."""
    from careplan.cli.book import schema_command  # noqa: PLC0415 - each command loads what it needs

    raise SystemExit(schema_command(name))


@app.command()
def doctor(style: Format = Style.TEXT, width: Width = None, quiet: Quiet = False) -> None:
    """Look the installation through: versions, channels, what is missing and how to mend it."""
    from careplan.cli.doctor import doctor_command  # noqa: PLC0415 - each command loads what it needs

    raise SystemExit(doctor_command(style, width, quiet=quiet))


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code."""
    try:
        get_command(app).main(args=list(arguments), prog_name="careplan")
    except SystemExit as stopped:
        return stopped.code if isinstance(stopped.code, int) else 0
    return 0
