"""Decisions on findings, and the ids that they go by."""

from __future__ import annotations

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from click.testing import Result as Done
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from factcheck import pipeline
from factcheck.baseline import Author, Baseline, BaselineError, apply, load, retire, today, update
from factcheck.cli import main
from factcheck.model import Article, Discrepancy, Result
from factcheck.rules import load_rulebook

BOOK = load_rulebook()
DAY = date(2020, 10, 2)
AGE = [
    Article("reed-1.txt", "reed-1.txt", "Kate Reed, 47, opened the old mill of Harwick on Friday.", published=DAY),
    Article(
        "reed-2.txt", "reed-2.txt", "The old mill of Harwick was opened by Kate Reed, 45, on Friday.", published=DAY
    ),
]
FERRY = [
    Article(
        "ferry-1.txt",
        "ferry-1.txt",
        "Four people were killed on Friday when the ferry Corvina struck the eastern pier of Port Ellery, the harbour"
        " master, Anna Wexler, said.",
        published=DAY,
    ),
    Article(
        "ferry-2.txt",
        "ferry-2.txt",
        "The ferry Corvina struck the eastern pier of Port Ellery on Friday. Six people were killed, the harbour"
        " master, Anna Wexler, said.",
        published=DAY,
    ),
]
TRAIN = [
    Article(
        "train-1.txt",
        "train-1.txt",
        "Four people were killed on Friday when an express train left the rails near Sankt Olaf, the railway"
        " inspector Jonas Brandt said.",
        published=DAY,
    ),
    Article(
        "train-2.txt",
        "train-2.txt",
        "An express train left the rails near Sankt Olaf on Friday. Six people were killed, railway inspector Jonas"
        " Brandt said.",
        published=DAY,
    ),
]
STORIES = {"age": AGE, "toll": FERRY}
FILLER = ("The morning had been mild and grey.", "No trains ran in the north.", "A choir sang in the square.")


def check(articles: Sequence[Article]) -> Result:
    return pipeline.check(articles, rulebook=BOOK, digest=lambda some: map(pipeline.digest_article, some))


def finding(articles: Sequence[Article], rule: str) -> Discrepancy:
    (found,) = [item for item in check(articles).discrepancies if item.rule == rule]
    return found


IDS = {rule: finding(articles, rule).id for rule, articles in STORIES.items()}
rules = st.sampled_from(sorted(STORIES))
fillers = st.lists(st.sampled_from(FILLER), min_size=1, max_size=3)


