"""The command `explain`: how a finding came to be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli._run import Failure, decide, finding_options, known_rules, run_on_articles

if TYPE_CHECKING:
    from factcheck.config import Config


@click.command()
@click.argument("id_", metavar="ID")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@finding_options
@click.pass_obj
def explain(obj: tuple[Config, Path], /, id_: str, paths: tuple[str, ...], **options: Any) -> None:
    """Print how a finding came to be: its statements and what was understood by them, why they were compared, what
    could reconcile them, who prints which, and the judgement.

    ID is a finding's or a reconciled note's, or the beginning of one. A PATH is as for `check`; default: the current
    folder.
    """
    from factcheck.explain import explain as explained  # noqa: PLC0415
    from factcheck.explain import find  # noqa: PLC0415

    result, config = run_on_articles(obj, paths or (".",), options)
    result, _ = decide(result, config)
    found = find(result, id_)
    if not found:
        raise Failure(f"no finding {id_!r} in this run")
    rules = known_rules(config.rules)
    text = "\n".join(explained(item, result, rules[item.rule]) for item in found)
    click.echo(text.encode("utf-8", "replace"), nl=False)
