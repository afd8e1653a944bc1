# Where shots go when the ring fills up and no computer is there (Q8): two files on the board's own drive, which code may write then.
import os
import storage
import struct

import supervisor
from micropython import const

from lumacro import clock
from lumacro.hello_verbs import BOOT

_SHOT = "<iiiI"
_SHOT_SIZE = const(16)
_PART = const(64)
# With so many waiting in a pause; at the latest with so many.
_SOME = const(128)
_MANY = const(224)
_PAUSE_MS = const(1500)


class Spill:
    def __init__(self, shots, records, frames):
        self._shots = shots
        self._records = records
        self._frames = frames
        shots.spill = self
        records.spill = self
        self._shots_path = "/shots-%s.bin" % BOOT
        self._lights_path = "/lights-%s.bin" % BOOT
        # Kept in the files: shots `first` to `last`, of which the file begins with `_start`.
        self._start = self.first = 1
        self.last = 0
        self._lights = 0
        self._newest_rev = 0
        self._may = False
        self._failed = False
        self.frame = bytearray(frames.size)

    def waiting(self):
        return self.last - self.first + 1

    def left_over(self):
        """How many files of earlier starts are on the drive: their shots were never handed over."""
        return len([name for name in os.listdir("/") if name.startswith("shots-") and name.endswith(".bin")])

    def tend(self, hosted, since_shot_ms):
        """A chore between shots: moves the oldest shots to the files. Returns a sentence when that has failed."""
        kept = self._shots.waiting_here()
        if hosted or self._failed or kept < _SOME or (since_shot_ms < _PAUSE_MS and kept < _MANY):
            return None
        try:
            if not self._may:
                # It is refused while a computer sees the drive.
                if supervisor.runtime.usb_connected:
                    return None
                storage.remount("/", readonly=False)
                self._may = True
            self._move()
        except (OSError, RuntimeError) as error:
            self._failed = True
            return "Shots cannot be kept on the board's drive (%s); of more than the ring holds, the oldest are lost." % error
        return None

    def _move(self):
        shots, records = self._shots, self._records
        part = bytearray(_PART * _SHOT_SIZE)
        first = shots.oldest
        if not self.waiting():
            self._forget()
            self._start = self.first = first
            self.last = first - 1
        lights = open(self._lights_path, "ab")
        try:
            for index in range(_PART):
                place = shots.record_of(first + index)
                rev = records.rev_at(place)
                ms, late, closed = shots.row(first + index)
                struct.pack_into(_SHOT, part, index * _SHOT_SIZE, ms, late, closed, rev)
                if rev != self._newest_rev:
                    lights.write(records.bytes_at(place))
                    lights.write(self._frames.frame(records.slot_at(place)))
                    self._newest_rev = rev
                    self._lights += 1
        finally:
            lights.close()
        with open(self._shots_path, "ab") as file:
            file.write(part)
        # Only what has been written may go.
        self.last = first + _PART - 1
        shots.move_on(_PART)

    def row(self, seq):
        """ms, late, closed, rev of a shot in the file."""
        with open(self._shots_path, "rb") as file:
            file.seek((seq - self._start) * _SHOT_SIZE)
            return struct.unpack(_SHOT, file.read(_SHOT_SIZE))

    def find(self, rev):
        """The record of a revision as its bytes, its base frame in `frame`; None where it is not in the file. They ascend."""
        if not self.waiting():
            return None
        size = self._records.size
        low, high = 0, self._lights - 1
        with open(self._lights_path, "rb") as file:
            while low <= high:
                middle = (low + high) >> 1
                file.seek(middle * (size + self._frames.size))
                record = file.read(size)
                there = struct.unpack_from("<I", record)[0]
                if there == rev:
                    file.readinto(self.frame)
                    return record
                if there < rev:
                    low = middle + 1
                else:
                    high = middle - 1
        return None

    def acknowledge(self, seq):
        """Lets go of shots up to seq; the files go with the last."""
        if self.waiting() and seq >= self.first:
            self.first = min(seq, self.last) + 1
            if not self.waiting():
                self._forget()

    def _forget(self):
        self._lights = self._newest_rev = 0
        for path in (self._shots_path, self._lights_path):
            try:
                os.remove(path)
            except OSError:
                # It was never there.
                pass
