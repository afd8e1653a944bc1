# The camera's release (C): focus and release contacts by two outputs, so many frames, so far apart, expected against seen.
import board
import digitalio
from micropython import const

from lumacro import clock

_STOP = const(0)
_REPEAT = const(1)
# A frame is tried this often before a run gives up on it.
_TRIES = const(3)

_IDLE = const(0)
_SETTLING = const(1)
_FOCUSING = const(2)
_PRESSING = const(3)
_WAITING = const(4)


class Release:
    def __init__(self, config, shots, contact, chain, sync):
        self._shots = shots
        self._contact = contact
        self._chain = chain
        self._sync = sync
        self._focus = self._open(config.FOCUS_PIN)
        self._release = self._open(config.RELEASE_PIN)
        self._phase = _IDLE
        self._at = 0
        self._pressed_at = 0
        self._seen_before = 0
        self._tries = 0
        self._count = self._gap_ms = self._hold_ms = self._half_ms = self._settle_ms = self._wait_ms = 0
        self._miss = _STOP
        self.done = 0
        self.missed = 0
        # For the host: None, or how the run goes on.
        self.news = None

    def _open(self, pin):
        if pin is None:
            return None
        output = digitalio.DigitalInOut(getattr(board, pin))
        output.switch_to_output(value=False)
        return output

    @property
    def running(self):
        return self._phase != _IDLE

    def start(self, count, gap_ms, hold_ms, half_ms, settle_ms, wait_ms, miss):
        self._count, self._gap_ms, self._hold_ms = count, gap_ms, hold_ms
        self._half_ms, self._settle_ms, self._wait_ms, self._miss = half_ms, settle_ms, wait_ms, miss
        self.done = self.missed = self._tries = 0
        self._pressed_at = clock.now() - gap_ms & clock.MASK
        self._go(_SETTLING)

    def same(self, *asked):
        """This run is going on already (R5)."""
        return self.running and asked == (
            self._count,
            self._gap_ms,
            self._hold_ms,
            self._half_ms,
            self._settle_ms,
            self._wait_ms,
            self._miss,
        )

    def stop(self, why):
        """Lets go of the camera at once."""
        if self._focus is not None:
            self._focus.value = False
        self._release.value = False
        if self._phase != _IDLE:
            self._phase = _IDLE
            self.news = why

    def _go(self, phase):
        self._phase = phase
        self._at = clock.now()

    def tend(self):
        """A chore, in a pulse too. Allocates nothing."""
        phase = self._phase
        if phase == _IDLE:
            return
        past = clock.since(self._at)
        if phase == _SETTLING:
            # The light must be at rest, the last shot over, the interval gone by.
            if self._chain.unshown or self._sync.owed or self._contact.closed or self._sync.phase:
                self._at = clock.now()
            elif past >= self._settle_ms and clock.since(self._pressed_at) >= self._gap_ms:
                if self._focus is not None:
                    self._focus.value = True
                self._go(_FOCUSING)
        elif phase == _FOCUSING:
            if past >= self._half_ms:
                self._seen_before = self._shots.newest
                self._pressed_at = clock.now()
                self._go(_PRESSING)
                self._release.value = True
        elif phase == _PRESSING:
            if past >= self._hold_ms:
                self._release.value = False
                if self._focus is not None:
                    self._focus.value = False
                self._go(_WAITING)
        elif self._shots.newest != self._seen_before:
            self._frame(True)
        elif past >= self._wait_ms:
            self._frame(False)

    def _frame(self, seen):
        """A frame is over."""
        self._go(_SETTLING)
        if seen:
            self.done += 1
            self._tries = 0
        else:
            self.missed += 1
            self._tries += 1
            if self._miss == _STOP or (self._miss == _REPEAT and self._tries >= _TRIES):
                self.stop("missed")
                return
            if self._miss != _REPEAT:
                self.done += 1
        if self.done >= self._count:
            self.stop("done")
        else:
            self.news = "on"
