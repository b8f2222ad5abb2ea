"""Edits a form as Word does on saving: runs split in pieces, controls kept, bookmarks where Word leaves them.

The steps are those of tests/intake/minutes/type_in_office.py, so that one story can be played in both.
"""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NS = {"w": W[1:-1]}
LISTS = {"bullet": "ListBullet", "numbered": "ListNumber"}
Step = Mapping[str, Any]
Node = Any
"""An element; lxml's own types allow for its absence everywhere, and a test may fail on it."""


def typed(docx: bytes, steps: Sequence[Step]) -> bytes:
    """The file after these steps."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root: Node = etree.fromstring(parts["word/document.xml"])
    paper = _Paper(root)
    for step in steps:
        action: Callable[[Step], None] = getattr(paper, step["do"])
        action(step)
    parts["word/document.xml"] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return out.getvalue()


class _Paper:
    def __init__(self, root: Node) -> None:
        self.root, self.recording, self.count = root, False, 0

    def spot(self, bookmark: str) -> tuple[Node, Node]:
        """The table and the row of a bookmark."""
        start = self.root.xpath(f"//w:bookmarkStart[@w:name='{bookmark}']", namespaces=NS)[0]
        row = next(start.iterancestors(f"{W}tr"))
        return next(row.iterancestors(f"{W}tbl")), row

    def cell(self, step: Step) -> Node:
        table, row = self.spot(step["at"])
        if "row" in step:
            row = table.findall(f"{W}tr")[step["row"]]
        cells: list[Node] = row.findall(f"{W}tc")
        return cells[step.get("column", 0)]

    def type(self, step: Step) -> None:
        """Choose in a list, or type over what stands in a cell."""
        cell, text = self.cell(step), step["text"]
        control = cell.find(f".//{W}sdt")
        if control is not None:
            for shown in control.findall(f"{W}sdtPr/{W}showingPlcHdr"):
                shown.getparent().remove(shown)
            content = control.find(f"{W}sdtContent")
            for child in list(content):
                content.remove(child)
            content.extend(self.runs(text))
            return
        first, *rest = cell.findall(f"{W}p")
        for paragraph in rest:
            cell.remove(paragraph)
        self.empty(first)
        first.extend(self.runs(text))

    def empty(self, paragraph: Node) -> None:
        for child in list(paragraph):
            if child.tag in {f"{W}r", f"{W}ins"}:
                self.take_out(paragraph, child)

    def take_out(self, parent: Node, run: Node) -> None:
        if not self.recording or run.tag == f"{W}ins":
            parent.remove(run)
            return
        deleted = etree.Element(f"{W}del", {f"{W}id": self.number(), f"{W}author": "Lid A"})
        parent.replace(run, deleted)
        deleted.append(run)
        for text in run.iter(f"{W}t"):
            text.tag = f"{W}delText"

    def number(self) -> str:
        self.count += 1
        return str(9000 + self.count)

    def runs(self, text: str) -> Iterator[Node]:
        """Words in runs of a few letters each, as an evening of typing leaves them."""
        pieces = [text[start : start + 5] for start in range(0, len(text), 5)]
        for number, piece in enumerate(pieces):
            run = etree.Element(f"{W}r", {f"{W}rsidR": f"00{number:06X}"})
            for place, line in enumerate(piece.split("\n")):
                if place:
                    etree.SubElement(run, f"{W}br")
                for column, word in enumerate(line.split("\t")):
                    if column:
                        etree.SubElement(run, f"{W}tab")
                    words = etree.SubElement(run, f"{W}t")
                    words.text = word
                    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            if self.recording:
                inserted = etree.Element(f"{W}ins", {f"{W}id": self.number(), f"{W}author": "Lid A"})
                inserted.append(run)
                yield inserted
            else:
                yield run
            if number % 3 == 1:
                yield etree.Element(f"{W}proofErr", {f"{W}type": "spellStart"})

    def write(self, step: Step) -> None:
        """Write paragraphs and lists in the last paragraph of a box."""
        cell = self.cell(step)
        last = cell.findall(f"{W}p")[-1]
        for one in step["paragraphs"]:
            paragraph = etree.Element(f"{W}p", {f"{W}rsidR": "00AB12CD"})
            properties = etree.SubElement(paragraph, f"{W}pPr")
            depth, style = one.get("depth", 1), LISTS.get(one.get("kind", "plain"), "FormText")
            name = f"{style}{depth}" if depth > 1 and style in LISTS.values() else style
            etree.SubElement(properties, f"{W}pStyle", {f"{W}val": name})
            paragraph.extend(self.runs(one["text"]))
            last.addprevious(paragraph)
        if len(cell.findall(f"{W}p")) > 1 and not "".join(last.itertext()).strip():
            cell.remove(last)

    def add_row(self, step: Step) -> None:
        """Press Tab in the last cell: Word makes a row like the last one, with its controls emptied."""
        table, _ = self.spot(step["at"])
        rows = table.findall(f"{W}tr")
        row = copy.deepcopy(rows[-1])
        for mark in row.xpath(".//w:bookmarkStart | .//w:bookmarkEnd | .//w:sdt", namespaces=NS):
            mark.getparent().remove(mark)
        for cell, text in zip(row.findall(f"{W}tc"), step["cells"], strict=True):
            first, *rest = cell.findall(f"{W}p")
            for paragraph in rest:
                cell.remove(paragraph)
            for run in first.findall(f"{W}r"):
                first.remove(run)
            first.extend(self.runs(text))
        if self.recording:
            properties = row.find(f"{W}trPr")
            properties.append(etree.Element(f"{W}ins", {f"{W}id": self.number(), f"{W}author": "Lid A"}))
        rows[-1].addnext(row)

    def delete_row(self, step: Step) -> None:
        table, row = self.spot(step["at"])
        row = table.findall(f"{W}tr")[step["row"]] if "row" in step else row
        if self.recording:
            row.find(f"{W}trPr").append(
                etree.Element(f"{W}del", {f"{W}id": self.number(), f"{W}author": "Lid A"})
            )
            return
        table.remove(row)

    def copy_row(self, step: Step) -> None:
        """Copy a row and paste it below: Word keeps the bookmark in one of the two only."""
        _, row = self.spot(step["at"])
        pasted = copy.deepcopy(row)
        for mark in pasted.xpath(".//w:bookmarkStart | .//w:bookmarkEnd", namespaces=NS):
            mark.getparent().remove(mark)
        row.addnext(pasted)

    def move_row(self, step: Step) -> None:
        """Drag a row to the end of its table: Word takes the bookmark along."""
        table, row = self.spot(step["at"])
        table.remove(row)
        table.append(row)

    def record(self, step: Step) -> None:
        self.recording = step["on"]

    def append(self, step: Step) -> None:
        """Type below the last table, outside every box."""
        body = self.root.find(f"{W}body")
        paragraph = etree.Element(f"{W}p")
        paragraph.extend(self.runs(step["text"]))
        body.insert(len(body) - 1, paragraph)

    def head(self, step: Step) -> None:
        """Type over a cell of a table's head: the bookmark in it goes."""
        table, _ = self.spot(step["at"])
        cell = table.findall(f"{W}tr")[0].findall(f"{W}tc")[step.get("column", 0)]
        paragraph = cell.find(f"{W}p")
        for child in list(paragraph):
            if child.tag != f"{W}pPr":
                paragraph.remove(child)
        paragraph.extend(self.runs(step["text"]))
