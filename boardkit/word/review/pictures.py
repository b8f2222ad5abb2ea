"""Who cannot see a picture is told what it says, at the place where it stands in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from boardkit.word.inline import OLD_COPIES
from boardkit.word.ooxml import TEXT_BOX, WP
from boardkit.word.review.reviewed import Reviewed

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from boardkit.problems import Problem

DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
VML = "{urn:schemas-microsoft-com:vml}"
FILE_NAME = re.compile(r"\s*[^\s/\\]+\.(?:png|jpe?g|gif|svg|emf|wmf|bmp|tiff?)\s*", re.IGNORECASE)


def alternative_texts(file: Reviewed) -> Iterator[Problem]:
    """Pictures, charts and shapes in the text that say nothing to who cannot see them.

    In headers, footers and notes they are not looked at, nor are lines and boxes of an old kind (VML).

    Code: alt-text.
    Source: WCAG 2.1, 1.1.1.
    """
    message = "This picture, chart or shape has no alternative text."
    hint = "In Word: right-click it, Edit Alt Text: write what it says, or mark it as decorative."
    for drawn, said in _drawn(file.body):
        if not said.strip():
            yield file.finding("alt-text", message, hint, place=file.place(drawn))
        elif FILE_NAME.fullmatch(said):
            name_only = "The alternative text of this picture is the name of a file: {text}."
            yield file.finding("alt-text", name_only, hint, place=file.place(drawn), text=said.strip())


def floating(file: Reviewed) -> Iterator[Problem]:
    """Pictures and boxes that float beside the text, so that their place in it is nobody's choice.

    Code: floating.
    Source: WCAG 2.1, 1.3.2.
    """
    message = "This picture or box floats over the text, and is read at another place than it is seen."
    hint = "In Word: right-click it, Wrap Text, In Line with Text."
    for anchor in file.body.iter(WP + "anchor"):
        if next(anchor.iterancestors(*OLD_COPIES), None) is None and not _is_decorative(anchor):
            yield file.finding("floating", message, hint, place=file.place(anchor))


def _drawn(body: Element) -> Iterator[tuple[Element, str]]:
    """Everything that is drawn, with its alternative text; what is decorative needs none."""
    for frame in body.iter(WP + "inline", WP + "anchor"):
        about = frame.find(WP + "docPr")
        if about is not None and not _is_decorative(frame) and next(frame.iter(TEXT_BOX), None) is None:
            yield frame, str(about.get("descr", ""))
    for shape in (one for one in body.iter(f"{VML}*") if one.find(VML + "imagedata") is not None):
        if next(shape.iterancestors(*OLD_COPIES), None) is None:
            yield shape, str(shape.get("alt", ""))


def _is_decorative(frame: Element) -> bool:
    return any(one.get("val") in {"1", "true"} for one in frame.iter(DECORATIVE))
