# The event of a change (S3), some words of it a turn, so that an edge waits for no more. Allocates nothing where a shot has made the change.
from array import array

from micropython import const

from lumacro.light.state import KEYS, MODE_AT, MODES

_AT_ONCE = const(4)


class StateEvent:
    def __init__(self, state, outbox):
        self._state = state
        self._outbox = outbox
        self._keys = [(" " + word.split("%")[0]).encode() for word in KEYS.split()]
        self._modes = [mode.encode() for mode in MODES]
        self._values = array("i", [0] * len(self._keys))
        self._at = 0

    def begin(self):
        """Takes the present state: what changes meanwhile is another event."""
        state, outbox = self._state, self._outbox
        by = state.by
        outbox.begin()
        outbox.text(b"! state by=")
        outbox.text(b"shot" if by == "shot" else by.encode())
        outbox.pause()
        state.fill(self._values)
        state.told()
        self._at = 0

    def go_on(self):
        outbox, values = self._outbox, self._values
        at = self._at
        end = self._at = min(at + _AT_ONCE, len(values))
        while at < end:
            value = values[at]
            outbox.text(self._keys[at])
            if at == MODE_AT:
                outbox.text(self._modes[value])
            else:
                if value < 0:
                    outbox.text(b"-")
                outbox.number(abs(value))
            at += 1
        if end == len(values):
            outbox.end()
        else:
            outbox.pause()
