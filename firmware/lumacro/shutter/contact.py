# The hot shoe's contact. A counter latches its edges in hardware, so none is lost while Python is busy; a second pin, on the same
# wire, says whether it is closed, since a bounce during a pixel write can make two edges count as one.
import board
import countio
import digitalio
from micropython import const

from lumacro import clock

_STUCK_MS = const(30000)


class Contact:
    def __init__(self, config):
        self.counter = countio.Counter(
            getattr(board, config.TRIGGER_PIN), edge=countio.Edge.RISE_AND_FALL, pull=digitalio.Pull.UP
        )
        self._level = None
        if config.LEVEL_PIN:
            self._level = digitalio.DigitalInOut(getattr(board, config.LEVEL_PIN))
            self._level.switch_to_input(pull=digitalio.Pull.UP)
        self._lockout_ms = config.LOCKOUT_MS
        self._settle_ms = config.SETTLE_MS
        self.seen = self.counter.count
        self.closed = False
        self.since_ms = 0
        self._opened_ms = 0
        self._opening = False
        self._even = self.seen & 1
        # Before the first shot nothing is locked out.
        self._locked = False
        # Closed, but nothing to tell when it opens.
        self._quiet = False

    def is_closed(self):
        if self._level is not None:
            return not self._level.value
        return (self.seen & 1) != self._even

    def edge(self):
        """After the count has moved: True when that is the closing of a new shot."""
        self.seen = self.counter.count
        if self.closed:
            return False
        if self._locked and (
            clock.since(self.since_ms) < self._lockout_ms or clock.since(self._opened_ms) < self._settle_ms
        ):
            if self.is_closed():
                # Closed again too soon to be a shot: its opening is none either.
                self.closed = True
                self._quiet = True
            return False
        self.closed = True
        self._quiet = False
        self._opening = False
        self._locked = True
        self.since_ms = clock.now()
        return True

    def opened(self):
        """A chore: True once, when the contact has been open for the settling time, or closed for too long to wait any more."""
        if not self.closed:
            return False
        if self.is_closed():
            self._opening = False
            if self._quiet or clock.since(self.since_ms) < _STUCK_MS:
                return False
            # Told once; its opening is no news. A count alone may be wrong about being closed: then a false shot beats a lost one.
            self._opened_ms = clock.now()
            self._even = self.seen & 1
            self._quiet = self._level is not None
            self.closed = self._quiet
            return True
        if not self._opening:
            self._opening = True
            self._opened_ms = clock.now()
        if clock.since(self._opened_ms) < self._settle_ms:
            return False
        self.closed = False
        return not self._quiet

    def look(self):
        """Between quick pulses, where the loop does not come round: notes when the contact opened. Allocates nothing."""
        if not self.closed:
            return
        if self._level is not None:
            still = not self._level.value
        else:
            still = (self.counter.count & 1) != self._even
        if still:
            self._opening = False
        elif not self._opening:
            self._opening = True
            self._opened_ms = clock.now()

    def gate_open(self):
        """The contact has opened, bounces just after the edge aside; without the settling that a shot's end waits for."""
        return not self.closed or (clock.since(self.since_ms) >= self._settle_ms and not self.is_closed())

    def closed_us(self):
        """After opened(): how long it stayed closed, or -1 where nobody knows."""
        return (self._opened_ms - self.since_ms & clock.MASK) * clock.TICK_US if self._opening else -1
