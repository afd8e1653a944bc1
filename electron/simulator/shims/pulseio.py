import _board
from _pins import Claimed


class PulseIn(Claimed):
    def __init__(self, pin, maxlen=2, *, idle_state=False):
        self._claim((pin,), True)
        self.maxlen = maxlen
        _board.pulses_new(maxlen)

    def __len__(self):
        if self._pins is None:
            self._check()
        return _pulses_waiting()

    def popleft(self):
        self._check()
        value = _pulses_take()
        if value < 0:
            raise IndexError("pop from an empty PulseIn")
        return value

    def clear(self):
        self._check()
        _pulses_clear()

    def pause(self):
        self._check()

    def resume(self, trigger_duration=0):
        self._check()


_pulses_waiting = _board.pulses_waiting
_pulses_take = _board.pulses_take
_pulses_clear = _board.pulses_clear
