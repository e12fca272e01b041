"""Rule files and files of reference facts: what is refused, what a newsroom's own do, and each rule's own examples."""

from __future__ import annotations

import ast
import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import get_args

import jsonschema
import msgspec
import pytest
import yaml
from click.testing import CliRunner
from click.testing import Result as Done
from msgspec.structs import replace

from factcheck import pipeline
from factcheck.cli import main
from factcheck.compare.quantity import PREDICATES
from factcheck.compare.sentence import WordKind
from factcheck.judge import judge
from factcheck.model import Article, Result, Severity
from factcheck.rule_files import KINDS, Measured, page, schema
from factcheck.rules import RuleError, load_references, load_rulebook, load_rules, test_rules
from factcheck.values.drift import Drift

ROOT = Path(__file__).resolve().parent.parent
BOOK = load_rulebook()
GOOD = """\
rule: age
summary: Ages that do not fit.
compares: ages
severity: warning
message: "{subject}: {a} or {b}?"
doc: |
  In this newsroom an age is worth a question.
reconciles: [birthday]
measured: {precision: 0.9, of: 40, on: "our archive, 2026"}
flag:
  - name: two ages
    reports:
      - {source: Daily Post, published: 2020-10-02, text: "Kate Reed, 47, opened the old mill of Harwick on Friday."}
      - {published: 2020-10-02, text: "The old mill of Harwick was opened by Kate Reed, 45, on Friday."}
"""
REFERENCE = """\
people:
  - name: Kate Reed
    source: Who is who
    born: 1973-07-26
"""


def check(articles: Sequence[Article]) -> Result:
    return pipeline.check(articles, rulebook=BOOK, digest=lambda some: map(pipeline.digest_article, some))


def folder(tmp_path: Path, text: str, name: str = "age") -> Path:
    (tmp_path / "rules").mkdir(exist_ok=True)
    (tmp_path / "rules" / f"{name}.yml").write_text(text, encoding="utf-8")
    return tmp_path / "rules"


class TestExamples:
    """Each of ours flags what it must and passes what it must."""

    @pytest.mark.parametrize("name", sorted(BOOK.rules))
    def test_of(self, name: str) -> None:
        assert list(test_rules(BOOK.rules, check, [name])) == []

    def test_one_that_does_not_fire(self) -> None:
        quiet = msgspec.structs.replace(BOOK.rules["age"], flag=BOOK.rules["age"].passes)
        assert {failure.reason for failure in test_rules({"age": quiet}, check)} == {"does not fire"}

    def test_one_that_fires_but_must_pass(self) -> None:
        loud = msgspec.structs.replace(BOOK.rules["age"], passes=BOOK.rules["age"].flag)
        assert {failure.reason for failure in test_rules({"age": loud}, check)} == {"fires, but must pass"}

    def test_one_without_a_flag(self) -> None:
        bare = msgspec.structs.replace(BOOK.rules["age"], flag=())
        (failure,) = test_rules({"age": bare}, check)
        assert failure.reason.startswith("has no `flag` example")

    def test_what_is_reconciled_is_so_by_a_reason_of_its_rule(self) -> None:
        for rule in BOOK.rules.values():
            for example in rule.passes:
                articles = [
                    Article(f"{number}", f"{number}", report.text, published=report.published, source=report.source)
                    for number, report in enumerate(example.reports)
                ]
                for item in check(articles).reconciled:
                    assert item.explanation.partition(":")[0] in BOOK.rules[item.rule].reconciles


class TestNamedByComparators:
    """Each rule that a comparator names has its file; that each of ours can fire, its `flag` examples show."""

    @pytest.mark.parametrize("path", sorted((ROOT / "factcheck" / "compare").glob("*.py")), ids=lambda path: path.stem)
    def test_in_words(self, path: Path) -> None:
        calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
        firsts = [call.args[0] for call in calls if ast.unparse(call.func) == "Candidate"]
        assert {first.value for first in firsts if isinstance(first, ast.Constant)} <= set(BOOK.rules)

    def test_by_what_was_found(self) -> None:
        made = {f"sentence-{kind}" for kind in get_args(WordKind)} | {f"quotation-{drift}" for drift in Drift}
        assert (made - {"quotation-moved"}) | set(PREDICATES) <= set(BOOK.rules)


