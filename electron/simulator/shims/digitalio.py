import _board
from _pins import Claimed


class Direction:
    INPUT = "digitalio.Direction.INPUT"
    OUTPUT = "digitalio.Direction.OUTPUT"


class Pull:
    UP = "digitalio.Pull.UP"
    DOWN = "digitalio.Pull.DOWN"


class DriveMode:
    PUSH_PULL = "digitalio.DriveMode.PUSH_PULL"
    OPEN_DRAIN = "digitalio.DriveMode.OPEN_DRAIN"


class DigitalInOut(Claimed):
    def __init__(self, pin):
        self._claim((pin,))
        self._number = pin.number
        self._output = False

    def switch_to_input(self, pull=None):
        self._check()
        self._output = False

    def switch_to_output(self, value=False, drive_mode=DriveMode.PUSH_PULL):
        self._check()
        self._output = True
        _pin_drive(self._number, bool(value))

    @property
    def direction(self):
        self._check()
        return Direction.OUTPUT if self._output else Direction.INPUT

    @property
    def value(self):
        if self._pins is None:
            self._check()
        return _pin_level(self._number)

    @value.setter
    def value(self, value):
        self._check()
        if not self._output:
            raise AttributeError("Cannot set value when direction is input.")
        _pin_drive(self._number, bool(value))


_pin_level = _board.pin_level


_pin_drive = _board.pin_drive
