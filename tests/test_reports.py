"""The kept reports on seeds/ are those that the command writes today, byte for byte. `make reports` renews them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.report import formats, suffix
from tests.golden import README, REPORTS, findings, with_findings, write

FILES = sorted(f"report{suffix(name)}" for name in formats())


@pytest.fixture(scope="module", params=["0", "1"])
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reports of a run of today, by one seed of Python's hashes and by another: sets must not tell."""
    folder = tmp_path_factory.mktemp("reports")
    write(folder, request.param)
    return folder


def test_there_is_one_of_each_format_and_no_other() -> None:
    assert sorted(path.name for path in REPORTS.iterdir()) == FILES


@pytest.mark.parametrize("name", FILES)
def test_a_report_is_current(written: Path, name: str) -> None:
    assert (written / name).read_bytes() == (REPORTS / name).read_bytes(), "run `make reports`, and read what changed"


def test_the_readme_shows_its_beginning() -> None:
    readme = README.read_text(encoding="utf-8")
    report = (REPORTS / "report.txt").read_text(encoding="utf-8")
    assert findings(report) in readme
    assert with_findings(readme, report) == readme


@pytest.mark.parametrize("name", FILES)
def test_a_report_names_no_place_on_the_machine(name: str) -> None:
    text = (REPORTS / name).read_text(encoding="utf-8")
    assert str(REPORTS.parent) not in text
    assert not re.search(r"(?<![\w./:])/(?:home|root|tmp|Users|work)/", text)
