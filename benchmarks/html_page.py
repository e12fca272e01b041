"""How fast the HTML report of 500 reports with 2,000 discrepancies is made, opens and scrolls.

    python benchmarks/html_page.py

Needs the extra `dev` and Chromium. "opens" is from the start of navigation until the first findings are drawn, and a
frame that takes more than 50 ms is one that a reader sees stutter (W3C, Long Tasks).
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

from factcheck.model import (
    Article,
    Claim,
    Discrepancy,
    Entity,
    Evidence,
    Form,
    Kind,
    Likely,
    Mention,
    Quantity,
    Result,
    RuleInfo,
    Severity,
    Span,
    Statement,
    Story,
    Verdict,
)
from factcheck.report import render

STORIES, REPORTS, SENTENCES, DISCREPANCIES = 100, 5, 32, 20
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
WORDS = "the storm reached the harbour before dawn and crews who had waited there were told to leave boats".split()
SCROLL = """async () => {
    const frames = [];
    let last = performance.now();
    for (let top = 0; top < 40000; top += 300) {
        scrollTo(0, top);
        const now = await new Promise(requestAnimationFrame);
        frames.push(now - last);
        last = now;
    }
    return frames.slice(1).sort((a, b) => a - b);
}"""


def large_result(seed: int = 1) -> Result:
    """A run of 100 stories of five reports, about 3 KB each, every report with a person's age in every sentence."""
    chance = random.Random(seed)  # noqa: S311
    articles: list[Article] = []
    stories: list[Story] = []
    statements: list[Statement] = []
    items: list[Discrepancy] = []
    entities: list[Entity] = []
    for number in range(STORIES):
        people = [Entity(f"e{number}-{i}", Kind.PERSON, f"Person {number} {chr(65 + i)}") for i in range(SENTENCES)]
        entities += people
        members = [_report(number, i, people, chance) for i in range(REPORTS)]
        articles += [article for article, _ in members]
        stories.append(Story(f"s{number}", f"Storm {number}", tuple(article.id for article, _ in members)))
        for _, stated in members:
            statements += stated
        for i in range(DISCREPANCIES):
            items.append(_discrepancy(f"s{number}", people[i], [stated[i] for _, stated in members], i))
    rule = RuleInfo("age", "Ages that no single birth date allows.", "Each age is a range.", Severity.ERROR)
    return Result(tuple(articles), tuple(stories), {}, tuple(entities), tuple(statements), tuple(items), rules=(rule,))


def _report(story: int, number: int, people: list[Entity], chance: random.Random) -> tuple[Article, list[Statement]]:
    text = ""
    places = []
    for person in people:
        age = str(chance.randint(20, 80))
        lead = f"{' '.join(chance.sample(WORDS, 9)).capitalize()}, said {person.name}, "
        places.append((len(text) + len(lead), age))
        text += f"{lead}{age}, on Friday.\n\n"
    name = f"desk/{story:03}/report_{number}.txt"
    article = Article(name, name, text, published=date(2020, 10, 1) + timedelta(days=number))
    stated = []
    for person, (start, age) in zip(people, places, strict=True):
        span = Span(name, "text", start, start + len(age), age)
        mention = Mention(span, Form.NAME, person.name, Kind.PERSON)
        claim = Claim("age", mention, Quantity(int(age), int(age), "year"), span, span)
        stated.append(Statement(f"{name}:{start}", claim, article, f"s{story}", name, person))
    return article, stated


def _discrepancy(story: str, person: Entity, stated: list[Statement], number: int) -> Discrepancy:
    evidence = tuple(Evidence(s.claim.span, s.claim.span.text, s.origin, s) for s in stated)
    severity = list(Severity)[number % 3]
    message = f"{person.name} is {evidence[0].value_text} in one report, {evidence[1].value_text} in another"
    likely = Likely(evidence[1].value_text, "more origins have it", 3, 2)
    return Discrepancy(
        f"{story}-{number}", "age", severity, 0.9, Verdict.CONTRADICTED, story, "age", person, message,
        "No birth date gives both ages.", evidence, likely=likely,
    )  # fmt: skip


def measure(path: Path, executable: str) -> dict[str, Any]:
    """The times of one page in a new browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1600, "height": 1000})
        page.goto(path.as_uri())
        page.wait_for_selector(".finding .sides")
        opened = page.evaluate(
            "new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))"
        )
        frames = page.evaluate(SCROLL)
        begun = time.perf_counter()
        page.fill("input[name=q]", "Person 7 C")
        page.wait_for_function("document.getElementById('status').textContent.includes(' of ')")
        searched = (time.perf_counter() - begun) * 1000
        browser.close()
    return {
        "opens": opened,
        "longest frame": frames[-1],
        "99 of 100 frames": frames[len(frames) * 99 // 100],
        "frames over 50 ms": sum(frame > 50 for frame in frames),
        "search": searched,
    }


def main() -> None:
    """Measure and print."""
    executable = shutil.which("chromium")
    if executable is None:
        sys.exit("no chromium")
    result = large_result()
    begun = time.perf_counter()
    text = render("html", result)
    print(f"{len(result.articles)} reports, {len(result.discrepancies)} discrepancies, {len(result.statements)} claims")
    print(f"made in {(time.perf_counter() - begun) * 1000:,.0f} ms: {len(text) / 1e6:.1f} MB")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        path.write_text(text, encoding="utf-8")
        for what, number in measure(path, executable).items():
            print(f"{what}: {number:,.0f}{'' if what.startswith('frames') else ' ms'}")


if __name__ == "__main__":
    main()
