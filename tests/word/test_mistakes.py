"""What goes wrong in the middle of a tag is told in a sentence with its place, whatever it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx_maker import p, said, template

from boardkit.problems import InvalidSource

VALUES = "cannot be worked out with these values."
LOOK = f"{VALUES} Look at the values and the numbers that the tag is given."
ENDLESS = f"{VALUES} A macro cannot use itself without end."


@pytest.mark.parametrize(
    ("before", "tag", "message"),
    [
        ("{% macro m() %}{{ m() }}{% endmacro %}", "{{ m() }}", ENDLESS),
        ("", "{{ days|dictsort }}", LOOK),
        ("", "{{ day|wordwrap(0) }}", LOOK),
        ("", "{{ day|truncate(-1) }}", LOOK),
    ],
)
def test_a_tag_that_goes_wrong_is_told_with_its_paragraph(
    tmp_path: Path, before: str, tag: str, message: str
) -> None:
    with pytest.raises(InvalidSource) as caught:
        template(tmp_path, p("first"), p(before + tag)).fill({"day": "Monday", "days": ["Monday"]})
    assert said(caught.value) == [f"paragraph 2: {tag} {message}"]
