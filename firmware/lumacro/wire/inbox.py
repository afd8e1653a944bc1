# Lines in (L1-L5): whole, checked bodies, or nothing. What does not check is counted and the next line read normally.
import binascii

MAX_LINE = 240


class Inbox:
    def __init__(self, port):
        self._port = port
        self._chunk = bytearray(64)
        self._held = 0
        self._at = 0
        self._line = bytearray(MAX_LINE)
        self._length = 0
        self._overlong = False
        self.dropped = 0

    def clear(self):
        """Forgets what was torn off by a new connection."""
        self._held = self._at = self._length = 0
        self._overlong = False

    def waiting(self):
        return self._at < self._held or self._port.in_waiting > 0

    def read(self):
        """The next body as str, or None when no whole good line is there yet."""
        while True:
            if self._at >= self._held:
                self._at = 0
                self._held = self._port.readinto(self._chunk) or 0
                if not self._held:
                    return None
            end = self._chunk.find(b"\n", self._at, self._held)
            stop = self._held if end < 0 else end
            self._append(stop)
            self._at = stop if end < 0 else stop + 1
            if end >= 0:
                body = self._finish()
                if body is not None:
                    return body

    def _append(self, stop):
        size = stop - self._at
        # The newline counts too (L2).
        if self._overlong or self._length + size >= MAX_LINE:
            self._overlong = True
            return
        self._line[self._length : self._length + size] = self._chunk[self._at : stop]
        self._length += size

    def _finish(self):
        length, overlong = self._length, self._overlong
        self._length = 0
        self._overlong = False
        if not overlong and length and self._line[length - 1] == 13:
            length -= 1
        if not overlong and length == 0:
            return None
        body = None if overlong else _checked(bytes(memoryview(self._line)[:length]))
        if body is None:
            self.dropped += 1
        return body


def _checked(line):
    body = line[:-10]
    if len(line) < 11 or line[-10:-8] != b" *" or min(line) < 0x20 or max(line) > 0x7E:
        return None
    try:
        crc = binascii.unhexlify(line[-8:])
    except ValueError:
        return None
    if int.from_bytes(crc, "big") != binascii.crc32(body):
        return None
    return str(body, "ascii")
