"""The same template and words give the same bytes, in every process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from docx_maker import docx, p, saved, table, template

FILL = """
import hashlib, sys
from pathlib import Path
from boardkit.word.template import Template
template = Template.load(Path(sys.argv[1]), cache=Path(sys.argv[2]) if len(sys.argv) > 2 else None)
paper = template.fill({"items": ["b", "a"], "x": "c"}, {"boardkit.subject": "agenda"})
print(hashlib.sha256(paper).hexdigest(), "lxml" in sys.modules)
"""


def elsewhere(path: Path, *cache: Path, seed: str = "0") -> str:
    """The fingerprint of a paper made in another process, and whether lxml was imported there."""
    command = [sys.executable, "-c", FILL, str(path), *map(str, cache)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed})
    return done.stdout.strip()


def test_the_same_words_give_the_same_bytes(tmp_path: Path) -> None:
    body = [p("{% for i in items %}{{ i }}{% endfor %}"), table(["{{ x }}"])]
    words = {"items": ["b", "a"], "x": "c"}
    first = template(tmp_path, *body).fill(words, {"boardkit.subject": "agenda"})
    assert template(tmp_path, *body).fill(words, {"boardkit.subject": "agenda"}) == first


def test_other_processes_give_the_same_bytes(tmp_path: Path) -> None:
    path = saved(tmp_path, docx(p("{% for i in items %}{{ i }}{% endfor %}{{ x }}{{ y|default('-') }}")))
    assert elsewhere(path, seed="1") == elsewhere(path, seed="2")


def test_with_a_warm_cache_the_xml_library_is_not_imported(tmp_path: Path) -> None:
    path = saved(tmp_path, docx(p("{% for i in items %}{{ i }}{% endfor %}{{ x }}")))
    cold, warm = elsewhere(path, tmp_path / "cache"), elsewhere(path, tmp_path / "cache")
    assert cold.endswith(" True")
    assert warm == cold.replace(" True", " False")
