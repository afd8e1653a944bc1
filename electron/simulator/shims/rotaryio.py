import _board
from _pins import Claimed


class IncrementalEncoder(Claimed):
    def __init__(self, pin_a, pin_b, divisor=4):
        if divisor not in (1, 2, 4):
            raise ValueError("divisor must be 1, 2 or 4")
        self._claim((pin_a, pin_b), True)

    @property
    def position(self):
        self._check()
        return _position()

    @position.setter
    def position(self, value):
        self._check()
        _board.encoder_set(int(value))


_position = _board.encoder_position
