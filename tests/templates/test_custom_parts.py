"""A form says in a part of its own what it is, and Word and LibreOffice keep only a part with properties."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
FORMS = sorted(TEMPLATES.glob("*/*-form.docx"))


@pytest.mark.parametrize("path", FORMS, ids=lambda one: f"{one.parent.name}-{one.stem}")
def test_the_part_of_a_form_has_its_properties_and_the_form_is_valid(path: Path) -> None:
    with zipfile.ZipFile(path) as package:
        names = set(package.namelist())
        relations = package.read("customXml/_rels/item1.xml.rels").decode()
        properties = package.read("customXml/itemProps1.xml").decode()
        assert b"/customXml/itemProps1.xml" in package.read("[Content_Types].xml")
    assert {"customXml/item1.xml", "customXml/itemProps1.xml"} <= names
    assert 'Target="itemProps1.xml"' in relations
    assert 'ds:uri="urn:boardkit:paper"' in properties
    assert [str(one.description) for one in OpenXmlValidator().validate(str(path)).errors] == []
