# What an edge does to the light. `edge` and `tick` allocate nothing: frames, encodings and their parts are made when arming.
import microcontroller
from micropython import const

from lumacro import clock

IDLE = const(0)
WAITING = const(1)  # delay before the light
LIT = const(2)
# Shorter waits are spent here, to the microsecond; longer ones in the loop, to the tick, and the rest here.
_SPIN_US = const(3000)
_NEAR_MS = const(2)
_PROBE_US = const(20)
# What a write and the loop's own passes cost beside the wire, on the board [estimated, docs/hardware-check.md].
_PROBE_COST_US = const(26)


class Sync:
    def __init__(self, state, chain):
        self.state = state
        self.chain = chain
        self.phase = IDLE
        self._deadline = 0
        self._tail_us = 0

    @property
    def pulsing(self):
        return self.phase != IDLE

    def arm(self):
        """Prepares both writes of a pulse against each other, once the resting light is lit."""
        chain = self.chain
        chain.prepare(chain.look, chain.lit)
        chain.prepare(chain.rest, chain.look.drive)

    def edge(self):
        """The light of a shot. Returns microseconds from now until it is latched, as far as known."""
        chain = self.chain
        if not self.state.armed:
            return chain.settle_now() if chain.unshown else 0
        if chain.unshown:
            # A hand moved a moment ago: the pulse starts from what is really lit.
            self.arm()
        if self.state.delay_us:
            self._wait(self.state.delay_us)
            self.phase = WAITING
            if self._deadline < 0:
                self._light()
            return self.state.delay_us + chain.writer.wire_us(chain.look.pixels)
        return self._light()

    def _light(self):
        late = self.chain.show(self.chain.look)
        self.phase = LIT
        left = self.state.on_us - (self.chain.writer.wire_us(self.chain.look.pixels) if self.chain.look.pixels else 0)
        self._wait(max(0, left))
        if self._deadline < 0:
            self.finish()
        return late

    def _wait(self, wait_us):
        """Waits out a short time here; of a longer one it leaves a deadline in ticks and a tail (else deadline is -1)."""
        if wait_us < _SPIN_US:
            if wait_us:
                microcontroller.delay_us(wait_us)
            self._deadline = -1
            return
        # Ticks are 1 ms apart, so find where in a tick this is.
        tick = clock.now()
        while clock.now() == tick:
            microcontroller.delay_us(_PROBE_US)
            wait_us -= _PROBE_COST_US
        self._deadline = (tick + 1 + wait_us // 1000) & clock.MASK
        self._tail_us = wait_us % 1000

    def tick(self):
        """A chore while pulsing."""
        if not clock.reached((self._deadline - _NEAR_MS) & clock.MASK):
            return
        while not clock.reached(self._deadline):
            pass
        if self._tail_us:
            microcontroller.delay_us(self._tail_us)
        if self.phase == WAITING:
            self._light()
        else:
            self.finish()

    def finish(self):
        """Back to the resting light."""
        self.phase = IDLE
        if not self.chain.unshown:
            self.chain.show(self.chain.rest)

    def stop(self):
        self.phase = IDLE

    def rest(self):
        """A chore between pulses: shows what has changed once that needs no wait, and makes the next pulse ready."""
        chain = self.chain
        if chain.unshown and chain.ready():
            chain.settle_now()
            if self.state.armed:
                self.arm()
