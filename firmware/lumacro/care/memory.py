# What the rig remembers without power (M1-M4), in nvm: its state, both base frames, the steps of a sequence where they fit, the remote's learned
# keys, and which earlier starts have handed their shots over. All of nvm is one erase block, written as one slice.
import binascii
import struct

import microcontroller
from micropython import const

from lumacro import clock
from lumacro.light.state import SEQUENCE, STEADY

_MAGIC = b"LM"
_VERSION = const(2)
# magic, version, length of what follows up to the CRC
_HEAD = "<2sBxH"
_HEAD_SIZE = const(6)
# rev, delay, on, period, ev, pulses, mode, flags, pixels, steps, keys, starts
_BODY = "<IIIIhHBBHBBB"
_BODY_SIZE = const(27)
_KEY = "<IB"
_KEY_SIZE = const(5)
# A boot id is eight hex digits.
_BOOT_SIZE = const(8)
_MOST_BOOTS = const(8)
_CRC_SIZE = const(4)
_EVERY_MS = const(5000)


class Memory:
    def __init__(self, state, frames, infrared):
        self._state = state
        self._infrared = infrared
        self._frames = frames
        # Earlier starts whose files may go.
        self.handed = []
        self._changed = False
        self._saved_rev = state.rev
        self._saved_at = clock.now()

    def hand_over(self, boot):
        """A host has all shots of an earlier start."""
        self.handed = (self.handed + [boot])[-_MOST_BOOTS:]
        self._changed = True

    def handed_over(self):
        """Their files are gone."""
        self.handed = []
        self._changed = True

    def load(self):
        """Takes over what was saved. Returns None, or a sentence when something was there that cannot be used."""
        nvm = microcontroller.nvm
        head = bytes(nvm[0:_HEAD_SIZE])
        if head == b"\xff" * _HEAD_SIZE or head == bytes(_HEAD_SIZE):
            return None
        magic, version, length = struct.unpack(_HEAD, head)
        end = _HEAD_SIZE + length
        if magic != _MAGIC or end + _CRC_SIZE > len(nvm):
            return "The saved settings were damaged, so the defaults are in use."
        saved = nvm[0:end]
        if binascii.crc32(saved) != struct.unpack("<I", bytes(nvm[end : end + _CRC_SIZE]))[0]:
            return "The saved settings were damaged, so the defaults are in use."
        if version != _VERSION:
            return "The saved settings are of another firmware, so the defaults are in use."
        return self._take(saved)

    def _take(self, saved):
        rev, delay, on, period, ev, pulses, mode, flags, pixels, steps, keys, boots = struct.unpack_from(_BODY, saved, _HEAD_SIZE)
        state, size = self._state, self._frames.size
        # The revision goes on in any case, so that it tells who was changed last (X3).
        state.rev = rev + 1
        self._saved_rev = state.rev
        at = _HEAD_SIZE + _BODY_SIZE + (2 + steps) * 4 * pixels
        for at in range(at, at + keys * _KEY_SIZE, _KEY_SIZE):
            code, action = struct.unpack_from(_KEY, saved, at)
            self._infrared.learned[code] = action
        at = len(saved) - boots * _BOOT_SIZE
        self.handed = [str(saved[at + _BOOT_SIZE * index : at + _BOOT_SIZE * (index + 1)], "ascii") for index in range(boots)]
        if 4 * pixels != size:
            return "The saved light was for %d pixels, so the defaults are in use." % pixels
        state.delay_us, state.on_us, state.period_us = delay, on, period
        state.ev, state.pulses, state.mode = ev, pulses, mode
        state.glow, state.black = bool(flags & 1), bool(flags & 2)
        at = _HEAD_SIZE + _BODY_SIZE
        for bank in (state.look, state.model):
            bank.staged[:] = saved[at : at + size]
            bank.take(bank.slot, state.rev)
            at += size
        for _ in range(steps):
            state.restore_step(saved[at : at + size])
            at += size
        return None

    def tend(self):
        """A chore: saves what has changed, at most every 5 s and never while armed, since it stops everything for some 20 ms."""
        state = self._state
        if state.rev == self._saved_rev and not self._changed:
            return
        if state.armed or clock.since(self._saved_at) < _EVERY_MS:
            return
        self._changed = False
        self._saved_rev = state.rev
        self._saved_at = clock.now()
        self._save()

    def _save(self):
        # Not in tend(): a variable that a comprehension shares costs an allocation at every call, used or not.
        state, frames, learned, handed = self._state, self._frames, self._infrared.learned, self.handed
        fixed = _HEAD_SIZE + _BODY_SIZE + len(learned) * _KEY_SIZE + len(handed) * _BOOT_SIZE + _CRC_SIZE
        # All of them or none: half a sequence would be another one.
        steps = state.steps if fixed + (2 + len(state.steps)) * frames.size <= len(microcontroller.nvm) else []
        saved = bytearray(fixed + (2 + len(steps)) * frames.size)
        end = len(saved) - _CRC_SIZE
        struct.pack_into(_HEAD, saved, 0, _MAGIC, _VERSION, end - _HEAD_SIZE)
        struct.pack_into(
            _BODY,
            saved,
            _HEAD_SIZE,
            state.rev,
            state.delay_us,
            state.on_us,
            state.period_us,
            state.ev,
            state.pulses,
            # A sequence does not go on by itself after a power cut.
            STEADY if state.mode == SEQUENCE else state.mode,
            (1 if state.glow else 0) | (2 if state.black else 0),
            frames.size // 4,
            len(steps),
            len(learned),
            len(handed),
        )
        at = _HEAD_SIZE + _BODY_SIZE
        for frame in [state.look.frame, state.model.frame] + [frames.frame(slot) for slot in steps]:
            saved[at : at + len(frame)] = frame
            at += len(frame)
        for code in learned:
            struct.pack_into(_KEY, saved, at, code, learned[code])
            at += _KEY_SIZE
        for boot in handed:
            saved[at : at + _BOOT_SIZE] = boot.encode()
            at += _BOOT_SIZE
        struct.pack_into("<I", saved, end, binascii.crc32(memoryview(saved)[:end]))
        microcontroller.nvm[0 : len(saved)] = saved
