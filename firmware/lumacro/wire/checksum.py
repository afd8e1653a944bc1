# CRC-32 without a large integer: binascii's is faster, but a result over 30 bits is an allocated one, and a shot must cost none.
from array import array
import binascii

_HIGH = array("H", [0] * 256)
_LOW = array("H", [0] * 256)
for _byte in range(256):
    # The CRC of one byte over a start of 0xFFFFFFFF, with the start's own part taken off, is the table's entry.
    _entry = binascii.crc32(bytes((_byte ^ 0xFF,))) ^ 0xFFFFFFFF ^ 0x00FFFFFF
    _HIGH[_byte] = _entry >> 16
    _LOW[_byte] = _entry & 0xFFFF


class Checksum:
    """The two halves of the CRC-32, inverted, of all that has been run since they were 0xFFFF."""

    def __init__(self):
        self.high = self.low = 0xFFFF

    def run(self, buffer, start, end):
        """Goes on with buffer[start:end]."""
        high, low = self.high, self.low
        highs, lows = _HIGH, _LOW
        for at in range(start, end):
            entry = (low ^ buffer[at]) & 0xFF
            low = (low >> 8 | (high & 0xFF) << 8) ^ lows[entry]
            high = (high >> 8) ^ highs[entry]
        self.high = high
        self.low = low
