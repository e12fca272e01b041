"""Sets that are joined step by step (union-find)."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Item = TypeVar("Item", bound=Hashable)


class Sets(Generic[Item]):
    """Disjoint sets of items; an item that was not given at first is a set of its own when it is first asked for.

    >>> sets = Sets("abc")
    >>> sets.join("a", "c")
    >>> sets.groups()
    [['a', 'c'], ['b']]
    """

    def __init__(self, items: Iterable[Item] = ()) -> None:
        self._parent: dict[Item, Item] = {item: item for item in items}

    def root(self, item: Item) -> Item:
        """The item that stands for an item's set."""
        parent = self._parent
        while parent.setdefault(item, item) != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    def join(self, one: Item, two: Item) -> None:
        """Make one set of the sets of two items; that of the first one's set stands for it."""
        self._parent[self.root(two)] = self.root(one)

    def roots(self) -> list[Item]:
        """The items that stand for the sets."""
        return [item for item, parent in self._parent.items() if item == parent]

    def groups(self) -> list[list[Item]]:
        """The sets, each and its items in the order in which they came."""
        found: dict[Item, list[Item]] = {}
        for item in list(self._parent):
            found.setdefault(self.root(item), []).append(item)
        return list(found.values())
