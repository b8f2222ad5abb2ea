"""Meetings made at random, whose forms LibreOffice itself fills in and saves, and what reading gives.

Not a part of `python3 do.py bench`, for it needs LibreOffice and python3-uno: run it with
`.venv/bin/python bench/office.py [HOW MANY]`.
"""

import json
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, seed, settings

TESTS = Path(__file__).resolve().parent.parent / "tests"
sys.path[:0] = [str(TESTS), str(TESTS / "intake" / "minutes")]

from reading_back import DAY, EXAMPLE, form_of  # noqa: E402 - the tests are no package
from refused_steps import REFUSED  # noqa: E402 - as above
from test_generated_meetings import (  # noqa: E402 - as above
    DAY as MEETING_DAY,
)
from test_generated_meetings import (  # noqa: E402 - as above
    Story,
    expected,
    steps,
    stories,
    told,
    written,
)

from boardkit.app.check import Checked  # noqa: E402 - after the path
from boardkit.app.make import make  # noqa: E402 - after the path
from boardkit.app.order import Order  # noqa: E402 - after the path
from boardkit.app.read import Wish, read_back  # noqa: E402 - after the path
from boardkit.documents.minutes_form import MINUTES_FORM  # noqa: E402 - after the path
from boardkit.model.record import Audience  # noqa: E402 - after the path

OFFICE = TESTS / "intake" / "minutes" / "type_in_office.py"


def gathered(count: int) -> list[Story]:
    """So many meetings, the same ones each time."""
    found: list[Story] = []

    @seed(20241009)
    @settings(
        max_examples=count,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(stories())
    def gather(story: Story) -> None:
        found.append(story)

    gather()
    return found


def played(jobs: list[dict[str, object]], folder: Path) -> None:
    """Let LibreOffice open, type and save."""
    (folder / "jobs.json").write_text(json.dumps(jobs), "utf-8")
    done = subprocess.run(
        ["/usr/bin/python3", str(OFFICE), str(folder / "jobs.json")],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stderr)


def main() -> None:
    """Play the meetings and the refusals, and print what came of them."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    tally: Counter[str] = Counter()
    with TemporaryDirectory() as temporary:
        root = Path(temporary)
        jobs: list[dict[str, object]] = []
        meetings = gathered(count)
        for number, story in enumerate(meetings):
            folder = root / f"board-{number}"
            folder.mkdir()
            order = Order(MINUTES_FORM, "2024-01", Audience.SECRETARIAT, "nl")
            form = root / f"form-{number}.docx"
            form.write_bytes(make(Checked(written(story, folder)), order, day=date(2024, 6, 11)).content)
            todo = list(steps(story))
            tally["edits"] += len(todo)
            jobs.append({"open": str(form), "save": str(root / f"saved-{number}.docx"), "steps": todo})
        plain = root / "form.docx"
        plain.write_bytes(form_of(EXAMPLE))
        for number, (todo, _) in enumerate(REFUSED.values()):
            tally["edits"] += len(todo)
            jobs.append({"open": str(plain), "save": str(root / f"wrong-{number}.docx"), "steps": todo})
        played(jobs, root)
        for number, story in enumerate(meetings):
            wish = Wish(MEETING_DAY)
            back = read_back(Checked(root / f"board-{number}"), root / f"saved-{number}.docx", wish)
            wanted = expected(story)
            tally["pieces"] += len(wanted)
            tally["misread"] += told(back) != wanted
            tally["refused without reason"] += back.is_refused
        checked = Checked(EXAMPLE)
        for number in range(len(REFUSED)):
            tally["refused with reason"] += read_back(
                checked, root / f"wrong-{number}.docx", Wish(DAY)
            ).is_refused
    print(f"forms filled in by LibreOffice: {len(jobs)}; meetings {len(meetings)}, mistakes {len(REFUSED)}")
    for name in ("edits", "pieces", "misread", "refused without reason", "refused with reason"):
        print(f"{name}: {tally[name]}")


if __name__ == "__main__":
    main()
