"""Words in the data can have a look of their own, links among them, and paragraphs of their own."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape

from boardkit.word.printing import Refused, broken
from boardkit.word.runs import BACK, BELL, CLOSE, PAGE, PAGE_OR_PARAGRAPH, Run, with_paragraphs
from boardkit.word.special import APART, NEW_PARAGRAPH, Special, placed

__all__ = ["Listing", "RichParagraph", "RichParagraphs", "RichText", "Run"]


@dataclass(frozen=True, slots=True)
class RichText(Special):
    """Runs one after the other, printed with `{{ name }}` or `{{r name }}` inside a paragraph."""

    runs: tuple[Run, ...]

    def plain(self) -> str:
        """All its words."""
        return "".join(one.text for one in self.runs)

    def markup(self) -> Markup:
        """Its runs, between two pieces of the run that the tag stands in."""
        return Markup(f"{CLOSE}{APART}{self.inside()}{BACK}")  # noqa: S704 - every value in it is escaped

    def inside(self) -> str:
        """Its runs as XML."""
        return "".join(one.markup() for one in self.runs)

    def refused_inside(self) -> tuple[str, str] | None:
        """A link cannot stand in another, and a paragraph not in a piece of one."""
        if any(one.link for one in self.runs):
            return "{tag} holds a link, and stands in a link or a control itself.", "Put the tag beside it."
        return _refused_paragraphs(self.plain())


@dataclass(frozen=True, slots=True)
class Listing(Special):
    r"""A text with the look of its tag in which `\a` begins a new paragraph and `\f` a new page."""

    text: str

    def plain(self) -> str:
        """The text, with line ends for all of them."""
        return self.text.replace(BELL, "\n").replace(PAGE, "\n")

    def markup(self) -> Markup:
        """The text; each new paragraph and run is like that of the tag."""
        if BELL not in self.text and PAGE not in self.text:
            return Markup(broken(str(escape(self.text))))  # noqa: S704 - escaped here
        placed(None)
        return Markup(f"{CLOSE}{APART}{BACK}{with_paragraphs(self.text, BACK)}")  # noqa: S704 - escaped there

    def refused_inside(self) -> tuple[str, str] | None:
        """A paragraph cannot begin in a piece of one."""
        return _refused_paragraphs(self.text)


@dataclass(frozen=True, slots=True)
class RichParagraph:
    """A paragraph; `style` is the identity of a paragraph style, that of ordinary text when empty."""

    text: RichText
    style: str = ""


@dataclass(frozen=True, slots=True)
class RichParagraphs(Special):
    """Whole paragraphs, printed with `{{p name }}` in the place of a paragraph."""

    paragraphs: tuple[RichParagraph, ...]

    def plain(self) -> str:
        """A line for each."""
        return "\n".join(one.text.plain() for one in self.paragraphs)

    def markup(self) -> Markup:
        """Refused: it is more than fits in a paragraph."""
        raise Refused(
            "template-value",
            "{tag} prints whole paragraphs, and stands inside one.",
            "Write {{{{p instead of {{{{, in a paragraph of its own.",
        )

    def whole(self) -> Markup:
        """The paragraphs as XML."""
        placed(None)
        written = "".join(
            f"{_begin(one.style)}{one.text.inside().replace(NEW_PARAGRAPH, _begin(one.style))}</w:p>"
            for one in self.paragraphs
        )
        return Markup(written)  # noqa: S704 - every value in it is escaped


def _begin(style: str) -> str:
    properties = f'<w:pPr><w:pStyle w:val="{escape(style)}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}"


def _refused_paragraphs(text: str) -> tuple[str, str] | None:
    if not PAGE_OR_PARAGRAPH.search(text):
        return None
    message = "{tag} begins a new paragraph, and stands in a link or a control."
    return message, "Put the tag beside it."
