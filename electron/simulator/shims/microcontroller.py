import _board
from _pins import Pin
from watchdog import WatchDogMode


class _Nvm:
    """8192 bytes in one erase block; a slice of bytes at a time, as the board takes it."""

    def __len__(self):
        return 8192

    def __getitem__(self, index):
        if isinstance(index, slice):
            start, stop, step = index.indices(8192)
            if step != 1:
                raise NotImplementedError("only slices with step=1 (aka None) are supported")
            return bytearray([_board.nvm_read(at) for at in range(start, stop)])
        return _board.nvm_read(index)

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            start, stop, step = index.indices(8192)
            if step != 1:
                raise NotImplementedError("only slices with step=1 (aka None) are supported")
            if not isinstance(value, (bytes, bytearray)):
                raise TypeError("array/bytes required on right side")
            if len(value) != stop - start:
                raise ValueError("Slice and value different lengths.")
            _board.nvm_begin()
            for offset in range(len(value)):
                _board.nvm_write(start + offset, value[offset])
            _board.nvm_end()
        else:
            if not isinstance(value, int) or not 0 <= value <= 255:
                raise ValueError("Array values should be single bytes.")
            _board.nvm_begin()
            _board.nvm_write(index, value)
            _board.nvm_end()


class _Cpu:
    frequency = 120000000
    temperature = 25.0

    @property
    def uid(self):
        return bytearray([_board.uid_byte(at) for at in range(16)])


class ResetReason:
    POWER_ON = "POWER_ON"
    SOFTWARE = "SOFTWARE"
    WATCHDOG = "WATCHDOG"
    UNKNOWN = "UNKNOWN"


class _Watchdog:
    """The SAMD51's: it can only reset, and what it can count is 16 s. Once on it stays on."""

    def __init__(self):
        self._timeout = None
        self._mode = None

    @property
    def timeout(self):
        return self._timeout

    @timeout.setter
    def timeout(self, seconds):
        if not 0 < seconds <= 16:
            raise ValueError("timeout duration exceeded the maximum supported value")
        self._timeout = seconds
        if self._mode is not None:
            _board.watchdog_set(round(seconds * 1000))

    @property
    def mode(self):
        return self._mode

    @mode.setter
    def mode(self, mode):
        if mode is not WatchDogMode.RESET:
            raise NotImplementedError("RAISE mode is not implemented")
        if self._timeout is None:
            raise ValueError("WatchDogTimer.timeout must be greater than 0")
        self._mode = mode
        _board.watchdog_set(round(self._timeout * 1000))

    def feed(self):
        if self._mode is None:
            raise ValueError("WatchDogTimer is not currently running")
        _watchdog_feed()


nvm = _Nvm()
cpu = _Cpu()
cpu.reset_reason = (ResetReason.POWER_ON, ResetReason.SOFTWARE, ResetReason.WATCHDOG)[_board.reset_reason()]
watchdog = _Watchdog()


def delay_us(delay):
    if delay < 0:
        raise ValueError("delay must be at least 0")
    _delay_us(delay)


def reset():
    raise SystemExit("reset")


_delay_us = _board.delay_us
_watchdog_feed = _board.watchdog_feed
