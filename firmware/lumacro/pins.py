# External-interrupt lines of the Feather M4's pins [board's pin table: port pin % 16]. Counter, encoder and infrared each need one of their own.
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
}


def check(config):
    """Raises ValueError with a sentence that names what is wrong in config.py."""
    lines = {}
    for pin in (config.TRIGGER_PIN, config.INFRARED_PIN) + tuple(config.KNOB_PINS or ()):
        if pin is None:
            continue
        if pin not in _LINES:
            raise ValueError("config.py: there is no pin %s for this; pins are named as on the board, as D9." % pin)
        other = lines.get(_LINES[pin])
        if other is not None:
            raise ValueError("config.py: %s and %s share an interrupt line; move one of them to another pin." % (other, pin))
        lines[_LINES[pin]] = pin
