"""The commands of the README print what it shows. `python -m tests.test_readme` writes their output into it."""

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
BLOCK = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)
LONGEST = 24  # lines of one output that the README shows; the rest is cut, and says so
CUT = "[...]\n"


def printed(command: str, folder: Path) -> str:
    """What a command of the README prints, standard error first, as far as the README shows it."""
    arguments = [sys.executable, "-m", "rashomon", *shlex.split(command)[1:]]
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONHASHSEED": "0"}
    done = subprocess.run(arguments, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    lines = (done.stderr + done.stdout).splitlines(keepends=True)
    return "".join(lines if len(lines) <= LONGEST else [*lines[: LONGEST - 1], CUT])


def played(text: str) -> str:
    """The README with what its commands print now, run in one folder and in their order."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "samples").symlink_to(ROOT / "samples")

        def play(block: re.Match[str]) -> str:
            commands = [line[2:] for line in block[0].splitlines() if line.startswith("$ ")]
            return "".join(f"$ {command}\n{printed(command, folder)}" for command in commands)

        return BLOCK.sub(play, text)


def test_the_readme_shows_what_its_commands_print() -> None:
    text = README.read_text("utf-8")
    assert played(text) == text


def test_what_the_readme_points_to_is_there() -> None:
    for page in [README, *ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name} points to {target}, which is not there"


if __name__ == "__main__":
    README.write_text(played(README.read_text("utf-8")), "utf-8")
