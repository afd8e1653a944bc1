# How the rig is doing (X4), and the watchdog that restarts a rig that no longer goes round.
import gc

import microcontroller
from micropython import const
from watchdog import WatchDogMode

from lumacro import clock

EVERY_MS = const(1000)


def start_reason():
    """Why the board started, as `power_on`, `watchdog`, `software`."""
    return str(microcontroller.cpu.reset_reason).split(".")[-1].lower()


class Health:
    def __init__(self, config):
        self.rounds = 0
        self.rate = 0
        self.gap_ms = 0
        self.late_us = 0
        self.faults = 0
        self.started = start_reason()
        self.looked_at = clock.now()
        self._watchdog = None
        if config.WATCHDOG_S:
            # RESET is the only mode that this chip has.
            self._watchdog = microcontroller.watchdog
            self._watchdog.timeout = config.WATCHDOG_S
            self._watchdog.mode = WatchDogMode.RESET

    def look(self, now):
        """Once a second, from the loop: feeds the watchdog and counts rounds."""
        if self._watchdog is not None:
            self._watchdog.feed()
        self.rate = self.rounds * 1000 // max(1, now - self.looked_at & clock.MASK)
        self.rounds = 0
        self.looked_at = now

    def body(self, shots, inbox):
        return "rounds=%d gap=%d late=%d free=%d faults=%d drop=%d bad=%d kept=%d start=%s ms=%d" % (
            self.rate,
            self.gap_ms,
            self.late_us,
            gc.mem_free(),
            self.faults,
            shots.dropped,
            inbox.dropped,
            shots.waiting(),
            self.started,
            clock.now(),
        )
