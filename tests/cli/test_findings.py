"""A finding on a screen says every place in the language of the reader."""

from __future__ import annotations

from boardkit.cli.findings import as_text
from boardkit.language import Language
from boardkit.problems import Problem, Where


def test_another_place_in_a_word_file_is_said_in_the_language_of_the_reader() -> None:
    twice = Problem(
        Where("form.docx", cell="table 12, row 2"),
        "form-twice",
        "Nothing to report.",
        also=(Where("form.docx", cell="table 12, row 3"), Where("priorities.yaml", 3, 5)),
    )
    assert as_text(twice, Language("nl")).splitlines()[1:] == [
        "    Zie ook form.docx: tabel 12, rij 3.",
        "    Zie ook priorities.yaml:3:5.",
    ]
    assert as_text(twice, Language("en")).splitlines()[1:] == [
        "    See also form.docx: table 12, row 3.",
        "    See also priorities.yaml:3:5.",
    ]
