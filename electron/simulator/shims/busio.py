import _board
import board
import uctypes
from _pins import Claimed


class SPI(Claimed):
    def __init__(self, clock, MOSI=None, MISO=None, half_duplex=False):
        if clock is not board.SCK or MOSI not in (None, board.MOSI) or MISO not in (None, board.MISO):
            raise ValueError("Invalid pins")
        self._claim([pin for pin in (clock, MOSI, MISO) if pin is not None])
        self._locked = False

    def try_lock(self):
        self._check()
        if self._locked:
            return False
        self._locked = True
        return True

    def unlock(self):
        self._check()
        self._locked = False

    def configure(self, *, baudrate=100000, polarity=0, phase=0, bits=8):
        self._check()
        if not self._locked:
            raise RuntimeError("Function requires lock")
        _board.spi_configure(baudrate)

    @property
    def frequency(self):
        return _board.spi_frequency()

    def write(self, buffer, *, start=0, end=0x7FFFFFFF):
        self._check()
        if not self._locked:
            raise RuntimeError("Function requires lock")
        end = min(end, len(buffer))
        _spi_write(uctypes.addressof(buffer) + start, end - start)


_spi_write = _board.spi_write
