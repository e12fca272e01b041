"""A map in several processes: the order of a map in one, and faults that are told."""

from __future__ import annotations

import os
import signal

import pytest

from factcheck.parallel import CHUNK, WorkerError, cores, parallel_map


def double(number: int) -> int:
    return 2 * number


def divide(number: int) -> float:
    return 1 / (number - 3)


def die(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def own_process(_: int) -> int:
    return os.getpid()


def test_small_inputs_stay_in_this_process() -> None:
    assert set(parallel_map(own_process, range(CHUNK), 2)) == {os.getpid()}


def test_nothing() -> None:
    assert list(parallel_map(double, [], 2)) == []


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("count", [1, CHUNK, CHUNK + 1, 5 * CHUNK])
def test_in_order(jobs: int, count: int) -> None:
    assert list(parallel_map(double, range(count), jobs)) == [2 * number for number in range(count)]


def test_large_inputs_leave_this_process() -> None:
    assert os.getpid() not in set(parallel_map(own_process, range(3 * CHUNK), 2))


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_comes_through(jobs: int) -> None:
    with pytest.raises(ZeroDivisionError):
        list(parallel_map(divide, range(2 * CHUNK), jobs))


def test_a_worker_that_is_killed() -> None:
    with pytest.raises(WorkerError, match="try --jobs 1"):
        list(parallel_map(die, range(2 * CHUNK), 2))


def test_cores() -> None:
    assert cores() >= 1
