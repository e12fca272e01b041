"""The command `rules`: list, show and test them, and print the schemas of their files."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.cli._run import Failure, known_rules, rules_option

if TYPE_CHECKING:
    from factcheck.config import Config
    from factcheck.model import Article, Result


@click.group()
def rules() -> None:
    """List, show and test the rules."""


@rules.command("list")
@rules_option
@click.pass_obj
def list_rules(obj: tuple[Config, Path], rules: tuple[str, ...]) -> None:
    """Print each rule with its severity and what it finds."""
    for rule in known_rules(rules or obj[0].rules).values():
        click.echo(f"{rule.rule:20} {rule.level:8} {rule.summary}")


@rules.command("show")
@click.argument("names", nargs=-1, metavar="[RULE]...")
@rules_option
@click.pass_obj
def show_rules(obj: tuple[Config, Path], names: tuple[str, ...], rules: tuple[str, ...]) -> None:
    """Print the pages of rules, by default of all, in Markdown."""
    from factcheck.rule_files import page  # noqa: PLC0415

    known = known_rules(rules or obj[0].rules)
    wanted = [_known_rule(name, known) for name in names] or list(known)
    click.echo("\n".join(page(known[name]) for name in wanted), nl=False)


@rules.command("test")
@click.argument("names", nargs=-1, metavar="[RULE|FILE]...")
@rules_option
@click.pass_obj
def test_rules(obj: tuple[Config, Path], names: tuple[str, ...], rules: tuple[str, ...]) -> None:
    """Run the examples of rules, by default of all; exit code 1 where one does not do as it must."""
    from factcheck import pipeline  # noqa: PLC0415
    from factcheck.rules import Rulebook, load_references, test_rules  # noqa: PLC0415

    known = known_rules(rules or obj[0].rules)
    wanted = [_known_rule(Path(name).stem, known) for name in names]
    book = Rulebook(known, load_references())

    def run(articles: Sequence[Article]) -> Result:
        return pipeline.check(articles, rulebook=book, digest=lambda some: map(pipeline.digest_article, some))

    failures = list(test_rules(known, run, wanted))
    for failure in failures:
        click.echo(": ".join(filter(None, (failure.rule, failure.example, failure.reason))))
    tested = len(wanted or known)
    click.echo(f"{tested} rule{'s' * (tested != 1)} tested, {len(failures)} of their examples not as they must be")
    sys.exit(bool(failures))


@rules.command("schema")
@click.argument("kind", type=click.Choice(["rule", "reference"]), default="rule")
def print_schema(kind: str) -> None:
    """Print the JSON Schema of rule files, or of files of reference facts, for editors' completion."""
    from factcheck.rule_files import schema  # noqa: PLC0415

    click.echo(schema(kind), nl=False)


def _known_rule(name: str, known: Iterable[str]) -> str:
    from factcheck.config import suggest  # noqa: PLC0415

    if name not in known:
        raise Failure(f"no such rule {name!r}{suggest(name, known)}")
    return name
