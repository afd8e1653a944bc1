import _board
from _pins import Claimed


class Event:
    def __init__(self, key_number=0, pressed=True, timestamp=None):
        self.key_number = key_number
        self.pressed = pressed
        self.timestamp = timestamp or 0

    @property
    def released(self):
        return not self.pressed


class EventQueue:
    def __init__(self):
        self.overflowed = False

    def get_into(self, event):
        code = _next()
        if code < 0:
            return False
        event.key_number = 0
        event.pressed = code == 1
        return True

    def get(self):
        event = Event()
        return event if self.get_into(event) else None

    def clear(self):
        while _next() >= 0:
            pass


class Keys(Claimed):
    def __init__(self, pins, *, value_when_pressed, pull=True, interval=0.02, max_events=64, debounce_threshold=1):
        if len(pins) != 1:
            raise NotImplementedError("the simulated board has one key")
        self._claim(pins)
        self.events = EventQueue()
        self.key_count = 1


_next = _board.key_event
