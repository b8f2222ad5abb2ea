from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from enum import Enum, StrEnum
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

import boardkit
from boardkit.documents.kinds import KINDS
from boardkit.language import LANGUAGES, Language
from boardkit.model.dates import RoughDate
from boardkit.model.marking import TrafficLight
from boardkit.model.record import Audience
from boardkit.problems import Problem, Severity, Where
from boardkit.rules.moments import Deadline
from boardkit.rules.passages import PassageKind

NL, EN = Language("nl"), Language("en")
LOCALE = Path(boardkit.__file__).parent / "locale"
SPOKEN = (
    *("boardkit.model", "boardkit.documents", "boardkit.output", "boardkit.problems"),
    *("boardkit.rules", "boardkit.intake", "boardkit.cli.trace_told"),
)
SILENT: set[type[StrEnum]] = {PassageKind, Deadline}
"""Enumerations that code and templates ask about, and that nobody reads."""


@cache
def catalog(code: str) -> Catalog:
    with (LOCALE / code / "LC_MESSAGES" / "boardkit.po").open("rb") as file:
        return read_po(file, locale=code)


def modules() -> Iterator[str]:
    for name in SPOKEN:
        module = importlib.import_module(name)
        yield name
        for found in pkgutil.walk_packages(getattr(module, "__path__", []), f"{name}."):
            yield found.name


def enumerations() -> list[type[StrEnum]]:
    found = {
        value
        for name in modules()
        for value in vars(importlib.import_module(name)).values()
        if isinstance(value, type) and issubclass(value, StrEnum) and value.__module__ == name
    }
    return sorted(found - SILENT, key=lambda kind: kind.__name__)


ENUMERATIONS = enumerations()


# Dates and times, exactly as a reader sees them.


@pytest.mark.parametrize(
    ("day", "dutch", "english"),
    [
        (date(2024, 6, 12), "12 juni 2024", "12 June 2024"),
        (date(2024, 3, 1), "1 maart 2024", "1 March 2024"),
        (date(2024, 8, 31), "31 augustus 2024", "31 August 2024"),
        (date(2025, 1, 5), "5 januari 2025", "5 January 2025"),
    ],
)
def test_a_day_is_written_in_words(day: date, dutch: str, english: str) -> None:
    assert (NL.day(day), EN.day(day)) == (dutch, english)


@pytest.mark.parametrize(
    ("day", "dutch", "english"),
    [
        (date(2024, 6, 12), "woensdag 12 juni 2024", "Wednesday 12 June 2024"),
        (date(2024, 2, 29), "donderdag 29 februari 2024", "Thursday 29 February 2024"),
        (date(2024, 12, 29), "zondag 29 december 2024", "Sunday 29 December 2024"),
    ],
)
def test_a_weekday_stands_before_its_date(day: date, dutch: str, english: str) -> None:
    assert (NL.weekday(day), EN.weekday(day)) == (dutch, english)


@pytest.mark.parametrize(
    ("written", "dutch", "english"),
    [
        ("2024-06-12", "12 juni 2024", "12 June 2024"),
        ("2024-06", "juni 2024", "June 2024"),
        ("2024-Q1", "1e kwartaal 2024", "Q1 2024"),
        ("2024-Q2", "2e kwartaal 2024", "Q2 2024"),
        ("2024-Q4", "4e kwartaal 2024", "Q4 2024"),
        ("2024-H1", "1e helft 2024", "H1 2024"),
        ("2024-H2", "2e helft 2024", "H2 2024"),
        ("2024", "2024", "2024"),
    ],
)
def test_a_rough_date_is_written_as_exactly_as_it_is_known(written: str, dutch: str, english: str) -> None:
    when = RoughDate.model_validate(written)
    assert (NL.rough(when), EN.rough(when)) == (dutch, english)


@pytest.mark.parametrize(
    ("moment", "dutch", "english"),
    [
        (time(13, 30), "13.30", "13:30"),
        (time(9, 5), "09.05", "09:05"),
        (time(0, 0), "00.00", "00:00"),
    ],
)
def test_the_clock_has_a_point_in_dutch_and_a_colon_in_english(
    moment: time, dutch: str, english: str
) -> None:
    assert (NL.clock(moment), EN.clock(moment)) == (dutch, english)


# Sentences.


