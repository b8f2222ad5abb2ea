"""A PDF tells of which paper it is, whether it is as we made it, and nothing of when it was made."""

from __future__ import annotations

import re

from boardkit.output.pdf import finished, is_accessible, is_as_made, is_of, is_whole
from boardkit.output.pdf_figures import described

FIGURE = "<</Type/StructElem\n/S/Figure\n/P 4 0 R\n/K[1 ]\n>>\n"


def office_pdf(*, second: int, zone: str = "+01'00'", figures: int = 1, number: str = "AB") -> bytes:
    """A PDF as LibreOffice writes it: its form, and what differs from one time to another."""
    clock = f"20261126{second:06}"
    bodies = [FIGURE] * figures + [
        f"<<\n/CreationDate(D:{clock}{zone})>>\n",
        f"<xmp:CreateDate>2026-11-26T00:00:{second:02}+01:00</xmp:CreateDate>\n",
    ]
    pdf, places = "%PDF-1.6\n", []
    for index, body in enumerate(bodies, start=1):
        places.append(len(pdf))
        pdf += f"{index} 0 obj\n{body}endobj\n"
    start = len(pdf)
    pdf += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n"
    pdf += "".join(f"{place:010} 00000 n \n" for place in places)
    identifier = number * 16
    pdf += f"trailer\n<</Size {len(places) + 1}/Root 9 0 R\n/ID [ <{identifier}>\n<{identifier}> ]\n"
    return (pdf + f"/DocChecksum /{identifier}\n>>\nstartxref\n{start}\n%%EOF\n").encode()


def made(pdf: bytes, docx: bytes = b"paper", name: str = "x.docx") -> bytes:
    return finished(pdf, docx, name=name, saved="20240102030405", charts=["Bars."])


def test_the_same_paper_gives_the_same_bytes_whenever_it_is_made() -> None:
    first = made(office_pdf(second=1, number="AB"))
    assert first == made(office_pdf(second=59, zone="+02'00'", number="C9"))
    assert first != made(office_pdf(second=1), docx=b"another paper")
    assert b"/CreationDate(D:20240102030405Z)" in first
    assert b"<xmp:CreateDate>2024-01-02T03:04:05Z</xmp:CreateDate>" in first
    assert b"2026" not in first
    assert b"ABAB" not in first


def test_nothing_moves_so_that_every_offset_stays_true() -> None:
    pdf = made(office_pdf(second=1, zone="Z'"))
    for offset in re.findall(rb"^(\d{10}) 00000 n", pdf, re.MULTILINE):
        assert re.match(rb"\d+ 0 obj\n", pdf[int(offset) :])
    for start in re.findall(rb"(?:startxref\n|/Prev )(\d+)", pdf):
        assert pdf[int(start) :].startswith(b"xref\n")


def test_a_figure_without_a_description_is_given_one() -> None:
    pdf = described(office_pdf(second=1, figures=2), ["Één balk", "Two (2) bars"])
    new = pdf[len(office_pdf(second=1, figures=2)) :]
    texts = [bytes.fromhex(one.decode()).decode("utf-16") for one in re.findall(rb"/Alt<(\w+)>", new)]
    assert texts == ["Één balk", "Two (2) bars"]
    assert re.findall(rb"(\d) 0 obj\n<</Type/StructElem\n/S/Figure\n/Alt<\w+>\n/P 4 0 R", new) == [b"1", b"2"]


def test_a_figure_that_cannot_be_told_from_another_is_left_as_it_is() -> None:
    two = office_pdf(second=1, figures=2)
    assert described(two, ["only one"]) == two
    assert described(two.replace(b"trailer", b"nothing"), ["one", "two"]).count(b"/Alt") == 0
    has_one = two.replace(b"/S/Figure\n/P", b"/S/Figure\n/Alt(a)/P", 1)
    assert described(has_one, ["one"]).count(b"/Alt<") == 1


def test_it_is_known_of_which_paper_it_is_and_under_which_name() -> None:
    pdf = made(office_pdf(second=1))
    assert is_whole(pdf)
    assert (is_of(pdf, b"paper"), is_of(pdf, b"other")) == (True, False)
    assert (is_as_made(pdf, "x.docx"), is_as_made(pdf, "x-2.docx")) == (True, False)


def test_one_that_was_signed_or_edited_is_no_longer_as_we_made_it() -> None:
    pdf = made(office_pdf(second=1))
    signed = pdf + b"12 0 obj\n<</Type/Sig>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"
    edited = pdf.replace(b"/K[1 ]", b"/K[2 ]")
    for one in (signed, edited):
        assert (is_of(one, b"paper"), is_as_made(one, "x.docx")) == (True, False)
    assert not is_as_made(office_pdf(second=1), "x.docx")


def test_half_a_pdf_and_one_without_tags_are_told_apart() -> None:
    pdf = office_pdf(second=1)
    assert (is_whole(pdf), is_whole(pdf[:-20]), is_whole(b"text %%EOF")) == (True, False, False)
    assert not is_accessible(pdf)
    assert not is_accessible(pdf + b"/StructTreeRoot")
    assert is_accessible(pdf + b"/StructTreeRoot pdfuaid:part")
