"""The command `check`: articles in, a report out, and an exit code."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli._run import FAILED, Failure, decide, rules_option, run, tell_skipped
from factcheck.cli._write import report_options, write
from factcheck.report import formats

if TYPE_CHECKING:
    from factcheck.config import Config


@click.command()
@click.argument("paths", nargs=-1, metavar="PATH...")
@click.option("--against", multiple=True, metavar="PATH", help="Articles, or a store, to compare with.")
@click.option("--format", type=click.Choice(formats()), help="Of the report; default: text.")
@click.option("--output", metavar="PATH", help="A file, or a folder for the report in every format.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    default="error",
    show_default=True,
    help="The least severity that gives exit code 1.",
)
@click.option("--baseline", metavar="FILE", help="Decisions: what they put aside does not count.")
@click.option("--strict-baseline", is_flag=True, help="Exit code 1 where a decision is on no finding any more.")
@click.option("--reference", multiple=True, metavar="PATH", help="More reference facts: a file or folder.")
@rules_option
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Pass files by; as in a .gitignore.")
@click.option(
    "--jobs",
    type=click.IntRange(1),
    metavar="N",
    help="Worker processes; default: all cores for large inputs, one for small.",
)
@click.option("--keep-going", is_flag=True, help="Articles that cannot be read do not make the exit code 2.")
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="auto: on a terminal, unless NO_COLOR is set.",
)
@click.option("--print-config", is_flag=True, help="Print the configuration that holds here, as TOML, and stop.")
@click.pass_obj
def check(obj: tuple[Config, Path], /, paths: tuple[str, ...], print_config: bool, **options: Any) -> None:
    """Check articles, against each other, themselves and reference facts."""
    import msgspec  # noqa: PLC0415

    from factcheck.config import as_toml  # noqa: PLC0415

    found, base = obj
    config = msgspec.structs.replace(found, **options)
    if print_config:
        click.echo(as_toml(config), nl=False)
        return
    if not paths:
        raise click.UsageError("Missing argument 'PATH...'.")
    result, unmatched = decide(run(paths, config, base), config)
    write(result, config)
    tell_skipped(result.skipped)
    if not result.articles:
        raise Failure("no article could be read")
    if result.skipped and not config.keep_going:
        sys.exit(FAILED)
    sys.exit(any(map(report_options(config).fails, result.discrepancies)) or bool(config.strict_baseline and unmatched))
