"""Files that were right are damaged by chance; the same seed damages them in the same way."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from random import Random

SIGNS = (
    "- ", ": ", ":", "\n", "\n  ", "\r\n", "\t", " ", "#", "&a ", "*a", "!!x ", "|", ">", "'", '"', "[",
    "]", "{", "}", ",", "<<: ", "? ", "---\n", "...\n", "%", "@", "`", "~", "null", "é", "😀", "\xa0",
    "\ufeff", "\x85", "\u2028", "\x00", "\x1b", "2024-02-30", "99999999999999999999", "-1", "nl: ", "id: ",
    "1e9", "\\",
)  # fmt: skip
"""What means something to YAML."""
TAGS = (
    "{{ title }}", "{{ a }}", "{{", "}}", "{%", "%}", "{% if a %}", "{% endif %}", "{% for a in items %}",
    "{% endfor %}", "{% else %}", "{%tr ", "{%tc ", "{%p ", "{{r ", "{# ", " #}", "{% set a = 1 %}",
    "|length", "{% macro m() %}", "{% endmacro %}", "{{ m() }}", "{{ a.b.c }}", "{{ items[0] }}", "~",
    "|join(',')", "(", ")", "{{ 1 // 0 }}", "|upper", "__class__", "{%- ", " -%}", "{% raw %}", "{% vm %}",
    "{% hm %}", "{{ loop.index }}",
)  # fmt: skip
"""What means something in a template."""
WORDS = (
    *TAGS, "a" * 300, "", " ", "x", "é😀", "-1", "0", "999999999999", "12:61", "2024-13-45", "\u202e",
    "☒", "☐",
)  # fmt: skip
SIZES = (0, 1, 2**8, 2**15, 2**16 - 1, 2**31, 2**32 - 1)


def bytewise(random: Random, data: bytes, times: int) -> bytes:
    """Some bytes changed, taken out, doubled or moved; or the end cut off."""
    found = bytearray(data)
    for _ in range(times):
        start = random.randrange(len(found) + 1)
        stop = min(len(found), start + random.choice((1, 1, 1, 2, 4, 16, 200)))
        match random.randrange(7):
            case 0:
                found[start:stop] = random.randbytes(stop - start)
            case 1:
                del found[start:stop]
            case 2:
                found[start:start] = found[start:stop]
            case 3:
                piece = found[start:stop]
                del found[start:stop]
                place = random.randrange(len(found) + 1)
                found[place:place] = piece
            case 4:
                found[start : start + 4] = struct.pack("<L", random.choice(SIZES))
            case 5:
                found[start : start + 2] = struct.pack("<H", random.choice(SIZES) & 0xFFFF)
            case _ if random.random() < 0.2:
                del found[start:]
            case _:
                found[start:stop] = bytes(one ^ (1 << random.randrange(8)) for one in found[start:stop])
    return bytes(found)


def linewise(random: Random, text: str, times: int, signs: Sequence[str] = SIGNS) -> str:
    """Lines taken out, doubled, moved, indented otherwise or joined; and signs put in."""
    lines = text.splitlines(keepends=True) or [""]
    for _ in range(times):
        number = random.randrange(len(lines))
        line = lines[number]
        match random.randrange(8):
            case 0 if len(lines) > 1:
                del lines[number]
            case 1:
                lines.insert(random.randrange(len(lines)), line)
            case 2:
                lines[number] = " " * random.randrange(1, 5) + line
            case 3:
                lines[number] = line.removeprefix(" ").removeprefix(" ")
            case 4:
                lines[number] = line.rstrip("\r\n")
            case 5:
                lines[number] = line.replace(
                    ": ", random.choice((":", ": [", ": {", ": |\n", ": >-\n", ": &a ")), 1
                )
            case _:
                place = random.randrange(len(line) + 1)
                lines[number] = (
                    line[:place] + random.choice(signs) + line[place + random.choice((0, 0, 1, 3)) :]
                )
    return "".join(lines)
