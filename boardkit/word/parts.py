"""Which parts of a Word file hold text for readers, and how our own part is announced in it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from boardkit.word.guard import usual_name
from boardkit.word.ooxml import parse
from boardkit.word.properties import FIRST_NUMBER, PART, PREFIX
from boardkit.word.relations import list_of, read_relation
from boardkit.word.unusable import no_word_file

CONTENT_TYPES = "[Content_Types].xml"
RELATIONS = "_rels/.rels"
ABOUT = "docProps/core.xml"

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
KINDS = {
    WORD + "document.main+xml": "",
    WORD + "template.main+xml": "",
    WORD + "header+xml": "header",
    WORD + "footer+xml": "footer",
    WORD + "footnotes+xml": "footnote",
    WORD + "endnotes+xml": "endnote",
}
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
OUR_CUSTOM_PART = re.compile(r"customXml/item[0-9]*\.xml", re.IGNORECASE)
OUR_SPACE = "urn:boardkit:paper"
OUR_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
OUR_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"


def text_parts(content_types: bytes) -> dict[str, str]:
    """The parts that hold text, each with what a reader calls it; the body of the paper has no name.

    With several headers each has its number: `header 2`. Raises Unusable when there is no body.
    """
    overrides = parse(content_types).iter(TYPES + "Override")
    kinds = {
        usual_name(str(one.get("PartName")).lstrip("/")): KINDS.get(str(one.get("ContentType")))
        for one in overrides
    }
    found = {name: kind for name, kind in sorted(kinds.items()) if kind is not None}
    if "" not in found.values():
        raise no_word_file()
    return {name: _numbered(name, kind, list(found.values())) for name, kind in found.items()}


def part_of(contained: Mapping[str, bytes], owner: str, kind: str) -> str:
    """The name of the part that `owner` refers to as its comments, people, settings or styles."""
    content = contained.get(list_of(owner))
    for one in () if content is None else parse(content).iter(RELATION):
        found = read_relation({str(key): str(value) for key, value in one.items()}, owner)
        if found.short_kind == kind and found.target in contained:
            return found.target
    return f"word/{kind}.xml"


def own_custom_parts(contained: Mapping[str, bytes]) -> dict[str, str]:
    """Parts of custom XML that are ours: what a form says about itself, with tags to fill in."""
    return {
        name: "custom part"
        for name, content in contained.items()
        if OUR_CUSTOM_PART.fullmatch(name) and OUR_SPACE.encode() in content and _is_ours(content)
    }


def _is_ours(content: bytes) -> bool:
    return etree.QName(parse(content)).namespace == OUR_SPACE


def _numbered(name: str, kind: str, kinds: list[str]) -> str:
    number = "".join(letter for letter in name if letter.isdigit())
    return f"{kind} {number}" if kind in ("header", "footer") and kinds.count(kind) > 1 else kind


def announced(content_types: bytes) -> bytes:
    """The list of parts, with ours in it; a Word template (.dotx) becomes a document."""
    root = parse(
        content_types.replace(b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml")
    )
    if not any(one.get("PartName") == f"/{PART}" for one in root):
        etree.SubElement(root, TYPES + "Override", PartName=f"/{PART}", ContentType=OUR_TYPE)
    return serialised(root)


def related(relations: bytes) -> bytes:
    """The list of what the file consists of, with our part in it."""
    root = parse(relations)
    if not any(one.get("Type") == OUR_RELATION for one in root):
        taken = {one.get("Id") for one in root}
        free = next(name for number in range(1, len(taken) + 2) if (name := f"rId{number}") not in taken)
        etree.SubElement(root, RELATION, Id=free, Type=OUR_RELATION, Target=PART)
    return serialised(root)


def kept_properties(part: bytes | None) -> tuple[str, ...]:
    """The custom properties of the template that are not ours, numbered anew, as text of XML."""
    if part is None:
        return ()
    kept = [one for one in parse(part) if not str(one.get("name")).startswith(PREFIX)]
    texts = []
    for number, one in enumerate(kept, start=FIRST_NUMBER):
        one.set("pid", str(number))
        one.tail = None
        texts.append(etree.tostring(one, encoding="unicode"))
    return tuple(texts)


def serialised(root: etree._Element) -> bytes:
    """The bytes of a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