class TestFingerprints:
    """An id is of what disagrees, and of nothing else."""

    @settings(max_examples=15, deadline=None)
    @given(rules, fillers, fillers)
    def test_survive_unrelated_edits(self, rule: str, before: list[str], behind: list[str]) -> None:
        edited = [
            replace(article, text="\n\n".join([*before[:number], article.text, *behind]))
            for number, article in enumerate(STORIES[rule])
        ]
        assert finding(edited, rule).id == IDS[rule]

    @settings(max_examples=10, deadline=None)
    @given(rules, st.sampled_from(FILLER))
    def test_survive_another_sentence_of_the_paragraph(self, rule: str, sentence: str) -> None:
        edited = [replace(article, text=f"{sentence} {article.text} {sentence}") for article in STORIES[rule]]
        assert finding(edited, rule).id == IDS[rule]

    @settings(max_examples=10, deadline=None)
    @given(rules, st.integers(1, 5), st.sampled_from(["\n", "\r\n"]))
    def test_survive_moved_lines(self, rule: str, lines: int, end: str) -> None:
        moved = [replace(article, text=end * lines + article.text + end * lines) for article in STORIES[rule]]
        assert finding(moved, rule).id == IDS[rule]

    @settings(max_examples=15, deadline=None)
    @given(rules, st.lists(st.from_regex(r"[a-z]{1,8}(/[a-z]{1,8})?\.txt", fullmatch=True), min_size=2, unique=True))
    def test_survive_renamed_files(self, rule: str, names: list[str]) -> None:
        renamed = [replace(article, id=name, path=name) for article, name in zip(STORIES[rule], names, strict=False)]
        assert finding(renamed, rule).id == IDS[rule]

    @settings(max_examples=10, deadline=None)
    @given(st.permutations([*AGE, *FERRY, *TRAIN]), st.integers(0, 300))
    def test_survive_other_articles_in_any_order(self, articles: list[Article], later: int) -> None:
        dated = [
            article if article not in TRAIN else replace(article, published=date.fromordinal(DAY.toordinal() + later))
            for article in articles
        ]
        found = {item.id for item in check(dated).discrepancies}
        assert set(IDS.values()) <= found

    @pytest.mark.parametrize("rule", sorted(STORIES))
    def test_survive_a_later_report_of_the_same_values(self, rule: str) -> None:
        more = [
            replace(article, id=f"later-{article.id}", text=f"{FILLER[0]} {article.text}", published=date(2020, 10, 3))
            for article in STORIES[rule]
        ]
        assert IDS[rule] in {item.id for item in check([*STORIES[rule], *more]).discrepancies}

    def test_two_events_of_the_same_values_have_two_ids(self) -> None:
        alone = [finding(FERRY, "toll").id, finding(TRAIN, "toll").id]
        together = [item.id for item in check([*FERRY, *TRAIN]).discrepancies if item.rule == "toll"]
        assert sorted(alone) == sorted(together)
        assert len(set(together)) == 2

    def test_one_person_of_the_same_ages_in_two_stories(self) -> None:
        """The earlier keeps its id when the later comes."""
        elsewhere = "The lighthouse on Gull Rock shone again for the keepers of the coast"
        later = [
            Article(f"rock-{years}", "", f"{elsewhere}, said Kate Reed, {years}.", published=date(2022, 5, 1))
            for years in (45, 47)
        ]
        found = [item.id for item in check([*AGE, *later]).discrepancies if item.rule == "age"]
        assert IDS["age"] in found
        assert len(set(found)) == len(found)

    def test_the_wording_of_a_value_is_no_matter(self) -> None:
        other = [AGE[0], replace(AGE[1], text=AGE[1].text.replace("Kate Reed, 45,", "45-year-old Kate Reed"))]
        assert finding(other, "age").id == IDS["age"]

    def test_another_value_is_another_finding(self) -> None:
        other = [AGE[0], replace(AGE[1], text=AGE[1].text.replace("45", "44"))]
        assert finding(other, "age").id != IDS["age"]


AUTHOR = Author("Jo Lee", date(2020, 11, 1), "two women of one name")


def decided(articles: Sequence[Article], until: date | None = None) -> Baseline:
    items = check(articles).discrepancies
    return Baseline(decisions=replace(AUTHOR, until=until).decide(items))


def suppressed(articles: Sequence[Article], baseline: Baseline, day: date = DAY) -> list[str | None]:
    return [item.suppressed for item in apply(check(articles), baseline, day).result.discrepancies]


