"""No page ends with the first row of a table alone, and none begins with its last."""

from __future__ import annotations

import re

HEADER, ROW_END, TABLE_END = "<w:tblHeader/>", "</w:tr>", "</w:tbl>"
PARAGRAPH = re.compile(r"(<w:p(?: [^<>]*?)?)(/?)>(<w:pPr/?>)?(<w:pStyle [^<>]*/>)?")
PARAGRAPH_END, KEPT, KEEP = "</w:p>", "<w:keepNext", "<w:keepNext/>"


def without_lone_rows(xml: str) -> str:
    """The part, with the first row under each header kept with the next, and the last but one with the last.

    Word and LibreOffice look at the first paragraph of a row for that. The last row is the last before the
    next header: that is found fastest, and a table without a header of its own seldom comes between.
    """
    written, done = [], 0
    header = xml.find(HEADER)
    while header >= 0:
        following = xml.find(HEADER, header + 1)
        for start, stop in _rows(xml, header, len(xml) if following < 0 else following):
            written += [xml[done:start], _with_the_next(xml[start:stop])]
            done = stop
        header = following
    return "".join([*written, xml[done:]])


def _rows(xml: str, header: int, end: int) -> list[tuple[int, int]]:
    """Where the first row under a header begins and ends, and the last but one; neither is the last."""
    table_end = xml.rfind(TABLE_END, header, end)
    if table_end < 0:
        return []
    last = xml.rfind(ROW_END, header, table_end)
    start = xml.find(ROW_END, header) + len(ROW_END)
    stop = xml.find(ROW_END, start, table_end)
    if not 0 <= stop < last:
        return []
    before_last = xml.rfind(ROW_END, start, last)
    if before_last == stop:
        return [(start, stop)]
    return [(start, stop), (xml.rfind(ROW_END, start, before_last) + len(ROW_END), before_last)]


def _with_the_next(row: str) -> str:
    """The row, which Word does not part from the one after it."""
    found = PARAGRAPH.search(row)
    if found is None or KEPT in row[: row.find(PARAGRAPH_END)]:
        return row
    paragraph, is_empty, properties, style = found.groups()
    kept = f"{paragraph}><w:pPr>{style or ''}{KEEP}"
    if properties != "<w:pPr>":
        kept += "</w:pPr>"
    if is_empty:
        kept += PARAGRAPH_END
    return row[: found.start()] + kept + row[found.end() :]