@pytest.mark.parametrize(
    ("words", "dutch", "english"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a en b", "a and b"),
        (["a", "b", "c"], "a, b en c", "a, b and c"),
        (["a", "b", "c", "d"], "a, b, c en d", "a, b, c and d"),
    ],
)
def test_a_list_is_written_as_one_says_it(words: list[str], dutch: str, english: str) -> None:
    assert (NL.listed(words), EN.listed(iter(words))) == (dutch, english)


@pytest.mark.parametrize("code", ["de", "NL", "nl_NL", "", "../nl"])
def test_a_language_without_words_is_refused_when_it_is_asked_for(code: str) -> None:
    with pytest.raises(ValueError, match=f"^no language {re.escape(code)}$"):
        Language(code)


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        ("Netcongestie", "Netcongestie", "Netcongestie"),
        (12, "12", "12"),
        (Decimal("13.50"), "13,5", "13.5"),
        (date(2024, 6, 12), "12 juni 2024", "12 June 2024"),
        (time(13, 30), "13.30", "13:30"),
        (Audience.GOVERNMENT, "Rijk (intern)", "government (internal)"),
        (("a", "b"), "a en b", "a and b"),
        ([Severity.ERROR, Severity.WARNING], "fout en waarschuwing", "error and warning"),
        (
            (date(2024, 6, 12), date(2024, 6, 13)),
            "12 juni 2024 en 13 juni 2024",
            "12 June 2024 and 13 June 2024",
        ),
        ((), "", ""),
    ],
)
def test_a_value_in_a_sentence_is_written_as_its_language_does(
    value: object, dutch: str, english: str
) -> None:
    assert NL.say("{value}!", {"value": value}) == f"{dutch}!"
    assert EN.say("{value}!", {"value": value}) == f"{english}!"


@pytest.mark.parametrize(
    ("amount", "currency", "dutch", "english"),
    [
        ("220500000", "EUR", "€ 220,5 miljoen", "€220.5 million"),
        ("2510000000", "EUR", "€ 2,51 miljard", "€2.51 billion"),
        ("35000000", "EUR", "€ 35 miljoen", "€35 million"),
        ("35000000.00", "EUR", "€ 35 miljoen", "€35 million"),
        ("250000", "EUR", "€ 250.000", "€250,000"),
        ("1000000", "EUR", "€ 1 miljoen", "€1 million"),
        ("999999", "EUR", "€ 999.999", "€999,999"),
        ("1234567", "EUR", "€ 1.234.567", "€1,234,567"),
        ("1234000000", "EUR", "€ 1.234 miljoen", "€1,234 million"),
        ("2510000001", "EUR", "€ 2.510.000.001", "€2,510,000,001"),
        ("300000000", "USD", "US$ 300 miljoen", "US$300 million"),
        ("5000000", "CHF", "CHF 5 miljoen", "CHF 5 million"),
        ("1000000000000", None, "1.000 miljard", "1,000 billion"),
        ("12.5", None, "12,5", "12.5"),
        ("0", "EUR", "€ 0", "€0"),
        ("1234.5", "EUR", "€ 1.234,50", "€1,234.50"),
        ("0.123456", "EUR", "€ 0,123456", "€0.123456"),
        ("-3500000", "EUR", "€ -3,5 miljoen", "-€3.5 million"),
    ],
)
def test_money_is_written_in_full_and_never_rounded(
    amount: str, currency: str | None, dutch: str, english: str
) -> None:
    words = [language.money(Decimal(amount), currency) for language in (NL, EN)]
    assert [one.replace("\N{NO-BREAK SPACE}", " ") for one in words] == [dutch, english]
    assert [one for one in words if " " in one] == []


@given(amount=st.decimals(-(10**17), 10**17, places=6), currency=st.sampled_from(["EUR", "USD", "CHF", None]))
def test_no_digit_of_an_amount_is_lost(amount: Decimal, currency: str | None) -> None:
    words = EN.money(amount, currency)
    size = 10**9 if "billion" in words else 10**6 if "million" in words else 1
    assert Decimal(re.sub(r"[^-0-9.]", "", words)) * size == amount


def test_a_sentence_is_said_in_the_language_of_the_reader() -> None:
    assert NL.say("Nothing to report.") == "Niets te melden."
    assert EN.say("Nothing to report.") == "Nothing to report."


def test_a_sentence_without_a_translation_is_said_in_english() -> None:
    assert NL.say("Nobody wrote this sentence about {what}.", {"what": "x"}) == (
        "Nobody wrote this sentence about x."
    )


