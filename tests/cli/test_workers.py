from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

import pytest

from boardkit.cli.workers import MOST, PAY_FOR_ONE, how_many, workers


@pytest.mark.parametrize(
    ("papers", "jobs", "count"),
    [
        (0, None, 1),
        (PAY_FOR_ONE * 2 - 1, None, 1),
        (1, 8, 1),
        (100, 1, 1),
        (100, 3, 3),
        (100, 40, 40),
        (5, 40, 5),
    ],
)
def test_as_many_processes_as_were_asked_for_or_pay_for_themselves(
    papers: int, jobs: int | None, count: int
) -> None:
    assert how_many(papers, jobs) == count


@pytest.mark.parametrize(("processors", "count"), [(1, 1), (2, 2), (64, MOST)])
def test_no_more_than_there_are_processors(
    monkeypatch: pytest.MonkeyPatch, processors: int, count: int
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(processors)), raising=False)
    assert how_many(10_000, None) == count


def test_one_process_is_this_one() -> None:
    with workers(1) as executor:
        assert executor is None


def test_a_process_does_not_hear_of_ctrl_c_from_its_start_on() -> None:
    with workers(2) as executor:
        assert executor is not None
        process = executor.submit(os.getpid)
        assert process.result() != os.getpid()
        blocked = executor.submit(signal.pthread_sigmask, signal.SIG_BLOCK, ())
        assert signal.SIGINT in blocked.result()
        assert executor.submit(signal.getsignal, signal.SIGINT).result() is signal.SIG_IGN
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_they_do_not_finish_their_work_when_this_one_is_interrupted() -> None:
    waiting: list[Future[None]] = []

    def interrupted() -> None:
        with workers(2) as executor:
            assert executor is not None
            executor.submit(os.getpid).result()
            waiting.extend(executor.submit(time.sleep, 600) for _ in range(2))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert {type(one.exception()) for one in waiting} == {BrokenProcessPool}


def test_who_presses_ctrl_c_again_does_not_wait_for_a_paper() -> None:
    script = (
        "import os, signal\n"
        "from boardkit.cli.stopping import between_papers\n"
        "with between_papers() as stopped:\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    print(stopped())\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    print('goes on')\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("True\n", -signal.SIGINT)


def test_a_command_in_the_background_that_ignores_ctrl_c_goes_on_doing_so() -> None:
    script = (
        "import os, signal\n"
        "from boardkit.cli.stopping import between_papers\n"
        "with between_papers() as stopped:\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    print(stopped())\n"
    )
    heard, unheard = (
        subprocess.run(
            ["sh", "-c", f'{trap}exec "$0" -c "$1"', sys.executable, script],
            capture_output=True, text=True, check=True,
        ).stdout
        for trap in ("", "trap '' INT; ")
    )  # fmt: skip
    assert (heard, unheard) == ("True\n", "False\n")
