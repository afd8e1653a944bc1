# The shots the rig has seen and the host has not acknowledged (Q1-Q4).
from array import array

from micropython import const

CAPACITY = const(256)
UNKNOWN = const(-1)


class Shots:
    """Shot `seq` lives in place seq % CAPACITY of every column. Kept: `oldest` to `newest`; only the newest may still be open."""

    def __init__(self, records):
        self._records = records
        records.drop_oldest = self._give_way
        self._ms = array("i", [0] * CAPACITY)
        self._late = array("i", [0] * CAPACITY)
        self._closed = array("i", [0] * CAPACITY)
        self._record = array("H", [0] * CAPACITY)
        # Older ones may be in files.
        self.spill = None
        self.oldest = 1
        self.newest = 0
        self.complete = 0
        self.dropped = 0
        # Up to here the host has been told, live or on asking.
        self.told_edge = 0
        self.told = 0

    def open(self, ms, late_us):
        """The contact closed: a new entry, the oldest giving way when the ring is full."""
        if self.newest - self.oldest + 1 >= CAPACITY:
            self._give_way()
        self.newest += 1
        place = self.newest % CAPACITY
        self._ms[place] = ms
        self._late[place] = late_us
        self._closed[place] = UNKNOWN
        self._record[place] = self._records.keep()

    def close(self, closed_us):
        """The contact opened, or nobody knows when it will."""
        if self.complete < self.newest:
            self._closed[self.newest % CAPACITY] = closed_us
            self.complete = self.newest

    def waiting_here(self):
        return self.complete - self.oldest + 1

    def waiting(self):
        return self.waiting_here() + self.spill.waiting()

    def first(self):
        """The oldest shot that is kept anywhere."""
        return self.spill.first if self.spill.waiting() else self.oldest

    def record_of(self, seq):
        return self._record[seq % CAPACITY]

    def row(self, seq):
        place = seq % CAPACITY
        return self._ms[place], self._late[place], self._closed[place]

    def move_on(self, count):
        """The oldest are kept elsewhere now."""
        for _ in range(count):
            self._forget_oldest()

    def acknowledge(self, seq):
        """Lets go of every complete shot up to seq."""
        self.spill.acknowledge(seq)
        seq = min(seq, self.complete)
        while self.oldest <= seq:
            self._forget_oldest()

    def _give_way(self):
        self.dropped += 1
        if self.complete < self.oldest:
            self.complete = self.oldest
        self._forget_oldest()

    def _forget_oldest(self):
        self.oldest += 1
        if self.oldest > self.newest:
            self._records.release_all()
        else:
            self._records.release_before(self._record[self.oldest % CAPACITY])

    def write_edge(self, outbox):
        outbox.begin()
        outbox.text(b"! edge seq=")
        outbox.number(self.newest)
        outbox.text(b" ms=")
        outbox.number(self._ms[self.newest % CAPACITY])
        outbox.end()

    def write_shot(self, outbox, seq):
        if seq < self.oldest:
            ms, late, closed, rev = self.spill.row(seq)
            self._write(outbox, seq, ms, late, closed, rev)
            return
        place = seq % CAPACITY
        rev = self._records.rev_at(self._record[place])
        self._write(outbox, seq, self._ms[place], self._late[place], self._closed[place], rev)

    def _write(self, outbox, seq, ms, late, closed, rev):
        outbox.begin()
        outbox.text(b"! shot seq=")
        outbox.number(seq)
        outbox.text(b" ms=")
        outbox.number(ms)
        outbox.text(b" late=")
        outbox.number(late)
        outbox.text(b" closed=")
        outbox.number(closed)
        outbox.text(b" rev=")
        outbox.number(rev)
        outbox.end()
