"""Words, dates and times in the language of the reader; English sentences are the keys of the others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import cache
from gettext import GNUTranslations
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from boardkit.problems import Problem, Where

LANGUAGES = ("nl", "en")
_LOCALE = Path(__file__).parent / "locale"
# The territory decides on the order of day and month: English papers are British.
_TERRITORY = {"nl": "nl_NL", "en": "en_GB"}
_SHORTEST_MONTH = 3
_LARGE = ((Decimal(10**9), "billion"), (Decimal(10**6), "million"))
_CLOCK = {"nl": "%H.%M", "en": "%H:%M"}


@runtime_checkable
class Rough(Protocol):
    """A date as exactly as it is known."""

    @property
    def first(self) -> date:
        """The earliest day that it can mean."""

    @property
    def precision(self) -> str:
        """day, month, quarter, half or year."""


@cache
def _translations(code: str, domain: str = "boardkit") -> GNUTranslations:
    with (_LOCALE / code / "LC_MESSAGES" / f"{domain}.mo").open("rb") as file:
        return GNUTranslations(file)


class Language:
    """One language, by its code in ISO 639-1: nl or en."""

    def __init__(self, code: str) -> None:
        if code not in LANGUAGES:
            message = f"no language {code}"
            raise ValueError(message)
        self.code = code

    def say(self, message: str, values: Mapping[str, object] | None = None) -> str:
        """A sentence in this language, with its `{names}` filled in."""
        translated = _translations(self.code).gettext(message) if message else ""
        return translated.format_map({name: self.form(value) for name, value in (values or {}).items()})

    def described(self, text: str, domain: str = "schema") -> str:
        """What a field or a record is; those are many, and a domain of their own: few commands need them."""
        return text if self.code == "en" else _translations(self.code, domain).gettext(text)

    def problem(self, problem: Problem) -> tuple[str, str]:
        """The sentence and the hint of a finding; the hint may be empty."""
        return self.say(problem.message, problem.values), self.say(problem.hint, problem.values)

    def place(self, where: Where) -> str:
        """A place in a file, with the parts of a Word file in this language: table 1, row 2."""
        if not where.cell:
            return str(where)
        words = re.split(r"(\w+)", where.cell)
        known = [_translations(self.code).pgettext("place", word) if word else "" for word in words]
        return f"{where.path}: {''.join(known)}"

    def word(self, value: Enum) -> str:
        """How papers call a value of an enumeration, as in `docs/vocabulary.md`."""
        return _translations(self.code).pgettext(type(value).__name__, str(value.value))

    def count(self, number: int, value: Enum) -> str:
        """How many of a kind: 1 fout, 2 fouten."""
        one, more = f"{value.value} one", f"{value.value} more"
        word = _translations(self.code).pgettext("count", one if number == 1 else more)
        return f"{number} {word}"

    def file_word(self, key: str) -> str:
        """What a kind of paper for a reader is called in the name of its file."""
        return _translations(self.code).pgettext("file", key)

    def form(self, value: object) -> str:
        """A value as this language writes it within a sentence."""
        # Nearly all values are plain texts, and to ask for a protocol (Rough) takes 30 microseconds.
        if type(value) is str:
            return value
        forms: tuple[tuple[type, Callable[[Any], str]], ...] = (
            (date, self.day),
            (time, self.clock),
            (Enum, self.word),
            (Decimal, self.number),
            (Rough, self.rough),
            (tuple, self._forms),
            (list, self._forms),
        )
        return next((form for kind, form in forms if isinstance(value, kind)), str)(value)

    def _forms(self, values: Sequence[object]) -> str:
        return self.listed(self.form(one) for one in values)

    def number(self, value: Decimal) -> str:
        """13,5 in Dutch, 13.5 in English."""
        from babel.numbers import format_decimal

        return str(format_decimal(value, locale=_TERRITORY[self.code]))

    def money(self, amount: Decimal, currency: str | None) -> str:
        """An amount with its sign, in full: € 220,5 miljoen, € 1.234.567; 1.000 miljard without a currency.

        Never rounded: it is told in thousands of millions or in millions when two decimals are enough, else
        digit by digit. A currency by its code in ISO 4217.
        """
        from babel.numbers import format_currency

        scale, word = next(
            ((size, self.say(word)) for size, word in _LARGE if _is_short(amount, size)), (Decimal(1), "")
        )
        # Cents are two digits; a plain number has as many as it needs.
        digits = "#,##0.00####" if currency and not word and amount % 1 else "#,##0.######"
        signed = {"nl": f"¤\N{NO-BREAK SPACE}-{digits}", "en": f"-¤{digits}"}[self.code]
        pattern = f"{signed.replace('-', '')};{signed}" if currency else digits
        number = str(
            format_currency(
                amount / scale,
                currency or "EUR",
                pattern,
                locale=_TERRITORY[self.code],
                currency_digits=False,
                decimal_quantization=False,
            )
        )
        # A code such as CHF would run into the number: https://unicode.org/reports/tr35/tr35-numbers.html
        spaced = re.sub(r"(?<=[A-Z])(?=[0-9])", "\N{NO-BREAK SPACE}", number)
        return "\N{NO-BREAK SPACE}".join(filter(None, [spaced, word]))

    def day(self, day: date) -> str:
        """12 juni 2024."""
        return self._date(day, "d MMMM y")

    def weekday(self, day: date) -> str:
        """With the day of the week: woensdag 12 juni 2024."""
        return self._date(day, "EEEE d MMMM y")

    def rough(self, when: Rough) -> str:
        """A date as exactly as it is known: 12 juni 2024, juni 2024, 1e kwartaal 2024, 2024."""
        pattern = {
            "day": "d MMMM y",
            "month": "MMMM y",
            "quarter": {"nl": "q'e' 'kwartaal' y", "en": "'Q'q y"}[self.code],
            "half": {"nl": "'{half}e' 'helft' y", "en": "'H{half}' y"}[self.code],
            "year": "y",
        }[str(when.precision)]
        return self._date(when.first, pattern.replace("{half}", "1" if when.first.month == 1 else "2"))

    def short(self, when: date | Rough) -> str:
        """For a narrow column: 12 jun 2024, in one piece; what is less exact than a month as it always is."""
        if isinstance(when, date):
            return self._date(when, "d\N{NO-BREAK SPACE}MMM\N{NO-BREAK SPACE}y")
        if when.precision == "month":
            return self._date(when.first, "MMM\N{NO-BREAK SPACE}y")
        return self.short(when.first) if when.precision == "day" else self.rough(when)

    def month_named(self, word: str) -> int | None:
        """The number of the month with this name, or with this beginning of three letters or more: sept."""
        from babel.dates import get_month_names

        short = word.lower().rstrip(".")
        for width in ("abbreviated", "wide"):
            for number, name in get_month_names(width, locale=_TERRITORY[self.code]).items():
                known = str(name).lower().rstrip(".")
                if short == known or (len(short) >= _SHORTEST_MONTH and known.startswith(short)):
                    return int(number)
        return None

    def clock(self, moment: time) -> str:
        """13.30 in Dutch, 13:30 in English."""
        return moment.strftime(_CLOCK[self.code])

    def listed(self, words: Iterable[str]) -> str:
        """a, b en c."""
        *most, last = list(words) or [""]
        return f"{', '.join(most)} {self.say('and')} {last}" if most else last

    def _date(self, day: date, pattern: str) -> str:
        from babel.dates import format_date  # costs 40 ms, and a list of findings often needs no date

        return format_date(day, pattern, locale=_TERRITORY[self.code])


def _is_short(amount: Decimal, size: Decimal) -> bool:
    """Whether an amount in these large units has two decimals at most."""
    return abs(amount) >= size and amount % (size / 100) == 0
