# What the rig remembers without power (M1-M3): its state, both base frames and the remote's learned keys, in nvm. All of nvm is one erase block, written as one slice.
import binascii
import struct

import microcontroller
from micropython import const

from lumacro import clock
from lumacro.state import SEQUENCE, STEADY

_MAGIC = b"LM"
_VERSION = const(1)
# magic, version, length of what follows up to the CRC
_HEAD = "<2sBxH"
_HEAD_SIZE = const(6)
# rev, delay, on, period, ev, pulses, mode, flags, pixels
_BODY = "<IIIIhHBBH"
_BODY_SIZE = const(24)
_KEY_SIZE = const(5)
_EVERY_MS = const(5000)


class Memory:
    def __init__(self, state, frames, infrared):
        self._state = state
        self._infrared = infrared
        self._frames = frames
        self._saved_rev = state.rev
        self._saved_at = clock.now()

    def load(self):
        """Takes over what was saved. Returns None, or a sentence when something was there that cannot be used."""
        nvm = microcontroller.nvm
        head = bytes(nvm[0:_HEAD_SIZE])
        if head == b"\xff" * _HEAD_SIZE or head == bytes(_HEAD_SIZE):
            return None
        magic, version, length = struct.unpack(_HEAD, head)
        end = _HEAD_SIZE + length
        if magic != _MAGIC or end + 4 > len(nvm):
            return "The saved settings were damaged, so the defaults are in use."
        saved = bytes(nvm[0:end])
        if binascii.crc32(saved) != struct.unpack("<I", bytes(nvm[end : end + 4]))[0]:
            return "The saved settings were damaged, so the defaults are in use."
        if version != _VERSION:
            return "The saved settings are of another firmware, so the defaults are in use."
        return self._take(saved)

    def _take(self, saved):
        rev, delay, on, period, ev, pulses, mode, flags, pixels = struct.unpack_from(_BODY, saved, _HEAD_SIZE)
        state = self._state
        # The revision goes on in any case, so that it tells who was changed last (X3).
        state.rev = rev + 1
        self._saved_rev = state.rev
        if 4 * pixels != self._frames.size:
            return "The saved light was for %d pixels, so the defaults are in use." % pixels
        state.delay_us, state.on_us, state.period_us = delay, on, period
        state.ev, state.pulses, state.mode = ev, pulses, mode
        state.glow, state.black = bool(flags & 1), bool(flags & 2)
        at = _HEAD_SIZE + _BODY_SIZE
        for bank in (state.look, state.model):
            bank.staged[:] = saved[at : at + self._frames.size]
            bank.take(bank.slot, state.rev)
            at += self._frames.size
        for at in range(at, len(saved) - _KEY_SIZE + 1, _KEY_SIZE):
            code, action = struct.unpack_from("<IB", saved, at)
            self._infrared.learned[code] = action
        return None

    def tend(self):
        """A chore: saves what has changed, at most every 5 s and never while armed, since it stops everything for some 20 ms."""
        state = self._state
        if state.rev == self._saved_rev or state.armed or clock.since(self._saved_at) < _EVERY_MS:
            return
        self._saved_rev = state.rev
        self._saved_at = clock.now()
        self._save()

    def _save(self):
        # Not in tend(): a variable that a comprehension shares costs an allocation at every call, used or not.
        state = self._state
        # The steps of a sequence are not kept, so neither is its mode.
        mode = STEADY if state.mode == SEQUENCE else state.mode
        body = struct.pack(
            _BODY,
            state.rev,
            state.delay_us,
            state.on_us,
            state.period_us,
            state.ev,
            state.pulses,
            mode,
            (1 if state.glow else 0) | (2 if state.black else 0),
            self._frames.size // 4,
        )
        learned = self._infrared.learned
        keys = b"".join([struct.pack("<IB", code, learned[code]) for code in learned])
        payload = body + state.look.frame + state.model.frame + keys
        saved = struct.pack(_HEAD, _MAGIC, _VERSION, len(payload)) + payload
        saved += struct.pack("<I", binascii.crc32(saved))
        microcontroller.nvm[0 : len(saved)] = saved
