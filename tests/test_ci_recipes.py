"""The recipes for CIs, run as far as they can be without the CI: hooks by pre-commit, the rest as shell."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
ONE = " date 2020-10-02 Kate Reed, 47, opened the mill of Harwick on Friday. Kate Reed said the mill was ready.\n"
TWO = ONE.replace("47", "45")

pytestmark = pytest.mark.skipif(
    shutil.which("bash") is None or shutil.which("git") is None, reason="needs bash and git"
)


def blocks(page: str, language: str) -> list[str]:
    """The code blocks of a page of the docs."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command with this Python's programs found first, and no configuration of the user's."""
    known = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "GITHUB_", "CI"))}
    paths = f"{folder}/bin{os.pathsep}{BIN}{os.pathsep}{known['PATH']}"
    git = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    people = {f"GIT_{who}_{what}": "kate@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return subprocess.run(
        command,
        cwd=folder,
        env=known | {"PATH": paths} | git | people | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def commit(folder: Path) -> None:
    for command in (["init", "-q", "-b", "main"], ["add", "."], ["commit", "-q", "-m", "Articles"]):
        done = run(["git", *command], folder)
        assert done.returncode == 0, done.stderr


def program(path: Path, script: str) -> None:
    """A program that stands in for one that needs a server."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/usr/bin/env bash\nset -eu\n{script}")
    path.chmod(0o755)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder with articles that disagree, and an archive of one."""
    folder = tmp_path / "news"
    for name, text in (("articles/a b.txt", ONE), ("archive/c.txt", TWO)):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


class TestPreCommit:
    @pytest.fixture(autouse=True)
    def _needs_it(self) -> None:
        if not (BIN / "pre-commit").exists() and shutil.which("pre-commit") is None:
            pytest.skip("pre-commit is not installed (it is in the extra `dev`)")

    def test_the_manifest_is_one(self, tmp_path: Path) -> None:
        done = run(["pre-commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")], tmp_path)
        assert done.returncode == 0, done.stdout

    def test_the_configuration_in_the_docs_is_one(self, tmp_path: Path) -> None:
        (tmp_path / "config.yaml").write_text(blocks("ci.md", "yaml")[0])
        done = run(["pre-commit", "validate-config", "config.yaml"], tmp_path)
        assert done.returncode == 0, done.stdout

    def test_a_commit_is_checked(self, news: Path, tmp_path: Path) -> None:
        """By the hook as it is, but for its installing, which needs a package index: factcheck is here."""
        hooks = tmp_path / "hooks"
        hooks.mkdir()
        manifest = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
        (hooks / ".pre-commit-hooks.yaml").write_text(manifest.replace("language: python", "language: system"))
        commit(hooks)
        revision = run(["git", "rev-parse", "HEAD"], hooks).stdout.strip()
        config = yaml.safe_load(blocks("ci.md", "yaml")[0])
        config["repos"][0] |= {"repo": str(hooks), "rev": revision}
        (news / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
        commit(news)
        done = run(["pre-commit", "run", "--all-files"], news, PRE_COMMIT_HOME=str(tmp_path / "cache"))
        assert done.returncode == 1, done.stdout + done.stderr
        assert "Kate Reed" in done.stdout


class Job:
    """Runs the shell steps of the action as GitHub's runner does; what others do in it is left out."""

    def __init__(self, folder: Path, **inputs: str) -> None:
        self.folder = folder
        self.temp = folder / "temp"
        self.temp.mkdir()
        self.inputs = {name: given.get("default", "") for name, given in ACTION["inputs"].items()}
        self.inputs |= {name.replace("_", "-"): value for name, value in inputs.items()}
        self.github = {"action_path": str(ROOT), "repository": "reed/news", "event.pull_request.number": "7"}
        self.outputs: dict[str, str] = {}
        self.env = {"RUNNER_TEMP": str(self.temp)}
        for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"):
            self.env[name] = str(self.temp / name)
        program(
            folder / "bin" / "python",
            f'mkdir -p "$3/bin"\nprintf "#!/bin/sh\\necho pip \\"\\$@\\"" > "$3/bin/pip"\n'
            f'printf "#!/bin/sh\\nexec {sys.executable} -m factcheck \\"\\$@\\"" > "$3/bin/factcheck"\n'
            'chmod +x "$3"/bin/*\n',
        )
        program(
            folder / "bin" / "gh",
            'echo "$*" >> calls\n'
            "[ ! -e refused ] || exit 1\n"
            'case "$*" in *--paginate*) [ ! -e known ] || cat known;; esac\n',
        )

    def step(self, name: str) -> subprocess.CompletedProcess[str]:
        step = next(step for step in STEPS if step.get("name") == name)
        environment = {key: self.fill(value) for key, value in step.get("env", {}).items()}
        script = self.temp / "script.sh"
        script.write_text(step["run"])
        done = run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)], self.folder, **self.env, **environment
        )
        output = Path(self.env["GITHUB_OUTPUT"])
        lines = output.read_text().splitlines() if output.exists() else []
        self.outputs |= {f"check.outputs.{key}": value for key, _, value in (line.partition("=") for line in lines)}
        return done

    def fill(self, value: str) -> str:
        """A value with its expressions worked out."""
        known: Mapping[str, str] = {
            **{f"inputs.{key}": given for key, given in self.inputs.items()},
            **{f"github.{key}": given for key, given in self.github.items()},
            **{f"steps.{key}": given for key, given in self.outputs.items()},
            "steps.python.outputs.python-path": str(self.folder / "bin" / "python"),
            "github.token": "t",
        }
        return re.sub(r"\$\{\{ (.*?) \}\}", lambda match: known[match[1]], value)


