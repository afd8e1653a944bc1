# Thermal roll-off (F15). Heat is what the pixels take above the power they can hold for ever, summed up; it drains at powers below that.
from micropython import const

from lumacro import clock

# Heat is counted in thousandths of full power times tenths of a second: small integers up to ten minutes.
_TENTH_MS = const(100)
_EVERY_MS = const(500)
# A change of less than this is not worth a new revision.
_STEP = const(20)


class Heat:
    def __init__(self, config, state, chain, sync, contact):
        self._state = state
        self._chain = chain
        self._sync = sync
        self._contact = contact
        self.full_s = config.FULL_POWER_S
        self.sustained = config.SUSTAINED_PERCENT * 10
        if not (0 < self.full_s <= 600 and 0 < self.sustained < 1000):
            raise ValueError("config.py: FULL_POWER_S goes to 600 and SUSTAINED_PERCENT from 1 to 99.")
        # From `_start` on power is taken away, until at `_end` only the sustained power is left.
        self._start = (1000 - self.sustained) * self.full_s * 10
        self._end = self._start + (self._start >> 2)
        self._heat = 0
        self._at = clock.now()
        self._told = 1000

    def percent(self):
        """Of the heat at which only the sustained power is left."""
        return self._heat * 100 // self._end

    def tend(self):
        """A chore. Allocates nothing unless power must change."""
        past = clock.since(self._at)
        if past < _EVERY_MS:
            return
        tenths = past // _TENTH_MS
        self._at = self._at + tenths * _TENTH_MS & clock.MASK
        chain, sync = self._chain, self._sync
        heat = self._heat + (chain.rest.load - self.sustained) * tenths
        heat += chain.look.load * sync.lit_ms // _TENTH_MS
        sync.lit_ms = 0
        self._heat = heat = min(self._end, max(0, heat))
        cap = 1000
        if heat > self._start:
            cap -= (1000 - self.sustained) * (heat - self._start) // (self._end - self._start)
        if self._contact.closed or (abs(cap - self._told) < _STEP and (cap < 1000 or self._told == 1000)):
            return
        self._told = chain.cap = cap
        self._state.touch("guard")
