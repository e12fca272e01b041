"""Decisions of editors on findings, kept as a file beside the articles: who put what aside, when, why and until when.

A decision is on a finding's id and on the words of its evidence. It holds for all copies of a report. It does not hold
any more where there is evidence that it has not seen, and behind its last day. It is never deleted: what matches no
finding any more is retired.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from factcheck.fingerprint import normal_form, plain
from factcheck.model import Discrepancy, Result
from factcheck.values.ids import digest


class BaselineError(Exception):
    """A baseline that cannot be read or written; the message names the file. The file is as it was."""


class Decision(msgspec.Struct, forbid_unknown_fields=True, frozen=True, omit_defaults=True):
    """That a finding is put aside. `evidence` has digests of the words that it rests on, `until` its last day;
    `retired` is the day from which it is kept for the record only. `rule` and `message` are for the reader."""

    id: str
    rule: str
    message: str
    who: str
    when: date
    why: str
    evidence: tuple[str, ...]
    until: date | None = None
    retired: date | None = None

    @property
    def text(self) -> str:
        """The decision in words: "both are right (Jo Lee, 2026-11-22, until 2027-01-31)"."""
        until = f", until {self.until}" if self.until else ""
        return f"{self.why} ({self.who}, {self.when}{until})"

    def covers(self, item: Discrepancy) -> bool:
        """Whether all evidence was there when it was decided, or is a copy of such with the same value."""
        seen = {one for one in item.evidence if evidence_digest(one.span.text) in self.evidence}
        alike = {(one.origin, normal_form(one)) for one in seen}
        return all(one in seen or (one.origin, normal_form(one)) in alike for one in item.evidence)


class Baseline(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """The decisions of a file, in the order of their ids and days."""

    version: Literal[1] = 1
    decisions: tuple[Decision, ...] = ()


class Applied(Struct, frozen=True):
    """A result in which what decisions put aside is suppressed. `unmatched` are those on no finding of the run."""

    result: Result
    unmatched: tuple[Decision, ...]


def today() -> date:
    """Today's date; that of SOURCE_DATE_EPOCH where it is set (https://reproducible-builds.org/specs/source-date-epoch/)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else date.today()


def evidence_digest(text: str) -> str:
    """What a decision keeps of the words of some evidence."""
    return digest(plain(text))


def load(path: Path, missing_ok: bool = False) -> Baseline:
    """The baseline of a file, an empty one where it may be missing and is. Raises BaselineError."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Baseline)
    except FileNotFoundError:
        if missing_ok:
            return Baseline()
        raise BaselineError(f"{path}: no such baseline; `factcheck baseline write` makes one") from None
    except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise BaselineError(f"{path}: not a baseline: {reason}") from None


def apply(result: Result, baseline: Baseline, day: date) -> Applied:
    """The result with the findings suppressed on which a decision holds on a day. Notes tell of those that do not hold
    any more."""
    decided: dict[str, list[Decision]] = {}
    for decision in baseline.decisions:
        if decision.retired is None:
            decided.setdefault(decision.id, []).append(decision)
    items, notes = [], []
    for item in result.discrepancies:
        decisions = decided.pop(item.id, [])
        holding = [one for one in decisions if (one.until is None or day <= one.until) and one.covers(item)]
        if holding:
            items.append(replace(item, suppressed=holding[-1].text))
            continue
        items.append(item)
        if decisions:
            last = decisions[-1]
            reason = "its evidence has changed" if last.until is None or day <= last.until else "its time is over"
            notes.append(f"the decision on {item.id} holds no more, {reason}: {last.text}")
    unmatched = tuple(one for several in decided.values() for one in several)
    applied = replace(result, discrepancies=tuple(items), notes=(*result.notes, *notes))
    return Applied(applied, unmatched)


class Author(Struct, frozen=True):
    """Who decides, when, why, and until when."""

    who: str
    when: date
    why: str
    until: date | None = None

    def decide(self, items: Iterable[Discrepancy]) -> tuple[Decision, ...]:
        """A decision on each finding."""
        return tuple(
            Decision(
                item.id,
                item.rule,
                item.message,
                self.who,
                self.when,
                self.why,
                tuple(sorted({evidence_digest(one.span.text) for one in item.evidence})),
                self.until,
            )
            for item in items
        )


def retire(baseline: Baseline, unmatched: Iterable[Decision], day: date) -> Baseline:
    """The baseline with some of its decisions retired."""
    gone = set(unmatched)
    decisions = (msgspec.structs.replace(one, retired=day) if one in gone else one for one in baseline.decisions)
    return Baseline(decisions=tuple(decisions))


def update(path: Path, change: Callable[[Baseline], Baseline]) -> Baseline:
    """Change the baseline of a file, which may not be there yet, and give the new one. It is written all at once, and
    of two that change it at one time the second waits for the first. Raises BaselineError."""
    target = Path(os.path.realpath(path))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _locked(target.parent):
            changed = change(load(target, missing_ok=True))
            decisions = sorted(changed.decisions, key=lambda one: (one.id, one.when))
            _replace(target, msgspec.json.format(msgspec.json.encode(Baseline(decisions=tuple(decisions))), indent=1))
    except OSError as error:
        raise BaselineError(f"{path}: cannot be written: {(error.strerror or str(error)).lower()}") from None
    return changed


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Alone with a folder, where the system can lock one; no file is left behind."""
    try:
        import fcntl  # noqa: PLC0415 (not on Windows)
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _replace(target: Path, data: bytes) -> None:
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with unfinished.open("wb") as file:
            file.write(data + b"\n")
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            unfinished.unlink()
        raise
