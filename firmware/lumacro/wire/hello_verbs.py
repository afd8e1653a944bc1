# Who this rig is and what it can do (H), and how it fares (X4).
import binascii
import os

import board
import microcontroller

from lumacro import clock, version
from lumacro.light.state import MODES
from lumacro.shutter.shots import CAPACITY
from lumacro.wire.words import Refusal

_MOST = 220
BOOT = str(binascii.hexlify(os.urandom(4)), "ascii")

# What a rig may have, and the line of config.py that names it.
_PARTS = (
    ("knob", "KNOB_PINS"),
    ("button", "BUTTON_PIN"),
    ("remote", "INFRARED_PIN"),
    ("level", "LEVEL_PIN"),
    ("release", "RELEASE_PIN"),
    ("jumper", "JUMPER_PIN"),
)


def folded(uid):
    """The chip's id as 16 hex digits: a longer one has its halves combined, which keeps hello within a line."""
    if len(uid) > 8:
        half = len(uid) // 2
        uid = bytes([uid[at] ^ uid[at + half] for at in range(half)])
    return str(binascii.hexlify(uid), "ascii")


class HelloVerbs:
    def __init__(self, rig, inbox):
        self._config = rig.config
        self._state = rig.state
        self._chain = rig.chain
        self._shots = rig.shots
        self._heat = rig.heat
        self._health = rig.health
        self._inbox = inbox
        self._uid = folded(microcontroller.cpu.uid)

    def hello(self, request):
        major = request.text("v").partition(".")[0]
        if major != str(version.MAJOR):
            raise Refusal("version", "This rig speaks protocol %d: install the firmware that came with the app." % version.MAJOR)
        shots, config = self._shots, self._config
        # A host that has just come asks for what it missed; only what comes now is sent unasked.
        shots.told = shots.complete
        shots.told_edge = shots.newest
        body = self._body(config.LED, config.KELVIN or "-")
        # A line holds 240 bytes with id and CRC.
        return body if len(body) <= _MOST else self._body("-", "-")

    def _body(self, led, kelvin):
        config, shots = self._config, self._shots
        return "v=%s fw=%s board=%s uid=%s boot=%s px=%d order=%s led=%s kelvin=%s tick=%d pulse=%d ring=%d seq=%d kept=%d drop=%d rev=%d modes=%s" % (
            version.PROTOCOL,
            version.FIRMWARE,
            board.board_id,
            self._uid,
            BOOT,
            config.PIXELS,
            config.ORDER,
            led,
            kelvin,
            clock.TICK_US,
            self._chain.writer.shortest_us(),
            CAPACITY,
            shots.newest,
            shots.waiting(),
            shots.dropped,
            self._state.rev,
            ",".join(MODES),
        )

    def limits(self, _request):
        limiter = self._chain.limiter
        red, green, blue, white = [tenths(value) for value in limiter.channels]
        heat = self._heat
        return "r=%s g=%s b=%s w=%s idle=%s board=%s budget=%s full=%s sustain=%s" % (
            red,
            green,
            blue,
            white,
            tenths(limiter.idle),
            tenths(limiter.board),
            tenths(limiter.budget),
            heat.full_s if heat else "-",
            heat.sustained if heat else "-",
        )

    def health(self, _request):
        parts = ",".join([name for name, setting in _PARTS if getattr(self._config, setting)]) or "-"
        return "%s heat=%d parts=%s" % (self._health.body(self._shots, self._inbox), self._heat.percent() if self._heat else 0, parts)


def tenths(value):
    return "%d.%d" % (value // 10, value % 10) if value % 10 else str(value // 10)
