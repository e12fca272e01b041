"""The command `index`, and the store that `--against` names."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.store import Store


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--store", "file", required=True, metavar="FILE", help="The SQLite file; made where it is missing.")
@click.option("--no-compare", is_flag=True, help="Only read the articles; a later run may compare them.")
@click.option("--reference", multiple=True, metavar="PATH", help="More reference facts: a file or folder.")
@click.option("--rules", multiple=True, metavar="DIR", help="More rules, or others in the place of ours.")
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Pass files by; as in a .gitignore.")
@click.option("--jobs", type=click.IntRange(1), metavar="N", help="Worker processes.")
@click.option("--keep-going", is_flag=True, help="Articles that cannot be read do not make the exit code 2.")
@click.pass_obj
def index(obj: tuple[Config, Path], /, paths: tuple[str, ...], file: str, no_compare: bool, **options: Any) -> None:
    """Keep articles in a store, to compare new ones with; only what changed is read again."""
    import msgspec  # noqa: PLC0415

    from factcheck import store  # noqa: PLC0415
    from factcheck.cli import FAILED, Failure, digest, read_articles, rulebook  # noqa: PLC0415
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
            done = store.index(opened, articles, book, digest(config), config.jobs)
            click.echo(f"{file}: {done.read} read, {done.unchanged} unchanged, {len(opened)} articles in all")
    except (PathError, WorkerError, store.StoreError) as error:
        raise Failure(str(error)) from None
    for item in (*skipped, *done.skipped):
        click.echo(f"factcheck: {item.path} {item.reason}", err=True)
    sys.exit(FAILED if (skipped or done.skipped) and not config.keep_going else 0)


@contextmanager
def archive(against: Sequence[str]) -> Iterator[tuple[Store | None, list[str]]]:
    """The store among the paths to compare with, opened, and the other paths. Raises Failure."""
    if not against:
        yield None, []
        return
    from factcheck.cli import Failure  # noqa: PLC0415
    from factcheck.store import Store, StoreError, is_store  # noqa: PLC0415

    stores = [path for path in against if Path(path).is_file() and is_store(path)]
    others = [path for path in against if path not in stores]
    if not stores:
        yield None, others
        return
    if stores[1:]:
        raise Failure("--against: only one store can be compared with")
    try:
        with Store(stores[0]) as opened:
            yield opened, others
    except StoreError as error:
        raise Failure(str(error)) from None
