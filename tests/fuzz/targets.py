"""What is fuzzed: how an input is made from files that are right, and what must be true of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

import template_targets
import word_targets
import yaml_targets
from mutation import bytewise, linewise
from word_mutation import partwise

ROOT = Path(__file__).resolve().parents[2]
TIMES = (1, 1, 1, 2, 3, 6, 15)


@dataclass(frozen=True, slots=True)
class Target:
    """A part of boardkit; `check` says in a word what became of an input, and raises when that is a fault."""

    name: str
    make: Callable[[Random], bytes]
    check: Callable[[bytes], str]


@cache
def _found(*patterns: str) -> Sequence[Path]:
    found = sorted(one for pattern in patterns for one in ROOT.glob(pattern))
    assert found, patterns
    return found


def _yaml(random: Random) -> bytes:
    path = random.choice(_found("agendas/**/*.yaml", "starters/**/*.yaml", "tests/wrong/**/*.yaml"))
    data = path.read_bytes()
    if data and random.random() < 0.5:  # a small file comes to its mistake sooner
        lines = data.splitlines(keepends=True)
        first = random.randrange(len(lines))
        data = b"".join(lines[first : first + random.randrange(1, 25)])
    if random.random() < 0.3:
        return bytewise(random, data, random.choice(TIMES))
    return linewise(random, data.decode(errors="replace"), random.choice(TIMES)).encode()


def _board(random: Random) -> bytes:
    path = random.choice(_found("agendas/**/*.yaml"))
    text = linewise(random, path.read_text("utf-8"), random.choice(TIMES))
    return yaml_targets.of_board(path, text)


def _word_files() -> Sequence[Path]:
    return _found("templates/nl/*.docx", "agendas/returned/*.docx")


def _word(random: Random) -> bytes:
    docx = random.choice(_word_files()).read_bytes()
    if random.random() < 0.3:
        return bytewise(random, docx, random.choice(TIMES))
    return partwise(random, docx, random.choice(TIMES))


def _form(random: Random) -> bytes:
    return partwise(
        random, random.choice(_found("agendas/returned/*.docx")).read_bytes(), random.choice(TIMES)
    )


def _template(random: Random) -> bytes:
    if random.random() < 0.5:
        return b"small\n" + template_targets.small_template(random)
    path = random.choice(_found("templates/*/*.docx"))
    return f"{path.stem}\n".encode() + partwise(random, path.read_bytes(), random.choice(TIMES))


def _recipe(random: Random) -> bytes:
    path = random.choice(_word_files())
    return f"{path.relative_to(ROOT).as_posix()} {random.randrange(2**32)}".encode()


TARGETS: Sequence[Target] = (
    Target("yaml", _yaml, yaml_targets.read),
    Target("splice", _yaml, yaml_targets.spliced),
    Target("board", _board, yaml_targets.board),
    Target("guard", _word, word_targets.guarded),
    Target("reader", _word, word_targets.read),
    Target("damaged", _recipe, word_targets.damaged),
    Target("resaved", _recipe, word_targets.resaved),
    Target("form", _form, word_targets.form),
    Target("template", _template, template_targets.template),
)


def input_of(target: Target, seed: int, number: int) -> bytes:
    """The input with this number; the same each time, as long as the files that it is made from are."""
    return target.make(Random(f"{target.name} {seed} {number}"))


def named(names: Iterable[str]) -> Sequence[Target]:
    """The targets with these names, or all."""
    asked = set(names)
    return [one for one in TARGETS if one.name in asked or not asked]
