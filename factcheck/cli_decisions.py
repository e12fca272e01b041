"""The commands on single findings: `explain` says how one came to be, `baseline` keeps decisions on them."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from datetime import date, datetime

    from factcheck.baseline import Decision
    from factcheck.config import Config
    from factcheck.model import Result

DEFAULT = "factcheck-baseline.json"
Command = Callable[..., Any]


def run_options(command: Command) -> Command:
    """The options of a run that these commands share with `check`."""
    for option in (
        click.option("--jobs", type=click.IntRange(1), metavar="N", help="Worker processes."),
        click.option("--exclude", multiple=True, metavar="PATTERN", help="Pass files by; as in a .gitignore."),
        click.option("--rules", multiple=True, metavar="DIR", help="More rules, or others in the place of ours."),
        click.option("--reference", multiple=True, metavar="PATH", help="More reference facts: a file or folder."),
        click.option("--against", multiple=True, metavar="PATH", help="Articles to compare with."),
        click.option("--baseline", metavar="FILE", help="The file of the decisions."),
    ):
        command = option(command)
    return command


def decide(result: Result, config: Config) -> tuple[Result, tuple[Decision, ...]]:
    """The result with what decisions put aside suppressed, and the decisions that are on no finding of it. Against
    other articles a run finds only a part of what there is, so these are not told then. Raises Failure."""
    from dataclasses import replace  # noqa: PLC0415

    from factcheck import baseline  # noqa: PLC0415
    from factcheck.cli import Failure  # noqa: PLC0415

    if config.baseline is None:
        return result, ()
    try:
        applied = baseline.apply(result, baseline.load(Path(config.baseline)), baseline.today())
    except baseline.BaselineError as error:
        raise Failure(str(error)) from None
    unmatched = () if config.against else applied.unmatched
    notes = (f"the decision on {one.id} is on no finding of this run: {one.message} [{one.rule}]" for one in unmatched)
    return replace(applied.result, notes=(*applied.result.notes, *notes)), unmatched


def _run(obj: tuple[Config, Path], paths: tuple[str, ...], options: dict[str, Any]) -> tuple[Result, Config]:
    """The result of a run over the paths, before decisions, and its configuration with the file of the baseline."""
    import msgspec  # noqa: PLC0415

    from factcheck.cli import Failure, run  # noqa: PLC0415

    found, base = obj
    config = msgspec.structs.replace(found, **options)
    result = run(paths, config, base)
    for skipped in result.skipped:
        click.echo(f"factcheck: {skipped.path} {skipped.reason}", err=True)
    if not result.articles:
        raise Failure("no article could be read")
    return result, config


@click.command()
@click.argument("id_", metavar="ID")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@run_options
@click.pass_obj
def explain(obj: tuple[Config, Path], /, id_: str, paths: tuple[str, ...], **options: Any) -> None:
    """Print how a finding came to be: its statements and what was understood by them, why they were compared, what
    could reconcile them, who prints which, and the judgement.

    ID is a finding's or a reconciled note's, or the beginning of one. A PATH is as for `check`; default: the current
    folder.
    """
    from factcheck.cli import Failure, known_rules  # noqa: PLC0415
    from factcheck.explain import explain as explained  # noqa: PLC0415
    from factcheck.explain import find  # noqa: PLC0415

    result, config = _run(obj, paths or (".",), options)
    result, _ = decide(result, config)
    found = find(result, id_)
    if not found:
        raise Failure(f"no finding {id_!r} in this run")
    rules = known_rules(config.rules)
    text = "\n".join(explained(item, result, rules[item.rule]) for item in found)
    click.echo(text.encode("utf-8", "replace"), nl=False)


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
@run_options
@click.pass_obj
def write(obj: tuple[Config, Path], /, paths: tuple[str, ...], ids: tuple[str, ...], **options: Any) -> None:
    """Put aside all findings of a run that are not yet, or those of --id, in factcheck-baseline.json or the file that
    --baseline says. What the file has is kept."""
    from factcheck import baseline as decisions  # noqa: PLC0415
    from factcheck.cli import Failure  # noqa: PLC0415

    who, why, when, until = (options.pop(key) for key in ("who", "why", "when", "until"))
    author = decisions.Author(who or _user(), _day(when) or decisions.today(), why, _day(until))
    result, config = _run(obj, paths, options)
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
@run_options
@click.pass_obj
def prune(obj: tuple[Config, Path], /, paths: tuple[str, ...], **options: Any) -> None:
    """Retire the decisions that are on no finding of a run: they stay in the file, but hold no more.

    The PATHs, with those of --against, must be all that the decisions are on.
    """
    from factcheck import baseline as decisions  # noqa: PLC0415
    from factcheck.cli import Failure  # noqa: PLC0415

    result, config = _run(obj, (*paths, *options["against"]), options | {"against": ()})
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
