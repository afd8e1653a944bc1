# What the pixels show, and what they are to show next. Everything that an edge needs is made beforehand.
from lumacro import clock


class Light:
    """A frame as applied, encoded, and how many of its first pixels are to be sent: those up to the last that changes."""

    def __init__(self, size, writer):
        self.drive = bytearray(size)
        self.wire = writer.buffer()
        self.lim = 0
        # What it takes of full power, in thousandths.
        self.load = 0
        self.parts = writer.parts(self.wire)
        self.pixels = 0


class Chain:
    def __init__(self, config, writer, limiter):
        self.writer = writer
        self.limiter = limiter
        size = 4 * config.PIXELS
        self.lit = bytearray(size)
        self.dark = Light(size, writer)
        self.look = Light(size, writer)
        self.model = Light(size, writer)
        # What is shown while no pulse is on; `unshown` until it is.
        self.rest = self.dark
        self.unshown = True
        # What shows something of its own instead for a while (a fade, a test), a chore's step; None for the resting light.
        self.own = None
        # What heat leaves of full power, in thousandths.
        self.cap = 1000
        self._wrote_at = clock.now()
        for light in (self.dark, self.look, self.model):
            writer.encode(light.wire, light.drive)
        # Pixels keep what they had when only the board restarts, so the first write is a whole one.
        writer.send(self.dark.parts[config.PIXELS])

    def encode(self, light):
        """After a change of light.drive: holds the budget and encodes."""
        self.limiter.hold(light.drive, self.cap)
        light.lim = self.limiter.lim
        light.load = self.limiter.load
        self.writer.encode(light.wire, light.drive)

    def prepare(self, light, before):
        """Has `light` sent as far as the last pixel that differs from `before`, a frame of drives."""
        drive = light.drive
        at = len(drive) - 1
        while at >= 0 and drive[at] == before[at]:
            at -= 1
        light.pixels = (at >> 2) + 1

    def ready(self):
        """A write now would not have to wait."""
        return clock.since(self._wrote_at) > self.writer.wait_ms

    def wrote_within(self, ms):
        return clock.since(self._wrote_at) <= ms

    def show(self, light):
        """Sends the prepared part of a light. Returns the microseconds it takes until the chain has latched, as far as known."""
        if not light.pixels:
            return 0
        wait = max(0, self.writer.wait_us - clock.since(self._wrote_at) * clock.TICK_US) if self.writer.wait_us else 0
        self.writer.send(light.parts[light.pixels])
        self._wrote_at = clock.now()
        self.lit[:] = light.drive
        return wait + self.writer.wire_us(light.pixels)

    def settle_now(self):
        self.unshown = False
        self.own = None
        self.prepare(self.rest, self.lit)
        return self.show(self.rest)

    def darken(self):
        """Every pixel off at once, whatever was prepared."""
        self.rest = self.dark
        self.unshown = False
        self.own = None
        self.dark.pixels = len(self.lit) // 4
        self.show(self.dark)