class TestDecisions:
    def test_none_changes_nothing(self) -> None:
        result = check(AGE)
        assert apply(result, Baseline(), DAY).result == result

    def test_a_decision_on_something_else_changes_nothing(self) -> None:
        applied = apply(check(AGE), decided(FERRY), DAY)
        assert {item.suppressed for item in applied.result.discrepancies} == {None}
        assert {one.rule for one in applied.unmatched} >= {"toll"}

    def test_what_is_put_aside_says_who_when_and_why(self) -> None:
        assert suppressed(AGE, decided(AGE)) == ["two women of one name (Jo Lee, 2020-11-01)"]

    def test_it_holds_until_its_last_day(self) -> None:
        baseline = decided(AGE, until=date(2020, 12, 31))
        assert suppressed(AGE, baseline, date(2020, 12, 31)) != [None]
        assert suppressed(AGE, baseline, date(2021, 1, 1)) == [None]
        notes = apply(check(AGE), baseline, date(2021, 1, 1)).result.notes
        assert any("its time is over" in note for note in notes)

    def test_it_holds_after_unrelated_edits(self) -> None:
        edited = [replace(article, id=f"x/{article.id}", text=f"{FILLER[1]}\n\n{article.text}") for article in AGE]
        assert None not in suppressed(edited, decided(AGE))

    def test_it_reopens_when_its_evidence_changes(self) -> None:
        other = [AGE[0], replace(AGE[1], text=AGE[1].text.replace("Kate Reed, 45,", "45-year-old Kate Reed"))]
        applied = apply(check(other), decided(AGE), DAY)
        assert [item.suppressed for item in applied.result.discrepancies] == [None]
        assert any("its evidence has changed" in note for note in applied.result.notes)
        assert applied.unmatched == ()

    def test_it_covers_copies(self) -> None:
        body = (
            AGE[0].text
            + " "
            + " ".join(f"{line} Then the {n}th of the guests spoke." for n, line in enumerate(FILLER * 4, 4))
        )
        first = replace(AGE[0], text=body)
        copy = replace(first, id="copy.txt", text=body.replace("Kate Reed, 47,", "47-year-old Kate Reed"))
        result = check([first, AGE[1], copy])
        assert result.copies
        items = apply(result, decided([first, AGE[1]]), DAY).result.discrepancies
        assert [item.suppressed is not None for item in items if item.rule == "age"] == [True]

    def test_a_retired_one_does_not_hold(self) -> None:
        baseline = decided(AGE)
        retired = retire(baseline, baseline.decisions, DAY)
        assert suppressed(AGE, retired) == [None]
        assert apply(check(FERRY), retired, DAY).unmatched == ()


