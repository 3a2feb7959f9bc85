"""A profile as YAML, read as strictly as JSON: plain values only.

Aliases, anchors, tags, several documents and repeated keys are refused. Nothing is made but text, whole and decimal
numbers, ``true``/``false`` (also ``yes``/``no``) and ``null``: a number with a leading zero, a time of day or a date
stays text, where YAML 1.1 would quietly make another number of it. No message shows what was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any, Final, NoReturn

from careplan.errors import Fault, InvalidProfile
from careplan.reading import MAX_DIGITS

__all__ = ["MAX_YAML_BYTES", "parse_yaml"]

MAX_YAML_BYTES: Final = 250_000
"""The largest YAML text that is read: a profile with everything filled in has about 30,000."""

MAX_DEPTH: Final = 12

INTEGER: Final = re.compile(r"[-+]?(0|[1-9][0-9]*)")
DECIMAL: Final = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+([eE][-+]?[0-9]{1,3})?")
WORDS: Final = {
    **dict.fromkeys(("true", "True", "TRUE", "yes", "Yes", "YES"), True),
    **dict.fromkeys(("false", "False", "FALSE", "no", "No", "NO"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}


def parse_yaml(text: bytes) -> Any:  # noqa: ANN401 - YAML can be anything
    r"""Plain data from YAML text.

    >>> parse_yaml(b"age_years: 47\npregnant: no")
    {'age_years': 47, 'pregnant': False}
    >>> parse_yaml(b"a: &x 1\nb: *x")
    Traceback (most recent call last):
        ...
    careplan.errors.InvalidProfile: the profile has 1 fault(s):
      <text>: has an anchor at line 1, column 4 (write the value out)

    Raises:
        InvalidProfile: The text is too large, not YAML, or more than plain values; its place is named.
    """
    if find_spec("yaml") is None:
        _refuse("is YAML, which needs another package", "pip install 'careplan[yaml]', or use JSON")
    if len(text) > MAX_YAML_BYTES:
        _refuse(f"is larger than {MAX_YAML_BYTES} bytes", "send one patient at a time")
    fault, value = _fault_or_value(text)
    if fault is not None:
        raise InvalidProfile([fault]) from None
    return value


def _fault_or_value(text: bytes) -> tuple[Fault | None, Any]:
    """What is wrong with a text, or what it says: the errors of others end here, for they hold the text."""
    from yaml import YAMLError  # noqa: PLC0415 - an extra

    try:
        return None, _Builder().built(_events(text.decode("utf-8-sig")))
    except UnicodeDecodeError:
        return Fault("<text>", "is not UTF-8", "save the file as UTF-8"), None
    except YAMLError as error:
        where = _place(getattr(error, "problem_mark", None))
        return Fault("<text>", f"is not valid YAML{where}", "check indentation, colons and quotes"), None


def _refuse(problem: str, hint: str) -> NoReturn:
    raise InvalidProfile([Fault("<text>", problem, hint)]) from None


def _place(mark: Any) -> str:  # noqa: ANN401 - PyYAML marks a place in several classes
    return "" if mark is None else f" at line {mark.line + 1}, column {mark.column + 1}"


def _events(text: str) -> Iterator[Any]:
    """The parts of the text in turn; by the parser in C where there is one."""
    import yaml  # noqa: PLC0415 - an extra

    return iter(yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))


class _Builder:
    """Builds plain data from events, without recursion; refuses at the first thing that is not plain."""

    def __init__(self) -> None:
        self.documents: list[Any] = []
        self.open: list[list[Any] | _Mapping] = []

    def built(self, events: Iterator[Any]) -> Any:  # noqa: ANN401 - YAML can be anything
        for event in events:
            self._take(event, type(event).__name__)
        return self.documents[0] if self.documents else None

    def _take(self, event: Any, kind: str) -> None:  # noqa: ANN401 - events of either parser
        _plain(event, kind)
        match kind:
            case "DocumentStartEvent" if self.documents:
                _refuse(f"has a second document{_place(event.start_mark)}", "send one patient at a time")
            case "MappingStartEvent" | "SequenceStartEvent":
                self._opened(event, _Mapping() if kind.startswith("Mapping") else [])
            case "MappingEndEvent" | "SequenceEndEvent":
                done = self.open.pop()
                self._add(done.data if isinstance(done, _Mapping) else done, event)
            case "ScalarEvent":
                is_key = bool(self.open) and isinstance(self.open[-1], _Mapping) and self.open[-1].wants_key
                self._add(event.value if is_key or event.style else _scalar(event.value), event)

    def _opened(self, event: Any, container: list[Any] | _Mapping) -> None:  # noqa: ANN401 - events of either parser
        if len(self.open) >= MAX_DEPTH:
            _refuse("is nested too deeply", "a profile needs five levels")
        if self.open and isinstance(self.open[-1], _Mapping) and self.open[-1].wants_key:
            _refuse(f"has a key that is not a word{_place(event.start_mark)}", "keys are the names of fields")
        self.open.append(container)

    def _add(self, value: Any, event: Any) -> None:  # noqa: ANN401 - events of either parser
        if not self.open:
            self.documents.append(value)
        elif isinstance(self.open[-1], _Mapping):
            self.open[-1].add(value, event)
        else:
            self.open[-1].append(value)


class _Mapping:
    """A mapping under construction: a key, then its value."""

    def __init__(self) -> None:
        self.data: dict[str, Any] = {}
        self.key = ""
        self.wants_key = True

    def add(self, value: Any, event: Any) -> None:  # noqa: ANN401 - events of either parser
        if self.wants_key and value in self.data:
            _refuse(f"names the same key twice{_place(event.start_mark)}", "give each key once")
        if self.wants_key:
            self.key = value
        else:
            self.data[self.key] = value
        self.wants_key = not self.wants_key


def _plain(event: Any, kind: str) -> None:  # noqa: ANN401 - events of either parser
    """Refuse what is more than a plain value."""
    if kind == "AliasEvent":
        _refuse(f"has an alias{_place(event.start_mark)}", "write the value out")
    if getattr(event, "anchor", None) is not None:
        _refuse(f"has an anchor{_place(event.start_mark)}", "write the value out")
    if getattr(event, "tag", None) is not None or getattr(event, "tags", None):
        _refuse(f"has a tag{_place(event.start_mark)}", "values need no tags")


def _scalar(text: str) -> Any:  # noqa: ANN401 - a plain value
    """The value of a word without quotes."""
    if text in WORDS:
        return WORDS[text]
    if INTEGER.fullmatch(text):
        if len(text) > MAX_DIGITS:
            _refuse("a number is far too long", f"use at most {MAX_DIGITS} digits")
        return int(text)
    return float(text) if DECIMAL.fullmatch(text) and len(text) <= MAX_DIGITS else text
