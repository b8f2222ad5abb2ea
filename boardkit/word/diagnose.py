"""A template that could not be filled in is filled in once more, to find every mistake and its place."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

from jinja2 import Template as JinjaTemplate
from jinja2 import Undefined
from jinja2.exceptions import SecurityError

from boardkit.problems import Problem, Where
from boardkit.word.absent import not_there
from boardkit.word.budget import Exhausted, one_paper, spend
from boardkit.word.compiled import Part, Spot, file_name
from boardkit.word.overspent import too_much_work
from boardkit.word.printing import Refused, printed
from boardkit.word.sandbox import Sandbox
from boardkit.word.suggest import nearest

OWN_CODE = ("jinja2", "markupsafe", str(Path(__file__).parent))
OF_PYTHON = str(Path(inspect.__file__).parent)
INSTALLED = "site-packages"
TOO_MUCH = "A template cannot repeat more than 100,000 times, take powers or repeat a text by multiplying."
DIFFERENT_KINDS = "Text and numbers cannot be compared or added, and only a list can be repeated."
UNSUITABLE = "Look at the values and the numbers that the tag is given."
ENDLESS = "A macro cannot use itself without end."
OF_A_NOTE = 200
"""Steps that it takes to find out where a mistake is, such as one in each turn of a loop."""


class Gap(Undefined):
    """What is not there, told to `note` when it is used; after that it is as if nothing was asked."""

    __slots__ = ()

    @staticmethod
    def note(refused: Refused) -> None:
        """Replaced for each search."""

    def _used(self, *_: object, **__: object) -> Gap:
        self.note(not_there(self._undefined_obj, self._undefined_name))
        return self

    def _nothing(self, *_: object) -> bool:
        self._used()
        return False

    def __getattr__(self, name: str) -> Gap:
        if name[:2] == "__":
            raise AttributeError(name)
        return self._used()

    def __str__(self) -> str:
        self._used()
        return ""

    def __iter__(self) -> Iterator[object]:
        self._used()
        return iter(())

    def __len__(self) -> int:
        return int(self._nothing())

    def __hash__(self) -> int:
        return id(self)

    # mypy: Undefined says that these never return; here they do
    __call__ = __getitem__ = __add__ = __radd__ = __sub__ = __rsub__ = _used  # type: ignore[assignment]  # see above
    __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __floordiv__ = __mod__ = __neg__ = _used  # type: ignore[assignment]  # see above
    __bool__ = __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __contains__ = _nothing  # type: ignore[assignment]  # see above


@dataclass
class Search:
    """Fills in one part and keeps every refusal instead of stopping at the first."""

    part: Part
    path: str
    problems: list[Problem] = field(default_factory=list)
    seen: set[tuple[Spot, str, object]] = field(default_factory=set)
    line_at: Callable[[int], int] = int

    def run(self, words: Mapping[str, object]) -> None:
        """Fill the part in, into `problems`; raises what is no mistake of a user."""
        gap = type("GapOfSearch", (Gap,), {"note": staticmethod(self.note), "__slots__": ()})
        surroundings = Sandbox(gap, self._print)
        template = JinjaTemplate.from_code(surroundings, self.part.code, dict(surroundings.globals))
        self.line_at = template.get_corresponding_lineno
        try:
            with one_paper(words):
                for _ in template.root_render_func(template.new_context(dict(words))):
                    pass
        except Exhausted as error:
            if not self.problems:
                self.add(too_much_work(), self._spot(error.__traceback__))
        except Refused as refused:
            self.add(refused, self._spot(refused.__traceback__))
        except MemoryError:
            raise
        except Exception as error:
            if not _in_own_code(error.__traceback__, self.part):
                raise
            message = "{tag} cannot be worked out with these values."
            self.add(Refused("template-value", message, _hint(error)), self._spot(error.__traceback__))

    def note(self, refused: Refused) -> None:
        """A refusal that happens now, in the tag that is being filled in."""
        spend(OF_A_NOTE)
        frame = inspect.currentframe()
        while frame is not None and frame.f_code.co_filename != file_name(self.part.name):
            frame = frame.f_back
        self.add(refused, self.part.spot(self.line_at(frame.f_lineno) if frame else 0))

    def _print(self, value: object) -> object:
        try:
            return printed(value)
        except Refused as refused:
            self.note(refused)
            return ""

    def _spot(self, traceback: TracebackType | None) -> Spot:
        line = 0
        while traceback is not None:
            if traceback.tb_frame.f_code.co_filename == file_name(self.part.name):
                line = self.line_at(traceback.tb_lineno)
            traceback = traceback.tb_next
        return self.part.spot(line)

    def add(self, refused: Refused, spot: Spot) -> None:
        """Keep a refusal at the tag that it is about, once."""
        where, values = Where(self.path, cell=spot.place), {"tag": spot.tag, **refused.values}
        seen = (spot, refused.code, refused.values.get("name"))
        if seen not in self.seen:  # a repeated row repeats its mistake
            self.seen.add(seen)
            self.problems.append(Problem(where, refused.code, refused.message, values, hint=refused.hint))


def _in_own_code(traceback: TracebackType | None, part: Part) -> bool:
    """It went wrong in the template or in what serves it, not inside the data."""
    names = []
    while traceback is not None:
        names.append(traceback.tb_frame.f_code.co_filename)
        traceback = traceback.tb_next
    ours = file_name(part.name)
    return ours in names and all(one == ours or _serves(one) for one in names[names.index(ours) :])


def _serves(file: str) -> bool:
    of_python = file.startswith(OF_PYTHON) and INSTALLED not in file
    return of_python or any(one in file for one in OWN_CODE)


def _hint(error: Exception) -> str:
    if isinstance(error, OverflowError | SecurityError):
        return TOO_MUCH
    if isinstance(error, RecursionError):
        return ENDLESS
    return DIFFERENT_KINDS if isinstance(error, TypeError | ArithmeticError | LookupError) else UNSUITABLE


def missing_names(
    part: Part, path: str, required: frozenset[str], words: Mapping[str, object]
) -> Iterator[Problem]:
    """Names that the data does not bring, each once, with every place where it is used."""
    spots: dict[str, list[Spot]] = {}
    for use in part.uses:
        if use.path in required and use.path not in words:
            spots.setdefault(use.path, []).append(part.spot(use.line))
    for name, found in spots.items():
        guess = nearest(name, words)
        hint = "Did you mean “{guess}”?" if guess else "There is: {known}." if words else ""
        places = list(dict.fromkeys(Where(path, cell=spot.place) for spot in found))
        values = {"tag": found[0].tag, "name": name, "guess": guess, "known": ", ".join(words)}
        message = "{tag}: there is no “{name}”."
        yield Problem(places[0], "template-name", message, values, hint=hint, also=tuple(places[1:]))
