"""Opens Word files in LibreOffice, edits them as a person would, and saves them as .docx.

Run by the Python that has `uno` (Debian: /usr/bin/python3, package python3-uno), which is not the one that
runs boardkit; so it imports nothing of it. Takes a JSON file with jobs: [{"open", "save", "steps": [...]}].
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.text.ControlCharacter import LINE_BREAK, PARAGRAPH_BREAK

BREAKS = {"\n": LINE_BREAK}
LISTS = {"bullet": "List Bullet", "numbered": "List Number"}


def prop(name, value):
    found = PropertyValue()
    found.Name, found.Value = name, value
    return found


def started(profile):
    """A LibreOffice of our own, and the desktop in it."""
    pipe = f"boardkit{time.monotonic_ns()}"
    process = subprocess.Popen(
        [
            "soffice",
            f"-env:UserInstallation={Path(profile).as_uri()}",
            "--headless",
            "--norestore",
            "--nologo",
            f"--accept=pipe,name={pipe};urp;",
        ]
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            there = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return process, there.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", there
            )
        except NoConnectException:
            time.sleep(0.25)
    process.kill()
    sys.exit("LibreOffice did not answer")


class Paper:
    """An open document, with the things that a person does to it."""

    def __init__(self, document):
        self.document = document

    def spot(self, bookmark):
        """The table, row (from 0) and column of a bookmark."""
        anchor = self.document.getBookmarks().getByName(bookmark).getAnchor()
        name = anchor.Cell.CellName
        letters = name.rstrip("0123456789")
        return anchor.TextTable, int(name[len(letters) :]) - 1, ord(letters) - ord("A")

    def cell(self, step):
        """By the bookmark of its row, or of its table with the number of a row."""
        table, row, _ = self.spot(step["at"])
        return table.getCellByPosition(step.get("column", 0), step.get("row", row))

    def type(self, step):
        """Select what stands in a cell and type over it."""
        cell = self.cell(step)
        cursor = cell.createTextCursor()
        cursor.gotoStart(False)
        cursor.gotoEnd(True)
        cursor.setString("")
        self.put(cell, cursor, step["text"])

    def put(self, cell, cursor, text):
        for number, line in enumerate(text.split("\n")):
            if number:
                cell.insertControlCharacter(cursor, LINE_BREAK, False)
            cell.insertString(cursor, line, False)

    def write(self, step):
        """Write paragraphs and lists in the last paragraph of a box."""
        cell = self.cell(step)
        cursor = cell.createTextCursor()
        cursor.gotoEnd(False)
        for number, one in enumerate(step["paragraphs"]):
            if number:
                cell.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
            style = LISTS.get(one.get("kind", "plain"), step.get("style", "Invultekst"))
            depth = one.get("depth", 1)
            cursor.ParaStyleName = f"{style} {depth}" if depth > 1 and style in LISTS.values() else style
            self.put(cell, cursor, one["text"])

    def add_row(self, step):
        """Press Tab in the last cell and fill in the row that comes."""
        table, _, _ = self.spot(step["at"])
        count = table.getRows().getCount()
        table.getRows().insertByIndex(count, 1)
        for column, text in enumerate(step["cells"]):
            cell = table.getCellByPosition(column, count)
            self.put(cell, cell.createTextCursor(), text)

    def delete_row(self, step):
        table, row, _ = self.spot(step["at"])
        table.getRows().removeByIndex(step.get("row", row), 1)

    def copy_row(self, step):
        """What a person gets who copies a row and pastes it below: the same words again."""
        table, row, _ = self.spot(step["at"])
        table.getRows().insertByIndex(row + 1, 1)
        for column in range(table.getColumns().getCount()):
            text = table.getCellByPosition(column, row).getString()
            table.getCellByPosition(column, row + 1).setString(text)

    def move_row(self, step):
        """Cut a row and put it at the end of its table: its words move, its bookmark does not."""
        table, row, _ = self.spot(step["at"])
        columns = table.getColumns().getCount()
        texts = [table.getCellByPosition(column, row).getString() for column in range(columns)]
        table.getRows().removeByIndex(row, 1)
        self.add_row({"at": step["table"], "cells": texts})

    def record(self, step):
        self.document.RecordChanges = step["on"]

    def remark(self, step):
        """Add a comment to a cell."""
        cell = self.cell(step)
        note = self.document.createInstance("com.sun.star.text.textfield.Annotation")
        note.Author, note.Content = step["author"], step["text"]
        cursor = cell.createTextCursor()
        cursor.gotoEnd(False)
        cell.insertTextContent(cursor, note, False)

    def append(self, step):
        """Type below the last table, outside every box."""
        text = self.document.getText()
        cursor = text.createTextCursor()
        cursor.gotoEnd(False)
        text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        text.insertString(cursor, step["text"], False)

    def head(self, step):
        """Type over a cell of a table's head, where its bookmark stands."""
        table, _, _ = self.spot(step["at"])
        table.getCellByPosition(step.get("column", 0), 0).setString(step["text"])


def main():
    jobs = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    with tempfile.TemporaryDirectory() as profile:
        process, desktop = started(profile)
        try:
            for job in jobs:
                url = Path(job["open"]).as_uri()
                document = desktop.loadComponentFromURL(url, "_blank", 0, (prop("Hidden", True),))
                paper = Paper(document)
                for step in job["steps"]:
                    getattr(paper, step["do"])(step)
                saved = (prop("FilterName", "MS Word 2007 XML"), prop("Overwrite", True))
                document.storeToURL(Path(job["save"]).as_uri(), saved)
                document.close(True)
        finally:
            process.terminate()
            process.wait(30)


main()
