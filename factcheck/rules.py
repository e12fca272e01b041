"""Rules and reference facts: files that people who do not program can read and write.

A rule file gives a finding its severity, its message and its page, with example reports that it must flag and must
pass. A reference file gives known facts with their sources. Both are checked when they are loaded: what is wrong is
told with the file, the line and the key.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import yaml
from msgspec import Struct

from factcheck.model import Article, DateRange, Reference, Result, Wording
from factcheck.rule_files import Example, Person, References, Rule
from factcheck.values.lexicon import RULES


class RuleError(Exception):
    """A rule or reference file that cannot be used; the message names the file, and the line and key if it can."""


_NULL = "tag:yaml.org,2002:null"


class _Loader(yaml.CSafeLoader):
    """YAML of texts, lists and mappings: no word but null, and no number, stands for anything else."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag == _NULL]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def _parse(path: Path) -> tuple[Any, yaml.Node | None]:
    """What a YAML file holds, and its node tree for line numbers."""
    try:
        tree = _Loader(path.read_text(encoding="utf-8")).get_single_node()
        return _plain(tree, {}), tree
    except RuleError as error:
        raise RuleError(f"{path}: {error}") from None
    except RecursionError:
        raise RuleError(f"{path}: is nested too deeply") from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise RuleError(f"{path}: {' '.join(str(error).split())}") from None


def _plain(node: yaml.Node | None, made: dict[yaml.Node, Any]) -> Any:
    """What a YAML tree holds; `made` has its parts by their nodes, of which one may stand in many places. The
    constructor of yaml's own takes ten times as long."""
    if node is None or isinstance(node, yaml.ScalarNode):
        return None if node is None or node.tag == _NULL else node.value
    if node not in made:
        is_mapping = isinstance(node, yaml.MappingNode)
        made[node] = _mapping(node, made) if is_mapping else [_plain(part, made) for part in node.value]
    return made[node]


