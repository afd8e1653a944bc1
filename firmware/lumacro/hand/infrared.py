# A remote in the NEC code (K4-K7). Codes are 32 bits as they come, the first one on top: address, its inverse or second half, command, its inverse.
import board
import pulseio
from micropython import const

from lumacro import clock

ACTIONS = ("none", "brighter", "darker", "black", "glow", "on", "off")
# Pulses of a whole frame, and of a repeat, from the leading mark on.
_FRAME = const(67)
_REPEAT = const(3)
_QUIET_MS = const(15)
_FRAME_MS = const(70)
_REPEAT_MS = const(14)
# A held key sends something every 110 ms; one repeat may get lost.
_HELD_MS = const(250)
_AGAIN_MS = const(150)
MOST_LEARNED = const(16)

# The Adafruit 21-key remote, the common 24-key and 44-key remotes of LED strips.
_KNOWN = {
    0x00FD40BF: 1,
    0x00FD00FF: 2,
    0x00FD807F: 3,
    0x00FD20DF: 4,
    0x00F700FF: 1,
    0x00F7807F: 2,
    0x00F740BF: 6,
    0x00F7C03F: 5,
    0x00FF3AC5: 1,
    0x00FFBA45: 2,
    0x00FF02FD: 3,
    0x00FF827D: 4,
}


class Infrared:
    def __init__(self, config, hands, chain):
        self._hands = hands
        self._chain = chain
        self._pulses = None
        if config.INFRARED_PIN:
            self._pulses = pulseio.PulseIn(getattr(board, config.INFRARED_PIN), maxlen=80, idle_state=True)
        self._count = 0
        self._moved_at = clock.now()
        self._last = None
        self._last_at = clock.now()
        self._held = False
        self.learned = {}
        # The action that the next key gets, or None.
        self.learning = None
        # A key for the host to be told of.
        self.news = None

    def listen(self):
        """A chore: a frame is over once its pulses have stopped coming."""
        pulses = self._pulses
        if pulses is None:
            return
        count = len(pulses)
        if count != self._count:
            self._count = count
            self._moved_at = clock.now()
        elif count and clock.since(self._moved_at) >= _QUIET_MS:
            code = self._read(count)
            self._count = 0
            if code is not None:
                self._key(code)

    def _read(self, count):
        """The code, or None where there is none: noise, or a frame that a pixel write has torn."""
        pulses = self._pulses
        torn = self._chain.writer.wait_ms and self._chain.wrote_within(
            (_REPEAT_MS if count == _REPEAT else _FRAME_MS) + _QUIET_MS
        )
        code = None
        self._held = False
        try:
            lead, gap = (pulses.popleft(), pulses.popleft()) if count >= _REPEAT else (0, 0)
            if torn or not 8000 < lead < 10000:
                pass
            elif count == _REPEAT and 1700 < gap < 2800:
                code = self._last if clock.since(self._last_at) < _HELD_MS else None
                self._held = True
            elif count == _FRAME and 4000 < gap < 5000:
                code = 0
                for _ in range(32):
                    mark, space = pulses.popleft(), pulses.popleft()
                    if not 300 < mark < 900 or not 300 < space < 2100:
                        code = None
                        break
                    code = code << 1 | (1 if space > 1100 else 0)
        except (IndexError, RuntimeError):
            # Paused by an edge after a long silence: whatever this was, it is no frame.
            code = None
        pulses.clear()
        pulses.resume()
        return code

    def _key(self, code):
        repeated = self._held or (code == self._last and clock.since(self._last_at) < _AGAIN_MS)
        self._last = code
        self._last_at = clock.now()
        if self.learning is not None and not repeated:
            if code in self.learned or len(self.learned) < MOST_LEARNED:
                self.learned[code] = self.learning
            self.learning = None
            self._hands.touch_memory()
        elif not repeated or self.action(code) in (1, 2):
            self._hands.act(ACTIONS[self.action(code)])
        if not repeated:
            self.news = code

    def action(self, code):
        return self.learned.get(code, _KNOWN.get(code, 0))
