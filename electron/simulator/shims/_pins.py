# What the chip knows about its pins: which exist, who holds them, and which external-interrupt line each has.
import _board

# Port pin % 16, from the board's pin table.
EXTINT = {
    "A0": 2, "A1": 5, "A2": 8, "A3": 9, "A4": 4, "A5": 6, "SCK": 1, "MOSI": 7, "MISO": 6, "RX": 1, "TX": 0,
    "SDA": 12, "SCL": 13, "D4": 14, "D5": 0, "D6": 2, "D9": 3, "D10": 4, "D11": 5, "D12": 6, "D13": 7,
}
_held = {}
_lines = {}


class Pin:
    def __init__(self, name):
        self.name = name
        self.number = _board.pin_number(name)

    def __repr__(self):
        return "board." + self.name


def claim(pin, *, interrupt=False):
    if not isinstance(pin, Pin):
        raise TypeError("Expected type Pin, got " + type(pin).__name__)
    if pin.name in _held:
        raise ValueError(pin.name + " in use")
    if interrupt:
        line = EXTINT[pin.name]
        if line in _lines:
            raise RuntimeError("A hardware interrupt channel is already in use")
        _lines[line] = pin.name
    _held[pin.name] = interrupt


def release(pin):
    if _held.pop(pin.name, False):
        del _lines[EXTINT[pin.name]]


class Claimed:
    """Base of everything that holds pins until deinit."""

    def _claim(self, pins, interrupt=False):
        self._pins = []
        for pin in pins:
            claim(pin, interrupt=interrupt)
            self._pins.append(pin)

    def _check(self):
        if self._pins is None:
            raise ValueError("Object has been deinitialized and can no longer be used. Create a new object.")

    def deinit(self):
        if self._pins is not None:
            for pin in self._pins:
                release(pin)
        self._pins = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.deinit()
