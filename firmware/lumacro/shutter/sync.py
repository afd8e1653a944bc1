# What an edge does to the light. `edge` and `tick` allocate nothing: frames, encodings and their parts are made when arming.
import microcontroller
from micropython import const

from lumacro import clock
from lumacro.light.state import GATED, SEQUENCE

IDLE = const(0)
WAITING = const(1)  # delay before the light
LIT = const(2)
# Shorter waits are spent here, to the microsecond; longer ones in the loop, to the tick, and the rest here.
_SPIN_US = const(4000)
# From here on the loop does nothing else: the longest chore, a shot's event, takes 2 ms [estimated].
_NEAR_MS = const(3)
_PROBE_US = const(20)
# What a look at the clock with its pause costs, a write beside its wire, and a look at the contact, on the board [estimated; to be measured].
_PROBE_COST_US = const(27)
_WRITE_COST_US = const(25)
_LOOK_COST_US = const(15)


class Sync:
    def __init__(self, state, chain, contact):
        self.state = state
        self._contact = contact
        self._pulses_left = 0
        # How long pulses have been lit, for the heat that they leave.
        self.lit_ms = 0
        # A sequence goes on once its shot is over: when the contact has opened, or at a time.
        self.owed = False
        self._owed_at = 0
        self.chain = chain
        self.phase = IDLE
        self._deadline = 0
        self._tail_us = 0

    def arm(self):
        """Prepares both writes of a pulse against each other, once the resting light is lit."""
        chain = self.chain
        chain.prepare(chain.look, chain.lit)
        chain.prepare(chain.rest, chain.look.drive)

    def edge(self):
        """The light of a shot. Returns microseconds from now until it is latched, as far as known."""
        chain = self.chain
        if self.state.mode == SEQUENCE:
            self.owed = True
            self._owed_at = clock.now()
        if self.state.prelit or self.state.black:
            return chain.settle_now() if chain.unshown else 0
        if chain.unshown:
            # A hand moved a moment ago: the pulse starts from what is really lit.
            self.arm()
        self._pulses_left = self.state.pulses
        if self.state.delay_us:
            self._wait(self.state.delay_us)
            self.phase = WAITING
            if self._deadline < 0:
                self._light()
            return self.state.delay_us + chain.writer.wire_us(chain.look.pixels)
        return self._light()

    def _light(self):
        late = self._on()
        self._go_on()
        return late

    def _on(self):
        late = self.chain.show(self.chain.look)
        self.phase = LIT
        self._pulses_left -= 1
        self.lit_ms += self.state.on_us // 1000
        self._wait_after(self.state.on_us, self.chain.look)
        return late

    def _go_on(self):
        """All that comes too soon for the loop. A hundred quick pulses called from one another would fill the stack."""
        while self.phase and self._deadline < 0:
            if self.phase == WAITING:
                self._on()
            else:
                self._off()

    def _wait_after(self, time_us, light):
        """Waits until `time_us` after the start of the write of `light`, which has just ended."""
        if light.pixels:
            time_us -= self.chain.writer.send_us(light.pixels) + _WRITE_COST_US
        self._wait(max(0, time_us))

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
        if self.state.mode == GATED and self._contact.gate_open():
            self._pulses_left = 0
            self.finish()
            return
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
        self._off()
        self._go_on()

    def _off(self):
        chain = self.chain
        if not self._pulses_left:
            self.phase = IDLE
            if not chain.unshown:
                chain.show(chain.rest)
            return
        # Another pulse of a strobe.
        chain.show(chain.rest)
        self.phase = WAITING
        self._contact.look()
        self._wait_after(self.state.period_us - self.state.on_us - _LOOK_COST_US, chain.rest)

    def stop(self):
        self.phase = IDLE
        self.owed = False

    def move_on(self):
        """A chore between pulses: the sequence's next step, once the shot is over."""
        if not self.owed:
            return
        after = self.state.after_us
        if after:
            if clock.since(self._owed_at) * 1000 < after:
                return
        elif self._contact.closed:
            return
        self.owed = False
        if self.state.mode == SEQUENCE:
            self.state.advance()

    def rest(self):
        """A chore between pulses: shows what has changed once that needs no wait, and makes the next pulse ready."""
        chain = self.chain
        if chain.unshown and chain.ready():
            if chain.own is not None and not self.state.armed:
                chain.own()
                return
            chain.settle_now()
            if self.state.armed:
                self.arm()
