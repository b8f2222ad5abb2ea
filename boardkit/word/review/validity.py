"""A Word file keeps to the standard, so that Word opens it without repairing it: ECMA-376."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from boardkit.output.scratch import scratch
from boardkit.word.tags import shortened

if TYPE_CHECKING:
    from pathlib import Path

    from openxml_audit import OpenXmlValidator

EXPECTED = "Expected one of: "
"""How the validator ends when it has nothing to propose."""
HARMLESS = re.compile(
    r".*stylesWithEffects\.xml .*"
    r"|.*fontTable\.xml Invalid value for attribute 'characterSet': .*"
    r"|.* Invalid value for attribute 'val': Value '(?:start|end|true|false)' is not in allowed values: .*"
    r"|.* Unexpected element 'noMultiLvlLbl' found"
    r"|.* A required relationship type '[^']*/theme' is missing\."
)
"""What Word 2010 and python-docx leave in every file, or LibreOffice in each it saves, and Word opens."""


class Validator:
    """Looks at files one after the other; the first takes a second, the next ones a tenth of that."""

    def __init__(self) -> None:
        from openxml_audit import OpenXmlValidator

        self._validator: OpenXmlValidator = OpenXmlValidator()

    def faults_in(self, docx: bytes) -> tuple[tuple[str, str], ...]:
        """Each fault once: the part that it is in, and what the validator says of it, in English.

        What a usual program leaves in each of its files is none.
        """
        with scratch() as folder:
            file = folder / "paper.docx"
            file.write_bytes(docx)
            found = dict.fromkeys(self._faults(file))
        return tuple(one for one in found if not HARMLESS.fullmatch(" ".join(one)))

    def _faults(self, file: Path) -> Iterator[tuple[str, str]]:
        try:
            errors = self._validator.validate(str(file)).errors
        except Exception as error:  # noqa: BLE001 - a file that it cannot look at ends nothing else
            yield file.suffix, shortened(f"{type(error).__name__} {error}".strip())
            return
        for one in errors:
            said = str(one.description).removesuffix(EXPECTED).strip()
            yield str(one.part_uri).lstrip("/"), shortened(said)