class TestRefused:
    """What is wrong is told with the file, the line and the key."""

    def test_nothing(self, tmp_path: Path) -> None:
        assert load_rules([folder(tmp_path, GOOD)])["age"].severity is Severity.WARNING

    @pytest.mark.parametrize(
        ("was", "now", "told"),
        [
            ("severity: warning", "severty: warning", r"line 4: severty: there is no such key"),
            ("    reports:", "    report:", r"line 12: flag\[0\]\.report: there is no such key"),
            ("{source: Daily", "{sources: Daily", r"line 13: flag\[0\]\.reports\[0\]\.sources: there is no such key"),
            ("severity: warning", "severity: fatal", r"line 4: severity: Invalid enum value 'fatal'"),
            ("severity: warning", "severity: [error]", r"line 4: severity: Expected `str`, got `array`"),
            ("summary: Ages that do not fit.", "summary: {a: b}", r"line 2: summary: Expected `str`, got `object`"),
            ("flag:", "flag: 3\npass:", r"line 10: flag: Expected `array`, got `str`"),
            ('2020-10-02, text: "The', '2020-13-02, text: "The', r"line 14: flag\[0\]\.reports\[1\]\.published: "),
            ("precision: 0.9", "precision: 90", r"line 9: measured\.precision: Expected `float` <= 1\.0"),
            ("precision: 0.9", "precision: high", r"line 9: measured\.precision: Expected `float`, got `str`"),
            (", of: 40", "", r"line 9: measured: Object missing required field `of`"),
            ("[birthday]", "[birthdays]", r"line 8: reconciles\[0\]: Invalid enum value 'birthdays'"),
            ("summary: Ages that do not fit.\n", "", r"line 1: Object missing required field `summary`"),
            ("compares: ages", "compares: ages\nsummary: Two.", r"line 4: the key 'summary' stands twice"),
            ("{a} or {b}", "{a} or {c}", r"line 5: message: no such slot \{c\}; there are a, a\.source"),
            ("rule: age", "rule: ages", r"line 1: rule: is 'ages', but the file is called 'age'"),
            ("rule: age", "rule: [age", r"line 2"),
            ("summary: Ages", "summary: ' Ages", r"line \d+"),
        ],
    )
    def test_rule(self, tmp_path: Path, was: str, now: str, told: str) -> None:
        assert was in GOOD
        with pytest.raises(RuleError, match=rf"rules/age\.yml: .*{told}"):
            load_rules([folder(tmp_path, GOOD.replace(was, now, 1))])

    @pytest.mark.parametrize(
        ("text", "told"),
        [("", "Expected `object`, got `null`"), ("- age", "Expected `object`, got `array`"), ("a: \x00", "age.yml: ")],
    )
    def test_no_rule_at_all(self, tmp_path: Path, text: str, told: str) -> None:
        with pytest.raises(RuleError, match=told):
            load_rules([folder(tmp_path, text)])

    def test_bytes_that_are_no_text(self, tmp_path: Path) -> None:
        folder(tmp_path, GOOD)
        (tmp_path / "rules" / "age.yml").write_bytes(b"\xff\xfe\xfa")
        with pytest.raises(RuleError, match=r"age\.yml: "):
            load_rules([tmp_path / "rules"])

    def test_no_folder(self, tmp_path: Path) -> None:
        with pytest.raises(RuleError, match="no such folder of rules"):
            load_rules([tmp_path / "nowhere"])

    @pytest.mark.parametrize(
        ("was", "now", "told"),
        [
            ("source: Who is who", "from: Who is who", r"line 3: people\[0\]\.from: there is no such key"),
            ("    source: Who is who\n", "", r"line 2: people\[0\]: Object missing required field `source`"),
            ("1973-07-26", "26 July 1973", r"line 4: people\[0\]\.born: '26 July 1973' is no date"),
            ("1973-07-26", "1973-02-30", r"line 4: people\[0\]\.born: '1973-02-30' is no date: day"),
            ("1973-07-26", "1974..1973", r"line 4: people\[0\]\.born: .* it ends before it begins"),
            ("    born", "    name", r"line 4: the key 'name' stands twice"),
        ],
    )
    def test_reference(self, tmp_path: Path, was: str, now: str, told: str) -> None:
        path = tmp_path / "people.yml"
        path.write_text(REFERENCE.replace(was, now, 1), encoding="utf-8")
        with pytest.raises(RuleError, match=rf"people\.yml: .*{told}"):
            load_references([path])


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for number, example in enumerate(yaml.safe_load(GOOD)["flag"][0]["reports"]):
        Path(f"{number}.txt").write_text(f" date 2020-10-02 {example['text']}", encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Done:
    return CliRunner().invoke(main, arguments)


class TestOfANewsroom:
    def test_another_severity_and_message(self, news: Path) -> None:
        folder(news, GOOD)
        (item,) = json.loads(run(".", "--rules", "rules", "--format", "json").stdout)["discrepancies"]
        assert (item["severity"], item["message"].endswith("or 47?")) == ("warning", True)
        assert run(".", "--rules", "rules").exit_code == 0
        assert run(".").exit_code == 1

    def test_it_is_listed_shown_and_tested(self, news: Path) -> None:
        folder(news, GOOD)
        listed = run("rules", "list", "--rules", "rules").stdout.splitlines()
        assert [line.split()[1] for line in listed if line.startswith("age ")] == ["warning"]
        assert "worth a question" in run("rules", "show", "age", "--rules", "rules").stdout
        assert run("rules", "test", "age", "--rules", "rules").exit_code == 0

    def test_one_that_is_refused(self, news: Path) -> None:
        folder(news, GOOD.replace("severity", "severty"))
        for arguments in (["."], ["rules", "list"], ["rules", "test"], ["rules", "show"]):
            done = run(*arguments, "--rules", "rules")
            assert (done.exit_code, done.stdout) == (2, "")
            assert "rules/age.yml: line 4: severty: there is no such key" in done.stderr

    def test_one_whose_examples_fail(self, news: Path) -> None:
        folder(news, GOOD.replace("Kate Reed, 45", "Anna Reed, 45"))
        done = run("rules", "test", "age", "--rules", "rules")
        assert done.exit_code == 1
        assert "age: two ages: does not fire" in done.stdout

    def test_one_without_examples(self, news: Path) -> None:
        folder(news, GOOD.partition("flag:")[0])
        assert run("rules", "test", "age", "--rules", "rules").exit_code == 1


class TestMeasured:
    @pytest.mark.parametrize(
        ("severity", "precision", "level"),
        [
            ("error", None, "error"),
            ("error", 0.95, "error"),
            ("error", 0.949, "warning"),
            ("error", 0.79, "info"),
            ("warning", 1.0, "warning"),
            ("warning", 0.8, "warning"),
            ("warning", 0.5, "info"),
            ("info", 0.0, "info"),
        ],
    )
    def test_precision_bounds_the_severity(self, severity: str, precision: float | None, level: str) -> None:
        measured = None if precision is None else Measured(precision, 100, "public reports")
        rule = msgspec.structs.replace(BOOK.rules["age"], severity=Severity(severity), measured=measured)
        assert rule.level is Severity(level)

    def test_findings_and_reports_have_what_was_measured(self) -> None:
        poor = msgspec.structs.replace(BOOK.rules["age"], measured=Measured(0.85, 100, "public reports"))
        book = replace(BOOK, rules={**BOOK.rules, "age": poor})
        articles = [
            Article(f"{number}", f"{number}", report.text, published=report.published)
            for number, report in enumerate(poor.flag[0].reports)
        ]
        result = pipeline.check(articles, rulebook=book, digest=lambda some: map(pipeline.digest_article, some))
        (item,) = [item for item in result.discrepancies if item.rule == "age"]
        assert (item.severity, item.confidence) == (Severity.WARNING, 0.85)
        assert [rule.severity for rule in result.rules if rule.name == "age"] == [Severity.WARNING]

    def test_no_candidate_no_finding(self) -> None:
        assert judge([], BOOK.rules) == ((), ())


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it (1.2): `on` is a word, and a day is text."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(("bool", "timestamp"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_edited(text: str) -> object:
    return yaml.load(text, EditorLoader)  # noqa: S506 (a safe loader)


@cache
def validator(kind: str) -> jsonschema.Draft202012Validator:
    made = json.loads(schema(kind))
    jsonschema.Draft202012Validator.check_schema(made)
    return jsonschema.Draft202012Validator(made)


class TestSchemas:
    @pytest.mark.parametrize("kind", sorted(KINDS))
    def test_the_copy_is_current(self, kind: str) -> None:
        """`make pages` writes it anew."""
        assert (ROOT / "docs" / "schemas" / f"{kind}.schema.json").read_text(encoding="utf-8") == schema(kind)

    @pytest.mark.parametrize("kind", sorted(KINDS))
    def test_every_field_is_described(self, kind: str) -> None:
        for made in json.loads(schema(kind))["$defs"].values():
            for name, field in made.get("properties", {}).items():
                assert field.get("description"), name

    @pytest.mark.parametrize("path", sorted((ROOT / "rules").rglob("*.yml")), ids=lambda path: path.stem)
    def test_our_files_are_valid(self, path: Path) -> None:
        kind = "reference" if path.parent.name == "reference" else "rule"
        content = as_edited(path.read_text(encoding="utf-8"))
        assert [error.message for error in validator(kind).iter_errors(content)] == []

    def test_what_is_refused_is_not(self) -> None:
        assert validator("rule").is_valid(as_edited(GOOD))
        assert not validator("rule").is_valid(as_edited(GOOD.replace("severity:", "severty:")))
        assert not validator("rule").is_valid(as_edited(GOOD.replace("birthday", "birthdays")))

    def test_the_command_prints_them(self) -> None:
        assert run("rules", "schema").stdout == schema("rule")
        assert run("rules", "schema", "reference").stdout == schema("reference")


class TestPages:
    def test_the_list_is_current(self) -> None:
        """`make pages` writes it anew."""
        listed = (ROOT / "docs" / "rules-list.md").read_text(encoding="utf-8")
        assert listed == "\n".join(map(page, BOOK.rules.values()))

    def test_a_page_says_all_that_the_file_says(self, tmp_path: Path) -> None:
        shown = page(load_rules([folder(tmp_path, GOOD)])["age"])
        assert shown.startswith("# age (warning)\n\nAges that do not fit.\n\n    {subject}: {a} or {b}?\n")
        for part in ("Compares ages.", "worth a question", "Found harmless by: birthday.", "Flags: two ages"):
            assert part in shown
        assert "Of 40 findings, 90% were real (our archive, 2026)." in shown
        assert "* Daily Post, 2020-10-02: Kate Reed, 47, opened" in shown

    def test_the_example_in_the_docs_is_a_rule(self, tmp_path: Path) -> None:
        text = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8").split("```yaml")[1].split("```")[0]
        (rule,) = [rule for name, rule in load_rules([folder(tmp_path, text)]).items() if name == "age"]
        assert rule.doc
        assert list(test_rules({"age": rule}, check)) == []

    def test_the_docs_name_every_field(self) -> None:
        text = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
        for kind in KINDS:
            for made in json.loads(schema(kind))["$defs"].values():
                for name in made.get("properties", {}):
                    assert f"`{name}`" in text, name
