"""The HTML report in a real browser: what a reader does with it, and what hostile articles cannot do.

Needs Chromium; with FACTCHECK_PICTURES=1 in the environment the pictures of the docs are taken anew.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect, sync_playwright

from factcheck.model import Article, Quantity, Quotation, QuotationVersion, Result, WordingChange
from factcheck.report import render
from factcheck.report._safe import visible
from tests.build import AGE_ERROR, HUSBANDS, KATE, NEWS, POST, RESULT, STORY, hostile_result, span, statement

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
if os.environ.get("CI") != "true" and not Path(CHROMIUM).exists():
    pytest.skip("no chromium here", allow_module_level=True)

ROOT = Path(__file__).resolve().parent.parent
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
CLIPBOARD = ("clipboard-read", "clipboard-write")
VIEWS = ("findings", "claims", "quotations", "timeline", "reports")
WIDE, NARROW, DESK = (1600, 1000), (390, 844), (1280, 860)

LATER = Article(
    "news/later.txt",
    "news/later.txt",
    "Storm at Marsh Point: 5 dead\n\nKate Reed, 47, said: “We ran, and then we ran home again.”\n",
    published=date(2020, 10, 5),
)
EARLY = Article(
    "news/early.txt",
    "news/early.txt",
    "Storm at Marsh Point: 3 dead 🌊\n\n🌊 Kate Reed, 47, said: “We ran, and then we walked home again.”\n",
    title="Storm",
    url="https://early.example/storm",
    published=date(2020, 10, 1),
)
RAN = ("We ran, and then we ran home again", "We ran, and then we walked home again")
TOLLS = tuple(
    replace(statement(article, "count", words, Quantity(number, number, "killed")), subject=None)
    for article, words, number in ((LATER, "5 dead", 5), (EARLY, "3 dead", 3))
)
WHOLE = replace(
    AGE_ERROR,
    id="e1b2c3d4e5f60718",
    message="Another that overlaps",
    evidence=(replace(AGE_ERROR.evidence[0], span=span(NEWS, "45-year-old actress"), statement=None),),
    fix=None,
    reference=None,
    likely=None,
)
ASIDE = replace(AGE_ERROR, id="f1b2c3d4e5f60718", suppressed="the post corrected it")


def rich_result() -> Result:
    """A run that has something for every view."""
    versions = tuple(
        QuotationVersion(article.id, article.id, (span(article, words),), (), changes)
        for article, words, changes in (
            (LATER, RAN[0], ()),
            (EARLY, RAN[1], (WordingChange("word", "walked", "ran"),)),
        )
    )
    return replace(
        RESULT,
        articles=(*RESULT.articles, LATER, EARLY),
        stories=(replace(STORY, articles=(*STORY.articles, LATER.id, EARLY.id)),),
        statements=(*RESULT.statements, *TOLLS),
        discrepancies=(*RESULT.discrepancies, WHOLE, ASIDE),
        quotations=(Quotation("q1", "s1", KATE, RAN[0], "x1", versions),),
    )


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("pages")
    for name, result in (("rich", rich_result()), ("hostile", hostile_result()), ("empty", Result())):
        (made / f"{name}.html").write_bytes(render("html", result).encode())
    return made


@pytest.fixture(scope="module")
def context(browser: Browser) -> Callable[..., BrowserContext]:
    """Makes a context for some options, once."""

    @cache
    def made(**options: Any) -> BrowserContext:
        width, height = options.pop("size", WIDE)
        return browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce", **options)

    return made


Opener = Callable[..., Page]


@pytest.fixture
def open_page(context: Callable[..., BrowserContext], folder: Path) -> Iterator[Opener]:
    """Opens a page at an address; the test fails where anything was fetched, opened or complained of."""
    pages: list[Page] = []
    wrong: list[str] = []

    def opener(at: str = "", name: str = "rich", **options: Any) -> Page:
        page = context(**options).new_page()
        pages.append(page)
        page.set_default_timeout(5000)
        address = (folder / f"{name}.html").as_uri()
        page.on("request", lambda asked: wrong.append(asked.url) if asked.url.split("#")[0] != address else None)
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        page.on("popup", lambda popup: wrong.append(popup.url))
        page.goto(f"{address}#{at}")
        return page

    yield opener
    for page in pages:
        page.close()
    assert wrong == []


def shown(page: Page) -> list[str]:
    """The headings of the findings that can be seen."""
    return page.locator(".finding:visible h3").all_inner_texts()


def status(page: Page) -> str:
    return page.locator("#status").inner_text()


def state(page: Page) -> str:
    return page.url.partition("#")[2]


# Nothing runs


@pytest.mark.parametrize("view", VIEWS)
def test_hostile_articles_do_nothing(open_page: Opener, view: str) -> None:
    page = open_page(f"view={view}", "hostile")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.evaluate("document.querySelectorAll('details').forEach(found => { found.open = true; })")
    for button in page.locator("td button").all()[:4]:
        button.click()
    assert page.locator("#view script, #view img, #view iframe, #view [onerror], #view [style*=url]").count() == 0
    links = page.locator("a[href]").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert all(link.startswith("#") for link in links)


def test_hostile_reports_are_shown_as_they_are(open_page: Opener) -> None:
    page = open_page(f"view=reports&report={quote('=two')}%5Cx1b%5B2J", "hostile")
    assert "<img src=x onerror=alert(1)>"[::-1] in page.locator(".text").inner_text()


@pytest.mark.parametrize(
    "at",
    [
        "view=x&severity=%00",
        "at=%3Cimg%3E",
        "report=no&person=no",
        "view=reports&report=__proto__",
        "rule=toString",
        "%",
    ],
)
def test_hostile_addresses_do_nothing(open_page: Opener, at: str) -> None:
    assert open_page(at).locator("h1").is_visible()


def test_no_markup_can_be_made(browser: Browser, folder: Path) -> None:
    """Trusted types forbid it to every script, ours too."""
    page = browser.new_page()
    page.goto((folder / "rich.html").as_uri())
    with pytest.raises(Error, match="TrustedHTML"):
        page.evaluate("document.getElementById('view').innerHTML = '<b>x</b>'")
    page.close()


MATCHED = """pattern => {
    const wanted = new RegExp(pattern, "u");
    const found = [];
    for (let code = 0; code < 0x110000; code++) if (wanted.test(String.fromCodePoint(code))) found.push(code);
    return found;
}"""


def test_characters_are_hidden_or_spaces_as_in_every_format(open_page: Opener) -> None:
    page = open_page("view=reports", "hostile")
    script = (files("factcheck.report") / "_html" / "script.js").read_text("utf-8")
    hidden, space = (re.findall(rf"{name} = /(.*)/gu;", script)[0] for name in ("HIDDEN", "SPACE"))
    assert page.evaluate(MATCHED, hidden) == [code for code in range(0x110000) if visible(chr(code)) != chr(code)]
    assert page.evaluate(MATCHED, space) == [code for code in range(0x110000) if chr(code).isspace()]


def test_an_empty_run(open_page: Opener) -> None:
    page = open_page("", "empty")
    for view in VIEWS:
        page.evaluate("at => { location.hash = at; }", f"view={view}")
        expect(page.locator("[aria-current]")).to_have_text(view.capitalize())
        assert page.locator("#view").inner_text() == "Nothing here."


# Findings


def test_what_a_finding_shows(open_page: Opener) -> None:
    card = open_page().locator(".finding").first
    expect(card).to_contain_text("evening.txt, 2 October 2020")  # waits until it is drawn
    text = card.inner_text()
    assert "On 2 October 2020 no birth date gives both ages." in text
    assert "26 July 1973 (Who is who)" in text
    assert "2 origins for, 1 against" in text
    assert card.locator("mark").all_inner_texts()[:2] == ["45-year-old", "47"]
    assert card.locator("mark b").all_inner_texts()[:2] == ["45", "47"]
    near = card.locator("details", has_text="nearby")
    assert near.locator("li").count() == 0
    near.locator("summary").click()
    expect(near.locator("li")).to_contain_text("birthday: one lies between the reports")
    rule = card.locator("details", has_text="The rule")
    rule.locator("summary").click()
    assert rule.locator("em").inner_text() == "birth dates"


def test_the_fix_is_copied(open_page: Opener) -> None:
    page = open_page(permissions=CLIPBOARD)
    page.locator("[data-do=copy]").first.click()
    expect(page.locator("[data-do=copy]").first).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == "47"


def test_severities(open_page: Opener) -> None:
    page = open_page()
    assert status(page) == "4 findings"
    page.get_by_label("notes").uncheck()
    page.get_by_label("warnings").uncheck()
    assert (status(page), state(page)) == ("2 of 4 findings", "severity=error")
    page.get_by_label("suppressed").check()
    assert len(shown(page)) == 3
    page.reload()
    assert len(shown(page)) == 3
    page.locator("button[type=reset]").click()
    assert (status(page), state(page)) == ("4 findings", "")
    page.go_back()
    assert len(shown(page)) == 3


@pytest.mark.parametrize(
    ("name", "value", "number"),
    [("rule", "spouse", 1), ("report", "news/wire.txt", 2), ("person", "Kate Reed", 4), ("q", "HUSBAND adam", 1)],
)
def test_filters(open_page: Opener, name: str, value: str, number: int) -> None:
    page = open_page()
    entry = page.locator(f"[name={name}]")
    if name == "q":
        entry.press_sequentially(value)
    else:
        entry.select_option(value)
    assert len(shown(page)) == number
    again = open_page(state(page))
    assert (len(shown(again)), again.locator(f"[name={name}]").input_value()) == (number, value)


def test_a_rule_has_its_page(open_page: Opener) -> None:
    expect(open_page("rule=age").locator(".rule-page")).to_contain_text("Ages that no single birth date allows.")


def test_filters_that_do_nothing_in_a_view_are_not_there(open_page: Opener) -> None:
    page = open_page("view=claims")
    assert not page.locator("[name=rule]").is_visible()
    assert not page.locator("[name=story]").is_visible()
    assert page.locator("[name=person]").is_visible()


def test_bodies_far_below_are_made_when_they_are_needed(context: Callable[..., BrowserContext], tmp_path: Path) -> None:
    many = tuple(replace(AGE_ERROR, id=f"{number:016x}") for number in range(300))
    path = tmp_path / "many.html"
    path.write_text(render("html", replace(RESULT, discrepancies=many)), encoding="utf-8")
    page = context().new_page()
    page.goto(path.as_uri())
    page.locator(".finding .sides").first.wait_for()
    assert page.locator(".finding").count() == 300
    assert page.locator(".finding .sides").count() < 60
    page.locator("[name=q]").fill("Kate")
    page.evaluate("location.hash = 'view=claims'")
    page.evaluate("location.hash = 'view=findings'")
    page.locator(".finding").nth(290).scroll_into_view_if_needed()
    page.locator(".finding").nth(290).locator(".sides").wait_for()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".finding .sides").count() == 300
    page.close()


# Keys


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.querySelector('h3')?.textContent ?? document.activeElement.name"))


def test_keys(open_page: Opener) -> None:
    page = open_page(permissions=CLIPBOARD)
    page.keyboard.press("j")
    assert focused(page) == AGE_ERROR.message
    assert state(page) == f"at={AGE_ERROR.id}"
    page.keyboard.press("c")
    expect(page.locator("[data-do=copy]").first).to_have_text("Copied")
    page.keyboard.press("j")
    assert focused(page) == WHOLE.message
    page.keyboard.press("k")
    page.keyboard.press("o")
    expect(page.locator(".text h2")).to_have_text("evening.txt")
    page.keyboard.press("1")
    page.keyboard.press("/")
    assert focused(page) == "q"
    page.keyboard.type("j2")
    assert page.locator("[name=q]").input_value() == "j2"
    page.keyboard.press("Escape")
    for number, view in enumerate(VIEWS, 1):
        page.keyboard.press(str(number))
        assert page.locator("[aria-current]").inner_text().lower() == view


def test_keys_can_be_turned_off(open_page: Opener) -> None:
    page = open_page()
    page.keyboard.press("?")
    page.get_by_label("Keys are on").uncheck()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("3")
    assert state(page) == "keys=off"


def test_the_way_to_the_findings_by_tab(open_page: Opener) -> None:
    page = open_page()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


# Links


def test_link_to_a_finding(open_page: Opener) -> None:
    page = open_page("at=b1b2c3d4e5f60718")
    assert focused(page).startswith("Kate Reed's husband")
    expect(page.locator(":focus")).to_be_in_viewport()


def test_the_opening_leads_to_findings(open_page: Opener) -> None:
    page = open_page()
    page.locator(".gravest a").nth(2).click()
    assert focused(page).startswith("Kate Reed's husband")
    page.locator("h1 a.note").click()
    assert status(page) == "1 of 4 findings"


def test_a_claim_shows_its_sentence(open_page: Opener) -> None:
    page = open_page(f"view=claims&at={quote(HUSBANDS[1].id)}")
    cell = page.locator("td button[aria-expanded=true]")
    expect(cell).to_have_text("Alan Reed")
    expect(page.locator("tr.sentence")).to_contain_text("Her husband, Alan Reed, was unhurt.")
    cell.click()
    assert page.locator("tr.sentence").count() == 0
    assert page.locator("td.disputed").all_inner_texts()[:1] == ["47"]
    assert page.locator("td.single").inner_text() == "baker"


def test_headings_of_the_claims_stay(open_page: Opener) -> None:
    page = open_page("view=claims", size=(700, 420))
    box = page.locator(".matrix")
    box.evaluate("box => { box.style.maxHeight = '200px'; box.scrollTo(200, 200); }")
    frame, head = box.bounding_box(), page.locator("thead th").nth(1).bounding_box()
    side = page.locator("tbody th[scope=row]").last.bounding_box()
    assert frame and head and side
    assert abs(head["y"] - frame["y"]) <= 2
    assert abs(side["x"] - frame["x"]) <= 2


def test_a_quotation(open_page: Opener) -> None:
    page = open_page("view=quotations&at=q1")
    entry = page.locator(".quotation:focus")
    assert (entry.locator("del").inner_text(), entry.locator("ins").inner_text()) == ("ran", "walked")


def test_the_timeline_draws_an_update_as_steps(open_page: Opener) -> None:
    page = open_page("view=timeline")
    toll = page.locator("svg", has=page.locator("line.step"))
    assert [dot.get_attribute("aria-label") for dot in toll.locator("a").all()] == [
        "early, 1 October 2020: 3", "later, 5 October 2020: 5"
    ]  # fmt: skip
    expect(page.locator(".days")).to_contain_text("3 days on")


# A report


def test_the_whole_text_with_claims_and_findings(open_page: Opener) -> None:
    start = EARLY.text.index("47") + 2  # behind two characters of two UTF-16 units each
    page = open_page(f"view=reports&report={quote(EARLY.id)}&at=text-{start}-{start + 2}")
    lines = [line for line in EARLY.text.split("\n") if line]
    assert page.locator(".paragraph > p").all_inner_texts() == ["Storm", *lines]
    assert page.locator(".target").inner_text() == "47"
    assert page.locator(".claim").all_inner_texts() == ["3 dead"]
    assert page.get_by_role("link", name="original").get_attribute("href") == EARLY.url


def test_overlapping_spans_are_cut(open_page: Opener) -> None:
    page = open_page(f"view=reports&report={quote(NEWS.id)}")
    assert page.locator(".paragraph > p").all_inner_texts() == [line for line in NEWS.text.split("\n") if line]
    assert page.locator("mark.error").all_inner_texts() == ["45-year-old", " actress"]
    assert page.locator("a.claim").all_inner_texts() == ["45-year-old", "Alan Reed"]
    assert page.locator(".margin a").all_inner_texts()[:2] == [AGE_ERROR.message, WHOLE.message]
    page.locator(".margin a").first.click()
    assert state(page) == f"at={AGE_ERROR.id}"


def test_notes_in_the_margin_do_not_cover_each_other(open_page: Opener) -> None:
    page = open_page(f"view=reports&report={quote(NEWS.id)}")
    boxes = page.locator(".margin a").evaluate_all("all => all.map(a => [a.offsetTop, a.offsetTop + a.offsetHeight])")
    assert all(before[1] < after[0] for before, after in pairwise(boxes))


def test_the_list_of_reports(open_page: Opener) -> None:
    page = open_page("view=reports&q=storm")
    assert page.locator(".reports li").count() == 3
    page.get_by_role("link", name=POST.path).click()
    expect(page.locator(".text h2")).to_have_text("post.txt")


# Looks


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize("name", ["rich", "hostile"])
def test_nothing_is_wider_than_the_screen(open_page: Opener, size: tuple[int, int], name: str) -> None:
    page = open_page("", name, size=size)
    reports = [f"view=reports&report={quote(article.id)}" for article in (NEWS, EARLY)]
    for at in [f"view={view}" for view in VIEWS] + reports:
        page.evaluate("at => { location.hash = at; }", at)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0], at


def color(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_light_and_dark(open_page: Opener) -> None:
    assert color(open_page(color_scheme="light")) == "rgb(253, 252, 249)"
    assert color(open_page(color_scheme="dark")) == "rgb(23, 22, 20)"


def test_print(open_page: Opener) -> None:
    page = open_page(color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert color(page) == "rgb(255, 255, 255)"
    assert not page.locator(".views").is_visible()
    assert not page.locator("#filters").is_visible()
    assert page.pdf().startswith(b"%PDF")
    assert page.locator(".finding .sides").count() == page.locator(".finding").count()


AXE = """async () => {
    const { violations } = await axe.run({ resultTypes: ["violations"] });
    return violations.map(found => [found.id, ...found.nodes.slice(0, 3).map(node => node.html)].join(" "));
}"""


@pytest.mark.parametrize(("size", "scheme"), [(NARROW, "light"), (WIDE, "dark")])
def test_axe_finds_nothing(open_page: Opener, size: tuple[int, int], scheme: str) -> None:
    page = open_page("", size=size, color_scheme=scheme, bypass_csp=True)
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    report = f"view=reports&report={quote(NEWS.id)}&at=text-4-15"
    for at in [*(f"view={view}" for view in VIEWS), report, f"view=claims&at={quote(HUSBANDS[1].id)}", "rule=age"]:
        page.evaluate("at => { location.hash = at; }", at)
        page.locator("#view > *").first.wait_for()
        page.evaluate("document.querySelectorAll('#view details').forEach(found => { found.open = true; })")
        assert page.evaluate(AXE) == [], at


# Pictures


@pytest.mark.skipif(not os.environ.get("FACTCHECK_PICTURES"), reason="FACTCHECK_PICTURES is not set")
@pytest.mark.parametrize(
    ("name", "at", "size", "scheme"),
    [
        ("report", "", DESK, "light"),
        ("finding", "severity=error", DESK, "dark"),
        ("claims", "view=claims", DESK, "light"),
        ("quotations", "view=quotations", DESK, "light"),
        ("full-text", "view=reports&report=seeds/003_a8a659e6fbe80bbd.txt", DESK, "light"),
        ("narrow", "", NARROW, "light"),
    ],
)  # fmt: skip
def test_pictures(
    context: Callable[..., BrowserContext], tmp_path: Path, name: str, at: str, size: tuple[int, int], scheme: str
) -> None:
    from factcheck.pipeline import check  # noqa: PLC0415
    from factcheck.read import read  # noqa: PLC0415

    os.chdir(ROOT)
    path = tmp_path / "report.html"
    path.write_text(render("html", check([item for item in read(["seeds"]) if isinstance(item, Article)])), "utf-8")
    page = context(size=size, color_scheme=scheme).new_page()
    page.goto(f"{path.as_uri()}#{at}")
    page.locator("#view > *").first.wait_for()
    if name not in ("report", "narrow"):
        page.evaluate("scrollTo(0, document.querySelector('.views').offsetTop)")
    page.wait_for_timeout(300)
    target = ROOT / "docs" / "pictures" / f"{name}.png"
    target.parent.mkdir(exist_ok=True)
    page.screenshot(path=target)
    page.close()
    assert target.stat().st_size < 300_000
