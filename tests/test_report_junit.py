"""JUnit XML, checked against the schema of Jenkins' xUnit plugin."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from lxml import etree
from msgspec.structs import replace

from factcheck.model import Result, Severity
from factcheck.report import Options, render
from tests.build import AGE_ERROR, POST, RESULT, hostile_result

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "data" / "junit-10.xsd"))

OPTIONS = Options()


def parse(result: Result, options: Options = OPTIONS) -> Xml.Element:
    return Xml.fromstring(render("junit", result, options).encode())  # noqa: S314  (our own)


@pytest.mark.parametrize("result", [Result(), RESULT, hostile_result()], ids=["empty", "ordinary", "hostile"])
def test_valid(result: Result) -> None:
    SCHEMA.assertValid(etree.fromstring(render("junit", result).encode()))


def test_an_article_without_discrepancies_passes() -> None:
    suite = parse(Result((POST,)))[0]
    assert (suite.get("name"), suite.get("tests"), suite.get("failures")) == ("news/post.txt", "1", "0")
    assert list(suite[0]) == []


def test_only_what_counts_is_a_failure() -> None:
    assert parse(RESULT).get("failures") == "1"
    assert parse(RESULT, Options(fail_on=Severity.INFO)).get("failures") == "3"
    assert parse(RESULT, Options(fail_on=None)).get("failures") == "0"


def test_a_failure_tells_the_lines() -> None:
    failure = parse(RESULT).find(".//failure")
    assert failure is not None
    assert failure.get("message") == "Kate Reed is 45 in evening.txt, 47 in post.txt"
    assert "news/evening.txt:1:5\n  The 45-year-old actress" in (failure.text or "")
    assert "fix: write “47” for “45”" in (failure.text or "")


def test_a_suppressed_one_is_skipped_and_an_unread_article_an_error() -> None:
    root = parse(replace(RESULT, discrepancies=(replace(AGE_ERROR, suppressed="known"),)))
    assert root.find(".//skipped") is not None
    assert (root.get("failures"), root.get("errors")) == ("0", "1")


def test_totals_are_those_of_the_cases() -> None:
    root = parse(hostile_result())
    for suite in root:
        assert suite.get("tests") == str(len(suite.findall("testcase")))
        assert suite.get("failures") == str(len(suite.findall("testcase/failure")))
