# Power in stops as exact integer factors (F8): the board's floats have 22 bits, which is too coarse to round by.

# 2 ** (-(2 ** i) / 1000) * 2 ** 48, i = 0..9: the upper 30 bits, which are small integers, and the 18 below.
_UPPER = (
    1072997820,
    1072254333,
    1070768902,
    1067804212,
    1061899435,
    1050187657,
    1027150188,
    982580249,
    899158369,
    752961051,
)
_LOWER = (200201, 13755, 203574, 216207, 167199, 253525, 137062, 242893, 85651, 202297)
_ONE = 1 << 48


def factor(milli_ev):
    """2 ** (milli_ev / 1000) for milli_ev <= 0 as (high, low): high * 2**20 + low in units of 2**-40."""
    # Whole stops are shifts, so that halves stay exact halves.
    left = -milli_ev % 1000
    value = _ONE
    for power in range(10):
        if left & 1:
            value = (value * (_UPPER[power] << 18 | _LOWER[power])) >> 48
        left >>= 1
    value >>= 8 + -milli_ev // 1000
    return value >> 20, value & 0xFFFFF


def scale(source, target, high, low):
    """target = round(source * factor), halves up, without allocating."""
    for at in range(len(source)):
        base = source[at]
        target[at] = (base * high + ((base * low) >> 20) + 0x80000) >> 20 if base else 0


def milli_stops(part, whole):
    """1000 * log2(part / whole) rounded down, at least -10000; 0 <= part <= whole < 2**29. Allocates nothing; sees 2**-27 of the ratio."""
    stops = 0
    while part << 1 <= whole:
        part <<= 1
        stops += 1
        if stops == 10:
            return -10000
    if part == whole:
        return -1000 * stops
    # part / whole, between a half and 1, in units of 2**-30.
    ratio = 0
    for _ in range(30):
        part <<= 1
        ratio <<= 1
        if part >= whole:
            part -= whole
            ratio |= 1
    # The most thousandths down from 1 that are still above it.
    above = 0x3FFFFFFF
    down = 0
    for power in range(9, -1, -1):
        root = _UPPER[power]
        high = above >> 15
        product = high * (root >> 15) + (high * (root & 0x7FFF) >> 15) + ((above & 0x7FFF) * (root >> 15) >> 15)
        if product > ratio:
            above = product
            down |= 1 << power
    return -1000 * stops - down - 1
