"""Each way in which a file breaks off has a sentence of its own, at the place to mend."""

from __future__ import annotations

import pytest
import yaml
from telling import mistakes

from boardkit.source.syntax import RULES

QUOTES = {
    'a: "abc\nb: 2\n': "1:4 The quote that opens here is never closed.",
    "a: 'abc\nb: 2\n": "1:4 The quote that opens here is never closed.",
    'a: "abc\n---\nb: 2\n': "1:4 The quote that opens here is never closed.",
    'a: "abc\nb: "x"\nc: 1\n': "1:4 The quote that opens here closes only on a later line.",
    '- a: "abc\n- b: "x"\n': "1:6 The quote that opens here closes only on a later line.",
    'a: ["x, y]\nb: "z"\n': "1:5 The quote that opens here closes only on a later line.",
    'a: "abc" def\n': "1:10 The text goes on after its closing quote.",
    "a: 'that's it'\n": "1:10 The text goes on after its closing quote.",
    'a: "abc", "def"\n': "1:9 The text goes on after its closing quote.",
}
BRACKETS = {
    "a: [1, 2\nb: 3\n": "1:4 The bracket [ that opens here is not closed.",
    "a: {b: 1\nc: 2\n": "1:4 The bracket { that opens here is not closed.",
    "a:\n  - [1, 2\n  - 3\nb: 2\n": "2:5 The bracket [ that opens here is not closed.",
    "a: [1, 2}\n": "1:9 A comma or a closing bracket belongs here.",
    "a: {b: c: d}\n": "1:9 A comma or a closing bracket belongs here.",
    "a: [tekst] meer\n": "1:12 The text goes on after its closing bracket.",
    "a: {naam} meer\n": "1:11 The text goes on after its closing bracket.",
}
TABS = {
    "a:\n\tb: 1\n": "2:1 A tab stands where only spaces may stand.",
    "a:\n  b: 1\n\tc: 2\n": "3:1 A tab stands where only spaces may stand.",
    "a:\n\t- b\n": "2:1 A tab stands where only spaces may stand.",
    "a: |\n\ttekst\n": "2:1 A tab stands where only spaces may stand.",
}
FIRST_CHARACTERS = {
    "a: @jan\n": "1:4 A text cannot start with @ unless it stands between quotes.",
    "a: `x`\n": "1:4 A text cannot start with ` unless it stands between quotes.",
    "a:\n  - %50\n": "2:5 A text cannot start with % unless it stands between quotes.",
    "a: **b** c\n": "1:4 A text cannot start with * unless it stands between quotes.",
    "a: & b\n": "1:4 A text cannot start with & unless it stands between quotes.",
    "a: !x!y b\n": "1:4 A text cannot start with ! unless it stands between quotes.",
    "a: > 5 procent\n": "1:4 A text cannot start with > unless it stands between quotes.",
    "a: | x\n": "1:4 A text cannot start with | unless it stands between quotes.",
    "a: ? b\n": "1:4 A text cannot start with ? unless it stands between quotes.",
    "a: ]\n": "1:4 A text cannot start with ] unless it stands between quotes.",
    "a: , b\n": "1:4 A text cannot start with , unless it stands between quotes.",
    "% x\n": "1:1 A text cannot start with % unless it stands between quotes.",
}
COLONS = {
    "a: tekst: nog\n": "1:9 The text holds a colon, so that it reads as one field inside another.",
    "- a: tekst: nog\n": "1:11 The text holds a colon, so that it reads as one field inside another.",
    "a: tekst:\nb: 1\n": "1:9 The text holds a colon, so that it reads as one field inside another.",
    'a: "x": y\n': "1:7 The text holds a colon, so that it reads as one field inside another.",
    "a: http://b.nl: c\n": "1:15 The text holds a colon, so that it reads as one field inside another.",
    'b: 1\na:" {b: c, d: e}\n': "2:1 There is no space after the colon.",
    "name:Jan\nb: 1\n": "1:1 There is no space after the colon.",
    "b: 1\nname:Jan\n": "2:1 There is no space after the colon.",
    "- id: x\n  name:Jan\n  c: 2\n": "2:3 There is no space after the colon.",
    "a:\u00a0x\nb: 1\n": "1:1 A non-breaking space stands where an ordinary space belongs.",
    "b: 1\na:\u00a0x\n": "2:1 A non-breaking space stands where an ordinary space belongs.",
    "name Jan\nb: 1\n": "1:1 There is no colon in this line, so that it is not a field.",
    "b: 1\nname Jan\nc: 2\n": "2:1 There is no colon in this line, so that it is not a field.",
    "[a]\nb: 1\n": "1:1 There is no colon in this line, so that it is not a field.",
    "name:Jan\n# opmerking\nb: 1\n": "1:1 There is no space after the colon.",
    "a: 1\n: b\n": "2:1 There is no name before the colon.",
}
LISTS = {
    "- x\n-y\n": "2:1 There is no space after the dash.",
    "-id: x\n title: y\n": "1:1 There is no space after the dash.",
    "a: - x\n": "1:4 A list cannot start on the same line as the name of its field.",
    "- a: 1\n b: 2\n": "2:2 An item of the list should start here, but there is no dash.",
    "- id: a\nid: b\n": "2:1 An item of the list should start here, but there is no dash.",
    "a:\n  - x\n  y: 2\n": "3:3 An item of the list should start here, but there is no dash.",
}
INDENTS = {
    "a: 1\n  b: 2\n": "2:3 This line stands further to the right than the field above, "
    "which has a value already.",
    "- a: 1\n   b: 2\n": "2:4 This line stands further to the right than the field above, "
    "which has a value already.",
    "a: tekst\n\n  verder: nog\n": "3:3 This line stands further to the right than the field above, "
    "which has a value already.",
    "a: tekst\n# opmerking\n  verder: nog\n": "3:3 This line does not line up with the lines that it "
    "belongs to.",
    "a:\n  b: 1\n c: 2\n": "3:2 This line does not line up with the lines that it belongs to.",
    "  a: 1\nb: 2\n": "2:1 This line does not line up with the lines that it belongs to.",
    "- a: 1\n  - b: 2\n": "2:3 This line does not line up with the lines that it belongs to.",
    "a: |\n   x\n  y\n": "3:3 This line does not line up with the lines that it belongs to.",
}
UNCLEAR = {
    "a" * 1200 + ": 1\n": "1:1201 The file cannot be read from here on.",
    "%YAML 2.0\n---\na: 1\n": "1:1 The file cannot be read from here on.",
}
TABLE = QUOTES | BRACKETS | TABS | FIRST_CHARACTERS | COLONS | LISTS | INDENTS | UNCLEAR


