import _board
import uctypes
from digitalio import DigitalInOut, Direction


def neopixel_write(digitalinout, buf):
    if not isinstance(digitalinout, DigitalInOut):
        raise TypeError("Expected type DigitalInOut")
    if digitalinout.direction is not Direction.OUTPUT:
        raise ValueError("the pixel pin must be an output")
    _neopixel_write(uctypes.addressof(buf), len(buf))


_neopixel_write = _board.neopixel_write
