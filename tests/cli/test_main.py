"""What is common to all commands: help, speed, exit codes, completion, pipes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

import rashomon
from rashomon.cli.main import cli
from tests.cli.conftest import Run

COMMANDS = [
    *("demo", "read", "stories", "story", "compare", "search", "feed", "serve", "mcp"),
    *("merge", "split", "undo", "corrections", "export", "check", "evaluate"),
]
HEAVY = set("spacy numpy scipy sqlalchemy rich jinja2 msgspec rashomon.pipeline rashomon.store".split())
RASHOMON = [sys.executable, "-m", "rashomon"]


def test_the_commands() -> None:
    assert list(cli.commands) == COMMANDS


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_option_has_help_and_an_example(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert ran.code == 0
    assert "\n  Example: rashomon " in ran.out
    for parameter in cli.commands[command].params:
        if isinstance(parameter, click.Option) and parameter.name not in ("limit", "form"):
            assert parameter.help, parameter.name


@pytest.mark.parametrize("command", COMMANDS)
def test_every_example_is_one_that_the_command_takes(command: str) -> None:
    """Parsed, not run."""
    example = (cli.commands[command].epilog or "").removeprefix("Example: rashomon ").split()
    context = cli.make_context("rashomon", example, resilient_parsing=False)
    name, found, rest = cli.resolve_command(context, [*context._protected_args, *context.args])
    assert name == command
    assert found is not None
    found.make_context(command, rest, parent=context)


def test_help_imports_nothing_heavy() -> None:
    script = (
        "import sys\nsys.argv = ['rashomon', '--help']\nfrom rashomon.cli.main import main\n"
        "try:\n    main()\nfinally:\n    print(sorted(sys.modules), file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "Commands:" in ran.stdout
    assert "click" in ran.stderr
    assert not HEAVY & set(eval(ran.stderr))


def test_help_answers_at_once() -> None:
    """In seconds of the processor, best of three: the machine may be busy."""
    took = []
    for _ in range(3):
        before = os.times()
        subprocess.run([*RASHOMON, "--help"], capture_output=True, check=True)
        after = os.times()
        took.append(after.children_user + after.children_system - before.children_user - before.children_system)
    assert 0 < min(took) < 0.3


def test_version(run: Run) -> None:
    assert run("--version").out == f"rashomon, version {rashomon.__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("nonsense",),
        ("read",),
        ("stories", "--wrong"),
        ("export",),
        ("search",),
        ("serve", "--port", "99999"),
        ("export", "--format", "csv"),
    ],
)
def test_wrong_usage_is_2(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert "Usage: rashomon" in ran.err


@pytest.mark.parametrize("command", ["stories", "story", "search x", "check", "export --format json"])
def test_without_a_store_there_is_one_line_and_1(run: Run, here: Path, command: str) -> None:
    ran = run(*command.split())
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "rashomon: There is no store at rashomon.db. "
        "Run 'rashomon read SOURCE...' first, or give another --store.\n"
    )
    assert list(here.iterdir()) == []


def test_an_error_commands_no_terminal(run: Run, here: Path) -> None:
    (here / "bad\x1b[31m\u202e.db").write_text("not a store " * 100)
    ran = run("--store", "bad\x1b[31m\u202e.db", "stories")
    assert ran.code == 1
    assert ran.err.startswith("rashomon: The store bad [31m .db is not a Rashomon store")
    assert ran.err.count("\n") == 1


def test_a_closed_pipe_is_quiet(held: Path) -> None:
    with subprocess.Popen(
        [*RASHOMON, "--store", str(held), "export", "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as ran:
        assert ran.stdout
        assert ran.stderr
        ran.stdout.close()
        assert ran.stderr.read() == b""
    assert ran.returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize("command", [("stories",), ("export", "--format", "json")])
def test_a_full_disk_is_told_in_one_line(held: Path, command: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [*RASHOMON, "--store", str(held), *command], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ran.stderr == (
        b"rashomon: There is no room left on the disk for the output. Free some space, or write to another disk.\n"
    )
    assert ran.returncode == 1


def test_ctrl_c_is_quiet(tmp_path: Path) -> None:
    """It reads from a pipe into which nobody writes."""
    with subprocess.Popen(
        [*RASHOMON, "--store", str(tmp_path / "x.db"), "read", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as ran:
        deadline = time.monotonic() + 30
        while not (tmp_path / "x.db").exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        time.sleep(0.5)
        ran.send_signal(signal.SIGINT)
        out, err = ran.communicate(timeout=30)
    assert (ran.returncode, out, err) == (130, b"", b"")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_of_commands_and_ids(held: Path, shell: str) -> None:
    asked = os.environ | {"_RASHOMON_COMPLETE": f"{shell}_source"}
    script = subprocess.run(RASHOMON, env=asked, capture_output=True, text=True, check=True)
    assert "_RASHOMON_COMPLETE" in script.stdout
    words = f"rashomon --store {held} story t"
    found = subprocess.run(
        RASHOMON,
        env=os.environ | {"_RASHOMON_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": "4"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert len(found.stdout.splitlines()) == 2
    assert all(line.startswith("plain,t") for line in found.stdout.splitlines())


def test_json_is_json_whatever_the_terminal_can_show(held: Path) -> None:
    ran = subprocess.run(
        [*RASHOMON, "--store", str(held), "stories", "--json"],
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    )
    assert len(json.loads(ran.stdout.decode("ascii"))) == 2


def test_who_stops_a_reading_before_their_eyes_is_told_what_is_kept(tmp_path: Path) -> None:
    main, end = os.openpty()
    command = [*RASHOMON, "--store", str(tmp_path / "x.db"), "read", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=end) as ran:
        os.close(end)
        deadline = time.monotonic() + 60
        shown = b""
        while b"Reading" not in shown and time.monotonic() < deadline:
            shown += os.read(main, 1000)
        ran.send_signal(signal.SIGINT)
        while b"there." not in shown and time.monotonic() < deadline:
            shown += os.read(main, 1000)
        assert ran.wait(30) == 130
    os.close(main)
    assert b"Stopped. What was read is kept" in shown
