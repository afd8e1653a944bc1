# Where shots go when no computer is there (Q8): into files on the board's own drive, which code may write then. What lies there survives a power cut.
import storage
import supervisor
from micropython import const

from lumacro.wire.hello_verbs import BOOT

_PART = const(64)
# All that wait after a long silence, so that the plug may be pulled; a part in a short pause; at the latest with so many.
_SILENCE_MS = const(5000)
_PAUSE_MS = const(1500)
_MANY = const(224)


class Spill:
    def __init__(self, shots, records, frames):
        self._shots = shots
        self._records = records
        self._frames = frames
        shots.spill = self
        records.spill = self
        # Opened when first needed: with a computer at hand it never is, and memory is short.
        self._files = None
        self._newest_rev = 0
        self._may = False
        self._failed = False
        # What was found of a light in a file.
        self.frame = bytearray(frames.size)

    @property
    def first(self):
        return self._files.first

    def waiting(self):
        return self._files.waiting() if self._files is not None else 0

    def row(self, seq):
        return self._files.row(seq)

    def find(self, rev):
        """The record of a revision as its bytes, its base frame in `frame`; None where it is not in the files."""
        return self._files.find(rev, self.frame) if self.waiting() else None

    def may_write(self):
        """Whether code may write to the drive: it is refused while a computer sees it."""
        if not self._may and not supervisor.runtime.usb_connected:
            storage.remount("/", readonly=False)
            self._may = True
        return self._may

    def tend(self, hosted, silent_ms):
        """A chore between shots: moves the oldest shots to the files. Returns a sentence when that has failed."""
        kept = self._shots.waiting_here()
        if hosted or self._failed or not kept:
            return None
        if silent_ms < _SILENCE_MS and kept < _MANY and (silent_ms < _PAUSE_MS or kept < _PART):
            return None
        try:
            if self.may_write():
                self._move(min(kept, _PART))
        except (OSError, RuntimeError) as error:
            self._failed = True
            return "Shots cannot be kept on the board's drive (%s); of more than the ring holds, the oldest are lost." % error
        return None

    def _open(self):
        if self._files is None:
            from lumacro.shutter.shotfiles import ShotFiles

            self._files = ShotFiles(BOOT, self._records.size, self._frames.size)
        return self._files

    def _move(self, count):
        shots, records, files = self._shots, self._records, self._open()
        first = shots.oldest
        if not files.waiting():
            files.begin(first)
            self._newest_rev = 0
        rows = []
        lights = files.lights()
        try:
            for seq in range(first, first + count):
                place = shots.record_of(seq)
                rev = records.rev_at(place)
                rows.append(shots.row(seq) + (rev,))
                if rev != self._newest_rev:
                    files.add_light(lights, records.bytes_at(place), self._frames.frame(records.slot_at(place)))
                    self._newest_rev = rev
        finally:
            lights.close()
        files.add(rows)
        # Only what has been written may go.
        shots.move_on(count)

    def acknowledge(self, seq):
        """Lets go of shots up to seq; the files go with the last."""
        files = self._files
        if self.waiting() and seq >= files.first:
            files.first = min(seq, files.last) + 1
            if not files.waiting():
                files.remove()
