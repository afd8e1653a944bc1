# What each waiting shot's revision was (Q5). One record a revision, however many shots name it; frames are kept once, in Frames.
import struct

from micropython import const

from lumacro.light import power

# rev, look, model, delay, on, period, ev, lim, ma, pulses, shot, shots, cap, step, of, flags, look's slot
_FORMAT = "<IIIIIIhhHHHHHBBBB"
_SIZE = const(42)
_GLOW = const(1)
_BLACK = const(2)
_MODE_SHIFT = const(2)
# In place of a slot: the frame lies in a file, and was read into the spill's buffer.
_SPILLED = const(255)
# Records are made room for so many at a time: most days need few.
_CHUNK = const(32)


class Records:
    """A ring of records in the order of their revisions; `first` and `count` are in use."""

    def __init__(self, capacity, frames):
        self.size = _SIZE
        self._chunks = [None] * (capacity // _CHUNK)
        self._chunks[0] = bytearray(_CHUNK * _SIZE)
        self._now = bytearray(_SIZE)
        self._capacity = capacity
        self._frames = frames
        self._in_use = bytearray(frames.slots)
        self._state = None
        self.spill = None
        # Called with no argument to let the oldest shot go when frames run out.
        self.drop_oldest = None
        self._first = 0
        self._count = 0
        self._rev = 0
        self._newest_rev = 0

    def note(self, state):
        """The present state, ready to be kept by the next edge without allocating."""
        self._state = state
        self._rev = state.rev
        flags = state.mode << _MODE_SHIFT | (_GLOW if state.glow else 0) | (_BLACK if state.black else 0)
        struct.pack_into(
            _FORMAT,
            self._now,
            0,
            state.rev,
            state.look.rev,
            state.model.rev,
            state.delay_us,
            state.on_us,
            state.period_us,
            state.ev,
            state.chain.look.lim,
            min(state.ma, 0xFFFF),
            state.pulses,
            state.shot,
            state.shots,
            state.chain.cap,
            state.step,
            len(state.steps),
            flags,
            state.look.slot,
        )
        # Here, where memory may be taken: the next edge may keep this one.
        self.make_room(1)

    def make_room(self, count):
        """For so many more: where each shot has a light of its own, none may take memory once it has begun."""
        for ahead in range(min(count, self._capacity)):
            chunk = (self._first + self._count + ahead) % self._capacity // _CHUNK
            if self._chunks[chunk] is None:
                self._chunks[chunk] = bytearray(_CHUNK * _SIZE)

    def keep(self):
        """The place of the present state's record. Called at an edge."""
        if self._count and self._newest_rev == self._rev:
            return (self._first + self._count - 1) % self._capacity
        place = (self._first + self._count) % self._capacity
        at = place % _CHUNK * _SIZE
        now, store = self._now, self._chunks[place // _CHUNK]
        for index in range(_SIZE):
            store[at + index] = now[index]
        self._count += 1
        self._newest_rev = self._rev
        return place

    def release_before(self, place):
        """Lets go of every record older than `place`."""
        while self._count and self._first != place:
            self._first = (self._first + 1) % self._capacity
            self._count -= 1

    def release_all(self):
        self._first = self._count = 0

    def free_frame(self):
        """A frame slot that neither a bank nor a waiting shot names. Shots give way, oldest first, when there is none."""
        while True:
            in_use = self._in_use
            for slot in range(len(in_use)):
                in_use[slot] = 0
            in_use[self._state.look.slot] = 1
            in_use[self._state.model.slot] = 1
            for slot in self._state.steps:
                in_use[slot] = 1
            for index in range(self._count):
                in_use[self.slot_at((self._first + index) % self._capacity)] = 1
            slot = in_use.find(b"\x00")
            if slot >= 0:
                return slot
            self.drop_oldest()

    def rev_at(self, place):
        store, at = self._chunks[place // _CHUNK], place % _CHUNK * _SIZE
        return store[at] | store[at + 1] << 8 | store[at + 2] << 16 | store[at + 3] << 24

    def find(self, rev):
        """The record of a revision as a tuple of its fields, or None when it is gone."""
        if rev == self._rev:
            return struct.unpack_from(_FORMAT, self._now, 0)
        for index in range(self._count):
            place = (self._first + index) % self._capacity
            if self.rev_at(place) == rev:
                return struct.unpack_from(_FORMAT, self._chunks[place // _CHUNK], place % _CHUNK * _SIZE)
        return row_of(self.spill.find(rev))

    def bytes_at(self, place):
        at = place % _CHUNK * _SIZE
        return self._chunks[place // _CHUNK][at : at + _SIZE]

    def slot_at(self, place):
        return self._chunks[place // _CHUNK][place % _CHUNK * _SIZE + _SIZE - 1]

    def applied(self, row, target, limiter):
        """The light of a shot at that record, into `target`."""
        if row[15] & _BLACK:
            for at in range(len(target)):
                target[at] = 0
            return
        high, low = power.factor(row[6])
        base = self.spill.frame if row[16] == _SPILLED else self._frames.frame(row[16])
        power.scale(base, target, high, low)
        limiter.hold(target, row[12])


def row_of(record):
    """The fields of a record from a file, given as its bytes; None for None."""
    return struct.unpack(_FORMAT[:-1] + "x", record) + (_SPILLED,) if record else None


def unpacked(row):
    """The fields of KEYS in lumacro.state, the mode as a number, of a record."""
    rev, look, model, delay, on, period, ev, lim, ma, pulses, shot, shots, _, step, of, flags, _ = row
    mode = flags >> _MODE_SHIFT
    black = flags >> 1 & 1
    armed = 1 if mode and not black else 0
    return [rev, look, model, mode, delay, on, ev, flags & 1, black, lim, ma, armed, pulses, period, step, of, shot, shots]
