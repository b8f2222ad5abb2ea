"""How LibreOffice prints for us: accessibly, and without running or fetching anything."""

from __future__ import annotations

import json

_OPTIONS = {
    "PDFUACompliance": True,
    "UseTaggedPDF": True,
    "ExportBookmarks": True,
    "DisplayPDFDocumentTitle": True,
    "ExportNotes": False,
    "ExportNotesInMargin": False,
    "ExportFormFields": False,
}
FILTER = "pdf:writer_pdf_Export:" + json.dumps(
    {name: {"type": "boolean", "value": str(value).lower()} for name, value in _OPTIONS.items()},
    separators=(",", ":"),
)
"""For `--convert-to`; options in this form are understood from version 7.4 on."""

_SAFE = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    # A picture that a paper only points to is fetched otherwise, and its owner told who prints it and when.
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),  # never
    ("Inet/Settings", "ooInetProxyType", "2"),  # by hand, to where nothing listens
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)
SETTINGS = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n'
    + "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>\n"
        for path, name, value in _SAFE
    )
    + "</oor:items>\n"
)
"""Of a profile of its own: the user's is not touched, and may be in use."""
