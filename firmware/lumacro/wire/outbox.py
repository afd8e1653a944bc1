# Lines out. The host's FIFO takes what it takes, so lines wait here whole; `text` and `number` build one without allocating.
import binascii

from micropython import const

from lumacro.wire.checksum import Checksum

_SIZE = const(1536)
_CHUNK = const(64)  # one USB packet
_HEX = b"0123456789abcdef"


class Outbox:
    def __init__(self, port):
        self._port = port
        self._buffer = bytearray(_SIZE)
        # A slice would be an allocation, so the pieces of every size are there beforehand.
        self._chunk = bytearray(_CHUNK)
        view = memoryview(self._chunk)
        self._pieces = tuple([view[:size] for size in range(_CHUNK + 1)])
        self._length = 0
        self._sent = 0
        # Of a line that is being written: where its part without a checksum starts.
        self._line = 0
        self.writing = False
        self._checksum = Checksum()

    def clear(self):
        self._length = self._sent = 0
        self.writing = False

    def room(self):
        return _SIZE - self._length

    def send(self, body):
        """Queues a whole line from a str. The caller has asked for room."""
        line = ("%s *%08x\n" % (body, binascii.crc32(body.encode()))).encode()
        self._buffer[self._length : self._length + len(line)] = line
        self._length += len(line)

    def begin(self):
        self._line = self._length
        self._checksum.high = self._checksum.low = 0xFFFF
        self.writing = True

    def pause(self):
        """The line goes on at another turn. What there is of it may go out; no other line may begin."""
        self._checksum.run(self._buffer, self._line, self._length)
        self._line = self._length

    def text(self, piece):
        end = self._length + len(piece)
        self._buffer[self._length : end] = piece
        self._length = end

    def number(self, value):
        """A decimal integer, or `-` for one below 0 (L7)."""
        buffer = self._buffer
        if value < 0:
            buffer[self._length] = 45
            self._length += 1
            return
        digits = 1
        rest = value
        while rest > 9:
            rest //= 10
            digits += 1
        at = self._length = self._length + digits
        while digits:
            at -= 1
            buffer[at] = 48 + value % 10
            value //= 10
            digits -= 1

    def end(self):
        self.pause()
        self.text(b" *")
        self._hex(self._checksum.high ^ 0xFFFF)
        self._hex(self._checksum.low ^ 0xFFFF)
        self.text(b"\n")
        self.writing = False

    def _hex(self, half):
        buffer, at = self._buffer, self._length
        buffer[at] = _HEX[half >> 12]
        buffer[at + 1] = _HEX[half >> 8 & 15]
        buffer[at + 2] = _HEX[half >> 4 & 15]
        buffer[at + 3] = _HEX[half & 15]
        self._length = at + 4

    def flush(self):
        """Hands the port what it takes now; never waits."""
        buffer, chunk = self._buffer, self._chunk
        while self._sent < self._length:
            size = min(self._length - self._sent, _CHUNK)
            at = self._sent
            for index in range(size):
                chunk[index] = buffer[at + index]
            taken = self._port.write(self._pieces[size]) or 0
            self._sent = at + taken
            if taken < size:
                return
        self._sent = self._length = self._line = 0
