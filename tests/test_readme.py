"""What the README runs prints what it shows. `python -m tests.test_readme` writes the output into it."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
BLOCK = re.compile(r"(?<=```)(console|pycon)\n(.*?)(?=```)", re.DOTALL)
LONGEST = 24  # lines of one output that the README shows; the rest is cut, and says so
CUT = "[...]\n"
# What Python's prompt does with lines, each a statement.
PROMPT = """
import sys
names = {}
for line in sys.stdin.read().splitlines():
    print(">>>", line)
    exec(compile(line, "README.md", "single"), names)
"""


def printed(command: str, folder: Path) -> str:
    """What a command of the README prints, standard error first, as far as the README shows it."""
    done = run(folder, "-m", "rashomon", *shlex.split(command)[1:])
    lines = (done.stderr + done.stdout).splitlines(keepends=True)
    return "".join(lines if len(lines) <= LONGEST else [*lines[: LONGEST - 1], CUT])


def session(lines: list[str], folder: Path) -> str:
    """Lines of Python with what each prints, as its prompt shows them."""
    return run(folder, "-c", PROMPT, input="\n".join(lines)).stdout


def run(folder: Path, *arguments: str, input: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONHASHSEED": "0"}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        input=input,
        capture_output=True,
        text=True,
        check=True,
    )


def played(text: str) -> str:
    """The README with what its commands print now, run in one folder and in their order."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "samples").symlink_to(ROOT / "samples")

        def play(block: re.Match[str]) -> str:
            kind, lines = block[1], block[2].splitlines()
            if kind == "pycon":
                return f"{kind}\n{session([line[4:] for line in lines if line.startswith('>>> ')], folder)}"
            commands = [line[2:] for line in lines if line.startswith("$ ")]
            return f"{kind}\n" + "".join(f"$ {command}\n{printed(command, folder)}" for command in commands)

        return BLOCK.sub(play, text)


def test_the_readme_shows_what_it_runs_prints() -> None:
    text = README.read_text("utf-8")
    assert played(text) == text


def test_what_the_readme_points_to_is_there() -> None:
    for page in [README, *ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name} points to {target}, which is not there"


if __name__ == "__main__":
    README.write_text(played(README.read_text("utf-8")), "utf-8")
