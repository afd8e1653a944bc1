import _board


def monotonic():
    return _board.uptime_ms() / 1000


def sleep(seconds):
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    _board.delay_us(round(seconds * 1000000))
