# Milliseconds since the rig started (T1). ticks_ms never allocates; it starts near its wrap, so its start is taken off.
import supervisor
from micropython import const

MASK = const(0x1FFFFFFF)
_HALF = const(0x10000000)
TICK_US = const(1000)

ticks_ms = supervisor.ticks_ms
_start = ticks_ms()


def now():
    return (ticks_ms() - _start) & MASK


def since(then):
    """Milliseconds from `then` to now; both within 3 days."""
    return (ticks_ms() - _start - then) & MASK


def reached(then):
    return (ticks_ms() - _start - then) & MASK < _HALF
