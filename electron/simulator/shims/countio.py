import _board
from _pins import Claimed
from digitalio import Pull


class Edge:
    RISE = 1
    FALL = 2
    RISE_AND_FALL = 3


class Counter(Claimed):
    def __init__(self, pin, *, edge=Edge.FALL, pull=None):
        if edge not in (1, 2, 3):
            raise TypeError("edge must be an Edge")
        if pull not in (None, Pull.UP, Pull.DOWN):
            raise TypeError("pull must be a Pull")
        self._claim((pin,), True)
        self._id = _board.counter_new(pin.number, edge)

    @property
    def count(self):
        if self._pins is None:
            self._check()
        return _count(self._id)

    @count.setter
    def count(self, value):
        self._check()
        _board.counter_set(self._id, int(value))

    def reset(self):
        self.count = 0


_count = _board.counter_count
