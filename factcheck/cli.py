"""The command line: arguments, files written, exit codes; nothing else."""

from __future__ import annotations

import click

from factcheck.model import Article, Skipped
from factcheck.pipeline import check
from factcheck.read import read
from factcheck.report import formats, render


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", "format_", type=click.Choice(formats()), default="json")
@click.option("--fail-on", type=click.Choice(["error", "warning", "info", "never"]), default="error")
@click.option("--keep-going", is_flag=True)
def main(paths: tuple[str, ...], format_: str, fail_on: str, keep_going: bool) -> None:
    """Check articles."""
    found = list(read(paths))
    result = check([a for a in found if isinstance(a, Article)], [s for s in found if isinstance(s, Skipped)])
    click.echo(render(format_, result), nl=False)
