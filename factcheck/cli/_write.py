"""Where reports go: the terminal, a file, or a folder for all of them."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli._run import Failure
from factcheck.report import Options, encode, formats, suffix

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.model import Result

NARROWEST = 60
"""Columns that a report takes in any terminal."""


def report_options(config: Config, color: bool = False, width: int = Options().width) -> Options:
    """How a run's configuration has its reports written."""
    from factcheck.model import Severity  # noqa: PLC0415

    fail_on = None if config.fail_on == "never" else Severity(config.fail_on)
    return Options(color=color, width=width, fail_on=fail_on)


def _terminal_width() -> int:
    """The columns of a report that is printed: those of a narrower terminal, but not so few that nothing fits."""
    widest = Options().width
    if not sys.stdout.isatty():
        return widest
    return max(NARROWEST, min(shutil.get_terminal_size((widest, 24)).columns, widest))


def _wants_color(config: Config) -> bool:
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return config.color == "always" or (config.color == "auto" and sys.stdout.isatty() and not plain)


def write(result: Result, config: Config) -> None:
    """Write the report where it was asked for; on GitHub its annotations stand beside the text. Raises Failure."""
    output = config.output
    if output is None:
        options = report_options(config, _wants_color(config), _terminal_width())
        _print(encode(config.format or "text", result, options))
        if os.environ.get("GITHUB_ACTIONS") == "true" and config.format is None:
            _print(encode("github", result, options))
        return
    options = report_options(config, color=False)
    if Path(output).is_dir() or output.endswith(("/", os.sep)):
        for name in formats():
            _replace(Path(output) / f"report{suffix(name)}", encode(name, result, options))
    else:
        _replace(Path(output), encode(config.format or _format_of(output), result, options))


def _format_of(path: str) -> str:
    """The format whose ending a file has, the longest where several fit; text where none does."""
    endings = {suffix(name): name for name in formats()}
    return endings[max(filter(path.endswith, endings), key=len, default=suffix("text"))]


def _print(report: bytes) -> None:
    """UTF-8, whatever the terminal's own encoding: the same report is the same bytes."""
    click.echo(report, nl=False)


def _replace(path: Path, report: bytes) -> None:
    """Write a file all at once: a run that is interrupted leaves the old one. Raises Failure."""
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file():  # /dev/stdout, a pipe
            target.write_bytes(report)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            unfinished.write_bytes(report)
            unfinished.replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                unfinished.unlink()
            raise
    except OSError as error:
        raise Failure(f"{path}: cannot be written: {(error.strerror or str(error)).lower()}") from None
