"""Every sentence that the code can say is there in Dutch, and the catalogues are fresh."""

from __future__ import annotations

import ast
import io
import re
from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[2]
LOCALE = ROOT / "boardkit" / "locale"
SAYING = {"message", "hint"}
SPEAKING = {"say"}
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def constants(node: ast.expr) -> Iterator[str]:
    """The texts that an expression can be: a constant, or either side of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from constants(node.body)
        yield from constants(node.orelse)


def sentences(path: Path) -> Iterator[str]:
    """What a module can say: messages, hints, and what it asks a language to say."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for keyword in node.keywords:
            if keyword.arg in SAYING:
                yield from constants(keyword.value)
        if called in SPEAKING and node.args:
            yield from constants(node.args[0])
        if called == "mistake":
            yield from constants(node.args[1])
        if called == "Problem":
            yield from (text for argument in node.args[2:3] for text in constants(argument))


SAID = {
    text
    for path in sorted((ROOT / "boardkit").rglob("*.py"))
    for text in sentences(path)
    if text and "{message}" not in text
}
# Sentences that are chosen from a table before they are said.
LOOSE = {
    "and", "Meeting", "State", "Date", "Papers due", "Sent", "European input", "For the meeting of",
    "Input due", "Subject", "Paper", "Language", "As of", "File", "{count} unfinished", "complete",
}  # fmt: skip


def catalogue(code: str) -> Catalog:
    with (LOCALE / code / "LC_MESSAGES" / "boardkit.po").open("rb") as file:
        return read_po(file, locale=code)


def in_dutch() -> dict[str, str]:
    return {str(one.id): str(one.string) for one in catalogue("nl") if one.id and not one.context}


def test_the_code_says_things() -> None:
    assert len(SAID) > 100


def test_every_sentence_is_there_in_dutch() -> None:
    assert sorted((SAID | LOOSE) - set(in_dutch())) == []


def test_no_dutch_sentence_is_left_over() -> None:
    assert sorted(set(in_dutch()) - SAID - LOOSE) == []


def test_a_translation_keeps_the_names_to_fill_in() -> None:
    pairs = in_dutch()
    assert len(pairs) > 100
    assert {
        key: text
        for key, text in pairs.items()
        if set(PLACEHOLDER.findall(key)) != set(PLACEHOLDER.findall(text))
    } == {}


def test_no_translation_is_empty() -> None:
    assert [one.id for code in ("nl", "en") for one in catalogue(code) if one.id and not one.string] == []


def test_both_languages_have_the_same_words() -> None:
    words = [{(one.context, one.id) for one in catalogue(code) if one.context} for code in ("nl", "en")]
    assert len(words[0]) > 50
    assert words[0] == words[1]


@pytest.mark.parametrize("code", ["nl", "en"])
def test_the_compiled_catalogue_is_fresh(code: str) -> None:
    fresh = io.BytesIO()
    write_mo(fresh, catalogue(code))
    kept = io.BytesIO((LOCALE / code / "LC_MESSAGES" / "boardkit.mo").read_bytes())
    texts = [dict(vars(GNUTranslations(one))["_catalog"]) for one in (kept, io.BytesIO(fresh.getvalue()))]
    for one in texts:
        del one[""]  # the head holds the moment of compiling
    assert len(texts[0]) > 50
    assert texts[0] == texts[1]
