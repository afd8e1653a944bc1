# The state that screen, knob and remote share (S1-S5), and how it becomes light (F8).
from micropython import const

from lumacro import clock
from lumacro.light import power
from lumacro.light.frames import Bank

_EVENT_EVERY_MS = const(20)
_START_EV = const(-2000)

STEADY = const(0)
FLASH = const(1)
GATED = const(2)
STROBE = const(3)
SEQUENCE = const(4)
MODES = ("steady", "flash", "gated", "strobe", "sequence")


MODE_AT = const(3)  # among KEYS


class State:
    def __init__(self, frames, chain, records):
        self.rev = 1
        self.mode = STEADY
        self.delay_us = 0
        # In gated the limit; in a sequence 0 where the step is lit beforehand.
        self.on_us = 0
        self.pulses = 1
        self.period_us = 0
        # Slots of the sequence's frames; the step that the next shot gets and which of its shots that is, both from 1.
        self.steps = []
        self.step = 0
        self.shot = 0
        self.shots = 0
        self.loop = False
        self.after_us = 0
        self.ev = _START_EV
        self.glow = True
        self.black = False
        self.ma = 0
        self.frames = frames
        self.look = Bank(frames, 0)
        self.model = Bank(frames, 1)
        # Until a host says otherwise: white, with the white die where there is one.
        white = b"\x00\x00\x00\xff" if chain.writer.channels == 4 else b"\xff\xff\xff\x00"
        for bank in (self.look, self.model):
            bank.staged[:] = white * (frames.size // 4)
            bank.take(bank.slot, self.rev)
        self.chain = chain
        self._records = records
        self._told_at = clock.now()
        self.fade = None
        # Who moved what the host has not been told yet.
        self.by = None
        self._scaled_ev = 1
        self._high = self._low = 0

    @property
    def armed(self):
        return self.mode != STEADY and not self.black

    def touch(self, by):
        """After every change: a new revision, new light, and word to the host."""
        self.rev += 1
        self.by = by
        if by != "guard":
            # A walk of the self-test, or a fade, gives way to whoever has moved the light.
            self.chain.own = None
        self.apply()
        if self.fade is not None and not self.armed and (by == "knob" or by == "button"):
            self.fade.begin()

    @property
    def prelit(self):
        """The light of the next shot is on already."""
        return self.mode == STEADY or (self.mode == SEQUENCE and not self.on_us)

    def advance(self):
        """The sequence's next shot, and its next step when this one has had its shots. False at the end."""
        if self.shot < self.shots:
            self.shot += 1
        elif self.step < len(self.steps) or self.loop:
            self.shot = 1
            self.step = self.step + 1 if self.step < len(self.steps) else 1
            self.look.slot = self.steps[self.step - 1]
        else:
            return False
        self.touch("shot")
        return True

    def keep_step(self, index):
        """Makes the staged look the sequence's step `index`, from 1; the next free one or one that is there. Returns its revision."""
        steps = self.steps
        if index <= len(steps) and self.look.staged == self.frames.frame(steps[index - 1]):
            return self.frames.revs[steps[index - 1]]
        slot = self._records.free_frame()
        self.rev += 1
        self.frames.frame(slot)[:] = self.look.staged
        self.frames.revs[slot] = self.rev
        if index > len(steps):
            steps.append(slot)
        else:
            steps[index - 1] = slot
        self._records.note(self)
        return self.rev

    def restore_step(self, frame):
        """One more step, from memory; before the first light."""
        slot = 2 + len(self.steps)
        self.frames.frame(slot)[:] = frame
        self.frames.revs[slot] = self.rev
        self.steps.append(slot)

    def forget_steps(self):
        if self.steps:
            self.steps = []
            self.rev += 1
            self._records.note(self)

    def apply(self):
        """Works the applied frames out and has them shown. Not on the way from an edge to its ring entry."""
        chain = self.chain
        if self.ev != self._scaled_ev:
            # It allocates, so not at every step of a sequence.
            self._high, self._low = power.factor(self.ev)
            self._scaled_ev = self.ev
        power.scale(self.look.frame, chain.look.drive, self._high, self._low)
        chain.encode(chain.look)
        chain.model.drive[:] = self.model.frame
        chain.encode(chain.model)
        if self.black or (not self.prelit and not self.glow):
            chain.rest = chain.dark
        else:
            chain.rest = chain.look if self.prelit else chain.model
        chain.unshown = True
        self.ma = chain.limiter.milliamps(chain.rest.drive)
        self._records.note(self)

    def show(self, bank, by):
        """Makes the staged frame the bank's. True when that changed something."""
        if bank.same():
            return False
        bank.take(self._records.free_frame(), self.rev + 1)
        self.touch(by)
        return True

    def recall(self, slot, by):
        """Makes a kept step's frame the look."""
        if slot != self.look.slot:
            self.look.slot = slot
            self.look.staged[:] = self.look.frame
            self.touch(by)

    def event_due(self):
        return self.by is not None and clock.since(self._told_at) >= _EVENT_EVERY_MS

    def told(self):
        self.by = None
        self._told_at = clock.now()

    def fill(self, values):
        """The values of KEYS into an array, the mode as a number."""
        values[0] = self.rev
        values[1] = self.look.rev
        values[2] = self.model.rev
        values[3] = self.mode
        values[4] = self.delay_us
        values[5] = self.on_us
        values[6] = self.ev
        values[7] = self.glow
        values[8] = self.black
        values[9] = self.chain.look.lim
        values[10] = self.ma
        values[11] = self.armed
        values[12] = self.pulses
        values[13] = self.period_us
        values[14] = self.step
        values[15] = len(self.steps)
        values[16] = self.shot
        values[17] = self.shots

    def body(self):
        values = [0] * 18
        self.fill(values)
        values[MODE_AT] = MODES[self.mode]
        return KEYS % tuple(values)


KEYS = "rev=%d look=%d model=%d mode=%s delay=%d on=%d ev=%d glow=%d black=%d lim=%d ma=%d armed=%d n=%d period=%d step=%d of=%d shot=%d shots=%d"
