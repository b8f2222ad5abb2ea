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
PLACEHOLDER = re.compile(r"\{(\w+)\}")
SENTENCE = re.compile(r"[A-Z{\"'“].* .*[.?:]", re.DOTALL)
FOR_OTHERS = {"description", "help"}
"""Keywords of texts that are not said to a secretary: of fields, and of options."""


def left_out(tree: ast.Module) -> Iterator[ast.AST]:
    """Texts that nobody is told: docstrings, descriptions of fields, help of options."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            yield node.value
        elif isinstance(node, ast.keyword) and node.arg in FOR_OTHERS:
            yield from ast.walk(node.value)
        elif isinstance(node, ast.Subscript) and getattr(node.value, "id", "") == "Annotated":
            yield from ast.walk(node.slice)
        elif isinstance(node, ast.JoinedStr):
            yield from node.values
        elif isinstance(node, ast.Call) and called(node) == "described":
            yield from node.args  # these have a domain and tests of their own


def sentences(path: Path) -> Iterator[str]:
    """Every text of a module that looks like a sentence to be said, or that is given to `say`."""
    tree = ast.parse(path.read_text("utf-8"))
    silent = set(left_out(tree))
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and node not in silent else None
        if isinstance(text, str) and SENTENCE.fullmatch(text):
            yield text
        if isinstance(node, ast.Call) and node.args and said_by(node):
            words = (one.value for one in ast.walk(node.args[0]) if isinstance(one, ast.Constant))
            yield from (one for one in words if isinstance(one, str) and one != "")


def said_by(call: ast.Call) -> bool:
    """Whether this says its first argument, as `language.say("action")` does."""
    return called(call) == "say"


def called(call: ast.Call) -> str:
    """The name of what is called, without what it belongs to."""
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


NOT_SAID = {"app/vocabulary.py", "checks/documentation.py", "word/review/documentation.py"}
"""Modules that make pages for those who read the code."""
SAID = {
    text
    for path in sorted((ROOT / "boardkit").rglob("*.py"))
    if path.relative_to(ROOT / "boardkit").as_posix() not in NOT_SAID
    for text in sentences(path)
}
# Words that are said, and are no sentences.
LOOSE = {
    "and", "Meeting", "State", "Date", "Papers due", "Sent", "European input", "European meeting",
    "Members by", "Agreed by", "Last meeting", "Input by", "Stream", "Behind with",
    "Subject", "Paper", "Language", "As of", "File", "complete",
    "set by {set_by}, until {until}", "{who}, represented by {instead}", "draft, {count} unfinished",
    "online", "by {instead}", "at item {items}", "not at item {items}", "one seat ({group})",
    "meeting {meeting}", "item {item}", "{in_favour} in favour, {against} against, {abstained} abstained",
    "late, planned for {due}", "{status} on {day}", "{status}, expected {day}",
    "moved once", "moved {count} times", "not named",
    "Tracked change by {author}, {kind}: {text}", "Comment by {author}, not taken over: {text}",
    "This text stands outside the boxes and is not taken over: {text}",
    "The text changes in one language, and here it still says: {words}",
    "This table is none of the form's, or lost its head; it is not taken over: {text}",
    "This text stands in the head of a table and is not taken over: {text}",
    "not shown (too few contributors)", "not shown (one contributor gave most of it)",
    "not shown (all contributors gave nothing)", "not shown (input is still being collected)",
    "Write small letters, digits and single hyphens: talent-03.",
    "Noted.", "yes", "no", "choose", "choose or type", "day month year", "new",
    "reservation: {text}", "dissent: {text}",
    "ended at {time}", "; not at item {numbers}", "new date {due}", "represented by {name}",
    "inserted", "deleted", "moved away", "moved here", "row inserted", "row deleted",
    "cell inserted", "cell deleted", "cell merged or split",
    "table", "text box", "picture", "embedded object", "footnote", "equation",
    "struck-through text",
    "Minutes and action points of {date}", "Draft minutes of {date}", "Action points, as at {date}",
    "Getting back on course: {title}", "Proposal for getting back on course: {title}", "Progress: {title}",
    "other actions and milestones", "What for", "Why",
    "billion", "million", "about {amount}", "more than {amount}", "up to {amount}",
    "on average {amount}", "{amount}, one-off", "{amount} a year", "{amount} over the whole term",
    "status not known", "Parliamentary Paper {dossiers}, no. {number}", "Government Gazette {number}",
    "OJ {number}",
    "+1 day", "+{days} days", "Agreements", "Commitments to Parliament", "Intentions",
    "Report", "Reference day", "frozen as at {day}", "frozen again as at {day}, version {version}",
    "Looking back at {outcome} {number}", "Confirmation of written procedure {meeting}", "Opening",
    "Item", "Put off", "By meeting", "Title", "it was item {number}", "it was called {title}",
    "{now} minutes instead of {before}", "led by {lead}", "new paper {paper}", "paper {paper} gone",
    "paper {paper} replaced", "paper {paper} replaced by version {version}",
    "new wording of the requested decision, questions or explanation",
    "Report back from the {short}: {subject}", "Report back: {subject}", "Report back",
    "Report back from the {short} of {on}", "Report back of {on}", "Report back from the {short}",
    "Asks", "Concluded on", "Taken over", "In part", "Not taken over", "Not discussed", "Not reported",
    "number", "yes or no", "list", "chart, with {words}", "one of {words}",
    "{count} taken over", "{count} in part", "{count} not", "{count} not discussed", "{count} not reported",
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
