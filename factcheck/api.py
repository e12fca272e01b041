"""factcheck from Python: `factcheck.check(...)`.

`Result` here is the `Result` of the pipeline with methods that make frames of it. They are not on that one since
`factcheck.model` imports nothing of ours; being one, this one goes into every report.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import asdict

from factcheck import model, pipeline
from factcheck.model import Article, Skipped
from factcheck.read import read
from factcheck.rules import load_rulebook
from factcheck.store import Store, is_store

if TYPE_CHECKING:
    import pandas as pd

PathLike = str | os.PathLike[str]
Articles = PathLike | Article | Iterable[PathLike | Article]
"""Articles, and the paths of files and folders of them; one or several."""


class Result(model.Result, frozen=True):
    """All that one run found, and it as frames. The fields are those of `factcheck.model.Result`."""

    def claims_frame(self) -> pd.DataFrame:
        """One row for each claim; see `factcheck.frames.CLAIMS` for the columns.

        >>> frame = check(Article("a", "a.txt", "Kate Reed, 47, opened the mill.")).claims_frame()
        >>> frame.loc[frame.predicate == "age", ["subject", "low", "unit"]].values.tolist()
        [['Kate Reed', 47.0, 'year']]
        """
        from factcheck import frames  # noqa: PLC0415 (pandas takes half a second)

        return frames.claims_frame(self)

    def discrepancies_frame(self) -> pd.DataFrame:
        """One row for each discrepancy; see `factcheck.frames.DISCREPANCIES` for the columns.

        >>> one = Article("a", "a.txt", "Kate Reed, 47, opened the mill of Harwick on Friday.")
        >>> two = Article("b", "b.txt", "Kate Reed, 45, opened the mill of Harwick on Friday.")
        >>> frame = check([one, two]).discrepancies_frame()
        >>> frame[["rule", "subject", "values"]].values.tolist()
        [['age', 'Kate Reed', ('45', '47')]]
        """
        from factcheck import frames  # noqa: PLC0415

        return frames.discrepancies_frame(self)

    def matrix(self, story: str | None = None) -> pd.DataFrame:
        """What each report says of each fact: a row for each story, subject and predicate, a column for each article.
        With `story`, of the story of that id alone.

        >>> one = Article("a", "a.txt", "Kate Reed, 47, opened the mill of Harwick on Friday.")
        >>> two = Article("b", "b.txt", "Kate Reed, 45, opened the mill of Harwick on Friday.")
        >>> matrix = check([one, two]).matrix().droplevel("story")
        >>> matrix.loc[("Kate Reed", "age")].to_dict()
        {'a': '47', 'b': '45'}
        """
        from factcheck import frames  # noqa: PLC0415

        return frames.matrix_frame(self, story)


def check(
    articles: Articles,
    *,
    against: Articles | None = None,
    references: Iterable[PathLike] = (),
    rules: Iterable[PathLike] = (),
    jobs: int | None = 1,
) -> Result:
    """Check articles against each other, themselves and reference facts, as `factcheck PATH...` does.

    `against`: articles, or a store made by `factcheck index`, to compare with; what is found among these alone is left
    out. `references`: files or folders of reference facts, `rules`: folders of rules, beside ours. `jobs`: processes;
    None for all cores where the input is large. Configuration files are not looked for.

    What could not be read is in `skipped` of the result. Raises PathError where a path leads to no article, StoreError
    for a store and RuleError for a rule or reference file that cannot be used.

    >>> one = Article("a", "a.txt", "Kate Reed, 47, opened the mill of Harwick on Friday.", source="Echo")
    >>> two = Article("b", "b.txt", "Kate Reed, 45, opened the mill of Harwick on Friday.", source="Post")
    >>> [item.message for item in check([one, two]).discrepancies]
    ['Kate Reed is 45 in Post, 47 in Echo']
    """
    book = load_rulebook(map(Path, rules), map(Path, references))
    ours, skipped = _articles([articles] if isinstance(articles, str | os.PathLike | Article) else articles)
    others = [] if against is None else [against] if isinstance(against, str | os.PathLike | Article) else [*against]
    stores = [os.fspath(other) for other in others if not isinstance(other, Article) and is_store(os.fspath(other))]
    if len(stores) > 1:
        raise ValueError("against: only one store can be compared with")
    rest, skipped_too = _articles(
        [other for other in others if isinstance(other, Article) or os.fspath(other) not in stores]
    )
    with Store(stores[0]) if stores else nullcontext() as store:
        found = pipeline.check(
            ours, [*skipped, *skipped_too], book, rest, lambda some: pipeline.digest_all(some, jobs), store
        )
    return Result(**asdict(found))


def _articles(given: Iterable[PathLike | Article]) -> tuple[list[Article], list[Skipped]]:
    """The articles in their order, and what could not be read."""
    articles: list[Article] = []
    skipped: list[Skipped] = []
    for one in given:
        for item in [one] if isinstance(one, Article) else read([os.fspath(one)]):
            if isinstance(item, Article):
                articles.append(item)
            else:
                skipped.append(item)
    return articles, skipped
