# A short fade to the light that a hand has asked for (K10). Only while nothing is armed; an edge ends it at once.
from micropython import const

from lumacro import clock
from lumacro.light.chain import Light

_STEP_MS = const(10)


class Fade:
    def __init__(self, config, chain):
        self._chain = chain
        self._length_ms = config.FADE_MS
        self._light = Light(len(chain.lit), chain.writer)
        self._start = bytearray(len(chain.lit))
        self._at = 0
        self._stepped_at = 0
        # Taking a method off an object allocates.
        self._step_on = self._step

    def begin(self):
        """From what is lit now to the resting light."""
        if not self._length_ms:
            return
        self._start[:] = self._chain.lit
        self._at = self._stepped_at = clock.now()
        self._chain.own = self._step_on

    def _step(self):
        chain = self._chain
        past = clock.since(self._at)
        if past >= self._length_ms:
            chain.settle_now()
            return
        if clock.since(self._stepped_at) < _STEP_MS:
            return
        self._stepped_at = clock.now()
        light, start, end = self._light, self._start, chain.rest.drive
        drive = light.drive
        for at in range(len(drive)):
            first = start[at]
            drive[at] = first + (end[at] - first) * past // self._length_ms
        # Between two frames within the budget lies no other: nothing to hold.
        chain.writer.encode(light.wire, drive)
        chain.prepare(light, chain.lit)
        chain.show(light)
