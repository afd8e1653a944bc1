# The rig tries itself (D): a walk along the pixels, the loop's speed, with a wire from JUMPER_PIN to the trigger the time from an edge to
# the end of its write, and a blink by its own clock to measure a camera by. One step a round, so that requests and shots are served meanwhile.
import time

import board
import digitalio
import microcontroller
from micropython import const

from lumacro import clock
from lumacro.light.chain import Light

_POLLS = const(4000)
_QUIET_MS = const(60)
_PATIENCE_MS = const(100)
_WALK_DRIVE = const(48)
# Of a blink, between two rounds of the loop: most photos then fall between two rounds, and a request waits a quarter of a second.
_BLINK_TICKS = const(240)


class SelfTest:
    def __init__(self, config, rig):
        self._rig = rig
        self._jumper_pin = config.JUMPER_PIN
        self._jumper = None
        self._what = None
        self._left = self._done = self._pixel = 0
        self._at = 0
        self._every_ms = 0
        self._least = self._most = 0
        self._from_ns = None
        # What stands in for the resting light (Chain.own).
        self._step = None
        # What the host is to be told, once.
        self.news = None

    @property
    def can_measure(self):
        return self._jumper_pin is not None

    def loop_ns(self):
        """Nanoseconds of one look at the contact, Python around it included. Takes some 30 ms."""
        counter = self._rig.contact.counter
        tick = clock.now()
        while clock.now() == tick:
            pass
        start = clock.now()
        for _ in range(_POLLS):
            if counter.count < 0:
                break
        return clock.since(start) * (1000000 // _POLLS)

    def walk(self, every_ms):
        """Lights one pixel after the other, then the light that was there."""
        self._pixel = 0
        self._every_ms = every_ms
        self._begin("walk", self._walk)
        self._at = clock.now() - every_ms & clock.MASK

    def _begin(self, what, step):
        chain = self._rig.chain
        self._what = what
        self._done = 0
        self._light = Light(len(chain.lit), chain.writer)
        self._step = step
        chain.unshown = True
        chain.own = step

    def blink(self, for_ms):
        """The first pixel at full, which is no PWM, on and off at the ticks of the rig's clock; then the light that was there."""
        chain = self._rig.chain
        self._begin("blink", self._blink)
        light, dark = self._light, chain.dark
        for at in range(4):
            light.drive[at] = 255
        chain.encode(light)
        chain.prepare(light, dark.drive)
        chain.prepare(dark, chain.lit)
        chain.show(dark)
        dark.pixels = light.pixels
        self._every = chain.writer.wait_ms + 1
        self._for_ms = for_ms
        self._ticks = self._pixel = self._took_ms = 0
        self._at = self._tick = clock.now()

    def _blink(self):
        # A tick is 1/1024 s on the board, of which `now` passes one number over now and then: while this looks on they are counted, not read.
        chain, now, every = self._rig.chain, clock.now, self._every
        tick = now()
        ticks = self._ticks + (tick - self._tick & clock.MASK)
        for _ in range(_BLINK_TICKS // every):
            while True:
                while now() == tick:
                    pass
                tick = now()
                ticks += 1
                if ticks // every != self._pixel:
                    break
            self._pixel = ticks // every
            chain.show(self._light if self._pixel & 1 else chain.dark)
            if self._done == 0:
                self._at = tick
                self._first = self._pixel
            self._done = self._pixel - self._first + 1
        self._ticks, self._tick = ticks, tick
        self._took_ms = tick - self._at & clock.MASK
        # What is written next must not run into what has not latched yet.
        microcontroller.delay_us(200)
        if self._took_ms >= self._for_ms:
            chain.settle_now()

    def _walk(self):
        chain = self._rig.chain
        if clock.since(self._at) < self._every_ms:
            return
        self._at = clock.now()
        self._done = self._pixel
        drive = self._light.drive
        if self._pixel * 4 >= len(drive):
            chain.settle_now()
            return
        for at in range(len(drive)):
            drive[at] = _WALK_DRIVE if at >> 2 == self._pixel else 0
        chain.encode(self._light)
        chain.prepare(self._light, chain.lit)
        chain.show(self._light)
        self._pixel += 1

    def measure(self, rounds):
        """Makes edges on the jumper's pin; they are no shots."""
        if self._jumper is None:
            self._jumper = digitalio.DigitalInOut(getattr(board, self._jumper_pin))
            self._jumper.switch_to_output(value=True)
        self._what = "edge"
        self._left, self._done = rounds, 0
        self._least, self._most = 1 << 29, 0
        self._from_ns = None
        self._at = clock.now()
        # In the instance they hide the class's: nothing is spent on asking at a real edge.
        self._rig._edge = self._edge
        self._send = self._rig.chain.show
        self._rig.chain.show = self._show

    def _edge(self):
        rig = self._rig
        if not rig.contact.edge():
            return
        if rig.sync.phase == 0:
            rig.sync.edge()

    def _show(self, light):
        late = self._send(light)
        if self._from_ns is None:
            return late
        took = (time.monotonic_ns() - self._from_ns) // 1000
        self._from_ns = None
        self._least, self._most = min(self._least, took), max(self._most, took)
        self._done += 1
        return late

    def cancel(self):
        """Ends what goes on; what was found so far is told."""
        if self._what == "walk" or self._what == "blink":
            self._rig.chain.settle_now()
        elif self._what == "edge":
            self._left = 0

    def end(self):
        if self._what == "edge":
            self._jumper.value = True
            del self._rig._edge
            del self._rig.chain.show
            self.news = "of=edge n=%d least=%d most=%d wire=%d" % (
                self._done,
                self._least if self._done else 0,
                self._most,
                self._rig.chain.writer.send_us(self._rig.chain.look.pixels),
            )
        elif self._what == "walk":
            self.news = "of=walk n=%d" % self._done
        elif self._what == "blink":
            self.news = "of=blink n=%d ms=%d" % (max(0, self._done - 1), self._took_ms)
        self._what = None

    def tend(self):
        """A chore."""
        if self._what is None:
            return
        if self._what != "edge":
            # An edge, a hand or stop has taken the chain back, or the walk has ended.
            if self._rig.chain.own is not self._step:
                self.end()
            return
        past = clock.since(self._at)
        if self._jumper.value and past >= _QUIET_MS and not self._rig.contact.closed:
            if not self._left or not self._rig.state.armed:
                self.end()
                return
            self._left -= 1
            self._at = clock.now()
            chores = self._rig.waits
            self._from_ns = time.monotonic_ns()
            self._jumper.value = False
            # As if the edge had come at the start of another chore.
            chores[self._left % len(chores)]()
        elif not self._jumper.value and past >= (_QUIET_MS if self._from_ns is None else _PATIENCE_MS):
            self._from_ns = None
            self._jumper.value = True
            self._at = clock.now()