def test_no_sentence_is_no_sentence() -> None:
    assert (NL.say(""), EN.say("")) == ("", "")


@pytest.mark.parametrize("typed", ["{x}", "{}", "{0}", "{value.__class__}", "}{", "{{value}}", "%s", "%(x)s"])
def test_what_a_user_typed_is_printed_to_the_letter(typed: str) -> None:
    assert NL.say("See also {place}.", {"place": typed}) == f"Zie ook {typed}."


def test_a_finding_is_a_sentence_and_a_hint() -> None:
    problem = Problem(
        Where("x.docx"),
        "file-unwritable",
        "This file cannot be written: {reason}.",
        {"reason": "vol"},
        hint="Choose another place with --out.",
    )
    assert NL.problem(problem) == (
        "Dit bestand kan niet worden geschreven; het systeem meldt: vol.",
        "Kies met --out een andere plaats.",
    )
    assert EN.problem(problem) == ("This file cannot be written: vol.", "Choose another place with --out.")


def test_a_hint_may_be_left_out() -> None:
    assert NL.problem(Problem(Where("x"), "x", "Nothing to report.")) == ("Niets te melden.", "")


@pytest.mark.parametrize(
    ("number", "weight", "dutch", "english"),
    [
        (1, Severity.ERROR, "1 fout", "1 error"),
        (2, Severity.ERROR, "2 fouten", "2 errors"),
        (0, Severity.ERROR, "0 fouten", "0 errors"),
        (1, Severity.WARNING, "1 waarschuwing", "1 warning"),
        (21, Severity.WARNING, "21 waarschuwingen", "21 warnings"),
        (1, Severity.UNFINISHED, "1 punt onaf", "1 unfinished"),
        (3, Severity.UNFINISHED, "3 punten onaf", "3 unfinished"),
    ],
)
def test_one_and_more_are_counted_as_one_says_it(
    number: int, weight: Severity, dutch: str, english: str
) -> None:
    assert (NL.count(number, weight), EN.count(number, weight)) == (dutch, english)


# Words.


def test_the_enumerations_are_found() -> None:
    assert len(ENUMERATIONS) > 30
    assert {Audience, Severity, TrafficLight} <= set(ENUMERATIONS)
    names = [kind.__name__ for kind in ENUMERATIONS]
    assert len(names) == len(set(names)), "two enumerations of one name would share their words"


@pytest.mark.parametrize("kind", ENUMERATIONS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_value_of_an_enumeration_has_a_word(code: str, kind: type[StrEnum]) -> None:
    without = [value.value for value in kind if not has_word(code, kind.__name__, value.value)]
    assert not without


def has_word(code: str, context: str, value: str) -> bool:
    message = catalog(code).get(value, context=context)
    return message is not None and bool(message.string)


@pytest.mark.parametrize("kind", ENUMERATIONS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("code", LANGUAGES)
def test_no_two_values_of_an_enumeration_have_one_word(code: str, kind: type[StrEnum]) -> None:
    words = [Language(code).word(value) for value in kind]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("label", list(TrafficLight))
@pytest.mark.parametrize("language", [NL, EN], ids=LANGUAGES)
def test_a_traffic_light_label_is_never_translated(language: Language, label: TrafficLight) -> None:
    assert language.word(label) == label.value


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_kind_of_paper_has_a_name_for_its_file(code: str) -> None:
    keys = [f"{kind.name} {audience}" for kind in KINDS for audience in kind.audiences]
    assert keys
    assert [key for key in keys if not has_word(code, "file", key)] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_word_is_kept_for_a_value_that_does_not_exist(code: str) -> None:
    values = {kind.__name__: {value.value for value in kind} for kind in ENUMERATIONS}
    gone = [
        (message.context, message.id)
        for message in catalog(code)
        if message.context in values and message.id not in values[message.context]
    ]
    assert gone == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_word_belongs_to_an_enumeration_that_exists(code: str) -> None:
    contexts = {message.context for message in catalog(code) if message.context}
    assert contexts
    assert contexts <= {"file", "count", "place", *(kind.__name__ for kind in ENUMERATIONS)}


class Unspoken(Enum):
    """An enumeration that nobody gave words."""

    VALUE = "value"


def test_a_value_without_a_word_is_printed_as_it_is_written() -> None:
    assert NL.word(Unspoken.VALUE) == "value"
