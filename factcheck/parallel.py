"""A map over many things in several processes, in order. Knows nothing of what it maps."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

CHUNK = 25
"""How many things a worker is given at once: enough that handing over costs little, few enough to share out evenly."""

T = TypeVar("T")
R = TypeVar("R")


class WorkerError(Exception):
    """A worker process ended before its work was done."""


def cores() -> int:
    """How many processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def parallel_map(function: Callable[[T], R], things: Sequence[T], jobs: int, chunk: int = CHUNK) -> Iterator[R]:
    """`function` of each thing, in order, by `jobs` processes (1: in this one). `function` is one of a module's own, as
    it is handed over by its name; each process is given `chunk` things at once. Raises WorkerError where one is
    killed."""
    if jobs <= 1 or len(things) <= chunk:
        yield from map(function, things)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 (small inputs need none)
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    jobs = min(jobs, -(-len(things) // chunk))
    with ProcessPoolExecutor(jobs, initializer=_leave_interrupts_to_the_parent) as pool:
        try:
            yield from pool.map(function, things, chunksize=chunk)
        except BrokenProcessPool:
            raise WorkerError("a worker process was killed, perhaps for want of memory; try --jobs 1") from None
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
