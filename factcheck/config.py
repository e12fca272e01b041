"""The configuration: `[tool.factcheck]` of a pyproject.toml, or a factcheck.toml, found upwards from a folder.

Its keys are the options of the command line, and those that have no option: `severity` by rule, and `per-path`. Paths
in it are relative to its folder.
"""

from __future__ import annotations

import difflib
import json
import os
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec.structs import replace

from factcheck.model import Discrepancy, Result, Severity
from factcheck.report import formats

Level = Literal["error", "warning", "info", "off"]


class ConfigError(Exception):
    """A configuration that cannot be used; the message names the file and the key."""


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab", kw_only=True):
    """What a run was asked for. `format` None: text, or what the ending of `output` says; `jobs` None: by the size of
    the input. `severity` is by rule, `per_path` by pattern and rule; "off" silences a rule."""

    format: str | None = None
    output: str | None = None
    fail_on: Literal["error", "warning", "info", "never"] = "error"
    against: tuple[str, ...] = ()
    baseline: str | None = None
    strict_baseline: bool = False
    reference: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    jobs: int | None = None
    keep_going: bool = False
    color: Literal["auto", "always", "never"] = "auto"
    severity: dict[str, Level] = {}
    per_path: dict[str, dict[str, Level]] = {}


KEYS = tuple(field.encode_name for field in msgspec.structs.fields(Config))


def find_config(folder: Path) -> tuple[Config, Path]:
    """The configuration nearest to a folder, upwards, and the folder that its paths are relative to; without one, the
    defaults and the folder itself. Raises ConfigError."""
    for place in (folder, *folder.parents):
        for name in ("factcheck.toml", "pyproject.toml"):
            table = _read(place / name) if (place / name).is_file() else None
            if table is not None:
                return _convert(table, place / name), place
    return Config(), folder


def _read(path: Path) -> dict[str, Any] | None:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from None
    if path.name == "factcheck.toml":
        return table
    tool = table.get("tool", {})
    return tool.get("factcheck") if isinstance(tool, dict) else None


def _convert(table: dict[str, Any], path: Path) -> Config:
    for key in table:
        if key not in KEYS:
            raise ConfigError(f"{path}: no such key {key!r}{suggest(key, KEYS)}")
    try:
        config = msgspec.convert(table, Config)
    except msgspec.ValidationError as error:
        message, _, where = str(error).partition(" - at ")
        raise ConfigError(f"{path}: {where.strip('`').removeprefix('$.')}: {message}") from None
    if config.format is not None and config.format not in formats():
        raise ConfigError(f"{path}: format: no such format {config.format!r}{suggest(config.format, formats())}")
    if config.jobs is not None and config.jobs < 1:
        raise ConfigError(f"{path}: jobs: must be 1 or more")
    return msgspec.structs.replace(
        config,
        output=config.output and _beside(config.output, path),
        baseline=config.baseline and _beside(config.baseline, path),
        **{
            key: tuple(_beside(item, path) for item in getattr(config, key))
            for key in ("against", "reference", "rules")
        },
    )


def _beside(path: str, file: Path) -> str:
    """A path relative to the file that it is written in, as one relative to the current folder."""
    folder = os.sep if path.endswith(("/", os.sep)) else ""  # what the path says, whether it is there yet or not
    return os.path.relpath(file.parent / path) + folder


def suggest(word: str, known: Iterable[str]) -> str:
    """ " (did you mean 'format'?)", or "" where nothing is near."""
    near = difflib.get_close_matches(word, list(known), 1, cutoff=0.6)
    return f" (did you mean {near[0]!r}?)" if near else ""


def as_toml(config: Config) -> str:
    """A configuration as a factcheck.toml; keys without a value are left out."""
    table = {key: value for key, value in msgspec.to_builtins(config).items() if value is not None}
    lines = [f"{key} = {_toml(value)}" for key, value in table.items() if not isinstance(value, dict)]
    sections = {"severity": table["severity"]}
    sections |= {f"per-path.{_toml(pattern)}": levels for pattern, levels in table["per-path"].items()}
    for name, levels in sections.items():
        if levels:
            lines += ["", f"[{name}]", *(f"{_toml(rule)} = {_toml(level)}" for rule, level in levels.items())]
    return "\n".join(lines) + "\n"


def _toml(value: object) -> str:
    """A string, number, boolean or list of strings: TOML writes these as JSON does, but for one character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def apply_severity(result: Result, config: Config, base: Path, rules: Iterable[str]) -> Result:
    """The result with the severities of the configuration; what is "off" is left out.

    `per_path` goes by the article of the doubted statement, the later pattern over the earlier, and over `severity`.
    Raises ConfigError for a rule that is not among `rules`.
    """
    names = list(rules)
    for rule in {rule: 0 for levels in (config.severity, *config.per_path.values()) for rule in levels}:
        if rule not in names:
            raise ConfigError(f"severity: no such rule {rule!r}{suggest(rule, names)}")
    if not config.severity and not config.per_path:
        return result
    paths = {article.id: os.path.relpath(article.path, base) for article in result.articles}
    levels = [(item, _level(item, config, paths[item.evidence[0].span.article])) for item in result.discrepancies]
    kept = [replace(item, severity=Severity(level)) for item, level in levels if level != "off"]
    return replace(result, discrepancies=tuple(sorted(kept, key=lambda item: item.severity.rank)))


def _level(item: Discrepancy, config: Config, path: str) -> str:
    import pathspec  # noqa: PLC0415 (most runs have no such configuration)

    level: str = config.severity.get(item.rule, item.severity.value)
    for pattern, levels in config.per_path.items():
        if item.rule in levels and pathspec.GitIgnoreSpec.from_lines([pattern]).match_file(path):
            level = levels[item.rule]
    return level
