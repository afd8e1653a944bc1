# Shots of earlier starts, which a power cut has left in files on the board's drive (Q9): handed over once, and removed when code may write there.
import os

from lumacro.shutter.shotfiles import ShotFiles


def boots():
    """The starts whose files lie on the drive."""
    return [name[6:-4] for name in os.listdir("/") if name.startswith("shots-") and name.endswith(".bin")]


class Earlier:
    def __init__(self, records, frames, spill, memory):
        self._sizes = (records.size, frames.size)
        self._spill = spill
        self._memory = memory
        # Still to be handed over, by boot id; those of another layout, or of another firmware, stay where they are.
        self.kept = {}
        self.unread = 0
        for boot in boots():
            files = self._files(boot)
            if boot in memory.handed:
                continue
            if files.open():
                self.kept[boot] = files
            else:
                self.unread += 1

    def _files(self, boot):
        return ShotFiles(boot, self._sizes[0], self._sizes[1])

    def done(self, boot):
        """A host has all of them."""
        del self.kept[boot]
        self._memory.hand_over(boot)

    def tend(self):
        """A chore: removes what was handed over, once no computer sees the drive."""
        memory = self._memory
        if memory.handed and self._spill.may_write():
            for boot in memory.handed:
                self._files(boot).remove()
            memory.handed_over()