def _mapping(node: yaml.Node, made: dict[yaml.Node, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in node.value:
        name = _plain(key, made)
        if not isinstance(name, str) or name in found:
            fault = "stands twice" if isinstance(name, str) else "is no text"
            raise RuleError(f"line {key.start_mark.line + 1}: the key {name!r} {fault}")
        found[name] = _plain(value, made)
    return found


def _line_of(node: yaml.Node | None, path: str) -> int:
    """The line of the deepest part of a YAML tree that a path as msgspec prints it ("$.people[0].born") leads to."""
    line = 1
    for key, index in re.findall(r"\.([^.\[\]]+)|\[(\d+)\]", path):
        if isinstance(node, yaml.MappingNode) and key:
            found = [(name, value) for name, value in node.value if name.value == key]
            if not found:
                break
            line, node = found[0][0].start_mark.line + 1, found[0][1]
        elif isinstance(node, yaml.SequenceNode) and index.isdigit():
            node = node.value[int(index)]
            line = node.start_mark.line + 1
    return line


class _File:
    """A YAML file of one kind. Raises RuleError where it is none."""

    def __init__(self, path: Path, kind: type[Any]) -> None:
        self.path = path
        data, self._tree = _parse(path)
        try:
            self.content: Any = msgspec.convert(data, kind, strict=False)
        except msgspec.ValidationError as error:
            message, _, where = str(error).partition(" - at ")
            where = where.strip("`")
            unknown = re.search(r"unknown field `(.*)`$", message)
            if unknown:
                where, message = f"{where or '$'}.{unknown[1]}", "there is no such key"
            raise self.fault(where, message) from None

    def fault(self, where: str, message: str) -> RuleError:
        """An error that names the line and the key of a place in the file ("$.people[0].born")."""
        key = where.removeprefix("$").removeprefix(".")
        return RuleError(f"{self.path}: line {_line_of(self._tree, where)}: {f'{key}: ' if key else ''}{message}")


def load_rules(folders: Iterable[Path] = ()) -> dict[str, Rule]:
    """Rules by name: ours, then those of a newsroom's own folders, which may replace ours. Raises RuleError."""
    rules: dict[str, Rule] = {}
    for folder in (RULES, *folders):
        if not folder.is_dir():
            raise RuleError(f"{folder}: no such folder of rules")
        for path in sorted(folder.glob("*.yml")):
            file = _File(path, Rule)
            rule: Rule = file.content
            unknown = sorted(set(SLOT.findall(rule.message)) - SLOTS)
            if unknown:
                raise file.fault("$.message", f"no such slot {{{unknown[0]}}}; there are {', '.join(sorted(SLOTS))}")
            if rule.rule != path.stem:
                raise file.fault("$.rule", f"is {rule.rule!r}, but the file is called {path.stem!r}")
            rules[rule.rule] = rule
    return rules


class Rulebook(Struct, frozen=True):
    """What a run judges by."""

    rules: Mapping[str, Rule]
    references: tuple[Reference, ...]


def load_rulebook(folders: Iterable[Path] = (), references: Iterable[Path] = ()) -> Rulebook:
    """Our rules and reference facts, and a newsroom's own. Raises RuleError."""
    return Rulebook(load_rules(folders), load_references(references))


SLOT = re.compile(r"\{([\w.]+)\}")
SLOTS = frozenset(("subject", "predicate", "a", "b", "a.source", "b.source", "reference", "likely", "more"))
"""What a message can name: the subject, both values and where they are from, the reference's value, the likely one; how
many other places differ."""


def load_references(paths: Iterable[Path] = ()) -> tuple[Reference, ...]:
    """Known facts: ours, then those of the given files or folders. Raises RuleError."""
    facts: list[Reference] = []
    for path in (RULES / "reference", *paths):
        if not path.exists():
            raise RuleError(f"{path}: no such file or folder of reference facts")
        for file in sorted(path.glob("*.yml")) if path.is_dir() else [path]:
            read = _File(file, References)
            for number, person in enumerate(read.content.people):
                facts += _facts(person, read, f"$.people[{number}]")
    return tuple(facts)


def _facts(person: Person, file: _File, where: str) -> Iterator[Reference]:
    names = (person.name, *person.aliases)
    for predicate, key, printed in (("birth_date", "born", person.born), ("death_date", "died", person.died)):
        if printed:
            try:
                days = _days(printed)
            except ValueError as error:
                raise file.fault(f"{where}.{key}", f"{printed!r} is no date: {error}") from None
            yield Reference(names, predicate, days, printed, person.source)
    for predicate, others in (
        ("parent", person.parents),
        ("child", person.children),
        ("spouse", person.spouse),
        ("ex_spouse", person.ex_spouse),
    ):
        for name in others:
            yield Reference(names, predicate, Wording(name), name, person.source)


def _days(printed: str) -> DateRange:
    """ "1973-07-26", "2018-05" or "1985-11-29..1985-11-30" as a range of days. Raises ValueError."""
    first, _, last = printed.partition("..")
    start, end = _day(first, first=True), _day(last or first, first=False)
    if start > end:
        raise ValueError("it ends before it begins")
    return DateRange(start, end)


def _day(text: str, first: bool) -> date:
    parts = [int(part) for part in text.strip().split("-")]
    if len(parts) == 3:
        return date(*parts)
    year, month = parts[0], parts[1] if len(parts) > 1 else (1 if first else 12)
    if first:
        return date(year, month, 1)
    return date.fromordinal(date(year + month // 12, month % 12 + 1, 1).toordinal() - 1)


class Failure(Struct, frozen=True):
    """An example of a rule that did not do as it must."""

    rule: str
    example: str
    reason: str


def test_rules(
    rules: Mapping[str, Rule], check: Callable[[Sequence[Article]], Result], names: Iterable[str] = ()
) -> Iterator[Failure]:
    """Run the examples of rules through the whole pipeline. A rule that no `flag` fires fails too."""
    for name in names or rules:
        rule = rules[name]
        if not rule.flag:
            yield Failure(name, "", "has no `flag` example, so nothing shows that it ever fires")
        for examples, wanted in ((rule.flag, True), (rule.passes, False)):
            for example in examples:
                fired = any(item.rule == name for item in check(_articles(example)).discrepancies)
                if fired != wanted:
                    yield Failure(name, example.name, "does not fire" if wanted else "fires, but must pass")


test_rules.__test__ = False  # type: ignore[attr-defined]  # pytest takes it for a test by its name


def _articles(example: Example) -> list[Article]:
    return [
        Article(f"{number}.txt", f"{number}.txt", report.text, published=report.published, source=report.source)
        for number, report in enumerate(example.reports, 1)
    ]