class TestAction:
    def test_what_is_given_is_no_part_of_a_script(self) -> None:
        assert not [step["name"] for step in STEPS if "${{" in step.get("run", "")]

    def test_every_input_is_used(self) -> None:
        text = (ROOT / "action.yml").read_text(encoding="utf-8")
        assert [name for name in ACTION["inputs"] if f"inputs.{name}" not in text] == []

    def test_actions_are_of_a_version(self) -> None:
        assert all(re.search(r"@v\d", step["uses"]) for step in STEPS if "uses" in step)

    def test_the_use_in_the_docs(self) -> None:
        given = yaml.safe_load(blocks("ci.md", "yaml")[1])["jobs"]["factcheck"]["steps"][1]["with"]
        assert set(given) <= set(ACTION["inputs"])

    def test_all_steps(self, news: Path) -> None:
        job = Job(news, paths="articles/a b.txt\n", against="archive/")
        installed = job.step("Install factcheck")
        assert (installed.returncode, installed.stdout) == (0, f"pip install --quiet {ROOT}[html,docx]\n")
        checked = job.step("Check")
        assert checked.returncode == 0, checked.stderr
        assert checked.stdout.startswith("::error file=articles/a b.txt")
        assert job.outputs["check.outputs.exit-code"] == "1"
        assert job.outputs["check.outputs.reported"] == "true"
        assert "Kate Reed" in Path(job.env["GITHUB_STEP_SUMMARY"]).read_text()
        sarif = json.loads((Path(job.outputs["check.outputs.reports"]) / "report.sarif").read_text())
        assert sarif["runs"][0]["results"]
        assert job.step("Comment").returncode == 0
        assert job.step("Result").returncode == 1

    def test_nothing_found(self, news: Path) -> None:
        job = Job(news, paths="articles")
        job.step("Install factcheck")
        job.step("Check")
        assert job.step("Result").returncode == 0

    def test_more_arguments(self, news: Path) -> None:
        job = Job(news, paths="articles", against="archive", arguments="--exclude\narticles/*\n")
        job.step("Install factcheck")
        job.step("Check")
        assert job.outputs["check.outputs.exit-code"] == "2"
        assert "check.outputs.reported" not in job.outputs
        assert job.step("Result").returncode == 2

    def test_a_path_runs_nothing(self, news: Path) -> None:
        job = Job(news, paths='"; touch harm; $(touch harm)\n--output=harm')
        job.step("Install factcheck")
        job.step("Check")
        assert job.outputs["check.outputs.exit-code"] == "2"
        assert not (news / "harm").exists()


class TestComment:
    @pytest.fixture
    def job(self, news: Path) -> Job:
        job = Job(news, paths="articles")
        reports = job.temp / "factcheck-reports"
        reports.mkdir()
        (reports / "report.md").write_text("Nothing found.\n")
        job.outputs["check.outputs.reports"] = str(reports)
        return job

    def calls(self, job: Job) -> list[str]:
        return (job.folder / "calls").read_text().splitlines()

    def test_the_first(self, job: Job) -> None:
        done = job.step("Comment")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        assert "--method POST repos/reed/news/issues/7/comments" in self.calls(job)[1]
        comment = job.temp / "factcheck-reports" / "comment.md"
        assert comment.read_text() == "<!-- factcheck -->\nNothing found.\n"

    def test_the_next_replaces_it(self, job: Job) -> None:
        (job.folder / "known").write_text("41\n42\n")
        assert job.step("Comment").returncode == 0
        assert "--method PATCH repos/reed/news/issues/comments/41" in self.calls(job)[1]

    def test_a_token_that_may_not_write_is_told_and_fails_nothing(self, job: Job) -> None:
        (job.folder / "refused").touch()
        done = job.step("Comment")
        assert done.returncode == 0
        assert done.stdout.startswith("::warning title=factcheck::")


def test_gitlab(news: Path) -> None:
    job = yaml.safe_load(blocks("ci.md", "yaml")[2])["factcheck"]
    program(news / "bin" / "pip", 'echo "$@" > installed\n')
    done = run(["bash", "-ec", "\n".join(job["script"])], news)
    assert done.returncode == 1, done.stderr
    assert (news / "installed").exists()
    assert (news / job["artifacts"]["reports"]["junit"]).exists()
    assert (news / job["artifacts"]["paths"][0] / "report.html").exists()


def test_any_shell(news: Path, tmp_path: Path) -> None:
    commit(news)
    (script,) = blocks("ci.md", "sh")
    branch = tmp_path / "branch"
    assert run(["git", "clone", "-q", str(news), str(branch)], tmp_path).returncode == 0
    assert run(["sh", "-c", script], branch).returncode == 0  # nothing changed
    (branch / "articles" / "a b.txt").write_text(ONE + "Nobody was hurt.\n")
    assert run(["git", "commit", "-q", "-a", "-m", "More"], branch).returncode == 0
    done = run(["sh", "-c", script], branch)
    assert done.returncode == 123, done.stderr
    assert "Kate Reed" in (branch / "reports" / "report.txt").read_text()
