# Power in stops as exact integer factors (F8): the board's floats have 22 bits, which is too coarse to round by.

# 2 ** (-(2 ** i) / 1000) * 2 ** 48, i = 0..9
_ROOTS = (
    281279940726281,
    281085039883707,
    280695643249462,
    279918467566735,
    278370565655839,
    275300393410133,
    269261259020134,
    257577517036749,
    235708971568787,
    197384221955641,
)
_ONE = 1 << 48
FULL = (1 << 20, 0)


def factor(milli_ev):
    """2 ** (milli_ev / 1000) for milli_ev <= 0 as (high, low): high * 2**20 + low in units of 2**-40."""
    # Whole stops are shifts, so that halves stay exact halves.
    left = -milli_ev % 1000
    value = _ONE
    for root in _ROOTS:
        if left & 1:
            value = (value * root) >> 48
        left >>= 1
    value >>= 8 + -milli_ev // 1000
    return value >> 20, value & 0xFFFFF


def scale(source, target, high, low):
    """target = round(source * factor), halves up, without allocating."""
    for at in range(len(source)):
        base = source[at]
        target[at] = (base * high + ((base * low) >> 20) + 0x80000) >> 20 if base else 0


def milli_stops(part, whole):
    """1000 * log2(part / whole) rounded down, at least -10000; 0 < part <= whole."""
    low, high = -10001, 0
    while high - low > 1:
        middle = (low + high) >> 1
        upper, lower = factor(middle)
        if ((upper << 20) + lower) * whole <= part << 40:
            low = middle
        else:
            high = middle
    if part == whole:
        return 0
    return low
