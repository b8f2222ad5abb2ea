"""What a paper says about itself is read back, whichever program wrote it last."""

from __future__ import annotations

import pytest

from boardkit.word.properties import read_properties, write_properties

OURS = {"boardkit.kind": "form", "boardkit.subject": "R&D \"<2024>\" 'één'"}
WRITTEN = write_properties([], OURS).decode()


@pytest.mark.parametrize(
    "part",
    [
        WRITTEN,
        WRITTEN.replace("vt:", "ns-1.vt:").replace("<property", "<op:property").replace("</pr", "</op:pr"),
        WRITTEN.replace("><vt", ">\r\n  <vt").replace("/><", "/>\n<"),
        WRITTEN.replace('name="boardkit.kind"', "name='boardkit.kind'"),
        WRITTEN.replace("&lt;", "&#x3C;").replace("é", "&#233;"),
        WRITTEN.replace(
            "<property", '<property name="Client" pid="9"><vt:lpwstr>x</vt:lpwstr></property><property', 1
        ),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_our_properties_are_read_from_what_any_program_writes(part: str, encoding: str) -> None:
    assert read_properties(part.encode(encoding)) == OURS


@pytest.mark.parametrize(
    "part", [b"", b"\xff\xfe\x00", b"<property name='boardkit.kind", b"PK\x03\x04" * 100]
)
def test_what_is_no_list_of_properties_says_nothing(part: bytes) -> None:
    assert read_properties(part) == {}