@pytest.mark.parametrize(("text", "expected"), TABLE.items(), ids=range(len(TABLE)))
@pytest.mark.parametrize("parser", ["libyaml", "PyYAML alone"])
def test_a_mistake_is_told_in_plain_words(
    text: str, expected: str, parser: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if parser == "PyYAML alone":
        monkeypatch.setattr(yaml, "__with_libyaml__", False)
    (line,) = mistakes(text)
    place, sentence = expected.split(" ", 1)
    assert line.startswith(f"f.yaml:{place} yaml-")
    assert f" {sentence} " in line


@pytest.mark.parametrize(("text", "column"), {'a: "C:\\Users"\n': 9, 'a: "\\u12"\n': 7}.items())
def test_a_backslash_between_double_quotes_is_told_with_the_cure(text: str, column: int) -> None:
    assert mistakes(text) == [
        (
            f"f.yaml:1:{column} yaml-backslash A backslash between double quotes changes the meaning of what "
            "follows it. Put this text between single quotes."
        )
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: {b: tekst:}\n", "1:13 yaml-colon The text holds a colon, "),
        ("b: {c:[1, 2]}\n", "1:6 yaml-space There is no space after the colon. "),
    ],
)
def test_a_colon_at_the_edge_of_a_bracket_is_told(text: str, expected: str) -> None:
    (line,) = mistakes(text)
    assert line.startswith(f"f.yaml:{expected}")


def test_a_percent_sign_at_the_start_of_a_line_is_told() -> None:
    assert mistakes("a: 1\n%foo bar\n") == [
        (
            "f.yaml:2:1 yaml-character A text cannot start with % unless it stands between quotes. "
            "Put the whole text between quotes."
        )
    ]


def test_every_kind_of_mistake_has_a_hint() -> None:
    assert len(RULES) > 20
    assert all(rule.saying.hint for rule in RULES)


@pytest.mark.parametrize("word", ["scalar", "mapping", "token", "sequence", "indent", "stream", "node"])
def test_no_sentence_uses_a_word_of_the_parser(word: str) -> None:
    sentences = " ".join(f"{rule.saying.message} {rule.saying.hint}" for rule in RULES).lower()
    assert f" {word} " not in sentences.replace("indent a text", "")
