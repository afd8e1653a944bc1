# Knob and button (K1-K3).
import board
import keypad
import rotaryio
from micropython import const

from lumacro import clock
from lumacro.state import STEADY

_FAST_MS = const(25)
_BRISK_MS = const(60)
MIN_THIRDS = const(30)


class Hands:
    def __init__(self, config, state):
        self._state = state
        self._encoder = None
        self._keys = None
        if config.KNOB_PINS:
            one, two = config.KNOB_PINS
            self._encoder = rotaryio.IncrementalEncoder(getattr(board, one), getattr(board, two))
            self._position = self._encoder.position
        if config.BUTTON_PIN:
            self._keys = keypad.Keys((getattr(board, config.BUTTON_PIN),), value_when_pressed=False, pull=True)
            self._event = keypad.Event()
        self._turned_at = clock.now()

    def turn(self):
        """A chore: master power by thirds of a stop; faster turns take bigger steps."""
        if self._encoder is None:
            return
        position = self._encoder.position
        moved = position - self._position
        if moved == 0:
            return
        self._position = position
        pace = clock.since(self._turned_at) // abs(moved)
        self._turned_at = clock.now()
        if pace < _FAST_MS:
            moved *= 3
        elif pace < _BRISK_MS:
            moved *= 2
        self._by_thirds(moved, "knob")

    def _by_thirds(self, moved, by):
        # A third is rounded to whole milli-EV, hence the 1; from between thirds the first step goes to the next one in that direction.
        down = -self._state.ev * 3
        thirds = (down + 1) // 1000 if moved < 0 else (down + 998) // 1000
        thirds = min(MIN_THIRDS, max(0, thirds - moved))
        ev = -((thirds * 1000 + 1) // 3)
        if ev != self._state.ev:
            self._state.ev = ev
            self._state.touch(by)

    def act(self, action):
        """What a key of the remote asks for."""
        state = self._state
        if action == "brighter" or action == "darker":
            self._by_thirds(1 if action == "brighter" else -1, "remote")
            return
        before = (state.black, state.glow)
        if action == "black":
            state.black = not state.black
        elif action == "glow":
            state.glow = not state.glow
        elif action == "on" or action == "off":
            state.black = action == "off"
        if (state.black, state.glow) != before:
            state.touch("remote")

    def touch_memory(self):
        """Something to remember has changed that is no light."""
        self._state.touch("remote")

    def press(self):
        """A chore: the button toggles the modelling light where there is one, else blackout; it always ends a blackout."""
        if self._keys is None or not self._keys.events.get_into(self._event) or not self._event.pressed:
            return
        state = self._state
        if state.black or state.mode == STEADY:
            state.black = not state.black
        else:
            state.glow = not state.glow
        state.touch("button")
