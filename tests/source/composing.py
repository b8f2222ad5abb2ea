"""Files in YAML, composed of every style that a secretary may keep, and changes to make to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from hypothesis import strategies as st

from boardkit.source.change import AppendItem, Change, Given, Path, RemoveKey, SetValue
from boardkit.source.located import Located, LocatedBlock, LocatedList, Value

NAMES = ("id", "title", "text", "on", "owner", "papers", "lead")
NEW_NAMES = ("due", "notes", "about", "state")
WORDS = ("kade", "2024-06-12", "13:30", "true", "één", "42", "schip's", "a#b", "x  y", "https://a.example/b")

# Signs that mean something to YAML come up far more often than they would by chance.
SIGNS = st.sampled_from([
    "a", "kade ", "diepte", " ", "  ", "\n", "\n\n", "\t", "\u00a0", "😀", "\U0001f469\u200d\U0001f467",
    "é", "'", '"', "#", " # ", ": ", ":", "- ", "-", "---", "...", ", ", "[", "]", "{", "}", "&", "*", "!",
    "|", ">", "%", "@", "`", "~", "null", "<<", "=", "?", "? ", "\\", "2024-06-12", "13:30", "0x1F", "no",
    "een lange zin over baggeren in de haven " * 4, "\u2028", "\u3000", "\ud7ff", "\ufffd",
])  # fmt: skip
TEXTS = st.lists(SIGNS, max_size=8).map("".join)
VALUES: st.SearchStrategy[Given] = st.recursive(
    TEXTS | st.sampled_from(WORDS),
    lambda inner: (
        st.lists(inner, max_size=5) | st.dictionaries(st.sampled_from(NAMES + NEW_NAMES), inner, max_size=4)
    ),
    max_leaves=8,
)


@dataclass
class Composer:
    """Draws one file, line by line."""

    draw: st.DrawFn
    step: int = 2
    dash: int = 2
    depth: int = 0
    numbers: Iterator[int] = field(default_factory=count)

    def one_of(self, *choices: str) -> str:
        return self.draw(st.sampled_from(choices))

    def number(self, low: int, high: int) -> int:
        return self.draw(st.integers(low, high))

    def chance(self, of: int) -> bool:
        return self.number(1, of) == 1

    def comment(self) -> str:
        return f"# c{next(self.numbers)}" if self.chance(3) else ""

    def around(self, column: int) -> list[str]:
        """Blank lines and comments between two fields."""
        lines = []
        if self.chance(4):
            lines.append("")
        if self.chance(4):
            lines.append(f"{' ' * column}# c{next(self.numbers)}")
        return lines

    def block(self, column: int) -> list[str]:
        lines: list[str] = []
        for name in NAMES[: self.number(1, 4)]:
            if lines:
                lines += self.around(column)
            lines += self.after(f"{' ' * column}{name}:", column, self.step)
        return lines

    def items(self, column: int) -> list[str]:
        lines: list[str] = []
        for _ in range(self.number(1, 3)):
            if lines:
                lines += self.around(column)
            lines += self.item(column)
        return lines + (self.around(column) if self.chance(3) else [])

    def item(self, column: int) -> list[str]:
        kind = self.one_of("block", "block", "value", "value", "list") if self.depth < 3 else "value"
        if kind == "value":
            return self.after(f"{' ' * column}-", column, 2)
        self.depth += 1
        rows = self.block(column + 2) if kind == "block" else self.items(column + 2)
        self.depth -= 1
        return [f"{' ' * column}- {rows[0].lstrip()}", *rows[1:]]

    def after(self, head: str, column: int, step: int) -> list[str]:
        """What comes after a colon or a dash."""
        comment = self.comment()
        kind = self.one_of("plain", "quoted", "brackets", "paragraph", "long", "empty", "rows", "rows")
        end = f"  {comment}" if comment else ""
        deep = " " * (column + step)
        if kind == "rows" and head.endswith(":") and self.depth < 3:
            self.depth += 1
            is_list = self.chance(2)
            rows = self.items(column + self.dash) if is_list else self.block(column + step)
            self.depth -= 1
            return [head + end, *rows]
        if kind == "paragraph":
            sign = self.one_of("|", "|-", ">", ">-", ">-", ">-", "|+", ">+")
            lines = [self.words() for _ in range(self.number(1, 3))]
            blanks = [""] * self.number(0, 2)
            return [f"{head} {sign}{end}", *(deep + one for one in lines), *blanks]
        if kind == "long":
            quote = self.one_of("", "'", '"')
            return [f"{head} {quote}een lange", f"{deep}tekst{quote}{end}"]
        if kind == "brackets":
            return self.brackets(head, deep, end)
        if kind == "empty":
            return [head + end]
        written = self.words() if kind == "plain" else self.one_of("'it''s'", '"a: b"', '"a\\tb"', "''")
        return [f"{head} {written}{end}"]

    def brackets(self, head: str, deep: str, end: str) -> list[str]:
        if self.chance(4):
            mark = self.comment()
            return [f"{head} [", f"{deep}a,{'  ' + mark if mark else ''}", f"{deep}b", f"{deep}]{end}"]
        return [f"{head} {self.inner(2)}{end}"]

    def inner(self, depth: int) -> str:
        kind = self.one_of("word", "word", "block", "list") if depth < 2 else self.one_of("block", "list")
        if kind == "word" or not depth:
            return self.one_of("kade", "'a, b'", '"a: b"', "2024-06-12", "a b")
        many = self.number(0, 3)
        if kind == "list":
            return "[" + ", ".join(self.inner(depth - 1) for _ in range(many)) + "]"
        return "{" + ", ".join(f"{name}: {self.inner(depth - 1)}" for name in NAMES[:many]) + "}"

    def words(self) -> str:
        return " ".join(self.one_of(*WORDS) for _ in range(self.number(1, 3)))


@st.composite
def files(draw: st.DrawFn) -> str:
    """The text of a file."""
    step = draw(st.sampled_from([2, 4]))
    composer = Composer(draw, step, draw(st.sampled_from([0, step])))
    head = ["# c-head"] if composer.chance(2) else []
    rows = composer.items(0) if composer.chance(2) else composer.block(0)
    text = draw(st.sampled_from(["\n", "\r\n"])).join([*head, *rows])
    end = "\r\n" if "\r\n" in text else "\n"
    return text if composer.chance(4) else text + end


def places(value: Value, *path: str | int) -> Iterator[tuple[Path, Value]]:
    """Every value in the data with its path."""
    yield path, value
    if isinstance(value, LocatedBlock):
        for name, inner in value.items():
            yield from places(inner, *path, name)
    elif isinstance(value, LocatedList):
        for number, inner in enumerate(value):
            yield from places(inner, *path, number)


@st.composite
def changes(draw: st.DrawFn, data: Located) -> Sequence[Change]:
    """One or more changes, none within another."""
    found = list(places(data))
    made: list[Change] = []
    for _ in range(draw(st.integers(1, 3))):
        path, value = draw(st.sampled_from(found))
        options: list[Change] = []
        if path:
            options.append(SetValue(path, draw(VALUES)))
        if isinstance(value, LocatedBlock):
            after = tuple(draw(st.lists(st.sampled_from(NAMES), max_size=2)))
            name = draw(st.sampled_from(NEW_NAMES))
            options.append(SetValue((*path, name), draw(VALUES), after))
            options.append(AppendItem((*path, name), draw(VALUES), after))
            options.append(RemoveKey((*path, draw(st.sampled_from(list(value) or ["none"])))))
        if isinstance(value, LocatedList) or value is None:
            options += [AppendItem(path, draw(VALUES))] * 3
        if options:
            made.append(draw(st.sampled_from(options)))
    return [one for one in made if not any(_clash(one, other) for other in made if other is not one)]


def _clash(one: Change, other: Change) -> bool:
    if isinstance(one, AppendItem) and isinstance(other, AppendItem) and one.path == other.path:
        return False
    shorter = min(len(one.path), len(other.path))
    return one.path[:shorter] == other.path[:shorter]
