"""No page ends with the first row of a table alone, and none begins with its last."""

from __future__ import annotations

import re

HEADER, ROW_END, TABLE, TABLE_END = "<w:tblHeader/>", "</w:tr>", "<w:tbl>", "</w:tbl>"
PARAGRAPH = re.compile(r"(<w:p(?: [^<>]*?)?)(/?)>(<w:pPr/?>)?(<w:pStyle [^<>]*/>)?")
PARAGRAPH_END, KEPT, KEEP = "</w:p>", "<w:keepNext", "<w:keepNext/>"


def without_lone_rows(xml: str) -> str:
    """The part, with the first row under each header kept with the next, and the last but one with the last.

    Word and LibreOffice look at the first paragraph of a row for that. A table with another in it stays as
    it is.
    """
    written, done = [], 0
    header = xml.find(HEADER)
    while header >= 0:
        end = xml.find(TABLE_END, header)
        if xml.find(TABLE, header, end) >= 0:
            header = xml.find(HEADER, header + 1)
            continue
        for start, stop in _rows(xml, header, end):
            written += [xml[done:start], _with_the_next(xml[start:stop])]
            done = stop
        header = xml.find(HEADER, end)
    return "".join([*written, xml[done:]])


def _rows(xml: str, header: int, end: int) -> list[tuple[int, int]]:
    """Where the first row under all headers begins and ends, and the last but one; neither is the last."""
    last = xml.rfind(ROW_END, header, end)
    start = xml.find(ROW_END, header) + len(ROW_END)
    stop = xml.find(ROW_END, start, end)
    while 0 <= stop < last and HEADER in xml[start:stop]:
        start, stop = stop + len(ROW_END), xml.find(ROW_END, stop + 1, end)
    if not 0 <= stop < last:
        return []
    before_last = xml.rfind(ROW_END, start, last)
    if before_last == stop:
        return [(start, stop)]
    return [(start, stop), (xml.rfind(ROW_END, start, before_last) + len(ROW_END), before_last)]


def _with_the_next(row: str) -> str:
    """The row, which Word does not part from the one after it."""
    found = PARAGRAPH.search(row)
    if found is None:
        return row
    paragraph, is_empty, properties, style = found.groups()
    if not is_empty and KEPT in row[found.end() : row.find(PARAGRAPH_END, found.end())]:
        return row
    kept = f"{paragraph}><w:pPr>{style or ''}{KEEP}"
    if properties != "<w:pPr>":
        kept += "</w:pPr>"
    if is_empty:
        kept += PARAGRAPH_END
    return row[: found.start()] + kept + row[found.end() :]
