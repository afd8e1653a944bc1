# Pins that config.py names. External-interrupt lines of the Feather M4's pins [board's pin table: port pin % 16]. Counter, encoder and infrared each need one of their own.
from micropython import const

_LINES = {
    "A0": 2,
    "A1": 5,
    "A2": 8,
    "A3": 9,
    "A4": 4,
    "A5": 6,
    "SCK": 1,
    "MOSI": 7,
    "MISO": 6,
    "RX": 1,
    "TX": 0,
    "SDA": 12,
    "SCL": 13,
    "D4": 14,
    "D5": 0,
    "D6": 2,
    "D9": 3,
    "D10": 4,
    "D11": 5,
    "D12": 6,
    "D13": 7,
    "NEOPIXEL": None,
}


_SETTINGS = ("TRIGGER_PIN", "INFRARED_PIN", "KNOB_PINS", "LEVEL_PIN", "BUTTON_PIN", "FOCUS_PIN", "RELEASE_PIN", "JUMPER_PIN", "PIXEL_PIN")
_INTERRUPTING = const(3)  # of them, the first ones


def check(config):
    """Raises ValueError with a sentence that names what is wrong in config.py."""
    users, lines = {}, {}
    for index in range(len(_SETTINGS)):
        setting = _SETTINGS[index]
        named = getattr(config, setting)
        if setting == "PIXEL_PIN" and config.WRITER == "spi":
            setting, named = "the SPI writer", ("SCK", "MOSI")
        for pin in named if isinstance(named, tuple) else (named,):
            if pin is None:
                continue
            if pin not in _LINES:
                raise ValueError("config.py: there is no pin %s for %s; pins are named as on the board, as D9." % (pin, setting))
            if pin in users:
                raise ValueError("config.py: %s and %s both use %s; each needs a pin of its own." % (users[pin], setting, pin))
            users[pin] = setting
            if index >= _INTERRUPTING:
                continue
            other = lines.get(_LINES[pin])
            if other is not None:
                raise ValueError("config.py: %s and %s share an interrupt line; move one of them to another pin." % (other, pin))
            lines[_LINES[pin]] = pin
