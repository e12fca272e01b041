"""What is shipped: the wheel, and documents that say what the command does."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from factcheck import __version__
from factcheck.cli import main
from factcheck.config import find_config
from factcheck.rules import load_rules

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def test_the_wheel_holds_the_rules(wheel: zipfile.ZipFile) -> None:
    shipped = {name.removeprefix("factcheck/data/") for name in wheel.namelist() if name.startswith("factcheck/data/")}
    there = {str(path.relative_to(ROOT / "rules")) for path in (ROOT / "rules").rglob("*") if path.is_file()}
    assert shipped == there


def test_the_wheel_holds_every_module_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    assert {str(path.relative_to(ROOT)) for path in (ROOT / "factcheck").rglob("*.py")} <= names
    assert {name.split("/")[0] for name in names} == {"factcheck", f"factcheck-{__version__}.dist-info"}


def test_the_wheel_holds_the_parts_of_the_html_report(wheel: zipfile.ZipFile) -> None:
    parts = {f"factcheck/report/_html/{name}" for name in ("page.html", "style.css", "script.js")}
    assert parts <= set(wheel.namelist())


def test_the_wheel_works(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    """From the wheel alone, away from the checkout, on the seeds."""
    wheel.extractall(tmp_path)
    command = [sys.executable, "-m", "factcheck", str(ROOT / "seeds"), "--fail-on", "never"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("5 articles, 1 story")


def test_every_extra_is_in_dev() -> None:
    extras = PROJECT["project"]["optional-dependencies"]
    named = re.search(r"factcheck\[([\w,]+)\]", extras["dev"][0])
    assert named is not None
    assert set(named[1].split(",")) == set(extras) - {"dev"}


@pytest.mark.parametrize(
    "command",
    [
        "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/factcheck seeds/",
        "python3 -m venv .venv && .venv/bin/pip install '.[dev]' && .venv/bin/pytest",
    ],
)
def test_the_readme_has_the_two_command_lines(command: str) -> None:
    assert command in [line.strip() for line in README.splitlines()]


def commands(command: click.Command = main) -> Iterator[click.Command]:
    yield command
    if isinstance(command, click.Group):
        for name in command.commands:
            yield from commands(command.commands[name])


OPTIONS = {name for command in commands() for option in command.params for name in option.opts if name.startswith("--")}


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))], ids=lambda page: page.name
)
def test_a_page_names_no_option_that_is_not_there(page: Path) -> None:
    lines = [line for line in page.read_text(encoding="utf-8").splitlines() if "factcheck" in line or "`--" in line]
    named = {name for line in lines for name in re.findall(r"(?<![\w-])--[a-z][a-z-]+", line)}
    assert named <= OPTIONS | {"--help"}


def test_every_option_is_told_of() -> None:
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    assert sorted(name for name in OPTIONS if f"`{name}" not in page) == []


def test_the_configuration_in_the_docs_is_one(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    (tmp_path / "factcheck.toml").write_text(page.split("```toml")[1].split("```")[0], encoding="utf-8")
    config, _ = find_config(tmp_path)
    assert {key for key in config.__struct_fields__ if getattr(config, key)} == set(config.__struct_fields__)
    assert {rule for levels in (config.severity, *config.per_path.values()) for rule in levels} <= set(load_rules())