class TestFile:
    def test_what_was_written_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "decisions" / "baseline.json"
        update(path, lambda _: decided([*AGE, *FERRY], until=date(2021, 1, 1)))
        assert sorted(load(path).decisions, key=str) == sorted(
            decided([*AGE, *FERRY], date(2021, 1, 1)).decisions, key=str
        )
        assert [item.name for item in path.parent.iterdir()] == ["baseline.json"]

    @pytest.mark.parametrize(
        "broken",
        [
            b"",
            b"{",
            b"[]",
            b'{"version": 2}',
            b'{"version": 1, "decisons": []}',
            b'{"decisions": [{"id": 3}]}',
            b"\xff\xfe",
        ],
    )
    def test_what_cannot_be_read_is_left_as_it_is(self, tmp_path: Path, broken: bytes) -> None:
        path = tmp_path / "baseline.json"
        path.write_bytes(broken)
        with pytest.raises(BaselineError, match=r"baseline\.json: not a baseline"):
            update(path, lambda known: known)
        assert path.read_bytes() == broken

    def test_a_change_that_fails_leaves_the_file(self, tmp_path: Path) -> None:
        path = tmp_path / "baseline.json"
        update(path, lambda _: decided(AGE))
        before = path.read_bytes()

        def fail(_: Baseline) -> Baseline:
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            update(path, fail)
        assert path.read_bytes() == before
        assert len(list(tmp_path.iterdir())) == 1

    def test_none_is_lost_where_many_write_at_once(self, tmp_path: Path) -> None:
        path = tmp_path / "baseline.json"
        (item,) = check(AGE).discrepancies

        def add(number: int) -> None:
            one = AUTHOR.decide([replace(item, id=f"{number:016x}")])
            update(path, lambda known: Baseline(decisions=(*known.decisions, *one)))

        with ThreadPoolExecutor(8) as pool:
            list(pool.map(add, range(40)))
        assert len(load(path).decisions) == 40

    def test_today_can_be_set(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1601596800")
        assert today() == date(2020, 10, 2)


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("NO_COLOR", "GITHUB_ACTIONS", "CI"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1601596800")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    for article in (*AGE, *FERRY):
        (tmp_path / "news" / article.path).write_text(f" date {article.published} {article.text}")
    return tmp_path / "news"


BASELINE = ("--baseline", "factcheck-baseline.json")


def run(*arguments: str) -> Done:
    return CliRunner().invoke(main, arguments)


def write(*arguments: str) -> Done:
    return run("baseline", "write", "news", "--why", "known", "--who", "Jo Lee", *arguments)


class TestCommands:
    def test_a_missing_baseline(self, news: Path) -> None:
        done = run("news", *BASELINE)
        assert done.exit_code == 2
        assert "no such baseline" in done.stderr

    def test_a_broken_one(self, news: Path) -> None:
        Path("factcheck-baseline.json").write_text('{"version": 1, "decisions": [')
        for done in (run("news", *BASELINE), write(), run("baseline", "prune", "news")):
            assert done.exit_code == 2
            assert "not a baseline" in done.stderr
        assert Path("factcheck-baseline.json").read_text() == '{"version": 1, "decisions": ['

    def test_what_is_put_aside_does_not_count_and_is_shown(self, news: Path) -> None:
        assert write().exit_code == 0
        done = run("news", *BASELINE, "--format", "json", "--strict-baseline")
        assert done.exit_code == 0
        items = json.loads(done.stdout)["discrepancies"]
        assert {item["suppressed"] for item in items} == {"known (Jo Lee, 2020-10-02)"}

    def test_one_finding_alone(self, news: Path) -> None:
        assert write("--id", IDS["age"]).stdout == "factcheck-baseline.json: 1 decision added\n"
        items = json.loads(run("news", *BASELINE, "--format", "json").stdout)["discrepancies"]
        assert {item["id"] for item in items if item["suppressed"]} == {IDS["age"]}

    def test_no_such_finding(self, news: Path) -> None:
        assert write("--id", "0" * 16).exit_code == 2
        assert not Path("factcheck-baseline.json").exists()

    def test_what_is_there_is_kept(self, news: Path) -> None:
        write("--id", IDS["age"], "--when", "2019-01-01")
        write()
        decisions = load(Path("factcheck-baseline.json")).decisions
        assert [one.when.year for one in decisions if one.id == IDS["age"]] == [2019]
        assert len(decisions) > 1
        assert write().stdout.endswith("0 decisions added\n")

    def test_an_expired_one_is_decided_anew_beside_it(self, news: Path) -> None:
        write("--until", "2020-10-01")
        assert run("news", *BASELINE).exit_code == 1
        write()
        assert run("news", *BASELINE).exit_code == 0
        assert len([one for one in load(Path("factcheck-baseline.json")).decisions if one.id == IDS["age"]]) == 2

    def test_one_on_nothing_is_told_and_fails_where_that_is_asked(self, news: Path) -> None:
        write()
        for path in news.glob("reed*"):
            path.unlink()
        done = run("news", *BASELINE)
        assert done.exit_code == 0
        assert "on no finding of this run" in " ".join(done.stdout.split())
        assert run("news", *BASELINE, "--strict-baseline").exit_code == 1
        pruned = run("baseline", "prune", "news")
        assert pruned.exit_code == 0
        assert IDS["age"] in pruned.stdout
        assert run("news", *BASELINE, "--strict-baseline").exit_code == 0
        assert {one.id for one in load(Path("factcheck-baseline.json")).decisions} >= set(IDS.values())

    def test_against_other_articles_none_is_told(self, news: Path) -> None:
        write()
        done = run("news/reed-1.txt", "--against", "news", *BASELINE, "--strict-baseline")
        assert done.exit_code == 0
        assert "no finding" not in done.stdout

    def test_nothing_is_retired_while_an_article_cannot_be_read(self, news: Path) -> None:
        write()
        (news / "broken.json").write_text("{")
        done = run("baseline", "prune", "news")
        assert done.exit_code == 2
        assert all(one.retired is None for one in load(Path("factcheck-baseline.json")).decisions)

    def test_the_configuration_names_one(self, news: Path) -> None:
        Path("factcheck.toml").write_text('baseline = "known.json"\nstrict-baseline = true\n')
        assert write().stdout.startswith("known.json: ")
        assert run("news").exit_code == 0
