"""What a build says that was stopped: what there is, and what makes the rest."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from boardkit.cli.stopping import tell_papers, tell_pdfs
from boardkit.language import Language

PAPERS_NL = "de rest maakt boardkit build de volgende keer.\n"


@pytest.mark.parametrize(
    ("tell", "made", "dutch", "english"),
    [
        (
            tell_papers,
            0,
            "Gestopt: er is nog geen stuk gemaakt; wat ontbreekt, maakt boardkit build de volgende keer.\n",
            "Stopped: no paper was made yet; the next build makes what is missing.\n",
        ),
        (
            tell_papers,
            1,
            f"Gestopt: 1 van de 80 stukken is gemaakt; {PAPERS_NL}",
            "Stopped: 1 of 80 papers was made; the next build makes the rest.\n",
        ),
        (
            tell_papers,
            2,
            f"Gestopt: 2 van de 80 stukken zijn gemaakt; {PAPERS_NL}",
            "Stopped: 2 of 80 papers were made; the next build makes the rest.\n",
        ),
        (
            tell_pdfs,
            0,
            "Gestopt: er is nog geen PDF gemaakt; build --pdf maakt wat ontbreekt.\n",
            "Stopped: no PDF was made yet; build --pdf makes what is missing.\n",
        ),
        (
            tell_pdfs,
            1,
            "Gestopt: 1 van de 80 PDF's is gemaakt; build --pdf maakt de rest.\n",
            "Stopped: 1 of 80 PDFs was made; build --pdf makes the rest.\n",
        ),
        (
            tell_pdfs,
            2,
            "Gestopt: 2 van de 80 PDF's zijn gemaakt; build --pdf maakt de rest.\n",
            "Stopped: 2 of 80 PDFs were made; build --pdf makes the rest.\n",
        ),
    ],
)
def test_none_one_and_many_are_told_in_both_languages(
    capsys: pytest.CaptureFixture[str],
    tell: Callable[[int, int, Language], None],
    made: int,
    dutch: str,
    english: str,
) -> None:
    for code, told in (("nl", dutch), ("en", english)):
        tell(made, 80, Language(code))
        assert capsys.readouterr() == ("", told)


def test_that_no_pdf_was_begun_is_told_where_pdfs_were_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    tell_papers(2, 3, Language("en"), pdf=True)
    assert capsys.readouterr().err == (
        "Stopped: 2 of 3 papers were made; the next build makes the rest.\n"
        "No PDF was made yet; build --pdf makes them after the papers.\n"
    )
