"""What a paper says about itself, out of sight: what it is, and whether a person changed it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import unescape

from markupsafe import escape

PART = "docProps/custom.xml"
PREFIX = "boardkit."
HASH = PREFIX + "hash"

SPACE_OF_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
SPACE_OF_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
KIND_OF_PROPERTY = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
FIRST_NUMBER = 2  # Word keeps 0 and 1 for itself

OURS = re.compile(
    r"<(?:[\w.-]+:)?property\b[^>]*\bname=(?P<quote>[\"'])(?P<name>boardkit\.(?:(?!(?P=quote)).)*)(?P=quote)[^>]*>"
    r"\s*<(?:[\w.-]+:)?lpwstr>(?P<value>[^<]*)<"
)
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_properties(part: bytes) -> Mapping[str, str]:
    """Our own properties, whoever wrote the part last."""
    text = part.decode("utf-16" if part.startswith(UTF_16) else "utf-8", errors="replace")
    return {unescape(found["name"]): unescape(found["value"]) for found in OURS.finditer(text)}


def write_properties(kept: Iterable[str], ours: Mapping[str, str]) -> bytes:
    """The whole part: the properties that were in the template, as they were, and behind them ours."""
    lines = list(kept)
    for number, (name, value) in enumerate(ours.items(), start=FIRST_NUMBER + len(lines)):
        lines.append(
            f'<property fmtid="{KIND_OF_PROPERTY}" pid="{number}" name="{escape(name)}">'
            f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>",
        )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{SPACE_OF_PROPERTIES}" xmlns:vt="{SPACE_OF_VALUES}">'
        f"{''.join(lines)}</Properties>"
    ).encode()
