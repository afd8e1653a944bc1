# Base frames (F1-F3), each kept once. A frame is RGBW, four bytes a pixel, chain order, at master power 0.
import binascii
from array import array

from micropython import const

_BUDGET = const(20480)  # bytes for kept frames (64 of 60 pixels and more); at least 6 frames even so
_MOST = const(96)


class Frames:
    def __init__(self, pixels):
        self.size = size = 4 * pixels
        self.slots = max(6, min(_MOST, _BUDGET // size))
        # Made when first needed: most rigs keep a handful.
        self._store = [None] * self.slots
        self.revs = array("i", [0] * self.slots)

    def frame(self, slot):
        if self._store[slot] is None:
            self._store[slot] = bytearray(self.size)
        return self._store[slot]


class Bank:
    """The look or the model: a slot of the store, and a staging area beside it."""

    def __init__(self, frames, slot):
        self.slot = slot
        self.staged = bytearray(frames.size)
        self._frames = frames

    @property
    def frame(self):
        return self._frames.frame(self.slot)

    @property
    def rev(self):
        return self._frames.revs[self.slot]

    def staged_crc(self):
        return binascii.crc32(self.staged)

    def same(self):
        return self.staged == self.frame

    def take(self, slot, rev):
        """Makes the staged frame the bank's, in a slot of its own."""
        self._frames.frame(slot)[:] = self.staged
        self._frames.revs[slot] = rev
        self.slot = slot
