"""What the commands share: a run as its configuration asks for it, and how it fails."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:  # what these bring with them is loaded when a run needs it: `factcheck --help` must be quick
    from factcheck.baseline import Decision
    from factcheck.config import Config
    from factcheck.model import Article, Result, Skipped
    from factcheck.pipeline import Digest
    from factcheck.rule_files import Rule
    from factcheck.rules import Rulebook
    from factcheck.store import Store

T = TypeVar("T")

FAILED = 2
DATABASES = (".db", ".sqlite", ".sqlite3")
"""Endings of files that are meant as stores, also where they are damaged: an article they are not."""
Command = Callable[..., Any]


class Failure(click.ClickException):
    """The run failed or was asked wrongly."""

    exit_code = FAILED


rules_option = click.option("--rules", multiple=True, metavar="DIR", help="More rules, or others in the place of ours.")
_RUN = (
    click.option("--jobs", type=click.IntRange(1), metavar="N", help="Worker processes."),
    click.option("--exclude", multiple=True, metavar="PATTERN", help="Pass files by; as in a .gitignore."),
    rules_option,
    click.option("--reference", multiple=True, metavar="PATH", help="More reference facts: a file or folder."),
)
_FINDINGS = (
    click.option("--against", multiple=True, metavar="PATH", help="Articles, or a store, to compare with."),
    click.option("--baseline", metavar="FILE", help="The file of the decisions."),
)


def run_options(command: Command) -> Command:
    """The options of a run, for commands that make one."""
    for option in _RUN:
        command = option(command)
    return command


def finding_options(command: Command) -> Command:
    """Those, and the options that say which findings there are and what was decided on them."""
    for option in _FINDINGS:
        command = option(command)
    return run_options(command)


def known_rules(folders: Iterable[str]) -> Mapping[str, Rule]:
    """The rules by name, with those of some folders. Raises Failure."""
    from factcheck.rules import RuleError, load_rules  # noqa: PLC0415

    try:
        return load_rules(map(Path, folders))
    except RuleError as error:
        raise Failure(str(error)) from None


def rulebook(config: Config) -> Rulebook:
    """The rules and reference facts of a run. Raises Failure."""
    from factcheck.rules import RuleError, load_rulebook  # noqa: PLC0415

    try:
        return load_rulebook(map(Path, config.rules), map(Path, config.reference))
    except RuleError as error:
        raise Failure(str(error)) from None


def read_articles(paths: Sequence[str], config: Config, base: Path) -> tuple[list[Article], list[Skipped]]:
    """The articles of some paths, and what could not be read. Raises PathError."""
    from factcheck.model import Article, Skipped  # noqa: PLC0415
    from factcheck.read import read  # noqa: PLC0415

    found = list(read(paths, config.exclude, str(base)))
    return [item for item in found if isinstance(item, Article)], [item for item in found if isinstance(item, Skipped)]


def digest(config: Config) -> Digest:
    """What makes readings of articles, and tells the terminal how far it is."""
    from factcheck.pipeline import digest_all  # noqa: PLC0415

    return lambda articles: progress(digest_all(articles, config.jobs), len(articles), "articles read")


def progress(things: Iterable[T], total: int, done: str) -> Iterator[T]:
    """The things, with a line on the terminal that counts them ("50 of 900 articles read") once a run has taken two
    seconds, and once a second from then on."""
    if not sys.stderr.isatty():
        yield from things
        return
    told = time.monotonic() + 1
    shown = False
    try:
        for number, thing in enumerate(things, 1):
            yield thing
            if time.monotonic() - told > 1:
                click.echo(f"\rfactcheck: {number} of {total} {done}", nl=False, err=True)
                shown, told = True, time.monotonic()
    finally:
        if shown:
            click.echo("\r\033[K", nl=False, err=True)


@contextmanager
def archive(against: Sequence[str]) -> Iterator[tuple[Store | None, list[str]]]:
    """The store among the paths to compare with, opened, and the other paths. Raises Failure."""
    if not against:
        yield None, []
        return
    from factcheck.store import Store, StoreError, is_store  # noqa: PLC0415

    files = (path for path in against if Path(path).is_file())
    stores = [path for path in files if is_store(path) or Path(path).suffix in DATABASES]
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


def run(paths: Sequence[str], config: Config, base: Path) -> Result:
    """The result of a run as it was asked for, before decisions. Raises Failure."""
    from factcheck import pipeline  # noqa: PLC0415
    from factcheck.config import ConfigError, apply_severity  # noqa: PLC0415
    from factcheck.parallel import WorkerError  # noqa: PLC0415
    from factcheck.read import PathError  # noqa: PLC0415

    try:
        book = rulebook(config)
        articles, skipped = read_articles(paths, config, base)
        with archive(config.against) as (store, others):
            against, skipped_too = read_articles(others, config, base) if others else ([], [])
            unread = [*skipped, *skipped_too]
            result = pipeline.check(articles, unread, book, against, digest(config), store)
        return apply_severity(result, config, base, book.rules)
    except (PathError, ConfigError, WorkerError) as error:
        raise Failure(str(error)) from None


def run_on_articles(obj: tuple[Config, Path], paths: tuple[str, ...], options: dict[str, Any]) -> tuple[Result, Config]:
    """The result of a run over the paths, before decisions, and its configuration; what could not be read is told.
    Raises Failure, also where no article could be read."""
    import msgspec  # noqa: PLC0415

    found, base = obj
    config = msgspec.structs.replace(found, **options)
    result = run(paths, config, base)
    tell_skipped(result.skipped)
    if not result.articles:
        raise Failure("no article could be read")
    return result, config


def tell_skipped(skipped: Iterable[Skipped]) -> None:
    """Name on standard error what could not be read, and why."""
    for item in skipped:
        click.echo(f"factcheck: {item.path} {item.reason}", err=True)


def decide(result: Result, config: Config) -> tuple[Result, tuple[Decision, ...]]:
    """The result with what decisions put aside suppressed, and the decisions that are on no finding of it. Against
    other articles a run finds only a part of what there is, so these are not told then. Raises Failure."""
    from msgspec.structs import replace  # noqa: PLC0415

    from factcheck import baseline  # noqa: PLC0415

    if config.baseline is None:
        return result, ()
    try:
        applied = baseline.apply(result, baseline.load(Path(config.baseline)), baseline.today())
    except baseline.BaselineError as error:
        raise Failure(str(error)) from None
    unmatched = () if config.against else applied.unmatched
    notes = (f"the decision on {one.id} is on no finding of this run: {one.message} [{one.rule}]" for one in unmatched)
    return replace(applied.result, notes=(*applied.result.notes, *notes)), unmatched
