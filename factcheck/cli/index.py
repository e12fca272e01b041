"""The command `index`: keeps articles in a store."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli._run import FAILED, Failure, digest, progress, read_articles, rulebook, run_options, tell_skipped

if TYPE_CHECKING:
    from factcheck.config import Config


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--store", "file", required=True, metavar="FILE", help="The SQLite file; made where it is missing.")
@click.option("--no-compare", is_flag=True, help="Only read the articles; a later run may compare them.")
@run_options
@click.option("--keep-going", is_flag=True, help="Articles that cannot be read do not make the exit code 2.")
@click.pass_obj
def index(obj: tuple[Config, Path], /, paths: tuple[str, ...], file: str, no_compare: bool, **options: Any) -> None:
    """Keep articles in a store, to compare new ones with; only what changed is read again."""
    import msgspec  # noqa: PLC0415

    from factcheck import store  # noqa: PLC0415
    from factcheck.parallel import WorkerError  # noqa: PLC0415
    from factcheck.read import PathError  # noqa: PLC0415

    found, base = obj
    config = msgspec.structs.replace(found, **options)
    try:
        articles, skipped = read_articles(paths, config, base)
        if not articles:
            raise Failure("no article could be read")
        book = None if no_compare else rulebook(config)
        with store.Store(file, create=True) as opened:
            what = f"groups of {store.COMPARED} articles compared"
            done = store.index(
                opened, articles, book, digest(config), config.jobs, lambda found, total: progress(found, total, what)
            )
            click.echo(f"{file}: {done.read} read, {done.unchanged} unchanged, {len(opened)} articles in all")
    except (PathError, WorkerError, store.StoreError) as error:
        raise Failure(str(error)) from None
    tell_skipped((*skipped, *done.skipped))
    sys.exit(FAILED if (skipped or done.skipped) and not config.keep_going else 0)
