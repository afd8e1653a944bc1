# Requests about the light (F, S).
import binascii

from micropython import const

from lumacro.light.state import MODES, SEQUENCE, STEADY, STROBE
from lumacro.shutter.shots import CAPACITY
from lumacro.wire.words import Refusal

_BANKS = ("look", "model")
_PER_LINE = const(24)
_STEPS = const(64)
_MOST_REV = const(0x3FFFFFFF)


class LightVerbs:
    def __init__(self, state, chain, records, shot_verbs, sync, release):
        self._state = state
        self._chain = chain
        self._records = records
        self._shot_verbs = shot_verbs
        self._sync = sync
        self._release = release
        self._scratch = bytearray(len(chain.lit))

    def state(self, _request):
        return self._state.body()

    def adopt(self, request):
        rev = request.integer("rev", 0, _MOST_REV)
        if rev > self._state.rev:
            self._state.rev = rev - 1
            self._state.touch("host")
        return ""

    def _bank(self, request):
        return self._state.model if request.choice("bank", _BANKS) else self._state.look

    def _span(self, request, count):
        pixels = len(self._chain.lit) // 4
        at = request.integer("at", 0, pixels - 1)
        if count < 1 or count > _PER_LINE or at + count > pixels:
            raise Refusal("range", "A line names 1 to %d of the %d pixels." % (_PER_LINE, pixels))
        return at

    def put(self, request):
        bank = self._bank(request)
        try:
            data = binascii.unhexlify(request.text("px"))
        except ValueError:
            raise Refusal("args", "px is eight hex digits a pixel.")
        if len(data) % 4:
            raise Refusal("args", "px is eight hex digits a pixel.")
        at = 4 * self._span(request, len(data) // 4)
        bank.staged[at : at + len(data)] = data
        return ""

    def show(self, request):
        bank = self._bank(request)
        self._check(request, bank)
        self._state.show(bank, "host")
        return "rev=%d" % self._state.rev

    def power(self, request):
        ev = request.integer("ev", -10000, 0)
        if ev != self._state.ev:
            self._state.ev = ev
            self._state.touch("host")
        return ""

    def mode(self, request):
        state = self._state
        mode = request.choice("m", MODES)
        delay = on = period = shots = after = 0
        pulses = 1
        loop = False
        if mode == SEQUENCE:
            if not state.steps:
                raise Refusal("range", "A sequence needs steps: keep some first.")
            shots = request.integer("shots", 1, 999)
            loop = request.flag("loop")
            after = request.integer("after", 0, 60000000)
        elif mode != STEADY:
            delay = request.integer("delay", 0, 1000000)
        if mode != STEADY:
            on = request.integer("on", 0, 10000000)
            if on or mode != SEQUENCE:
                self._long_enough(on)
        if mode == STROBE:
            pulses = request.integer("n", 2, 100)
            period = request.integer("period", 0, 1000000)
            self._long_enough(period - on)
        if mode == SEQUENCE and (on, shots, loop, after) == (state.on_us, state.shots, state.loop, state.after_us):
            if state.mode == SEQUENCE and not request.has("from"):
                return ""
        elif mode != SEQUENCE and (mode, delay, on, pulses, period) == (
            state.mode,
            state.delay_us,
            state.on_us,
            state.pulses,
            state.period_us,
        ):
            return ""
        state.step = state.shot = 0
        if mode == SEQUENCE:
            state.step = request.integer("from", 1, len(state.steps)) if request.has("from") else 1
            state.shot = 1
            state.look.slot = state.steps[state.step - 1]
            self._records.make_room(CAPACITY if loop else shots * len(state.steps))
        state.mode, state.delay_us, state.on_us = mode, delay, on
        state.pulses, state.period_us = pulses, period
        state.shots, state.loop, state.after_us = shots, loop, after
        state.touch("host")
        return ""

    def _long_enough(self, pulse):
        shortest = self._chain.writer.shortest_us()
        if pulse < shortest:
            raise Refusal("pulse", "The shortest pulse this rig can make is %d us." % shortest)

    def step(self, request):
        """Keeps the staged look as a step of the sequence."""
        state = self._state
        if state.mode == SEQUENCE:
            raise Refusal("range", "Steps are kept in another mode, before the sequence starts.")
        at = request.integer("at", 1, min(_STEPS, len(state.steps) + 1))
        if at > len(state.steps) and len(state.steps) >= state.frames.slots - 4:
            raise Refusal("range", "This rig keeps no more than %d steps." % len(state.steps))
        self._check(request, state.look)
        return "rev=%d" % state.keep_step(at)

    def clear(self, _request):
        if self._state.mode == SEQUENCE:
            raise Refusal("range", "The steps of a running sequence stay.")
        self._state.forget_steps()
        return ""

    def _check(self, request, bank):
        try:
            crc = binascii.unhexlify(request.text("crc"))
        except ValueError:
            crc = b""
        if len(crc) != 4:
            raise Refusal("args", "crc is eight hex digits.")
        if int.from_bytes(crc, "big") != bank.staged_crc():
            raise Refusal("staged", "The staged frame is another one: put all of it again.")

    def glow(self, request):
        on = request.flag("on")
        if on != self._state.glow:
            self._state.glow = on
            self._state.touch("host")
        return ""

    def black(self, request):
        on = request.flag("on")
        if on != self._state.black:
            self._state.black = on
            self._state.touch("host")
        return ""

    def stop(self, _request):
        if self._release is not None:
            self._release.stop("stopped")
        self._sync.stop()
        self._chain.darken()
        if not self._state.black:
            self._state.black = True
            self._state.touch("host")
        return ""

    def pixels(self, request):
        if request.has("rev"):
            frame, prefix = self._scratch, ""
            self._shot_verbs.applied(request, frame)
        else:
            shown = request.choice("of", ("look", "shown"))
            frame, prefix = self._chain.lit if shown else self._chain.look.drive, "rev=%d " % self._state.rev
            if not shown and self._state.black:
                frame = self._chain.dark.drive
        count = request.integer("n", 1, _PER_LINE)
        at = 4 * self._span(request, count)
        return prefix + "px=" + str(binascii.hexlify(memoryview(frame)[at : at + 4 * count]), "ascii")
