"""The command line: what a run prints, writes and ends with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck import __version__
from factcheck.cli import main
from factcheck.cli._run import progress
from factcheck.report import formats, suffix

PUBLISHED = " date 2020-10-02 "
FORTY_SEVEN = PUBLISHED + "Kate Reed, 47, opened the old mill of Harwick on Friday. Kate Reed said the mill was ready."
FORTY_FIVE = PUBLISHED + "Kate Reed, 45, opened the old mill of Harwick on Friday. Kate Reed said the mill was ready."


def run(*arguments: str | Path, stdin: str | None = None, **environment: str) -> Result:
    return CliRunner(env=environment).invoke(main, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which two reports give one woman two ages; where it stands is the current folder."""
    for name in ("NO_COLOR", "GITHUB_ACTIONS", "CI"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(FORTY_SEVEN)
    (tmp_path / "news" / "b.txt").write_text(FORTY_FIVE)
    return tmp_path / "news"


def severities(done: Result) -> set[str]:
    return {item["severity"] for item in json.loads(done.stdout)["discrepancies"]}


class TestExitCode:
    def test_nothing_found(self, news: Path) -> None:
        assert run("news/a.txt").exit_code == 0

    def test_something_found(self, news: Path) -> None:
        done = run("news", "--format", "json")
        assert "error" in severities(done)
        assert done.exit_code == 1

    @pytest.mark.parametrize(("level", "code"), [("never", 0), ("error", 1), ("warning", 1), ("info", 1)])
    def test_fail_on(self, news: Path, level: str, code: int) -> None:
        assert run("news", "--fail-on", level).exit_code == code

    def test_no_arguments_print_help(self) -> None:
        done = run()
        assert done.exit_code == 2
        assert "Usage:" in done.output

    def test_check_without_a_path(self) -> None:
        assert run("check").exit_code == 2

    def test_a_fault_of_ours_is_not_a_finding(self, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: object) -> None:
            raise ZeroDivisionError

        monkeypatch.setattr("factcheck.pipeline.resolve", fail)
        done = run("news")
        assert done.exit_code == 2
        assert "fault of factcheck's own" in done.stderr


class TestAgainst:
    def test_discrepancies_among_these_alone_are_not_reported(self, news: Path) -> None:
        Path("new.txt").write_text(PUBLISHED + "The bakery of Lower Marsh sold twelve loaves.")
        done = run("new.txt", "--against", "news", "--format", "json")
        assert done.exit_code == 0
        assert "error" not in severities(done)

    def test_discrepancies_with_these_are(self, news: Path) -> None:
        done = run("news/a.txt", "--against", "news/b.txt")
        assert done.exit_code == 1

    def test_what_is_checked_may_stand_among_these(self, news: Path) -> None:
        done = run("news/a.txt", "--against", "news", "--format", "json")
        assert done.exit_code == 1
        assert len(json.loads(done.stdout)["articles"]) == 2


class TestOutput:
    def test_a_file_in_the_format_of_its_ending(self, news: Path) -> None:
        done = run("news", "--output", "out/report.json")
        assert (done.exit_code, done.stdout) == (1, "")
        assert json.loads(Path("out/report.json").read_text())["schema_version"] == 1

    def test_the_format_goes_before_the_ending(self, news: Path) -> None:
        run("news", "--format", "json", "--output", "report.md")
        assert Path("report.md").read_text().startswith("{")

    @pytest.mark.parametrize("folder", ["reports", "reports/"])
    def test_a_folder_gets_every_format(self, news: Path, folder: str) -> None:
        if folder == "reports":
            Path(folder).mkdir()
        run("news", "--output", folder)
        assert sorted(path.name for path in Path(folder).iterdir()) == sorted(f"report{suffix(n)}" for n in formats())

    def test_a_device(self, news: Path) -> None:
        assert run("news", "--output", "/dev/null").exit_code == 1

    def test_the_same_bytes_every_time(self, news: Path) -> None:
        first, second = (run("news", "--format", "json", "--jobs", jobs).stdout_bytes for jobs in ("1", "2"))
        assert first == second

    def test_utf_8_whatever_the_locale(self, news: Path) -> None:
        Path("news/a.txt").write_text(FORTY_SEVEN.replace("Kate Reed", "Zoë Reed"), encoding="utf-8")
        command = [sys.executable, "-m", "factcheck", "news/a.txt", "--format", "json"]
        environment = os.environ | {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
        assert "Zoë" in subprocess.run(command, env=environment, capture_output=True, check=False).stdout.decode(
            "utf-8"
        )


def test_standard_input(news: Path) -> None:
    done = run("-", "--format", "json", stdin=FORTY_SEVEN)
    assert [article["id"] for article in json.loads(done.stdout)["articles"]] == ["-"]


def test_check_need_not_be_named(news: Path) -> None:
    assert run("news").stdout == run("check", "news").stdout == run("--jobs", "1", "news").stdout


class TestColor:
    def test_none_where_it_is_not_a_terminal(self, news: Path) -> None:
        assert "\033" not in run("news").stdout

    def test_always(self, news: Path) -> None:
        command = [sys.executable, "-m", "factcheck", "news", "--color", "always"]
        assert b"\033" in subprocess.run(command, capture_output=True, check=False).stdout


class TestGitHub:
    def test_annotations_beside_the_text(self, news: Path) -> None:
        done = run("news", GITHUB_ACTIONS="true")
        assert "::error" in done.stdout
        assert done.stdout.startswith("2 articles")

    def test_not_in_a_report_for_a_program(self, news: Path) -> None:
        json.loads(run("news", "--format", "json", GITHUB_ACTIONS="true").stdout)


class TestConfiguration:
    def test_without_one(self, news: Path) -> None:
        printed = tomllib.loads(run("--print-config").stdout)
        assert printed["fail-on"] == "error"
        assert "format" not in printed

    def test_a_pyproject_of_something_else_is_passed_over(self, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        Path("factcheck.toml").write_text('fail-on = "never"\n')
        Path("news/pyproject.toml").write_text("[tool.other]\nx = 1\n")
        monkeypatch.chdir("news")
        assert run("a.txt", "b.txt").exit_code == 0

    def test_found_upwards_and_overruled_by_an_option(self, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        Path("pyproject.toml").write_text('[tool.factcheck]\nfail-on = "never"\nexclude = ["b.txt"]\n')
        monkeypatch.chdir("news")
        assert run(".").exit_code == 0
        assert run("a.txt", "b.txt", "--fail-on", "error").exit_code == 1
        assert len(json.loads(run(".", "--format", "json").stdout)["articles"]) == 1

    def test_paths_are_relative_to_the_file(self, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        Path("factcheck.toml").write_text('against = ["news/b.txt"]\n')
        monkeypatch.chdir("news")
        assert run("a.txt").exit_code == 1

    def test_an_output_that_ends_in_a_slash_is_a_folder(self, news: Path) -> None:
        Path("factcheck.toml").write_text('output = "reports/"\n')
        run("news")
        assert Path("reports/report.txt").is_file()

    def test_print_config_is_a_configuration(self, news: Path) -> None:
        text = (
            'fail-on = "warning"\nexclude = ["a\\"b", "é"]\njobs = 2\n[severity]\nage = "off"\n'
            '[per-path."old/**"]\nage = "info"\n'
        )
        Path("factcheck.toml").write_text(text, encoding="utf-8")
        printed = run("--print-config").stdout
        assert tomllib.loads(printed).items() >= tomllib.loads(text).items()
        Path("factcheck.toml").write_text(printed, encoding="utf-8")
        assert run("--print-config").stdout == printed

    def test_severity_by_rule(self, news: Path) -> None:
        Path("factcheck.toml").write_text('[severity]\nage = "warning"\n')
        assert severities(run("news", "--format", "json")) >= {"warning"}
        assert run("news").exit_code == 0
        Path("factcheck.toml").write_text('[severity]\nage = "off"\n')
        assert "age" not in {
            item["rule"] for item in json.loads(run("news", "--format", "json").stdout)["discrepancies"]
        }

    def test_severity_by_path(self, news: Path) -> None:
        Path("factcheck.toml").write_text('[per-path."other/"]\nage = "off"\n')
        assert run("news").exit_code == 1
        Path("factcheck.toml").write_text('[per-path."news/"]\nage = "off"\n')
        assert run("news").exit_code == 0

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ('formt = "json"', "factcheck.toml: no such key 'formt' (did you mean 'format'?)"),
            ('fail_on = "never"', "factcheck.toml: no such key 'fail_on' (did you mean 'fail-on'?)"),
            ('format = "jsn"', "factcheck.toml: format: no such format 'jsn' (did you mean 'json'?)"),
            ('fail-on = "fatal"', "factcheck.toml: fail-on: Invalid enum value 'fatal'"),
            ("jobs = 0", "factcheck.toml: jobs: must be 1 or more"),
            ('exclude = "a"', "factcheck.toml: exclude: Expected `array`"),
            ('[severity]\nagee = "off"', "severity: no such rule 'agee' (did you mean 'age'?)"),
            ('[severity]\nage = "of"', "factcheck.toml: severity[...]: Invalid enum value 'of'"),
            ("no toml", "factcheck.toml: "),
        ],
    )
    def test_faults(self, news: Path, text: str, message: str) -> None:
        Path("factcheck.toml").write_text(text)
        done = run("news")
        assert done.exit_code == 2
        assert message in done.stderr


class TestRules:
    def test_list(self) -> None:
        assert [line.split()[:2] for line in run("rules", "list").stdout.splitlines() if line.startswith("age ")] == [
            ["age", "error"]
        ]

    def test_show(self) -> None:
        assert run("rules", "show", "age").stdout.startswith("# age (error)")

    def test_show_of_none(self) -> None:
        done = run("rules", "show", "agee")
        assert done.exit_code == 2
        assert "no such rule 'agee' (did you mean 'age'?)" in done.stderr

    def test_examples(self) -> None:
        done = run("rules", "test", "rules/age.yml")
        assert done.stdout == "1 rule tested, 0 of their examples not as they must be\n"
        assert done.exit_code == 0

    def test_a_rule_that_no_example_fires(self, news: Path) -> None:
        Path("mine").mkdir()
        rule = "rule: age\nsummary: Ages.\ncompares: age\nseverity: info\nmessage: Ages differ.\n"
        Path("mine/age.yml").write_text(rule)
        done = run("rules", "test", "age", "--rules", "mine")
        assert done.exit_code == 1
        assert "age: has no `flag` example" in done.stdout


class TestStart:
    @pytest.mark.parametrize("argument", ["--help", "--version"])
    def test_only_what_a_run_needs_is_loaded(self, argument: str) -> None:
        code = (
            "import sys; from factcheck.cli import main\n"
            f"try: main([{argument!r}])\nexcept SystemExit: pass\n"
            "slow = {'pandas', 'numpy', 'rapidfuzz', 'yaml', 'factcheck.extract', 'factcheck.pipeline'}\n"
            "print(*sorted(slow & set(sys.modules)), file=sys.stderr)"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stderr.strip() == ""

    def test_a_check_loads_no_pandas(self, news: Path) -> None:
        code = (
            "import sys; from factcheck.cli import main\n"
            "try: main(['news', '--format', 'json', '--output', '/dev/null'])\nexcept SystemExit: pass\n"
            "print(*sorted({'pandas', 'numpy', 'trafilatura'} & set(sys.modules)))"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout.strip() == ""

    def test_version(self) -> None:
        assert run("--version").stdout == f"factcheck, version {__version__}\n"


class TestProgress:
    def things(self, clock: list[float]) -> Iterator[int]:
        for number in range(4):
            clock[0] += 0.9
            yield number

    @pytest.fixture
    def clock(self, monkeypatch: pytest.MonkeyPatch) -> list[float]:
        now = [0.0]
        monkeypatch.setattr("time.monotonic", lambda: now[0])
        return now

    def test_not_into_a_log(self, clock: list[float], capsys: pytest.CaptureFixture[str]) -> None:
        assert list(progress(self.things(clock), 4, "read")) == [0, 1, 2, 3]
        assert capsys.readouterr().err == ""

    def test_a_terminal_is_told_from_the_second_second_on(
        self, clock: list[float], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr("sys.stderr.isatty", lambda: True)
        assert list(progress(self.things(clock), 4, "read")) == [0, 1, 2, 3]
        assert capsys.readouterr().err == "\rfactcheck: 3 of 4 read\r\033[K"
