"""The command line: arguments, files written, exit codes; nothing else."""

from __future__ import annotations

import contextlib
import errno
import gc
import os
import shutil
import sys
import time
import traceback
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from factcheck import __version__
from factcheck.cli_decisions import baseline, decide, explain
from factcheck.cli_store import archive, index
from factcheck.report import Options, formats, render, suffix

if TYPE_CHECKING:  # what these bring with them is loaded when a run needs it: `factcheck --help` must be quick
    from factcheck.config import Config
    from factcheck.model import Article, Result, Skipped
    from factcheck.pipeline import Digest
    from factcheck.rule_files import Rule
    from factcheck.rules import Rulebook

T = TypeVar("T")

FAILED = 2
NARROWEST = 60
"""Columns that a report takes in any terminal."""
INTERRUPTED = 130


class Failure(click.ClickException):
    """The run failed or was asked wrongly."""

    exit_code = FAILED


class Commands(click.Group):
    """Commands, of which `check` need not be named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `check` before arguments that name no command."""
        if args and args[0] not in self.commands and args[0] not in ("--help", "-h", "--version"):
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Show the options of `check` too, then the commands."""
        command = self.commands["check"]
        command.format_options(click.Context(command, info_name="check", parent=ctx), formatter)
        super().format_options(ctx, formatter)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; whatever stops it short, its exit code is never one that speaks of articles."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except KeyboardInterrupt:
            click.echo("factcheck: interrupted", err=True)
            sys.exit(INTERRUPTED)
        except Exception as error:
            if isinstance(error, OSError) and error.errno == errno.EPIPE:
                raise
            traceback.print_exc()
            click.echo("factcheck: this is a fault of factcheck's own; please report it", err=True)
            sys.exit(FAILED)


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    subcommand_metavar="PATH... | COMMAND [ARGS]...",
)
@click.version_option(__version__, prog_name="factcheck")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Find where news reports cannot both be right.

    `factcheck PATH...` is short for `factcheck check PATH...`. A PATH is a file, a folder, a glob pattern, or `-` for
    standard input: .txt .md .html .json .jsonl .csv .docx, RSS, Atom, NewsML-G2 and ninjs.

    Exit code: 0 nothing at or above --fail-on, 1 something is, 2 the run failed or an article could not be read.
    """
    from factcheck.config import ConfigError, find_config  # noqa: PLC0415

    gc.set_threshold(200_000, 50, 1000)  # nearly all records live to the end: to look for cycles is a sixth of a run
    try:
        config, base = find_config(Path.cwd())
    except ConfigError as error:
        raise Failure(str(error)) from None
    ctx.obj = (config, base)
    defaults = {key: getattr(config, key) for key in config.__struct_fields__}
    ctx.default_map = {
        "check": defaults,
        "index": defaults,
        "explain": defaults,
        "baseline": {"write": defaults, "prune": defaults},
    }


_rules_option = click.option(
    "--rules", multiple=True, metavar="DIR", help="More rules, or others in the place of ours."
)


@main.command()
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
@_rules_option
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
    _write(result, config)
    for skipped in result.skipped:
        click.echo(f"factcheck: {skipped.path} {skipped.reason}", err=True)
    if not result.articles:
        raise Failure("no article could be read")
    if result.skipped and not config.keep_going:
        sys.exit(FAILED)
    sys.exit(any(map(_options(config).fails, result.discrepancies)) or bool(config.strict_baseline and unmatched))


main.add_command(explain)
main.add_command(baseline)
main.add_command(index)


@main.group("rules")
def rules_() -> None:
    """List, show and test the rules."""


@rules_.command("list")
@_rules_option
@click.pass_obj
def list_rules(obj: tuple[Config, Path], rules: tuple[str, ...]) -> None:
    """Print each rule with its severity and what it finds."""
    for rule in known_rules(rules or obj[0].rules).values():
        click.echo(f"{rule.rule:20} {rule.level:8} {rule.summary}")


@rules_.command("show")
@click.argument("names", nargs=-1, metavar="[RULE]...")
@_rules_option
@click.pass_obj
def show_rules(obj: tuple[Config, Path], names: tuple[str, ...], rules: tuple[str, ...]) -> None:
    """Print the pages of rules, by default of all, in Markdown."""
    from factcheck.rule_files import page  # noqa: PLC0415

    known = known_rules(rules or obj[0].rules)
    wanted = [_known_rule(name, known) for name in names] or list(known)
    click.echo("\n".join(page(known[name]) for name in wanted), nl=False)


