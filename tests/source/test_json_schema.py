"""Every record and field is described in both languages, for an editor to show."""

from __future__ import annotations

import io
import json
import re
from gettext import GNUTranslations
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from boardkit.language import Language
from boardkit.source.files import FILES
from boardkit.source.json_schema import file_schema

CATALOGUE = Path(__file__).resolve().parents[2] / "boardkit" / "locale" / "nl" / "LC_MESSAGES" / "schema.po"


class Listening(Language):
    """Keeps what it is asked to describe."""

    def __init__(self) -> None:
        super().__init__("en")
        self.asked: set[str] = set()

    def described(self, text: str, domain: str = "schema") -> str:
        assert domain == "schema"
        self.asked.add(text)
        return super().described(text, domain)


def asked() -> set[str]:
    listening = Listening()
    for kind in FILES:
        file_schema(kind, listening)
    return listening.asked


def in_dutch() -> dict[str, str]:
    with CATALOGUE.open("rb") as file:
        return {str(one.id): str(one.string) for one in read_po(file, locale="nl") if one.id}


def schema(name: str, code: str) -> dict[str, object]:
    (kind,) = (one for one in FILES if one.name == name)
    return dict(json.loads(json.dumps(file_schema(kind, Language(code)))))


def test_everything_that_an_editor_tells_is_there_in_dutch() -> None:
    assert len(asked()) > 500
    assert sorted(asked() - in_dutch().keys()) == []


def test_no_description_is_left_over() -> None:
    assert sorted(in_dutch().keys() - asked()) == []


def test_a_description_is_as_whole_in_dutch_as_in_english() -> None:
    names = re.compile(r"\{\w+\}")
    pairs = in_dutch().items()
    assert [english for english, dutch in pairs if not dutch] == []
    assert [one for one, dutch in pairs if set(names.findall(one)) != set(names.findall(dutch))] == []
    assert [one for one, dutch in pairs if one.endswith(".") != dutch.endswith(".")] == []
    assert [one for one, dutch in pairs if one.count("\n") != dutch.count("\n")] == []


def test_the_compiled_descriptions_are_fresh() -> None:
    fresh = io.BytesIO()
    with CATALOGUE.open("rb") as file:
        write_mo(fresh, read_po(file, locale="nl"))
    kept = CATALOGUE.with_suffix(".mo").read_bytes()
    texts = [dict(vars(GNUTranslations(io.BytesIO(one)))["_catalog"]) for one in (kept, fresh.getvalue())]
    for one in texts:
        del one[""]  # the head holds the moment of compiling
    assert texts[0] == texts[1], "renew it: python3 do.py translate"


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("nl", "Wie mag weten wat er is gezegd. Zonder dit veld geldt: closed."),
        ("en", "Who may know what was said. When left out: closed."),
    ],
)
def test_a_field_says_what_it_is_and_what_counts_without_it(code: str, told: str) -> None:
    properties = schema("meetings/*.yaml", code)["properties"]
    assert isinstance(properties, dict)
    assert properties["regime"]["description"] == told


def test_a_field_says_to_what_it_refers_and_who_may_read_it() -> None:
    definitions = schema("meetings/*.yaml", "en")["definitions"]
    assert isinstance(definitions, dict)
    item, recusal = definitions["AgendaItem"]["properties"], definitions["Recusal"]["properties"]
    assert item["lead"]["description"] == "Who leads it. Refers to: seat."
    assert item["about"]["description"].endswith("Refers to: any record.")
    assert recusal["reason"]["description"].endswith("secretariat only. Read at most by: secretariat.")


def test_a_docstring_breaks_lines_only_between_paragraphs() -> None:
    told = str(schema("eu/*.yaml", "en")["description"])
    assert told.count("\n") == 2
    assert (
        "What only government may read (red lines, room to move, who thinks what, who agreed) is kept" in told
    )


@pytest.mark.parametrize("code", ["nl", "en"])
@pytest.mark.parametrize("kind", FILES, ids=[one.name for one in FILES])
def test_each_reference_leads_to_a_definition_and_each_definition_is_needed(kind: object, code: str) -> None:
    (found,) = (one for one in FILES if one == kind)
    words = json.dumps(file_schema(found, Language(code)))
    definitions = json.loads(words)["definitions"]
    assert set(re.findall(r'"#/definitions/(\w+)"', words)) == set(definitions)


@pytest.mark.parametrize("kind", FILES, ids=[one.name for one in FILES])
def test_a_pattern_is_one_that_javascript_reads_alike(kind: object) -> None:
    (found,) = (one for one in FILES if one == kind)
    words = json.dumps(file_schema(found, Language("en")))
    patterns = {json.loads(f'"{one}"') for one in re.findall(r'"pattern": "((?:[^"\\]|\\.)*)"', words)}
    assert patterns
    assert [one for one in patterns if re.search(r"\(\?P|\\[AZz]|\(\?<|\(\?[aiLmsux]", one)] == []
