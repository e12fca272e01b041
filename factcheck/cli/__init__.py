"""The command line: arguments, files written, exit codes; nothing else. A command is a file; what begins with `_` is
what several of them share."""

from __future__ import annotations

import errno
import gc
import sys
from pathlib import Path
from typing import Any

import click

from factcheck import __version__
from factcheck.cli._run import FAILED, Failure
from factcheck.cli.baseline import baseline
from factcheck.cli.check import check
from factcheck.cli.explain import explain
from factcheck.cli.index import index
from factcheck.cli.rules import rules

INTERRUPTED = 130


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
            import traceback  # noqa: PLC0415 (a run without faults needs it not)

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

    gc.disable()  # no record is a part of itself: to look for such was a sixth of a run
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


for command in (check, explain, baseline, index, rules):
    main.add_command(command)
