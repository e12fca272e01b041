"""The report as JUnit XML, as Jenkins and GitLab read it: a test suite an article, a test case a discrepancy.

A discrepancy is a case of the article that holds its first, doubted statement. It is a failure where it counts for the
exit code (`--fail-on`), else a passed case with its text; a suppressed one is skipped. An article without any has one
passed case, and one that could not be read a case with an error.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as Xml

from factcheck.model import Article, Discrepancy, Result
from factcheck.report import Options
from factcheck.report._excerpt import excerpt
from factcheck.report._places import Places, name
from factcheck.report._safe import one_line
from factcheck.report._summary import gravest_first, main_place, sides

SUFFIX = ".junit.xml"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, even escaped (§ 2.2)."""


def render(result: Result, options: Options) -> str:
    """The XML document."""
    places = Places(result.articles)
    by_article: dict[str, list[Discrepancy]] = {article.id: [] for article in result.checked}
    articles = {article.id: article for article in result.articles}
    for item in gravest_first(result.discrepancies):
        by_article.setdefault(main_place(item, result).span.article, []).append(item)
    root = Xml.Element("testsuites", name="factcheck")
    for id_, items in by_article.items():
        _suite(root, articles[id_], items, places, options)
    for skipped in result.skipped:
        suite = Xml.SubElement(root, "testsuite", name=_text(skipped.path), tests="1", failures="0", errors="1")
        case = Xml.SubElement(suite, "testcase", classname=_text(skipped.path), name="read")
        Xml.SubElement(case, "error", type="not read", message=_text(skipped.reason))
    for total in ("tests", "failures", "errors"):
        root.set(total, str(sum(int(suite.get(total, "0")) for suite in root)))
    Xml.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{Xml.tostring(root, encoding="unicode")}\n'


def _suite(root: Xml.Element, article: Article, items: list[Discrepancy], places: Places, options: Options) -> None:
    label = _text(name(article))
    suite = Xml.SubElement(root, "testsuite", name=label)
    counts = {
        "tests": max(len(items), 1),
        "failures": sum(options.fails(item) for item in items),
        "errors": 0,
        "skipped": sum(item.suppressed is not None for item in items),
    }
    for key, number in counts.items():
        suite.set(key, str(number))
    for item in items:
        case = Xml.SubElement(suite, "testcase", classname=label, name=_text(f"{item.rule}: {item.message}"))
        if item.suppressed is not None:
            Xml.SubElement(case, "skipped", message=_text(f"suppressed: {item.suppressed}"))
        elif options.fails(item):
            failure = Xml.SubElement(case, "failure", type=_text(f"{item.severity}"), message=_text(item.message))
            failure.text = _details(item, places, options)
        else:
            Xml.SubElement(case, "system-out").text = _details(item, places, options)
    if not items:
        Xml.SubElement(suite, "testcase", classname=label, name="no discrepancy")


def _details(item: Discrepancy, places: Places, options: Options) -> str:
    """The lines in question and why they do not fit."""
    lines = [f"{item.severity}: {one_line(item.message)}"]
    for evidence in item.evidence:
        part = excerpt(evidence.span, places, options.width)
        lines += [one_line(places.label(evidence.span)), f"  {part.line}", f"  {part.marks}"]
    lines.append(one_line(item.explanation))
    if item.likely:
        lines.append(one_line(f"likely: {item.likely.value_text}: {item.likely.reason} {sides(item)}"))
    if item.fix:
        lines.append(one_line(f"fix: write “{item.fix.replacement}” for “{item.fix.span.text}”"))
    return _NOT_XML.sub("", "\n".join(lines))


def _text(text: str) -> str:
    return _NOT_XML.sub("", one_line(text))