@rules_.command("test")
@click.argument("names", nargs=-1, metavar="[RULE|FILE]...")
@_rules_option
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


@rules_.command("schema")
@click.argument("kind", type=click.Choice(["rule", "reference"]), default="rule")
def print_schema(kind: str) -> None:
    """Print the JSON Schema of rule files, or of files of reference facts, for editors' completion."""
    from factcheck.rule_files import schema  # noqa: PLC0415

    click.echo(schema(kind), nl=False)


def known_rules(folders: Iterable[str]) -> Mapping[str, Rule]:
    """The rules by name, with those of some folders. Raises Failure."""
    from factcheck.rules import RuleError, load_rules  # noqa: PLC0415

    try:
        return load_rules(map(Path, folders))
    except RuleError as error:
        raise Failure(str(error)) from None


def _known_rule(name: str, known: Iterable[str]) -> str:
    from factcheck.config import suggest  # noqa: PLC0415

    if name not in known:
        raise Failure(f"no such rule {name!r}{suggest(name, known)}")
    return name


def run(paths: Sequence[str], config: Config, base: Path) -> Result:
    """The result of a run as it was asked for. Raises Failure."""
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


def rulebook(config: Config) -> Rulebook:
    """The rules and reference facts of a run. Raises Failure."""
    from factcheck.rules import RuleError, load_rulebook  # noqa: PLC0415

    try:
        return load_rulebook(map(Path, config.rules), map(Path, config.reference))
    except RuleError as error:
        raise Failure(str(error)) from None


def digest(config: Config) -> Digest:
    """What makes readings of articles, and tells the terminal how far it is."""
    from factcheck.pipeline import digest_all  # noqa: PLC0415

    return lambda articles: _progress(digest_all(articles, config.jobs), len(articles))


def read_articles(paths: Sequence[str], config: Config, base: Path) -> tuple[list[Article], list[Skipped]]:
    """The articles of some paths, and what could not be read. Raises PathError."""
    from factcheck.model import Article, Skipped  # noqa: PLC0415
    from factcheck.read import read  # noqa: PLC0415

    found = list(read(paths, config.exclude, str(base)))
    return [item for item in found if isinstance(item, Article)], [item for item in found if isinstance(item, Skipped)]


def _progress(things: Iterable[T], total: int) -> Iterator[T]:
    """The things, with a line on the terminal that counts them once a run has taken two seconds."""
    shown, begun = False, time.monotonic()
    for number, thing in enumerate(things, 1):
        yield thing
        if number % 25 == 0 and sys.stderr.isatty() and time.monotonic() - begun > 2:
            click.echo(f"\rfactcheck: {number} of {total} articles read", nl=False, err=True)
            shown = True
    if shown:
        click.echo("\r\033[K", nl=False, err=True)


def _options(config: Config, color: bool = False, width: int = Options().width) -> Options:
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


def _write(result: Result, config: Config) -> None:
    """Write the report where it was asked for; on GitHub its annotations stand beside the text."""
    output = config.output
    if output is None:
        options = _options(config, _wants_color(config), _terminal_width())
        _print(render(config.format or "text", result, options))
        if os.environ.get("GITHUB_ACTIONS") == "true" and config.format is None:
            _print(render("github", result, options))
        return
    options = _options(config, color=False)
    if Path(output).is_dir() or output.endswith(("/", os.sep)):
        for name in formats():
            _replace(Path(output) / f"report{suffix(name)}", render(name, result, options))
    else:
        _replace(Path(output), render(config.format or _format_of(output), result, options))


def _format_of(path: str) -> str:
    """The format whose ending a file has, the longest where several fit; text where none does."""
    endings = {suffix(name): name for name in formats()}
    return endings[max(filter(path.endswith, endings), key=len, default=suffix("text"))]


def _print(report: str) -> None:
    """UTF-8, whatever the terminal's own encoding: the same report is the same bytes."""
    click.echo(report.encode("utf-8", "replace"), nl=False)


def _replace(path: Path, report: str) -> None:
    """Write a file all at once: a run that is interrupted leaves the old one. Raises Failure."""
    data = report.encode("utf-8", "replace")
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file():  # /dev/stdout, a pipe
            target.write_bytes(data)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            unfinished.write_bytes(data)
            unfinished.replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                unfinished.unlink()
            raise
    except OSError as error:
        raise Failure(f"{path}: cannot be written: {(error.strerror or str(error)).lower()}") from None
