import _board


def monotonic():
    return _board.uptime_ms() / 1000


def monotonic_ns():
    # Counted in 1/32768 s. Handed over in two, since an integer of 2 ** 31 would wrap on its way.
    milliseconds = _board.uptime_ms()
    return milliseconds * 1000000 + _board.uptime_part_us() * 1000


def sleep(seconds):
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    _board.delay_us(round(seconds * 1000000))
