# The two files in which shots of one start lie on the board's drive (Q8, Q9): `shots-BOOT.bin` has a head and then a row a shot, in order;
# `lights-BOOT.bin` each light that they name, once, by rising revision. A light is written before its shot, so a torn end loses no whole shot its light.
import os
import struct

from micropython import const

_MAGIC = b"LS"
_VERSION = const(1)
# magic, version, bytes of a record, bytes of a frame, number of the first shot
_HEAD = "<2sBBHI"
_HEAD_SIZE = const(10)
# ms, late, closed, rev
_ROW = "<iiiI"
_ROW_SIZE = const(16)


class ShotFiles:
    def __init__(self, boot, record_size, frame_size):
        self._shots_path = "/shots-%s.bin" % boot
        self._lights_path = "/lights-%s.bin" % boot
        self._record_size = record_size
        self._frame_size = frame_size
        # Of the shots in the file `first` to `last` still wait for a host; the file begins with `_start`.
        self._start = self.first = 1
        self.last = 0
        self._lights = 0

    def waiting(self):
        return self.last - self.first + 1

    def open(self):
        """Files of an earlier start: False where there is nothing in them that can be read."""
        try:
            with open(self._shots_path, "rb") as file:
                head = file.read(_HEAD_SIZE)
                if len(head) < _HEAD_SIZE:
                    return False
                magic, version, record_size, frame_size, start = struct.unpack(_HEAD, head)
                size = file.seek(0, 2) - _HEAD_SIZE
            with open(self._lights_path, "rb") as file:
                self._lights = file.seek(0, 2) // (self._record_size + self._frame_size)
        except OSError:
            return False
        self._start = self.first = start
        self.last = start + size // _ROW_SIZE - 1
        return (magic, version, record_size, frame_size) == (_MAGIC, _VERSION, self._record_size, self._frame_size)

    def begin(self, start):
        """New files, whose first shot will be `start`."""
        self.remove()
        self._start = self.first = start
        self.last = start - 1
        with open(self._shots_path, "wb") as file:
            file.write(struct.pack(_HEAD, _MAGIC, _VERSION, self._record_size, self._frame_size, start))

    def lights(self):
        """To append lights to with `add_light`; the caller closes it."""
        return open(self._lights_path, "ab")

    def add_light(self, file, record, frame):
        file.write(record)
        file.write(frame)
        self._lights += 1

    def add(self, rows):
        """Appends shots: tuples of ms, late, closed, rev."""
        part = bytearray(len(rows) * _ROW_SIZE)
        for index in range(len(rows)):
            struct.pack_into(_ROW, part, index * _ROW_SIZE, *rows[index])
        with open(self._shots_path, "ab") as file:
            file.write(part)
        self.last += len(rows)

    def row(self, seq):
        """ms, late, closed, rev of a shot."""
        with open(self._shots_path, "rb") as file:
            file.seek(_HEAD_SIZE + (seq - self._start) * _ROW_SIZE)
            return struct.unpack(_ROW, file.read(_ROW_SIZE))

    def find(self, rev, frame):
        """The record of a revision as its bytes, its base frame into `frame`; None where it is not there."""
        size = self._record_size
        low, high = 0, self._lights - 1
        if high < 0:
            return None
        with open(self._lights_path, "rb") as file:
            while low <= high:
                middle = (low + high) >> 1
                file.seek(middle * (size + self._frame_size))
                record = file.read(size)
                there = struct.unpack_from("<I", record)[0]
                if there == rev:
                    file.readinto(frame)
                    return record
                if there < rev:
                    low = middle + 1
                else:
                    high = middle - 1
        return None

    def remove(self):
        self._lights = 0
        for path in (self._shots_path, self._lights_path):
            try:
                os.remove(path)
            except OSError:
                # It was never there, or a computer has the drive: then it is handed over once more.
                pass
