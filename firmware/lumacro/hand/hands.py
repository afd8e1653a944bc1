# Knob and button (K1-K3, K8-K9).
import board
import keypad
import rotaryio
from micropython import const

from lumacro import clock
from lumacro.light.state import SEQUENCE, STEADY

_FAST_MS = const(25)
_BRISK_MS = const(60)
_LONG_MS = const(600)
MIN_THIRDS = const(30)
# What a turn changes. Colour and zones are the host's: of them the rig knows frames only.
TARGETS = ("power", "cct", "zone", "look")
_POWER = const(0)
_LOOK = const(3)


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
        self._held = self._turned_held = False
        self._held_at = 0
        self._recalled = -1
        self.target = _POWER
        # A host listens, so that it can do what the rig cannot.
        self.hosted = False
        # For the host: the target has changed; detents that are its to obey.
        self.news = False
        self.intent = 0

    def turn(self):
        """A chore: what the knob was turned, for what it is set to."""
        if self._encoder is None:
            return
        position = self._encoder.position
        moved = position - self._position
        if moved == 0:
            return
        self._position = position
        if self._held:
            self._turned_held = True
            self._choose(1 if moved > 0 else -1)
            return
        pace = clock.since(self._turned_at) // abs(moved)
        self._turned_at = clock.now()
        if not self._can(self.target):
            self._aim(_POWER)
        if self.target == _POWER:
            if pace < _FAST_MS:
                moved *= 3
            elif pace < _BRISK_MS:
                moved *= 2
            self._by_thirds(moved, "knob")
        elif self.target == _LOOK:
            steps = self._state.steps
            self._recalled = (self._recalled + moved) % len(steps)
            self._state.recall(steps[self._recalled], "knob")
        else:
            self.intent += moved

    def _can(self, target):
        if target == _LOOK:
            return len(self._state.steps) > 0 and self._state.mode != SEQUENCE
        return target == _POWER or self.hosted

    def _choose(self, direction):
        target = self.target
        for _ in TARGETS:
            target = (target + direction) % len(TARGETS)
            if self._can(target):
                break
        self._aim(target)

    def _aim(self, target):
        if target != self.target:
            self.target = target
            self.intent = 0
            self.news = True

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
        """A chore: a press counts when the button is let go, since it may have been held to turn."""
        if self._keys is None or not self._keys.events.get_into(self._event):
            return
        if self._event.pressed:
            self._held = True
            self._turned_held = False
            self._held_at = clock.now()
            return
        if not self._held:
            return
        self._held = False
        if self._turned_held:
            return
        if clock.since(self._held_at) >= _LONG_MS:
            self._aim(_POWER)
            return
        state = self._state
        if state.black or state.mode == STEADY:
            state.black = not state.black
        else:
            state.glow = not state.glow
        state.touch("button")
