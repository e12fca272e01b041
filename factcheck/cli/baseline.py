"""The command `baseline`: keeps decisions on findings in a file, so that these count no more."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli._run import Failure, finding_options, run_on_articles

if TYPE_CHECKING:
    from datetime import date, datetime

    from factcheck.baseline import Decision
    from factcheck.config import Config

DEFAULT = "factcheck-baseline.json"


@click.group()
def baseline() -> None:
    """Keep decisions on findings in a file, so that these count no more."""


@baseline.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--id", "ids", multiple=True, metavar="ID", help="Only this finding; may be given more than once.")
@click.option("--who", metavar="NAME", help="Who decides; default: the user's name.")
@click.option("--why", required=True, metavar="TEXT", help="Why the findings are put aside.")
@click.option("--when", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Default: today.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The last day of the decision.")
@finding_options
@click.pass_obj
def write(obj: tuple[Config, Path], /, paths: tuple[str, ...], ids: tuple[str, ...], **options: Any) -> None:
    """Put aside all findings of a run that are not yet, or those of --id, in factcheck-baseline.json or the file that
    --baseline says. What the file has is kept."""
    from factcheck import baseline as decisions  # noqa: PLC0415

    who, why, when, until = (options.pop(key) for key in ("who", "why", "when", "until"))
    author = decisions.Author(who or _user(), _day(when) or decisions.today(), why, _day(until))
    result, config = run_on_articles(obj, paths, options)
    unknown = [id_ for id_ in ids if all(item.id != id_ for item in result.discrepancies)]
    if unknown:
        raise Failure(f"no finding {unknown[0]!r} in this run")
    wanted = [item for item in result.discrepancies if not ids or item.id in ids]
    made: list[Decision] = []

    def add(known: decisions.Baseline) -> decisions.Baseline:
        applied = decisions.apply(result, known, author.when).result
        aside = {item.id for item in applied.discrepancies if item.suppressed is not None}
        made.extend(author.decide(item for item in wanted if item.id not in aside))
        return decisions.Baseline(decisions=(*known.decisions, *made))

    path = Path(config.baseline or DEFAULT)
    try:
        decisions.update(path, add)
    except decisions.BaselineError as error:
        raise Failure(str(error)) from None
    click.echo(f"{path}: {len(made)} decision{'s' * (len(made) != 1)} added")


@baseline.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@finding_options
@click.pass_obj
def prune(obj: tuple[Config, Path], /, paths: tuple[str, ...], **options: Any) -> None:
    """Retire the decisions that are on no finding of a run: they stay in the file, but hold no more.

    The PATHs, with those of --against, must be all that the decisions are on.
    """
    from factcheck import baseline as decisions  # noqa: PLC0415

    result, config = run_on_articles(obj, (*paths, *options["against"]), options | {"against": ()})
    if result.skipped:
        raise Failure("decisions are retired only where every article can be read")
    path, day = Path(config.baseline or DEFAULT), decisions.today()
    gone: list[Decision] = []

    def retire(known: decisions.Baseline) -> decisions.Baseline:
        gone.extend(decisions.apply(result, known, day).unmatched)
        return decisions.retire(known, gone, day)

    try:
        decisions.load(path)
        decisions.update(path, retire)
    except decisions.BaselineError as error:
        raise Failure(str(error)) from None
    for decision in gone:
        click.echo(f"{decision.id} {decision.message} [{decision.rule}]: {decision.text}")
    click.echo(f"{path}: {len(gone)} decision{'s' * (len(gone) != 1)} retired")


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such user, as in some containers
        return "unknown"


def _day(given: datetime | None) -> date | None:
    return given.date() if given else None
