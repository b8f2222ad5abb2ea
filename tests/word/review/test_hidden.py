"""What a file tells out of sight of where and by whom it was made."""

from __future__ import annotations

import pytest
from pages import OFFICE, SPACES, docx, p, related, told

from boardkit.word.review.hidden import fetched, out_of_sight
from boardkit.word.review.properties import people

CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property name="{}"><vt:lpwstr>x</vt:lpwstr></property></Properties>'
)
PEOPLE = '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">{}</w15:people>'
VARIABLES = f'<w:settings {SPACES}><w:docVars><w:docVar w:name="a"/></w:docVars></w:settings>'
BY = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Stuk</dc:title><dc:creator>{}</dc:creator>'
    "<cp:lastModifiedBy>{}</cp:lastModifiedBy></cp:coreProperties>"
)


@pytest.mark.parametrize(
    ("part", "relation", "found"),
    [
        ("settings", ("rId1", "attachedTemplate", r"file:///C:\huis.dotx"), ["attached-template"]),
        ("document", ("rId1", "image", "https://www.example.org/logo.png"), ["fetched"]),
        ("document", ("rId1", "hyperlink", "https://www.example.org/"), []),
    ],
)
def test_what_stands_elsewhere_is_told(part: str, relation: tuple[str, str, str], found: list[str]) -> None:
    file = docx(p("a"), parts={f"word/_rels/{part}.xml.rels": related(relation)})
    assert told(file, fetched) == [(code, "") for code in found]


@pytest.mark.parametrize(
    ("template", "found"),
    [(r"C:\werk\huis.dotx", ["attached-template"]), ("Normal.dotm", []), ("", [])],
)
def test_the_path_of_a_template_among_the_properties_is_told(template: str, found: list[str]) -> None:
    app = f'<Properties xmlns="{OFFICE}extended-properties"><Template>{template}</Template></Properties>'
    file = docx(p("a"), parts={"docProps/app.xml": app})
    assert told(file, fetched) == [(code, "") for code in found]


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ({"docProps/custom.xml": CUSTOM.format("Klant")}, ["hidden-property"]),
        ({"docProps/custom.xml": CUSTOM.format("boardkit.kind")}, []),
        (
            {"word/settings.xml": VARIABLES},
            ["hidden-variable"],
        ),
        ({"word/people.xml": PEOPLE.format('<w15:person w15:author="Secretariaat"/>')}, ["people"]),
        ({"word/people.xml": PEOPLE.format("")}, []),
    ],
)
def test_properties_variables_and_people_are_told(parts: dict[str, str], found: list[str]) -> None:
    assert told(docx(p("a"), parts=parts), out_of_sight) == [(code, "") for code in found]


@pytest.mark.parametrize(
    ("creator", "last", "found"),
    [
        ("Voorbeeldoverleg", "", []),
        ("Voorbeeldoverleg", "Voorbeeldoverleg", []),
        ("Voorbeeldoverleg", "Secretariaat", [("people", "")]),
        ("Afdeling", "", [("people", "")]),
    ],
)
def test_a_sender_that_the_paper_names_is_no_secret(
    creator: str, last: str, found: list[tuple[str, str]]
) -> None:
    file = docx(p("Voorbeeldoverleg"), parts={"docProps/core.xml": BY.format(creator, last)})
    assert told(file, people) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (p("Raadszaal"), [("people", "")]),
        (p("het Parlement van de Raad"), []),
        (p("het Parlement").replace("</w:t>", "</w:t><w:br/><w:t>van de</w:t><w:br/><w:t>Raad</w:t>"), []),
        (p("Parlement van de Raad").replace(" van", "</w:t></w:r><w:r><w:t xml:space='preserve'> van"), []),
    ],
)
def test_a_sender_is_named_by_whole_words(body: str, found: list[tuple[str, str]]) -> None:
    sender = "Raad" if found else "Parlement van de Raad"
    assert told(docx(body, parts={"docProps/core.xml": BY.format(sender, "")}), people) == found
